"""The ways of signing: what one chose stays, also when a signature is refused, and each role sees its own."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Radio

from dossier.review import Signatory
from dossier.review_steps import Role
from services.reviews import save_plan
from tests.services.desk import decide, desk
from tests.ui.walk import NOON, Visitor, field, visiting


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    """A visitor of a dossier that was decided; the privacy officer signs first, and gave no name."""
    with visiting(tmp_path, monkeypatch) as someone:
        decide(someone.store, someone.project, NOON)
        yield someone


def ways(at: AppTest) -> Radio[str]:
    return next(one for one in at.radio if one.label == "How do you sign?")


@pytest.mark.parametrize(("way", "button"), [("outside", "sign-outside"), ("decline", "decline")])
def test_a_refused_signature_leaves_the_way_that_was_chosen(visitor, way, button):
    at = visitor.reviews(Role.PRIVACY_OFFICER)
    assert ways(at).value is None
    ways(at).set_value(way).run()
    field(at, "button", button).click().run()
    assert len(at.error) == 1
    assert ways(at).value == way
    assert ways(visitor.reviews(Role.PRIVACY_OFFICER)).value == way


@pytest.mark.parametrize(("role", "can_state"), [(Role.PRIVACY_OFFICER, False), (Role.REPRESENTATIVE, True)])
def test_only_the_representative_can_have_a_statement_written_down(tmp_path, monkeypatch, role, can_state):
    with visiting(tmp_path, monkeypatch) as someone:
        plan = (Signatory(role=role), Signatory(role=Role.ACCOUNTABLE_OWNER))
        save_plan(desk(someone.store, someone.project, NOON), plan)
        decide(someone.store, someone.project, NOON)
        assert ("Without a certificate" in ways(someone.reviews(role)).options) is can_state
