"""The words of the principles: sources and how far they were read, sets, the crosswalk, ladders, terms.

A reading is a fact too. Whether we read a document, a copy of it or nothing at all stands beside everything we took
from it, and what was not read is never shown as known.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, NoReturn, Self

from pydantic import StringConstraints, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from language.model import Language, LocalisedText, Words
from principles.content import Frozen

LONGEST_QUOTATION = 25
"""The most words that we take over literally from a source."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$")]


class ReadState(StrEnum):
    """How far a source was read by the people who wrote this content."""

    YES = "yes"
    STORED_COPY = "stored_copy"
    NO = "no"

    @property
    def is_read(self) -> bool:
        """Something of the source was seen, in the original or in a copy."""
        return self is not ReadState.NO


class Part(Frozen):
    """An article or section of a source, read or not read on its own."""

    id: Words
    about: LocalisedText
    read: ReadState
    applies_from: date | None = None
    note: LocalisedText | None = None


class Source(Frozen):
    """A public document on which content rests, and how far it was read."""

    id: Id
    title: LocalisedText
    publisher: Words | None = None
    year: int | None = None
    url: Url | None = None
    read: ReadState
    read_on: date | None = None
    note: LocalisedText | None = None
    parts: tuple[Part, ...] = ()

    @model_validator(mode="after")
    def _reading_is_true(self) -> Self:
        if not self.read.is_read and self.read_on is not None:
            raise PydanticCustomError("unread_has_date", "A source that was not read has no read_on; remove the date")
        if self.read.is_read and self.read_on is None:
            raise PydanticCustomError("reading_undated", "A source that was read needs read_on; add the day of reading")
        if not self.read.is_read and any(part.read.is_read for part in self.parts):
            raise PydanticCustomError("part_read", "A part is marked as read but its source is not; correct either")
        return self

    def part(self, id: str) -> Part:  # noqa: A002 (the word of the data)
        """The article or section with this id.

        Raises:
            KeyError: the source lists no such part.
        """
        return next((part for part in self.parts if part.id == id), None) or _absent("part", f"{self.id} {id}")


class Sources(Frozen):
    """A file of sources."""

    sources: tuple[Source, ...]


class Citation(Frozen):
    """The place in a source on which a statement rests."""

    source: Id
    part: Words | None = None
    place: LocalisedText | None = None


class Quotation(Frozen):
    """A short passage taken over literally, always shown between quotation marks and with its source."""

    text: Words
    language: Language
    our_translation: Words | None = None
    source: Id
    place: LocalisedText

    @field_validator("text", "our_translation")
    @classmethod
    def _short(cls, text: str | None, info: ValidationInfo) -> str | None:
        count = len((text or "").split())
        if count > LONGEST_QUOTATION:
            raise PydanticCustomError(
                "long_quotation",
                "The {field} has {count} words and a quotation at most {most}; shorten it or say it in our own words",
                {"field": info.field_name, "count": count, "most": LONGEST_QUOTATION},
            )
        return text


class Principle(Frozen):
    """One principle or theme of a set, told in our own words."""

    id: Id
    number: int | None = None
    title: LocalisedText
    title_official: bool
    statement: LocalisedText
    quotation: Quotation | None = None
    sources: tuple[Citation, ...]
    read: ReadState

    @model_validator(mode="after")
    def _has_a_source(self) -> Self:
        if not self.sources:
            raise PydanticCustomError("no_source", "A principle rests on a source; name at least one under sources")
        return self


class Standing(StrEnum):
    """What a set is: the official titles, themes that we know of, or what somebody reads into principles."""

    OFFICIAL = "official"
    THEMES = "themes"
    READING = "reading"


class PrincipleSet(Frozen):
    """Principles that belong together.

    `official_in` names the languages in which the titles are the official ones; in another language they are our
    translation. On `sources` rests what is said of the set as a whole: who adopted it, and for what.
    """

    id: Id
    title: LocalisedText
    adopted: LocalisedText
    scope: LocalisedText
    standing: Standing
    official_in: tuple[Language, ...] = ()
    note: LocalisedText
    sources: tuple[Citation, ...]
    principles: tuple[Principle, ...]

    @model_validator(mode="after")
    def _titles_fit_the_standing(self) -> Self:
        is_official = self.standing is Standing.OFFICIAL
        if any(principle.title_official != is_official for principle in self.principles):
            raise PydanticCustomError(
                "title_standing",
                "A set with standing '{standing}' has title_official: {expected} everywhere; correct either of them",
                {"standing": self.standing.value, "expected": str(is_official).lower()},
            )
        if is_official != bool(self.official_in):
            raise PydanticCustomError(
                "official_language", "official_in names the languages of official titles, and only for an official set"
            )
        return self


class Theme(Frozen):
    """A row of the crosswalk: one concern, the principles that speak of it, and the law that does."""

    id: Id
    title: LocalisedText
    about: LocalisedText
    principles: tuple[Id, ...]
    law: tuple[Citation, ...] = ()
    from_article: bool = False


class Unplaced(Frozen):
    """A principle that stands in no row of the crosswalk, and why."""

    principle: Id
    reason: LocalisedText


class Crosswalk(Frozen):
    """Which principles of which set speak of the same concern; the mapping is ours."""

    note: LocalisedText
    themes: tuple[Theme, ...]
    unplaced: tuple[Unplaced, ...] = ()


class Rung(Frozen):
    """A step of a ladder of participation; a higher level gives people more influence."""

    level: int
    id: Id
    title: LocalisedText
    about: LocalisedText | None = None
    sources: tuple[Citation, ...] = ()


class Ladder(Frozen):
    """An ordered list of the degrees to which people take part. The levels are ordinal: no sums, no means."""

    id: Id
    title: LocalisedText
    note: LocalisedText
    rungs: tuple[Rung, ...]
    sources: tuple[Citation, ...]

    @model_validator(mode="after")
    def _levels_rise_by_one(self) -> Self:
        levels = [rung.level for rung in self.rungs]
        if not levels or levels != list(range(levels[0], levels[0] + len(levels))):
            raise PydanticCustomError("levels", "The levels of a ladder rise by one; number the rungs in order")
        return self

    def rung(self, level: int) -> Rung:
        """The rung at this level.

        Raises:
            KeyError: the ladder has no such level.
        """
        return next((rung for rung in self.rungs if rung.level == level), None) or _absent("rung", f"{self.id} {level}")


class Ladders(Frozen):
    """The ladders of participation: the one that the product uses, and others to compare it with."""

    ladders: tuple[Ladder, ...]


class GlossaryTerm(Frozen):
    """A word that the product uses, with its meaning in plain words; the id is its name in code and data."""

    id: Id
    nl: Words
    en: Words
    definition: LocalisedText
    source: Citation | None = None

    @property
    def name(self) -> LocalisedText:
        """The word itself, in both languages."""
        return LocalisedText(nl=self.nl, en=self.en)


class Glossary(Frozen):
    """The words of the product."""

    terms: tuple[GlossaryTerm, ...]


def _absent(what: str, name: str) -> NoReturn:
    raise KeyError(f"there is no {what} '{name}'")
