"""Beginning from the algorithm register in a real browser: a file, a record, the profile, and what stands beside it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.e2e.axe import check

pytestmark = pytest.mark.browser
FOLDER = Path(__file__).parents[1] / "exchange" / "register"
NOT_CONFIRMED = "Uit het register, nog niet bevestigd"


def choose(page: Page, file: Path) -> None:
    page.locator("input[type=file]").set_input_files(file)


def test_a_record_becomes_a_project_in_which_nothing_counts_before_somebody_says_so(
    page: Page, shared_server: Server, tmp_path: Path
) -> None:
    page.goto(f"{shared_server.address}/?lang=nl")
    page.get_by_role("button", name="Begin met een record uit het algoritmeregister").click()
    broken = tmp_path / "broken.json"
    broken.write_text('[{"name": ')
    choose(page, broken)
    page.get_by_text("Er is niets overgenomen.").wait_for()

    choose(page, FOLDER / "v0_1.json")
    page.get_by_text("U kunt beginnen met 4 records uit dit bestand.").wait_for()
    page.get_by_role("combobox", name="Record").press("ArrowDown")
    page.get_by_role("option", name="Wmo-voorspelmodel").click()
    page.get_by_role("heading", name="Teksten die worden overgenomen").wait_for()
    page.get_by_text("Wat niet wordt overgenomen").first.click()
    page.get_by_text("Leeg in het register").wait_for()
    check(page)

    page.get_by_text("Alle vragen", exact=True).click()
    expect(page.get_by_role("radio", name="Alle vragen")).to_be_checked()
    page.get_by_role("button", name="Maak het project met dit record").click()
    page.wait_for_url("**/profile**", timeout=30_000)
    page.get_by_role("heading", name="Wmo-voorspelmodel").wait_for()
    page.get_by_text("0 van 62 vragen beantwoord").wait_for()
    expect(page.get_by_role("button", name="Dit klopt")).to_have_count(2)
    page.get_by_role("button", name="Dit klopt").first.click()
    expect(page.get_by_role("button", name="Dit klopt")).to_have_count(1)
    page.get_by_text("Opgeslagen om").wait_for()
    check(page)

    page.goto(page.url.replace("/profile?", "/questions?part=necessity&"))
    page.get_by_text("Er zijn geen alternatieven overwogen om het doel te bereiken.").first.wait_for()
    expect(page.get_by_text(NOT_CONFIRMED).first).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
