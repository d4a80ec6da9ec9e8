"""From submission to a report that a stranger can check: every role in its turn, in a real browser.

The team submits, the officer returns once, the team mends, the officer passes, the FG advises, the owner decides
against one condition with reasons, and four people sign in four ways.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers

from dossier.review import State
from dossier.review_rules import state
from dossier.review_steps import Way
from language.model import Language
from reports.verification import Outcome
from reports.verify import verified
from services import examples
from storage.reviews import report_file
from storage.store import Store
from tests.conftest import ROOT, Server, free_port
from tests.e2e.axe import violations
from tests.pki.authority import Authority, running_authority

pytestmark = pytest.mark.browser

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
NAMES = {
    "project_lead": "Sam de Wit",
    "privacy_officer": "Fatima el Amrani",
    "dpo": "Jan de Vries",
    "accountable_owner": "Wilma Bakker",
    "representative": "Noor Yilmaz",
}


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with running_authority(tmp_path_factory.mktemp("authority"), free_port()) as running:
        yield running


@pytest.fixture
def server(make_server: Callable[..., Server], tmp_path: Path, authority: Authority) -> Iterator[Server]:
    """The application of a municipality with a seal, a time-stamp server and certificates that it trusts."""
    trust = tmp_path / "trust"
    trust.mkdir()
    for number, certificate in enumerate(authority.anchors):
        (trust / f"{number}.crt").write_bytes(certificate.dump())
    seal = tmp_path / "seal.p12"
    seal.write_bytes(authority.key_file("seal"))
    served = make_server(
        ROOT / "app.py",
        tmp_path,
        ONZE_DATA_SEAL_FILE=str(seal),
        ONZE_DATA_SEAL_PASSWORD="geheim",  # noqa: S106 (a key made for this test)
        ONZE_DATA_TIME_STAMPS=authority.time_stamps,
        ONZE_DATA_TRUST=str(trust),
    )
    served.start()
    yield served
    served.stop()


class Walk:
    """The review of one project, visited by one role after another."""

    def __init__(self, page: Page, server: Server, project: str) -> None:
        self.page, self.server, self.project = page, server, project

    def as_role(self, role: str) -> None:
        """Open the review in a role, under the name of whoever has it."""
        self.page.goto(f"{self.server.address}/review?project={self.project}&as={role}")
        name = self.page.get_by_label("Uw naam als", exact=False)
        expect(name).to_be_visible(timeout=60_000)
        name.fill(NAMES[role])
        name.press("Tab")
        self.settled()

    def settled(self) -> None:
        """Wait until the page is at rest."""
        self.page.wait_for_timeout(300)
        expect(self.page.locator('[data-testid="stStatusWidget"]')).to_have_count(0, timeout=60_000)

    def write(self, label: str, text: str) -> None:
        """Type in a field that saves by itself, and wait until it is kept."""
        field = self.page.get_by_label(label, exact=False).last
        field.fill(text)
        field.blur()
        self.page.wait_for_timeout(1500)
        self.settled()

    def press(self, name: str, told: str) -> None:
        """Press a button and see what came of it."""
        self.page.get_by_role("button", name=name, exact=True).click()
        expect(self.page.get_by_text(told)).to_be_visible(timeout=90_000)
        self.settled()

    def opens_first_flag(self) -> None:
        """Open the first flag among the points, and wait until it is there: another point has a field too."""
        flag = self.page.get_by_role("button", name="Vlag:", exact=False).first
        title = (flag.text_content() or "").split("Vlag: ")[1]
        flag.click()
        expect(self.page.get_by_role("heading", level=3, name=title)).to_be_visible(timeout=60_000)
        self.settled()

    def choose(self, label: str) -> None:
        """Choose a radio button by its words."""
        self.page.get_by_text(label, exact=True).last.click()
        self.settled()

    def card(self, name: str) -> Locator:
        return self.page.locator(f'[class*="st-key-card-{name}"]')


def apart(act: Callable[..., Any], *given: object, **named: object) -> Any:
    """Do something in a thread of its own: the browser has an event loop in this one."""
    with ThreadPoolExecutor(1) as one:
        return one.submit(act, *given, **named).result()


def signed_elsewhere(pdf: bytes, field: str, key: bytes) -> bytes:
    """The report signed by another program, with that program's own habits."""
    signer = signers.SimpleSigner.load_pkcs12_data(key, other_certs=(), passphrase=b"geheim")
    target = BytesIO()
    settings = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256")
    signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), settings, signer, output=target, existing_fields_only=True)
    return target.getvalue()


def reviewed(walk: Walk) -> None:
    """The team submits, the officer returns once, the team mends, the officer passes."""
    page = walk.page
    walk.as_role("project_lead")
    assert violations(page) == []
    walk.press("Dien het dossier in", "Het dossier is ingediend.")

    walk.as_role("privacy_officer")
    walk.opens_first_flag()
    walk.write("Wat moet het team hier veranderen?", "In het verslag staan 9 namen, hier 14. Welk aantal klopt?")
    walk.press("Bewaar dit punt", "Het punt is bewaard.")
    assert violations(page) == []
    walk.press("Teruggeven aan het team", "Het dossier is teruggegeven aan het team.")

    page.goto(f"{walk.server.address}/result?project={walk.project}")
    mended = page.get_by_role("button", name="Meld dat dit is verbeterd").first
    expect(mended).to_be_visible(timeout=60_000)
    mended.click()
    walk.settled()
    walk.as_role("project_lead")
    walk.press("Dien het dossier in", "Het dossier is ingediend.")

    walk.as_role("privacy_officer")
    walk.opens_first_flag()
    walk.press("Handel dit punt af", "Bewaard.")
    walk.press("Doorlaten", "Het dossier is doorgelaten.")


def decided(walk: Walk) -> None:
    """The people in the data are heard, the FG advises, and the owner departs from one condition."""
    page = walk.page
    walk.as_role("representative")
    walk.choose("Ja")
    walk.write("Hoe, en hoeveel mensen?", "Twee avonden, met 28 huurders.")
    walk.write("Wat zeiden zij? Gebruik hun woorden.", "Bel ons eerst.")
    walk.write("Wie dacht er anders?", "Ik was juist blij met de brief.")

    walk.as_role("dpo")
    walk.choose("De FG adviseert om door te gaan onder voorwaarden.")
    walk.write("Uw advies. Het staat helemaal in het rapport.", "Ga door, en bewaar minder lang.")
    page.get_by_role("button", name="Voeg een voorwaarde toe").click()
    walk.settled()
    condition = page.get_by_label("Voorwaarde 1", exact=True)
    condition.fill("Laat de raad ieder half jaar meekijken.")
    condition.press("Tab")
    walk.settled()
    assert violations(page) == []
    walk.press("Geef dit advies", "Het advies is gegeven.")

    walk.as_role("accountable_owner")
    walk.choose("Het project gaat door.")
    walk.choose("Ik wijk af van het advies")
    walk.choose("Ik neem voorwaarde 1 niet over")
    walk.write("Waarom voorwaarde 1 niet?", "De raad krijgt het jaarverslag al.")
    walk.press("Besluiten", "Het besluit is vastgelegd.")


def signed(walk: Walk, authority: Authority) -> None:
    """Four people sign in four ways; a wrong password signs nothing."""
    page = walk.page
    walk.as_role("privacy_officer")
    walk.choose("Met mijn eigen certificaat")
    page.locator('.st-key-own-key input[type="file"]').set_input_files(
        FilePayload(name="fatima.p12", mimeType="application/x-pkcs12", buffer=authority.key_file("officer"))
    )
    page.get_by_label("Wachtwoord van het bestand").fill("fout")
    walk.press("Teken met dit certificaat", "Het wachtwoord opent dit bestand niet.")
    page.get_by_label("Wachtwoord van het bestand").fill("geheim")
    walk.press("Teken met dit certificaat", "Het rapport is ondertekend met uw certificaat.")

    walk.as_role("dpo")
    with page.expect_download(timeout=90_000) as download:
        page.get_by_role("button", name="Download het rapport met de handtekeningen").click()
    report = Path(download.value.path()).read_bytes()
    walk.choose("In een ander programma")
    outside = apart(signed_elsewhere, report, "dpo", authority.key_file("dpo"))
    page.locator('.st-key-outside-file input[type="file"]').set_input_files(
        FilePayload(name="rapport.pdf", mimeType="application/pdf", buffer=outside)
    )
    walk.settled()
    walk.press("Lever het ondertekende rapport in", "Het ondertekende rapport is aangenomen.")

    walk.as_role("representative")
    walk.choose("Zonder certificaat")
    walk.write("De verklaring, in eigen woorden", "Ik heb het gelezen. Bel ons eerst.")
    walk.write("Wie verklaart dit", "Noor Yilmaz")
    walk.write("Wie schrijft het op", "Sam de Wit")
    page.reload()
    expect(page.get_by_label("Wie schrijft het op")).to_have_value("Sam de Wit", timeout=60_000)
    walk.press("Leg de verklaring vast onder het zegel", "De verklaring is vastgelegd onder het zegel.")

    walk.as_role("accountable_owner")
    walk.choose("Onder het zegel van de organisatie")
    walk.press("Teken onder het zegel", "Het rapport is ondertekend onder het zegel van de organisatie.")


def test_a_project_goes_from_submission_to_a_report_that_a_stranger_can_check(
    page: Page, server: Server, store: Store, authority: Authority
) -> None:
    project = examples.copy_example(store, "example-waterveen-2026", Language.DUTCH, by="Sam de Wit", now=NOW)
    walk = Walk(page, server, project)

    reviewed(walk)
    decided(walk)
    assert state(store.dossier(project).dossier.review) is State.DECIDED
    signed(walk, authority)

    finished = store.dossier(project).dossier
    assert state(finished.review) is State.SIGNED
    file = report_file(store, project, finished.review.version)
    assert file is not None
    found = apart(verified, file, trust=authority.anchors, now=datetime.now(UTC))
    assert found.outcome is Outcome.SOUND
    assert [one.way for one in found.signatures] == [Way.PERSONAL, Way.OUTSIDE, Way.STATEMENT, Way.SEAL]
