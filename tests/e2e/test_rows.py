"""One row of a question at a time in a real browser: by keyboard, on a small phone, and with nothing typed lost."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import Group, GroupsAnswer
from services import assessments, projects
from storage.store import Store
from tests.conftest import Server
from tests.e2e.axe import violations

pytestmark = pytest.mark.browser

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
NAMES = {"group_tenants": "Huurders met een achterstand", "group_youths": "Jongeren", "group_neighbours": "Buren"}


@pytest.fixture
def server(shared_server: Server) -> Server:
    """One server for all of these; each has a project of its own."""
    return shared_server


@pytest.fixture
def project(store: Store) -> str:
    """A project with three groups of people in the data."""
    made = projects.new_project(
        store, name="Vroeg erbij", organisation="Waterveen", language=Language.DUTCH, by="", now=NOW
    )
    groups = tuple(Group(id=code, name=name) for code, name in NAMES.items())
    answer = GroupsAnswer(standing=Standing.GIVEN, groups=groups)
    assessments.save_answer(store, made, "PF-03", answer, by="", now=NOW)
    return made


def card_of(page: Page, server: Server, project: str) -> Locator:
    page.goto(f"{server.address}/questions?project={project}&part=involvement")
    card = page.locator('[class*="st-key-card-"][class*="-BT-02"]')
    expect(card.get_by_role("heading", name=NAMES["group_tenants"])).to_be_visible(timeout=30_000)
    return card


def test_a_row_opens_by_keyboard_and_the_focus_goes_to_its_heading(page: Page, server: Server, project: str) -> None:
    card = card_of(page, server, project)

    card.get_by_role("button", name=NAMES["group_youths"]).focus()
    page.keyboard.press("Enter")

    expect(card.get_by_role("heading", name=NAMES["group_youths"])).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "radio"
    assert violations(page) == []


def test_what_was_typed_last_is_kept_when_another_row_is_opened(
    page: Page, server: Server, project: str, store: Store
) -> None:
    card = card_of(page, server, project)
    card.get_by_text("Weet ik niet", exact=True).click()
    card.get_by_label("Wie gaat u het vragen?").press_sequentially("Mevrouw Jansen", delay=5)

    card.get_by_role("button", name=f"Volgende: {NAMES['group_youths']}").click()

    expect(card.get_by_role("heading", name=NAMES["group_youths"])).to_be_focused()
    card.get_by_role("button", name=NAMES["group_tenants"]).click()
    expect(card.get_by_label("Wie gaat u het vragen?")).to_have_value("Mevrouw Jansen")
    kept = store.dossier(project).dossier.answers["BT-02"]
    assert kept.cells[0].reason == "Mevrouw Jansen"


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_a_question_with_many_rows_is_not_endless(page: Page, server: Server, project: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    card = card_of(page, server, project)
    card.get_by_text("Zij gaven hun mening", exact=True).first.click()
    expect(card.get_by_role("button", name="Volgende:")).to_be_visible()
    box = card.bounding_box()
    assert box
    assert box["height"] < (1500 if width == 1280 else 2700)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_who_chooses_a_right_by_keyboard_comes_to_its_form(page: Page, server: Server, project: str) -> None:
    page.goto(f"{server.address}/questions?project={project}&part=balancing&lang=nl")
    page.get_by_role("button", name="Gelijke behandeling").focus(timeout=30_000)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Gelijke behandeling")).to_be_focused()

    page.locator("summary", has_text="Nog een recht toevoegen").press("Enter")
    page.get_by_role("button", name="Privéleven: niet bekeken of gevolgd worden").press("Enter")
    expect(page.get_by_role("heading", name="Privéleven: niet bekeken of gevolgd worden")).to_be_focused()


def test_on_a_phone_the_part_at_hand_is_in_sight(page: Page, server: Server, project: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server.address}/questions?project={project}&part=balancing&lang=nl")
    expect(page.get_by_role("heading", level=2, name="Afweging")).to_be_visible(timeout=30_000)

    expect(page.locator(".st-key-section-list").get_by_role("button", name="Afweging")).to_be_in_viewport(ratio=0.9)
