"""Drafts: what somebody is writing for a step of the review, kept while it is typed, and gone once it is handed in."""

from sqlalchemy import delete, select

from storage.changes import found_row
from storage.store import Store
from storage.tables import DraftRow


def drafts(store: Store, dossier_id: str) -> dict[str, str]:
    """Every draft of a dossier, by its name.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    with store.work() as session:
        return {
            row.name: row.text for row in session.scalars(select(DraftRow).where(DraftRow.dossier_id == dossier_id))
        }


def save_draft(store: Store, dossier_id: str, name: str, text: str) -> None:
    """Keep a draft; an empty one is no draft.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    with store.work(writes=True) as session:
        found_row(session, dossier_id)
        if text:
            session.merge(DraftRow(dossier_id=dossier_id, name=name, text=text))
        else:
            forgotten = delete(DraftRow).where(DraftRow.dossier_id == dossier_id, DraftRow.name == name)
            session.execute(forgotten)


def forget_drafts(store: Store, dossier_id: str, beginning: str) -> None:
    """Remove the drafts whose names begin like this, because what they were for was handed in.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    with store.work(writes=True) as session:
        begins = DraftRow.name.startswith(beginning, autoescape=True)
        session.execute(delete(DraftRow).where(DraftRow.dossier_id == dossier_id, begins))
