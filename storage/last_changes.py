"""When each dossier changed last: enough to know whether what was worked out of it still holds."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from storage.store import Store
from storage.tables import ChangeRow, DossierRow


@dataclass(frozen=True)
class LastChange:
    """The last change of a dossier. One that is removed and opened again has revision 1 too, but at another moment."""

    dossier_id: str
    revision: int
    at: datetime


def last_changes(store: Store) -> tuple[LastChange, ...]:
    """The last change of every dossier that is kept here, read without the dossiers themselves.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    with store.work() as session:
        found = session.execute(
            select(DossierRow.id, DossierRow.revision, func.max(ChangeRow.at))
            .join(ChangeRow, ChangeRow.dossier_id == DossierRow.id)
            .group_by(DossierRow.id, DossierRow.revision)
            .order_by(DossierRow.id)
        )
        return tuple(LastChange(*row) for row in found)
