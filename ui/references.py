"""Questions that name another question: on screen by the number it has there, not by the code of the content."""

import json
import re
from dataclasses import replace

from language.messages import Speech
from questionnaire.model import Question
from ui.route import Placed, Route

# With the word for "question" before it if the text has that already.
_NAMED = re.compile(
    r"(?P<word>\b(?:vra(?:ag|gen)|questions?) )?\b(?P<code>[A-Z]{2}-\d{1,2}\b(?:\.[a-z_]+)?)", re.IGNORECASE
)


def with_numbers(placed: Placed, steps: Route, say: Speech) -> Placed:
    """The question, whose words in the language of the page name others by number; one not asked keeps its code."""
    numbers = {one.question.id: one.number for step in steps for one in step.placed}

    def named(found: re.Match[str]) -> str:
        number = numbers.get(found["code"])
        if number is None:
            return found[0]
        return f"{found['word']}{number}" if found["word"] else say("question {number}", number=number)

    question = placed.question
    words = _NAMED.sub(named, question.model_dump_json(include={"text", "who_could_know"}))
    return replace(placed, question=Question.model_validate({**question.model_dump(), **json.loads(words)}))
