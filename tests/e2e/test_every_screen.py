"""Every screen stands for everybody: no barrier that axe knows, no sideways scroll, its language, light and dark."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from services.projects import import_dossier
from storage.store import open_store
from tests.conftest import Server
from tests.dossiers.variants import FULL_FILE
from tests.e2e.axe import check

SCREENS = (
    "",
    "compare",
    "compare?compare=invented-full,example-leiden,example-enschede,not-here",
    "reviews",
    "principles",
    "verify",
    "profile?project=invented-full",
    "questions?project=invented-full&part=involvement",
    "questions?project=invented-full&part=images",
    "questions?project=example-leiden",
    "result?project=example-leiden",
    "result?project=invented-full",
)


@dataclass(frozen=True)
class Visitor:
    """Somebody with a screen of a width, a colour scheme and a language."""

    width: int
    scheme: Literal["light", "dark"]
    language: str

    def __str__(self) -> str:
        """How a test is called."""
        return f"{self.width} {self.scheme} {self.language}"


VISITORS = (
    Visitor(1280, "light", "nl"),
    Visitor(1280, "dark", "en"),
    Visitor(390, "light", "en"),
    Visitor(390, "dark", "nl"),
    Visitor(320, "light", "nl"),
)


@pytest.fixture(scope="module")
def furnished(shared_server: Server) -> Server:
    """The application with a full dossier among its projects."""
    store = open_store(shared_server.environment["ONZE_DATA_DATABASE_URL"])
    import_dossier(store, FULL_FILE.read_bytes(), by="", now=datetime(2026, 11, 24, tzinfo=UTC))
    store.close()
    return shared_server


@pytest.mark.browser
@pytest.mark.parametrize("visitor", VISITORS, ids=str)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_stands_for_everybody(furnished: Server, browser: Browser, screen: str, visitor: Visitor) -> None:
    context = browser.new_context(viewport={"width": visitor.width, "height": 900}, color_scheme=visitor.scheme)
    page = context.new_page()
    page.goto(f"{furnished.address}/{screen}{'&' if '?' in screen else '?'}lang={visitor.language}")
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=30_000)
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0)
    page.wait_for_timeout(1_000)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.lang") == visitor.language
    check(page)
    context.close()
