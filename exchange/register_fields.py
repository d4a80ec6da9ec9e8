"""The fields of the algorithm register, and what each of them is for; from `register_fields.yaml`."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from language.model import Language, LocalisedText
from principles.content import Frozen, read_content
from questionnaire.model import QuestionId
from questionnaire.text import Code

FIELDS_FILE = Path(__file__).with_name("register_fields.yaml")

Spellings = dict[Code, tuple[str, ...]]


class RegisterField(Frozen):
    """A field of the register: its name in the file, what people call it, and the questions it bears on."""

    name: Annotated[str, Field(min_length=1)]
    title: LocalisedText
    questions: tuple[QuestionId, ...] = ()
    part_of_record: bool = False
    personal: bool = False


class RegisterFields(Frozen):
    """All fields, and the spellings by which a record says something of the profile word for word."""

    fields: tuple[RegisterField, ...]
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
