"""The audit log tells who did what when, never what was answered; whatever is done to its rows is found."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dossier.model import Action, Dossier, Project
from language.messages import speech
from language.model import Language
from questionnaire.answers import LevelAnswer, TextAnswer
from questionnaire.routing import Scope
from storage.audit import (
    ChainFault,
    ChainFaultCode,
    chain_fault,
    entry_words,
    name_fault,
)
from storage.audit_log import audit_entries, audit_head, audit_names
from storage.failure import AlreadyThere, NotFound
from storage.store import Store, open_store

MakeDossier = Callable[..., Dossier]
WRITTEN = "nobody may read this in the log"
SWAP = "UPDATE audit SET number = -number WHERE number IN (3, 4); UPDATE audit SET number = 7 + number WHERE number < 0"
APPEND = "INSERT INTO audit SELECT 8, done_at, done_by, what, dossier_id, detail, previous, hash FROM audit LIMIT 1"
GUARDS = ("audit_no_update", "audit_no_delete", "audit_at_the_end")


@pytest.fixture
def worked_in(store: Store, make_dossier: MakeDossier, now: datetime) -> Store:
    """A store after every kind of work with a dossier, by three people."""
    dossier = make_dossier()
    store.create(dossier, by="Jan", now=now)
    store.save_answer(dossier.id, "BT-08", TextAnswer(text=WRITTEN), by="Fatima", now=now)
    store.save_answer(dossier.id, "DB-01", LevelAnswer(points=2, note=WRITTEN), by="", now=now + timedelta(hours=1))
    store.save_project(dossier.id, Project(name=WRITTEN), by="Jan", now=now)
    store.save_actions(dossier.id, (Action(id="a", what=WRITTEN),), by="Jan", now=now)
    store.save_intended_scope(dossier.id, Scope.QUICK_SCAN, by="Jan", now=now)
    store.save_setting("display_name", WRITTEN, by="Jan", now=now)
    return store


def test_every_save_is_told_and_never_what_was_written(worked_in: Store) -> None:
    entries = list(audit_entries(worked_in))
    assert [(entry.what, json.loads(entry.detail)) for entry in entries] == [
        ("created", {"version": 1}),
        ("answer_saved", {"question": "BT-08", "revision": 2}),
        ("answer_saved", {"question": "DB-01", "revision": 3}),
        ("project_saved", {"revision": 4}),
        ("actions_saved", {"revision": 5}),
        ("scope_saved", {"revision": 6}),
        ("setting_saved", {"setting": "display_name"}),
    ]
    names = {one.key: one.name for one in audit_names(worked_in)}
    assert [names.get(entry.by, "") for entry in entries] == ["Jan", "Fatima", "", "Jan", "Jan", "Jan", "Jan"]
    assert entries[0].at == "2026-11-24T14:32:00+00:00"
    assert WRITTEN not in str(entries)
    assert chain_fault(entries, audit_head(worked_in)) is None
    assert name_fault(audit_names(worked_in)) is None


def test_an_answer_that_says_the_same_and_work_that_fails_leave_no_entry(
    store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    store.create(make_dossier(), by="Jan", now=now)
    store.save_answer("een", "DB-01", LevelAnswer(points=2), by="Jan", now=now)
    head = audit_head(store)
    store.save_answer("een", "DB-01", LevelAnswer(points=2), by="Piet", now=now)
    with pytest.raises(AlreadyThere):
        store.create(make_dossier(), by="Piet", now=now)
    with pytest.raises(NotFound):
        store.save_answer("weg", "DB-01", LevelAnswer(points=2), by="Piet", now=now)
    assert audit_head(store) == head
    assert [one.name for one in audit_names(store)] == ["Jan"]


def test_what_was_done_to_a_removed_dossier_stays_known(worked_in: Store, now: datetime) -> None:
    worked_in.remove("een", by="Jan", now=now)
    entries = list(audit_entries(worked_in))
    assert [entry.what for entry in entries if entry.dossier_id == "een"][-1] == "removed"
    assert len(entries) == 8
    assert chain_fault(entries) is None


def test_a_name_can_be_removed_and_the_log_stays_sound(url: str, worked_in: Store, now: datetime) -> None:
    with tampering(url) as database:
        database.execute("DELETE FROM audit_names WHERE name = 'Jan'")
    entries, names = list(audit_entries(worked_in)), audit_names(worked_in)
    assert (chain_fault(entries, audit_head(worked_in)), name_fault(names)) == (None, None)
    told = [entry_words(one, {name.key: name.name for name in names}, speech(Language.ENGLISH)) for one in entries]
    assert "name removed" in told[0]
    assert "Fatima" in told[1]
    assert "no name" in told[2]
    assert "Jan" not in str(told) + str(entries)
    worked_in.save_answer("een", "DB-01", LevelAnswer(points=1), by="Jan", now=now)
    assert list(audit_entries(worked_in))[-1].by != entries[0].by


def test_a_name_that_was_changed_is_found(url: str, worked_in: Store) -> None:
    with tampering(url) as database:
        database.execute("UPDATE audit_names SET name = 'Piet' WHERE name = 'Jan'")
    fault = name_fault(audit_names(worked_in))
    assert fault == ChainFault(ChainFaultCode.NAME_CHANGED, name="Piet")
    assert "Piet" in fault.message(speech(Language.ENGLISH))


@pytest.mark.parametrize(
    "work",
    [
        "UPDATE audit SET done_by = 'x' WHERE number = 2",
        "DELETE FROM audit WHERE number = 7",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT number, 'x', '', '', '', '', '', '' FROM audit WHERE number = 2",
        "INSERT INTO audit VALUES (99, 'x', '', '', '', '', '', '')",
    ],
)
def test_the_database_itself_refuses_to_change_the_log(url: str, worked_in: Store, work: str) -> None:
    entries = list(audit_entries(worked_in))
    with (
        closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database,
        pytest.raises(sqlite3.IntegrityError, match="only grows"),
    ):
        database.execute(work)
    assert list(audit_entries(worked_in)) == entries


@pytest.mark.parametrize(
    ("work", "fault"),
    [
        ("DELETE FROM audit WHERE number = 3", ChainFault(ChainFaultCode.OUT_OF_PLACE, 3)),
        ("DELETE FROM audit WHERE number = 1", ChainFault(ChainFaultCode.OUT_OF_PLACE, 1)),
        ("DELETE FROM audit WHERE number > 5", ChainFault(ChainFaultCode.CUT_OFF)),
        ("DELETE FROM audit", ChainFault(ChainFaultCode.CUT_OFF)),
        ("UPDATE audit SET done_by = '' WHERE number = 2", ChainFault(ChainFaultCode.CHANGED, 2)),
        (
            "UPDATE audit SET done_at = '2026-11-24T14:32:01+00:00' WHERE number = 2",
            ChainFault(ChainFaultCode.CHANGED, 2),
        ),
        ("UPDATE audit SET what = 'removed' WHERE number = 7", ChainFault(ChainFaultCode.CHANGED, 7)),
        ("UPDATE audit SET dossier_id = 'twee' WHERE number = 4", ChainFault(ChainFaultCode.CHANGED, 4)),
        ("UPDATE audit SET detail = '{' WHERE number = 4", ChainFault(ChainFaultCode.CHANGED, 4)),
        ("UPDATE audit SET detail = detail || ' ' WHERE number = 4", ChainFault(ChainFaultCode.CHANGED, 4)),
        ("UPDATE audit SET detail = x'ff00' WHERE number = 4", ChainFault(ChainFaultCode.CHANGED, 4)),
        ("UPDATE audit SET hash = upper(hash) WHERE number = 1", ChainFault(ChainFaultCode.CHANGED, 1)),
        ("UPDATE audit SET number = 60 WHERE number = 6", ChainFault(ChainFaultCode.OUT_OF_PLACE, 6)),
        (SWAP, ChainFault(ChainFaultCode.CHANGED, 3)),
        (APPEND, ChainFault(ChainFaultCode.CHANGED, 8)),
    ],
)
def test_a_database_that_was_tampered_with_is_found_out(
    url: str, worked_in: Store, work: str, fault: ChainFault
) -> None:
    head = audit_head(worked_in)
    with tampering(url) as database:
        database.executescript(work)
    assert chain_fault(audit_entries(worked_in), head) == fault


def test_the_log_goes_on_after_it_was_cut_off_and_the_old_head_is_still_missed(
    url: str, worked_in: Store, now: datetime
) -> None:
    head = audit_head(worked_in)
    with tampering(url) as database:
        database.execute("DELETE FROM audit WHERE number > 4")
    for points in range(4):
        worked_in.save_answer("een", "DB-02", LevelAnswer(points=points), by="Jan", now=now)
    assert chain_fault(audit_entries(worked_in)) is None
    assert chain_fault(audit_entries(worked_in), head) == ChainFault(ChainFaultCode.CUT_OFF)


def test_sixteen_threads_of_two_stores_write_one_chain(
    url: str, store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    other = open_store(url)
    for number in range(4):
        store.create(make_dossier(f"d{number}"), by="", now=now)

    def write(writer: int) -> None:
        for turn in range(6):
            one = (store, other)[writer % 2]
            one.save_answer(f"d{writer % 4}", "DB-01", LevelAnswer(note=f"{writer} {turn}"), by=f"{writer}", now=now)

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(write, range(16)))
    other.close()
    entries = list(audit_entries(store))
    assert len(entries) == 4 + 16 * 6
    assert chain_fault(entries, audit_head(store)) is None
    assert len(audit_names(store)) == 16


@contextmanager
def tampering(url: str) -> Iterator[sqlite3.Connection]:
    """The file of the database in the hands of somebody who first takes away what guards the log."""
    with closing(sqlite3.connect(Path(url.removeprefix("sqlite:///")))) as database:
        for guard in GUARDS:
            database.execute(f"DROP TRIGGER {guard}")
        yield database
        database.commit()
