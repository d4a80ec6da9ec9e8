"""Records of the algorithm register become what a dossier is started from, or are listed with a reason."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.file import dossier_bytes, dossier_from_bytes
from exchange.algorithm_register import Register, UsableRecord, read_register
from exchange.register_fault import NotTakenCode, RegisterFaultCode
from exchange.register_fields import fields_by_name
from language.messages import speech
from language.model import Language
from questionnaire.answer import LONGEST_LINE, LONGEST_TEXT, Standing
from questionnaire.answers import ChoiceAnswer
from questionnaire.load import load_instrument
from services.register import dossier_from_record

TODAY = date(2026, 11, 25)
FILES = ("v0_1.json", "v0_3.json", "v0_4.json", "v1_0.json", "download.csv", "saved-by-windows.csv")
RECORDS = {"v0_1.json": 4, "v0_3.json": 2, "v0_4.json": 4, "v1_0.json": 1, "download.csv": 6, "saved-by-windows.csv": 2}


def read(*records: object) -> Register:
    return read_register(json.dumps(list(records)).encode(), TODAY)


def only(*records: object) -> UsableRecord:
    found = read(*records)
    assert not found.rejected
    (usable,) = found.usable
    return usable


def texts(found: UsableRecord) -> dict[str, str]:
    return {one.field: one.text for one in found.record.texts}


def not_taken(found: UsableRecord) -> dict[str, NotTakenCode]:
    return {one.field: one.why for one in found.not_taken}


def reasons(found: Register) -> list[tuple[int, RegisterFaultCode]]:
    return [(row.number, row.fault.code) for row in found.rejected]


@pytest.mark.parametrize("name", FILES)
def test_every_real_record_of_every_version_starts_a_dossier(register_folder: Path, name: str) -> None:
    found = read_register((register_folder / name).read_bytes(), TODAY)
    assert len(found.usable) == RECORDS[name]
    assert not found.rejected
    for record in found.usable:
        dossier = dossier_from_record(record, language=Language.DUTCH, today=TODAY)
        assert dossier_from_bytes(dossier_bytes(dossier)) == dossier
        assert dossier.register_record == record.record


def test_the_text_of_the_municipality_stands_word_for_word_beside_the_questions_it_bears_on(
    register_folder: Path,
) -> None:
    found = read_register((register_folder / "v0_1.json").read_bytes(), TODAY).usable[0]
    raw = json.loads((register_folder / "v0_1.json").read_bytes())[0]
    assert found.record.name == "Wmo-voorspelmodel"
    assert found.record.organisation == "Gemeente Den Haag"
    assert texts(found)["proportionality"] == raw["proportionality"].strip()
    beside = {one.field: one.questions for one in found.record.texts}
    assert beside["proportionality"] == ("NO-01", "AF-02")
    assert beside["goal"] == ("PF-05", "DB-01", "AF-01")


def test_what_was_empty_in_the_register_is_listed_as_empty(register_folder: Path) -> None:
    found = read_register((register_folder / "v0_4.json").read_bytes(), TODAY).usable[0]
    assert not_taken(found)["risks"] is NotTakenCode.EMPTY
    assert not_taken(found)["lars"] is NotTakenCode.NOT_ASKED


WORDS_FOR_NOTHING = (
    *(
        "n.v.t.",
        "N.V.T",
        "nvt",
        " n.v.t. ",
        "(n.v.t.)",
        "<p>n.v.t.</p>",
        "N/A",
        "n.a.",
        "NA",
        "null",
        "NULL",
        "NaN",
        "-",
    ),
    *(
        "Niet van toepassing.",
        "Onbekend",
        "niet bekend",
        "unknown",
        "Not applicable",
        "n.v.t.\n-\nn.v.t.",
        float("nan"),
    ),
    ["n.v.t."],
    {"title": "n.v.t.", "link": "-"},
    [{"title": "n.v.t.", "link": "n.v.t."}, {"title": None, "link": "null"}],
)


@pytest.mark.parametrize("value", WORDS_FOR_NOTHING)
def test_a_word_for_nothing_is_empty_and_no_text_beside_a_question(value: object) -> None:
    found = only({"name": "Model", "goal": "Plannen", "lawful_basis": value})
    assert texts(found) == {"goal": "Plannen"}
    assert not_taken(found) == {"lawful_basis": NotTakenCode.EMPTY}


@pytest.mark.parametrize(
    "value",
    [
        "N.v.t. Een handhaver trekt zelf conclusies.",
        "n.v.t., proprietary code",
        "Geen persoonsgegevens dus niet van toepassing.",
        "Niet bekend bij de gemeente.",
        "Nog niet beschikbaar",
        "Nullijn",
        "Geen",
        "Nee",
        "none",
        "0",
    ],
)
def test_a_text_that_answers_or_only_begins_with_such_a_word_stays_word_for_word(value: str) -> None:
    found = only({"name": "Model", "lawful_basis": value})
    assert texts(found) == {"lawful_basis": value}
    assert not not_taken(found)


def test_a_record_that_says_only_words_for_nothing_starts_no_dossier() -> None:
    found = read({"name": "Model", "goal": "n.v.t.", "risks": "onbekend"}, {"name": "n.v.t.", "goal": "Plannen"})
    assert reasons(found) == [(1, RegisterFaultCode.NOTHING_BUT_A_NAME), (2, RegisterFaultCode.NO_NAME)]


def test_an_end_date_that_does_not_apply_leaves_the_phase_clear() -> None:
    phase = only({"name": "Model", "goal": "Plannen", "status": "In gebruik", "end_date": "n.v.t."}).answers[
        "PF-01.phase"
    ]
    assert isinstance(phase, ChoiceAnswer)
    assert phase.chosen == "structural"


def test_layout_tags_become_line_ends_and_references_become_lines(register_folder: Path) -> None:
    taken = texts(read_register((register_folder / "v1_0.json").read_bytes(), TODAY).usable[0])
    assert "<" not in taken["goal"]
    assert "\n- De impact is" in taken["goal"]
    assert taken["lawful_basis_grouping"] == "Wegenverkeerswet 1994, https://wetten.overheid.nl/BWBR0006622"
    assert taken["impacttoetsen_grouping"].splitlines()[1] == "Pre-scan DPIA"
    assert taken["category"] == "Verkeer"


def test_every_field_bears_on_questions_that_exist() -> None:
    instrument = load_instrument()
    named = {question for field in fields_by_name().values() for question in field.questions}
    assert all(instrument.has(question) for question in named)
    assert not {question for question in named if question.startswith("BT-")}


def test_contact_details_are_never_taken() -> None:
    found = only({"name": "Rioolmodel", "goal": "Onderhoud plannen", "contact_email": "j.jansen@example.org"})
    assert not_taken(found)["contact_email"] is NotTakenCode.PERSONAL
    dossier = dossier_from_record(found, language=Language.DUTCH, today=TODAY)
    assert b"jansen" not in dossier_bytes(dossier)


def test_a_row_that_cannot_be_used_is_listed_with_its_number_and_the_reason() -> None:
    model = {"name": "Model", "goal": "Plannen"}
    found = read({"name": " — "}, "text", None, {}, {"name": "Alleen een naam", "goal": "-"}, model, [], {**model})
    assert reasons(found) == [
        (1, RegisterFaultCode.NO_NAME),
        (2, RegisterFaultCode.NOT_AN_OBJECT),
        (3, RegisterFaultCode.NOT_AN_OBJECT),
        (4, RegisterFaultCode.NO_NAME),
        (5, RegisterFaultCode.NOTHING_BUT_A_NAME),
        (7, RegisterFaultCode.NOT_AN_OBJECT),
        (8, RegisterFaultCode.REPEATED_RECORD),
    ]
    assert found.rejected[-1].fault.message(speech(Language.ENGLISH)) == "This record says the same as number 6."
    assert found.rejected[4].name == "Alleen een naam"


def test_a_field_that_stands_twice_spoils_only_its_own_record() -> None:
    data = b'[{"name": "A", "goal": "x1", "Goal ": "x2"}, {"name": "B", "goal": "y1"}]'
    found = read_register(data, TODAY)
    assert [one.record.name for one in found.usable] == ["B"]
    assert reasons(found) == [(1, RegisterFaultCode.REPEATED_FIELD)]


def test_two_records_with_one_name_and_other_texts_are_both_usable() -> None:
    found = read({"name": "Pas", "goal": "Na twaalf keer betalen"}, {"name": "Pas", "goal": "Bezoek tellen"})
    assert [one.number for one in found.usable] == [1, 2]


def test_values_of_the_wrong_type_are_read_as_text_or_listed() -> None:
    deep: object = "x1"
    for _ in range(9):
        deep = [deep]
    found = only(
        {"name": 12, "goal": ["a1", None, "b2"], "mprd": True, "risks": deep, "impact": 1e400, "nieuw": {"a": 1}}
    )
    assert found.record.name == "12"
    assert texts(found) == {"goal": "a1\nb2", "impact": "Infinity", "mprd": "true"}
    assert not_taken(found) == {"risks": NotTakenCode.UNREADABLE, "nieuw": NotTakenCode.UNKNOWN_FIELD}


def test_a_text_that_is_too_long_is_cut_in_sight_and_told() -> None:
    found = only({"name": "n" * 1000, "goal": "g" * 5_000_000})
    assert len(texts(found)["goal"]) == LONGEST_TEXT
    assert texts(found)["goal"].endswith("g…")
    assert len(found.record.name) == LONGEST_LINE
    assert not_taken(found) == {"name": NotTakenCode.SHORTENED, "goal": NotTakenCode.SHORTENED}


def test_hostile_text_stays_text_without_control_characters() -> None:
    found = only({"name": "=CMD()\r\n\x07<script>", "goal": "<script>alert(1)</script>\x00\x1b[31m\ud800 einde"})
    assert found.record.name == "=CMD() <script>"
    assert texts(found)["goal"] == "<script>alert(1)</script>[31m einde"


def test_only_a_web_address_becomes_the_address_of_the_record() -> None:
    assert only({"name": "A1", "url": "https://example.org/a"}).record.url == "https://example.org/a"
    assert only({"name": "A1", "url": "javascript:alert(1)"}).record.url == ""
    assert only({"name": "A1", "url": "https://" + "a" * 400}).record.url == ""


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from([*fields_by_name(), "Name", " goal ", "onbekend"]) | st.text(max_size=5)
ROWS = st.lists(st.dictionaries(NAMES, VALUES, max_size=8), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(rows=ROWS)
def test_every_row_of_dirty_records_is_a_dossier_or_has_a_reason(rows: list[dict[str, object]]) -> None:
    found = read_register(json.dumps(rows).encode(), TODAY)
    numbers = [one.number for one in found.usable] + [row.number for row in found.rejected]
    assert sorted(numbers) == list(range(1, len(rows) + 1))
    for record in found.usable:
        dossier = dossier_from_record(record, language=Language.DUTCH, today=TODAY)
        assert dossier_from_bytes(dossier_bytes(dossier)) == dossier
        assert all(answer.taken_from == "register" for answer in dossier.answers.values())
        assert all(answer.kind.value in {"choice", "choices", "claim"} for answer in dossier.answers.values())
    for row in found.rejected:
        assert row.fault.message(speech(Language.ENGLISH))


def test_a_claim_that_comes_from_the_register_has_no_place_on_the_line() -> None:
    claim = only({"name": "A1", "goal": "Helpen", "url": "https://example.org"}).answers["PF-05"]
    assert claim.standing is Standing.OPEN
    assert (claim.text, claim.location, claim.placement) == ("Helpen", "https://example.org", None)
