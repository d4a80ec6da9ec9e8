"""While a dossier is reviewed or decided nothing of it changes on screen; the officer who reads it can confirm."""

from collections.abc import Iterator

import pytest

from dossier.review_steps import Pass, Submit, TakeBack
from questionnaire.answer import Evidence, Standing
from questionnaire.answers import LevelAnswer
from tests.services.desk import take
from tests.ui.walk import NOON, Visitor, field, visiting, words

PART = "purpose_and_basis"
READING = "The privacy officer reads this dossier, so no answer changes now."
PASSED = "This dossier was passed on, so no answer changes now."
LEVEL = LevelAnswer(standing=Standing.GIVEN, points=2, evidence=(Evidence(title="Memo", location="memo.pdf, page 3"),))
NOT_APPLICABLE = LevelAnswer(standing=Standing.NOT_APPLICABLE, reason="There is no purpose.")


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        someone.answers("DB-01", LEVEL)
        someone.answers("DB-02", NOT_APPLICABLE)
        yield someone


@pytest.fixture
def submitted(visitor: Visitor) -> Visitor:
    take(visitor.store, visitor.project, NOON, Submit)
    return visitor


def keys(at, kind: str, part: str) -> list[str]:
    return [one.key for one in at.get(kind) if part in (one.key or "")]


def press(at, *parts):
    at = field(at, "button", *parts).click().run()
    assert not at.exception, at.exception[0].value
    return at


def test_a_draft_is_not_frozen(visitor):
    at = visitor.opens("questions", PART)
    assert READING not in words(at)
    assert not field(at, "radio", "DB-01", "level").disabled


def test_the_questions_say_why_they_are_frozen_and_no_field_can_be_changed(submitted):
    at = submitted.opens("questions", PART)
    page = words(at)
    assert READING in page
    assert "Take the dossier back first" in page
    assert "Go to the review" in [one.proto.label for one in at.get("page_link")]
    assert all(radio.disabled for radio in at.radio if "/DB-0" in radio.key)
    assert not keys(at, "button", "add-evidence")
    assert not keys(at, "button", "scope-other")


def test_the_officer_who_reads_can_confirm_evidence_and_not_applicable(submitted):
    at = submitted.opens("questions", PART)
    for part in ("DB-01/whole/0", "DB-02/whole"):
        who = next(one for one in at.text_input if one.key.startswith("who-") and one.key.endswith(part))
        who.set_value("Pieter")
        button = next(one for one in at.button if one.key.startswith("confirm-now-") and one.key.endswith(part))
        at = button.click().run()
        assert not at.exception, at.exception[0].value
    assert submitted.kept("DB-01").evidence[0].confirmed_by.name == "Pieter"
    assert submitted.kept("DB-02").confirmed_by.name == "Pieter"
    at = press(at, "unconfirm-", "DB-02")
    assert submitted.kept("DB-02").confirmed_by is None


def test_once_it_was_passed_on_nobody_confirms(submitted):
    take(submitted.store, submitted.project, NOON, Pass)
    at = submitted.opens("questions", PART)
    assert PASSED in words(at)
    assert not keys(at, "button", "confirm-now-")


def test_the_profile_and_the_agreements_are_frozen_too(submitted):
    at = submitted.opens("profile")
    assert READING in words(at)
    assert "Early help" in words(at)
    assert all(radio.disabled for radio in at.radio if "/PF-" in radio.key)
    at = submitted.opens("profile", "profile-3")
    assert not keys(at, "button", "settle")
    at = submitted.opens("result")
    assert READING in words(at)
    assert not keys(at, "button", "-keep")
    assert not keys(at, "selectbox", "unknown-chosen")


def test_what_the_team_takes_back_can_be_changed_again(submitted):
    take(submitted.store, submitted.project, NOON, TakeBack)
    at = submitted.opens("questions", PART)
    assert READING not in words(at)
    field(at, "radio", "DB-01", "level").set_value("1").run()
    assert submitted.kept("DB-01").points == 1


def test_a_page_that_was_open_before_it_was_submitted_changes_nothing_and_says_why(visitor):
    at = visitor.opens("questions", PART)
    take(visitor.store, visitor.project, NOON, Submit)
    field(at, "radio", "DB-01", "level").set_value("0").run()
    assert not at.exception
    assert visitor.kept("DB-01").points == 2
    assert "The privacy officer can confirm; nobody can change an answer." in words(at)
