"""The published dossier inside a report: found where it belongs, and compared with what the metadata say of it."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

from pyhanko.pdf_utils.generic import DictionaryObject, PdfObject, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader

from reports.metadata import publication_sha256
from reports.pdf_reading import entry, metadata_in, tree_nodes
from reports.verification import Problem

PUBLICATION_FILE: Final = "onze-data-publication.json"


def publication_in(reader: PdfFileReader) -> tuple[bytes | None, Problem | None]:
    """The published dossier, or what is wrong with it.

    It has to be the one file of that name, both among the files that belong to the report and among those that a
    program shows as attachments.
    """
    unique = {str(file): file for file in entry(reader.root, "/AF") or ()}
    associated = [file for file in _followed(unique.values()) if _name(file) == PUBLICATION_FILE]
    attached = [file for name, file in _attachments(reader) if PUBLICATION_FILE in (name, _name(file))]
    if len(associated) != 1 or len(attached) != 1:
        return None, Problem.OTHER_PUBLICATION if associated and attached else Problem.NO_PUBLICATION
    data, expected = _content(associated[0]), _expected(reader)
    if data is None or not expected:
        return None, Problem.NO_PUBLICATION
    if hashlib.sha256(data).hexdigest() != expected or _content(attached[0]) != data:
        return None, Problem.OTHER_PUBLICATION
    return data, None


def _expected(reader: PdfFileReader) -> str:
    try:
        return publication_sha256(metadata_in(reader))
    except ValueError:
        return ""


def _attachments(reader: PdfFileReader) -> Iterator[tuple[str, DictionaryObject]]:
    """The name tree of the attachments, flat."""
    names = entry(reader.root, "/Names")
    tree = entry(names, "/EmbeddedFiles") if names else None
    for node in tree_nodes(tree) if tree else ():
        pairs = _followed(entry(node, "/Names"))
        yield from ((str(name), file) for name, file in zip(pairs[::2], pairs[1::2], strict=True))


def _followed(objects: Iterable[PdfObject] | None) -> list[Any]:
    return [found.get_object() for found in objects or () if found is not None]


def _name(file: DictionaryObject) -> str:
    return str(entry(file, "/UF") or entry(file, "/F") or "")


def _content(file: DictionaryObject) -> bytes | None:
    """What is in the file; none if its entries do not name one and the same stream."""
    named = entry(file, "/EF")
    streams = {str(named.raw_get(key)) for key in ("/F", "/UF") if key in named}
    stream = entry(named, "/F")
    return bytes(stream.data) if len(streams) == 1 and isinstance(stream, StreamObject) else None
