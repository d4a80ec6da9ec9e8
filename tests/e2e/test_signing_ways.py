"""The way of signing that somebody chose stays chosen in a real browser, and what they typed comes back."""

import pytest
from playwright.sync_api import Browser, Page, expect

from language.model import Language
from services import projects
from storage.drafts import drafts
from storage.store import Store
from tests.conftest import Server
from tests.services.desk import decide
from tests.ui.walk import NOON

pytestmark = pytest.mark.browser

OUTSIDE, NOT = "In another program", "Do not sign"


@pytest.fixture
def project(store: Store) -> str:
    """A project that was decided; the privacy officer signs first, and gave no name."""
    made = projects.new_project(store, name="Early help", organisation="", language=Language.ENGLISH, by="", now=NOON)
    decide(store, made, NOON)
    return made


def is_chosen(page: Page, way: str) -> None:
    expect(page.get_by_role("radio", name=way)).to_be_checked(timeout=30_000)


def chooses(page: Page, way: str) -> None:
    page.get_by_text(way, exact=True).click()
    is_chosen(page, way)


def presses(page: Page, button: str, told: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("alert").filter(has_text=told)).to_be_visible(timeout=30_000)


def test_a_field_that_saves_itself_and_a_refusal_leave_the_way_of_signing_chosen(
    browser: Browser, server: Server, store: Store, project: str
) -> None:
    page = browser.new_page()
    page.goto(f"{server.address}/review?project={project}&as=privacy_officer&lang=en")
    chooses(page, OUTSIDE)
    presses(page, "Take the signed report in", "Choose the signed report first.")
    is_chosen(page, OUTSIDE)
    chooses(page, NOT)
    why = page.get_by_label("Why do you not sign?")
    why.fill("I want to read it again.")
    why.blur()
    expect(page.get_by_role("alert")).to_have_count(0, timeout=30_000)
    page.wait_for_timeout(1500)
    assert drafts(store, project)["privacy_officer/decline"] == "I want to read it again."
    is_chosen(page, NOT)
    presses(page, "I do not sign", "Give a name")
    is_chosen(page, NOT)
    page.reload()
    is_chosen(page, NOT)
    expect(why).to_have_value("I want to read it again.")
    page.close()
