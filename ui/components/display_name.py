"""Who fills in: asked once, may stay empty, and kept for this installation."""

from functools import partial

import streamlit as st

from language.messages import Speech
from services import settings
from storage.failure import StoreUnavailable
from storage.store import Store
from ui import state
from ui.components.text import quiet
from ui.resources import now

FIELD = "display-name"
WIDTH = 320


def show(store: Store, say: Speech) -> None:
    """Ask for the name the first time; after that, one line from which it can be changed."""
    known = settings.display_name(store)
    if known is None:
        with st.container(key="strip-name", gap="small"):
            _ask(store, say)
        return
    with st.container(horizontal=True, vertical_alignment="center", key="name-line"):
        words = (
            say("From now on your answers carry the name {name}.", name=known)
            if known
            else say("Your answers carry no name.")
        )
        st.html(quiet(words), width="content")
        with st.popover(say("Change the name"), type="tertiary", key="name-change"):
            _ask(store, say, known)


def _ask(store: Store, say: Speech, known: str = "") -> None:
    if state.field(FIELD) is None:
        state.show_in_field(FIELD, known)
    keep = partial(_keep, store, say)
    words = say(
        "Colleagues then see who answered what. The name stays in this project and in the audit log of this computer; "
        "it may stay empty."
    )
    st.html(quiet(words))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(say("Your name (may stay empty)"), key=FIELD, max_chars=100, autocomplete="name", width=WIDTH)
        st.button(say("Keep this name"), key=f"{FIELD}-keep", on_click=keep)
    trouble = state.note(FIELD, str)
    if trouble:
        st.error(trouble)


def _keep(store: Store, say: Speech) -> None:
    try:
        settings.save_display_name(store, str(state.field(FIELD) or ""), now=now())
        state.forget_note(FIELD)
    except StoreUnavailable as trouble:
        state.keep_note(FIELD, trouble.message(say))
