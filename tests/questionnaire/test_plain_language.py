"""The lists of plain language: words that say too little, learned words, and long words that the glossary explains."""

import pytest

from language.model import Language
from principles.content import read_content
from questionnaire.plain_language import ALLOWED_TERMS_FILE, AllowedTerms, plain_language, term_faults, vague_words
from questionnaire.readability import syllables, words


@pytest.mark.parametrize(
    ("language", "learned"),
    [
        (Language.DUTCH, ["stakeholder", "governance", "proactief", "proactieve"]),
        (Language.ENGLISH, ["stakeholder", "governance", "proactive", "proactively"]),
    ],
)
def test_words_of_managers_are_hard_words(language, learned):
    assert set(learned) <= set(plain_language().plainer[language])


def test_something_that_was_arranged_is_not_taken_for_something_regular():
    assert vague_words("Er is iets geregeld", Language.DUTCH) == []
    assert vague_words("Dat gebeurt geregeld en tijdig", Language.DUTCH) == ["geregeld", "tijdig"]
    assert vague_words("It is told timely, and regularly", Language.ENGLISH) == ["regularly", "timely"]


def test_an_allowed_term_that_the_glossary_does_not_explain_is_found(tmp_path):
    file = tmp_path / "allowed_terms.yaml"
    file.write_text("terms:\n  - term: municipality\n  - term: unheard_of\n    nl: [ongehoord]\n", encoding="utf-8")
    (fault,) = term_faults(file)
    assert (fault.file, fault.line, fault.field) == (file, 3, "terms.1.term")
    assert "glossary.yaml" in fault.mend


def test_every_allowed_term_is_explained_and_every_form_is_long():
    assert list(term_faults()) == []
    for allowed in read_content(ALLOWED_TERMS_FILE, AllowedTerms).terms:
        for language in Language:
            most = plain_language().bounds[language].most_syllables
            assert all(syllables(word, language) > most for form in allowed.into(language) for word in words(form))
