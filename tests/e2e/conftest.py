"""A real browser for the tests that walk through the application."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from storage.store import Store, open_store
from tests.conftest import Server


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh visitor who reads Dutch."""
    fresh = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    fresh.set_default_timeout(15_000)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab of that visitor."""
    return context.new_page()


@pytest.fixture
def store(server: Server) -> Iterator[Store]:
    """What the server keeps, to look at and to prepare."""
    opened = open_store(server.environment["ONZE_DATA_DATABASE_URL"])
    yield opened
    opened.close()
