"""Records of the Dutch national algorithm register, each as what a dossier can be started from.

What a municipality wrote is kept word for word and put beside the questions it bears on. It is never an answer.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import unescape
from typing import Final

from dossier.model import RegisterRecord, RegisterText
from dossier.place import readable
from exchange.content_rules import register_faults
from exchange.register_fault import NotTakenCode, RegisterFault, RegisterFaultCode, RegisterFileError
from exchange.register_fields import FIELDS_FILE, RegisterField, fields_by_name, says_nothing
from exchange.register_file import Fields, Row, register_rows
from exchange.register_profile import proposed_answers
from principles.content import ContentError
from questionnaire.answer import LONGEST_LINE, LONGEST_TEXT, plain_text
from questionnaire.answers import AnyAnswer
from questionnaire.load import load_instrument

_ELLIPSIS: Final = "…"
_MOST_LEVELS: Final = 3
_MOST_READ: Final = 2 * LONGEST_TEXT
"""How much of a field is looked at: more than fits, so that it is told that it was cut, and not all of a huge one."""
# The standard lets these tags lay out a text; other tags stay what they are: text.
_LAYOUT: Final = re.compile(r"</?(div|br|p|ul|ol|li)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_MANY_LINE_ENDS: Final = re.compile(r"\n{3,}")
_WEB_ADDRESS: Final = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class NotTaken:
    """A field that was not taken, or not as a whole, and why."""

    field: str
    why: NotTakenCode


@dataclass(frozen=True)
class UsableRecord:
    """A record from which a dossier can be started.

    `answers` are proposals for the profile that count as open until somebody confirms them.
    """

    number: int
    record: RegisterRecord
    answers: Mapping[str, AnyAnswer]
    not_taken: tuple[NotTaken, ...]


@dataclass(frozen=True)
class RejectedRow:
    """A row from which no dossier can be started, and why."""

    number: int
    name: str
    fault: RegisterFault


@dataclass(frozen=True)
class Register:
    """What a file of the register holds: each row is in one of the two."""

    usable: tuple[UsableRecord, ...]
    rejected: tuple[RejectedRow, ...]


def read_register(data: bytes, today: date) -> Register:
    """The records in a file, and the rows that are none.

    Args:
        data: The content of the file.
        today: The day on which the records are taken.

    Raises:
        RegisterFileError: the file cannot be read; its `message` tells the user why.
    """
    _refuse_unsound_content()
    usable: list[UsableRecord] = []
    rejected: list[RejectedRow] = []
    seen: dict[RegisterRecord, int] = {}
    for row in register_rows(data):
        found = _found(row, today, seen)
        if isinstance(found, UsableRecord):
            usable.append(found)
        else:
            rejected.append(found)
    return Register(tuple(usable), tuple(rejected))


@cache
def _refuse_unsound_content() -> None:
    """Read nothing as long as the table of fields or the questions it names do not hold; looked at until they do."""
    try:
        faults = register_faults(load_instrument(), FIELDS_FILE)
    except ContentError as error:
        faults = list(error.faults)
    if faults:
        first = faults[0]
        place = f"{first.file.name}:{first.line}" if first.line else first.file.name
        raise RegisterFileError(RegisterFaultCode.UNSOUND_CONTENT, place=place)


def _found(row: Row, today: date, seen: dict[RegisterRecord, int]) -> UsableRecord | RejectedRow:
    """What a row is; `seen` holds the records before it, each with its number."""
    if isinstance(row.content, RegisterFault):
        return RejectedRow(row.number, readable(row.name), row.content)
    not_taken: list[NotTaken] = []
    texts = dict(_texts(row.content, not_taken))
    record = _record(texts, today)
    fault = _fault(record, seen)
    if fault:
        return RejectedRow(row.number, readable(record.name), fault)
    seen[record] = row.number
    return UsableRecord(row.number, record, proposed_answers(texts, record.url), tuple(not_taken))


def _fault(record: RegisterRecord, seen: Mapping[RegisterRecord, int]) -> RegisterFault | None:
    if not record.name:
        return RegisterFault(RegisterFaultCode.NO_NAME)
    if not record.texts:
        return RegisterFault(RegisterFaultCode.NOTHING_BUT_A_NAME)
    if record in seen:
        return RegisterFault(RegisterFaultCode.REPEATED_RECORD, {"number": seen[record]})
    return None


def _record(texts: Mapping[str, str], today: date) -> RegisterRecord:
    url = texts.get("url", "")
    return RegisterRecord(
        name=texts.get("name", ""),
        organisation=texts.get("organization", ""),
        standard_version=texts.get("standard_version", ""),
        url=url if _WEB_ADDRESS.fullmatch(url) and len(url) <= LONGEST_LINE else "",
        taken_on=today,
        texts=tuple(
            RegisterText(field=name, text=text, questions=fields_by_name()[name].questions)
            for name, text in texts.items()
            if fields_by_name()[name].questions
        ),
    )


def _texts(fields: Fields, not_taken: list[NotTaken]) -> Iterator[tuple[str, str]]:
    """The texts that are taken, in the order of the table of fields; notes down what is not taken."""
    strange = [name for name in fields if name not in fields_by_name()]
    for name in [*(known for known in fields_by_name() if known in fields), *strange]:
        text, why = _taken(fields_by_name().get(name), fields[name])
        if why:
            not_taken.append(NotTaken(readable(name), why))
        if text:
            yield name, text


def _taken(field: RegisterField | None, value: object) -> tuple[str, NotTakenCode | None]:
    """What is taken of the value of a field, and why not all of it."""
    if field is None:
        return "", NotTakenCode.UNKNOWN_FIELD
    try:
        whole = _text(value)
    except _UnreadableError:
        return "", NotTakenCode.UNREADABLE
    text = plain_text(whole.strip()[:_MOST_READ]).strip()
    if says_nothing(text):
        return "", NotTakenCode.EMPTY
    if field.personal:
        return "", NotTakenCode.PERSONAL
    if field.questions:
        return _shortened(text, LONGEST_TEXT)
    return _shortened(" ".join(text.split()), LONGEST_LINE) if field.part_of_record else ("", NotTakenCode.NOT_ASKED)


def _shortened(text: str, most: int) -> tuple[str, NotTakenCode | None]:
    if len(text) <= most:
        return text, None
    return text[: most - 1].rstrip() + _ELLIPSIS, NotTakenCode.SHORTENED


class _UnreadableError(ValueError):
    """A value holds too much inside each other to be a field of the register."""


def _text(value: object, levels: int = _MOST_LEVELS) -> str:
    """A value as text: a list as lines, an object (a reference with title and link) as one line."""
    match value:
        case None:
            return ""
        case str():
            return _laid_out(value)
        case bool():
            return str(value).lower()
        case list() if levels:
            return "\n".join(filter(None, (_text(one, levels - 1) for one in value[:_MOST_READ])))
        case dict() if levels:
            return ", ".join(filter(None, (_text(one, levels - 1) for one in value.values())))
        case _:
            raise _UnreadableError


def _laid_out(text: str) -> str:
    """The text with line ends where the register has tags for them."""
    lines, tags = _LAYOUT.subn(lambda tag: "\n- " if tag[0].casefold().startswith("<li") else "\n", text)
    return _MANY_LINE_ENDS.sub("\n\n", unescape(lines)) if tags else text
