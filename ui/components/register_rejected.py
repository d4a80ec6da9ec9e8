"""The rows of a file of the register from which no dossier can be started, each with the reason."""

from collections.abc import Sequence

import streamlit as st

from exchange.algorithm_register import RejectedRow
from language.messages import Speech
from services.register import rejected_file
from ui.components.html import element
from ui.components.table import table
from ui.components.text import quiet

MOST_SHOWN = 50


def show(rejected: Sequence[RejectedRow], say: Speech) -> None:
    """Show how many rows were rejected, and which; nothing if there are none."""
    if not rejected:
        return
    count = say.plural("1 row cannot be used", "{n} rows cannot be used", len(rejected))
    rows = [[str(row.number), row.name or "–", row.fault.message(say)] for row in rejected[:MOST_SHOWN]]
    shown = table([say("Row"), say("Name"), say("Why not")], rows, caption=count)
    left = len(rejected) - len(rows)
    more = say.plural("1 more row stands in the list.", "{n} more rows stand in the list.", left)
    st.html(
        element(
            "details",
            element("summary", count),
            shown,
            quiet(more) if left else None,
            class_="od-details",
        )
    )
    file = rejected_file(rejected, say)
    st.download_button(
        say("Download this list (CSV)"),
        file.data,
        file_name=file.name,
        mime="text/csv",
        key="register-rejected",
        icon=":material/download:",
        on_click="ignore",
    )
