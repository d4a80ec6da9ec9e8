"""Where in a publication a text stands, in words for a reader."""

from dossier.place import place_words
from dossier.redaction import path_of
from language.messages import Speech
from questionnaire.model import Instrument

_OF_ONE_THING = {"answers", "actions"}


def part_of(place: str) -> tuple[str | int, ...]:
    """The part of a publication in which a text stands: one answer, one action, the project or the review."""
    path = path_of(place)
    return path[: 2 if path[0] in _OF_ONE_THING else 1]


def question_of(place: str) -> str:
    """The question to whose answer a text belongs; empty if it is no answer."""
    path = path_of(place)
    return str(path[1]) if path[0] == "answers" else ""


def part_words(place: str, instrument: Instrument, say: Speech) -> str:
    """The part in which a text stands: a question with its code, or what else it is."""
    name = question_of(place)
    if name and instrument.has(name):
        question = instrument.question(name)
        asked = question.text.question if question.text else question.title
        return f"{asked.into(say.language)} ({name})"
    words = place_words(part_of(place), say)
    return words[:1].upper() + words[1:]
