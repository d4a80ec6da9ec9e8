"""The route through the questionnaire: stable steps of a handful, in the order of the parts."""

import pytest

from language.messages import speech
from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import ChoicesAnswer
from tests.ui.texts import quick_scan_instrument
from ui.route import MOST_IN_A_STEP, neighbours, questions_of, route, step_at

INSTRUMENT = quick_scan_instrument()
WITHOUT_PEOPLE = {"PF-06.data": ChoicesAnswer(standing=Standing.GIVEN, chosen=("none",))}


def test_every_question_with_a_text_stands_in_one_step():
    put = [question.id for step in route(INSTRUMENT, {}) for question in step.questions]

    assert put == [question.id for question in INSTRUMENT.questions if question.text]


def test_a_step_has_a_handful_of_questions():
    assert all(1 <= len(step.questions) <= MOST_IN_A_STEP for step in route(INSTRUMENT, {}))


def test_a_question_stays_in_its_step_when_an_answer_hides_another():
    before = {question.id: step.code for step in route(INSTRUMENT, {}) for question in step.questions}
    after = {question.id: step.code for step in route(INSTRUMENT, WITHOUT_PEOPLE) for question in step.questions}

    assert set(before) - set(after) == {"PF-08.dpia", "WA-02", "WA-03"}
    assert after.items() <= before.items()


def test_questions_are_numbered_through_the_steps_of_a_part():
    steps = [step for step in route(INSTRUMENT, WITHOUT_PEOPLE) if step.is_profile]

    assert [step.first for step in steps] == [1, 5, 9]
    assert len(questions_of(tuple(steps), "profile")) == 11


@pytest.mark.parametrize(
    ("code", "of_profile", "found"),
    [
        ("images", False, "images"),
        ("profile-2", True, "profile-2"),
        ("profile-9", True, "profile"),
        ("images", True, "profile"),
        ("profile", False, "involvement"),
        (None, False, "involvement"),
        ("<script>", False, "involvement"),
    ],
)
def test_an_address_leads_to_its_step_or_to_the_first(code, of_profile, found):
    step = step_at(route(INSTRUMENT, {}), code, of_profile=of_profile)

    assert step is not None
    assert step.code == found


def test_the_first_step_has_nothing_before_it_and_the_last_nothing_after():
    steps = route(INSTRUMENT, {})

    assert neighbours(steps, steps[0]) == (None, steps[1])
    assert neighbours(steps, steps[-1]) == (steps[-2], None)


def test_a_step_among_others_says_which_one_it_is():
    steps = route(INSTRUMENT, {})

    assert steps[1].title(speech(Language.ENGLISH)) == "Your project (2 of 3)"
    assert steps[-1].title(speech(Language.ENGLISH)) == "Control or service"
