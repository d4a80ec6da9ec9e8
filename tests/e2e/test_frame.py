"""The frame around every screen: what it says when the server is away, and its logo when the colours turn."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.conftest import Server

pytestmark = pytest.mark.browser
AWAY = {"nl": "Onze Data antwoordt niet", "en": "Our Data does not answer"}


@pytest.mark.parametrize("language", AWAY)
def test_a_server_that_is_away_is_told_in_the_language_of_the_reader_until_it_is_back(
    page: Page, server: Server, language: str
) -> None:
    page.goto(f"{server.address}/principles?lang={language}")
    expect(page.locator("h1")).to_be_visible(timeout=60_000)
    server.stop()

    told = page.locator(".stDialog section")
    told.wait_for(timeout=60_000)
    title = told.locator("h2")
    assert title.evaluate("one => getComputedStyle(one, '::after').content").strip('"') == AWAY[language]
    assert title.evaluate("one => getComputedStyle(one, '::after').visibility") == "visible"
    assert told.inner_text().strip() == "", "the English words of Streamlit are not seen"

    server.start()
    expect(told).to_have_count(0, timeout=60_000)


def test_the_logo_turns_with_the_colours_of_the_page_while_it_is_open(page: Page, shared_server: Server) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{shared_server.address}/principles?lang=nl")
    expect(page.locator("h1")).to_be_visible(timeout=60_000)
    logo = page.locator("header img").first
    assert _darkest_and_brightest(logo)[0] < 60
    page.emulate_media(color_scheme="dark")
    expect(page.locator(".stApp")).to_have_css("color-scheme", re.compile("dark"))
    assert _darkest_and_brightest(logo)[1] > 200, "the letters are bright on a dark page"


def _darkest_and_brightest(logo: Locator) -> tuple[int, int]:
    """The extremes of the letters, which fill the right half of the logo, from 0 to 255."""
    seen = Image.open(BytesIO(logo.screenshot())).convert("L")
    letters = seen.crop((seen.width // 2, 0, seen.width, seen.height)).tobytes()
    return min(letters), max(letters)
