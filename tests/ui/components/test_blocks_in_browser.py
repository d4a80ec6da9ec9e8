"""The building blocks in a real browser: accessible, drawn in their colours, and never wider than a narrow phone."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from language.messages import speech
from language.model import Language
from ui.components import text
from ui.components.badge import badge
from ui.components.band import band, band_without_number
from ui.components.facts import facts
from ui.components.flags_list import FlagLine, flags_list
from ui.components.hero import hero
from ui.components.html import Html, element, joined
from ui.components.images_line import images_key, images_line
from ui.components.progress import progress
from ui.components.rungs import rungs, rungs_unknown
from ui.components.steps import Gate, Step, gates, steps
from ui.components.table import Group, grouped_table, table
from ui.stylesheet import stylesheet

Scheme = Literal["light", "dark"]
Forced = Literal["none", "active"]

pytestmark = pytest.mark.browser

SAY = speech(Language.ENGLISH)
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def everything() -> Html:
    cell = rungs(SAY, rung=1, required=3, words="inform", of_subjects=True)
    return joined(
        [
            facts(["Waterveen (invented)", "Social domain"], badge("filling_in", "Team fills in")),
            text.lead("The municipality wants to help."),
            hero(SAY),
            band(SAY, proven=0.38, claimed=0.54, possible=0.6),
            band_without_number(SAY, proven=0.04, possible=0.96),
            images_line(SAY, municipality=1.6, subjects=1.3),
            images_line(SAY, municipality=2, subjects=None, only_claimed=True),
            images_key(SAY),
            progress(SAY, answered=23, unknown=4, still_open=14),
            badge("stopped", "STOP: no legal basis"),
            badge("stop_not_excluded", "STOP not excluded"),
            badge("too_little_known", "Too little known"),
            gates(
                [Gate("Purpose", "tenable", "Tenable", "Clear."), Gate("Fit", "tenable", "", "Later.", reachable=False)]
            ),
            flags_list(SAY, [FlagLine("red", "Nobody was there", "Agenda is 0.", "Invite them.")]),
            steps([Step("Ask five people", "On paper or by phone.")]),
            table(["What", "Who"], [["Rewrite the letter with three residents", "Project lead"]], caption="Agreements"),
            grouped_table(["Group", "Agenda"], [Group("Data subjects", [["Residents", cell]])], caption="Who and when"),
            rungs_unknown("not asked yet"),
            text.figures([text.Figure("Difference", "3.5", "of 6 points", "between 2.4 and 4.3")]),
            text.note("Changed", "Question 2.2."),
        ]
    )


def shown(browser: Browser, width: int, scheme: Scheme = "light", forced: Forced = "none") -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, forced_colors=forced)
    frame = "body{margin:0;color-scheme:light dark;background:var(--card);color:var(--ink);font:17px/1.5 sans-serif}"
    content = element("main", element("h1", "Building blocks"), everything(), class_="stApp")
    head = f"<title>Building blocks</title>{stylesheet()}<style>{frame}</style>"
    page.set_content(f'<!doctype html><html lang="en"><head>{head}</head><body>{content}</body></html>')
    return page


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_axe_finds_nothing(browser: Browser, width: int, scheme: Scheme) -> None:
    page = shown(browser, width, scheme)
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    page.close()
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_a_narrow_phone_does_not_scroll_sideways(browser: Browser) -> None:
    page = shown(browser, 320)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert width == 320


def ground(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("element => getComputedStyle(element).backgroundColor"))


def test_shapes_have_their_colours_in_both_themes(browser: Browser) -> None:
    light, dark = shown(browser, 1280), shown(browser, 1280, "dark")
    assert ground(light, ".od-square") == "rgb(29, 79, 145)"
    assert ground(dark, ".od-square") == "rgb(143, 184, 236)"
    assert ground(light, ".od-stop") == ground(dark, ".od-stop") == "rgb(155, 27, 59)"
    light.close()
    dark.close()


def test_forced_colours_leave_the_shapes_standing(browser: Browser) -> None:
    page = shown(browser, 1280, "light", "active")
    assert ground(page, ".od-band-proven") == "rgb(69, 38, 90)"
    assert ground(page, ".od-circle") == "rgb(184, 70, 31)"
    page.close()


def test_the_overlap_lies_where_circle_and_square_meet(browser: Browser) -> None:
    page = shown(browser, 1280)
    circle, overlap = (page.locator(mark).first.bounding_box() for mark in (".od-circle", ".od-overlap"))
    page.close()
    assert circle is not None
    assert overlap is not None
    assert overlap["x"] == pytest.approx(circle["x"], abs=0.6)
    assert overlap["y"] == pytest.approx(circle["y"], abs=0.6)
