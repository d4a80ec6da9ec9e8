"""The findings that were written here, read back from the history of the reviews."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import select

from dossier.review import Finding
from storage.changes import REVIEW
from storage.store import Store
from storage.tables import ChangeRow

MOST_READ: Final = 300
"""How many changes are read at most, so that a long history does not make a page wait."""


def written_findings(store: Store, by: str) -> tuple[Finding, ...]:
    """The findings that somebody with this name wrote down here, in all dossiers, the last in front.

    What came in with a file or was taken along to a new version was not written here then.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    with store.work() as session:
        rows = session.execute(
            select(ChangeRow.old, ChangeRow.new)
            .where(ChangeRow.about == REVIEW, ChangeRow.by == by)
            .order_by(ChangeRow.at.desc(), ChangeRow.id.desc())
            .limit(MOST_READ)
        )
        return tuple(finding for old, new in rows for finding in _written(old or {}, new))


def _written(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Finding]:
    """What is new among the findings of a review in which no step was taken: so it was typed, and in no file."""
    if any(old.get(name) != new[name] for name in ("version", "steps")):
        return
    known = {one["id"]: one["text"] for one in old["findings"]}
    for one in new["findings"]:
        if known.get(one["id"]) != one["text"]:
            yield Finding.model_validate(one)
