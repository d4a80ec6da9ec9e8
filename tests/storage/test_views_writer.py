"""Who wrote down what the people in the data say is read back from what was kept, and never guessed."""

from datetime import UTC, datetime

import pytest

from dossier.review import SubjectViews
from dossier.review_steps import Submit
from language.model import Language
from questionnaire.answer import Truth
from services import projects, reviews
from storage.reviews import save_review
from storage.store import Store
from storage.views_writer import ViewsWriter, views_writer
from tests.services.desk import desk, take

MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
VIEWS = SubjectViews(sought=Truth.NO, why_not="No time.")


@pytest.fixture
def project(store: Store) -> str:
    return projects.new_project(
        store, name="Early help", organisation="", language=Language.DUTCH, by="Samira", now=MORNING
    )


def test_nobody_wrote_what_is_not_there(store, project):
    assert views_writer(store, project) is None


def test_the_first_who_writes_it_in_a_draft_is_known(store, project):
    reviews.save_views(desk(store, project, NOON, "Noor"), VIEWS)
    assert views_writer(store, project) == ViewsWriter("Noor", NOON)


def test_who_does_something_else_later_did_not_write_it(store, project):
    reviews.save_views(desk(store, project, MORNING, "Noor"), VIEWS)
    take(store, project, NOON, Submit)
    assert views_writer(store, project) == ViewsWriter("Noor", MORNING)


def test_the_last_of_two_is_named(store, project):
    reviews.save_views(desk(store, project, MORNING, "Noor"), VIEWS)
    reviews.save_views(desk(store, project, NOON, ""), VIEWS.model_copy(update={"why_not": "No money."}))
    assert views_writer(store, project) == ViewsWriter("", NOON)


def test_who_takes_in_a_file_did_not_write_what_is_in_it(store, project):
    before = desk(store, project, NOON, "Samira")
    take(store, project, NOON, Submit)
    held = store.dossier(project)
    steps = (*held.dossier.review.steps, held.dossier.review.steps[0])
    grown = held.dossier.review.model_copy(update={"views": VIEWS, "steps": steps})
    save_review(
        store,
        before.dossier.model_copy(update={"review": grown}),
        by="Samira",
        now=NOON,
        seen_revision=held.revision,
    )
    assert views_writer(store, project) is None
