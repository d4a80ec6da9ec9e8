"""What is wrong with a file of the algorithm register, or with one record of it, and why a field was not taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from language.messages import Speech, message_id


class RegisterFaultCode(StrEnum):
    """What is wrong: with this installation, with the file as a whole, or (from `NOT_AN_OBJECT` on) with one record."""

    UNSOUND_CONTENT = "unsound_content"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    NOT_CSV = "not_csv"
    REPEATED_COLUMN = "repeated_column"
    NO_RECORDS = "no_records"
    LIST_INSIDE = "list_inside"
    TOO_MANY = "too_many"
    TOO_MANY_FIELDS = "too_many_fields"
    NOT_AN_OBJECT = "not_an_object"
    REPEATED_FIELD = "repeated_field"
    WRONG_LENGTH = "wrong_length"
    NO_NAME = "no_name"
    NOTHING_BUT_A_NAME = "nothing_but_a_name"
    REPEATED_RECORD = "repeated_record"


MESSAGES: Final[Mapping[RegisterFaultCode, str]] = {
    RegisterFaultCode.UNSOUND_CONTENT: message_id(
        "The file is not to blame: this installation cannot read the register now. Its own content has a fault in "
        "{place}. Ask your administrator to run check-content. It tells how to mend it."
    ),
    RegisterFaultCode.EMPTY: message_id("The file is empty. Choose the JSON or CSV file of the algorithm register."),
    RegisterFaultCode.TOO_LARGE: message_id(
        "The file is larger than {megabytes} MB. Choose a smaller part of the register."
    ),
    RegisterFaultCode.NOT_TEXT: message_id(
        "This is not a text file. Choose the JSON or CSV file of the register, not the one for Excel."
    ),
    RegisterFaultCode.NOT_UTF8: message_id("This file has to be UTF-8 text, and it is not. Save it again as UTF-8."),
    RegisterFaultCode.NOT_JSON: message_id(
        "The file is not valid JSON: look at line {line}, character {column}, and mend it there."
    ),
    RegisterFaultCode.TOO_DEEP: message_id(
        "The file holds too many brackets inside each other to be of the register. Choose another file."
    ),
    RegisterFaultCode.NOT_CSV: message_id(
        "The file is not valid CSV. Something is wrong at line {line} or before it, such as a quotation mark too few."
    ),
    RegisterFaultCode.REPEATED_COLUMN: message_id(
        "The column “{name}” stands twice in the first line. Remove one of them."
    ),
    RegisterFaultCode.NO_RECORDS: message_id(
        "There are no records in this file. It needs a list of records in JSON, or a CSV with a column “name”."
    ),
    RegisterFaultCode.LIST_INSIDE: message_id(
        "The records stand inside the field “{name}”. The file needs the list itself: keep only what stands between "
        "its square brackets, and the brackets."
    ),
    RegisterFaultCode.TOO_MANY: message_id(
        "The file holds more than {most} records. Choose a smaller part of the register."
    ),
    RegisterFaultCode.TOO_MANY_FIELDS: message_id(
        "The file holds more than {most} fields in all its records together. Choose a smaller part of the register."
    ),
    RegisterFaultCode.NOT_AN_OBJECT: message_id("This is not a record: there are no fields in it."),
    RegisterFaultCode.REPEATED_FIELD: message_id("The field “{name}” stands in this record twice."),
    RegisterFaultCode.WRONG_LENGTH: message_id("Cells in this row: {found}. Cells in the first line: {expected}."),
    RegisterFaultCode.NO_NAME: message_id("This record has no name."),
    RegisterFaultCode.NOTHING_BUT_A_NAME: message_id("This record says nothing but a name."),
    RegisterFaultCode.REPEATED_RECORD: message_id("This record says the same as number {number}."),
}


class NotTakenCode(StrEnum):
    """Why a field was not taken, or not as a whole."""

    EMPTY = "empty"
    PERSONAL = "personal"
    NOT_ASKED = "not_asked"
    UNKNOWN_FIELD = "unknown_field"
    UNREADABLE = "unreadable"
    SHORTENED = "shortened"


NOT_TAKEN_WORDS: Final[Mapping[NotTakenCode, str]] = {
    NotTakenCode.EMPTY: message_id("Empty in the register, or only a word such as “n.v.t.”"),
    NotTakenCode.PERSONAL: message_id("Left out: it can point to a person"),
    NotTakenCode.NOT_ASKED: message_id("No question asks for this"),
    NotTakenCode.UNKNOWN_FIELD: message_id("Not a field of the register that we know"),
    NotTakenCode.UNREADABLE: message_id("Not a text: it cannot be read"),
    NotTakenCode.SHORTENED: message_id("Too long: the end is left out"),
}


@dataclass(frozen=True)
class RegisterFault:
    """One thing that is wrong; `values` fill in the message."""

    code: RegisterFaultCode
    values: Mapping[str, object] = field(default_factory=dict)

    def message(self, say: Speech) -> str:
        """What is wrong, for the user."""
        return say(MESSAGES[self.code], **self.values)


class RegisterFileError(ValueError):
    """A file cannot be read as one of the algorithm register; nothing of it was kept."""

    def __init__(self, code: RegisterFaultCode, **values: object) -> None:
        super().__init__(f"{code.value} {values}")
        self.fault = RegisterFault(code, values)

    def message(self, say: Speech) -> str:
        """What is wrong and how to mend it, for the user."""
        return self.fault.message(say)
