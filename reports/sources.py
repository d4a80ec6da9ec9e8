"""A source in words: what it is, who published it, where it is, and how far we read it."""

from collections.abc import Iterable

from principles.model import Source
from principles.words import reading_words
from reports.findings import Findings


def source_title(told: Findings, source_id: str) -> str:
    """The title of a source; its id if nobody here has it."""
    source = told.instrument.source(source_id)
    return source.title.into(told.language) if source else source_id


def source_titles(told: Findings, source_ids: Iterable[str]) -> str:
    """The titles of several sources after each other."""
    return "; ".join(source_title(told, source_id) for source_id in source_ids)


def source_words(told: Findings, source: Source) -> str:
    """A source in one line, with how far it was read."""
    year = str(source.year) if source.year else ""
    parts = [
        part for part in (source.title.into(told.language), source.publisher or "", year, source.url or "") if part
    ]
    note = f" {source.note.into(told.language)}" if source.note else ""
    return f"{', '.join(parts)}. {reading_words(told.say, source.read)}.{note}"
