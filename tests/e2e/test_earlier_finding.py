"""An earlier finding is chosen from the list and stands in the field at once, in a real browser."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TooLate

from dossier.review_steps import Submit
from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import KnockOutAnswer
from services.assessments import save_answer
from services.projects import new_project
from storage.drafts import save_draft
from storage.store import open_store
from tests.conftest import ROOT, Server
from tests.services.desk import find, take
from tests.ui.walk import NOON

pytestmark = pytest.mark.browser

TEXT = "Which memo *says* so?"


@pytest.fixture
def server(make_server: Callable[..., Server], tmp_path: Path) -> Iterator[Server]:
    served = make_server(ROOT / "app.py", tmp_path)
    served.start()
    yield served
    served.stop()


def test_a_chosen_text_stands_in_the_field_and_can_be_changed(page: Page, server: Server) -> None:
    store = open_store(server.environment["ONZE_DATA_DATABASE_URL"])
    first, project = (
        new_project(store, name=name, organisation="", language=Language.DUTCH, by="", now=NOON)
        for name in ("First", "Second")
    )
    save_answer(store, project, "KO-1", KnockOutAnswer(standing=Standing.GIVEN, truth=Truth.NO), by="Samira", now=NOON)
    take(store, first, NOON, Submit)
    take(store, project, NOON, Submit)
    find(store, first, NOON, "KO-1", TEXT)
    save_draft(store, project, "name/privacy_officer", "Pieter")
    store.close()
    page.goto(f"{server.address}/review?project={project}&as=privacy_officer&point=knock_out-KO-1&lang=en")
    earlier = page.get_by_role("combobox", name=re.compile("Use an earlier finding"))
    expect(earlier).to_be_visible(timeout=60_000)
    expect(page.locator('[data-testid="stStatusWidget"]')).to_have_count(0, timeout=60_000)
    page.wait_for_timeout(1000)
    option = page.get_by_role("option", name=re.compile("Which memo"))
    for _ in range(5):  # the page folds the list when it is drawn again meanwhile
        earlier.click()
        with suppress(TooLate):
            option.click(timeout=5_000)
            break
        page.keyboard.press("Escape")
    field = page.get_by_label("What has the team to change here?").last
    expect(field).to_have_value(TEXT, timeout=30_000)
    field.fill(f"{TEXT} And since when?")
    field.blur()
    page.wait_for_timeout(1500)
    page.get_by_role("button", name="Keep this point", exact=True).click()
    expect(page.get_by_text("And since when?").first).to_be_visible(timeout=30_000)
