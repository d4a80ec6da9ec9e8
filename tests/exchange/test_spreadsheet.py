"""A table for a spreadsheet starts no formula and opens as it is."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.spreadsheet import cell, csv_bytes


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"])
def test_a_text_that_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["Model = goed", "", "a-b", 12, -3])
def test_other_values_stay_as_they_are(value: object) -> None:
    assert cell(value) == value


@given(st.lists(st.tuples(st.integers(), st.text(st.characters(exclude_categories=["Cs", "Cc"])))))
def test_what_is_written_is_read_again(rows: list[tuple[int, str]]) -> None:
    data = csv_bytes(("row", "name"), rows)
    assert data.startswith(b"\xef\xbb\xbfrow;name\r\n")
    again = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert again[1:] == [[str(number), str(cell(text))] for number, text in rows]
