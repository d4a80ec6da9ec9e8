"""A text as somebody typed it: what nobody sees is left out, and what a script needs stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from questionnaire.answer import composed, is_visible, plain_line, plain_text
from questionnaire.answers import TextAnswer


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\u202eb\u2066c\u2069d", "abcd"),
        ("a\u200bb\ufeffc\u2060", "abc"),
        ("a\u200db\u200c", "ab"),
        ("\u200d\u200c", ""),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("ക്\u200dഷ", "ക്\u200dഷ"),
        ("👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈", "👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈"),
        ("م\u200c\u200c\u200cم", "م\u200cم"),
        ("e\u200b\u0301", "é"),
        ("a\x00b\ud800c\nd", "abc\nd"),
        ("שלום \u200fabc", "שלום \u200fabc"),
    ],
)
def test_a_line_is_without_what_misleads_and_with_what_its_script_needs(typed: str, kept: str) -> None:
    assert plain_line(typed) == kept


@given(st.text())
def test_a_line_that_was_cleaned_stays_as_it_is(typed: str) -> None:
    assert plain_line(plain_line(typed)) == plain_line(typed)


@given(st.text())
def test_a_text_has_no_control_characters_and_no_half_ones(typed: str) -> None:
    assert not any(character.isspace() is False and ord(character) < 32 for character in plain_text(typed))


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "\u202e \u2069", "\u0301", "\t\n"])
def test_a_name_of_which_nothing_is_seen_is_none(typed: str) -> None:
    assert not is_visible(typed)


@pytest.mark.parametrize("typed", ["a", " 1 ", "…", "漢", "👩", "ع"])
def test_a_name_with_anything_to_see_is_one(typed: str) -> None:
    assert is_visible(typed)


def test_half_a_character_never_enters_a_dossier() -> None:
    with pytest.raises(ValidationError, match="unicode"):
        TextAnswer(text="before \ud800 after")


MARKS = "\u0301\u0323\u0327\u0334\u0344\u0f73\u0f71\u0f72\u0958\u00e9e가ᄀ"


@given(st.one_of(st.text(), st.text(alphabet=MARKS), st.text(alphabet=MARKS[:8], min_size=20)))
def test_a_composed_text_is_what_unicode_says(typed: str) -> None:
    assert composed(typed) == unicodedata.normalize("NFC", typed)
