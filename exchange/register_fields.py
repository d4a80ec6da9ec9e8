"""The fields of the algorithm register, and what each of them is for; from `register_fields.yaml`."""

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from language.model import Language, LocalisedText
from principles.content import Frozen, read_content
from questionnaire.model import QuestionId
from questionnaire.text import Code

FIELDS_FILE = Path(__file__).with_name("register_fields.yaml")

Spellings = dict[Code, tuple[str, ...]]

_NO_LETTERS: Final = re.compile(r"[\W_]+")
_BETWEEN_PARTS: Final = re.compile(r"[,;\n]")


class RegisterField(Frozen):
    """A field of the register: its name in the file, what people call it, and the questions it bears on."""

    name: Annotated[str, Field(min_length=1)]
    title: LocalisedText
    questions: tuple[QuestionId, ...] = ()
    part_of_record: bool = False
    personal: bool = False


class RegisterFields(Frozen):
    """All fields, the words that say nothing, and the spellings by which a record says something of the profile."""

    fields: tuple[RegisterField, ...]
    empty_words: tuple[str, ...]
    products: tuple[Code, ...]
    phases: Spellings
    unsure_words: tuple[str, ...]
    unsure_phases: tuple[Code, ...]
    domains: Spellings


@cache
def register_fields() -> RegisterFields:
    """The fields, read once for each process."""
    return read_content(FIELDS_FILE, RegisterFields)


@cache
def fields_by_name() -> dict[str, RegisterField]:
    """Each field by its name in the file."""
    return {field.name: field for field in register_fields().fields}


def field_title(name: str, language: Language) -> str:
    """What people call a field; one that is not known keeps its name."""
    known = fields_by_name().get(name)
    return known.title.into(language) if known else name


def plain(words: str) -> str:
    """Words without capitals and punctuation: so spellings are compared."""
    return _NO_LETTERS.sub(" ", words).strip().casefold()


def says_nothing(text: str) -> bool:
    """Whether a text is empty, or holds only words such as "n.v.t.": also more of them, as in a list."""
    return all(plain(part) in _words_for_nothing() for part in _BETWEEN_PARTS.split(text))


@cache
def _words_for_nothing() -> frozenset[str]:
    return frozenset(("", *map(plain, register_fields().empty_words)))
