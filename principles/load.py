"""All content about principles, read from its folder and checked as a whole.

Each file is checked by itself first, then the references between the files. Every fault names file, line and field, and
says how to mend it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from language.model import Language
from principles.content import ContentError, ContentFault, Frozen, read_content
from principles.folder import Folder
from principles.model import (
    Citation,
    Crosswalk,
    Glossary,
    GlossaryTerm,
    Ladder,
    Ladders,
    Principle,
    PrincipleSet,
    ReadState,
    Source,
    Sources,
    Theme,
)
from principles.references import reading, reference_faults

CONTENT = Path(__file__).parent / "content"

SOURCE_FILES = ("sources.yaml", "law.yaml")
CROSSWALK_FILE = "crosswalk.yaml"
LADDER_FILE = "ladder.yaml"
GLOSSARY_FILE = "glossary.yaml"
OTHER_THAN_SETS = frozenset({*SOURCE_FILES, CROSSWALK_FILE, LADDER_FILE, GLOSSARY_FILE})
"""Every other YAML file in the folder is a set of principles, named after its id."""

Content = TypeVar("Content", bound=Frozen)


@dataclass(frozen=True)
class Principles:
    """Sets of principles with their sources, crosswalk, ladders and glossary; every reference in it holds."""

    sources: Mapping[str, Source]
    sets: Mapping[str, PrincipleSet]
    principles: Mapping[str, Principle]
    crosswalk: Crosswalk
    themes: Mapping[str, Theme]
    ladders: Mapping[str, Ladder]
    terms: Mapping[str, GlossaryTerm]

    @property
    def participation_ladder(self) -> Ladder:
        """The ladder that the product uses, from not involved to deciding together."""
        return self.ladders["participation"]

    def set_of(self, principle: str) -> PrincipleSet:
        """The set to which a principle belongs.

        Raises:
            KeyError: no set holds this principle.
        """
        known = self.principles[principle]
        return next(found for found in self.sets.values() if known in found.principles)

    def themes_of(self, principle: str) -> tuple[Theme, ...]:
        """The rows of the crosswalk in which a principle stands; none if it is left out with a reason."""
        return tuple(theme for theme in self.themes.values() if principle in theme.principles)

    def reading(self, citation: Citation) -> ReadState:
        """How far the cited place was read.

        Raises:
            KeyError: there is no such source, or it has no such part.
        """
        return reading(self.sources, citation)

    def glossary(self, language: Language) -> tuple[GlossaryTerm, ...]:
        """The terms in the alphabetical order of a language."""
        return tuple(sorted(self.terms.values(), key=lambda term: term.name.into(language).casefold()))


@cache
def principles(folder: Path = CONTENT) -> Principles:
    """The content in a folder; read once for each process.

    Raises:
        ContentError: a file is missing or wrong, or the files do not fit together.
    """
    files = checked_folder(folder)
    faults = reference_faults(files)
    if faults:
        raise ContentError(faults)
    (crosswalk,) = files.crosswalk.values()
    (ladders,) = files.ladders.values()
    (glossary,) = files.glossary.values()
    return Principles(
        sources=_by_id((source.id, source) for _, source in files.each_source()),
        sets=_by_id((found.id, found) for found in files.sets.values()),
        principles=_by_id((principle.id, principle) for _, principle in files.each_principle()),
        crosswalk=crosswalk,
        themes=_by_id((theme.id, theme) for theme in crosswalk.themes),
        ladders=_by_id((ladder.id, ladder) for ladder in ladders.ladders),
        terms=_by_id((term.id, term) for term in glossary.terms),
    )


@cache
def checked_folder(folder: Path = CONTENT) -> Folder:
    """The content files in a folder, each sound by itself, with the places in them.

    Raises:
        ContentError: a file is missing or wrong.
    """
    faults: list[ContentFault] = []
    set_files = [file.name for file in sorted(folder.glob("*.yaml")) if file.name not in OTHER_THAN_SETS]
    checked = Folder(
        sources=sound_contents(folder, SOURCE_FILES, Sources, faults),
        sets=sound_contents(folder, set_files, PrincipleSet, faults),
        crosswalk=sound_contents(folder, [CROSSWALK_FILE], Crosswalk, faults),
        ladders=sound_contents(folder, [LADDER_FILE], Ladders, faults),
        glossary=sound_contents(folder, [GLOSSARY_FILE], Glossary, faults),
    )
    if faults:
        raise ContentError(faults)
    return checked


def sound_contents(
    folder: Path, names: Iterable[str], model: type[Content], faults: list[ContentFault]
) -> dict[Path, Content]:
    """The content of these files of a folder, by file; what cannot be used is left out and added to the faults."""
    contents = {}
    for file in (folder / name for name in names):
        try:
            contents[file] = read_content(file, model)
        except ContentError as error:
            faults.extend(error.faults)
    return contents


Thing = TypeVar("Thing")


def _by_id(pairs: Iterable[tuple[str, Thing]]) -> Mapping[str, Thing]:
    return MappingProxyType(dict(pairs))
