"""The desk of the privacy officer: answers in words, what changed since, any question or score, the next point."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from dossier.assessment import Assessment
from dossier.review_steps import Advise, Pass, Return, Submit, Verdict
from language.formats import score
from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import KnockOutAnswer, LevelAnswer
from scoring.scorecard import ScoreName
from services import assessments, examples
from storage.drafts import save_draft
from storage.store import Store
from tests.services.desk import find, take
from tests.ui.walk import NOON, Visitor, field, visiting, words

SCORE = "proportionality"


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        someone.answers("KO-1", KnockOutAnswer(standing=Standing.GIVEN, truth=Truth.NO))
        someone.answers("DB-01", LevelAnswer(standing=Standing.GIVEN, points=1, note="First words."), by="Samira")
        take(someone.store, someone.project, NOON, Submit)
        yield someone


def test_an_answer_is_read_in_words_with_who_gave_it(visitor):
    page = words(visitor.reviews("privacy_officer", "question-DB-01"))
    assert "Answer of the team" in page
    assert "We named a purpose, but a limit is missing" in page
    assert "First words." in page
    assert "Filled in by Samira" in page


def test_a_score_can_get_a_finding(visitor):
    save_draft(visitor.store, visitor.project, "name/privacy_officer", "Pieter")
    save_draft(visitor.store, visitor.project, f"privacy_officer/finding/{SCORE}", "Is this a yes?")
    at = visitor.reviews("privacy_officer", f"score-{SCORE}")
    assert "Proportionality" in words(at)
    field(at, "button", "find-", SCORE).click().run()
    assert not at.exception, at.exception[0].value
    (written,) = visitor.store.dossier(visitor.project).dossier.review.findings
    assert (written.about, written.text) == (SCORE, "Is this a yes?")


def test_after_a_return_the_officer_reads_what_changed_and_what_stood_there(visitor):
    store, project = visitor.store, visitor.project
    find(store, project, NOON + timedelta(hours=1), "DB-01")
    take(store, project, NOON + timedelta(hours=1), Return)
    later = LevelAnswer(standing=Standing.GIVEN, points=2, note="Better words.")
    assessments.save_answer(store, project, "DB-01", later, by="Samira", now=NOON + timedelta(hours=2))
    take(store, project, NOON + timedelta(hours=3), Submit)
    page = words(visitor.reviews("privacy_officer", "question-DB-01"))
    assert "Changed since your last reading" in page
    assert "First it said: “We named a purpose, but a limit is missing or does not work”." in page
    assert "The explanation was: “First words.”." in page


def test_after_the_advice_it_is_told_who_passed_it_and_nothing_asks_for_a_judgement(visitor):
    take(visitor.store, visitor.project, NOON + timedelta(hours=1), Pass)
    take(visitor.store, visitor.project, NOON + timedelta(hours=2), Advise, verdict=Verdict.POSITIVE, text="Go on.")
    page = words(visitor.reviews("privacy_officer", "knock_out-KO-1"))
    assert "Version 1 was passed on by Pieter" in page
    assert "ask your judgement" not in page


def test_what_confirming_does_to_proven_is_told_and_comes_true(visitor):
    store = visitor.store
    project = examples.copy_example(store, "example-waterveen-2026", Language.ENGLISH, by="Samira", now=NOON)
    take(store, project, NOON, Submit)
    save_draft(store, project, "name/privacy_officer", "Fatima")
    at = visitor.reviews("privacy_officer", "evidence-GE-02", project)
    told = re.search(r"“Proven” of Proportionality then goes from (\d+) to (\d+)", words(at))
    assert told
    before, after = told.groups()
    assert (before, after) == (proven(store, project), str(int(before) + 1))
    assert [one.value for one in at.text_input if one.label == "Name of the privacy officer"] == ["Fatima"]
    (confirm,) = [one for one in at.button if one.label == "Confirm"]
    confirm.click().run()
    assert not at.exception, at.exception[0].value
    assert proven(store, project) == after


def proven(store: Store, project: str) -> str:
    """What is proven of proportionality, as the result shows it."""
    dossier = store.dossier(project).dossier
    bounds = Assessment(dossier, assessments.instrument(dossier)).card.verdict(ScoreName.PROPORTIONALITY).bounds
    assert bounds
    return score(bounds.proven, Language.ENGLISH)
