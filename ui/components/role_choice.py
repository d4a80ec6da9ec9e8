"""In which role somebody looks at reviews: a choice that stands in the address, so that a link keeps it."""

import streamlit as st

from dossier.review_steps import Role
from dossier.review_words import ROLES, TASKS
from language.messages import Speech
from ui import state
from ui.components.text import quiet

FIELD = "review-role"


def show(role: Role, say: Speech) -> None:
    """Ask for the role, and tell what it does."""
    state.show_in_field(FIELD, role)
    st.radio(
        say("In which role do you look at it?"),
        list(Role),
        key=FIELD,
        format_func=lambda one: _capital(say(ROLES[one])),
        horizontal=True,
        on_change=_choose,
    )
    st.html(quiet(say(TASKS[role])))


def _choose() -> None:
    chosen = state.field(FIELD)
    if isinstance(chosen, Role):
        state.name_review_role(chosen.value)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
