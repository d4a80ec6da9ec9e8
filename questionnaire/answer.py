"""What every answer has: how it stands, why, on what evidence, confirmed by whom.

An answer that was only begun (a note without a choice) is `open`. "I don't know" and "not applicable, because ..." are
answers.
"""

import re
import unicodedata
from datetime import date, datetime
from enum import StrEnum
from itertools import chain, groupby
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from principles.model import Id

LONGEST_TEXT = 10_000
LONGEST_LINE = 300
LARGEST_COUNT = 1_000_000
MOST_PIECES = 30

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSEEN: Final = re.compile("[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# Arabic, the scripts of India and composed emoji need a joiner (U+200C, U+200D) behind a letter of theirs.
_STRAY_JOINER: Final = re.compile("(?<![\u0590-\u1dff\u2190-\U0010ffff])[\u200c\u200d]+")
# Marks are no letters, digits or blanks; neither are some signs, which do no harm here.
_MANY_MARKS: Final = re.compile(r"[^\w\s\x00-\x7f]{20}")


def plain_text(text: str) -> str:
    """The text without control characters and lone surrogates, in composed form (Unicode NFC).

    A few scripts grow longer in that form; their text stays as it is, so that what fitted once fits when read again.
    """
    kept = _CONTROL.sub("", text.replace("\r\n", "\n"))
    shorter = composed(kept)
    return shorter if len(shorter) <= len(kept) else kept


def composed(text: str) -> str:
    """The text in composed form (Unicode NFC).

    Before https://github.com/python/cpython/issues/149079, Python puts the marks behind a letter in order in a time
    that grows with their square. It has nothing left to order if they come in order.
    """
    if not _MANY_MARKS.search(text):
        return unicodedata.normalize("NFC", text)
    marks_and_letters = (one for character in text for one in unicodedata.normalize("NFD", character))
    ordered = (sorted(run, key=unicodedata.combining) for _, run in groupby(marks_and_letters, key=_is_mark))
    return unicodedata.normalize("NFC", "".join(chain.from_iterable(ordered)))


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0


def plain_line(text: str) -> str:
    """The plain text of a name or another short text, also without what turns the direction of writing or has no width.

    Such a character makes two different names look the same, or one name look like something else.
    """
    return plain_text(_STRAY_JOINER.sub("", _UNSEEN.sub("", plain_text(text))))


def is_visible(text: str) -> bool:
    """Whether there is anything to see in a text: more than blanks, marks and characters without a shape."""
    return any(unicodedata.category(character)[0] not in "CMZ" for character in text)


FreeText = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(plain_text)]
Line = Annotated[str, StringConstraints(max_length=LONGEST_LINE), AfterValidator(plain_line)]
Count = Annotated[int, Field(ge=0, le=LARGEST_COUNT, strict=True)]
Placement = Annotated[int, Field(ge=-3, le=3, strict=True)]
ImageCounts = Annotated[tuple[Count, ...], Field(min_length=7, max_length=7)]
RungCounts = Annotated[tuple[Count, ...], Field(min_length=6, max_length=6)]


class Piece(BaseModel):
    """A piece of a dossier: cannot change, knows no fields beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Standing(StrEnum):
    """Whether there is an answer, and of what sort."""

    OPEN = "open"
    GIVEN = "given"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Truth(StrEnum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Confirmation(Piece):
    """Somebody in a role confirmed this on a date. The privacy officer confirms; the FG (DPO) only advises."""

    name: Line
    role: Literal["privacy_officer", "council"]
    on: date


class Evidence(Piece):
    """Something that shows that an answer is true."""

    title: Line
    location: Annotated[Line, Field(description="A web address, or the file and page where the house can open it.")] = (
        ""
    )
    is_public: bool = False
    from_data_subjects: bool = False
    confirmed_by: Confirmation | None = None


EvidenceList = Annotated[tuple[Evidence, ...], Field(max_length=MOST_PIECES)]


class Quotation(Piece):
    """A short passage from a public source on which an answer rests, marked as a quotation."""

    text: Line
    source: Id
    place: Line = ""


class Answer(Piece):
    """What every answer has, whatever its form.

    `taken_from` marks an answer of the profile that was read from elsewhere and that nobody of the project confirmed:
    it is shown, and counts as open.
    """

    standing: Standing = Standing.OPEN
    reason: FreeText = ""
    note: FreeText = ""
    evidence: EvidenceList = ()
    quotations: Annotated[tuple[Quotation, ...], Field(max_length=MOST_PIECES)] = ()
    confirmed_by: Confirmation | None = None
    taken_from: Literal["register"] | None = None
    answered_by: Line = ""
    answered_at: datetime | None = None

    @property
    def is_put(self) -> bool:
        """Whether this question was put; "I don't know" counts as put."""
        return self.standing is not Standing.OPEN and self.taken_from is None

    @property
    def is_given(self) -> bool:
        """Whether there is an answer that counts."""
        return self.standing is Standing.GIVEN and self.taken_from is None
