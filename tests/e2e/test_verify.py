"""A stranger checks a report in a real browser, with a keyboard and on a phone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import Server
from tests.e2e.axe import check
from tests.services.signed_examples import signed_report

pytestmark = pytest.mark.browser
PATIENCE = 60_000


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A signed report, what was made of it, and the certificate of its authority."""
    with ThreadPoolExecutor() as elsewhere:  # where Playwright runs, nothing else can wait
        report = elsewhere.submit(signed_report).result()
    for name, data in (
        ("signed.pdf", report.pdf),
        ("changed.pdf", report.changed),
        ("authority.pem", report.authority),
    ):
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_a_stranger_sees_who_signed_and_that_nothing_was_changed(
    shared_server: Server, browser: Browser, files: Path, width: int, scheme
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{shared_server.address}/verify?lang=en")
    expect(page.get_by_role("heading", name="Check a report", level=1)).to_be_visible(timeout=PATIENCE)
    check(page)

    chooser, certificates = (page.locator("input[type=file]").nth(place) for place in (0, 1))
    chooser.set_input_files(files / "signed.pdf")
    verdict = page.get_by_role("status").filter(has_text="This report")
    expect(verdict).to_contain_text("no certificate was given to trust", timeout=PATIENCE)
    certificates.set_input_files(files / "authority.pem")
    expect(verdict).to_contain_text("Signed and sound", timeout=PATIENCE)
    expect(page.get_by_text("TEST · Wilma Verzonnen signed with a certificate of their own.")).to_be_visible()

    details = page.locator("summary").filter(has_text="Details of the file")
    details.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("SHA-256 of the file")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    check(page)
    page.screenshot(path=files / f"{width}.png", full_page=True)

    chooser.set_input_files(files / "changed.pdf")
    changed = page.get_by_role("status").filter(has_text="Do not rely on this report")
    expect(changed).to_contain_text("Not sound", timeout=PATIENCE)
    context.close()
