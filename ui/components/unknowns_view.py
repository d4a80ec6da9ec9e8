"""What is not known yet and who could know it; each can become an agreement."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import streamlit as st

from scoring.advice import Unknown, unknowns
from scoring.cell_states import CellState
from storage.store import Store
from ui import state
from ui.components import agreements
from ui.components.fields import escaped
from ui.components.html import Html, element, joined
from ui.components.text import quiet
from ui.outcome import Outcome

_FIRST = 8
_CHOSEN = "unknown-chosen"


def show(store: Store, outcome: Outcome) -> None:
    """Show the open questions by part of the questionnaire, and a field to hand one to somebody."""
    say = outcome.say
    found = unknowns(outcome.instrument, outcome.answers, say)
    with st.container(key="card-unknowns"):
        if not found:
            st.html(quiet(say("Every question has an answer.")))
            return
        st.html(quiet(say("Unknown is not the same as bad. It makes the band wide, until somebody finds out.")))
        asked = [unknown for unknown in found if unknown.is_put]
        unconfirmed = [unknown for unknown in found if unknown.state is CellState.NOT_APPLICABLE]
        unanswered = [one for one in found if not one.is_put and one.question.text and one not in unconfirmed]
        unasked = [unknown for unknown in found if not unknown.is_put and not unknown.question.text]
        _show_list(outcome, say("Answered with “I don't know”"), asked, closed=len(found) > _FIRST and not asked)
        _show_list(outcome, say("Not answered yet"), unanswered, closed=True)
        _show_list(outcome, say("Called not applicable, not confirmed"), unconfirmed, closed=True)
        _show_list(outcome, say("Not asked yet: this version has no screen for it"), unasked, closed=True)
        if not outcome.is_read_only:
            _show_hand_over(store, outcome, found)


def _show_list(outcome: Outcome, title: str, found: Sequence[Unknown], *, closed: bool) -> None:
    if not found:
        return
    summary = outcome.say.plural("{title}: 1 question", "{title}: {n} questions", len(found), title=title)
    opened = None if closed or len(found) > _FIRST else "open"
    parts = {part.id: part.title.into(outcome.language) for part in outcome.instrument.manifest.parts}
    lists = [
        joined(
            [
                element("h3", parts[part], class_="od-part"),
                element("ul", *(_line(one, outcome) for one in ones), class_="od-list"),
            ]
        )
        for part, ones in groupby(found, key=lambda unknown: unknown.question.part)
    ]
    details = element("details", element("summary", summary), *lists, class_="od-details", open=opened)
    st.html(details)


def _line(unknown: Unknown, outcome: Outcome) -> Html:
    return element("li", element("b", unknown.title), *_who(unknown, outcome))


def _who(unknown: Unknown, outcome: Outcome) -> Iterator[Html]:
    """Who could know, and whom the team said that it will ask."""
    if unknown.who_could_know:
        yield element("span", unknown.who_could_know, class_="od-small od-block")
    if unknown.will_ask:
        yield element("span", outcome.say("Will ask: {whom}", whom=unknown.will_ask), class_="od-small od-block")


def _show_hand_over(store: Store, outcome: Outcome, found: Sequence[Unknown]) -> None:
    say = outcome.say
    each = {"-".join(filter(None, (one.question.id, one.row, one.phase))): one for one in found}
    with st.expander(say("Agree on who finds something out"), icon=":material/person_add:"):
        chosen = st.selectbox(
            say("Which question"),
            list(each),
            format_func=lambda one: each[one].title,
            key=f"{_CHOSEN}-{outcome.dossier.id}",
            index=None,
            placeholder=say("Choose a question"),
        )
        if chosen:
            unknown = each[chosen]
            st.html(joined(_who(unknown, outcome)))
            what = say("Find out: {question}", question=unknown.title)
            about = unknown.question.id
            agreements.show_fields(store, outcome, f"find-out-{outcome.dossier.id}-{chosen}", what=what, about=about)
        elif kept := state.note("agreed", str):
            st.success(escaped(kept))
