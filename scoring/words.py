"""The words for every code that a result can hold, in both languages; from `words.yaml`."""

from functools import cache
from pathlib import Path

from language.model import Language, LocalisedText
from principles.content import Frozen, read_content

WORDS_FILE = Path(__file__).with_name("words.yaml")

Table = dict[str, LocalisedText]


class Words(Frozen):
    """The tables of words, each from a code to what people read."""

    scores: Table
    statuses: Table
    quadrants: Table
    figures: Table
    phases: Table
    phase_questions: Table
    gates: Table
    rows: Table
    rungs: Table
    council_levels: Table
    impact_classes: Table
    severities: Table


@cache
def words() -> Words:
    """All words, read once for each process."""
    return read_content(WORDS_FILE, Words)


def word(table: Table, code: str | int, language: Language) -> str:
    """What people read for a code of one of the tables."""
    return table[str(code)].into(language)
