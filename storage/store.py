"""The store: keeps dossiers and every change to them.

Each call is one transaction on a connection of its own, so a store may be used by any number of threads. Of two editors
of the same answer the last one is kept; what the other wrote stays in the history, and the last one is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from dossier.model import Dossier, Project
from dossier.review_steps import Role
from questionnaire.answers import AnyAnswer
from questionnaire.routing import Scope
from storage.audit import Act, What
from storage.audit_log import log
from storage.changes import (
    ACTIONS,
    INTENDED_SCOPE,
    PROJECT,
    Edit,
    as_reviewed,
    change_row,
    changes,
    found_row,
    whole,
    write_answer,
    write_part,
)
from storage.database import Database, opened_engine
from storage.failure import AlreadyThere, StoreUnavailable
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
from storage.tables import AnswerRow, DossierRow, SettingRow


@dataclass(frozen=True)
class Saved:
    """What became of a save.

    `revision` is that of the answer that was saved: hand it back as `seen_revision` with the next save. `overwrote` is
    the last change that somebody else made to the same answer since `seen_revision`, and that this save replaced.
    """

    revision: int
    overwrote: AnswerChange | None = None


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


class Store(Database):
    """Dossiers in a database. Every method may raise `StoreUnavailable`."""

    def create(self, dossier: Dossier, *, by: str, now: datetime) -> StoredDossier:
        """Keep a new dossier.

        Raises:
            AlreadyThere: there is a dossier with this id.
        """
        with self.work(writes=True) as session:
            row = dossier_row(dossier, revision=1)
            answers = [answer_row(dossier.id, question_id, given, 1) for question_id, given in dossier.answers.items()]
            session.add(row)
            try:
                session.flush()
            except IntegrityError as error:
                raise AlreadyThere(dossier.id) from error
            session.add_all([*answers, change_row(row, Edit(PROJECT, row.project, by, now), None)])
            log(session, Act(What.CREATED, by, now, row.id, {"version": dossier.review.version}))
            return stored_dossier(row, answers)

    def dossier(self, dossier_id: str) -> StoredDossier:
        """The dossier with this id.

        Raises:
            NotFound: there is none.
        """
        with self.work() as session:
            return whole(session, found_row(session, dossier_id))

    def summaries(self) -> tuple[Summary, ...]:
        """All dossiers, the one that changed last in front."""
        with self.work() as session:
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
        role: Role = Role.PROJECT_LEAD,
    ) -> Saved:
        """Keep an answer, and the change. An answer that says what is kept already is no change.

        Args:
            dossier_id: The dossier.
            question_id: The question.
            answer: The answer as it is now.
            by: Who changes it; may be empty.
            now: When.
            seen_revision: The revision of this answer when the editor last read or saved it (0: there was none).
            role: In which role; while the dossier is read, only the privacy officer can confirm.

        Raises:
            NotFound: there is no such dossier.
            ReviewRefused: its review does not let it change like this.
        """
        with self.work(writes=True) as session:
            row = found_row(session, dossier_id, to_change=True)
            kept = session.get(AnswerRow, (dossier_id, question_id))
            if kept and same_content(answer_of(kept.body), answer):
                return Saved(kept.revision)
            overwrote = _overwritten(session, kept, seen_revision)
            with as_reviewed(session, row, role):
                revision = write_answer(session, row, question_id, answer, by=by, at=now)
            return Saved(revision, overwrote)

    def save_project(self, dossier_id: str, project: Project, *, by: str, now: datetime) -> Saved:
        """Keep what the project is called and who runs it, and the change.

        Raises:
            NotFound: there is no such dossier.
            ReviewRefused: its review has frozen it.
        """
        return self._save_part(dossier_id, Edit(PROJECT, plain(project), by, now))

    def save_actions(self, dossier_id: str, actions: Actions, *, by: str, now: datetime) -> Saved:
        """Keep the actions, and the change.

        Raises:
            NotFound: there is no such dossier.
            ReviewRefused: its review has frozen it.
        """
        return self._save_part(dossier_id, Edit(ACTIONS, plain_actions(actions), by, now))

    def save_intended_scope(self, dossier_id: str, intended: Scope, *, by: str, now: datetime) -> Saved:
        """Keep how much the team wants to be asked, and the change.

        Raises:
            NotFound: there is no such dossier.
            ReviewRefused: its review has frozen it.
        """
        return self._save_part(dossier_id, Edit(INTENDED_SCOPE, intended.value, by, now))

    def history(self, dossier_id: str, question_id: str) -> tuple[AnswerChange, ...]:
        """Every change of an answer since the dossier came here, the first in front.

        Raises:
            NotFound: there is no such dossier.
        """
        with self.work() as session:
            found_row(session, dossier_id)
            return tuple(answer_change(row) for row in session.scalars(changes(dossier_id, question_id)))

    def remove(self, dossier_id: str, *, by: str, now: datetime) -> None:
        """Remove a dossier with its answers, history, versions and signed reports, for good.

        What the audit log tells of it stays.

        Raises:
            NotFound: there is no such dossier.
        """
        with self.work(writes=True) as session:
            session.delete(found_row(session, dossier_id, to_change=True))
            log(session, Act(What.REMOVED, by, now, dossier_id))

    def settings(self) -> Mapping[str, str]:
        """The settings of this installation."""
        with self.work() as session:
            return {row.name: row.value for row in session.scalars(select(SettingRow))}

    def save_setting(self, name: str, value: str, *, by: str, now: datetime) -> None:
        """Keep a setting."""
        with self.work(writes=True) as session:
            session.merge(SettingRow(name=name, value=value))
            log(session, Act(What.SETTING_SAVED, by, now, detail={"setting": name}))

    def _save_part(self, dossier_id: str, edit: Edit) -> Saved:
        with self.work(writes=True) as session:
            row = found_row(session, dossier_id, to_change=True)
            with as_reviewed(session, row, Role.PROJECT_LEAD):
                return Saved(write_part(session, row, edit))


def _overwritten(session: Session, kept: AnswerRow | None, seen_revision: int | None) -> AnswerChange | None:
    if kept is None or seen_revision is None or kept.revision <= seen_revision:
        return None
    last = session.scalars(changes(kept.dossier_id, kept.question_id)).all()[-1:]
    return answer_change(last[0]) if last else None
