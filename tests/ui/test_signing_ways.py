"""The ways of signing: the one that is open stays open, also when a signature is refused."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from dossier.review_steps import Role
from tests.services.desk import decide
from tests.ui.walk import MAIN, NOON, Visitor, field, visiting


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    """A visitor of a dossier that was decided; the privacy officer signs first, and gave no name."""
    with visiting(tmp_path, monkeypatch) as someone:
        decide(someone.store, someone.project, NOON)
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
