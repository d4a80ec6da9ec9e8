"""Routing: what a project is asked, what counts, and how far it is."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from questionnaire.answer import Confirmation, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    CountsAnswer,
    EstimateAnswer,
    Group,
    GroupCounts,
    GroupsAnswer,
    KnockOutAnswer,
    LevelAnswer,
)
from questionnaire.load import load_instrument
from questionnaire.model import Phase
from questionnaire.routing import (
    Scope,
    asked_questions,
    is_put,
    progress,
    scope,
    visible_answers,
    visible_questions,
)
from questionnaire.taking_part import CouncilAnswer, CouncilCell, RungCell, RungsAnswer, Voice

INSTRUMENT = load_instrument()
GIVEN, UNKNOWN = Standing.GIVEN, Standing.UNKNOWN
PERSONAL: dict[str, AnyAnswer] = {"PF-06.data": ChoicesAnswer(standing=GIVEN, chosen=("personal",))}
OFFICER = Confirmation(name="Pieter", role="privacy_officer", on=date(2026, 11, 1))
DENIED = ChoicesAnswer(standing=GIVEN, chosen=("none",))
NOBODY: dict[str, AnyAnswer] = {"PF-06.data": DENIED.model_copy(update={"confirmed_by": OFFICER})}
GROUPS = GroupsAnswer(standing=GIVEN, groups=(Group(id="g1", name="Jongeren"), Group(id="g2", name="Ouders")))


def shown(answers: dict[str, AnyAnswer]) -> set[str]:
    return {question.id for question in visible_questions(INSTRUMENT, answers)}


def test_without_people_in_the_data_their_rights_are_not_asked_for() -> None:
    assert {"DB-03", "NO-02", "NO-03", "NO-04", "WA-02", "WA-03", "WA-04"} <= shown(PERSONAL) - shown(NOBODY)


def test_that_there_are_no_people_in_the_data_spares_nothing_until_the_privacy_officer_confirms_it() -> None:
    assert shown({"PF-06.data": DENIED}) == shown({})


def test_a_stop_stays_when_the_profile_would_hide_its_question() -> None:
    said_no, said_yes = (KnockOutAnswer(standing=GIVEN, truth=truth) for truth in (Truth.NO, Truth.YES))
    assert "KO-6" not in shown({**NOBODY, "KO-6": said_no})
    assert "KO-6" in shown({**NOBODY, "KO-6": said_yes})
    dashboard: dict[str, AnyAnswer] = {"PF-02.product": ChoicesAnswer(standing=GIVEN, chosen=("dashboard",))}
    assert "KO-8" in shown({**dashboard, "KO-8": said_yes})


def test_while_it_is_unknown_whether_there_are_people_everything_about_them_is_asked() -> None:
    assert "WA-02" in shown({})
    assert "WA-02" in shown({"PF-06.data": ChoicesAnswer(standing=UNKNOWN)})


def test_a_module_comes_up_only_when_the_profile_says_so() -> None:
    algorithm: dict[str, AnyAnswer] = {"PF-02.product": ChoicesAnswer(standing=GIVEN, chosen=("algorithm",))}
    assert not any(id_.startswith("AL-") for id_ in shown({}))
    assert {"AL-1", "AL-5"} <= shown(algorithm)


def test_hiding_a_question_keeps_what_was_typed_and_brings_it_back() -> None:
    typed = LevelAnswer(standing=GIVEN, points=2, note="Met naam en nummer op de kaart.")
    hidden = {**NOBODY, "WA-02": typed}
    assert "WA-02" not in visible_answers(INSTRUMENT, hidden)
    assert hidden["WA-02"] == typed
    assert visible_answers(INSTRUMENT, {**hidden, **PERSONAL})["WA-02"] == typed


def test_a_hidden_question_is_never_open() -> None:
    answers: dict[str, AnyAnswer] = {**NOBODY}
    ids = {question.id for question in asked_questions(INSTRUMENT, answers, Scope.FULL)}
    assert "WA-02" not in ids
    assert progress(asked_questions(INSTRUMENT, answers, Scope.FULL), answers).total == len(ids)


def test_a_phase_that_has_not_come_is_not_asked_about() -> None:
    idea: dict[str, AnyAnswer] = {"PF-01.phase": ChoiceAnswer(standing=GIVEN, chosen="idea")}
    assert {"BT-03", "BT-04", "BT-05"} & shown(idea) == set()
    assert {"BT-02", "BT-03", "BT-04", "BT-05"} <= shown({})


def test_only_questions_with_a_text_are_asked() -> None:
    assert all(question.text for question in asked_questions(INSTRUMENT, {}, Scope.FULL))


def test_a_quick_scan_is_a_dossier_in_which_a_core_question_was_never_put() -> None:
    assert scope(INSTRUMENT, {}) is Scope.QUICK_SCAN


def test_i_do_not_know_counts_as_put_and_a_note_without_a_choice_does_not() -> None:
    question = INSTRUMENT.question("DB-01")
    assert is_put(question, {"DB-01": LevelAnswer(standing=UNKNOWN)})
    assert not is_put(question, {"DB-01": LevelAnswer(note="Nog navragen")})


def cells(*rows: str) -> RungsAnswer:
    voiced = (RungCell(row=row, standing=GIVEN, voices=(Voice(rung=2),)) for row in rows)
    return RungsAnswer(standing=GIVEN, cells=tuple(voiced))


def test_a_question_with_rows_is_open_until_each_group_has_its_answer() -> None:
    question = (INSTRUMENT.question("BT-02"),)
    half: dict[str, AnyAnswer] = {"PF-03": GROUPS, "BT-02": cells("g1")}
    whole: dict[str, AnyAnswer] = {"PF-03": GROUPS, "BT-02": cells("g1", "g2")}
    assert (progress(question, half).open, progress(question, whole).answered) == (1, 1)


def test_a_question_by_phase_is_open_until_each_phase_that_is_due_has_its_answer() -> None:
    question = (INSTRUMENT.question("BT-09"),)
    idea = ChoiceAnswer(standing=GIVEN, chosen="idea")
    told = CouncilAnswer(standing=GIVEN, cells=(CouncilCell(phase=Phase.AGENDA, standing=GIVEN, level=1),))
    assert progress(question, {"BT-09": told}).open == 1
    assert progress(question, {"BT-09": told, "PF-01.phase": idea}).answered == 1


def test_what_does_not_apply_is_open_until_there_is_a_reason() -> None:
    question = (INSTRUMENT.question("NO-01"),)
    bare = LevelAnswer(standing=Standing.NOT_APPLICABLE, reason=" ")
    assert progress(question, {"NO-01": bare}).open == 1
    assert progress(question, {"NO-01": bare.model_copy(update={"reason": "Een wet schrijft het voor."})}).answered == 1


def test_counts_are_open_until_staff_and_each_group_are_counted() -> None:
    told = tuple(GroupCounts(row=row, counts=(1, 0, 0, 0, 0, 0, 0)) for row in ("g1", "g2"))
    estimate, counts = INSTRUMENT.question("CD-02"), INSTRUMENT.question("CD-01")
    for groups, is_open in ((told[:1], 1), (told, 0)):
        expected: dict[str, AnyAnswer] = {"PF-03": GROUPS, "CD-02": EstimateAnswer(standing=GIVEN, groups=groups)}
        assert progress((estimate,), expected).open == is_open
        counted: dict[str, AnyAnswer] = {"PF-03": GROUPS, "CD-01": CountsAnswer(standing=GIVEN, team=1, groups=groups)}
        assert progress((counts,), counted).open == is_open
    without_staff: dict[str, AnyAnswer] = {"PF-03": GROUPS, "CD-01": CountsAnswer(standing=GIVEN, groups=told)}
    assert progress((counts,), without_staff).open == 1


@given(st.lists(st.sampled_from(["personal", "group", "special", "criminal", "bsn", "none"]), max_size=6, unique=True))
def test_a_visible_question_stays_in_its_place(chosen: list[str]) -> None:
    answers: dict[str, AnyAnswer] = {"PF-06.data": ChoicesAnswer(standing=GIVEN, chosen=tuple(chosen))}
    order = [question.id for question in INSTRUMENT.questions]
    ids = [question.id for question in visible_questions(INSTRUMENT, answers)]
    assert ids == sorted(ids, key=order.index)
