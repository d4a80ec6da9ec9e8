"""Choosing projects to compare in a real browser: the address keeps them, and so do a reload and the other language."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Server

CARDS = "article[aria-labelledby^=compared-]"


def tick(page: Page, name: str) -> None:
    box = page.get_by_role("checkbox", name=name)
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()


@pytest.mark.browser
def test_what_is_chosen_with_the_keyboard_stays_in_the_address_and_after_a_reload(
    shared_server: Server, page: Page
) -> None:
    page.goto(f"{shared_server.address}/compare?lang=en")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
    tick(page, "Social tenants with a higher income in Leiden")
    tick(page, "Visitors of Enschede city centre")  # before the page has drawn the first
    expect(page.locator(CARDS)).to_have_count(2, timeout=30_000)
    tick(page, "Young people in Zoetermeer")
    expect(page.locator(CARDS)).to_have_count(3, timeout=30_000)
    for name in ("example-leiden", "example-enschede", "example-zoetermeer"):
        expect(page).to_have_url(re.compile(name))

    page.reload()
    expect(page.locator(CARDS)).to_have_count(3, timeout=30_000)
    names = [
        name.removeprefix(letter)
        for letter, name in zip("ABC", page.locator(f"{CARDS} h3").all_text_contents(), strict=True)
    ]
    assert names == sorted(names)

    page.get_by_role("link", name="Nederlands").click()
    expect(page.locator(CARDS)).to_have_count(3, timeout=30_000)
    expect(page).to_have_url(re.compile("lang=nl"))


@pytest.mark.browser
def test_on_a_phone_the_projects_stand_below_each_other_each_with_its_letter(shared_server: Server, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{shared_server.address}/compare?lang=en&compare=example-leiden,example-enschede")
    expect(page.locator(CARDS)).to_have_count(2, timeout=30_000)
    first, second = (page.locator(CARDS).nth(place).bounding_box() for place in (0, 1))
    assert first
    assert second
    assert first["x"] == second["x"]
    assert first["y"] + first["height"] <= second["y"]
    for place, letter in enumerate("AB"):
        heads = page.locator(CARDS).nth(place).locator("h3, h4").all_text_contents()
        assert heads
        assert all(head.startswith(letter) for head in heads)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.browser
def test_rows_of_projects_stand_in_line_and_the_phases_stay_in_sight(shared_server: Server, page: Page) -> None:
    page.goto(f"{shared_server.address}/compare?lang=en&compare=example-leiden,example-enschede,example-zaanstad")
    expect(page.locator(CARDS)).to_have_count(3, timeout=30_000)
    tops = [
        [round(box["y"]) for box in (row.bounding_box() for row in card.locator("h4").all()) if box]
        for card in page.locator(CARDS).all()
    ]
    assert tops[0] == tops[1] == tops[2]
    page.locator(".od-matrices tbody").last.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    expect(page.locator(".od-matrices thead th").nth(1)).to_be_in_viewport()
