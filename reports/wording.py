"""Text that is safe to print: whatever somebody typed comes out as plain words in a typeface that has its letters.

ReportLab reads a paragraph as markup. Here a plain string is always escaped, and only a `Rich` text made by these
functions carries markup, so that no answer can change how the report looks or reach outside it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr, unescape

from reportlab.pdfbase.pdfmetrics import getFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from look.typefaces import REGULAR, WIDER
from questionnaire.answer import composed

REPLACEMENT = "\ufffd"
ELLIPSIS = "…"
LINE_END = "<br/>"
_SIZE, _WIDE_LETTER = 10.0, 5.6
_LAST_OF_PLANE = 0xFFFF
# Nobody types this many lines in one answer; a text that does would keep the report waiting for minutes. The dossier
# holds it whole.
LONGEST_IN_LINES = 1_000
_TAG = re.compile(r"<[^<>]+>")
_EMPTY_LINES = re.compile(r"\n\s*\n\s*\n+")
_LINE_ENDS = str.maketrans(dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n") | {"\t": " "})
_TEXT_PRESENTATION = range(0xFE00, 0xFE10)
_NO_GLYPH = 0  # some typefaces name it for a character that they do not have


@dataclass(frozen=True)
class Rich:
    """Text with markup of our own in it; every word that somebody else wrote is escaped."""

    markup: str


Text = str | Rich


def rich(*parts: Text) -> Rich:
    """The parts after each other."""
    return Rich("".join(_markup(part) for part in parts))


def bold(text: Text) -> Rich:
    """The text in bold, line by line, so that a text can be cut at every line end."""
    return Rich(LINE_END.join(f"<b>{line}</b>" for line in _markup(text).split(LINE_END)))


def linked(text: str, url: str) -> Rich:
    """The text, with its address as something to click. Only for addresses from our own content."""
    before, _, after = text.partition(url)
    return rich(before, Rich(f"<a href={quoteattr(url)}>{_escaped(url)}</a>"), after)


def in_parts(text: Text, most_lines: int) -> list[Rich]:
    """The text in parts of at most so many lines as somebody typed them."""
    lines = _markup(text).split(LINE_END)
    if len(lines) > LONGEST_IN_LINES:
        lines = [*lines[:LONGEST_IN_LINES], "[…]"]
    starts = range(0, len(lines), most_lines)
    return [Rich(LINE_END.join(lines[start : start + most_lines])) for start in starts]


def plain(text: Text) -> str:
    """The words of a text as they are read from the page: on one line, without markup."""
    return one_line(unescape(_TAG.sub("", _markup(text).replace(LINE_END, " "))))


def joined(parts: Sequence[Text], between: str) -> Rich:
    """The parts with the same text between each two."""
    pieces = [piece for part in parts for piece in (between, part)]
    return rich(*pieces[1:])


def shortened(text: str, most: int) -> str:
    """The text in one line of at most this many characters, cut between words where it can be, with an ellipsis.

    Wide letters take the room of more than one, so that the line is never much longer than others of its length.
    """
    line = one_line(text)
    room = _longest_within(line, most * _WIDE_LETTER)
    if len(line) <= min(most, room):
        return line
    cut = line[: min(most - 1, room)]
    words, space, _ = cut.rpartition(" ")
    return (words if space and len(words) > most // 2 else cut).rstrip(" ,;:.") + ELLIPSIS


def one_line(text: str) -> str:
    """The readable text without line ends, and with single spaces."""
    return " ".join(readable(text).split())


@lru_cache(maxsize=4096)
def readable(text: str) -> str:
    """The text with line ends in one form, without characters that nobody sees, and a sign for those nobody can print.

    Marks that turn the direction of writing, join or hide letters are left out: they could make a text say something
    else on paper than it does in the file.
    """
    whole = composed(text.replace("\r\n", "\n").translate(_LINE_ENDS))
    shown = "".join(_printed(character) for character in whole if not _is_unseen(character))
    return _EMPTY_LINES.sub("\n\n", shown)


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """The readable text in pieces, each with whether it needs the wider typeface."""
    narrow = _glyphs(REGULAR.name)
    for is_wider, piece in groupby(text, key=lambda character: character != "\n" and ord(character) not in narrow):
        yield "".join(piece), is_wider


@lru_cache(maxsize=8192)
def width_of(text: str, font: str, size: float) -> float:
    """How wide the text is in points, in this font and with the wider typeface where that is needed."""
    return sum(stringWidth(piece, WIDER.name if wider else font, size) for piece, wider in runs(readable(text)))


def fitted(text: str, font: str, size: float, width: float) -> str:
    """As much of the text as fits in one line of this width, with an ellipsis if something is left out."""
    line = one_line(text[:400])
    if width_of(line, font, size) <= width:
        return line
    while line and width_of(line + ELLIPSIS, font, size) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS


def _longest_within(line: str, width: float) -> int:
    """How many characters of a line fit in a width, at the size of ten points."""
    taken = 0.0
    for place, character in enumerate(line):
        taken += width_of(character, REGULAR.name, _SIZE)
        if taken > width:
            return place
    return len(line)


def _markup(part: Text) -> str:
    return part.markup if isinstance(part, Rich) else _escaped(part)


@lru_cache(maxsize=4096)
def _escaped(text: str) -> str:
    pieces = (_in_typeface(escape(piece), is_wider=is_wider) for piece, is_wider in runs(readable(text)))
    return "".join(pieces).replace("\n", LINE_END)


def _in_typeface(escaped: str, *, is_wider: bool) -> str:
    return f'<font name="{WIDER.name}">{escaped}</font>' if is_wider else escaped


def _is_unseen(character: str) -> bool:
    kind = unicodedata.category(character)
    return kind == "Cf" or (kind == "Cc" and character != "\n") or ord(character) in _TEXT_PRESENTATION


def _printed(character: str) -> str:
    place = ord(character)
    known = character == "\n" or place in _glyphs(REGULAR.name) or place in _glyphs(WIDER.name)
    return character if known and place <= _LAST_OF_PLANE else REPLACEMENT


@cache
def _glyphs(font: str) -> frozenset[int]:
    found = getFont(font)
    if not isinstance(found, TTFont):
        return frozenset()
    return frozenset(place for place, glyph in found.face.charToGlyph.items() if glyph != _NO_GLYPH)
