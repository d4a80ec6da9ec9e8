"""Who signs: the team settles the order and who has to, and can let every new project start so."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from dossier.review import DEFAULT_PLAN, Signatory
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Role
from language.model import Language
from services import projects
from services.reviews import save_plan
from services.settings import usual_plan
from tests.services.desk import desk
from tests.ui.walk import NOON, Visitor, field, visiting, words

OWNER = Signatory(role=Role.ACCOUNTABLE_OWNER)
ORDER = (Role.PRIVACY_OFFICER, Role.DPO, Role.REPRESENTATIVE, Role.ACCOUNTABLE_OWNER)


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        yield someone


def plan(visitor: Visitor) -> tuple[Signatory, ...]:
    return visitor.store.dossier(visitor.project).dossier.review.plan


def roles(visitor: Visitor) -> tuple[Role, ...]:
    return tuple(one.role for one in plan(visitor))


def earlier(at: AppTest, role: Role) -> AppTest:
    field(at, "button", "review-plan", role.value, "earlier").click().run()
    assert not at.exception, at.exception[0].value
    return at


def test_the_people_in_the_data_can_sign_first_and_the_owner_stays_last(visitor):
    at = visitor.reviews(Role.PROJECT_LEAD)
    assert roles(visitor) == ORDER
    for _ in range(2):
        at = earlier(at, Role.REPRESENTATIVE)
    assert roles(visitor) == (Role.REPRESENTATIVE, Role.PRIVACY_OFFICER, Role.DPO, Role.ACCOUNTABLE_OWNER)
    assert not any("representative-earlier" in (one.key or "") for one in at.button)
    assert not any("accountable_owner" in (one.key or "") for one in at.button)


def test_an_order_stays_when_somebody_need_not_sign(visitor):
    at = earlier(visitor.reviews(Role.PROJECT_LEAD), Role.DPO)
    field(at, "radio", "review-plan", Role.PRIVACY_OFFICER.value).set_value("optional").run()
    first, second, *_ = plan(visitor)
    assert first == Signatory(role=Role.DPO)
    assert second == Signatory(role=Role.PRIVACY_OFFICER, is_required=False)


def test_new_projects_start_as_this_one_was_settled(visitor):
    at = visitor.reviews(Role.PROJECT_LEAD)
    assert "A new project starts with these choices." in words(at)
    at = earlier(at, Role.DPO)
    assert usual_plan(visitor.store) == DEFAULT_PLAN
    field(at, "button", "review-plan-usual").click().run()
    assert usual_plan(visitor.store) == plan(visitor)
    new = projects.new_project(
        visitor.store, name="New", organisation="", language=Language.DUTCH, by="", now=NOON + timedelta(hours=1)
    )
    assert visitor.store.dossier(new).dossier.review.plan == plan(visitor)


def test_what_is_kept_and_no_plan_any_more_does_not_stop_anybody(visitor):
    visitor.store.save_setting("usual_plan", '[{"role": "representative"}]', by="", now=NOON)
    assert usual_plan(visitor.store) == DEFAULT_PLAN


def test_a_plan_that_nobody_has_to_close_is_not_kept(visitor):
    open_ended = (OWNER, Signatory(role=Role.REPRESENTATIVE))
    with pytest.raises(ReviewRefused) as refused:
        save_plan(desk(visitor.store, visitor.project, NOON), open_ended)
    assert refused.value.code is ReviewCode.NOT_CLOSED
    assert roles(visitor) == ORDER
