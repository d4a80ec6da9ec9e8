"""What has to hold of the table of fields of the register besides its form: what it names exists, and can be found."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from exchange.register_fields import FIELDS_FILE, RegisterFields, plain
from exchange.register_file import field_name
from exchange.register_profile import DOMAIN, PHASE, PRODUCT
from principles.content import ContentFault, read_content
from principles.folder import Place
from questionnaire.model import Instrument

OF_THE_RECORD: Final = ("name", "organization", "standard_version", "url")
"""The fields of which the record itself is made; without a name no record starts a dossier."""


def register_faults(instrument: Instrument, file: Path = FIELDS_FILE) -> list[ContentFault]:
    """Everything that is wrong with the table of fields, of which the form is sound.

    Raises:
        ContentError: the form is not.
    """
    table, place = read_content(file, RegisterFields), Place(file, ())
    return [
        *_unknown_questions(place, table, instrument),
        *_names_never_found(place, table),
        *_fields_at_odds(place, table),
        *_unknown_codes(place, table, instrument),
        *_words_without_letters(place, table),
        *_spellings_of_two(place, table),
    ]


def _unknown_questions(place: Place, table: RegisterFields, instrument: Instrument) -> Iterator[ContentFault]:
    for index, field in enumerate(table.fields):
        for position, question in enumerate(field.questions):
            if not instrument.has(question):
                spot = place.under("fields", index, "questions", position)
                yield spot.fault(f"There is no question '{question}'.", "Name a question of the current version.")


def _names_never_found(place: Place, table: RegisterFields) -> Iterator[ContentFault]:
    """Names that no field of a file can have as it is read, and names that stand in the table before."""
    seen: set[str] = set()
    for index, field in enumerate(table.fields):
        spot, read = place.under("fields", index, "name"), field_name(field.name)
        if field.name != read:
            yield spot.fault(f"A file of the register is read with '{read}' as the name.", "Write the name like that.")
        if read in seen:
            yield spot.fault(f"The field '{read}' stands in this table twice.", "Remove one of them.")
        seen.add(read)


def _fields_at_odds(place: Place, table: RegisterFields) -> Iterator[ContentFault]:
    """What the record is made of and is not taken, and what is never taken and yet has a question."""
    of_the_record = {field.name for field in table.fields if field.part_of_record and not field.personal}
    for missed in (name for name in OF_THE_RECORD if name not in of_the_record):
        problem = f"There is no field '{missed}' that is part of the record."
        yield place.under("fields").fault(problem, "Add it with part_of_record: true, and without personal.")
    for index, field in enumerate(table.fields):
        if field.personal and field.questions:
            problem = f"The field '{field.name}' is personal, so it is never taken, and it has questions."
            yield place.under("fields", index, "questions").fault(problem, "Remove the questions, or personal.")


def _unknown_codes(place: Place, table: RegisterFields, instrument: Instrument) -> Iterator[ContentFault]:
    """Codes that are no option of the question of the profile for which they are proposed."""
    named = {
        PRODUCT: [(place.under("products", index), code) for index, code in enumerate(table.products)],
        PHASE: [
            *((place.under("phases", code), code) for code in table.phases),
            *((place.under("unsure_phases", index), code) for index, code in enumerate(table.unsure_phases)),
        ],
        DOMAIN: [(place.under("domains", code), code) for code in table.domains],
    }
    for question, codes in named.items():
        options = _options(instrument, question)
        for spot, code in codes:
            if code not in options:
                yield spot.fault(f"{question} has no option '{code}'.", f"Name one of: {', '.join(options)}.")


def _options(instrument: Instrument, question: str) -> list[str]:
    asked = instrument.question(question) if instrument.has(question) else None
    return [option.code for option in asked.text.options] if asked and asked.text else []


def _words_without_letters(place: Place, table: RegisterFields) -> Iterator[ContentFault]:
    """Words that would be found in every text, or in a text that is empty."""
    for spot, word in [
        *_each(place.under("empty_words"), table.empty_words),
        *_each(place.under("unsure_words"), table.unsure_words),
        *(spelling for name in ("phases", "domains") for spelling in _spellings(place, table, name)),
    ]:
        if not plain(word):
            yield spot.fault("There is no letter or digit in this.", "Write a word here, or remove it.")


def _spellings_of_two(place: Place, table: RegisterFields) -> Iterator[ContentFault]:
    """Spellings that stand under two codes, so that only the first of them is ever proposed."""
    for name in ("phases", "domains"):
        codes: dict[str, set[Place]] = defaultdict(set)
        for spot, word in _spellings(place, table, name):
            under = Place(spot.file, spot.path[:-1])
            if codes[plain(word)] - {under}:
                yield spot.fault(f"'{word}' stands under another code too.", "Keep it under one of them.")
            codes[plain(word)].add(under)


def _spellings(place: Place, table: RegisterFields, name: str) -> Iterator[tuple[Place, str]]:
    for code, words in getattr(table, name).items():
        yield from _each(place.under(name, code), words)


def _each(place: Place, words: tuple[str, ...]) -> Iterator[tuple[Place, str]]:
    return ((place.under(index), word) for index, word in enumerate(words))
