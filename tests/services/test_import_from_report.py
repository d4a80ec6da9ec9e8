"""A report is opened as a dossier: its answers come back, and what is not in it is not made up."""

import pytest

from dossier.assessment import Assessment
from dossier.publication import dossier_of
from dossier.review_rules import state
from dossier.scores import scores
from language.messages import speech
from language.model import Language
from reports.pdf_reading import CannotRead
from reports.verification import Outcome
from services import assessments
from services.projects import Fate, import_dossier
from services.verification import NoAnswers
from storage.store import Store
from tests.services.signed_examples import (
    INSTRUMENT,
    edition,
    example,
    now,
    signed_report,
    unsigned_report,
    with_answers,
)

SAY = speech(Language.ENGLISH)


def test_the_answers_of_a_signed_report_come_back_with_what_there_is_to_say_of_it(store: Store) -> None:
    imported = import_dossier(store, signed_report().pdf, by="", now=now(), trust=signed_report().trust)
    assert imported.fate is Fate.NEW
    assert imported.report
    assert imported.report.outcome is Outcome.SOUND
    restored = store.dossier(imported.dossier_id).dossier
    assert restored.answers == dossier_of(edition()).answers
    assert (restored.review.steps, state(restored.review)) == ((), "draft")
    assert restored.review.views.said.startswith("Help is welcome.")
    assert not assessments.is_read_only(restored)


def test_the_scores_stay_and_nobody_is_named(store: Store) -> None:
    imported = import_dossier(store, signed_report().pdf, by="", now=now())
    restored = store.dossier(imported.dossier_id).dossier
    before, after = (scores(Assessment(one, INSTRUMENT), SAY) for one in (example(), restored))
    kept = ("scores", "matrix", "gates", "images", "flags")
    assert {name: before[name] for name in kept} == {name: after[name] for name in kept}
    assert not any(answer.answered_by for answer in restored.answers.values())


def test_the_report_of_an_example_opens_the_example(store: Store) -> None:
    imported = import_dossier(store, unsigned_report(), by="", now=now())
    assert (imported.fate, imported.dossier_id) == (Fate.SAME, example().id)


def test_a_report_of_a_dossier_that_is_here_opens_as_a_copy(store: Store) -> None:
    first = import_dossier(store, signed_report().pdf, by="", now=now())
    again = import_dossier(store, signed_report().pdf, by="", now=now())
    assert (again.fate, again.dossier_id) == (Fate.SAME, first.dossier_id)
    kept = store.dossier(first.dossier_id).dossier
    store.save_project(first.dossier_id, kept.project.model_copy(update={"name": "Other"}), by="", now=now())
    copy = import_dossier(store, signed_report().pdf, by="", now=now())
    assert copy.fate is Fate.COPIED
    assert store.dossier(first.dossier_id).dossier.project.name == "Other"


def test_a_report_that_was_changed_opens_and_is_called_so(store: Store) -> None:
    imported = import_dossier(store, signed_report().changed, by="", now=now(), trust=signed_report().trust)
    assert imported.report
    assert imported.report.outcome is Outcome.NOT_SOUND


@pytest.mark.parametrize(
    ("pdf", "refusal"),
    [(with_answers(b"{}"), NoAnswers), (b"%PDF-1.7 and no more", CannotRead)],
    ids=["other answers", "damaged"],
)
def test_nothing_is_kept_of_a_report_without_answers(pdf: bytes, refusal: type[Exception], store: Store) -> None:
    with pytest.raises(refusal):
        import_dossier(store, pdf, by="", now=now())
    assert store.summaries() == ()


def test_answers_that_are_not_those_of_the_report_are_not_taken_in(store: Store) -> None:
    swapped = unsigned_report().replace(b"publicationSha256>", b"publicationSha255>")
    with pytest.raises(NoAnswers) as refused:
        import_dossier(store, swapped, by="", now=now())
    assert "answers" in refused.value.message(SAY)
    assert store.summaries() == ()
