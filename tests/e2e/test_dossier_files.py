"""Dossier files in and out, in a real browser."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from language.model import Language
from reports.assessment_report import assessment_report
from services import assessments
from services.examples import examples
from tests.conftest import Server
from tests.dossiers.variants import FULL_FILE

pytestmark = pytest.mark.browser
FULL = "invented-full"


def choose(page: Page, file: Path) -> None:
    page.locator("input[type=file]").set_input_files(file)


def test_a_dossier_is_opened_read_explained_and_handed_out(page: Page, shared_server: Server, tmp_path: Path) -> None:
    page.goto(f"{shared_server.address}/?lang=en")
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


def test_another_dossier_with_the_same_id_opens_as_a_copy(page: Page, shared_server: Server, tmp_path: Path) -> None:
    full = json.loads(FULL_FILE.read_text(encoding="utf-8"))
    for name in ("First", "Second"):
        other = {**full, "id": "same-id", "project": {**full["project"], "name": name}}
        file = tmp_path / f"{name}.json"
        file.write_text(json.dumps(other), encoding="utf-8")
        page.goto(f"{shared_server.address}/?lang=en")
        page.get_by_role("button", name="Open a dossier", exact=True).first.click()
        choose(page, file)
        page.wait_for_url("**/result**")
    page.get_by_text("It was opened as a copy; the other one stayed.").wait_for()
    page.get_by_role("heading", name="Kopie van Second").wait_for()


def test_a_report_opens_as_a_dossier_that_keeps_what_was_found_of_it(
    page: Page, shared_server: Server, tmp_path: Path
) -> None:
    dossier = examples(Language.ENGLISH)[0].dossier.model_copy(update={"id": "from-a-report"})
    file = tmp_path / "report.pdf"
    file.write_bytes(assessment_report(dossier, assessments.instrument(dossier), Language.ENGLISH))
    page.goto(f"{shared_server.address}/?lang=en")
    page.get_by_role("button", name="Open a dossier", exact=True).first.click()
    choose(page, file)
    page.wait_for_url("**/result**", timeout=60_000)
    page.get_by_text("It was taken from a report").wait_for()
    page.get_by_role("link", name="Review", exact=True).last.click()
    page.get_by_text("Taken from a report (PDF) on").wait_for(timeout=60_000)
    page.get_by_text("Nobody signed this report").wait_for()
