"""The way to the step before and the step after, each by its name."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from language.messages import Speech
from ui import state
from ui.route import Route, Step, neighbours


def show(say: Speech, steps: Route, step: Step, *, open_step: Callable[[Step], None]) -> None:
    """Two buttons; after the last step the way leads to the result."""
    before, after = neighbours(steps, step)
    with st.container(horizontal=True, horizontal_alignment="distribute", key="step-links"):
        if before:
            st.button(
                say("Previous: {part}", part=before.title(say)),
                key="previous-step",
                icon=":material/arrow_back:",
                on_click=partial(open_step, before),
            )
        if after:
            st.button(
                say("Next: {part}", part=after.title(say)),
                key="next-step",
                type="primary",
                on_click=partial(open_step, after),
            )
        elif st.button(say("To the result"), key="to-result", type="primary"):
            state.go_to("screens/result.py")
