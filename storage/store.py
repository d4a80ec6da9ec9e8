"""The store: keeps dossiers and every change to them.

Each call is one transaction on a connection of its own, so a store may be used by any number of threads. Of two editors
of the same answer the last one is kept; what the other wrote stays in the history, and the last one is told.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Engine, Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from dossier.model import Dossier, Project
from questionnaire.answers import AnyAnswer
from questionnaire.routing import Scope
from storage.database import WRITES, opened_engine
from storage.failure import AlreadyThere, NotFound, StoreUnavailable, told_plainly
from storage.mapping import (
    Actions,
    AnswerChange,
    StoredDossier,
    Summary,
    answer_change,
    answer_of,
    answer_row,
    dossier_row,
    plain,
    plain_actions,
    same_content,
    stored_dossier,
    summary,
)
from storage.migration import bring_up_to_date
from storage.tables import AnswerRow, ChangeRow, DossierRow, SettingRow

PROJECT: Final = "project"
ACTIONS: Final = "actions"
INTENDED_SCOPE: Final = "intended_scope"


@dataclass(frozen=True)
class Saved:
    """What became of a save.

    `revision` is that of the answer that was saved: hand it back as `seen_revision` with the next save. `overwrote` is
    the last change that somebody else made to the same answer since `seen_revision`, and that this save replaced.
    """

    revision: int
    overwrote: AnswerChange | None = None


@dataclass(frozen=True)
class _Edit:
    """What somebody changes: a part of a dossier, from its old form in JSON to its new one."""

    about: str
    old: object
    new: object
    by: str
    at: datetime


def open_store(url: str | None = None) -> "Store":
    """The store at an address of SQLAlchemy's form, or the one in this computer's folder for data of programs.

    Raises:
        StoreUnavailable: it cannot be opened; `message` tells the user why.
    """
    engine = opened_engine(url)
    try:
        bring_up_to_date(engine)
    except StoreUnavailable:
        engine.dispose()
        raise
    return Store(engine)


class Store:
    """Dossiers in a database. Every method may raise `StoreUnavailable`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def create(self, dossier: Dossier, *, by: str, now: datetime) -> StoredDossier:
        """Keep a new dossier.

        Raises:
            AlreadyThere: there is a dossier with this id.
        """
        with self._work(writes=True) as session:
            row = dossier_row(dossier, revision=1)
            answers = [answer_row(dossier.id, question_id, given, 1) for question_id, given in dossier.answers.items()]
            session.add(row)
            try:
                session.flush()
            except IntegrityError as error:
                raise AlreadyThere(dossier.id) from error
            session.add_all([*answers, _change(row, _Edit(PROJECT, None, row.project, by, now))])
            return stored_dossier(row, answers)

    def dossier(self, dossier_id: str) -> StoredDossier:
        """The dossier with this id.

        Raises:
            NotFound: there is none.
        """
        with self._work() as session:
            row = _row(session, dossier_id)
            answers = session.scalars(select(AnswerRow).where(AnswerRow.dossier_id == dossier_id))
            return stored_dossier(row, answers)

    def summaries(self) -> tuple[Summary, ...]:
        """All dossiers, the one that changed last in front."""
        with self._work() as session:
            found = [summary(row) for row in session.scalars(select(DossierRow))]
        by_name = sorted(found, key=lambda one: (one.name.casefold(), one.id))
        return tuple(sorted(by_name, key=lambda one: one.dated, reverse=True))

    def save_answer(
        self,
        dossier_id: str,
        question_id: str,
        answer: AnyAnswer,
        *,
        by: str,
        now: datetime,
        seen_revision: int | None = None,
    ) -> Saved:
        """Keep an answer, and the change. An answer that says what is kept already is no change.

        Args:
            dossier_id: The dossier.
            question_id: The question.
            answer: The answer as it is now.
            by: Who changes it; may be empty.
            now: When.
            seen_revision: The revision of this answer when the editor last read or saved it (0: there was none).

        Raises:
            NotFound: there is no such dossier.
        """
        with self._work(writes=True) as session:
            row = _row(session, dossier_id, to_change=True)
            kept = session.get(AnswerRow, (dossier_id, question_id))
            if kept and same_content(answer_of(kept.body), answer):
                return Saved(kept.revision)
            overwrote = _overwritten(session, kept, seen_revision)
            old = kept.body if kept else None
            revision = _advance(session, row, _Edit(question_id, old, plain(answer), by, now))
            session.merge(answer_row(dossier_id, question_id, answer, revision))
            return Saved(revision, overwrote)

    def save_project(self, dossier_id: str, project: Project, *, by: str, now: datetime) -> Saved:
        """Keep what the project is called and who runs it, and the change.

        Raises:
            NotFound: there is no such dossier.
        """
        return self._save_part(dossier_id, PROJECT, plain(project), by, now)

    def save_actions(self, dossier_id: str, actions: Actions, *, by: str, now: datetime) -> Saved:
        """Keep the actions, and the change.

        Raises:
            NotFound: there is no such dossier.
        """
        return self._save_part(dossier_id, ACTIONS, plain_actions(actions), by, now)

    def save_intended_scope(self, dossier_id: str, intended: Scope, *, by: str, now: datetime) -> Saved:
        """Keep how much the team wants to be asked, and the change.

        Raises:
            NotFound: there is no such dossier.
        """
        return self._save_part(dossier_id, INTENDED_SCOPE, intended.value, by, now)

    def history(self, dossier_id: str, question_id: str) -> tuple[AnswerChange, ...]:
        """Every change of an answer since the dossier came here, the first in front.

        Raises:
            NotFound: there is no such dossier.
        """
        with self._work() as session:
            _row(session, dossier_id)
            return tuple(answer_change(row) for row in session.scalars(_changes(dossier_id, question_id)))

    def remove(self, dossier_id: str) -> None:
        """Remove a dossier with its answers and its history, for good.

        Raises:
            NotFound: there is no such dossier.
        """
        with self._work(writes=True) as session:
            session.delete(_row(session, dossier_id, to_change=True))

    def settings(self) -> Mapping[str, str]:
        """The settings of this installation."""
        with self._work() as session:
            return {row.name: row.value for row in session.scalars(select(SettingRow))}

    def save_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        with self._work(writes=True) as session:
            session.merge(SettingRow(name=name, value=value))

    def _save_part(self, dossier_id: str, part: str, new: object, by: str, now: datetime) -> Saved:
        with self._work(writes=True) as session:
            row = _row(session, dossier_id, to_change=True)
            old = getattr(row, part)
            if old != new:
                _advance(session, row, _Edit(part, old, new, by, now))
                setattr(row, part, new)
            return Saved(row.revision)

    @contextmanager
    def _work(self, *, writes: bool = False) -> Iterator[Session]:
        """A session for one piece of work: kept whole if it ends well, else not at all."""
        with told_plainly(), Session(self._writing if writes else self._engine) as session, session.begin():
            yield session


def _row(session: Session, dossier_id: str, *, to_change: bool = False) -> DossierRow:
    """The row of a dossier; to change it, other writers wait (SQLite has made them wait already)."""
    row = session.get(DossierRow, dossier_id, with_for_update=to_change)
    if row is None:
        raise NotFound(dossier_id)
    return row


def _change(row: DossierRow, edit: _Edit) -> ChangeRow:
    return ChangeRow(
        dossier_id=row.id,
        about=edit.about,
        old=edit.old,
        new=edit.new,
        by=edit.by,
        at=edit.at,
        revision=row.revision,
    )


def _advance(session: Session, row: DossierRow, edit: _Edit) -> int:
    """Count and date a change of a dossier, and write it down; gives the new revision."""
    row.revision += 1
    row.dated = max(row.created, edit.at.date())
    session.add(_change(row, edit))
    return row.revision


def _overwritten(session: Session, kept: AnswerRow | None, seen_revision: int | None) -> AnswerChange | None:
    if kept is None or seen_revision is None or kept.revision <= seen_revision:
        return None
    last = session.scalars(_changes(kept.dossier_id, kept.question_id)).all()[-1:]
    return answer_change(last[0]) if last else None


def _changes(dossier_id: str, about: str) -> Select[ChangeRow]:
    return (
        select(ChangeRow)
        .where(ChangeRow.dossier_id == dossier_id, ChangeRow.about == about)
        .order_by(ChangeRow.revision, ChangeRow.id)
    )
