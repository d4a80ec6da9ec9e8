"""A database that cannot be used is told in words, with what to do; nothing is half saved."""

import os
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import exc

from dossier.model import Dossier
from language.messages import speech
from language.model import Language
from questionnaire.answers import LevelAnswer
from storage import database
from storage.failure import Cause, StoreUnavailable, told_plainly
from storage.store import Store, open_store

MakeDossier = Callable[..., Dossier]


def cause_of(work: Callable[[], object]) -> Cause:
    with pytest.raises(StoreUnavailable) as caught:
        work()
    assert all(caught.value.message(speech(language)) for language in Language)
    return caught.value.cause


@pytest.mark.parametrize(
    "address", ["sqlite://", "sqlite:///:memory:", "nonsense", "sea://horse", "postgresql+nodriver://here/there"]
)
def test_an_address_that_cannot_be_used_is_told(address: str) -> None:
    assert cause_of(lambda: open_store(address)) is Cause.ADDRESS


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert cause_of(lambda: open_store(f"sqlite:///{tmp_path}/file/deeper/x.sqlite3")) is Cause.NO_FOLDER


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert cause_of(lambda: open_store(f"sqlite:///{tmp_path}")) is Cause.NO_FOLDER


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind the administrator")
def test_a_folder_that_cannot_be_written_in_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert cause_of(lambda: open_store(f"sqlite:///{tmp_path}/x.sqlite3")) is Cause.NO_FOLDER
    tmp_path.chmod(0o700)


def test_a_file_of_another_kind_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "letter.sqlite3"
    file.write_bytes(b"Dear council," * 500)
    assert cause_of(lambda: open_store(f"sqlite:///{file}")) is Cause.DAMAGED
    assert file.read_bytes() == b"Dear council," * 500


def test_a_damaged_answer_is_told(store: Store, make_dossier: MakeDossier, now: datetime, tmp_path: Path) -> None:
    store.create(make_dossier(), by="", now=now)
    store.save_answer("een", "DB-01", LevelAnswer(points=1), by="", now=now)
    with sqlite3.connect(tmp_path / "data" / "onze-data.sqlite3") as connection:
        connection.execute("""UPDATE answers SET body = '{"kind": "level", "points": 99}'""")
    connection.close()
    assert cause_of(lambda: store.dossier("een")) is Cause.DAMAGED


def test_a_database_that_another_program_keeps_busy_is_told_and_nothing_is_saved(
    url: str, make_dossier: MakeDossier, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    impatient = ("PRAGMA busy_timeout=50", *database._PRAGMAS[1:])
    monkeypatch.setattr(database, "_PRAGMAS", impatient)
    store = open_store(url)
    store.create(make_dossier(), by="", now=now)
    other = sqlite3.connect(tmp_path / "data" / "onze-data.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert cause_of(lambda: store.save_answer("een", "DB-01", LevelAnswer(), by="", now=now)) is Cause.LOCKED
    assert store.dossier("een").dossier.answers == {}
    other.execute("ROLLBACK")
    other.close()
    assert store.save_answer("een", "DB-01", LevelAnswer(points=1), by="", now=now).revision == 2
    store.close()


def test_a_writer_that_waits_too_long_for_another_of_the_same_program_is_told(
    store: Store, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE_MILLISECONDS", 50)
    with store.work(writes=True):
        assert cause_of(lambda: store.save_setting("language", "nl", by="", now=now)) is Cause.LOCKED
    store.save_setting("language", "nl", by="", now=now)
    assert store.settings() == {"language": "nl"}


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("SQLITE_BUSY_SNAPSHOT", Cause.LOCKED),
        ("SQLITE_READONLY_DIRECTORY", Cause.READ_ONLY),
        ("SQLITE_FULL", Cause.FULL),
        ("SQLITE_IOERR_WRITE", Cause.UNREACHABLE),
    ],
)
def test_each_family_of_faults_of_the_database_has_its_own_words(name: str, cause: Cause) -> None:
    fault = sqlite3.OperationalError("as SQLite says it")
    fault.sqlite_errorname = name

    def work() -> None:
        with told_plainly():
            raise exc.OperationalError("SELECT 1", {}, fault)

    assert cause_of(work) is cause


@pytest.mark.parametrize(
    "fault", [exc.OperationalError("SELECT 1", {}, OSError("no route")), exc.TimeoutError("no connection")]
)
def test_a_server_that_does_not_answer_is_told(fault: Exception) -> None:
    def work() -> None:
        with told_plainly():
            raise fault

    assert cause_of(work) is Cause.UNREACHABLE


def test_the_settings_of_each_connection_keep_a_save_through_a_power_cut(store: Store) -> None:
    with store._engine.connect() as connection:
        values = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        }
    assert values == {"journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000, "foreign_keys": 1}
