"""A file of the register is read in the forms in which people have it, and refused in words when it is none."""

import csv
import io
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange import register_file
from exchange.algorithm_register import Register, read_register
from exchange.register_fault import MESSAGES, NotTakenCode, RegisterFaultCode, RegisterFileError
from language.messages import speech
from language.model import Language
from questionnaire.answer import LONGEST_TEXT

TODAY = date(2026, 11, 25)
CODE = RegisterFaultCode
WIDE = "name;goal;" + ";".join(f"c{place}" for place in range(2_000)) + ("\nA;x" + ";" * 2_000) * 600


def read(data: bytes) -> Register:
    return read_register(data, TODAY)


def names(data: bytes) -> list[str]:
    return [one.record.name for one in read(data).usable]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", CODE.EMPTY),
        (b"\xef\xbb\xbf \n", CODE.EMPTY),
        (b"x" * 25_000_001, CODE.TOO_LARGE),
        (b"PK\x03\x04\x00\x00", CODE.NOT_TEXT),
        ("[]".encode("utf-32"), CODE.NOT_TEXT),
        ("name;goal\nA;x\n".encode("utf-16-le"), CODE.NOT_TEXT),
        ("name;goal\nA;x\n".encode("utf-16")[:-1], CODE.NOT_TEXT),
        (b"\xff\xfe", CODE.EMPTY),
        (b"name,goal\n\x81\x8d,x", CODE.NOT_TEXT),
        (b'[{"name": "\xe9"}]', CODE.NOT_UTF8),
        (b"\xef\xbb\xbfname;goal\nCaf\xe9;x\n", CODE.NOT_UTF8),
        (b'[{"name": "A"', CODE.NOT_JSON),
        (b'{"name": "A"} {"name": "B"}', CODE.NOT_JSON),
        (b"[" * 200_000, CODE.TOO_DEEP),
        (b"[]", CODE.NO_RECORDS),
        (b"name;goal\n", CODE.NO_RECORDS),
        (b"a;b\n1;2\n", CODE.NO_RECORDS),
        (b"<!DOCTYPE html><html>", CODE.NO_RECORDS),
        (b"name,goal,Goal\n", CODE.REPEATED_COLUMN),
        (b'name,goal\n"A,x\nB,y\n', CODE.NOT_CSV),
        (b'sep=;\nname;goal\n"A;x\nB;y\n', CODE.NOT_CSV),
        (b'{"records": [{"name": "A", "goal": "x"}]}', CODE.LIST_INSIDE),
        (b'["x"' + b',"x"' * 10_000 + b"]", CODE.TOO_MANY),
        (WIDE.encode(), CODE.TOO_MANY_FIELDS),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(data: bytes, code: CODE) -> None:
    with pytest.raises(RegisterFileError) as refused:
        read(data)
    assert refused.value.fault.code is code
    for language in Language:
        assert "{" not in refused.value.message(speech(language))


def test_every_fault_has_a_message() -> None:
    assert set(MESSAGES) == set(CODE)


def test_one_record_is_a_file_too() -> None:
    assert names('{"name": "Één", "goal": "x"}'.encode("utf-8-sig")) == ["Één"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_with_each_delimiter_in_each_encoding(encoding: str, delimiter: str) -> None:
    text = f'Name {delimiter}goal\r\n"Café; de, ""Één"""{delimiter}€ 5\r\n'
    found = read(text.encode(encoding)).usable[0].record
    assert found.name == 'Café; de, "Één"'
    assert found.texts[0].text == "€ 5"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_json_in_utf_16_is_read_if_it_bears_its_mark(encoding: str) -> None:
    assert names('\ufeff[{"name": "Één", "goal": "x"}]'.encode(encoding)) == ["Één"]


def test_rows_of_csv_are_numbered_as_a_spreadsheet_shows_them() -> None:
    found = read(b"name;goal\n\nA1;x1\nB1;x2;x3\nC1\n;x4\n")
    assert [one.number for one in found.usable] == [3]
    assert [(row.number, row.fault.code) for row in found.rejected] == [
        (4, CODE.WRONG_LENGTH),
        (5, CODE.WRONG_LENGTH),
        (6, CODE.NO_NAME),
    ]


def test_a_row_without_a_text_in_it_is_no_row() -> None:
    found = read(b";;\nname;goal;risks\n;;\nA1;x1;\n ; ;\n;;;;\n")
    assert [(one.number, one.record.name) for one in found.usable] == [(4, "A1")]
    assert not found.rejected


def test_a_row_of_the_wrong_length_bears_its_name_if_that_is_its_first_cell() -> None:
    found = read(b"name;goal\n Model; versie 2;x1\nB1\n")
    assert [row.name for row in found.rejected] == ["Model", "B1"]


def test_a_row_of_the_wrong_length_bears_no_name_that_may_be_of_another_column() -> None:
    found = read(b"organization;name;goal\nSociale Zaken; Werk;Model;x1\n")
    assert [row.name for row in found.rejected] == [""]


def test_a_record_with_a_field_twice_bears_its_name_if_that_is_a_text_and_stands_there_once() -> None:
    repeated = '"goal": "x", "Goal": "y"'
    found = read(
        f'[{{{repeated}, "name": "A1"}}, {{"name": "B1", "Name": "B2"}}, {{{repeated}, "name": 3.5e1}},'
        f'{{{repeated}, "name": ["D1"]}}, {{{repeated}}}]'.encode()
    )
    assert [row.name for row in found.rejected] == ["A1", "", "3.5e1", "", ""]
    assert {row.fault.code for row in found.rejected} == {CODE.REPEATED_FIELD}


def test_csv_with_the_line_ends_of_an_old_mac_is_read() -> None:
    assert names(b"name;goal\rA1;a, b, c\r") == ["A1"]
    assert names(b"sep=;\rname;goal\rA1;a, b, c\r") == ["A1"]


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;\r"])
def test_the_line_in_which_excel_names_its_delimiter_is_no_row(line: str) -> None:
    found = read(f"{line}\nname;goal\nA,1;x\nB\n".encode())
    assert [(one.number, one.record.name) for one in found.usable] == [(2, "A,1")]
    assert [row.number for row in found.rejected] == [3]


def test_a_csv_field_of_any_length_is_cut_in_sight() -> None:
    found = read(b'name,goal\nA,"' + b"x" * 2_000_000 + b'"\n').usable[0]
    assert len(found.record.texts[0].text) == LONGEST_TEXT
    assert [one.why for one in found.not_taken] == [NotTakenCode.SHORTENED]


def test_the_list_that_is_expected_is_named() -> None:
    told = outcome(b'{"total": 1, "records": [{"name": "A", "goal": "x"}]}')
    assert isinstance(told, str)
    assert "“records”" in told


HUGE = {
    "a text": '[{"name": "A", "goal": "' + "een doel " * 2_500_000 + '"}]',
    "marks in the wrong order": '[{"name": "A", "goal": "a' + "\u0301\u0316" * 300_000 + '"}]',
    "a name of a field": '[{"name": "A", "goal": "x", "' + "\u0301\u0316" * 300_000 + '": 1}]',
    "a list": '[{"name": "A", "goal": [' + '"x", ' * 4_000_000 + '"x"]}]',
    "layout": '[{"name": "A", "goal": "' + "<br>x" * 2_000_000 + '"}]',
}


@pytest.mark.parametrize("data", HUGE.values(), ids=HUGE)
def test_a_large_value_is_read_without_long_waiting(data: str) -> None:
    begin = process_time()
    assert names(data.encode()) == ["A"]
    assert process_time() - begin < 20


def test_columns_without_a_name_are_left_alone() -> None:
    assert names(b"name;goal;;\nA1;x1;;\n") == ["A1"]


def test_a_file_with_very_many_columns_is_read_without_long_waiting() -> None:
    heads = ";".join(f"c{place}" for place in range(200_000))
    begin = process_time()
    assert names(f"name;goal;{heads}\nA1;x1{';' * 200_000}\n".encode()) == ["A1"]
    assert process_time() - begin < 20


def test_the_same_records_come_out_of_json_and_of_the_download_of_the_register(register_folder: Path) -> None:
    from_csv = read((register_folder / "download.csv").read_bytes()).usable[:4]
    from_json = read((register_folder / "v0_4.json").read_bytes()).usable
    told = [[(one.field, " ".join(one.text.split())) for one in found.record.texts] for found in from_json]
    assert told == [[(one.field, " ".join(one.text.split())) for one in found.record.texts] for found in from_csv]
    assert [one.answers["PF-02.product"] for one in from_csv] == [one.answers["PF-02.product"] for one in from_json]


def outcome(data: bytes) -> Register | str:
    """What a file holds, or what the user is told."""
    try:
        return read(data)
    except RegisterFileError as refused:
        return refused.message(speech(Language.DUTCH))


@given(st.lists(st.lists(st.text(max_size=20), min_size=2, max_size=2), min_size=1, max_size=5))
def test_any_csv_is_read_or_refused_in_words(rows: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([["name", "goal"], *rows])
    found = outcome(written.getvalue().encode(errors="ignore"))
    assert found
    assert isinstance(found, str) or len(found.usable) + len(found.rejected) <= len(rows)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    found = outcome(data)
    assert found
    assert isinstance(found, str) or found.usable or found.rejected


def test_the_limits_leave_room_for_the_whole_register() -> None:
    assert register_file.LARGEST_FILE >= 20_000_000
    assert register_file.MOST_ROWS >= 5_000
