"""What a team blacks out in the publication of a dossier, kept until its report is made ready to sign."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from dossier.redaction import BlackedOut
from dossier.review import Review
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Sign
from storage.changes import BLACKED_OUT, Edit, found_row, write_part
from storage.mapping import plain, review_of
from storage.store import Saved, Store
from storage.tables import SignedFileRow


def save_blacked_out(
    store: Store, dossier_id: str, chosen: Sequence[BlackedOut], *, by: str, now: datetime, seen_revision: int
) -> Saved:
    """Keep which texts are blacked out.

    Raises:
        NotFound: there is no such dossier.
        ReviewRefused: its report is made ready to sign, or the dossier changed in the meantime; nothing was kept.
    """
    with store.work(writes=True) as session:
        row = found_row(session, dossier_id, to_change=True)
        if row.revision != seen_revision:
            raise ReviewRefused(ReviewCode.STALE)
        if _is_final(session, dossier_id, review_of(row)):
            raise ReviewRefused(ReviewCode.REPORT_FINAL)
        detail = {"texts": len(chosen)}
        return Saved(write_part(session, row, Edit(BLACKED_OUT, [plain(one) for one in chosen], by, now, detail)))


def is_final(store: Store, dossier_id: str, review: Review) -> bool:
    """Whether the report of this version is made ready to sign or was signed, here or elsewhere: it never changes.

    Raises:
        NotFound: there is no such dossier.
    """
    with store.work() as session:
        found_row(session, dossier_id)
        return _is_final(session, dossier_id, review)


def _is_final(session: Session, dossier_id: str, review: Review) -> bool:
    files = select(SignedFileRow.number).where(
        SignedFileRow.dossier_id == dossier_id, SignedFileRow.version == review.version
    )
    return any(isinstance(step, Sign) for step in review.steps) or session.scalars(files).first() is not None
