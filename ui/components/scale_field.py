"""One of the several things that a question asks: its heading with a hint, and the steps among which one chooses."""

from collections.abc import Callable

import streamlit as st

from questionnaire.answer import Standing
from questionnaire.forms import Value, step_of, value_of
from ui import state
from ui.asked import Asked
from ui.components import fields, standing
from ui.components.fields import Pick
from ui.components.html import element
from ui.components.text import quiet

KeepValue = Callable[[Value | None], object]


def ask_of(asked: Asked, code: str) -> Pick:
    """What a scale asks, with its hint.

    Raises:
        KeyError: the question does not ask this.
    """
    scale = asked.text.scale(code)
    return Pick(code, scale.ask.into(asked.language), scale.hint.into(asked.language) if scale.hint else "")


def step_picks(asked: Asked, code: str) -> list[Pick]:
    """The steps of a scale."""
    language = asked.language
    return [
        Pick(step.code, step.label.into(language), step.caption.into(language) if step.caption else "")
        for step in asked.text.scale(code).steps
    ]


def show_ask(asked: Asked, code: str, *, level: int, also: str = "") -> None:
    """The heading of a scale, with its hint and what else there is to say."""
    ask = ask_of(asked, code)
    words = [element(f"h{level}", ask.label), quiet(" ".join(filter(None, (ask.caption, also))))]
    st.html(element("div", *words, class_="od-ask"))


def show(asked: Asked, name: str, code: str, value: Value | None, keep: KeepValue, *, level: int) -> None:
    """The heading of a scale and radio buttons for its steps; what nobody knows stays unknown.

    Args:
        asked: The question.
        name: The name of the field within the question.
        code: The scale.
        value: What is kept.
        keep: Keeps a new value, `None` for "I don't know".
        level: The level of the heading.
    """
    show_ask(asked, code, level=level)
    passed_over = asked.key(name, "unknown")

    def keep_step(step: str) -> None:
        state.keep_note(passed_over, note=step == standing.UNKNOWN)
        keep(None if step == standing.UNKNOWN else value_of(asked.question.kind, code, step))

    # That one grade is unknown is not kept apart from its being open: both count as unknown.
    is_passed_over = state.note(passed_over, bool) or asked.answer.standing is Standing.UNKNOWN
    chosen = step_of(asked.question.kind, code, value) or (standing.UNKNOWN if is_passed_over else None)
    picks = [*step_picks(asked, code), Pick(standing.UNKNOWN, asked.say("I don't know"))]
    fields.one_of(asked, name, ask_of(asked, code).label, picks, chosen, keep=keep_step, apart=1)
