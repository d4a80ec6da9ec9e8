"""The inbox: what waits for one role, what needs a new look, and what waits for somebody else."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

import streamlit as st

from dossier.review_steps import Role
from language.messages import Speech, message_id
from services.inbox import Known, Place, inbox
from services.inbox import known as known_project
from storage.last_changes import last_changes
from storage.store import Store
from ui import state
from ui.components import inbox_row, open_dossier, role_choice
from ui.components.html import element, joined
from ui.components.text import introduction, quiet
from ui.resources import local, now, store, told_on_screen

MOST_REMEMBERED: Final = 500
TITLES: Final[Mapping[Place, str]] = {
    Place.WAITING: message_id("Waits for you"),
    Place.TO_LOOK_AT: message_id("Asks for a new look"),
    Place.WITH_OTHERS: message_id("Waits for somebody else"),
    Place.DONE: message_id("Nothing is asked of anybody"),
}


@st.cache_resource(max_entries=MOST_REMEMBERED, show_spinner=False)
def _known(dossier_id: str, revision: int, at: datetime, _store: Store) -> Known:  # noqa: ARG001 (they are the key)
    """A project as the inbox knows it, worked out once for each change of it."""
    return known_project(_store, dossier_id)


def show() -> None:
    """Show the inbox of the role that the address names; that of the privacy officer if it names none."""
    say = state.voice()
    role = next((one for one in Role if one.value == state.review_role()), Role.PRIVACY_OFFICER)
    with told_on_screen(say, say("Your projects cannot be shown")):
        opened = store()
        st.html(element("h1", say("What waits for a review?")))
        with st.container(key="card-inbox-role", gap="small"):
            role_choice.show(role, say)
        found = [_known(one.dossier_id, one.revision, one.at, opened) for one in last_changes(opened)]
        places = inbox(found, role, local(now()).date())
        for place in TITLES:
            if places[place] or place is Place.WAITING:
                _show_place(place, places[place], role, say)
        _show_not_submitted(len(places[Place.NOT_SUBMITTED]), say)
        open_dossier.show(opened, say)


def _show_place(place: Place, projects: tuple[Known, ...], role: Role, say: Speech) -> None:
    title = say("{title}: {n}", title=say(TITLES[place]), n=len(projects))
    st.html(element("h2", title))
    with st.container(key=f"card-inbox-{place.value}"):
        if not projects:
            _show_nothing(say)
        for number, one in enumerate(projects):
            inbox_row.show(one, role, say, first=number == 0)


def _show_nothing(say: Speech) -> None:
    nothing = say("Nothing waits for this role now.")
    what_to_do = say("Did somebody send you a dossier? Open it below. Then it stands here.")
    st.html(joined([introduction(nothing), quiet(what_to_do)]))


def _show_not_submitted(count: int, say: Speech) -> None:
    if count:
        words = say.plural(
            "{n} project was not submitted yet. It stands at My projects.",
            "{n} projects were not submitted yet. They stand at My projects.",
            count,
        )
        st.html(quiet(words))


show()
