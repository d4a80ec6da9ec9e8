"""The audit log on the command line: to be read, and to be checked by somebody who has only the database."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import cli
from language.model import Language
from questionnaire.answers import LevelAnswer
from services.projects import new_project, remove_project
from storage.audit_log import audit_head
from storage.store import Store, open_store

SWAP = "UPDATE audit SET number = -number WHERE number > 1; UPDATE audit SET number = 5 + number WHERE number < 0"
NOW = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)


def run(*words: object) -> Result:
    return CliRunner().invoke(cli.app, ["audit", *map(str, words)])


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the database that the command line uses."""
    made = tmp_path / "onze-data.sqlite3"
    monkeypatch.setenv("ONZE_DATA_DATABASE_URL", f"sqlite:///{made.as_posix()}")
    return made


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """That database, in which a project was made, answered and removed."""
    opened = open_store(f"sqlite:///{file.as_posix()}")
    made = new_project(opened, name="Sensoren", organisation="", language=Language.DUTCH, by="Jan", now=NOW)
    opened.save_answer(made, "DB-01", LevelAnswer(points=2, note="heel geheim"), by="Fatima", now=NOW)
    remove_project(opened, made, by="", now=NOW)
    yield opened
    opened.close()


def tamper(file: Path, work: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        for guard in ("audit_no_update", "audit_no_delete", "audit_at_the_end"):
            database.execute(f"DROP TRIGGER {guard}")
        database.executescript(work)


def test_the_log_can_be_read(store: Store) -> None:
    assert audit_head(store)
    lines = run("--lang", "en").output.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("1  2026-11-24T14:32:00+00:00  Jan  project made or taken in  ")
    assert lines[1].endswith("question=DB-01 revision=2")
    assert "Fatima  answer saved" in lines[1]
    assert "no name  project removed" in lines[2]
    assert "geheim" not in "".join(lines)
    assert "Sensoren" not in "".join(lines)


def test_a_sound_log_is_called_sound_with_its_head(store: Store) -> None:
    head = audit_head(store)
    for words in (["--verify"], ["--verify", "--head", head], ["--head", f" {head[:32].upper()} {head[32:]}"]):
        result = run(*words, "--lang", "en")
        assert result.exit_code == 0, result.output
        assert head in result.output


@pytest.mark.parametrize(
    ("work", "told"),
    [
        ("DELETE FROM audit WHERE number = 2", "Entry 2 does not follow"),
        ("UPDATE audit SET dossier_id = 'x' WHERE number = 3", "Entry 3 was changed"),
        (SWAP, "Entry 2 was changed"),
        ("UPDATE audit_names SET name = 'Piet' WHERE name = 'Jan'", "Piet"),
    ],
)
def test_a_log_that_was_tampered_with_is_not_sound(store: Store, file: Path, work: str, told: str) -> None:
    assert audit_head(store)
    tamper(file, work)
    result = run("--verify", "--lang", "en")
    assert result.exit_code == 1
    assert told in result.output


def test_a_log_that_was_cut_off_is_found_by_the_head_of_a_report(store: Store, file: Path) -> None:
    head = audit_head(store)
    tamper(file, "DELETE FROM audit WHERE number = 3")
    assert run("--verify").exit_code == 0
    result = run("--verify", "--head", head)
    assert result.exit_code == 1
    assert len(result.output.splitlines()) == 1


def test_a_database_that_cannot_be_used_gets_one_line(file: Path) -> None:
    file.write_bytes(b"Dear council," * 500)
    for words in (["--verify"], []):
        result = run(*words)
        assert result.exit_code == 2
        assert len(result.output.splitlines()) == 1
