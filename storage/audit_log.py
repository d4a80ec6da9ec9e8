"""The audit log in the database. An entry is written in the transaction of the work that it tells of, or not at all."""

from collections.abc import Iterator
from secrets import token_hex
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.audit import NOTHING_BEFORE, Act, Entry, KeptName, chained, name_key
from storage.database import Database
from storage.tables import AuditNameRow, AuditRow

_AT_ONCE: Final = 1_000
_SALT_BYTES: Final = 16


def log(session: Session, act: Act) -> None:
    """Write an act behind the last entry. Whoever writes is alone in the database, so the last entry stays the last."""
    last = session.scalars(select(AuditRow).order_by(AuditRow.number.desc()).limit(1)).first()
    entry = chained(act, _key(session, act.by), _entry(last) if last else None)
    session.add(AuditRow(**vars(entry)))


def audit_entries(database: Database) -> Iterator[Entry]:
    """Every entry, the first in front, a few at a time: the log of a busy house is long.

    Raises:
        StoreUnavailable: the database cannot be used now.
    """
    with database.work() as session:
        yield from map(_entry, session.scalars(select(AuditRow).order_by(AuditRow.number)).yield_per(_AT_ONCE))


def audit_head(database: Database) -> str:
    """The hash of the last entry: whoever keeps it can tell later that nothing before it was changed.

    Raises:
        StoreUnavailable: the database cannot be used now.
    """
    with database.work() as session:
        return session.scalars(select(AuditRow.hash).order_by(AuditRow.number.desc())).first() or NOTHING_BEFORE


def audit_names(database: Database) -> tuple[KeptName, ...]:
    """The names behind the keys in the log, without those that were removed.

    Raises:
        StoreUnavailable: the database cannot be used now.
    """
    with database.work() as session:
        return tuple(KeptName(row.key, row.salt, row.name) for row in session.scalars(select(AuditNameRow)))


def _key(session: Session, name: str) -> str:
    if not name:
        return ""
    known = session.scalars(select(AuditNameRow).where(AuditNameRow.name == name)).first()
    if known:
        return known.key
    salt = token_hex(_SALT_BYTES)
    key = name_key(salt, name)
    session.add(AuditNameRow(key=key, salt=salt, name=name))
    return key


def _entry(row: AuditRow) -> Entry:
    return Entry(
        number=row.number,
        at=row.at,
        by=row.by,
        what=row.what,
        dossier_id=row.dossier_id,
        detail=row.detail,
        previous=row.previous,
        hash=row.hash,
    )
