"""Advice and decision: the DPO advises and approves nothing, the owner decides and says where that departs and why."""

from datetime import timedelta

import pytest

from dossier.decision_rules import advice, decision, departs, kept_conditions
from dossier.findings import with_views
from dossier.review import Role, Signatory, State, SubjectViews
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import awaited, state
from dossier.review_steps import AnyStep, Condition, Departure, Outcome, Verdict
from questionnaire.answer import Truth
from tests.dossier.reviews import (
    ADVISED,
    MOMENT,
    PASSED,
    SUBMITTED,
    advise,
    advise_conditions,
    decide,
    decide_against_one,
    decided,
    passing,
    refused,
    signed,
    submit,
    take_back,
    then,
    walked,
)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ({"text": " "}, ReviewCode.NO_ADVICE),
        ({"verdict": Verdict.WITH_CONDITIONS}, ReviewCode.NO_CONDITIONS),
        ({"conditions": (Condition(id="x", what="Something."),)}, ReviewCode.STRAY_CONDITIONS),
        (
            {"verdict": Verdict.WITH_CONDITIONS, "conditions": (Condition(id="x", what="A."),) * 2},
            ReviewCode.REPEATED_CONDITION,
        ),
    ],
)
def test_an_advice_is_whole(written: dict[str, object], code: ReviewCode) -> None:
    assert refused(PASSED, advise(**written)) is code


def test_the_dpo_can_give_another_advice_until_it_is_decided() -> None:
    later = then(ADVISED, advise(verdict=Verdict.NEGATIVE, text="I saw more."))
    assert advice(later) == later.steps[-1]
    assert refused(decided(), advise()) is ReviewCode.WRONG_STATE


def test_advice_on_what_was_taken_back_is_advice_no_more() -> None:
    again = then(ADVISED, take_back(), submit(), passing())
    assert advice(again) is None
    assert refused(again, decide()) is ReviewCode.WRONG_STATE


def test_there_is_no_decision_without_pass_and_advice() -> None:
    assert refused(walked(), decide()) is ReviewCode.WRONG_STATE
    assert refused(SUBMITTED, decide()) is ReviewCode.WRONG_STATE
    assert refused(PASSED, decide()) is ReviewCode.WRONG_STATE


def test_a_plan_without_advice_of_the_dpo_lets_the_owner_decide_after_the_pass() -> None:
    plan = (Signatory(role=Role.PRIVACY_OFFICER), Signatory(role=Role.ACCOUNTABLE_OWNER))
    review = walked(submit(), passing(), plan=plan)
    assert awaited(review) is Role.ACCOUNTABLE_OWNER
    assert decision(then(review, decide())) is not None


@pytest.mark.parametrize(
    "views",
    [
        SubjectViews(),
        SubjectViews(sought=Truth.YES, how="An evening."),
        SubjectViews(sought=Truth.YES, said="Help first."),
        SubjectViews(sought=Truth.NO),
        SubjectViews(sought=Truth.UNKNOWN, how="An evening.", said="Help first."),
    ],
)
def test_there_is_no_decision_before_it_stands_there_what_people_think_or_why_they_were_not_asked(
    views: SubjectViews,
) -> None:
    assert refused(then(ADVISED.model_copy(update={"views": views})), decide()) is ReviewCode.VIEWS_NOT_TOLD


def test_a_reason_for_not_asking_people_is_enough_to_decide() -> None:
    views = SubjectViews(sought=Truth.NO, why_not="The counts hold no people.")
    assert state(decided(views=views)) is State.DECIDED


def test_whoever_thought_otherwise_stays_in_their_own_words() -> None:
    assert signed().views.dissent == "One resident wants no counting at all."


def test_views_can_change_until_it_is_decided() -> None:
    views = SubjectViews(sought=Truth.NO, why_not="Nobody came.")
    assert with_views(ADVISED, views).views == views
    with pytest.raises(ReviewRefused):
        with_views(decided(), views)


@pytest.mark.parametrize(
    ("advised", "decision", "code"),
    [
        (advise(verdict=Verdict.NEGATIVE), decide(), ReviewCode.HIDDEN_DEPARTURE),
        (advise(verdict=Verdict.NEGATIVE), decide(follows_advice=False), ReviewCode.NO_REASONS),
        (advise(), decide(outcome=Outcome.REJECT), ReviewCode.NO_REASONS),
        (advise(), decide(outcome=Outcome.ADOPT_WITH_CHANGES, reasons=" "), ReviewCode.NO_REASONS),
        (advise_conditions(), decide_against_one(follows_advice=True), ReviewCode.HIDDEN_DEPARTURE),
        (advise_conditions(), decide(follows_advice=False), ReviewCode.NO_REASONS),
        (advise(), decide_against_one(), ReviewCode.UNKNOWN_CONDITION),
        (
            advise_conditions(),
            decide(follows_advice=False, departs=(Departure(condition="keep-shorter", reason="Because."),) * 2),
            ReviewCode.REPEATED_CONDITION,
        ),
        (
            advise_conditions(),
            decide(follows_advice=False, departs=(Departure(condition="keep-shorter", reason=" "),)),
            ReviewCode.NO_REASONS,
        ),
    ],
)
def test_a_decision_says_openly_where_it_departs_from_the_advice_and_why(
    advised: AnyStep, decision: AnyStep, code: ReviewCode
) -> None:
    assert refused(walked(submit(), passing(), advised), decision) is code


def test_a_decision_against_the_advice_is_possible_with_reasons() -> None:
    against = decide(follows_advice=False, reasons="The council asked for it.")
    review = decided(advised=advise(verdict=Verdict.NEGATIVE), decision=against)
    made = decision(review)
    assert made is not None
    assert departs(advice(review), made)
    assert state(review) is State.DECIDED


def test_a_decision_against_one_condition_keeps_the_others() -> None:
    review = decided(advised=advise_conditions(), decision=decide_against_one())
    assert [condition.id for condition in kept_conditions(review)] == ["sign-at-the-door"]


def test_a_review_date_lies_in_the_future() -> None:
    assert refused(ADVISED, decide(review_on=MOMENT.date())) is ReviewCode.REVIEW_DATE_PAST
    assert state(decided(decision=decide(review_on=MOMENT.date() + timedelta(days=1)))) is State.DECIDED


def test_whoever_advises_as_dpo_neither_passed_nor_decides() -> None:
    assert refused(PASSED, advise(by=" pieter")) is ReviewCode.DOUBLE_ROLE
    assert refused(ADVISED, decide(by="Fatima ")) is ReviewCode.DOUBLE_ROLE
