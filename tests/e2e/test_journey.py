"""The main job in a real browser: a new project, answers, a reload, the result and the report; axe finds nothing."""

from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server
from tests.e2e.axe import check

NOTE = "Het doel staat in het besluit van maart. <b>Niet</b> voor controle & handhaving."


def arrive(page: Page, title: str) -> None:
    """Wait until a screen with this title stands."""
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
    page.wait_for_timeout(500)


def choose(page: Page, question: str, option: str) -> None:
    """Choose an option of a question, as somebody who clicks its words."""
    group = page.get_by_role("radiogroup", name=question)
    group.get_by_text(option, exact=True).click()
    expect(group.get_by_role("radio", checked=True)).to_have_count(1)
    page.wait_for_timeout(600)


@pytest.mark.browser
def test_a_project_team_walks_from_a_new_project_to_the_report(server: Server, page: Page, tmp_path: Path) -> None:
    page.goto(server.address)
    # A server that was just started reads everything before its first page; every page after that comes in time.
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
    arrive(page, "Is dit project ook van de mensen in de data?")
    check(page)

    page.get_by_role("button", name="Nieuw project", exact=True).click()
    page.get_by_label("Naam van het project").fill("Vroeg erbij bij schulden")
    page.get_by_label("Organisatie, zoals").fill("Gemeente Waterveen (verzonnen)")
    check(page)
    page.get_by_role("button", name="Maak het project").click()

    arrive(page, "Vroeg erbij bij schulden")
    choose(page, "Hoe ver is het project nu?", "Experiment")
    check(page)

    page.goto(page.url.split("&part=")[0].replace("/profile", "/questions") + "&part=purpose_and_basis")
    arrive(page, "Vroeg erbij bij schulden")
    choose(page, "Waar zijn de gegevens voor, en waarvoor niet?", "Wij spraken een doel af, met grenzen")
    check(page)

    note = page.get_by_label("Toelichting").first
    note.press_sequentially(NOTE, delay=5)
    page.wait_for_timeout(2000)
    page.reload()
    arrive(page, "Vroeg erbij bij schulden")
    expect(page.get_by_label("Toelichting").first).to_have_value(NOTE)
    chosen = page.get_by_role("radiogroup", name="Waar zijn de gegevens voor, en waarvoor niet?")
    expect(chosen.get_by_role("radio", checked=True)).to_have_count(1)

    page.get_by_role("link", name="Resultaat", exact=True).click()
    arrive(page, "Vroeg erbij bij schulden")
    expect(page.get_by_text("Snelle scan: nog geen oordeel").first).to_be_visible()
    expect(page.get_by_text("STOP niet uitgesloten").first).to_be_visible()
    check(page)

    with page.expect_download() as download:
        page.get_by_role("button", name="Maak rapport (PDF)").click()
    report = tmp_path / "rapport.pdf"
    download.value.save_as(report)
    with pdfplumber.open(report) as pdf:
        text = "\n".join(sheet.extract_text() for sheet in pdf.pages)
    assert "Vroeg erbij bij schulden" in text
    assert NOTE.split(".", maxsplit=1)[0] in text.replace("\n", " ")
    assert "<b>Niet</b>" in text
