"""What is not known yet and who could know it; each can become an agreement."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import streamlit as st

from scoring.advice import Unknown, unknowns
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
        unanswered = [unknown for unknown in found if not unknown.is_put and unknown.question.text]
        unasked = [unknown for unknown in found if not unknown.is_put and not unknown.question.text]
        _show_list(outcome, say("Answered with “I don't know”"), asked, closed=len(found) > _FIRST and not asked)
        _show_list(outcome, say("Not answered yet"), unanswered, closed=True)
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


def _lines(found: Iterable[Unknown], outcome: Outcome) -> Html:
    return element("ul", *(_line(unknown, outcome) for unknown in found), class_="od-list")


def _line(unknown: Unknown, outcome: Outcome) -> Html:
    who = element("span", unknown.who_could_know, class_="od-small od-block") if unknown.who_could_know else None
    return element("li", element("b", unknown.question.title.into(outcome.language)), who)


def _show_hand_over(store: Store, outcome: Outcome, found: Sequence[Unknown]) -> None:
    say = outcome.say
    titles = {unknown.question.id: unknown for unknown in found}
    with st.expander(say("Agree on who finds something out"), icon=":material/person_add:"):
        chosen = st.selectbox(
            say("Which question"),
            list(titles),
            format_func=outcome.name,
            key=f"{_CHOSEN}-{outcome.dossier.id}",
            index=None,
            placeholder=say("Choose a question"),
        )
        if chosen:
            unknown = titles[chosen]
            key = f"find-out-{outcome.dossier.id}-{chosen}"
            what = say("Find out: {question}", question=outcome.name(chosen))
            agreements.show_fields(store, outcome, key, what=what, who=unknown.who_could_know, about=chosen)
        elif kept := state.note("agreed", str):
            st.success(escaped(kept))
