"""A review without a server: the dossier goes to the officer as a file, and the review comes back as one."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dossier.review import State
from dossier.review_rules import state
from dossier.review_steps import Submit
from language.model import Language
from services import examples
from storage.store import Store, open_store
from tests.conftest import ROOT, Server
from tests.e2e.axe import check
from tests.services.desk import take

pytestmark = pytest.mark.browser

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
FINDING = "Nine names or fourteen?"


@pytest.fixture
def installations(make_server: Callable[..., Server], tmp_path: Path) -> Iterator[tuple[Server, Server]]:
    """The Onze Data of the team, and that of the privacy officer on another computer."""
    made = []
    for name in ("team", "officer"):
        (tmp_path / name).mkdir()
        made.append(make_server(ROOT / "app.py", tmp_path / name))
        made[-1].start()
    yield made[0], made[1]
    for one in made:
        one.stop()


@pytest.fixture
def store(installations: tuple[Server, Server]) -> Iterator[Store]:
    opened = open_store(installations[0].environment["ONZE_DATA_DATABASE_URL"])
    yield opened
    opened.close()


class Computer:
    """Somebody at an installation of their own."""

    def __init__(self, page: Page, server: Server, role: str) -> None:
        self.page, self.server, self.role = page, server, role

    def opens(self, screen: str) -> None:
        joint = "&" if "?" in screen else "?"
        self.page.goto(f"{self.server.address}/{screen}{joint}lang=en&as={self.role}")
        expect(self.page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)
        self.settled()

    def settled(self) -> None:
        expect(self.page.get_by_test_id("stStatusWidget")).to_have_count(0, timeout=60_000)

    def sees(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible(timeout=60_000)

    def press(self, label: str) -> None:
        self.page.get_by_role("button", name=label, exact=True).first.click()
        self.settled()

    def downloads(self, label: str, to: Path) -> Path:
        with self.page.expect_download(timeout=60_000) as download:
            self.page.get_by_role("button", name=label, exact=True).first.click()
        to.write_bytes(download.value.path().read_bytes())
        return to

    def uploads(self, label: str, file: Path) -> None:
        field = self.page.get_by_test_id("stFileUploader").filter(has_text=label)
        # Once a file was taken in, another field comes in the place of the one that held it.
        expect(field.get_by_test_id("stFileChip")).to_have_count(0, timeout=60_000)
        field.locator("input").set_input_files(file)
        self.settled()


@pytest.fixture
def team(page: Page, installations: tuple[Server, Server]) -> Computer:
    return Computer(page, installations[0], "project_lead")


@pytest.fixture
def officer(page: Page, installations: tuple[Server, Server]) -> Computer:
    return Computer(page, installations[1], "privacy_officer")


def opens_the_dossier(officer: Computer, dossier: Path) -> None:
    officer.opens("reviews")
    officer.sees("Nothing waits for this role now.")
    officer.uploads("Dossier file", dossier)
    officer.sees("The dossier was opened and is kept with your projects.")
    officer.sees("you have done nothing to it yet")
    officer.opens("reviews")
    officer.sees("Waits for you: 1")
    check(officer.page)


def confirms(officer: Computer, project: str) -> None:
    officer.opens(f"questions?project={project}&part=purpose_and_basis")
    officer.sees("The privacy officer reads this dossier, so no answer changes now.")
    officer.page.get_by_text("Not confirmed by the privacy officer yet").first.click()
    officer.page.get_by_label("Name of the privacy officer").first.fill("Pieter")
    officer.press("Confirm")
    officer.sees("Confirmed by the privacy officer")


def returns(officer: Computer, project: str) -> None:
    officer.opens(f"review?project={project}")
    name = officer.page.get_by_label("Your name", exact=False).first
    name.fill("Pieter")
    name.press("Tab")
    officer.settled()
    field = officer.page.get_by_label("What has the team to change here?").first
    field.fill(FINDING)
    field.blur()
    officer.page.wait_for_timeout(1_500)
    officer.press("Keep this point")
    officer.press("Return to the team")
    officer.sees("The dossier was returned to the team.")
    officer.settled()


def test_a_review_travels_as_a_file_and_fits_one_dossier_only(
    team: Computer, officer: Computer, store: Store, tmp_path: Path
) -> None:
    project = examples.copy_example(store, "example-waterveen-2026", Language.ENGLISH, by="Samira", now=NOW)
    other = examples.copy_example(store, "example-waterveen-2027", Language.ENGLISH, by="Samira", now=NOW)
    take(store, project, NOW, Submit)
    team.opens(f"review?project={project}")
    dossier = team.downloads("Download the dossier", tmp_path / "dossier.json")

    opens_the_dossier(officer, dossier)
    confirms(officer, project)
    returns(officer, project)
    review = officer.downloads("Download the review file", tmp_path / "review.json")

    team.opens(f"review?project={other}")
    team.uploads("Review file", review)
    team.sees("This review is of another project")
    assert store.dossier(other).dossier.review.steps == ()

    team.opens(f"review?project={project}")
    team.uploads("Review file", review)
    team.sees("The review was taken in.")
    home = store.dossier(project).dossier
    assert state(home.review) is State.RETURNED
    assert [one.text for one in home.review.findings] == [FINDING]
    assert "Pieter" in home.model_dump_json(include={"answers"})
    team.uploads("Review file", review)
    team.sees("This review was taken in before. Nothing changed.")

    team.opens(f"questions?project={project}")
    team.sees("0 of 1 mended.")
    check(team.page)
    take(store, project, datetime.now(UTC), Submit)
    team.opens(f"review?project={project}")
    team.downloads("Download the dossier", tmp_path / "again.json")
    officer.opens("reviews")
    officer.uploads("Dossier file", tmp_path / "again.json")
    officer.sees("An earlier stage of this dossier was here.")
