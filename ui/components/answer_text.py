"""An answer in the team's own words."""

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, TextAnswer
from ui.asked import Asked, changed
from ui.components import fields, standing
from ui.components.fields import LONG_TEXT


def show(asked: Asked, answer: TextAnswer) -> Standing:
    """A text and "I don't know"; gives the standing of the answer."""
    fields.text(
        asked,
        "text",
        asked.say("Your answer"),
        answer.text,
        keep=lambda typed: asked.keep(lambda kept: with_text(kept, typed)),
        rows=6,
        max_length=LONG_TEXT,
    )
    standing.show_unknown(asked, with_unknown)
    return answer.standing


def with_text(kept: AnyAnswer, typed: str) -> AnyAnswer:
    """The answer after the text changed; whoever writes something knows something."""
    return changed(kept, text=typed, standing=Standing.GIVEN if typed.strip() else Standing.OPEN, reason="")


def with_unknown(kept: AnyAnswer, *, is_on: bool) -> AnyAnswer:
    """The answer after "I don't know" was switched; the text stays as it is."""
    if is_on:
        return changed(kept, standing=Standing.UNKNOWN, reason="")
    return with_text(kept, kept.text if isinstance(kept, TextAnswer) else "")
