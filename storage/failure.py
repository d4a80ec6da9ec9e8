"""Why the store cannot do what was asked, in words for the user."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from dossier.review_refusal import ReviewRefused
from language.messages import Speech, message_id


class StoreError(Exception):
    """Something in the store did not go as asked."""


class NotFound(StoreError):  # noqa: N818 (it is told to people as "not found", never as an error)
    """There is no dossier with this id; it may have been removed."""

    def message(self, say: Speech) -> str:
        """What happened, for the user."""
        return say("This project is not here any more. It may have been removed.")


class AlreadyThere(StoreError):  # noqa: N818
    """There is a dossier with this id already."""

    def message(self, say: Speech) -> str:
        """What happened, for the user."""
        return say("This project is here already.")


class SignedMeanwhile(AlreadyThere):
    """Somebody else signed the same report first; that signature is kept."""

    def message(self, say: Speech) -> str:
        """What happened, and what to do, for the user."""
        return say(
            "Somebody else signed at the same moment. Your signature was not kept. Open the report and sign again."
        )


class Cause(StrEnum):
    """Why the database cannot be used."""

    LOCKED = "locked"
    NO_FOLDER = "no_folder"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    FULL = "full"
    NEWER = "newer"
    ADDRESS = "address"
    UNREACHABLE = "unreachable"
    MOVED = "moved"


CAUSES: Final[Mapping[Cause, str]] = {
    Cause.LOCKED: message_id("Another program keeps the database busy. Close it, and try again."),
    Cause.NO_FOLDER: message_id(
        "The folder of the database cannot be made or written in. Check its rights, or choose another."
    ),
    Cause.READ_ONLY: message_id("The database may be read, not written. Check the rights of the file and its folder."),
    Cause.DAMAGED: message_id(
        "The database is damaged or is another kind of file. Put back a copy, or choose another file."
    ),
    Cause.FULL: message_id("The disk is full, so nothing was saved. Make room, and try again."),
    Cause.NEWER: message_id("The database was used with a newer version of Our Data. Install that version to open it."),
    Cause.ADDRESS: message_id("The address of the database cannot be used. Check ONZE_DATA_DATABASE_URL."),
    Cause.MOVED: message_id(
        "The file of the database was moved or removed, so nothing was saved. Put it back, and start the program again."
    ),
    Cause.UNREACHABLE: message_id(
        "The database cannot be reached, so nothing was saved. Check that it runs, and try again."
    ),
}


class StoreUnavailable(StoreError):  # noqa: N818
    """The database cannot be used now; what was asked did not happen."""

    def __init__(self, cause: Cause) -> None:
        super().__init__(cause.value)
        self.cause = cause

    def message(self, say: Speech) -> str:
        """Why, and what to do, for the user."""
        return say(CAUSES[self.cause])


@contextmanager
def told_plainly() -> Iterator[None]:
    """Whatever goes wrong with the database inside comes out as `StoreUnavailable`."""
    try:
        yield
    except ReviewRefused:
        raise
    except DBAPIError as error:
        raise StoreUnavailable(_cause(error.orig)) from error
    except SQLAlchemyError as error:
        raise StoreUnavailable(Cause.UNREACHABLE) from error
    except ValueError as error:
        # A row that is no JSON, or that fits no dossier: somebody changed it by hand, or the disk did.
        raise StoreUnavailable(Cause.DAMAGED) from error


_SQLITE_CAUSES: Final[Mapping[str, Cause]] = {
    "SQLITE_BUSY": Cause.LOCKED,
    "SQLITE_LOCKED": Cause.LOCKED,
    "SQLITE_CANTOPEN": Cause.NO_FOLDER,
    "SQLITE_PERM": Cause.NO_FOLDER,
    "SQLITE_READONLY": Cause.READ_ONLY,
    "SQLITE_NOTADB": Cause.DAMAGED,
    "SQLITE_CORRUPT": Cause.DAMAGED,
    "SQLITE_ERROR": Cause.DAMAGED,
    "SQLITE_FULL": Cause.FULL,
}


def _cause(error: BaseException | None) -> Cause:
    if not isinstance(error, sqlite3.Error):
        return Cause.UNREACHABLE
    name = getattr(error, "sqlite_errorname", "")
    # Extended codes carry their family in front: SQLITE_READONLY_DIRECTORY, SQLITE_BUSY_SNAPSHOT.
    family = "_".join(name.split("_")[:2])
    return _SQLITE_CAUSES.get(family, Cause.UNREACHABLE)
