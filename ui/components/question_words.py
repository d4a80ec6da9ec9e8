"""What stands above an answer: why the question is asked, and what helps to choose."""

from collections.abc import Iterator

from language.messages import Speech
from questionnaire.model import Part
from ui.asked import Asked
from ui.components.html import Html
from ui.components.text import folded_list, reason


def why_and_guidance(asked: Asked) -> Iterator[Html]:
    """Why a question is asked, and folded below it the cases in which somebody may wonder what to choose."""
    say, text = asked.say, asked.text
    yield reason(say("Why this question?"), text.why.into(asked.language))
    if text.guidance:
        pieces = [piece.into(asked.language) for piece in text.guidance]
        yield folded_list(say("Help with choosing ({n})", n=len(pieces)), pieces)


def part_guidance(part: Part, say: Speech) -> Html | None:
    """Folded: what helps to choose at each question of a part, if anything does."""
    pieces = [piece.into(say.language) for piece in part.guidance]
    return folded_list(say("Help with all of these questions ({n})", n=len(pieces)), pieces) if pieces else None
