"""Reviews in the store: steps, former versions, and signed reports.

Whoever saves a review says at which revision the dossier was read. If anything changed since, it is refused and told,
so that of two people at once nobody's work is lost, and nothing slips in between reading and handing in.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from dossier.model import Dossier
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Role, Sign
from dossier.review_version import NewVersion
from storage.audit import Act, What
from storage.audit_log import log
from storage.changes import (
    ACTIONS,
    ARRIVAL,
    BLACKED_OUT,
    INTENDED_SCOPE,
    PROJECT,
    REPORT,
    REVIEW,
    Edit,
    change_row,
    changes,
    found_row,
    whole,
    write_answer,
    write_part,
)
from storage.failure import SignedMeanwhile
from storage.mapping import plain, plain_actions
from storage.store import Saved, Store
from storage.tables import SignedFileRow, VersionRow


@dataclass(frozen=True)
class FormerVersion:
    """A version that another took the place of, as it was then, and when."""

    dossier: Dossier
    at: datetime


@dataclass(frozen=True)
class SignedFile:
    """The report of a version after one more signature."""

    version: int
    number: int
    role: Role
    pdf: bytes
    at: datetime


def save_review(store: Store, reviewed: Dossier, *, by: str, now: datetime, seen_revision: int) -> Saved:
    """Keep a dossier as its review left it: steps, findings, views, and what was confirmed.

    Args:
        store: Where it is kept.
        reviewed: The dossier as the rules of the review made it.
        by: Who saves it; may be empty.
        now: When.
        seen_revision: The revision of the dossier from which `reviewed` was made.

    Raises:
        NotFound: there is no such dossier.
        ReviewRefused: the dossier changed in the meantime; nothing was kept.
    """
    with store.work(writes=True) as session:
        return _save(session, reviewed, by, now, seen_revision)


def save_new_version(store: Store, new: NewVersion, *, by: str, now: datetime, seen_revision: int) -> Saved:
    """Keep the version that was, whole, and the new one in its place.

    Raises:
        NotFound: there is no such dossier.
        ReviewRefused: the dossier changed in the meantime; nothing was kept.
    """
    former = new.previous
    with store.work(writes=True) as session:
        saved = _save(session, new.opened, by, now, seen_revision)
        session.add(VersionRow(dossier_id=former.id, version=former.review.version, dossier=plain(former), at=now))
        log(session, Act(What.VERSION_OPENED, by, now, former.id, {"version": new.opened.review.version}))
        return saved


def save_signed(store: Store, reviewed: Dossier, pdf: bytes, *, by: str, now: datetime, seen_revision: int) -> Saved:
    """Keep a signed report together with the step of the review that says who signed it.

    Raises:
        NotFound: there is no such dossier.
        SignedMeanwhile: somebody else signed first; nothing was kept.
        ReviewRefused: the dossier changed in the meantime; nothing was kept.
        ValueError: the last step of the review is no signature under this very file.
    """
    step, digest = reviewed.review.steps[-1], sha256(pdf).hexdigest()
    if not isinstance(step, Sign) or step.file_sha256 != digest:
        message = "the last step of the review has to be the signature under this file"
        raise ValueError(message)
    version, number = reviewed.review.version, sum(isinstance(one, Sign) for one in reviewed.review.steps)
    told = {"version": version, "number": number, "role": step.role.value, "sha256": digest}
    with store.work(writes=True) as session:
        found_row(session, reviewed.id, to_change=True)
        session.add(SignedFileRow(**told, dossier_id=reviewed.id, pdf=pdf, at=now))
        try:
            session.flush()
        except IntegrityError as error:
            raise SignedMeanwhile(reviewed.id) from error
        log(session, Act(What.FILE_SIGNED, by, now, reviewed.id, told))
        return _save(session, reviewed, by, now, seen_revision)


def versions(store: Store, dossier_id: str) -> tuple[FormerVersion, ...]:
    """The former versions of a dossier, the first in front. The version that is worked on is the dossier itself.

    Raises:
        NotFound: there is no such dossier.
    """
    with store.work() as session:
        found_row(session, dossier_id)
        rows = session.scalars(
            select(VersionRow).where(VersionRow.dossier_id == dossier_id).order_by(VersionRow.version)
        )
        return tuple(FormerVersion(Dossier.model_validate(row.dossier), row.at) for row in rows)


def keep_report(store: Store, dossier_id: str, version: int, pdf: bytes, *, now: datetime) -> bytes:
    """Keep the report that is going to be signed, if there is none yet; gives the one that is kept.

    From then on it is the very file that everybody signs, also after an upgrade of this program.

    Raises:
        NotFound: there is no such dossier.
    """
    kept = report_file(store, dossier_id, version)
    if kept is not None:
        return kept
    digest = sha256(pdf).hexdigest()
    row = SignedFileRow(dossier_id=dossier_id, version=version, number=0, role="", sha256=digest, pdf=pdf, at=now)
    with store.work(writes=True) as session:
        found_row(session, dossier_id, to_change=True)
        if session.get(SignedFileRow, (dossier_id, version, 0)) is None:
            session.add(row)
            log(session, Act(What.REPORT_KEPT, "", now, dossier_id, {"version": version, "sha256": digest}))
    return report_file(store, dossier_id, version) or pdf


def report_file(store: Store, dossier_id: str, version: int) -> bytes | None:
    """The report of a version with all signatures so far; none if nobody made it ready to sign yet.

    Raises:
        NotFound: there is no such dossier.
    """
    with store.work() as session:
        found_row(session, dossier_id)
        last = session.scalars(
            select(SignedFileRow)
            .where(SignedFileRow.dossier_id == dossier_id, SignedFileRow.version == version)
            .order_by(SignedFileRow.number.desc())
            .limit(1)
        ).first()
        return _whole_file(last) if last else None


def signed_files(store: Store, dossier_id: str, version: int) -> tuple[SignedFile, ...]:
    """The report of a version after each signature, the first in front; the last is the one to hand out or sign.

    Raises:
        NotFound: there is no such dossier.
    """
    with store.work() as session:
        found_row(session, dossier_id)
        rows = session.scalars(
            select(SignedFileRow)
            .where(SignedFileRow.dossier_id == dossier_id, SignedFileRow.version == version, SignedFileRow.number > 0)
            .order_by(SignedFileRow.number)
        )
        return tuple(_signed_file(row) for row in rows)


def save_arrival(store: Store, dossier: Dossier, *, by: str, now: datetime) -> None:
    """Keep a dossier as it came to be read, so that what is done here can be handed back.

    Raises:
        NotFound: there is no such dossier.
    """
    with store.work(writes=True) as session:
        row = found_row(session, dossier.id, to_change=True)
        session.add(change_row(row, Edit(ARRIVAL, plain(dossier), by, now), None))
        log(session, Act(What.ARRIVED, by, now, dossier.id, {"version": dossier.review.version}))


def arrival(store: Store, dossier_id: str) -> Dossier | None:
    """The dossier as it last came to be read; none if it did not come from elsewhere for that.

    Raises:
        NotFound: there is no such dossier.
    """
    with store.work() as session:
        found_row(session, dossier_id)
        rows = session.scalars(changes(dossier_id, ARRIVAL)).all()
        return Dossier.model_validate(rows[-1].new) if rows else None


def save_report_found(store: Store, dossier_id: str, found: str, *, by: str, now: datetime) -> None:
    """Keep what was found, in one word, of the report from which a dossier was taken.

    Raises:
        NotFound: there is no such dossier.
    """
    with store.work(writes=True) as session:
        row = found_row(session, dossier_id, to_change=True)
        session.add(change_row(row, Edit(REPORT, found, by, now), None))
        log(session, Act(What.FROM_REPORT, by, now, dossier_id, {"found": found}))


def report_found(store: Store, dossier_id: str) -> tuple[str, datetime] | None:
    """What was found of the report from which a dossier was last taken, and when; none if it came from no report."""
    with store.work() as session:
        rows = session.scalars(changes(dossier_id, REPORT)).all()
        return (str(rows[-1].new), rows[-1].at) if rows else None


def _save(session: Session, reviewed: Dossier, by: str, now: datetime, seen_revision: int) -> Saved:
    row = found_row(session, reviewed.id, to_change=True)
    if row.revision != seen_revision:
        raise ReviewRefused(ReviewCode.STALE)
    kept = whole(session, row).dossier
    for question_id, answer in reviewed.answers.items():
        if answer != kept.answers.get(question_id):
            write_answer(session, row, question_id, answer, by=by, at=now)
    write_part(session, row, Edit(PROJECT, plain(reviewed.project), by, now))
    write_part(session, row, Edit(INTENDED_SCOPE, reviewed.intended_scope.value, by, now))
    write_part(session, row, Edit(ACTIONS, plain_actions(reviewed.actions), by, now))
    write_part(session, row, Edit(BLACKED_OUT, [plain(one) for one in reviewed.blacked_out], by, now))
    if reviewed.review != kept.review:
        is_same_version = reviewed.review.version == kept.review.version
        new_steps = reviewed.review.steps[len(kept.review.steps) if is_same_version else 0 :]
        told = {"version": reviewed.review.version, "steps": [step.kind.value for step in new_steps]}
        write_part(session, row, Edit(REVIEW, plain(reviewed.review), by, now, told))
    return Saved(row.revision)


def _signed_file(row: SignedFileRow) -> SignedFile:
    return SignedFile(row.version, row.number, Role(row.role), _whole_file(row), row.at)


def _whole_file(row: SignedFileRow) -> bytes:
    """The report in a row, if it is still the file that was kept."""
    if sha256(row.pdf).hexdigest() != row.sha256:
        message = "a signed report is not the file that was kept"
        raise ValueError(message)
    return row.pdf
