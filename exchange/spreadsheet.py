"""A table as CSV that a spreadsheet of a Dutch office opens as it is, and that starts no formula there."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

# Full-width forms of these signs start a formula too in some spreadsheets.
_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table with its columns in the first line: semicolons, and UTF-8 with the mark that spreadsheets look for."""
    written = io.StringIO(newline="")
    table = csv.writer(written, delimiter=";")
    table.writerow(columns)
    table.writerows([cell(value) for value in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def cell(value: object) -> object:
    """A value of a table; a text that a spreadsheet would take for a formula gets an apostrophe in front."""
    starts_formula = isinstance(value, str) and value.lstrip(" ").startswith(_STARTS_FORMULA)
    return f"'{value}" if starts_formula else value
