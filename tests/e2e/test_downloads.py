"""A file that cannot be made: the reader is told so in their own language, where the button is."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import Server
from tests.dossiers.variants import FULL_FILE

pytestmark = pytest.mark.browser
TOLD = {"nl": "Het bestand is niet gemaakt.", "en": "The file was not made."}


def remove(page: Page, address: str, project: str) -> None:
    """Remove the project in another tab."""
    page.goto(address)
    page.locator(f".st-key-more-{project} button").first.click()
    page.locator(f".st-key-ask-remove-{project} button").click()
    page.locator(f".st-key-remove-{project} button").click()
    page.locator(f".st-key-row-{project}, .st-key-row-first-{project}").wait_for(state="detached")


@pytest.mark.parametrize("language", TOLD)
def test_a_report_that_cannot_be_made_is_told_in_the_language_of_the_reader(
    page: Page, shared_server: Server, language: str
) -> None:
    page.goto(f"{shared_server.address}/?lang={language}")
    page.locator(".st-key-open button").click(timeout=60_000)
    page.locator("input[type=file]").set_input_files(Path(FULL_FILE))
    page.wait_for_url("**/result**")
    button = page.locator("[class*='st-key-report-'] button")
    button.wait_for()
    remove(page.context.new_page(), f"{shared_server.address}/?lang={language}", "invented-full")

    button.click()

    told = page.get_by_test_id("stDownloadButtonError")
    told.wait_for(state="attached")
    shown = told.evaluate("element => getComputedStyle(element, '::after')['content']")
    assert shown.strip('"').startswith(TOLD[language])
    assert told.evaluate("element => getComputedStyle(element, '::after').visibility") == "visible"
    assert told.inner_text().strip() == "", "the English words of Streamlit are neither seen nor read aloud"
