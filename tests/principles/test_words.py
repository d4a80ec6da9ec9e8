"""What a set is and how far a source was read, in words."""

from language.messages import speech
from language.model import Language
from principles.model import ReadState, Standing
from principles.words import reading_words, standing_words


def test_every_way_of_reading_has_its_own_words():
    say = speech(Language.ENGLISH)
    assert len({reading_words(say, state) for state in ReadState}) == len(ReadState)
    assert reading_words(say, ReadState.NO).startswith("Not read")


def test_every_standing_has_its_own_words():
    say = speech(Language.ENGLISH)
    assert len({standing_words(say, standing) for standing in Standing}) == len(Standing)
    assert standing_words(say, Standing.THEMES) == "Themes, not the official titles"
