"""Agreements: what somebody will do, by when, and how far it is. They are kept with the project."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final
from uuid import uuid4

import streamlit as st
from pydantic import ValidationError

from dossier.model import Action, ActionState
from language.formats import spoken_date
from language.messages import Speech
from services import assessments, settings
from services.refusal import Refused
from storage.failure import NotFound, StoreUnavailable
from storage.store import Store
from ui import state
from ui.components import frozen_notice
from ui.components.badge import badge
from ui.components.fields import escaped
from ui.components.table import Row, table
from ui.components.text import quiet
from ui.outcome import Outcome
from ui.resources import now

CODES: Final = {ActionState.TO_DO: "not_started", ActionState.BUSY: "under_way", ActionState.DONE: "done"}
ANCHOR: Final = "agreements"
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_NEW = "new-agreement"

Change = Callable[[tuple[Action, ...]], tuple[Action, ...]]


def show(store: Store, outcome: Outcome) -> None:
    """Show the agreements, and room for one more."""
    say, actions = outcome.say, outcome.dossier.actions
    with st.container(key="card-agreements"):
        if actions:
            rows = [_row(action, say) for action in actions]
            st.html(table([say("What"), say("Who"), say("By when"), say("State")], rows, caption=say("Agreements")))
        else:
            st.html(quiet(say("Nothing was agreed yet. An agreement says who does what, and by when.")))
        frozen_notice.show_short(outcome.dossier, say)
        if outcome.is_read_only:
            return
        if actions:
            _show_states(store, outcome)
        _show_new(store, outcome)


def add(store: Store, dossier_id: str, action: Action, say: Speech) -> str | None:
    """Add an agreement to those that are kept at this moment; says why not, if it cannot be kept."""
    return _keep(store, dossier_id, lambda kept: (*kept, action), say)


def show_fields(store: Store, outcome: Outcome, key: str, *, what: str = "", about: str = "") -> None:
    """Show the fields of a new agreement; one that is `about` a question needs somebody who does it, and a day."""
    say = outcome.say
    trouble = state.note(f"{key}-trouble", str)
    if trouble:
        st.error(escaped(trouble))
    if state.field(f"{key}-what") is None:
        state.show_in_field(f"{key}-what", what)
    st.text_input(say("What will be done"), key=f"{key}-what", max_chars=300)
    left, right = st.columns(2)
    left.text_input(say("Who does it"), key=f"{key}-who", max_chars=300)
    by_when = say("By when, such as 31-12-2027") if about else say("By when, such as 31-12-2027 (may stay empty)")
    right.text_input(by_when, key=f"{key}-due", max_chars=10)
    st.button(say("Keep this agreement"), key=f"{key}-keep", on_click=partial(_take_in, store, outcome, key, about))


def day(text: str) -> date | None:
    """The day in a text such as 31-12-2027 or 2027-12-31; none if there is no such day."""
    written = text.strip()
    found = _DAY.fullmatch(written)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(written)
    except ValueError:
        return None


def state_words(action_state: ActionState, say: Speech) -> str:
    """How far an agreement is."""
    return {
        ActionState.TO_DO: say("Not started"),
        ActionState.BUSY: say("Busy"),
        ActionState.DONE: say("Done"),
    }[action_state]


def _row(action: Action, say: Speech) -> Row:
    due = spoken_date(action.due, say.language) if action.due else say("no date")
    return [
        action.what,
        action.who or say("nobody yet"),
        due,
        badge(CODES[action.state], state_words(action.state, say)),
    ]


def _show_states(store: Store, outcome: Outcome) -> None:
    say = outcome.say
    with st.expander(say("Change how far it is"), icon=":material/edit:"):
        for action in outcome.dossier.actions:
            key = f"agreement-{outcome.dossier.id}-{action.id}"
            state.show_in_field(key, action.state)
            st.radio(
                escaped(action.what),
                list(ActionState),
                key=key,
                format_func=partial(state_words, say=say),
                horizontal=True,
                on_change=partial(_change_state, store, outcome, action.id, key),
            )


def _show_new(store: Store, outcome: Outcome) -> None:
    key = f"{_NEW}-{outcome.dossier.id}"
    is_open = state.note(f"{key}-trouble", str) is not None
    with st.expander(outcome.say("Add an agreement"), icon=":material/add:", expanded=is_open):
        show_fields(store, outcome, key)


def _take_in(store: Store, outcome: Outcome, key: str, about: str) -> None:
    say = outcome.say
    what, who, due = (str(state.field(f"{key}-{name}") or "").strip() for name in ("what", "who", "due"))
    trouble = _trouble(what, due, say) or (_lacks(who, due, say) if about else None)
    if not trouble:
        action = Action(id=str(uuid4()), what=what, who=who, due=day(due) if due else None, about=about)
        trouble = add(store, outcome.dossier.id, action, say)
    if trouble:
        state.keep_note(f"{key}-trouble", trouble)
        return
    state.forget_note(f"{key}-trouble")
    state.keep_note("agreed", say("The agreement is kept: {what}", what=what))
    for name in ("what", "who", "due"):
        state.show_in_field(f"{key}-{name}", "")


def _trouble(what: str, due: str, say: Speech) -> str | None:
    if not what:
        return say("Write what will be done.")
    if due and day(due) is None:
        return say("“{due}” is not a date. Write it like 31-12-2027.", due=due)
    return None


def _lacks(who: str, due: str, say: Speech) -> str | None:
    if not who:
        return say("Write who finds it out.")
    return None if due else say("Write by when, such as 31-12-2027.")


def _change_state(store: Store, outcome: Outcome, action_id: str, key: str) -> None:
    chosen = ActionState(str(state.field(key)))
    trouble = _keep(
        store,
        outcome.dossier.id,
        lambda kept: tuple(a.model_copy(update={"state": chosen}) if a.id == action_id else a for a in kept),
        outcome.say,
    )
    if trouble:
        state.keep_note("agreement-trouble", trouble)


def _keep(store: Store, dossier_id: str, change: Change, say: Speech) -> str | None:
    try:
        kept = assessments.dossier(store, dossier_id).dossier.actions
        by = settings.display_name(store) or ""
        assessments.save_actions(store, dossier_id, change(kept), by=by, now=now())
    except (Refused, NotFound, StoreUnavailable) as refusal:
        return refusal.message(say)
    except ValidationError:
        return say("This does not fit here, so it was not saved.")
    return None
