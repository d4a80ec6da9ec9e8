"""Sentences, words, syllables, and the formula of Flesch with the figures of Douma for Dutch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.model import Language
from questionnaire.readability import reading_ease, running_sentences, sentences, syllables, words

DUTCH, ENGLISH = Language.DUTCH, Language.ENGLISH


def test_a_sentence_ends_at_a_mark_and_keeps_it():
    assert sentences("Wie weet dit? Vraag het! Klaar.") == ["Wie weet dit?", "Vraag het!", "Klaar."]
    assert sentences("Dat staat in artikel 3:4 en kost 1.5 uur") == ["Dat staat in artikel 3:4 en kost 1.5 uur"]


def test_a_label_is_no_running_sentence():
    assert running_sentences("Wij kozen geen datum") == []
    assert running_sentences("Hij zei: 'Nee.' Toen niets") == ["Hij zei: 'Nee."]


def test_numbers_and_web_addresses_are_no_words_and_a_hyphen_divides():
    assert words("De AI-wet van 2024 staat op onzedata.nl/wet, zegt o'Neill.") == [
        *["De", "AI", "wet", "van", "staat", "op"],
        *["zegt", "o'Neill"],
    ]


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("raad", DUTCH, 1),
        ("gemeente", DUTCH, 3),
        ("Gemeenteraad", DUTCH, 4),
        ("persoonsgegevens", DUTCH, 5),
        ("burgerservicenummer", DUTCH, 7),
        ("data", ENGLISH, 2),
        ("municipality", ENGLISH, 6),
    ],
)
def test_syllables_are_counted(word, language, count):
    assert syllables(word, language) == count


def test_the_formula_is_that_of_douma_for_dutch_and_of_flesch_for_english():
    # Four words in two sentences, of 1 + 3 + 1 + 2 syllables.
    assert reading_ease(["De gemeente.", "De buren."], DUTCH) == pytest.approx(206.835 - 0.93 * 2 - 77 * 7 / 4)
    # Three words in one sentence, of 1 + 2 + 1 syllables.
    assert reading_ease(["The data stay."], ENGLISH) == pytest.approx(206.835 - 1.015 * 3 - 84.6 * 4 / 3)


def test_plain_words_read_easier_than_those_of_an_office():
    plain = ["Wij vragen het aan u.", "Daarna kiest de raad."]
    official = ["De besluitvorming geschiedt overeenkomstig de verordening.", "Belanghebbenden participeren."]
    assert reading_ease(plain, DUTCH) > 80
    assert reading_ease(official, DUTCH) < 0


@given(st.lists(st.sampled_from(["Wij kiezen.", "De raad besluit morgen.", "Vraag het na."]), min_size=1))
def test_saying_the_same_twice_changes_nothing(said):
    assert reading_ease(said * 2, DUTCH) == pytest.approx(reading_ease(said, DUTCH))


@given(st.text())
def test_no_text_is_too_strange_to_read(text):
    assert all(syllables(word, language) >= 1 for word in words(text) for language in Language)
    assert set(running_sentences(text)) <= set(sentences(text))
