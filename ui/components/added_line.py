"""A field that adds one more thing to a list, such as a risk, once it has words."""

from collections.abc import Callable, Iterable

import streamlit as st

from ui import state
from ui.asked import Asked
from ui.components import fields


def show(
    asked: Asked, name: str, label: str, button: str, add: Callable[[str], str | None], *, known: Iterable[str]
) -> None:
    """Show the field with its button; leaving the field adds too, so that nothing typed is lost.

    Args:
        asked: The question.
        name: The name of the field within the question.
        label: What is asked for.
        button: What the button says.
        add: Keeps the new thing; says why not.
        known: What is in the list already.
    """
    key = f"new-line-{asked.key(name)}"

    def receive() -> None:
        typed = " ".join(str(state.field(key) or "").split())
        if len(typed) > fields.LINE:
            asked.refuse(asked.say("This is too long. Use at most {most} characters.", most=fields.LINE))
        elif typed.casefold() in {one.casefold() for one in known}:
            asked.refuse(
                asked.say("This is in the list already. Write it in another way, or change the one that is there.")
            )
        elif typed and add(typed) is None:
            state.show_in_field(key, "")

    with st.container(horizontal=True, vertical_alignment="bottom", key=f"add-{asked.key(name)}"):
        st.text_input(label, key=key, on_change=receive, autocomplete="off", width=420)
        st.button(button, key=f"add-line-{asked.key(name)}", icon=":material/add:", on_click=receive)
