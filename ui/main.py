"""The frame around every screen: look, navigation and language. Streamlit runs it for each visit and each change."""

from pathlib import Path
from typing import Literal

import streamlit as st

from language.messages import Speech
from ui import state
from ui.stylesheet import stylesheet

HERE = Path(__file__).parent
LOGO = HERE / "static" / "logo.svg"
CONTENT_WIDTH = 1120


def screens(say: Speech) -> list[st.Page]:
    """The screens; those without a place in the navigation are reached from a project."""
    table: list[tuple[str, str, Literal["visible", "hidden"]]] = [
        ("start", say("My projects"), "visible"),
        ("compare", say("Compare"), "visible"),
        ("reviews", say("Reviews"), "visible"),
        ("principles", say("Principles"), "visible"),
        ("verify", say("Check a report"), "visible"),
        ("profile", say("Project profile"), "hidden"),
        ("questions", say("Questions"), "hidden"),
        ("result", say("Result"), "hidden"),
        ("review", say("Review"), "hidden"),
    ]
    return [
        st.Page(file, title=title, visibility=visibility, default=name == "start")
        for name, title, visibility in table
        if (file := HERE / "screens" / f"{name}.py").exists()
    ]


def show_frame() -> None:
    """Show the look, the navigation, the language switch and the screen that was asked for."""
    say = state.voice()
    st.set_page_config(layout="wide")
    st.html(stylesheet())
    st.logo(LOGO, size="large")
    screen = st.navigation(screens(say), position="top")
    state.name_tab(screen.title, say)
    with st.container(horizontal_alignment="center"), st.container(width=CONTENT_WIDTH):
        with st.container(key="rij-taal", horizontal=True, horizontal_alignment="right"):
            st.html(state.language_link(), width="content")
        screen.run()


show_frame()
