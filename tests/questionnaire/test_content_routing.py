"""Which of the questions a project is asked, with the questions as they are."""

import pytest

from questionnaire.answers import ANSWER
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind
from questionnaire.profile import PEOPLE_IN_DATA
from questionnaire.routing import visible_questions

INSTRUMENT = load_instrument()
QUESTIONS = INSTRUMENT.questions
HIDDEN_WITHOUT_PEOPLE = ["DB-03", "NO-02", "NO-03", "NO-04", "WA-02", "WA-03", "WA-04"]


CONFIRMED = {"name": "Pieter", "role": "privacy_officer", "on": "2026-11-01"}


def shown_with(chosen: dict[str, str | list[str]]) -> set[str]:
    """The questions that a project is asked after these choices in the profile, each confirmed."""
    answers = {
        question_id: ANSWER.validate_python(
            {
                "kind": INSTRUMENT.question(question_id).kind,
                "standing": "given",
                "chosen": codes,
                "confirmed_by": CONFIRMED,
            }
        )
        for question_id, codes in chosen.items()
    }
    return {question.id for question in visible_questions(INSTRUMENT, answers)}


@pytest.mark.parametrize("question_id", HIDDEN_WITHOUT_PEOPLE)
def test_without_people_in_the_data_a_question_about_them_is_hidden(question_id):
    (condition,) = INSTRUMENT.question(question_id).shown_when
    assert condition.question == "PF-06.data"
    assert set(condition.is_any_of) == PEOPLE_IN_DATA
    assert condition.or_unknown


def test_a_module_waits_for_the_profile_and_a_stop_question_does_not():
    for question in QUESTIONS:
        waits = [not condition.or_unknown for condition in question.shown_when]
        assert all(waits) and waits if question.module else not any(waits)


def test_a_project_without_any_answer_gets_every_phase_and_stop_question_but_no_module():
    shown = shown_with({})
    assert {"BT-02", "BT-03", "BT-04", "BT-05", *HIDDEN_WITHOUT_PEOPLE} <= shown
    assert {f"KO-{number}" for number in range(1, 9)} <= shown
    assert not any(INSTRUMENT.question(question_id).module for question_id in shown)


def test_an_idea_without_people_in_the_data_is_spared_the_questions_about_them():
    shown = shown_with({"PF-01.phase": "idea", "PF-02.product": ["dashboard"], "PF-06.data": ["none"]})
    assert shown.isdisjoint({*HIDDEN_WITHOUT_PEOPLE, "BT-03", "PF-08.dpia", "KO-2", "KO-3", "KO-6", "KO-8"})
    assert {"BT-02", "BT-09", "DB-01", "KO-1", "KO-4", "KO-5", "KO-7"} <= shown


@pytest.mark.parametrize(
    ("question_id", "code", "module"),
    [
        ("PF-02.product", "algorithm", "algorithm"),
        ("PF-02.product", "warehouse", "warehouse"),
        ("PF-02.product", "dashboard", "warehouse"),
        ("PF-02.sources", "sensors", "sensors"),
        ("PF-02.sources", "social_media", "social_media"),
        ("PF-02.sources", "cbs_microdata", "microdata"),
        ("PF-02.sources", "bought", "bought"),
        ("PF-07.signal", "check", "enforcement"),
        ("PF-07.signal", "sanction", "enforcement"),
        ("PF-01.phase", "ended", "structural"),
        ("PF-01.phase", "structural", "structural"),
    ],
)
def test_an_answer_in_the_profile_opens_its_module(question_id, code, module):
    answer = code if INSTRUMENT.question(question_id).kind is AnswerKind.CHOICE else [code]
    modules = {INSTRUMENT.question(shown).module for shown in shown_with({question_id: answer})} - {None}
    assert modules == {module}


def test_a_vulnerable_group_opens_its_module():
    group = {"id": "patients", "name": "Patients", "is_vulnerable": "yes"}
    answers = {"PF-03": ANSWER.validate_python({"kind": "groups", "standing": "given", "groups": [group]})}
    modules = {question.module for question in visible_questions(INSTRUMENT, answers)} - {None}
    assert modules == {"vulnerable"}
