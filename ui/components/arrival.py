"""The top of a step: whoever goes to another step is taken there, with the focus on its heading."""

from pathlib import Path

import streamlit as st

_arrival = st.components.v2.component(
    "arrival",
    html="",
    js=Path(__file__).with_suffix(".js").read_text("utf-8"),
)


def show(step: str, heading: str) -> None:
    """Take the reader to the heading with this id when the step is another one than before."""
    with st.container(key="arrival"):
        _arrival(key="arrival-step", data={"step": step, "heading": heading})
