"""What always holds of flags, whatever was answered."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, LevelAnswer, Risk, empty_answer
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind
from questionnaire.routing import visible_answers
from scoring.flag_rules import flags
from scoring.flags import Flag
from scoring.inputs import inputs
from scoring.scorecard import scorecard
from tests.dossiers.changes import Answers, council
from tests.dossiers.variants import full_dossier

INSTRUMENT = load_instrument()
FULL = full_dossier().answers
MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LEVELS = [question.id for question in INSTRUMENT.questions if question.kind is AnswerKind.LEVEL]
CHOSEN = ["PF-02.product", "PF-02.sources", "PF-06.data", "PF-07.signal", "PF-08.dpia"]


def chosen_of(question_id: str) -> st.SearchStrategy[Any]:
    text = INSTRUMENT.question(question_id).text
    assert text
    return st.sampled_from([option.code for option in text.options])


def given_as(question_id: str, **values: object) -> AnyAnswer:
    answer = FULL.get(question_id) or empty_answer(INSTRUMENT.question(question_id).kind)
    return answer.model_copy(update={"standing": Standing.GIVEN, **values})


@st.composite
def projects(draw: st.DrawFn) -> Answers:
    """The full dossier with another profile, and with answers to questions that it is not asked."""
    answers = {name: given_as(name, chosen=draw(st.sets(chosen_of(name), max_size=3).map(tuple))) for name in CHOSEN}
    answers["PF-01.phase"] = given_as("PF-01.phase", chosen=draw(chosen_of("PF-01.phase")))
    answers["AL-1"] = given_as("AL-1", chosen=draw(chosen_of("AL-1")))
    answers["PF-05"] = given_as("PF-05", placement=draw(st.integers(-3, 3)))
    answers["CD-01"] = given_as("CD-01", agreed=draw(st.none() | st.integers(-3, 3)))
    grades = st.none() | st.integers(1, 4)
    answers["AF-03"] = given_as("AF-03", risks=(Risk(what="Iets.", severity=draw(grades), likelihood=draw(grades)),))
    for name, points in draw(st.dictionaries(st.sampled_from(LEVELS), st.integers(0, 3), max_size=12)).items():
        answers[name] = given_as(name, points=points)
    return council(draw(st.integers(0, 4)))({**FULL, **answers})


def raised(answers: Answers) -> tuple[Flag, ...]:
    return flags(scorecard(INSTRUMENT, answers), inputs(INSTRUMENT, answers))


@MANY
@given(projects())
def test_what_is_hidden_never_raises_a_flag(answers: Answers) -> None:
    assert raised(answers) == raised(visible_answers(INSTRUMENT, answers))


@MANY
@given(projects(), st.randoms(use_true_random=False))
def test_flags_do_not_depend_on_the_order_of_answers(answers: Answers, chance: Any) -> None:
    shuffled = list(answers.items())
    chance.shuffle(shuffled)
    assert raised(dict(shuffled)) == raised(answers)


@MANY
@given(projects())
def test_no_flag_is_raised_twice(answers: Answers) -> None:
    found = [(flag.id, flag.variant) for flag in raised(answers)]
    assert len(set(found)) == len(found)


@MANY
@given(projects())
def test_a_flag_rests_only_on_what_the_project_is_asked(answers: Answers) -> None:
    asked = {question.id for question in inputs(INSTRUMENT, answers).questions}
    assert all(set(flag.rests_on) <= asked for flag in raised(answers))


@MANY
@given(projects(), st.sampled_from(LEVELS))
def test_a_better_level_never_raises_a_flag(answers: Answers, question_id: str) -> None:
    best = {**answers, question_id: given_as(question_id, points=3)}
    shown = visible_answers(INSTRUMENT, answers)
    if isinstance(shown.get(question_id), LevelAnswer):
        before = {(flag.id, flag.variant) for flag in raised(answers)}
        assert {(flag.id, flag.variant) for flag in raised(best)} <= before
