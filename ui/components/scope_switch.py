"""How much the team is asked: the quick scan, or everything; it can change at any moment, and no answer is lost."""

from functools import partial

import streamlit as st

from language.messages import Speech
from questionnaire.routing import Scope
from services import assessments, settings
from services.refusal import Refused
from storage.failure import NotFound, StoreUnavailable
from storage.mapping import StoredDossier
from storage.store import Store
from ui import state
from ui.components.html import element, joined
from ui.components.text import quiet
from ui.resources import now

TROUBLE = "scope-trouble"


def show(store: Store, stored: StoredDossier, say: Speech, *, asked: int) -> None:
    """Tell how much is asked, and how many questions that is beside the profile, with a button for the other."""
    dossier = stored.dossier
    is_quick = dossier.intended_scope is Scope.QUICK_SCAN
    title = say("You see the quick scan.") if is_quick else say("You see all questions.")
    if is_quick:
        told = say.plural(
            "It asks {n} question, and gives no verdict.", "It asks {n} questions, and gives no verdict.", asked
        )
    else:
        told = say.plural(
            "That is {n} question beside the profile.", "These are {n} questions beside the profile.", asked
        )
    with st.container(key="scope", gap="small"):
        st.html(joined([element("b", title), quiet(told)]))
        if assessments.is_read_only(dossier):
            return
        label = say("Ask all questions") if is_quick else say("Back to the quick scan")
        other = Scope.FULL if is_quick else Scope.QUICK_SCAN
        st.button(label, key="scope-other", on_click=partial(_change, store, dossier.id, other, say))
        if trouble := state.note(TROUBLE, str):
            st.error(trouble)
            state.forget_note(TROUBLE)


def _change(store: Store, dossier_id: str, intended: Scope, say: Speech) -> None:
    try:
        by = settings.display_name(store) or ""
        assessments.save_intended_scope(store, dossier_id, intended, by=by, now=now())
    except (Refused, NotFound, StoreUnavailable) as refusal:
        state.keep_note(TROUBLE, refusal.message(say))
