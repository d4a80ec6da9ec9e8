"""A page with two fields that save while somebody types, kept in a file; a test starts it with a real server."""

import json
import os
from functools import partial
from pathlib import Path

import streamlit as st

from language.model import Language
from ui.components import autosave_text

STORE = Path(os.environ["ONZE_DATA_TEST_STORE"])


def kept() -> dict[str, list[str]]:
    """Every text that was kept, per field, oldest first."""
    return json.loads(STORE.read_text("utf-8")) if STORE.exists() else {}


def keep(field: str, text: str) -> str | None:
    """Keep a text; one word is refused, as a store can."""
    if "verboden" in text:
        return "Dit woord mag hier niet."
    texts = kept()
    texts.setdefault(field, []).append(text)
    # Written beside and then put in place, so that nobody reads half a file.
    beside = STORE.with_suffix(".new")
    beside.write_text(json.dumps(texts), "utf-8")
    beside.replace(STORE)
    return None


def fields() -> None:
    """Two fields, and two Streamlit widgets that make the page run again."""
    st.title("Twee velden")
    if st.toggle("Regel erbij"):
        st.write("Een regel boven de velden.")
    st.slider("Schuif", 0, 10, key="schuif")
    for name, label, rows, limit in [("note", "Toelichting", 4, 200), ("name", "Naam", 1, 40)]:
        autosave_text.show(
            f"proef/{name}",
            label,
            kept().get(name, [""])[-1],
            on_change=partial(keep, name),
            language=Language.DUTCH,
            help="Wat er gebeurd is.",
            rows=rows,
            max_length=limit,
        )


def elsewhere() -> None:
    """Another page of the same application."""
    st.title("Elders")


pages = [st.Page(fields, title="Velden"), st.Page(elsewhere, title="Elders", url_path="elders")]
st.navigation(pages, position="top").run()
