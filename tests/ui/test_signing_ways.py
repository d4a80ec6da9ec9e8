"""The ways of signing: the one that is open stays open, also when a signature is refused."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from dossier.review import SubjectViews
from dossier.review_steps import Advise, Decide, Outcome, Pass, Role, Submit, Verdict
from questionnaire.answer import Truth
from services import reviews
from tests.services.desk import desk, take
from tests.ui.walk import MAIN, NOON, Visitor, field, visiting


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    """A visitor of a dossier that was decided; the privacy officer signs first, and gave no name."""
    with visiting(tmp_path, monkeypatch) as someone:
        store, project = someone.store, someone.project
        take(store, project, NOON, Submit)
        reviews.save_views(desk(store, project, NOON), SubjectViews(sought=Truth.NO, why_not="No time."))
        take(store, project, NOON, Pass)
        take(store, project, NOON, Advise, verdict=Verdict.POSITIVE, text="Go on.")
        take(store, project, NOON, Decide, outcome=Outcome.ADOPT)
        yield someone


def opens(visitor: Visitor) -> AppTest:
    at = AppTest.from_file(MAIN, default_timeout=30)
    at.query_params.update({"project": visitor.project, "lang": "en", "as": Role.PRIVACY_OFFICER.value})
    at.switch_page("screens/review.py")
    at.run()
    assert not at.exception, at.exception[0].value
    return at


@pytest.mark.parametrize(("way", "button"), [("In another program", "sign-outside"), ("Do not sign", "decline")])
def test_a_refused_signature_leaves_its_way_open(visitor, way, button):
    at = opens(visitor)
    key = f"ways-to-sign-{visitor.project}-privacy_officer"
    assert at.session_state[key] == "With my own certificate"
    at.session_state[key] = way
    field(at.run(), "button", button).click().run()
    assert len(at.error) == 1
    assert at.session_state[key] == way
