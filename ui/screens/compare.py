"""Two to six projects side by side, in the order of the alphabet: no total, no rank, and what is unknown in sight."""

import streamlit as st

from language.messages import Speech
from services.portfolio import candidates, portfolio, selection
from services.refusal import Refused
from ui import state
from ui.compared import Compared, compared
from ui.components import compare_choice, compare_map
from ui.components.compare_cards import cards
from ui.components.compare_history import histories_view
from ui.components.compare_matrix import matrices, matrices_key
from ui.components.compare_traits import traits_view
from ui.components.compare_words import cannot_be_said, council_view, statements_view
from ui.components.html import element, joined
from ui.components.text import introduction, note, quiet
from ui.resources import store, told_on_screen


def show() -> None:
    """Show the projects that the address names, or how to choose them."""
    say = state.voice()
    told = say(
        "Projects side by side, in alphabetical order. This is not a ranking: a project with a heavy purpose asks for "
        "more than a light one."
    )
    st.html(joined([element("h1", say("Compare")), introduction(told)]))
    with told_on_screen(say):
        opened = store()
        known = candidates(opened, say.language)
        chosen = selection(known, state.compared_ids())
        compare_choice.show(known, chosen, say)
        try:
            projects = compared(portfolio(opened, chosen.ids, say.language), say)
        except Refused as refusal:
            st.html(note(say("Not side by side yet."), refusal.message(say)))
            return
        _show(projects, say)


def _show(projects: tuple[Compared, ...], say: Speech) -> None:
    if over_time := histories_view(projects, say):
        st.html(element("h2", say("What changed over time")))
        with st.container(key="card-histories"):
            st.html(over_time)
    st.html(traits_view(projects, say))
    st.html(joined([element("h2", say("The projects side by side"), class_="od-unseen"), cards(projects, say)]))
    st.html(element("h2", say("One map")))
    with st.container(key="card-map"):
        compare_map.show(projects, say)
    left, right = st.columns(2, gap="large")
    with left:
        st.html(element("h2", say("What can you say of this?")))
        with st.container(key="card-statements"):
            st.html(statements_view(projects, say))
    with right:
        st.html(element("h2", say("What can you not say of this?")))
        with st.container(key="card-cannot"):
            st.html(cannot_be_said(projects, say))
        st.html(element("h2", say("Three questions for the council")))
        with st.container(key="card-council"):
            st.html(council_view(projects, say))
    st.html(element("h2", say("Who took part, and when")))
    with st.container(key="card-matrices"):
        st.html(joined([quiet(matrices_key(projects, say)), matrices(projects, say)]))


show()
