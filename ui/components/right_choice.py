"""The rights of which people can lose something: those that are listed, and any other in own words."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from questionnaire.forms import OTHER_RIGHT, RIGHT
from ui.asked import Asked
from ui.components import added_line, fields, scale_field
from ui.components.fields import Pick
from ui.components.html import element, joined
from ui.components.text import quiet

AddRight = Callable[[str], str | None]


def show(asked: Asked, named: Sequence[str], add: AddRight) -> None:
    """Show what can be added; folded away once a right is named, so that its form stays in sight.

    Args:
        asked: The question.
        named: The rights that are named already: the code of a listed one, or own words.
        add: Adds a right; says why not.
    """
    if not named:
        with st.container(key=place_of_choices(asked), gap="small"):
            _show_choices(asked, named, add)
        return
    with st.expander(asked.say("Add another right"), icon=":material/add:", key=place_of_choices(asked)):
        _show_choices(asked, named, add)


def place_of_choices(asked: Asked) -> str:
    """The key of the place on the page where a right is added."""
    return f"more-rights-{asked.key()}"


def _show_choices(asked: Asked, named: Sequence[str], add: AddRight) -> None:
    say = asked.say
    scale_field.show_ask(asked, RIGHT, level=4)
    for pick in scale_field.step_picks(asked, RIGHT):
        if pick.code == OTHER_RIGHT:
            st.html(joined([element("b", pick.label), quiet(pick.caption)]))
            added_line.show(asked, "new-right", say("The right, with law and article"), say("Add"), add, known=named)
        elif pick.code not in named:
            _show_choice(asked, pick, add)


def _show_choice(asked: Asked, pick: Pick, add: AddRight) -> None:
    with st.container(key=f"choice-{asked.key(pick.code)}", gap=None):
        st.button(
            fields.escaped(pick.label),
            key=f"add-right-{asked.key(pick.code)}",
            icon=":material/add:",
            on_click=partial(_choose, pick.code, add),
            wrap=True,
        )
        st.html(quiet(pick.caption))


def _choose(right: str, add: AddRight) -> None:
    add(right)
