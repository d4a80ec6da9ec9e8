"""A project in the list: its name and facts, its two images and how far it is, and the way on."""

from functools import partial

import streamlit as st

from dossier.review import FindingState, Review
from dossier.review_rules import is_frozen
from dossier.review_steps import Role
from language.messages import Speech
from services import settings
from services.projects import remove_project
from services.refusal import Refused
from storage.failure import NotFound, StoreUnavailable
from storage.store import Store
from ui import state
from ui.components.downloads import dossier_button, dossier_note
from ui.components.html import element, joined
from ui.components.progress import progress
from ui.components.project_head import project_facts
from ui.components.review_state import expiry, state_badge
from ui.components.two_images import line_of
from ui.outcome import Outcome
from ui.resources import now

COLUMNS = (5, 4, 3)
REMOVING, TROUBLE = "removing", "remove-trouble"


def show(store: Store, outcome: Outcome, *, first: bool) -> None:
    """Show one project; `first` has no line above it."""
    say, dossier = outcome.say, outcome.dossier
    key = f"row-first-{dossier.id}" if first else f"row-{dossier.id}"
    with st.container(key=key):
        left, middle, right = st.columns(COLUMNS, gap="medium", vertical_alignment="center")
        facts = " · ".join(project_facts(dossier, outcome.instrument, say))
        head = [element("h3", dossier.project.name), element("p", facts, class_="od-small") if facts else None]
        status = element("p", state_badge(dossier, say), class_="od-status")
        left.html(joined([*head, status, expiry(dossier.review, say)]))
        far = outcome.progress
        bar = progress(say, answered=far.answered, unknown=far.unknown, still_open=far.open)
        middle.html(joined([line_of(outcome), bar]))
        with right:
            _show_ways(store, outcome)
        if state.note(REMOVING, str) == dossier.id:
            _show_confirmation(store, outcome)


def _show_ways(store: Store, outcome: Outcome) -> None:
    say, dossier, is_done = outcome.say, outcome.dossier, outcome.progress.open == 0
    with st.container(key=f"ways-{dossier.id}", gap="small"):
        with st.container(key=f"go-{dossier.id}", width="content"):
            _show_way_on(outcome)
        if state.note(REMOVING, str) == dossier.id:
            return
        with st.popover(say("More"), type="tertiary", key=f"more-{dossier.id}"):
            if not is_done:
                state.link_to("screens/result.py", say("See the result so far"), project=dossier.id)
            elif _has_points(dossier.review):
                state.link_to("screens/result.py", say("See the result"), project=dossier.id)
            dossier_button(store, dossier, say, place="more")
            st.html(dossier_note(say))
            ask = partial(state.keep_note, REMOVING, dossier.id)
            st.button(say("Remove …"), key=f"ask-remove-{dossier.id}", icon=":material/delete:", on_click=ask)


def _show_way_on(outcome: Outcome) -> None:
    """The one thing to do next."""
    say, dossier, far = outcome.say, outcome.dossier, outcome.progress
    if _has_points(dossier.review):
        as_lead = {state.ROLE_PARAMETER: Role.PROJECT_LEAD.value}
        state.link_to("screens/review.py", say("See what must be mended"), project=dossier.id, **as_lead)
    elif far.open == 0:
        state.link_to("screens/result.py", say("See the result"), project=dossier.id)
    elif far.answered + far.unknown == 0:
        state.link_to("screens/profile.py", say("Start with the profile"), project=dossier.id)
    else:
        state.link_to("screens/questions.py", say("Go on with the questions"), project=dossier.id)


def _has_points(review: Review) -> bool:
    """Whether the team has the dossier, and reviewers found something in it that is not settled."""
    return not is_frozen(review) and any(one.state is not FindingState.SETTLED for one in review.findings)


def _show_confirmation(store: Store, outcome: Outcome) -> None:
    """Ask once more, in words, and offer the dossier first."""
    say, dossier = outcome.say, outcome.dossier
    with st.container(key=f"strip-remove-{dossier.id}"):
        title = say("Remove “{name}” for good?", name=dossier.project.name)
        warning = say(
            "All answers, evidence, agreements and their history go, and cannot be brought back. "
            "Download the dossier first if you may still need it. "
            "The audit log keeps that the project was here, and who worked on it."
        )
        st.html(joined([element("b", title), element("p", warning)]))
        if trouble := state.note(TROUBLE, str):
            st.error(trouble)
        with st.container(horizontal=True):
            dossier_button(store, dossier, say, place="remove")
            remove = partial(_remove, store, dossier.id, say)
            st.button(say("Remove for good"), key=f"remove-{dossier.id}", on_click=remove)
            keep = partial(state.forget_note, REMOVING)
            st.button(say("Keep the project"), key=f"keep-{dossier.id}", on_click=keep)


def _remove(store: Store, dossier_id: str, say: Speech) -> None:
    try:
        remove_project(store, dossier_id, by=settings.display_name(store) or "", now=now())
    except NotFound:
        pass
    except (Refused, StoreUnavailable) as refusal:
        state.keep_note(TROUBLE, refusal.message(say))
        return
    state.forget_note(TROUBLE)
    state.forget_note(REMOVING)
    if state.project_id() == dossier_id:
        state.name_project(None)
