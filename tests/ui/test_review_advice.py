"""The advice on screen: for the DPO alone, with nothing chosen beforehand and nothing dropped; and who may say what."""

import json
from collections.abc import Iterator
from datetime import date

import pytest

from dossier.decision_rules import advice
from dossier.review_steps import Role, Verdict
from storage.drafts import drafts
from tests.ui.review_forms import advised, buttons, choose, passed_on, press, ran, review, writes
from tests.ui.walk import Visitor, field, words

NOTE = "You wrote conditions."


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with passed_on(tmp_path, monkeypatch) as someone:
        yield someone


def writes_conditions(visitor: Visitor, *rows: tuple[str, str]) -> None:
    kept = [{"id": f"c{number}", "what": what, "due": due} for number, (what, due) in enumerate(rows)]
    writes(visitor, "dpo/conditions", json.dumps(kept))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DPO])
def test_nobody_but_the_dpo_finds_the_form_of_the_advice(visitor, role):
    at = visitor.reviews(role)
    assert "advise" not in buttons(at)
    assert "Only the data protection officer (DPO) can give it." in words(at)
    assert not [one for one in at.radio if "verdict" in (one.key or "")]


def test_no_verdict_is_chosen_beforehand_and_none_is_handed_over(visitor):
    writes(visitor, "dpo/text", "Go on.")
    at = visitor.reviews(Role.DPO)
    assert field(at, "radio", "choice-", "verdict").value is None
    assert press(at, "advise") == ["Choose first what you advise."]
    assert advice(review(visitor)) is None


def test_a_verdict_and_its_conditions_come_back_after_a_reload(visitor):
    choose(visitor.reviews(Role.DPO), Verdict.WITH_CONDITIONS.value, "verdict")
    writes(visitor, "dpo/text", "Go on.")
    writes_conditions(visitor, ("Put up a sign.", "31-12-2027"))
    at = visitor.reviews(Role.DPO)
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
    at = visitor.reviews(Role.DPO)
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
    choose(visitor.reviews(Role.DPO), Verdict.WITH_CONDITIONS.value, "verdict")
    writes_conditions(visitor, ("Put up a sign.", ""))
    at = visitor.reviews(Role.DPO)
    ran(field(at, "text_input", "condition-due-c0").set_value(typed).run())
    assert ("Date of condition 1" in words(at)) is (told is not None)
    assert told is None or told in words(at)


def test_a_date_that_has_passed_is_told_and_taken(visitor):
    choose(visitor.reviews(Role.DPO), Verdict.WITH_CONDITIONS.value, "verdict")
    writes(visitor, "dpo/text", "Go on.")
    writes_conditions(visitor, ("Put up a sign.", "01-01-2020"))
    assert press(visitor.reviews(Role.DPO), "advise") == []
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
    choose(visitor.reviews(Role.DPO), Verdict.WITH_CONDITIONS.value, "verdict")
    writes(visitor, "dpo/text", "Go on.")
    writes_conditions(visitor, row)
    assert press(visitor.reviews(Role.DPO), "advise") == [told]
    assert advice(review(visitor)) is None


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
    warned = [one.value for one in visitor.reviews(role).warning if "cannot do both" in one.value]
    assert bool(warned) is is_warned


@pytest.mark.parametrize("role", Role)
def test_the_views_are_written_by_the_team_or_the_representative_and_read_by_all(visitor, role):
    at = visitor.reviews(role)
    can_write = role in {Role.PROJECT_LEAD, Role.REPRESENTATIVE}
    assert bool([one for one in at.radio if "views-sought" in (one.key or "")]) is can_write
    assert can_write or "No time." in words(at)
    assert "Last written down by Noor on 24 November 2026." in words(at)
