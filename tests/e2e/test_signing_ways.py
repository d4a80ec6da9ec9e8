"""The way of signing that somebody opened stays open in a real browser, where the tabs themselves live."""

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

WAYS = ("With my own certificate", "In another program", "Do not sign")


@pytest.fixture
def project(store: Store) -> str:
    """A project that was decided; the privacy officer signs first, and gave no name."""
    made = projects.new_project(store, name="Early help", organisation="", language=Language.ENGLISH, by="", now=NOON)
    decide(store, made, NOON)
    return made


def is_open(page: Page, way: str) -> None:
    expect(page.get_by_role("tab", selected=True)).to_have_text(way, timeout=30_000)


def presses(page: Page, button: str, told: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("alert").filter(has_text=told)).to_be_visible(timeout=30_000)


def test_a_field_that_saves_itself_and_a_refusal_leave_the_way_of_signing_open(
    browser: Browser, server: Server, store: Store, project: str
) -> None:
    page = browser.new_page()
    page.goto(f"{server.address}/review?project={project}&as=privacy_officer&lang=en")
    is_open(page, WAYS[0])
    page.get_by_role("tab", name=WAYS[1]).click()
    is_open(page, WAYS[1])
    presses(page, "Take the signed report in", "Choose the signed report first.")
    is_open(page, WAYS[1])
    page.get_by_role("tab", name=WAYS[2]).click()
    is_open(page, WAYS[2])
    why = page.get_by_label("Why do you not sign?")
    why.fill("I want to read it again.")
    why.blur()
    expect(page.get_by_role("alert")).to_have_count(0, timeout=30_000)
    page.wait_for_timeout(1500)
    assert drafts(store, project)["privacy_officer/decline"] == "I want to read it again."
    is_open(page, WAYS[2])
    presses(page, "I do not sign", "Give a name")
    is_open(page, WAYS[2])
    expect(why).to_have_value("I want to read it again.")
    page.close()
