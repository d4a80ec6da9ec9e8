"""Who confirmed an answer, in which role and when: an act of its own, because the scoring counts on it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal, TypeVar

import streamlit as st

from dossier.review_steps import Role as ReviewRole
from language.formats import spoken_date
from questionnaire.answer import Confirmation, Piece
from ui import state
from ui.asked import Asked, noted
from ui.components import fields
from ui.components.html import element, joined
from ui.components.text import quiet
from ui.desk import Seat
from ui.resources import local, now

Role = Literal["privacy_officer", "council"]
Confirmed = TypeVar("Confirmed", bound=Piece)
KeepConfirmation = Callable[[Confirmation | None], str | None]

# What may change while somebody reads an answer, without it becoming another answer.
_BESIDE = {"confirmed_by", "note", "evidence", "quotations", "answered_by", "answered_at"}
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True)
class Wanted:
    """A confirmation that an answer waits for: by whom, and what it changes.

    `stands_out` when the answer does not count at all without it.
    """

    role: Role
    why: str
    stands_out: bool = False


def show(asked: Asked, name: str, wanted: Wanted, confirmed: Confirmation | None, keep: KeepConfirmation) -> None:
    """Show who confirmed, or the fields with which somebody confirms.

    Args:
        asked: The question.
        name: The part of the answer that is confirmed.
        wanted: Which confirmation it is.
        confirmed: The confirmation that is kept.
        keep: Keeps a confirmation, or takes it back.
    """
    is_confirmed = confirmed is not None and confirmed.role == wanted.role
    title = title_words(asked, wanted.role, is_confirmed=is_confirmed)
    if wanted.stands_out:
        with st.container(key=f"strip-confirm-{asked.key(name)}", gap="small"):
            st.html(element("b", title))
            _show_inside(asked, name, wanted, confirmed if is_confirmed else None, keep)
    else:
        icon = ":material/check_circle:" if is_confirmed else ":material/radio_button_unchecked:"
        with st.expander(title, icon=icon, key=f"confirm-{asked.key(name)}"):
            _show_inside(asked, name, wanted, confirmed if is_confirmed else None, keep)


def title_words(asked: Asked, role: Role, *, is_confirmed: bool) -> str:
    """Whether it was confirmed, and by whom it is to be."""
    say = asked.say
    if role == "council":
        return (
            say("The council decided this") if is_confirmed else say("The decision of the council is not filled in yet")
        )
    return say("Confirmed by the privacy officer") if is_confirmed else say("Not confirmed by the privacy officer yet")


def can_confirm(asked: Asked, role: str) -> bool:
    """Whether somebody in this role can confirm now: while the dossier is read, the privacy officer still can."""
    return not asked.read_only or (asked.is_being_read and role == "privacy_officer")


def confirmed_as_seen(kept: Confirmed, seen: Piece, confirmation: Confirmation | None) -> Confirmed | None:
    """The answer with a confirmation; none if it is no longer the answer that whoever confirms has seen."""
    if kept.model_dump(exclude=_BESIDE) != seen.model_dump(exclude=_BESIDE):
        return None
    return noted(kept, confirmed_by=confirmation)


def typed_date(typed: str) -> date | None:
    """The date that somebody typed, day first or year first; nothing if there is no such day."""
    plain = typed.strip()
    day_first, year_first = _DAY_FIRST.fullmatch(plain), _YEAR_FIRST.fullmatch(plain)
    parts = day_first.group(3, 2, 1) if day_first else year_first.groups() if year_first else None
    if parts is None:
        return None
    year, month, day = (int(part) for part in parts)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _show_inside(
    asked: Asked, name: str, wanted: Wanted, confirmed: Confirmation | None, keep: KeepConfirmation
) -> None:
    if confirmed:
        _show_confirmed(asked, name, confirmed, keep)
        return
    st.html(quiet(wanted.why))
    if can_confirm(asked, wanted.role):
        _show_fields(asked, name, wanted.role, keep)


def _show_confirmed(asked: Asked, name: str, confirmed: Confirmation, keep: KeepConfirmation) -> None:
    say = asked.say
    day = spoken_date(confirmed.on, asked.language)
    st.html(
        element("p", say("{name}, on {day}", name=confirmed.name or say("Name not given"), day=day), class_="od-kept")
    )
    if can_confirm(asked, confirmed.role):
        st.button(
            say("Take the confirmation back"),
            key=f"unconfirm-{asked.key(name)}",
            type="tertiary",
            icon=":material/undo:",
            on_click=partial(_take_back, keep),
        )


def _take_back(keep: KeepConfirmation) -> None:
    keep(None)


def _show_fields(asked: Asked, name: str, role: Role, keep: KeepConfirmation) -> None:
    say = asked.say
    who, when = f"who-{asked.key(name)}", f"when-{asked.key(name)}"
    today = local(now()).date()
    if state.field(when) is None:
        state.show_in_field(when, f"{today:%d-%m-%Y}")
    is_council = role == "council"
    if asked.is_being_read and state.field(who) is None:
        # The privacy officer gave a name for this review already; it can still be changed here.
        state.show_in_field(who, Seat(asked.store, asked.stored, ReviewRole.PRIVACY_OFFICER, asked.say).name)
    who_label = say("Name or number of the decision") if is_council else say("Name of the privacy officer")
    when_label = say("Date of the decision, as day-month-year") if is_council else say("Date, as day-month-year")
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"sign-{asked.key(name)}"):
        st.text_input(who_label, key=who, max_chars=fields.LINE, autocomplete="off", width=300)
        st.text_input(when_label, key=when, max_chars=20, autocomplete="off", width=260)
        st.button(
            say("Save the decision") if is_council else say("Confirm"),
            key=f"confirm-now-{asked.key(name)}",
            on_click=partial(_confirm, asked, name, role, keep),
        )
    trouble = state.note(asked.key(name, "unconfirmed"), str)
    if trouble:
        st.html(joined([element("p", trouble, class_="od-trouble", role="alert")]))


def _confirm(asked: Asked, name: str, role: Role, keep: KeepConfirmation) -> None:
    say = asked.say
    who = " ".join(str(state.field(f"who-{asked.key(name)}") or "").split())
    on = typed_date(str(state.field(f"when-{asked.key(name)}") or ""))
    trouble = None
    if not who:
        trouble = say("Not saved: a name is missing.")
    elif on is None:
        trouble = say("Not saved: this is not a date. Type it as day-month-year, such as 24-11-2026.")
    elif on > local(now()).date():
        trouble = say("Not saved: this date has yet to come.")
    else:
        state.forget_note(asked.key(name, "unconfirmed"))
        keep(Confirmation(name=who, role=role, on=on))
    if trouble:
        state.keep_note(asked.key(name, "unconfirmed"), trouble)
