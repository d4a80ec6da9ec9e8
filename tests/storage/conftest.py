"""A store in a folder of its own."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dossier.model import Dossier, Project
from storage.store import Store, open_store

NOW = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a database that is not there yet."""
    return f"sqlite:///{(tmp_path / 'data' / 'onze-data.sqlite3').as_posix()}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store."""
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def now() -> datetime:
    """The moment at which everything happens."""
    return NOW


@pytest.fixture
def make_dossier() -> Callable[..., Dossier]:
    """Makes a dossier with an id."""

    def made(dossier_id: str = "een", name: str = "Sensoren", day: date = date(2026, 11, 1)) -> Dossier:
        return Dossier(
            id=dossier_id,
            project=Project(name=name),
            questionnaire="2026.1",
            method="2026.1",
            created=day,
            dated=day,
            answers={},
        )

    return made
