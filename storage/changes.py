"""A change of a dossier: allowed by its review, counted and dated, kept in its history and told to the audit log."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dossier.confirmations import content_refusal
from dossier.review_rules import is_frozen
from dossier.review_steps import Role
from questionnaire.answers import AnyAnswer
from storage.audit import Act, What
from storage.audit_log import log
from storage.failure import NotFound
from storage.mapping import StoredDossier, answer_row, plain, review_of, stored_dossier
from storage.tables import AnswerRow, ChangeRow, DossierRow

PROJECT: Final = "project"
ACTIONS: Final = "actions"
INTENDED_SCOPE: Final = "intended_scope"
REVIEW: Final = "review"
BLACKED_OUT: Final = "blacked_out"
ARRIVAL: Final = "arrival"
"""A dossier that came from elsewhere to be read, whole."""
REPORT: Final = "report"
"""What was found of the report from which a dossier was taken, in one word."""

_WHAT: Final = {
    PROJECT: What.PROJECT_SAVED,
    ACTIONS: What.ACTIONS_SAVED,
    INTENDED_SCOPE: What.SCOPE_SAVED,
    REVIEW: What.REVIEW_SAVED,
    BLACKED_OUT: What.BLACKED_OUT_SAVED,
}


@dataclass(frozen=True)
class Edit:
    """What somebody changes: a part of a dossier, to its new form in JSON. `detail` is what the audit log tells of it.

    A part is the id of a question, or a column of the dossier.
    """

    part: str
    new: object
    by: str
    at: datetime
    detail: Mapping[str, Any] = field(default_factory=dict)


def found_row(session: Session, dossier_id: str, *, to_change: bool = False) -> DossierRow:
    """The row of a dossier; to change it, other writers wait (SQLite has made them wait already).

    Raises:
        NotFound: there is none.
    """
    row = session.get(DossierRow, dossier_id, with_for_update=to_change)
    if row is None:
        raise NotFound(dossier_id)
    return row


def whole(session: Session, row: DossierRow) -> StoredDossier:
    """The dossier of a row, with its answers."""
    return stored_dossier(row, session.scalars(select(AnswerRow).where(AnswerRow.dossier_id == row.id)))


@contextmanager
def as_reviewed(session: Session, row: DossierRow, role: Role) -> Iterator[None]:
    """Work on the content of a dossier, by somebody in a role, as far as its review allows.

    The review is read in the same transaction, so nothing can be handed in between the question and the work.

    Raises:
        ReviewRefused: the content is frozen; what was written goes with the transaction.
    """
    before = whole(session, row).dossier if is_frozen(review_of(row)) else None
    yield
    refusal = content_refusal(before, whole(session, row).dossier, role) if before else None
    if refusal:
        raise refusal


def write_answer(
    session: Session, row: DossierRow, question_id: str, answer: AnyAnswer, *, by: str, at: datetime
) -> int:
    """Put an answer in its place, and write down the change; gives the new revision."""
    kept = session.get(AnswerRow, (row.id, question_id))
    edit = Edit(question_id, plain(answer), by, at, {"question": question_id})
    revision = _write_down(session, row, edit, kept.body if kept else None)
    session.merge(answer_row(row.id, question_id, answer, revision))
    return revision


def write_part(session: Session, row: DossierRow, edit: Edit) -> int:
    """Put a column of a dossier in its new form, and write down the change, if it is one; gives the revision."""
    old = getattr(row, edit.part)
    if old != edit.new:
        _write_down(session, row, edit, old)
        setattr(row, edit.part, edit.new)
    return row.revision


def change_row(row: DossierRow, edit: Edit, old: object) -> ChangeRow:
    """The row of a change, at the revision of its dossier."""
    return ChangeRow(
        dossier_id=row.id, about=edit.part, old=old, new=edit.new, by=edit.by, at=edit.at, revision=row.revision
    )


def changes(dossier_id: str, about: str) -> Select[ChangeRow]:
    """Every change of a part of a dossier, the first in front."""
    return (
        select(ChangeRow)
        .where(ChangeRow.dossier_id == dossier_id, ChangeRow.about == about)
        .order_by(ChangeRow.revision, ChangeRow.id)
    )


def _write_down(session: Session, row: DossierRow, edit: Edit, old: object) -> int:
    """Count and date a change, and keep it twice: its content with the dossier, the act in the log."""
    row.revision += 1
    if edit.part not in (REVIEW, BLACKED_OUT):
        row.dated = max(row.created, edit.at.date())
    session.add(change_row(row, edit, old))
    detail = {**edit.detail, "revision": row.revision}
    log(session, Act(_WHAT.get(edit.part, What.ANSWER_SAVED), edit.by, edit.at, row.id, detail))
    return row.revision
