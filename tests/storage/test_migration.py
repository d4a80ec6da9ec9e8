"""Tables are made from nothing, once, also when several ask at the same moment."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from dossier.review import Review
from questionnaire.answers import LevelAnswer
from storage.audit import chain_fault
from storage.audit_log import audit_entries
from storage.failure import Cause, StoreUnavailable
from storage.migration import migrate
from storage.store import open_store
from storage.tables import Table

ROOT = Path(__file__).parents[2]
BEFORE_REVIEWS = """
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO alembic_version VALUES ('0002');
CREATE TABLE dossiers (
    id VARCHAR(64) NOT NULL, revision INTEGER NOT NULL, project JSON NOT NULL, actions JSON NOT NULL,
    language VARCHAR(2) NOT NULL, questionnaire VARCHAR(20) NOT NULL, method VARCHAR(20) NOT NULL,
    created DATE NOT NULL, dated DATE NOT NULL, intended_scope VARCHAR(20) DEFAULT 'full' NOT NULL,
    register_record JSON, CONSTRAINT pk_dossiers PRIMARY KEY (id)
);
CREATE TABLE answers (
    dossier_id VARCHAR(64) NOT NULL, question_id VARCHAR(40) NOT NULL, body JSON NOT NULL, revision INTEGER NOT NULL,
    CONSTRAINT pk_answers PRIMARY KEY (dossier_id, question_id),
    CONSTRAINT fk_answers_dossier_id_dossiers FOREIGN KEY(dossier_id) REFERENCES dossiers (id) ON DELETE CASCADE
);
CREATE TABLE changes (
    id INTEGER NOT NULL, dossier_id VARCHAR(64) NOT NULL, about VARCHAR(40) NOT NULL, old JSON, new JSON NOT NULL,
    changed_by VARCHAR(300) NOT NULL, changed_at DATETIME NOT NULL, revision INTEGER NOT NULL,
    CONSTRAINT pk_changes PRIMARY KEY (id),
    CONSTRAINT fk_changes_dossier_id_dossiers FOREIGN KEY(dossier_id) REFERENCES dossiers (id) ON DELETE CASCADE
);
CREATE INDEX ix_changes_dossier_about ON changes (dossier_id, about, revision);
CREATE TABLE settings (
    name VARCHAR(64) NOT NULL, value VARCHAR(300) NOT NULL, CONSTRAINT pk_settings PRIMARY KEY (name)
);
INSERT INTO dossiers VALUES (
    'een', 2, '{"name": "Sensoren", "organisation": "", "origin": "own", "summary": ""}', '[]', 'nl', '2026.1',
    '2026.1', '2026-11-01', '2026-11-24', 'full', NULL
);
INSERT INTO answers VALUES ('een', 'DB-01', '{"kind": "level", "standing": "given", "points": 2}', 2);
INSERT INTO changes VALUES (
    1, 'een', 'DB-01', NULL, '{"kind": "level", "standing": "given", "points": 2}', 'Jan', '2026-11-24 14:32:00', 2
);
INSERT INTO settings VALUES ('display_name', 'Jan');
"""


def test_an_empty_database_gets_all_tables_as_the_classes_describe_them(url: str) -> None:
    assert migrate(url) == "0004"
    engine = create_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
        assert set(Table.metadata.tables) <= set(inspect(connection).get_table_names())
    engine.dispose()


def test_a_database_from_before_reviews_keeps_what_it_holds_and_goes_on_with_a_log(url: str, now: datetime) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as before, before:
        before.executescript(BEFORE_REVIEWS)
    store = open_store(url)
    kept = store.dossier("een")
    assert (kept.revision, kept.dossier.project.name, kept.dossier.review) == (2, "Sensoren", Review())
    assert [change.by for change in store.history("een", "DB-01")] == ["Jan"]
    assert store.settings() == {"display_name": "Jan"}
    assert list(audit_entries(store)) == []
    store.save_answer("een", "DB-01", LevelAnswer(points=1), by="Jan", now=now)
    entries = list(audit_entries(store))
    assert [entry.what for entry in entries] == ["answer_saved"]
    assert chain_fault(entries) is None
    with store._engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
    store.close()


def test_migrating_again_changes_nothing(url: str) -> None:
    assert migrate(url) == migrate(url)


def test_a_database_of_a_newer_version_is_left_alone(url: str) -> None:
    migrate(url)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreUnavailable) as caught:
        open_store(url)
    assert caught.value.cause is Cause.NEWER


def test_a_migration_that_fails_leaves_nothing_half_made(url: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE settings (name TEXT)"))
    with pytest.raises(StoreUnavailable):
        open_store(url)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["settings"]
    engine.dispose()


def test_four_programs_may_open_a_new_database_at_once(url: str) -> None:
    script = "import sys; from storage.store import open_store; open_store(sys.argv[1]).summaries()"
    programs = [
        subprocess.Popen([sys.executable, "-c", script, url], cwd=ROOT, stderr=subprocess.PIPE)  # noqa: S603
        for _ in range(4)
    ]
    said = [program.communicate(timeout=60)[1].decode() for program in programs]
    assert [program.returncode for program in programs] == [0] * 4, said
