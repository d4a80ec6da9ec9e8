"""Who wrote down what the people in the data say, read back from the history of the reviews."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select

from dossier.review import Review
from storage.changes import REVIEW
from storage.mapping import plain
from storage.store import Store
from storage.tables import ChangeRow

MOST_READ: Final = 300
"""How many changes are read at most, so that a long history does not make a page wait."""

_NOT_BEGUN: Final = plain(Review())


@dataclass(frozen=True)
class ViewsWriter:
    """Who last changed what the people in the data say, and when. The name can be empty; the role is not kept."""

    by: str
    at: datetime


def views_writer(store: Store, dossier_id: str) -> ViewsWriter | None:
    """Who last changed the views here; none if nobody did, as with what came in a file.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    with store.work() as session:
        rows = session.execute(
            select(ChangeRow.old, ChangeRow.new, ChangeRow.by, ChangeRow.at)
            .where(ChangeRow.dossier_id == dossier_id, ChangeRow.about == REVIEW)
            .order_by(ChangeRow.revision.desc(), ChangeRow.id.desc())
            .limit(MOST_READ)
        )
        for old_or_none, new, by, at in rows:
            old = old_or_none or _NOT_BEGUN
            if old["views"] != new["views"]:
                # With a step beside it, it came in a file, and whoever took that in need not have written it.
                is_typed = all(old[name] == new[name] for name in ("version", "steps"))
                return ViewsWriter(by, at) if is_typed else None
    return None
