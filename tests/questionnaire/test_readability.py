"""Reading ease, beside a library that others keep."""

import pytest

from language.model import Language
from questionnaire.load import load_instrument
from questionnaire.readability import reading_ease, running_sentences

INSTRUMENT = load_instrument()
MOST_APART = 6


def read_in(part: str, language: Language) -> list[str]:
    """What people read running on in one part of the questionnaire."""
    texts = [question.text for question in INSTRUMENT.of_part(part) if question.text]
    told = [piece.into(language) for text in texts for piece in (text.question, text.why, text.example) if piece]
    return [sentence for piece in told for sentence in running_sentences(piece)]


def test_every_part_reads_in_dutch_as_easily_as_textstat_says():
    textstat = pytest.importorskip("textstat", reason="for this comparison run .ci/long")
    textstat.set_lang("nl")
    for part in INSTRUMENT.manifest.parts:
        running = read_in(part.id, Language.DUTCH)
        ours, theirs = reading_ease(running, Language.DUTCH), textstat.flesch_reading_ease(" ".join(running))
        assert abs(ours - theirs) <= MOST_APART, (part.id, ours, theirs)


def test_a_text_of_short_words_is_easier_than_one_of_long_words():
    short, long = ["Wij gaan naar huis en eten brood."], ["Gemeentelijke bestuurders beoordelen overwegingen."]
    assert reading_ease(short, Language.DUTCH) > 90 > reading_ease(long, Language.DUTCH)
