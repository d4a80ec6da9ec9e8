"""What every answer has: how it stands, why, on what evidence, confirmed by whom.

An answer that was only begun (a note without a choice) is `open`. "I don't know" and "not applicable, because ..." are
answers.
"""

import unicodedata
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from principles.model import Id

LONGEST_TEXT = 10_000
LONGEST_LINE = 300
LARGEST_COUNT = 1_000_000
MOST_PIECES = 30


def plain_text(text: str) -> str:
    """The text without control characters and lone surrogates, in composed form (Unicode NFC).

    A few scripts grow longer in that form; their text stays as it is, so that what fitted once fits when read again.
    """
    kept = "".join(character for character in text.replace("\r\n", "\n") if _is_plain(character))
    composed = unicodedata.normalize("NFC", kept)
    return composed if len(composed) <= len(kept) else kept


def _is_plain(character: str) -> bool:
    return character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs"}


FreeText = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(plain_text)]
Line = Annotated[str, StringConstraints(max_length=LONGEST_LINE), AfterValidator(plain_text)]
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
