"""The changes that would move a score most are computed by taking each step, never guessed."""

from pathlib import Path

import pytest

from dossier.file import dossier_from_bytes
from language.messages import speech
from language.model import Language
from questionnaire.answer import Evidence, Standing
from questionnaire.answers import InfringementWeighingAnswer, LevelAnswer
from questionnaire.forms import right_name
from questionnaire.load import load_instrument
from scoring.advice import change_title
from scoring.changes import Change, Step, changes
from scoring.scorecard import ScoreName, scorecard

INSTRUMENT = load_instrument()
FULL = dossier_from_bytes((Path(__file__).parents[1] / "dossiers" / "invented-full.json").read_bytes())
EXAMPLE = dossier_from_bytes((Path(__file__).parents[2] / "examples" / "leiden.json").read_bytes())


def found(score: ScoreName) -> tuple[Change, ...]:
    return changes(INSTRUMENT, FULL.answers, score, most=100)


@pytest.mark.parametrize("score", ScoreName)
def test_the_most_telling_change_comes_first(score: ScoreName) -> None:
    gains = [(change.proven_gain, change.claimed_gain) for change in found(score)]
    assert gains
    assert gains == sorted(gains, reverse=True)


@pytest.mark.parametrize("score", ScoreName)
def test_every_change_starts_from_the_score_as_it_is(score: ScoreName) -> None:
    now = scorecard(INSTRUMENT, FULL.answers).verdict(score).bounds
    assert {change.before for change in found(score)} == {now}


@pytest.mark.parametrize("score", [ScoreName.INVOLVEMENT, ScoreName.PROPORTIONALITY])
def test_no_change_makes_a_score_worse(score: ScoreName) -> None:
    for change in found(score):
        assert change.proven_gain > -1e-9
        assert change.claimed_gain > -1e-9


def test_a_change_does_what_it_says_when_it_is_taken() -> None:
    change = next(change for change in found(ScoreName.PROPORTIONALITY) if change.step is Step.LEVEL)
    answer = FULL.answers[change.place.question]
    assert isinstance(answer, LevelAnswer)
    assert answer.points is not None
    taken = {**FULL.answers, change.place.question: answer.model_copy(update={"points": answer.points + 1})}
    assert scorecard(INSTRUMENT, taken).proportionality.bounds == change.after


def test_evidence_for_a_loss_in_the_weighing_is_a_step_too() -> None:
    answer = FULL.answers["AF-02"]
    assert isinstance(answer, InfringementWeighingAnswer)
    first, *others = answer.infringements
    unproven = first.model_copy(update={"evidence": (), "certainty": "plausible"})
    answers = {**FULL.answers, "AF-02": answer.model_copy(update={"infringements": (unproven, *others)})}
    found = changes(INSTRUMENT, answers, ScoreName.PROPORTIONALITY, most=100)
    change = next(one for one in found if one.place.right == first.right)
    shown = unproven.model_copy(update={"evidence": (Evidence(title="Memo", location="memo.pdf"),)})
    taken = {**FULL.answers, "AF-02": answer.model_copy(update={"infringements": (shown, *others)})}
    assert change.step is Step.EVIDENCE
    assert change.after == scorecard(INSTRUMENT, taken).proportionality.bounds
    told = change_title(change, scorecard(INSTRUMENT, answers), INSTRUMENT, speech(Language.ENGLISH))
    named = right_name(INSTRUMENT.question("AF-02"), first.right, Language.ENGLISH)
    assert told == f"Show it with better evidence: {INSTRUMENT.question('AF-02').title.en} – {named}."


def test_the_dossier_itself_is_left_as_it_was() -> None:
    before = FULL.model_dump_json()
    found(ScoreName.INVOLVEMENT)
    assert FULL.model_dump_json() == before


def test_where_almost_nothing_is_known_no_single_step_moves_a_score() -> None:
    assert changes(INSTRUMENT, EXAMPLE.answers, ScoreName.PROPORTIONALITY) == ()
    assert changes(INSTRUMENT, EXAMPLE.answers, ScoreName.IMAGES) == ()


def test_an_answer_that_was_called_not_applicable_is_not_raised() -> None:
    absent = LevelAnswer(standing=Standing.NOT_APPLICABLE, reason="Er is geen besluit.")
    found_now = changes(INSTRUMENT, {**FULL.answers, "GE-02": absent}, ScoreName.PROPORTIONALITY, most=100)
    assert all(change.place.question != "GE-02" for change in found_now)


def test_only_the_steps_of_the_people_and_the_public_count_never_those_of_partners() -> None:
    rows = {change.place.row for change in found(ScoreName.INVOLVEMENT)}
    assert not rows & {"companies", "knowledge_institutions", "other_governments"}
