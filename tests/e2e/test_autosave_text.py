"""The field that saves while somebody types, in a real browser against a real server that may die."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.conftest import Server

pytestmark = pytest.mark.browser

APP = Path(__file__).parent / "apps" / "autosave_text_app.py"


@pytest.fixture(scope="module")
def own_server(make_server: Callable[..., Server], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with these fields; a test that ends it starts it again, on the same port and with the same store."""
    folder = tmp_path_factory.mktemp("fields")
    server = make_server(APP, folder, ONZE_DATA_TEST_STORE=str(folder / "kept.json"))
    server.start()
    yield server
    server.kill()


@pytest.fixture
def store(own_server: Server) -> Path:
    """What it keeps; empty when a test begins, since every test waits until what it typed last was kept."""
    kept = Path(own_server.environment["ONZE_DATA_TEST_STORE"])
    kept.unlink(missing_ok=True)
    return kept


@pytest.fixture
def fields(own_server: Server, store: Path, page: Page) -> Page:  # noqa: ARG001 -- emptied first
    page.goto(own_server.address)
    expect(page.get_by_label("Toelichting")).to_be_visible()
    return page


def kept(store: Path, field: str = "note") -> list[str]:
    texts: dict[str, list[str]] = json.loads(store.read_text()) if store.exists() else {}
    return texts.get(field, [])


def wait_until_kept(store: Path, text: str, field: str = "note", seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if text in kept(store, field)[-1:]:
            return
        time.sleep(0.1)
    raise AssertionError(f"{text!r} was not kept, but {kept(store, field)}")


def drafts(page: Page) -> list[str]:
    found: list[str] = page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('onze-data:draft:'))")
    return found


def wait_until_no_draft(page: Page) -> None:
    page.wait_for_function(
        "Object.keys(localStorage).every(name => !name.startsWith('onze-data:draft:'))", timeout=15_000
    )


def test_text_is_kept_without_leaving_the_field(fields: Page, store: Path) -> None:
    fields.get_by_label("Toelichting").press_sequentially("Wij vroegen het eerst.", delay=20)
    time.sleep(2)

    fields.reload()

    expect(fields.get_by_label("Toelichting")).to_have_value("Wij vroegen het eerst.")
    assert kept(store) == ["Wij vroegen het eerst."]
    assert drafts(fields) == []


def test_a_reload_before_the_text_was_sent_loses_nothing(fields: Page, store: Path) -> None:
    fields.get_by_label("Toelichting").press_sequentially("Net getypt")
    time.sleep(0.1)

    fields.reload()

    expect(fields.get_by_label("Toelichting")).to_have_value("Net getypt")
    wait_until_kept(store, "Net getypt")
    wait_until_no_draft(fields)


def test_a_server_that_dies_while_somebody_types_loses_nothing(fields: Page, store: Path, own_server: Server) -> None:
    field = fields.get_by_label("Toelichting")
    field.press_sequentially("Voor de storing")
    wait_until_kept(store, "Voor de storing")

    field.press_sequentially(", tijdens")
    own_server.kill()
    field.press_sequentially(" de storing")
    expect(
        fields.get_by_text("De tekst blijft in deze browser staan").or_(
            fields.get_by_text("The text stays in this browser")
        )
    ).to_be_visible()
    own_server.start()

    wait_until_kept(store, "Voor de storing, tijdens de storing", seconds=60)
    wait_until_no_draft(fields)
    expect(field).to_have_value("Voor de storing, tijdens de storing")
    expect(field).to_be_focused()
    expect(fields.locator(".trouble").first).to_be_hidden()


def test_a_reload_after_the_server_died_loses_nothing(fields: Page, store: Path, own_server: Server) -> None:
    own_server.kill()
    fields.get_by_label("Toelichting").press_sequentially("Zonder server")
    own_server.start()

    fields.reload()

    expect(fields.get_by_label("Toelichting")).to_have_value("Zonder server")
    wait_until_kept(store, "Zonder server")


def test_a_lost_connection_loses_nothing(fields: Page, store: Path) -> None:
    field = fields.get_by_label("Toelichting")
    fields.context.set_offline(True)
    field.press_sequentially("In de trein")
    time.sleep(1.5)
    fields.context.set_offline(False)

    wait_until_kept(store, "In de trein", seconds=40)
    expect(field).to_have_value("In de trein")


def test_two_fields_do_not_disturb_each_other(fields: Page, store: Path) -> None:
    fields.get_by_label("Toelichting").press_sequentially("een")
    fields.get_by_label("Naam").press_sequentially("twee")

    wait_until_kept(store, "een", "note")
    wait_until_kept(store, "twee", "name")
    expect(fields.get_by_label("Naam")).to_be_focused()
    expect(fields.get_by_label("Toelichting")).to_have_value("een")
    wait_until_no_draft(fields)


def test_typing_on_while_earlier_text_is_kept_loses_no_letter_and_not_the_caret(fields: Page, store: Path) -> None:
    field = fields.get_by_label("Toelichting")
    field.press_sequentially("begin einde", delay=5)
    for _ in "einde":
        field.press("ArrowLeft")

    field.press_sequentially("midden midden midden ", delay=150)

    expect(field).to_have_value("begin midden midden midden einde")
    wait_until_kept(store, "begin midden midden midden einde")
    caret = field.evaluate("field => field.selectionStart")
    assert caret == len("begin midden midden midden ")


def test_a_run_by_another_widget_keeps_text_caret_and_field(fields: Page, store: Path) -> None:
    field = fields.get_by_label("Toelichting")
    field.press_sequentially("half")
    fields.get_by_text("Regel erbij").click()
    expect(fields.get_by_text("Een regel boven de velden.")).to_be_visible()

    expect(field).to_have_value("half")
    field.press("End")
    field.press_sequentially(" en heel")
    wait_until_kept(store, "half en heel")


def test_going_to_another_page_right_after_typing_keeps_the_text(fields: Page, store: Path) -> None:
    fields.get_by_label("Toelichting").press_sequentially("en weg")
    fields.get_by_role("link", name="Elders").click()
    expect(fields.get_by_role("heading", name="Elders")).to_be_visible()

    wait_until_kept(store, "en weg")
    fields.get_by_role("link", name="Velden").click()
    expect(fields.get_by_label("Toelichting")).to_have_value("en weg")
    wait_until_no_draft(fields)


def test_letters_that_are_commands_of_streamlit_are_just_letters(fields: Page, store: Path) -> None:
    fields.get_by_label("Toelichting").press_sequentially("rccr")

    wait_until_kept(store, "rccr")
    assert fields.get_by_role("dialog").count() == 0


def test_enter_keeps_a_single_line_at_once(fields: Page, store: Path) -> None:
    fields.get_by_label("Naam").fill("Jo")
    fields.get_by_label("Naam").press("Enter")

    wait_until_kept(store, "Jo", "name", seconds=2)


def test_a_text_that_is_too_long_stays_whole_in_the_browser_and_is_not_sent(fields: Page, store: Path) -> None:
    field = fields.get_by_label("Toelichting")
    field.fill("x" * 205)

    expect(fields.locator(".count").first).to_contain_text("5")
    expect(field).to_have_attribute("aria-invalid", "true")
    time.sleep(1.5)
    assert kept(store) == []
    fields.reload()
    expect(field).to_have_value("x" * 205)

    field.fill("x" * 195)

    expect(fields.locator(".count").first).to_contain_text("5")
    expect(field).to_have_attribute("aria-invalid", "false")
    wait_until_kept(store, "x" * 195)


def test_a_text_that_the_server_refuses_stays_with_its_reason(fields: Page, store: Path) -> None:
    field = fields.get_by_label("Toelichting")
    field.press_sequentially("verboden")

    expect(fields.get_by_text("Dit woord mag hier niet.")).to_be_visible()
    expect(field).to_have_value("verboden")
    assert len(drafts(fields)) == 1

    field.fill("toegestaan")

    wait_until_kept(store, "toegestaan")
    expect(fields.get_by_text("Dit woord mag hier niet.")).to_be_hidden()


def test_a_draft_older_than_the_kept_text_is_offered_and_never_put_over_it(
    fields: Page, store: Path, own_server: Server
) -> None:
    own_server.kill()
    fields.get_by_label("Toelichting").press_sequentially("mijn tekst")
    store.write_text(json.dumps({"note": ["van een collega"]}))
    own_server.start()
    fields.goto("about:blank")
    fields.goto(own_server.address)

    field = fields.get_by_label("Toelichting")
    expect(field).to_have_value("van een collega")
    expect(fields.locator(".older-text").first).to_have_text("mijn tekst")
    assert kept(store) == ["van een collega"]

    fields.locator(".older button").first.click()

    expect(field).to_have_value("mijn tekst")
    wait_until_kept(store, "mijn tekst")
    expect(fields.locator(".older").first).to_be_hidden()


def test_text_is_only_ever_text(fields: Page, store: Path) -> None:
    hostile = "<img src=x onerror=alert(1)> & </textarea><b>"
    fields.get_by_label("Toelichting").press_sequentially(hostile)

    wait_until_kept(store, hostile)
    fields.reload()
    expect(fields.get_by_label("Toelichting")).to_have_value(hostile)
    assert fields.locator("img[src=x]").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_fields_have_no_barrier(fields: Page, store: Path, scheme: Literal["light", "dark"], width: int) -> None:
    fields.emulate_media(color_scheme=scheme)
    fields.set_viewport_size({"width": width, "height": 800})
    fields.get_by_label("Toelichting").fill("x" * 205)
    fields.get_by_label("Naam").fill("x" * 30)
    wait_until_kept(store, "x" * 30, "name")

    found = Axe().run(fields, context=".st-key-proef-note, .st-key-proef-name").response["violations"]

    assert found == []
    assert fields.evaluate("document.documentElement.scrollWidth <= innerWidth")
    description = fields.get_by_label("Toelichting").get_attribute("aria-describedby") or ""
    assert "Wat er gebeurd is." in (fields.locator(f"#{description.split()[0]}").text_content() or "")
