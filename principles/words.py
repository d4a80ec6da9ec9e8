"""Sentences that say what a set is and how far a source was read, the same on screen and in the report."""

from language.messages import Speech
from principles.model import ReadState, Standing


def reading_words(say: Speech, state: ReadState) -> str:
    """How far something was read, in words."""
    return {
        ReadState.YES: say("Read in full"),
        ReadState.STORED_COPY: say("Read in a copy or with others who reproduce it"),
        ReadState.NO: say("Not read: do not take this as established"),
    }[state]


def standing_words(say: Speech, standing: Standing) -> str:
    """What a set of principles is, in words."""
    return {
        Standing.OFFICIAL: say("Official titles"),
        Standing.THEMES: say("Themes, not the official titles"),
        Standing.READING: say("The reading of an article, adopted by nobody"),
    }[standing]
