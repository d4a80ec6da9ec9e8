"""The conditions of an advice while they are written: what is to happen, and by when. They are kept as a draft."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Final
from uuid import uuid4

import streamlit as st

from dossier.review_steps import MOST_CONDITIONS, Condition
from storage.drafts import save_draft
from ui import state
from ui.components.agreements import day
from ui.components.fields import LINE
from ui.desk import Seat

DRAFT: Final = "dpo/conditions"
PLACE: Final = "conditions"
_ID: Final = re.compile(r"[a-z0-9-]{1,64}")


@dataclass(frozen=True)
class Row:
    """A condition as far as it is written; `due` is a date as somebody typed it, or nothing."""

    id: str
    what: str = ""
    due: str = ""


def rows(seat: Seat) -> tuple[Row, ...]:
    """The conditions that are written so far. A draft that cannot be read is none."""
    try:
        kept = json.loads(seat.draft(DRAFT) or "[]")
        found = [Row(str(one["id"]), str(one["what"]), str(one["due"])) for one in kept]
    except (ValueError, TypeError, KeyError):
        return ()
    return tuple(row for row in found if _ID.fullmatch(row.id))


def conditions(written: Iterable[Row]) -> tuple[Condition, ...]:
    """The conditions as they stand in an advice; rows in which nothing is written are left out."""
    return tuple(Condition(id=row.id, what=row.what, due=day(row.due)) for row in written if row.what.strip())


def wrong_date(written: Iterable[Row]) -> str | None:
    """The first date that is none."""
    return next((row.due for row in written if row.due.strip() and day(row.due) is None), None)


def show(seat: Seat) -> None:
    """Show the conditions with a field for each, and room for one more."""
    say, written = seat.say, rows(seat)
    seat.show_trouble(PLACE)
    for place, row in enumerate(written, start=1):
        with st.container(horizontal=True, vertical_alignment="bottom", key=f"condition-{row.id}"):
            _field(seat, written, row, "what", say("Condition {n}", n=place), width=520)
            _field(seat, written, row, "due", say("By when, such as 31-12-2027 (may stay empty)"), width=330)
            others = [one for one in written if one.id != row.id]
            st.button(
                say("Remove condition {n}", n=place),
                key=f"condition-remove-{row.id}",
                type="tertiary",
                icon=":material/delete:",
                on_click=partial(_keep, seat, others),
            )
    if len(written) < MOST_CONDITIONS:
        more = [*written, Row(str(uuid4()))]
        st.button(
            say("Add a condition"), key="condition-add", icon=":material/add:", on_click=partial(_keep, seat, more)
        )


def _field(seat: Seat, written: Sequence[Row], row: Row, name: str, label: str, *, width: int) -> None:
    key = f"condition-{name}-{row.id}"
    if state.field(key) is None:
        state.show_in_field(key, getattr(row, name))
    change = partial(_change, seat, written, row, name, key)
    st.text_input(label, key=key, max_chars=LINE if name == "what" else 20, width=width, on_change=change)


def _change(seat: Seat, written: Sequence[Row], row: Row, name: str, key: str) -> None:
    typed = str(state.field(key) or "")
    changed = [Row(**{**asdict(one), name: typed}) if one.id == row.id else one for one in rows(seat) or written]
    _keep(seat, changed)


def _keep(seat: Seat, written: Iterable[Row]) -> None:
    text = json.dumps([asdict(row) for row in written], ensure_ascii=False)
    trouble = seat.keep(lambda desk: save_draft(desk.store, desk.dossier.id, DRAFT, text))
    if trouble:
        seat.refuse(PLACE, trouble)
