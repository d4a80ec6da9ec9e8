"""The rights of which people can lose something: those that are listed, and any other in own words."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from language.model import Language
from ui.asked import Asked
from ui.components import added_line, fields
from ui.components.answer_choice import option_pick, option_picks
from ui.components.fields import Pick
from ui.components.html import element, joined
from ui.components.text import quiet

PREFIX, OTHER = "right_", "other"

AddRight = Callable[[str], str | None]


def right_code(asked: Asked, right: str) -> str | None:
    """Which of the listed rights this is, whatever the language in which it was chosen."""
    for option in asked.text.options:
        if option.code.startswith(PREFIX) and right in {option.label.into(language) for language in Language}:
            return option.code
    return None


def right_name(asked: Asked, right: str) -> str:
    """A right in the language of the page; one in own words as it was written."""
    code = right_code(asked, right)
    return option_pick(asked, code).label if code else right


def show(asked: Asked, named: Sequence[str], add: AddRight) -> None:
    """Show what can be added; folded away once a right is named, so that its form stays in sight.

    Args:
        asked: The question.
        named: The rights that are named already.
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
    say, question = asked.say, option_pick(asked, "ask_right")
    st.html(joined([element("h4", question.label), quiet(question.caption)]))
    codes = {right_code(asked, right) for right in named}
    for pick in option_picks(asked, PREFIX):
        if pick.code != OTHER and f"{PREFIX}{pick.code}" not in codes:
            _show_choice(asked, pick, add)
    other = option_pick(asked, f"{PREFIX}{OTHER}")
    st.html(joined([element("b", other.label), quiet(other.caption)]))
    added_line.show(asked, "new-right", say("The right, with law and article"), say("Add"), add, known=named)


def _show_choice(asked: Asked, pick: Pick, add: AddRight) -> None:
    with st.container(key=f"choice-{asked.key(pick.code)}", gap=None):
        st.button(
            fields.escaped(pick.label),
            key=f"add-right-{asked.key(pick.code)}",
            icon=":material/add:",
            on_click=partial(_choose, pick.label, add),
            wrap=True,
        )
        st.html(quiet(pick.caption))


def _choose(right: str, add: AddRight) -> None:
    add(right)
