"""Tables are made from nothing, once, also when several ask at the same moment."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from storage.failure import Cause, StoreUnavailable
from storage.migration import migrate
from storage.store import open_store
from storage.tables import Table

ROOT = Path(__file__).parents[2]


def test_an_empty_database_gets_all_tables_as_the_classes_describe_them(url: str) -> None:
    assert migrate(url) == "0002"
    engine = create_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
        assert {"dossiers", "answers", "changes", "settings"} <= set(inspect(connection).get_table_names())
    engine.dispose()


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
