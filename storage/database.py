"""The database: where it is, how it is opened, and how a piece of work in it begins and ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any, Final

from platformdirs import user_data_path
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session

from storage.failure import Cause, StoreUnavailable, told_plainly

FILE_NAME: Final = "onze-data.sqlite3"
WRITES: Final = "onze_data_writes"
PATIENCE_MILLISECONDS: Final = 5_000
# Any number will do, as long as every writer of this product asks for the same one.
_TURN: Final = 20_261_124

# `synchronous=FULL` makes every save reach the disk before it counts as saved, so that it survives a power cut. It
# costs one flush for each save: with sixteen writers at once about a quarter fewer saves a second than `NORMAL`, and
# nothing that one person who fills in a form would notice.
_PRAGMAS: Final = (
    f"PRAGMA busy_timeout={PATIENCE_MILLISECONDS}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
)


class Database:
    """A database that is open, for any number of threads: each piece of work has a connection of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})
        self._turn = Lock()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def work(self, *, writes: bool = False) -> Iterator[Session]:
        """A session for one piece of work: kept whole if it ends well, else not at all.

        Raises:
            StoreUnavailable: the database cannot be used now; nothing was kept.
        """
        engine = self._writing if writes else self._engine
        with self._own_turn() if writes else nullcontext(), told_plainly(), Session(engine) as session, session.begin():
            yield session

    @contextmanager
    def _own_turn(self) -> Iterator[None]:
        """Let writers of this program queue here: SQLite lets them try again and again, and an unlucky one gives up."""
        if not self._turn.acquire(timeout=PATIENCE_MILLISECONDS / 1000):
            raise StoreUnavailable(Cause.LOCKED)
        try:
            yield
        finally:
            self._turn.release()


def opened_engine(url: str | None) -> Engine:
    """An engine for the database at `url`, or in the folder where this computer keeps data of programs.

    Raises:
        StoreUnavailable: the address cannot be used, or the folder cannot be made.
    """
    place = _address(url) if url else _own_place()
    try:
        engine = create_engine(place)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise StoreUnavailable(Cause.ADDRESS) from error
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    elif engine.dialect.name == "postgresql":
        event.listen(engine, "begin", _queue)
    return engine


def _own_place() -> URL:
    return URL.create("sqlite", database=str(user_data_path("onze-data", "Onze Data") / FILE_NAME))


def _address(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        raise StoreUnavailable(Cause.ADDRESS) from error


def _prepare_sqlite(engine: Engine) -> None:
    file = engine.url.database
    if not file or file.startswith((":memory:", "file:")):
        # A database in memory is another one for each thread, and is gone after a restart.
        raise StoreUnavailable(Cause.ADDRESS)
    try:
        Path(file).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(Cause.NO_FOLDER) from error
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _StillThere(Path(file)))
    event.listen(engine, "begin", _begin)


class _StillThere:
    """Stops work on a database whose file was moved, removed or replaced: what is written there would be lost."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._opened: tuple[int, int] | None = None

    def __call__(self, _connection: Connection) -> None:
        """Compare the file with the one that was opened first.

        Raises:
            StoreUnavailable: it is another file, or none.
        """
        try:
            now = self._file.stat()
        except OSError as error:
            raise StoreUnavailable(Cause.MOVED) from error
        identity = (now.st_dev, now.st_ino)
        self._opened = self._opened or identity
        if identity != self._opened:
            raise StoreUnavailable(Cause.MOVED)


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401
    # Python's driver would begin transactions by itself, too late for BEGIN IMMEDIATE.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """Ask for the right to write at once: a transaction that reads first and then writes is refused, not queued."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _queue(connection: Connection) -> None:
    """Let writers take turns, as SQLite does: only then is the last entry of the audit log really the last."""
    if connection.get_execution_options().get(WRITES, False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_TURN})")
