"""The decision on screen: for the owner alone, with nothing chosen beforehand and nothing dropped."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dossier.decision_rules import decision
from dossier.review_steps import Departure, Outcome, Role, Verdict
from tests.ui.review_forms import advised, buttons, choose, passed_on, press, review, writes
from tests.ui.walk import Visitor, field, words


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with passed_on(tmp_path, monkeypatch) as someone:
        yield someone


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ACCOUNTABLE_OWNER])
def test_nobody_but_the_owner_finds_the_form_of_the_decision(visitor, role):
    advised(visitor)
    at = visitor.reviews(role)
    assert not {"decide", "withdraw"} & buttons(at)
    assert "Only the accountable owner can take it." in words(at)


def test_nothing_of_a_decision_is_chosen_beforehand(visitor):
    advised(visitor)
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    assert field(at, "radio", "choice-", "outcome").value is None
    assert field(at, "radio", "choice-", "follows").value is None
    assert press(at, "decide") == ["Choose first what you decide."]
    choose(at, Outcome.ADOPT.value, "outcome")
    assert press(at, "decide") == ["Say whether you follow the advice of the DPO."]
    choose(at, "no", "follows")
    assert press(at, "decide") == ["Say of condition 1 whether you take it over."]
    assert decision(review(visitor)) is None


def test_a_decision_comes_back_after_a_reload_whole(visitor):
    advised(visitor)
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    for code, name in ((Outcome.ADOPT.value, "outcome"), ("no", "follows"), ("yes", "/sign"), ("no", "/letter")):
        choose(at, code, name)
    assert press(at, "decide") == ["Say of condition 2 why you do not take it over."]
    writes(visitor, "accountable_owner/departure/letter", "A call will do.")
    writes(visitor, "accountable_owner/review-on", "31-12-2099")
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    assert [field(at, "radio", "choice-", name).value for name in ("outcome", "follows", "/sign", "/letter")] == [
        Outcome.ADOPT.value,
        "no",
        "yes",
        "no",
    ]
    assert press(at, "decide") == []
    decided = decision(review(visitor))
    assert decided is not None
    assert (decided.outcome, decided.follows_advice) == (Outcome.ADOPT, False)
    assert decided.departs == (Departure(condition="letter", reason="A call will do."),)
    assert decided.review_on == date(2099, 12, 31)


def labels(at: AppTest) -> set[str]:
    """What the fields ask that save while somebody types."""
    return {json.loads(one.proto.json).get("label") for one in at.get("bidi_component")}


@pytest.mark.parametrize(
    ("outcome", "follows", "asked"),
    [
        (Outcome.ADOPT, "yes", "Your reasons (may stay empty)"),
        (Outcome.ADOPT, "no", "Your reasons"),
        (Outcome.REJECT, "yes", "Your reasons"),
    ],
)
def test_the_field_for_reasons_says_whether_it_may_stay_empty(visitor, outcome, follows, asked):
    advised(visitor, Verdict.POSITIVE)
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    assert "Your reasons" in labels(at)
    choose(at, outcome.value, "outcome")
    choose(at, follows, "follows")
    assert asked in labels(at)


def test_a_departure_beside_following_stays_in_sight_and_is_not_dropped(visitor):
    advised(visitor)
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    for code, name in ((Outcome.ADOPT.value, "outcome"), ("no", "follows"), ("no", "/sign"), ("yes", "follows")):
        choose(at, code, name)
    writes(visitor, "accountable_owner/departure/sign", "It is there already.")
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    assert "You wrote that you do not take over a condition." in words(at)
    assert field(at, "radio", "choice-", "/sign").value == "no"
    (trouble,) = press(at, "decide")
    assert trouble.startswith("This decision departs from the advice of the DPO.")
    choose(at, "yes", "/sign")
    assert press(at, "decide") == ["You wrote why you do not take over condition 1. Choose so, or empty that text."]
    assert decision(review(visitor)) is None


def test_after_a_new_advice_the_owner_chooses_anew(visitor):
    advised(visitor, Verdict.POSITIVE)
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    choose(at, Outcome.ADOPT.value, "outcome")
    choose(at, "yes", "follows")
    advised(visitor, Verdict.NEGATIVE)
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    assert field(at, "radio", "choice-", "outcome").value is None
    assert field(at, "radio", "choice-", "follows").value is None


@pytest.mark.parametrize(
    ("typed", "beside", "refused"),
    [
        ("31-02-2027", "There is no such day.", "cannot be read"),
        ("soon", "There is no such day.", "cannot be read"),
        ("01-01-2020", "Choose a review date after today.", "Choose a review date after today."),
    ],
)
def test_a_review_date_that_cannot_be_is_told_beside_its_field_and_not_dropped(visitor, typed, beside, refused):
    advised(visitor, Verdict.POSITIVE)
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    choose(at, Outcome.ADOPT.value, "outcome")
    choose(at, "yes", "follows")
    writes(visitor, "accountable_owner/review-on", typed)
    at = visitor.reviews(Role.ACCOUNTABLE_OWNER)
    assert beside in words(at)
    (trouble,) = press(at, "decide")
    assert refused in trouble
    assert decision(review(visitor)) is None
