"""Brings a database to the tables that this version uses."""

from pathlib import Path
from threading import Lock
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from storage.database import WRITES, opened_engine
from storage.failure import Cause, StoreUnavailable, told_plainly

MIGRATIONS: Final = Path(__file__).parent / "migrations"

# Alembic keeps the migration that runs in a global of the process.
_one_at_a_time = Lock()


def migrate(url: str | None) -> str:
    """Bring the database at `url` (or the one of this computer) up to date; gives the version it has then.

    Raises:
        StoreUnavailable: the database cannot be used, or is of a newer version.
    """
    engine = opened_engine(url)
    try:
        return bring_up_to_date(engine)
    finally:
        engine.dispose()


def bring_up_to_date(engine: Engine) -> str:
    """Make the tables, or change them to those of this version, whole or not at all; gives the version."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(settings)
    newest = scripts.get_current_head() or ""
    with told_plainly():
        if _version(engine) == newest:
            return newest
        with _one_at_a_time, engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
            _refuse_newer(MigrationContext.configure(connection).get_current_revision(), scripts)
            settings.attributes["connection"] = connection
            command.upgrade(settings, "head")
    return newest


def _version(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(version: str | None, scripts: ScriptDirectory) -> None:
    known = {script.revision for script in scripts.walk_revisions()}
    if version and version not in known:
        raise StoreUnavailable(Cause.NEWER)
