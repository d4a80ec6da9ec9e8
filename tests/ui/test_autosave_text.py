"""The field that saves while somebody types: what the server shows, takes in and refuses."""

# ruff: noqa: PLC0415 - a page of AppTest.from_function is read on its own, with its imports

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from language.model import Language
from ui.components.autosave_text import RefusedTextError, clean_text

KEY = "project/question/note"


def page_with_field() -> None:
    import streamlit as st

    from language.model import Language
    from ui.components import autosave_text

    asked = st.session_state["asked"]
    shown = autosave_text.show(
        asked["key"],
        "Toelichting",
        "Wij <b>vroegen</b> het.",
        on_change=lambda _text: None,
        language=Language(asked["language"]),
        help="Wat er gebeurd is.",
        rows=asked["rows"],
        max_length=1000,
    )
    st.text(shown)


def shown_field(*, language: Language = Language.DUTCH, rows: int = 3) -> tuple[AppTest, Any]:
    at = AppTest.from_function(page_with_field)
    at.session_state["asked"] = {"key": KEY, "language": language.value, "rows": rows}
    at.run(timeout=20)
    return at, json.loads(at.get("bidi_component")[0].proto.json)


def page_that_receives() -> None:
    import streamlit as st

    from language.model import Language
    from ui.components import autosave_text

    def keep(text: str) -> str | None:
        st.session_state["kept"] = [*st.session_state["kept"], text]
        refusal: str | None = st.session_state["refusal"]
        return refusal

    for edit in st.session_state["edits"]:
        st.session_state["project/question/note"] = {"edit": edit}
        autosave_text._receive("project/question/note", keep, Language.ENGLISH, 10, single_line=False)


def received(*edits: object, refusal: str | None = None) -> tuple[list[str], Any]:
    at = AppTest.from_function(page_that_receives)
    at.session_state["edits"] = list(edits)
    at.session_state["kept"] = []
    at.session_state["refusal"] = refusal
    at.run(timeout=20)
    assert not at.exception
    has_receipt = f"note:{KEY}" in at.session_state
    return at.session_state["kept"], at.session_state[f"note:{KEY}"] if has_receipt else None


def test_the_field_shows_the_kept_text_and_returns_it() -> None:
    at, data = shown_field()

    assert not at.exception
    assert at.text[0].value == "Wij <b>vroegen</b> het."
    assert data["value"] == "Wij <b>vroegen</b> het."
    assert (data["label"], data["help"], data["rows"], data["maxLength"]) == (
        "Toelichting",
        "Wat er gebeurd is.",
        3,
        1000,
    )
    assert data["receipt"] is None


def test_the_fields_own_words_are_in_the_readers_language() -> None:
    _, dutch = shown_field()
    _, english = shown_field(language=Language.ENGLISH)

    assert english["words"]["left"] == "{n} characters left"
    assert english["words"]["limit"] == "At most 1,000 characters."
    assert dutch["words"]["limit"] != english["words"]["limit"]
    assert "{n}" in dutch["words"]["left"]


def test_the_field_can_be_shown_again_and_again() -> None:
    at, first = shown_field()

    at.run(timeout=20)

    assert json.loads(at.get("bidi_component")[0].proto.json) == first


def test_a_text_is_kept_once_and_gets_a_receipt() -> None:
    edit = {"id": "a1", "text": "hallo"}

    kept, receipt = received(edit, edit)

    assert kept == ["hallo"]
    assert (receipt.id, receipt.kept, receipt.message) == ("a1", True, "")


def test_a_text_that_comes_again_after_a_refusal_gets_another_answer() -> None:
    edit = {"id": "a1", "text": "hallo"}

    kept, receipt = received(edit, edit, refusal="Somebody else changed this.")

    assert kept == ["hallo", "hallo"]
    assert (receipt.kept, receipt.message, receipt.answers) == (False, "Somebody else changed this.", 2)


def test_a_text_that_is_too_long_is_refused_whole() -> None:
    kept, receipt = received({"id": "a1", "text": "x" * 13})

    assert kept == []
    assert receipt.message == "Not saved yet: the text is 3 characters too long. Please shorten it."


@pytest.mark.parametrize(
    "hostile",
    [None, 7, "text", [], {}, {"id": 3, "text": "x"}, {"id": None, "text": "x"}, {"text": "x"}],
)
def test_what_does_not_come_from_the_field_is_left_alone(hostile: Any) -> None:
    assert received(hostile) == ([], None)


@pytest.mark.parametrize("hostile", [None, 7, ["x"], {"a": 1}, True])
def test_what_is_no_text_is_refused(hostile: Any) -> None:
    kept, receipt = received({"id": "x" * 1000, "text": hostile})

    assert kept == []
    assert receipt.message == "This is not text, so it was not saved."
    assert len(receipt.id) == 64


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"),
        ("a\x00b\x1bc\x7fd\x85e", "abcde"),
        ("e\u0301e\u0301n", "één"),
        ("een \ud800 los", "een  los"),
        ("\u05d0 \u0645\u0631\u062d\u0628\u0627 \U0001f642", "\u05d0 \u0645\u0631\u062d\u0628\u0627 \U0001f642"),
        ("  spaties blijven  ", "  spaties blijven  "),
        ("=1+1 <b> {x}", "=1+1 <b> {x}"),
    ],
)
def test_a_text_is_cleaned_but_not_changed(raw: str, clean: str) -> None:
    assert clean_text(raw, Language.DUTCH, 100) == clean


def test_a_single_line_has_no_line_ends() -> None:
    assert clean_text("een\r\ntwee\tdrie", Language.DUTCH, 100, single_line=True) == "een twee drie"


def test_the_length_counts_characters_as_people_see_them_composed() -> None:
    assert clean_text("e\u0301" * 10, Language.DUTCH, 10) == "é" * 10
    with pytest.raises(RefusedTextError):
        clean_text("é" * 11, Language.DUTCH, 10)


@given(st.text(st.characters(), max_size=60), st.booleans())
def test_whatever_is_sent_comes_out_storable_and_cleaning_it_again_changes_nothing(raw: str, single_line: bool) -> None:
    clean = clean_text(raw, Language.DUTCH, 500, single_line=single_line)

    assert clean.encode("utf-8").decode("utf-8") == clean
    assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in clean)
    assert clean_text(clean, Language.DUTCH, 500, single_line=single_line) == clean
