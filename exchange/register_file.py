"""A file of the algorithm register as rows: JSON (a list of records, or one) or CSV (commas, semicolons or tabs).

What is wrong with the file as a whole stops the reading; what is wrong with one row stays with that row.
"""

import codecs
import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from dossier.place import readable
from exchange.register_fault import RegisterFault, RegisterFaultCode, RegisterFileError

LARGEST_FILE: Final = 25_000_000
MOST_ROWS: Final = 10_000
MOST_FIELDS: Final = 1_000_000
"""In all rows together: a hundred for each of the most rows."""
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DELIMITERS: Final = (",", ";", "\t")
# Excel writes this line to tell itself the delimiter, and shows it to nobody.
_DELIMITER_LINE: Final = re.compile(r'"?sep=([,;\t])"?(?:\r\n|\r|\n)', re.IGNORECASE)

Fields = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """One row: its number as whoever opens the file counts, and its fields or why it has none.

    In CSV the first line names the columns, so the first record stands in row 2, as a spreadsheet shows it. `name` is
    what a row without fields calls itself, if that can be known.
    """

    number: int
    content: Fields | RegisterFault
    name: str = ""


class _RepeatedField:
    """An object of JSON in which one field stands twice, so that nobody can tell which of them counts."""

    def __init__(self, field: str, name: object) -> None:
        self.field = field
        self.name = name if isinstance(name, str) else ""


def register_rows(data: bytes) -> tuple[Row, ...]:
    """The rows in a file.

    Raises:
        RegisterFileError: the file cannot be read; its `message` tells the user why.
    """
    if len(data) > LARGEST_FILE:
        _refuse(RegisterFaultCode.TOO_LARGE, megabytes=LARGEST_FILE // 1_000_000)
    data = _in_utf8(data)
    if b"\0" in data:
        _refuse(RegisterFaultCode.NOT_TEXT)
    start = data.removeprefix(codecs.BOM_UTF8).lstrip()[:1]
    if not start:
        _refuse(RegisterFaultCode.EMPTY)
    rows: list[Row] = []
    fields = 0
    for row in _json_rows(data) if start in {b"[", b"{"} else _csv_rows(_csv_text(data)):
        if len(rows) == MOST_ROWS:
            _refuse(RegisterFaultCode.TOO_MANY, most=MOST_ROWS)
        fields += len(row.content) if isinstance(row.content, dict) else 0
        if fields > MOST_FIELDS:
            _refuse(RegisterFaultCode.TOO_MANY_FIELDS, most=MOST_FIELDS)
        rows.append(row)
    if not rows:
        _refuse(RegisterFaultCode.NO_RECORDS)
    return tuple(rows)


def _refuse(code: RegisterFaultCode, **values: object) -> NoReturn:
    raise RegisterFileError(code, **values) from None


def _in_utf8(data: bytes) -> bytes:
    """The file itself, but in UTF-8 if it bears the mark of UTF-16, in which Excel saves what it calls Unicode text."""
    if not data.startswith(_UTF_16):
        return data
    try:
        return data.decode("utf-16").encode()
    except UnicodeDecodeError:
        _refuse(RegisterFaultCode.NOT_TEXT)


def _json_rows(data: bytes) -> Iterator[Row]:
    plain = _parsed(data)
    if isinstance(plain, dict) and "name" not in plain:
        _refuse_list_inside(plain)
    for number, record in enumerate(plain if isinstance(plain, list) else [plain], start=1):
        yield _json_row(number, record)


def _refuse_list_inside(plain: Fields) -> None:
    """Refuse an object that is no record but holds records: which of its lists is meant, only a person can tell."""
    for name, value in plain.items():
        if isinstance(value, list) and any(isinstance(one, dict | _RepeatedField) for one in value):
            _refuse(RegisterFaultCode.LIST_INSIDE, name=readable(name))


def _parsed(data: bytes) -> object:
    """The value in a JSON file; numbers stay the text that they are in the file."""
    try:
        return json.loads(
            _utf8_text(data), object_pairs_hook=_object, parse_int=str, parse_float=str, parse_constant=str
        )
    except json.JSONDecodeError as error:
        _refuse(RegisterFaultCode.NOT_JSON, line=error.lineno, column=error.colno)
    except RecursionError:
        _refuse(RegisterFaultCode.TOO_DEEP)


def _utf8_text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(RegisterFaultCode.NOT_UTF8)


def _object(pairs: list[tuple[str, Any]]) -> Fields | _RepeatedField:
    fields = {field_name(name): value for name, value in pairs}
    if len(fields) == len(pairs):
        return fields
    repeated = [field for field, times in Counter(field_name(name) for name, _ in pairs).items() if times > 1]
    return _RepeatedField(repeated[0], "" if "name" in repeated else fields.get("name"))


def _json_row(number: int, value: object) -> Row:
    if isinstance(value, _RepeatedField):
        fault = RegisterFault(RegisterFaultCode.REPEATED_FIELD, {"name": readable(value.field)})
        return Row(number, fault, value.name)
    return Row(number, value if isinstance(value, dict) else RegisterFault(RegisterFaultCode.NOT_AN_OBJECT))


def field_name(name: str) -> str:
    """The name of a field without the capitals and blanks that people add."""
    return name.strip().casefold()


def _csv_text(data: bytes) -> str:
    """The text of a CSV file: UTF-8, or the encoding in which Windows writes one without a mark."""
    if data.startswith(codecs.BOM_UTF8):
        return _utf8_text(data)
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    _refuse(RegisterFaultCode.NOT_TEXT)


def _csv_rows(text: str) -> Iterator[Row]:
    # A field as long as the whole file is no fault of the file; the limit of the csv module is one for the process.
    csv.field_size_limit(LARGEST_FILE)
    told = _DELIMITER_LINE.match(text)
    table = text[told.end() :] if told else text
    delimiter = told[1] if told else _delimiter(table)
    lines = csv.reader(io.StringIO(table, newline=""), delimiter=delimiter, strict=True)
    columns: list[str] = []
    try:
        for number, cells in enumerate(lines, start=1):
            # A row of nothing but delimiters is what a spreadsheet leaves where somebody emptied a row.
            if not any(cell.strip() for cell in cells):
                continue
            if columns:
                yield _csv_row(number, columns, cells)
            else:
                columns = _columns(cells)
    except csv.Error:
        _refuse(RegisterFaultCode.NOT_CSV, line=lines.line_num + bool(told))


def _delimiter(text: str) -> str:
    """What stands most between the names of the columns."""
    first = next(io.StringIO(text.lstrip(), newline=""), "")
    return max(_DELIMITERS, key=first.count)


def _columns(cells: list[str]) -> list[str]:
    columns = [field_name(cell) for cell in cells]
    if "name" not in columns:
        _refuse(RegisterFaultCode.NO_RECORDS)
    repeated = [column for column, times in Counter(columns).items() if column and times > 1]
    if repeated:
        _refuse(RegisterFaultCode.REPEATED_COLUMN, name=readable(repeated[0]))
    return columns


def _csv_row(number: int, columns: list[str], cells: list[str]) -> Row:
    if len(cells) != len(columns):
        fault = RegisterFault(RegisterFaultCode.WRONG_LENGTH, {"found": len(cells), "expected": len(columns)})
        # Behind the place where a cell is missing or too many, no cell is what its column says. Only the first is sure.
        return Row(number, fault, cells[0] if columns[0] == "name" else "")
    # A column without a name is what a spreadsheet adds behind the last one.
    return Row(number, {column: cell for column, cell in zip(columns, cells, strict=True) if column})
