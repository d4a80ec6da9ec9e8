"""The advice and the decision on screen: for their own role, with nothing chosen beforehand and nothing dropped."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dossier.decision_rules import advice, decision
from dossier.review import SubjectViews
from dossier.review_steps import Advise, Condition, Departure, Outcome, Pass, Role, Submit, Verdict
from questionnaire.answer import Truth
from services import reviews
from storage.drafts import drafts, save_draft
from tests.services.desk import NAMES, desk, take
from tests.ui.walk import MAIN, NOON, Visitor, field, visiting, words

SIGN = Condition(id="sign", what="Put up a sign.")
LETTER = Condition(id="letter", what="Write a letter.")
NOTE = "You wrote conditions."


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    """A visitor of a dossier that the officer passed on; every role has its name."""
    with visiting(tmp_path, monkeypatch) as someone:
        take(someone.store, someone.project, NOON, Submit)
        views = SubjectViews(sought=Truth.NO, why_not="No time.")
        reviews.save_views(desk(someone.store, someone.project, NOON, "Noor"), views)
        take(someone.store, someone.project, NOON, Pass)
        for role, name in NAMES.items():
            save_draft(someone.store, someone.project, f"name/{role.value}", name)
        yield someone


def opens(visitor: Visitor, role: Role) -> AppTest:
    at = AppTest.from_file(MAIN, default_timeout=30)
    at.query_params.update({"project": visitor.project, "lang": "en", "as": role.value})
    at.switch_page("screens/review.py")
    return ran(at.run())


def ran(at: AppTest) -> AppTest:
    assert not at.exception, at.exception[0].value
    return at


def press(at: AppTest, key: str) -> list[str]:
    """Press a button; gives what went wrong."""
    ran(field(at, "button", key).click().run())
    return [one.value.replace("\\", "") for one in at.error]


def choose(at: AppTest, code: str, name: str) -> None:
    ran(field(at, "radio", "choice-", name).set_value(code).run())


def buttons(at: AppTest) -> set[str]:
    return {one.key or "" for one in at.button}


def writes(visitor: Visitor, name: str, text: str) -> None:
    """What a field that saves while somebody types has kept."""
    save_draft(visitor.store, visitor.project, name, text)


def writes_conditions(visitor: Visitor, *rows: tuple[str, str]) -> None:
    kept = [{"id": f"c{number}", "what": what, "due": due} for number, (what, due) in enumerate(rows)]
    writes(visitor, "dpo/conditions", json.dumps(kept))


def advised(visitor: Visitor, verdict: Verdict = Verdict.WITH_CONDITIONS) -> None:
    given = (SIGN, LETTER) if verdict is Verdict.WITH_CONDITIONS else ()
    take(visitor.store, visitor.project, NOON, Advise, verdict=verdict, text="Go on.", conditions=given)


def review(visitor: Visitor):
    return visitor.store.dossier(visitor.project).dossier.review


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DPO])
def test_nobody_but_the_dpo_finds_the_form_of_the_advice(visitor, role):
    at = opens(visitor, role)
    assert "advise" not in buttons(at)
    assert "Only the data protection officer (DPO) can give it." in words(at)
    assert not [one for one in at.radio if "verdict" in (one.key or "")]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ACCOUNTABLE_OWNER])
def test_nobody_but_the_owner_finds_the_form_of_the_decision(visitor, role):
    advised(visitor)
    at = opens(visitor, role)
    assert not {"decide", "withdraw"} & buttons(at)
    assert "Only the accountable owner can take it." in words(at)


def test_no_verdict_is_chosen_beforehand_and_none_is_handed_over(visitor):
    writes(visitor, "dpo/text", "Go on.")
    at = opens(visitor, Role.DPO)
    assert field(at, "radio", "choice-", "verdict").value is None
    assert press(at, "advise") == ["Choose first what you advise."]
    assert advice(review(visitor)) is None


def test_a_verdict_and_its_conditions_come_back_after_a_reload(visitor):
    choose(opens(visitor, Role.DPO), Verdict.WITH_CONDITIONS.value, "verdict")
    writes(visitor, "dpo/text", "Go on.")
    writes_conditions(visitor, ("Put up a sign.", "31-12-2027"))
    at = opens(visitor, Role.DPO)
    assert field(at, "radio", "choice-", "verdict").value == Verdict.WITH_CONDITIONS.value
    assert field(at, "text_input", "condition-what-c0").value == "Put up a sign."
    assert press(at, "advise") == []
    given = advice(review(visitor))
    assert given is not None
    assert (given.verdict, given.role, given.by) == (Verdict.WITH_CONDITIONS, Role.DPO, "Fatima")
    assert [(one.what, one.due) for one in given.conditions] == [("Put up a sign.", date(2027, 12, 31))]
    assert field(at, "radio", "choice-", "verdict").value is None
    assert not [name for name in drafts(visitor.store, visitor.project) if name.startswith("dpo/")]


def test_conditions_beside_another_verdict_stay_in_sight_and_are_not_dropped(visitor):
    writes(visitor, "dpo/text", "Go on.")
    writes_conditions(visitor, ("Put up a sign.", ""))
    at = opens(visitor, Role.DPO)
    assert NOTE not in words(at)
    choose(at, Verdict.POSITIVE.value, "verdict")
    assert NOTE in words(at)
    assert field(at, "text_input", "condition-what-c0").value == "Put up a sign."
    assert press(at, "advise") == ["Conditions belong to an advice with conditions only."]
    assert advice(review(visitor)) is None

    ran(field(at, "button", "condition-remove-c0").click().run())
    assert NOTE not in words(at)
    assert press(at, "advise") == []
    given = advice(review(visitor))
    assert given is not None
    assert given.verdict is Verdict.POSITIVE


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("01-01-2020", "This date has passed: 1 January 2020."),
        ("31-02-2027", "There is no such day."),
        ("next year", "There is no such day."),
        ("31-12-2099", None),
    ],
)
def test_a_date_of_a_condition_is_judged_beside_its_field(visitor, typed, told):
    choose(opens(visitor, Role.DPO), Verdict.WITH_CONDITIONS.value, "verdict")
    writes_conditions(visitor, ("Put up a sign.", ""))
    at = opens(visitor, Role.DPO)
    ran(field(at, "text_input", "condition-due-c0").set_value(typed).run())
    assert ("Date of condition 1" in words(at)) is (told is not None)
    assert told is None or told in words(at)


def test_a_date_that_has_passed_is_told_and_taken(visitor):
    choose(opens(visitor, Role.DPO), Verdict.WITH_CONDITIONS.value, "verdict")
    writes(visitor, "dpo/text", "Go on.")
    writes_conditions(visitor, ("Put up a sign.", "01-01-2020"))
    assert press(opens(visitor, Role.DPO), "advise") == []
    given = advice(review(visitor))
    assert given is not None
    assert given.conditions[0].due == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("Put up a sign.", "31-02-2027"), "The date of condition 1 cannot be read. Write it like 31-12-2027."),
        (("", "31-12-2027"), "Condition 1 has a date and no words. Write what has to be done, or remove it."),
    ],
)
def test_a_condition_that_is_half_written_is_not_dropped(visitor, row, told):
    choose(opens(visitor, Role.DPO), Verdict.WITH_CONDITIONS.value, "verdict")
    writes(visitor, "dpo/text", "Go on.")
    writes_conditions(visitor, row)
    assert press(opens(visitor, Role.DPO), "advise") == [told]
    assert advice(review(visitor)) is None


def test_nothing_of_a_decision_is_chosen_beforehand(visitor):
    advised(visitor)
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
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
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
    for code, name in ((Outcome.ADOPT.value, "outcome"), ("no", "follows"), ("yes", "/sign"), ("no", "/letter")):
        choose(at, code, name)
    assert press(at, "decide") == ["Say of condition 2 why you do not take it over."]
    writes(visitor, "accountable_owner/departure/letter", "A call will do.")
    writes(visitor, "accountable_owner/review-on", "31-12-2099")
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
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
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
    assert "Your reasons" in labels(at)
    choose(at, outcome.value, "outcome")
    choose(at, follows, "follows")
    assert asked in labels(at)


@pytest.mark.parametrize(
    ("role", "name", "is_warned"),
    [
        (Role.DPO, " pieter", True),
        (Role.DPO, "Fatima", False),
        (Role.ACCOUNTABLE_OWNER, "Fatima", True),
        (Role.ACCOUNTABLE_OWNER, "Pieter", False),
    ],
)
def test_who_cannot_do_both_reads_it_beside_the_name(visitor, role, name, is_warned):
    if role is Role.ACCOUNTABLE_OWNER:
        advised(visitor)
    writes(visitor, f"name/{role.value}", name)
    warned = [one.value for one in opens(visitor, role).warning if "cannot do both" in one.value]
    assert bool(warned) is is_warned


def test_a_departure_beside_following_stays_in_sight_and_is_not_dropped(visitor):
    advised(visitor)
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
    for code, name in ((Outcome.ADOPT.value, "outcome"), ("no", "follows"), ("no", "/sign"), ("yes", "follows")):
        choose(at, code, name)
    writes(visitor, "accountable_owner/departure/sign", "It is there already.")
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
    assert "You wrote that you do not take over a condition." in words(at)
    assert field(at, "radio", "choice-", "/sign").value == "no"
    (trouble,) = press(at, "decide")
    assert trouble.startswith("This decision departs from the advice of the DPO.")
    choose(at, "yes", "/sign")
    assert press(at, "decide") == ["You wrote why you do not take over condition 1. Choose so, or empty that text."]
    assert decision(review(visitor)) is None


def test_after_a_new_advice_the_owner_chooses_anew(visitor):
    advised(visitor, Verdict.POSITIVE)
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
    choose(at, Outcome.ADOPT.value, "outcome")
    choose(at, "yes", "follows")
    advised(visitor, Verdict.NEGATIVE)
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
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
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
    choose(at, Outcome.ADOPT.value, "outcome")
    choose(at, "yes", "follows")
    writes(visitor, "accountable_owner/review-on", typed)
    at = opens(visitor, Role.ACCOUNTABLE_OWNER)
    assert beside in words(at)
    (trouble,) = press(at, "decide")
    assert refused in trouble
    assert decision(review(visitor)) is None


@pytest.mark.parametrize("role", Role)
def test_the_views_are_written_by_the_team_or_the_representative_and_read_by_all(visitor, role):
    at = opens(visitor, role)
    can_write = role in {Role.PROJECT_LEAD, Role.REPRESENTATIVE}
    assert bool([one for one in at.radio if "views-sought" in (one.key or "")]) is can_write
    assert can_write or "No time." in words(at)
    assert "Last written down by Noor on 24 November 2026." in words(at)
