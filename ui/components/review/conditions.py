"""The conditions of an advice: while they are written, as a draft; once decided, as what has to be done by when."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import Final
from uuid import uuid4

import streamlit as st

from dossier.conditions import AGREED, CARRY_OUT
from dossier.decision_rules import kept_conditions
from dossier.review import Met
from dossier.review_rules import state as review_state
from dossier.review_steps import MOST_CONDITIONS, Condition
from dossier.review_words import ROLES
from language.formats import spoken_date
from language.messages import Speech
from services import reviews
from storage.drafts import save_draft
from ui import state
from ui.components.agreements import day
from ui.components.badge import badge
from ui.components.fields import LINE
from ui.components.html import Html, element, joined
from ui.components.text import note, quiet
from ui.desk import Seat
from ui.resources import local, now

DRAFT: Final = "dpo/conditions"
PLACE: Final = "conditions"
MET: Final = "met"
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


def are_written(written: Iterable[Row]) -> bool:
    """Whether something stands in one of the rows."""
    return any(row.what.strip() or row.due.strip() for row in written)


def trouble(written: Iterable[Row], say: Speech) -> str | None:
    """What keeps the conditions from being handed over as they stand; none if nothing does."""
    for place, row in enumerate(written, start=1):
        if row.due.strip() and day(row.due) is None:
            return say("The date of condition {n} cannot be read. Write it like 31-12-2027.", n=place)
        if row.due.strip() and not row.what.strip():
            return say("Condition {n} has a date and no words. Write what has to be done, or remove it.", n=place)
    return None


def remark_on_date(typed: str, today: date, say: Speech) -> str | None:
    """What to tell beside a date: that there is no such day, or that it has passed; none if nothing has to be told."""
    if not typed.strip():
        return None
    found = day(typed)
    if found is None:
        return say("There is no such day. Write day, month and year in figures, such as 31-12-2027.")
    if found < today:
        return say("This date has passed: {day}. Change it if that is not what you mean.", day=_spoken(found, say))
    return None


def show(seat: Seat) -> None:
    """Show the conditions with a field for each, and room for one more."""
    say, written, today = seat.say, rows(seat), local(now()).date()
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
        remark = remark_on_date(row.due, today, say)
        if remark:
            st.html(note(say("Date of condition {n}", n=place), remark))
    if len(written) < MOST_CONDITIONS:
        more = [*written, Row(str(uuid4()))]
        st.button(
            say("Add a condition"), key="condition-add", icon=":material/add:", on_click=partial(_keep, seat, more)
        )


def show_agreed(seat: Seat) -> None:
    """Show the conditions that the decision takes over: by when, and whether somebody said that they were met."""
    say, review = seat.say, seat.stored.dossier.review
    agreed = kept_conditions(review)
    if not agreed:
        return
    st.html(element("h3", say("What has to be done")))
    seat.show_trouble(MET)
    met = {one.condition: one for one in review.met}
    for condition in agreed:
        with st.container(key=f"agreed-{condition.id}", gap="small"):
            st.html(_agreed(seat, condition, met.get(condition.id)))
            if seat.role in CARRY_OUT and review_state(review) in AGREED:
                _show_tick(seat, condition, is_met=condition.id in met)


def _agreed(seat: Seat, condition: Condition, met: Met | None) -> Html:
    say, today = seat.say, local(now()).date()
    lines = [element("p", condition.what)]
    if condition.due:
        lines.append(quiet(say("By {day}", day=_spoken(condition.due, say))))
    if met:
        on, role = spoken_date(local(met.at).date(), say.language), say(ROLES[met.role])
        lines.append(
            quiet(say("Met, according to {name}, {role}. Written down on {day}.", name=met.by, role=role, day=on))
        )
        state_of = badge("done", say("Met"))
    elif condition.due and condition.due < today:
        state_of = badge("expired", say("Date has passed"))
    else:
        state_of = badge("not_started", say("Not met yet"))
    return element("div", joined(lines), state_of, class_="od-finding")


def _show_tick(seat: Seat, condition: Condition, *, is_met: bool) -> None:
    say = seat.say
    act = partial(reviews.save_not_met if is_met else reviews.save_met, condition=condition.id, role=seat.role)
    st.button(
        say("This condition is not met after all") if is_met else say("Note that this condition is met"),
        key=f"met-{condition.id}",
        type="tertiary" if is_met else "secondary",
        icon=":material/undo:" if is_met else ":material/check:",
        on_click=lambda: seat.attempt(MET, lambda: act(seat.desk()), say("Kept.")),
    )


def _spoken(named: date, say: Speech) -> str:
    return spoken_date(named, say.language)


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
