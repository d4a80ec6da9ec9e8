"""A browser that is closed, or a program that is killed, in the middle of a signature: what was good is kept."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest
import requests
from playwright.sync_api import Browser, Page, expect

from dossier.review_steps import Sign
from language.model import Language
from reports.verify import verified
from services import projects
from services.signing import report_to_sign
from storage.drafts import save_draft
from storage.store import Store
from tests.conftest import ROOT, Server, free_port
from tests.pki.authority import Authority, running_authority
from tests.services.desk import decide
from tests.ui.walk import NOON

pytestmark = pytest.mark.browser

SECONDS = 10
SIGNED = "The report was signed under the seal of the organisation."


@dataclass
class SlowStamps:
    """A time-stamp server that answers when it is let go; a real one behind it makes the stamps."""

    address: str
    asked: Event = field(default_factory=Event)
    may_answer: Event = field(default_factory=Event)


@contextmanager
def before(real: str) -> Iterator[SlowStamps]:
    """Such a server before a real one, ended exactly."""
    port = free_port()
    slow = SlowStamps(f"http://127.0.0.1:{port}/")

    class Relay(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            slow.asked.set()
            slow.may_answer.wait(SECONDS)
            kind = {"Content-Type": self.headers["Content-Type"]}
            stamp = requests.post(real, body, headers=kind, timeout=SECONDS).content
            with suppress(BrokenPipeError):  # who asked may be gone
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.end_headers()
                self.wfile.write(stamp)

        def log_message(self, *_: object) -> None:
            """Nothing is written down."""

    relay = ThreadingHTTPServer(("127.0.0.1", port), Relay)
    Thread(target=relay.serve_forever, daemon=True).start()
    try:
        yield slow
    finally:
        slow.may_answer.set()
        relay.shutdown()
        relay.server_close()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with running_authority(tmp_path_factory.mktemp("authority"), free_port()) as running:
        yield running


@pytest.fixture
def stamps(authority: Authority) -> Iterator[SlowStamps]:
    with before(authority.time_stamps) as slow:
        yield slow


@pytest.fixture
def server(
    make_server: Callable[..., Server], tmp_path: Path, authority: Authority, stamps: SlowStamps
) -> Iterator[Server]:
    """The application of a municipality with a seal, and with a time-stamp server that takes its time."""
    seal = tmp_path / "seal.p12"
    seal.write_bytes(authority.key_file("seal"))
    settings = {"SEAL_FILE": str(seal), "SEAL_PASSWORD": "geheim", "TIME_STAMPS": stamps.address}
    served = make_server(ROOT / "app.py", tmp_path, **{f"ONZE_DATA_{name}": told for name, told in settings.items()})
    served.start()
    yield served
    served.stop()


@pytest.fixture
def project(store: Store) -> str:
    """A project that was decided; the privacy officer signs first."""
    made = projects.new_project(store, name="Early help", organisation="", language=Language.ENGLISH, by="", now=NOON)
    decide(store, made, NOON)
    save_draft(store, made, "name/privacy_officer", "Fatima el Amrani")
    return made


def visits(browser: Browser, server: Server, project: str) -> Page:
    page = browser.new_page()
    page.goto(f"{server.address}/review?project={project}&as=privacy_officer&lang=en")
    return page


def begins_to_sign(browser: Browser, server: Server, project: str) -> Page:
    page = visits(browser, server, project)
    page.get_by_text("Under the seal of the organisation", exact=True).click(timeout=60_000)
    page.get_by_role("button", name="Sign under the seal", exact=True).click(timeout=60_000)
    return page


def signatures(store: Store, project: str) -> tuple[int, int]:
    """How many signatures the review tells of, and how many the report that is kept holds; all of them whole."""
    dossier = store.dossier(project).dossier
    now = datetime.now(UTC)
    pdf = report_to_sign(store, dossier, now=now)
    with ThreadPoolExecutor(1) as outside_the_loop_of_the_browser:
        found = outside_the_loop_of_the_browser.submit(partial(verified, pdf, trust=(), now=now)).result()
    assert found.problems == ()
    assert all(one.is_as_signed for one in found.signatures)
    return sum(isinstance(step, Sign) for step in dossier.review.steps), len(found.signatures)


def test_a_program_that_is_killed_while_it_signs_keeps_the_report_as_it_was_and_signs_later(
    browser: Browser, server: Server, store: Store, project: str, stamps: SlowStamps
) -> None:
    page = begins_to_sign(browser, server, project)
    assert stamps.asked.wait(60)
    server.kill()
    page.close()
    assert signatures(store, project) == (0, 0)
    stamps.may_answer.set()
    server.start()
    page = begins_to_sign(browser, server, project)
    expect(page.get_by_text(SIGNED)).to_be_visible(timeout=60_000)
    page.close()
    assert signatures(store, project) == (1, 1)


def test_a_browser_that_is_closed_while_a_report_is_signed_leaves_it_signed_once_or_not_at_all(
    browser: Browser, server: Server, store: Store, project: str, stamps: SlowStamps
) -> None:
    page = begins_to_sign(browser, server, project)
    assert stamps.asked.wait(60)
    page.close()
    assert signatures(store, project) == (0, 0)
    stamps.may_answer.set()
    page = visits(browser, server, project)
    page.wait_for_timeout(8_000)
    told, placed = signatures(store, project)
    assert told == placed
    page.close()
