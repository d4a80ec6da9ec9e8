"""Where a reader arrives: whoever goes to another step, or opens another row, is taken to its heading."""

import re
from pathlib import Path

import streamlit as st

from ui import state

# Streamlit makes a class of a key in this way.
_NO_NAME = re.compile(r"[^a-zA-Z0-9_-]")
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


def lead_into(key: str) -> None:
    """Take the reader in the next run to the first field or button of the container or field with this key."""
    lead_to(f"st-key-{_NO_NAME.sub('-', key)}")


def show(step: str, heading: str) -> None:
    """Take the reader to the heading of the step when it is another one than before; else to where they were led."""
    target = state.note(TARGET, str)
    state.forget_note(TARGET)
    with st.container(key="arrival"):
        _arrival(
            key="arrival-step",
            data={"step": step, "heading": heading, "target": target, "turn": state.note(TURN, int) or 0},
        )
