"""The route through the questionnaire: stable steps of a handful, in the order of the parts."""

from datetime import date

import pytest

from language.messages import speech
from language.model import Language
from questionnaire.answer import Confirmation, Standing
from questionnaire.answers import ChoicesAnswer
from questionnaire.load import load_instrument
from questionnaire.model import Occasion
from questionnaire.routing import Scope, visible_questions
from ui.route import MOST_IN_A_STEP, neighbours, only, questions_of, route, step_at

INSTRUMENT = load_instrument()
OFFICER = Confirmation(name="Pieter", role="privacy_officer", on=date(2026, 11, 1))
WITHOUT_PEOPLE = {"PF-06.data": ChoicesAnswer(standing=Standing.GIVEN, chosen=("none",), confirmed_by=OFFICER)}


def test_every_question_with_a_text_stands_in_one_step():
    put = [question.id for step in route(INSTRUMENT, {}, Scope.FULL) for question in step.questions]

    assert put == [question.id for question in visible_questions(INSTRUMENT, {})]


def test_a_step_has_a_handful_of_questions():
    assert all(1 <= len(step.questions) <= MOST_IN_A_STEP for step in route(INSTRUMENT, {}, Scope.FULL))


def test_a_question_stays_in_its_step_when_an_answer_hides_another():
    before = {question.id: step.code for step in route(INSTRUMENT, {}, Scope.FULL) for question in step.questions}
    after = {
        question.id: step.code for step in route(INSTRUMENT, WITHOUT_PEOPLE, Scope.FULL) for question in step.questions
    }

    assert set(before) - set(after) == {
        *("PF-08.dpia", "DB-03", "NO-02", "NO-03", "NO-04", "WA-02", "WA-03", "WA-04"),
        *("KO-2", "KO-3", "KO-6"),
    }
    assert after.items() <= before.items()


def test_questions_are_numbered_through_the_steps_of_a_part():
    steps = [step for step in route(INSTRUMENT, WITHOUT_PEOPLE, Scope.FULL) if step.is_profile]

    assert [step.placed[0].number for step in steps] == ["1.1", "1.5", "1.9"]
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
    step = step_at(route(INSTRUMENT, {}, Scope.FULL), code, of_profile=of_profile)

    assert step is not None
    assert step.code == found


def test_the_first_step_has_nothing_before_it_and_the_last_nothing_after():
    steps = route(INSTRUMENT, {}, Scope.FULL)

    assert neighbours(steps, steps[0]) == (None, steps[1])
    assert neighbours(steps, steps[-1]) == (steps[-2], None)


def test_a_step_among_others_says_which_one_it_is():
    steps = route(INSTRUMENT, {}, Scope.FULL)

    assert steps[1].title(speech(Language.ENGLISH)) == "Your project (2 of 3)"
    assert steps[-1].title(speech(Language.ENGLISH)) == "STOP (2 of 2)"


def test_the_quick_scan_asks_the_profile_and_twelve_questions():
    steps = route(INSTRUMENT, {}, Scope.QUICK_SCAN)
    asked = [question for step in steps if not step.is_profile for question in step.questions]

    assert len(asked) == 12
    assert all(question.quick_scan for question in asked)
    assert [step.is_profile for step in steps][:3] == [True, True, True]


@pytest.mark.parametrize("occasion", Occasion)
def test_whoever_sees_only_their_own_questions_sees_them_under_the_same_numbers(occasion):
    whole = route(INSTRUMENT, {}, Scope.FULL)
    numbers = {one.question.id: one.number for step in whole for one in step.placed}
    own = only(whole, occasion)

    assert own
    assert all(occasion in one.question.occasions for step in own for one in step.placed)
    assert all(numbers[one.question.id] == one.number for step in own for one in step.placed)


def test_each_question_is_for_one_occasion_and_what_people_answer_one_by_one_for_the_people_in_the_data_too():
    whole = route(INSTRUMENT, {}, Scope.FULL)
    subjects = {one.question.id for step in only(whole, Occasion.DATA_SUBJECTS) for one in step.placed}
    assert subjects == {"BT-06", "CD-01", "CD-03", "CD-04", "CD-05", "CD-06", "CD-07", "CD-08"}
    others = [only(whole, occasion) for occasion in Occasion if occasion is not Occasion.DATA_SUBJECTS]
    put = [one.question.id for share in others for step in share for one in step.placed]
    assert len(put) == len(set(put))
    assert {*put, "BT-06"} == {one.question.id for step in whole for one in step.placed}
    assert only(whole, None) == whole
