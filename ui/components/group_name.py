"""The name of a group of fields, for who hears the page: Streamlit makes no group of checkboxes by itself."""

from pathlib import Path

import streamlit as st

_group_name = st.components.v2.component(
    "group_name",
    html="",
    js=Path(__file__).with_suffix(".js").read_text("utf-8"),
)


def show(key: str, label: str) -> None:
    """Give the container in which this is called its role and its name; nothing is seen of it."""
    _group_name(key=f"group-name-{key}", data={"label": label})
