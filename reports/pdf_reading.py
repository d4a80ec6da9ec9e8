"""Opening a PDF that may come from anybody: within limits of size, of number and of what comes out of compression."""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from io import BytesIO
from typing import Any, Final

from pyhanko.pdf_utils.decode_limits import DecodeLimits, DecodePurpose, DocumentDecodeBudget, StreamDecodeLimits
from pyhanko.pdf_utils.generic import (
    DictionaryObject,
    IndirectObject,
    PdfObject,
    Reference,
    StreamObject,
    read_object,
)
from pyhanko.pdf_utils.misc import PdfDecodeLimitError, PdfStrictReadError
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from language.messages import Speech, message_id

MEGABYTE: Final = 1024 * 1024
MOST_BYTES: Final = 50 * MEGABYTE
MOST_REVISIONS: Final = 40
MOST_OBJECTS: Final = 30_000
MOST_STEPS: Final = 60_000
"""A report of 35 pages has 2,600 objects and takes 10,500 steps."""
LIMITS: Final = DecodeLimits(
    per_stream=StreamDecodeLimits(max_output_size=32 * MEGABYTE),
    per_purpose={
        DecodePurpose.OBJECT_STREAM: StreamDecodeLimits(max_ratio=100, max_output_size=8 * MEGABYTE),
        DecodePurpose.XREF_STREAM: StreamDecodeLimits(max_ratio=200, max_output_size=MEGABYTE),
        DecodePurpose.XMP_METADATA: StreamDecodeLimits(max_ratio=100, max_output_size=MEGABYTE),
        DecodePurpose.CERTIFICATE: StreamDecodeLimits(max_ratio=None, max_output_size=64 * 1024),
        DecodePurpose.OCSP_RESPONSE: StreamDecodeLimits(max_ratio=None, max_output_size=256 * 1024),
        DecodePurpose.CRL: StreamDecodeLimits(max_ratio=50, max_output_size=16 * MEGABYTE),
    },
    document_budget=DocumentDecodeBudget(base_allowance=128 * MEGABYTE, max_ratio=4),
)
_ENTRY: Final = re.compile(rb"\d{10} \d{5} [nf]")

# What pyHanko has to say is judged and told by this program; a console is no place for it.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


class ReadingFault(StrEnum):
    """Why a file cannot be read."""

    NO_PDF = "no_pdf"
    TOO_LARGE = "too_large"
    TOO_MUCH = "too_much"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"


MESSAGES: Final[Mapping[ReadingFault, str]] = {
    ReadingFault.NO_PDF: message_id("This is not a PDF file."),
    ReadingFault.TOO_LARGE: message_id("The file is larger than {megabytes} MB, too large to be a report."),
    ReadingFault.TOO_MUCH: message_id("There is more in this file than a report can hold, so reading it was stopped."),
    ReadingFault.ENCRYPTED: message_id("The file is locked with a password. A report never is."),
    ReadingFault.DAMAGED: message_id("The file is damaged or cut off, so it cannot be read."),
}


class CannotRead(Exception):  # noqa: N818 (it is told to people, and is no error of the program)
    """A file cannot be read; nothing of it was used."""

    def __init__(self, fault: ReadingFault) -> None:
        super().__init__(fault.value)
        self.fault = fault

    def message(self, say: Speech) -> str:
        """Why, for the user."""
        return say(MESSAGES[self.fault], megabytes=MOST_BYTES // MEGABYTE)


class _Revision(HistoricalResolver):
    """A report as it was after one of its revisions, in which only so many steps can be taken.

    To compare revisions pyHanko follows every way to every object, and a file can be made to have more ways than
    anybody can follow.
    """

    def __init__(self, reader: PdfFileReader, revision: int) -> None:
        super().__init__(reader, revision)
        self._steps = 0

    def get_object(self, ref: Reference, as_metadata_stream: bool = False) -> PdfObject:  # noqa: FBT001, FBT002
        """An object, as long as there are steps left."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise CannotRead(ReadingFault.TOO_MUCH)
        found: PdfObject = super().get_object(ref, as_metadata_stream)
        return found


class _Reader(PdfFileReader):
    """Reads a table of the objects in a compressed stream once; pyHanko reads it again for each of them.

    The method is private: the version of pyHanko is pinned, and a test sees that this one is still the one.
    """

    def __init__(self, pdf: bytes) -> None:
        self._tables: dict[int, tuple[BytesIO, list[tuple[int, int]]]] = {}
        super().__init__(BytesIO(pdf), decode_limits=LIMITS)

    def get_historical_resolver(self, revision: int) -> HistoricalResolver:
        """A revision, in which only so many steps can be taken."""
        cache = self._historical_resolver_cache
        if revision not in cache:
            cache[revision] = _Revision(self, revision)
        return cache[revision]

    def _get_object_from_stream(self, idnum: int, stmnum: int, idx: int) -> PdfObject:
        if stmnum not in self._tables:
            self._tables[stmnum] = _table(Reference(stmnum, 0, self).get_object())
        data, places = self._tables[stmnum]
        if not 0 <= idx < len(places) or places[idx][0] != idnum:
            raise PdfStrictReadError("The object is not where the table says.")
        data.seek(places[idx][1])
        found = read_object(data, Reference(idnum, 0, self))
        if isinstance(found, StreamObject | IndirectObject):
            raise PdfStrictReadError("This kind of object may not be in a stream.")
        return found


def _table(stream: PdfObject) -> tuple[BytesIO, list[tuple[int, int]]]:
    """What is in a stream of objects: the number of each, and where it begins."""
    if not isinstance(stream, StreamObject) or entry(stream, "/Type") != "/ObjStm":
        raise PdfStrictReadError("This is no stream of objects.")
    data, first = stream.read_data(DecodePurpose.OBJECT_STREAM), int(stream["/First"])
    numbers = [int(number) for number in data[:first].split()]
    if len(numbers) != 2 * stream["/N"] or min(numbers, default=0) < 0:
        raise PdfStrictReadError("The table of a stream of objects is damaged.")
    return BytesIO(data), [(number, first + offset) for number, offset in zip(numbers[::2], numbers[1::2], strict=True)]


def opened(pdf: bytes) -> PdfFileReader:
    """A reader of the file. `CannotRead` if it is no PDF, damaged, encrypted, or beyond a limit."""
    if len(pdf) > MOST_BYTES:
        raise CannotRead(ReadingFault.TOO_LARGE)
    if not pdf.startswith(b"%PDF-"):
        raise CannotRead(ReadingFault.NO_PDF)
    if pdf.count(b"startxref") > MOST_REVISIONS or sum(1 for _ in _ENTRY.finditer(pdf)) > MOST_OBJECTS:
        raise CannotRead(ReadingFault.TOO_MUCH)
    with unreadable_told():
        reader = _Reader(pdf)
        if reader.encrypted:
            raise CannotRead(ReadingFault.ENCRYPTED)
        revisions = reader.xrefs.total_revisions
        objects = sum(len(reader.xrefs.explicit_refs_in_revision(number)) for number in range(revisions))
        if revisions > MOST_REVISIONS or objects > MOST_OBJECTS:
            raise CannotRead(ReadingFault.TOO_MUCH)
        _ = reader.root["/Pages"]["/Kids"]
    return reader


def entry(of: DictionaryObject, key: str) -> Any:  # noqa: ANN401 (whatever the file has there)
    """What stands under a key, followed to where it is; none if nothing does."""
    return of[key] if key in of else None  # noqa: SIM401 (`get` does not follow)


def metadata_in(reader: PdfFileReader) -> bytes:
    """The metadata of a file, up to the limit for what they are; empty if there are none."""
    metadata = entry(reader.root, "/Metadata")
    return bytes(metadata.read_data(DecodePurpose.XMP_METADATA)) if isinstance(metadata, StreamObject) else b""


def tree_nodes(root: DictionaryObject) -> Iterator[DictionaryObject]:
    """The nodes of a tree of pages or names, in order.

    Raises:
        CannotRead: a node stands in it twice, so that it never ends, or it has more than a report could have.
    """
    waiting: list[PdfObject] = [root]
    seen: set[Reference] = set()
    while waiting:
        place = waiting.pop()
        if isinstance(place, IndirectObject):
            if place.reference in seen:
                raise CannotRead(ReadingFault.TOO_MUCH)
            seen.add(place.reference)
        node = place.get_object()
        yield node
        waiting += reversed(entry(node, "/Kids") or ())
        if len(seen) + len(waiting) > MOST_OBJECTS:
            raise CannotRead(ReadingFault.TOO_MUCH)


@contextmanager
def unreadable_told() -> Iterator[None]:
    """Whatever goes wrong with the file inside comes out as `CannotRead`."""
    try:
        yield
    except CannotRead:
        raise
    except (PdfDecodeLimitError, RecursionError, MemoryError):
        raise CannotRead(ReadingFault.TOO_MUCH) from None
    except Exception:  # noqa: BLE001 (a hostile file can break the reader in any way there is)
        raise CannotRead(ReadingFault.DAMAGED) from None
