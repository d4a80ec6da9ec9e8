"""A store, and a folder with one example."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dossier.file import dossier_bytes
from dossier.model import Dossier, Origin, Project
from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import ChoiceAnswer
from services import examples
from storage.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    opened = open_store(f"sqlite:///{(tmp_path / 'onze-data.sqlite3').as_posix()}")
    yield opened
    opened.close()


@pytest.fixture
def now() -> datetime:
    """The moment at which everything happens."""
    return datetime(2026, 11, 24, 14, 32, tzinfo=UTC)


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dossier:
    """An example that comes with the product, in a folder of its own; in English it is called Visitors."""
    made = Dossier(
        id="example-stad",
        project=Project(name="Bezoekers", organisation="Een stad", origin=Origin.INVENTED),
        language=Language.DUTCH,
        questionnaire="2026.1",
        method="2026.1",
        created=date(2026, 11, 1),
        dated=date(2026, 11, 2),
        answers={"PF-01.phase": ChoiceAnswer(standing=Standing.GIVEN, chosen="experiment")},
    )
    folder = tmp_path / "examples"
    folder.mkdir()
    (folder / "en").mkdir()
    (folder / "stad.json").write_bytes(dossier_bytes(made))
    told = made.project.model_copy(update={"name": "Visitors", "organisation": "A city"})
    english = made.model_copy(update={"project": told, "language": Language.ENGLISH})
    (folder / "en" / "stad.json").write_bytes(dossier_bytes(english))
    monkeypatch.setattr(examples, "EXAMPLES", folder)
    return made
