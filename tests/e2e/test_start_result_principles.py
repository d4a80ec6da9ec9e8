"""Start, result and principles in a real browser: no barriers, no sideways scroll, and files in and out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.dossiers.variants import FULL_FILE

pytestmark = pytest.mark.browser
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
FULL = "invented-full"
SCREENS = {"start": "/", "result": "/result?project=example-enschede", "principles": "/principles"}
LAST = {"start": "Open Zuid-Holland", "result": "Agreements", "principles": "Documents on which forms"}


@pytest.fixture(scope="module")
def address(tmp_path_factory, make_server) -> Iterator[str]:
    root = Path(__file__).parents[2]
    served = make_server(root / "app.py", tmp_path_factory.mktemp("screens"))
    served.start()
    yield served.address
    served.stop()


def opened(browser: Browser, address: str, screen: str, width: int, scheme: str) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB")
    page.set_default_timeout(30_000)
    page.goto(address + SCREENS[screen])
    page.get_by_text(LAST[screen]).first.wait_for(state="attached")
    page.wait_for_timeout(1_000)
    return page


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing(browser, address, screen, width, scheme) -> None:
    page = opened(browser, address, screen, width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    page.close()
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


@pytest.mark.parametrize("screen", SCREENS)
def test_a_narrow_phone_does_not_scroll_sideways(browser, address, screen) -> None:
    page = opened(browser, address, screen, 320, "light")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    widths = page.evaluate("[document.documentElement.scrollWidth, document.querySelector('.stMain').scrollWidth]")
    page.close()
    assert widths == [320, 320]


def choose(page: Page, file: Path) -> None:
    page.locator("input[type=file]").set_input_files(file)


def test_a_dossier_is_opened_read_explained_and_handed_out_again(page, address, tmp_path) -> None:
    page.goto(f"{address}/?lang=en")
    page.get_by_role("button", name="Open a dossier", exact=True).first.click()
    broken = tmp_path / "broken.json"
    broken.write_text('{"a": ')
    choose(page, broken)
    page.get_by_text("Nothing was opened.").wait_for()

    choose(page, FULL_FILE)
    page.wait_for_url("**/result**")
    page.get_by_text("The dossier was opened and is kept with your projects.").wait_for()
    page.get_by_role("heading", name="Agreements").wait_for()

    page.locator('a[href="#explained-images"]').focus()
    page.keyboard.press("Enter")
    page.locator("#explained-images").wait_for(state="visible")

    with page.expect_download() as dossier:
        page.get_by_role("button", name="Download the dossier").click()
    assert json.loads(dossier.value.path().read_text(encoding="utf-8"))["id"] == FULL
    with page.expect_download() as report:
        page.get_by_role("button", name="Make the report (PDF)").click()
    assert report.value.suggested_filename.endswith("-en.pdf")
    assert report.value.path().read_bytes().startswith(b"%PDF")


def test_another_dossier_with_the_same_id_opens_as_a_copy(page, address, tmp_path) -> None:
    full = json.loads(FULL_FILE.read_text(encoding="utf-8"))
    for name in ("First", "Second"):
        other = {**full, "id": "same-id", "project": {**full["project"], "name": name}}
        file = tmp_path / f"{name}.json"
        file.write_text(json.dumps(other), encoding="utf-8")
        page.goto(f"{address}/?lang=en")
        page.get_by_role("button", name="Open a dossier", exact=True).first.click()
        choose(page, file)
        page.wait_for_url("**/result**")
    page.get_by_text("It was opened as a copy; the other one stayed.").wait_for()
    page.get_by_role("heading", name="Kopie van Second").wait_for()
