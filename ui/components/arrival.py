"""Where a reader arrives: whoever goes to another step, or opens another row, is taken to its heading."""

from pathlib import Path

import streamlit as st

from ui import state

TARGET, TURN = "arrival-target", "arrival-turn"

_arrival = st.components.v2.component(
    "arrival",
    html="",
    js=Path(__file__).with_suffix(".js").read_text("utf-8"),
)


def lead_to(heading: str) -> None:
    """Take the reader in the next run to the heading with this id, within the step."""
    state.keep_note(TARGET, heading)
    state.keep_note(TURN, (state.note(TURN, int) or 0) + 1)


def show(step: str, heading: str) -> None:
    """Take the reader to the heading of the step when it is another one than before; else to where they were led."""
    target = state.note(TARGET, str)
    state.forget_note(TARGET)
    with st.container(key="arrival"):
        _arrival(
            key="arrival-step",
            data={"step": step, "heading": heading, "target": target, "turn": state.note(TURN, int) or 0},
        )
