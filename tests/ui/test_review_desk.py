"""The desk of a reviewer: an earlier text is used again, a condition is ticked off, and a report is remembered."""

from collections.abc import Iterator
from datetime import date

import pytest

from dossier.review import SubjectViews
from dossier.review_steps import Advise, Condition, Decide, Outcome, Pass, Submit, Verdict
from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import KnockOutAnswer
from services import projects, reviews
from storage.drafts import drafts, save_draft
from storage.reviews import save_report_found
from tests.services.desk import desk, find, take
from tests.ui.walk import NOON, Visitor, field, visiting, words

TEXT = "*Which* memo <b>says</b> so?"
DRAFT = "privacy_officer/finding/KO-1"


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        someone.answers("KO-1", KnockOutAnswer(standing=Standing.GIVEN, truth=Truth.NO))
        yield someone


def wrote_elsewhere(visitor: Visitor) -> None:
    """Pieter wrote a finding in another dossier, and is the officer of this one as well."""
    store = visitor.store
    other = projects.new_project(store, name="Other", organisation="", language=Language.DUTCH, by="", now=NOON)
    take(store, other, NOON, Submit)
    find(store, other, NOON, "KO-1", TEXT)
    take(store, visitor.project, NOON, Submit)


def decided(visitor: Visitor) -> None:
    store, project = visitor.store, visitor.project
    take(store, project, NOON, Submit)
    reviews.save_views(desk(store, project, NOON), SubjectViews(sought=Truth.NO, why_not="No time."))
    take(store, project, NOON, Pass)
    condition = Condition(id="sign", what="Put up a sign.", due=date(2099, 12, 1))
    take(store, project, NOON, Advise, verdict=Verdict.WITH_CONDITIONS, text="Go on.", conditions=(condition,))
    take(store, project, NOON, Decide, outcome=Outcome.ADOPT)


def test_an_earlier_text_comes_in_the_field_below_what_was_typed_there(visitor):
    wrote_elsewhere(visitor)
    store, project = visitor.store, visitor.project
    save_draft(store, project, "name/privacy_officer", "Pieter")
    at = visitor.reviews("privacy_officer", "knock_out-KO-1")
    chosen = field(at, "selectbox", "earlier-", "KO-1")
    assert chosen.options == [f"1. {TEXT}"]
    chosen.select_index(0).run()
    assert not at.exception, at.exception[0].value
    assert drafts(store, project)[DRAFT] == TEXT
    assert field(at, "selectbox", "earlier-", "KO-1").value is None

    save_draft(store, project, DRAFT, "My own words.")
    field(at, "selectbox", "earlier-", "KO-1").select_index(0).run()
    assert drafts(store, project)[DRAFT] == f"My own words.\n\n{TEXT}"


def test_nobody_is_offered_the_texts_of_another_name(visitor):
    wrote_elsewhere(visitor)
    save_draft(visitor.store, visitor.project, "name/privacy_officer", "Nadia")
    at = visitor.reviews("privacy_officer", "knock_out-KO-1")
    assert any("find-KO-1" in (one.key or "") for one in at.button)
    assert not [one for one in at.selectbox if "earlier-" in (one.key or "")]


def test_a_condition_is_ticked_off_with_who_and_when(visitor):
    decided(visitor)
    save_draft(visitor.store, visitor.project, "name/accountable_owner", "Willem")
    at = visitor.reviews("accountable_owner", "knock_out-KO-1")
    assert "Not met yet" in words(at)
    assert "By 1 December 2099" in words(at)
    assert "0 of 1 condition is met." in words(at)
    field(at, "button", "met-sign").click().run()
    assert not at.exception, at.exception[0].value
    page = words(at)
    assert "1 of 1 condition is met." in page
    assert "Met, according to Willem, accountable owner" in page
    assert "said that this condition was met: Put up a sign." in page
    field(at, "button", "met-sign").click().run()
    assert visitor.store.dossier(visitor.project).dossier.review.met == ()


def test_the_dpo_reads_what_was_met_and_ticks_nothing_off(visitor):
    decided(visitor)
    at = visitor.reviews("dpo", "knock_out-KO-1")
    assert "Not met yet" in words(at)
    assert not [one for one in at.button if (one.key or "").startswith("met-")]


def test_what_was_found_of_the_report_stays_on_the_page(visitor):
    assert "Taken from a report" not in words(visitor.reviews("project_lead", "knock_out-KO-1"))
    save_report_found(visitor.store, visitor.project, "sound", by="", now=NOON)
    page = words(visitor.reviews("project_lead", "knock_out-KO-1"))
    assert "Taken from a report (PDF) on 24 November 2026." in page
    assert "This report is signed, was not changed" in page


def test_a_word_for_a_report_that_is_not_known_here_says_nothing(visitor):
    save_report_found(visitor.store, visitor.project, "of-a-later-version", by="", now=NOON)
    assert "Taken from a report" not in words(visitor.reviews("project_lead", "knock_out-KO-1"))


def test_the_card_of_the_officer_leads_to_the_inbox(visitor):
    at = visitor.opens("start")
    (link,) = [one.proto for one in at.get("page_link") if one.proto.label == "See what waits for a review"]
    assert link.page.endswith("reviews")
