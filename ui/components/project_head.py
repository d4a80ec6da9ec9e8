"""The head of every page of a project: its name, what it is, the state of the work, and its tabs."""

from collections.abc import Iterator
from typing import Literal

import streamlit as st

from dossier.kept import kept_words
from dossier.model import Dossier
from language.messages import Speech
from questionnaire.model import Instrument
from questionnaire.profile import chosen
from services import assessments
from ui import state
from ui.components.facts import facts
from ui.components.html import element, joined
from ui.components.review_state import expiry, state_badge, version_words
from ui.components.text import quiet

DESCRIBED_BY = ("PF-01.domain", "PF-02.product", "PF-01.phase")
MOST_OF_ONE = 2

Screen = Literal["questions", "result", "review", "profile"]


def show(dossier: Dossier, active: Screen, say: Speech) -> None:
    """Show the head of a project's page.

    Args:
        dossier: The project.
        active: The screen that is open; the profile belongs to the questions.
        say: The speech of the page.
    """
    instrument = assessments.instrument(dossier)
    title = element("h1", dossier.project.name)
    screens = {
        "questions": say("Questions"),
        "result": say("Result"),
        "review": say("Review"),
        "profile": say("Project profile"),
    }
    state.name_tab(f"{screens[active]}: {dossier.project.name}", say)
    kept = kept_words(dossier, instrument, say)
    known = facts(list(project_facts(dossier, instrument, say)), state_badge(dossier, say))
    until = expiry(dossier.review, say)
    below = [quiet(kept) if kept else None, element("div", until, class_="od-until") if until else None]
    st.html(joined([title, known, *below]))
    with st.container(key="project-tabs", horizontal=True):
        _tab("screens/questions.py", say("Questions"), is_active=active in {"questions", "profile"})
        _tab("screens/result.py", say("Result"), is_active=active == "result")
        _tab("screens/review.py", say("Review"), is_active=active == "review")


def project_facts(dossier: Dossier, instrument: Instrument, say: Speech) -> Iterator[str]:
    """What is known about a project in a few words: whose it is, what it is about, what it makes, how far it is."""
    if dossier.project.organisation:
        yield dossier.project.organisation
    for question_id in DESCRIBED_BY:
        codes = chosen(dossier.answers, question_id) or frozenset()
        text = instrument.question(question_id).text if instrument.has(question_id) else None
        options = text.options if text else ()
        labels = [option.label.into(say.language) for option in options if option.code in codes]
        yield from labels[:MOST_OF_ONE]
    version = version_words(dossier.review, say)
    if version:
        yield version


def _tab(page: str, label: str, *, is_active: bool) -> None:
    with st.container(key="tab-active" if is_active else f"tab-{label.lower()}", width="content"):
        state.link_to(page, label)
