"""The content files of one folder, and the places in them to which a fault can point."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from principles.content import ContentFault, line_of
from principles.model import (
    Citation,
    Crosswalk,
    Glossary,
    GlossaryTerm,
    Ladder,
    Ladders,
    Principle,
    PrincipleSet,
    Source,
    Sources,
    Theme,
)

Step = int | str
Piece = TypeVar("Piece", bound=BaseModel)


@dataclass(frozen=True)
class Place:
    """A spot in a content file."""

    file: Path
    path: tuple[Step, ...]

    def under(self, *steps: Step) -> "Place":
        """The spot that lies these steps deeper."""
        return Place(self.file, (*self.path, *steps))

    def fault(self, problem: str, mend: str) -> ContentFault:
        """A fault at this spot, with its line."""
        field = ".".join(str(step) for step in self.path)
        return ContentFault(self.file, line_of(self.file, self.path), field, problem, mend)


@dataclass(frozen=True)
class Folder:
    """The content files of one folder, each of them sound by itself."""

    sources: Mapping[Path, Sources]
    sets: Mapping[Path, PrincipleSet]
    crosswalk: Mapping[Path, Crosswalk]
    ladders: Mapping[Path, Ladders]
    glossary: Mapping[Path, Glossary]

    def each_source(self) -> Iterator[tuple[Place, Source]]:
        """Every source with its place."""
        for file, content in self.sources.items():
            for index, source in enumerate(content.sources):
                yield Place(file, ("sources", index)), source

    def each_principle(self) -> Iterator[tuple[Place, Principle]]:
        """Every principle of every set with its place."""
        for file, principle_set in self.sets.items():
            for index, principle in enumerate(principle_set.principles):
                yield Place(file, ("principles", index)), principle

    def each_citation(self) -> Iterator[tuple[Place, Citation]]:
        """Every reference to a source with its place."""
        for file, principle_set in self.sets.items():
            yield from _cited(Place(file, ("sources",)), principle_set.sources)
        for place, principle in self.each_principle():
            yield from _cited(place.under("sources"), principle.sources)
            if principle.quotation:
                yield place.under("quotation"), Citation(source=principle.quotation.source)
        yield from self._citations_of_words()

    def each_theme(self) -> Iterator[tuple[Place, Theme]]:
        """Every row of the crosswalk with its place."""
        for file, crosswalk in self.crosswalk.items():
            for index, theme in enumerate(crosswalk.themes):
                yield Place(file, ("themes", index)), theme

    def each_ladder(self) -> Iterator[tuple[Place, Ladder]]:
        """Every ladder with its place."""
        for file, content in self.ladders.items():
            for index, ladder in enumerate(content.ladders):
                yield Place(file, ("ladders", index)), ladder

    def each_term(self) -> Iterator[tuple[Place, GlossaryTerm]]:
        """Every word of the glossary with its place."""
        for file, glossary in self.glossary.items():
            for index, term in enumerate(glossary.terms):
                yield Place(file, ("terms", index)), term

    def _citations_of_words(self) -> Iterator[tuple[Place, Citation]]:
        for place, theme in self.each_theme():
            yield from _cited(place.under("law"), theme.law)
        for place, ladder in self.each_ladder():
            yield from _cited(place.under("sources"), ladder.sources)
            for step, rung in enumerate(ladder.rungs):
                yield from _cited(place.under("rungs", step, "sources"), rung.sources)
        for place, term in self.each_term():
            if term.source:
                yield place.under("source"), term.source


def placed(kind: type[Piece], place: Place, content: object) -> Iterator[tuple[Place, Piece]]:
    """Every piece of this kind in some content, with its place, in the order of the fields."""
    match content:
        case _ if isinstance(content, kind):
            yield place, content
        case BaseModel():
            for name in type(content).model_fields:
                yield from placed(kind, place.under(name), getattr(content, name))
        case tuple():
            for index, part in enumerate(content):
                yield from placed(kind, place.under(index), part)
        case dict():
            for name, part in content.items():
                yield from placed(kind, place.under(name), part)


def _cited(place: Place, citations: Iterable[Citation]) -> Iterator[tuple[Place, Citation]]:
    for index, citation in enumerate(citations):
        yield place.under(index), citation
