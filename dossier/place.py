"""A place in a dossier file, in words that lead a reader to the line."""

from collections.abc import Sequence

from language.messages import Speech
from questionnaire.answer import plain_text

LONGEST_NAME = 60
STEP = " › "
_MOST_READ = 10 * LONGEST_NAME


def place_words(path: Sequence[str | int], say: Speech) -> str:
    """Where something stands, such as: the answer to DB-01, field “evidence 2 › title”.

    Args:
        path: The steps from the top of the file: names of fields, and positions in lists from 0.
        say: The language of the reader.
    """
    match list(path):
        case ["answers", str() as question, *inner]:
            place = say("the answer to {question}", question=readable(question))
        case ["actions", int() as position, *inner]:
            place = say("action {number}", number=position + 1)
        case ["project", *inner]:
            place = say("the project")
        case ["review", *inner]:
            place = say("the review")
        case ["steps" | "findings" | "views" | "views_before", *_] as inner:
            place = say("the review")
        case inner:
            place = say("the dossier")
    return say("{place}, field “{field}”", place=place, field=_field(inner)) if inner else place


def readable(name: str) -> str:
    """A name from a file, on one line and not too long to read."""
    line = " ".join(plain_text(name[:_MOST_READ]).split())
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1] + "…"


def _field(path: Sequence[str | int]) -> str:
    words = ""
    for step in path:
        if isinstance(step, int):
            words += f" {step + 1}"
        else:
            words += (STEP if words else "") + readable(step)
    return words.strip()
