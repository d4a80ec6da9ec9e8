"""The choices of a step of the review: none is made beforehand, and each is kept as a draft until the step is taken.

A choice belongs to the review as it stands: once anybody took another step, such as a new advice, it is made anew.
"""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from storage.drafts import save_draft
from ui import state
from ui.desk import Seat


def choose(seat: Seat, place: str, name: str, label: str, words: Mapping[str, str]) -> str | None:
    """Radio buttons that are kept at once; gives what is kept, if that is one of them.

    Args:
        seat: Who chooses, in which role.
        place: The form of the page in which it is told why a choice could not be kept.
        name: Its one name within the step.
        label: What is chosen.
        words: What can be chosen, by its code.
    """
    key, found = _key(seat, name), kept(seat, name)
    one = found if found in words else None
    state.show_in_field(key, one)
    change = partial(_keep, seat, place, name)
    st.radio(label, list(words), index=None, key=key, format_func=words.__getitem__, on_change=change)
    return one


def chosen(seat: Seat, name: str) -> str | None:
    """What is chosen on the screen of whoever takes the step, whatever another screen has kept since."""
    found = state.field(_key(seat, name))
    return found if isinstance(found, str) else None


def kept(seat: Seat, name: str) -> str:
    """The choice that is kept; empty if there is none."""
    return seat.draft(_draft(seat, name))


def _keep(seat: Seat, place: str, name: str) -> None:
    code = chosen(seat, name) or ""
    trouble = seat.keep(lambda desk: save_draft(desk.store, desk.dossier.id, _draft(seat, name), code))
    if trouble:
        seat.refuse(place, trouble)


def _draft(seat: Seat, name: str) -> str:
    return f"{seat.role.value}/choice/{len(seat.stored.dossier.review.steps)}/{name}"


def _key(seat: Seat, name: str) -> str:
    return f"choice-{seat.stored.dossier.id}-{_draft(seat, name)}"
