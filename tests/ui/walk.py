"""A visitor who walks through the screens of one project, without a browser."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from language.model import Language
from questionnaire.answers import AnyAnswer
from questionnaire.routing import Scope
from services import assessments, projects
from storage.failure import StoreUnavailable
from storage.store import Saved, Store, open_store
from ui import resources

MAIN = Path(__file__).parents[2] / "ui" / "main.py"
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@dataclass
class Visitor:
    """Somebody who opens pages of a project."""

    store: Store
    project: str

    def opens(self, screen: str, part: str | None = None, lang: str = "en", project: str | None = None) -> AppTest:
        """The screen as it is shown first."""
        at = AppTest.from_file(MAIN, default_timeout=30)
        at.query_params.update({"project": project or self.project, "lang": lang, **({"part": part} if part else {})})
        at.switch_page(f"screens/{screen}.py")
        at.run()
        assert not at.exception, at.exception[0].value
        return at

    def reviews(self, role: str, point: str = "", project: str | None = None) -> AppTest:
        """The review as somebody in a role opens it, at one of its points."""
        at = AppTest.from_file(MAIN, default_timeout=30)
        at.query_params.update({"project": project or self.project, "lang": "en", "as": role})
        if point:
            at.query_params["point"] = point
        at.switch_page("screens/review.py")
        at.run()
        assert not at.exception, at.exception[0].value
        return at

    def answers(self, question: str, answer: AnyAnswer, by: str = "") -> Saved:
        """Save an answer, as another visit does."""
        return assessments.save_answer(self.store, self.project, question, answer, by=by, now=NOON)

    def kept(self, question: str) -> Any:
        """The answer that is kept; its form depends on the question."""
        return self.store.dossier(self.project).dossier.answers.get(question)


@contextmanager
def visiting(folder: Path, monkeypatch: pytest.MonkeyPatch, intended: Scope = Scope.FULL) -> Iterator[Visitor]:
    """A visitor with a new project that wants to be asked this much, in a database of its own."""
    url = f"sqlite:///{(folder / 'onze-data.sqlite3').as_posix()}"
    monkeypatch.setenv("ONZE_DATA_DATABASE_URL", url)
    resources.store.clear()
    store = open_store(url)
    project = projects.new_project(
        store,
        name="Early help",
        organisation="Waterveen",
        language=Language.DUTCH,
        by="",
        now=NOON,
        intended_scope=intended,
    )
    yield Visitor(store, project)
    store.close()
    with suppress(StoreUnavailable):
        resources.store().close()
    resources.store.clear()


def field(at: AppTest, kind: str, *parts: str) -> Any:
    """The one field of this kind whose key holds all these parts."""
    found = [one for one in at.get(kind) if all(part in (one.key or "") for part in parts)]
    assert len(found) == 1, [one.key for one in at.get(kind)]
    return found[0]


def words(at: AppTest) -> str:
    """Everything that the page shows as HTML, in its order."""
    return "\n".join(one.proto.body for one in at.get("html"))


def set_radio(at: AppTest, value: str, *parts: str) -> None:
    """Choose one of the radio buttons, by its code."""
    radio = field(at, "radio", *parts)
    radio.set_value(value).run()
    assert not at.exception, at.exception[0].value


def rows_of(at: AppTest, question: str, name: str = "rows") -> list[str]:
    """The rows in the list of a question, by their codes, in the order of the page."""
    keys = [button.key or "" for button in at.button if re.match(r"rows-(active|other)-", button.key or "")]
    return [key.rsplit("/", 1)[1] for key in keys if f"/{question}/{name}/" in key]


def open_row(at: AppTest, question: str, row: str, name: str = "rows") -> None:
    """Open a row in the list of a question."""
    field(at, "button", "rows-", f"/{question}/{name}/{row}").click().run()
    assert not at.exception, at.exception[0].value
