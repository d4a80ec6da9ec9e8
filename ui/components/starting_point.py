"""What is asked of this project, settled before answering: the required rungs, the council, and the groups."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from dossier.start import start_lines, starting_point
from language.formats import enumeration
from language.messages import Speech
from questionnaire.answer import Truth
from questionnaire.answers import StartingPoint
from questionnaire.profile import Profile, profile
from scoring.inputs import inputs, is_confirmed
from scoring.involvement_inputs import impact
from scoring.model import ImpactClass
from scoring.parameters import norms
from scoring.words import word, words
from services import assessments, settings
from services.refusal import AnswerRefused, Refused
from services.starting_point import settle
from storage.failure import NotFound, StoreUnavailable
from storage.mapping import StoredDossier
from storage.store import Store
from ui import state
from ui.components.html import Html, element, joined
from ui.components.table import Row, table
from ui.components.text import quiet
from ui.resources import now

TROUBLE = "settle-trouble"


def show(store: Store, stored: StoredDossier, say: Speech) -> None:
    """Show what is asked of the project, what was settled, and the button that settles it."""
    dossier = stored.dossier
    known, instrument = profile(dossier.answers), assessments.instrument(dossier)
    settled = starting_point(dossier, instrument)
    asked_of = impact(inputs(instrument, dossier.answers))
    with st.container(key="card-starting-point", gap="small"):
        st.html(joined([element("h3", say("What is asked of this project")), _required(asked_of, known, say)]))
        st.html(joined(element("p", line) for line in _groups(known, say)))
        if settled:
            st.html(joined(element("p", line) for line in start_lines(dossier, settled, say)))
        if assessments.is_read_only(dossier):
            return
        if settled is None or settled.groups != known.groups or _class_of(settled) is not asked_of:
            st.html(
                quiet(say("Settle this before you answer. The impact can then go up, but only the council lowers it."))
            )
            st.button(say("Settle this"), key="settle", on_click=partial(_settle, store, dossier.id, say))
        if trouble := state.note(TROUBLE, str):
            st.error(trouble)
            state.forget_note(TROUBLE)


def _required(asked_of: ImpactClass, known: Profile, say: Speech) -> Html:
    rungs = norms().involvement.required_rungs.value.of(asked_of)
    of_council = word(words().council_levels, norms().involvement.required_council.value.of(asked_of), say.language)
    rows: list[Row] = [
        [word(words().phases, phase, say.language), word(words().rungs, rungs.of(phase), say.language), of_council]
        for phase in known.phases_due
    ]
    heads = [say("Phase"), say("The people in the data: at least"), say("The council: at least")]
    return table(heads, rows, caption=say("What is asked of this project"))


def _groups(known: Profile, say: Speech) -> Iterator[str]:
    if not known.groups:
        yield say("No group of people in the data is named yet.")
        return
    names = enumeration([_named(group.name, group.is_vulnerable, say) for group in known.groups], say.language)
    yield say("The people in the data: {names}.", names=names)
    if not is_confirmed(known.groups_confirmed_by):
        yield say("The privacy officer has not confirmed the list of groups yet.")


def _named(name: str, vulnerable: Truth, say: Speech) -> str:
    told = {Truth.YES: say("vulnerable"), Truth.UNKNOWN: say("vulnerable or not: not known")}.get(vulnerable)
    return say("{name} ({remark})", name=name, remark=told) if told else name


def _class_of(settled: StartingPoint) -> ImpactClass:
    return ImpactClass(settled.impact_class)


def _settle(store: Store, dossier_id: str, say: Speech) -> None:
    try:
        settle(store, dossier_id, by=settings.display_name(store) or "", now=now())
    except (Refused, AnswerRefused, NotFound, StoreUnavailable) as refusal:
        state.keep_note(TROUBLE, refusal.message(say))
