"""What a report prints: the words on its pages, piece by piece in the order in which they are read.

A piece is what the report marks as one: a heading, a paragraph, a cell, the words in a figure. The words are those of
the text in the file. Whether they look on paper as they are is not judged here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pikepdf
from pyhanko.pdf_utils.generic import DictionaryObject, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader

from language.model import Language
from reports.metadata import made_with
from reports.pdf_reading import (
    MEGABYTE,
    CannotRead,
    ReadingFault,
    entry,
    metadata_in,
    opened,
    tree_nodes,
    unreadable_told,
)

MOST_ON_A_PAGE: Final = MEGABYTE
MOST_ON_ALL_PAGES: Final = 20 * MEGABYTE
"""What draws the pages, and says what their letters stand for; a report has less than a tenth of both."""

_LETTER: Final = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<([0-9A-Fa-f]{4})>")
_OPENING: Final = frozenset({"BDC", "BMC"})
_SHOWING: Final = frozenset({"Tj", "TJ", "'", '"'})
_ARTIFACT: Final = "/Artifact"
_STRANGE: Final = "\ufffd"

Letters = dict[int, str]


@dataclass(frozen=True)
class Printed:
    """The language that a report says it is in, the program that made it, and the pieces of text that it prints."""

    language: Language
    pieces: tuple[str, ...]
    made_with: str = ""


def printed(pdf: bytes) -> Printed:
    """What a report prints. `CannotRead` if the file cannot be read, or holds more than a report can."""
    reader = opened(pdf)
    with unreadable_told():
        said = str(entry(reader.root, "/Lang") or "")
        language = next((one for one in Language if one.value == said), Language.DUTCH)
        reading = _Reading()
        texts = (" ".join(text.split()) for page in _pages(reader) for text in reading.pieces(page))
        return Printed(language, tuple(text for text in texts if text), _made_with(reader))


def _made_with(reader: PdfFileReader) -> str:
    try:
        return made_with(metadata_in(reader))
    except ValueError:
        return ""


def _pages(reader: PdfFileReader) -> Iterator[DictionaryObject]:
    """The pages in their order."""
    return (node for node in tree_nodes(reader.root["/Pages"]) if "/Kids" not in node)


class _Reading:
    """Reads pages instruction by instruction, up to a limit for all of them together."""

    def __init__(self) -> None:
        self._spent = 0
        self._fonts: dict[str, Letters] = {}

    def pieces(self, page: DictionaryObject) -> Iterator[str]:
        """The text of each piece that the page marks as content; what is drawn outside of all says nothing."""
        letters: Letters = {}
        text: list[str] = []
        marks: list[bool] = []
        for operands, operator in self._instructions(page):
            if operator in _OPENING:
                text = text if marks else []
                marks.append(str(operands[0]) != _ARTIFACT)
            elif operator == "EMC" and marks:
                marks.pop()
                if not marks:
                    yield "".join(text)
            elif operator == "Tf":
                letters = self._letters(page, str(operands[0]))
            elif operator in _SHOWING and marks and all(marks):
                text.append(_shown(operands[-1], letters))

    def _instructions(self, page: DictionaryObject) -> Iterator[tuple[Any, str]]:
        contents = entry(page, "/Contents")
        streams = [contents] if isinstance(contents, StreamObject) else [one.get_object() for one in contents or ()]
        data = b"\n".join(self._data(stream) for stream in streams)
        with pikepdf.new() as held:
            for instruction in pikepdf.parse_content_stream(held.make_stream(data)):
                yield instruction.operands, str(instruction.operator)

    def _letters(self, page: DictionaryObject, name: str) -> Letters:
        """What each code of a font stands for."""
        fonts = entry(page["/Resources"], "/Font")
        if not fonts or name not in fonts:
            return {}
        place = str(fonts.raw_get(name))
        if place not in self._fonts:
            meaning = entry(fonts[name], "/ToUnicode")
            pairs = _LETTER.findall(self._data(meaning)) if isinstance(meaning, StreamObject) else ()
            self._fonts[place] = {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}
        return self._fonts[place]

    def _data(self, stream: StreamObject) -> bytes:
        data = bytes(stream.data)
        self._spent += len(data)
        if len(data) > MOST_ON_A_PAGE or self._spent > MOST_ON_ALL_PAGES:
            raise CannotRead(ReadingFault.TOO_MUCH)
        return data


def _shown(operand: Any, letters: Letters) -> str:  # noqa: ANN401 (a string, or strings with the room between them)
    strings = [one for one in operand if isinstance(one, pikepdf.String)] if _is_list(operand) else [operand]
    return "".join(letters.get(code, _STRANGE) for string in strings for code in bytes(string))


def _is_list(operand: Any) -> bool:  # noqa: ANN401
    return isinstance(operand, pikepdf.Array)
