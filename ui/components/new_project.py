"""A new project: two fields, and on to its profile."""

from functools import partial

import streamlit as st

from language.messages import Speech
from services import settings
from services.projects import new_project
from services.refusal import Refused
from storage.failure import StoreUnavailable
from storage.store import Store
from ui import state
from ui.components import scope_choice
from ui.components.html import element
from ui.components.role_cards import OPENED
from ui.components.text import quiet
from ui.resources import now

NAME, ORGANISATION, SCOPE = "new-name", "new-organisation", "new-scope"
TROUBLE, MADE = "new-trouble", "new-made"
LONGEST = 300


def show(store: Store, say: Speech) -> None:
    """Show the fields; a project that was made opens at once."""
    made = state.note(MADE, str)
    if made:
        state.forget_note(MADE)
        state.forget_note(OPENED)
        state.go_to("screens/profile.py", project=made)
    with st.container(key="card-new"):
        st.html(element("h2", say("A new project"), class_="od-first"))
        trouble = state.note(TROUBLE, str)
        if trouble:
            st.error(trouble)
        left, right = st.columns(2)
        left.text_input(say("Name of the project"), key=NAME, max_chars=LONGEST)
        right.text_input(say("Organisation, such as a municipality or province"), key=ORGANISATION, max_chars=LONGEST)
        st.html(quiet(say("Do not use the name of a person here: the name stands on every page and in the report.")))
        scope_choice.show(SCOPE, say)
        st.button(say("Make the project"), key="new-make", on_click=partial(_make, store, say))


def _make(store: Store, say: Speech) -> None:
    try:
        made = new_project(
            store,
            name=str(state.field(NAME) or ""),
            organisation=str(state.field(ORGANISATION) or ""),
            intended_scope=scope_choice.chosen(SCOPE),
            language=say.language,
            by=settings.display_name(store) or "",
            now=now(),
        )
    except (Refused, StoreUnavailable) as refusal:
        state.keep_note(TROUBLE, refusal.message(say))
        return
    state.forget_note(TROUBLE)
    state.keep_note(MADE, made)
