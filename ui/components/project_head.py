"""The head of every page of a project: its name, what it is, the state of the work, and its tabs."""

from collections.abc import Iterator
from typing import Literal

import streamlit as st

from dossier.kept import kept_words
from dossier.model import Dossier, Origin
from language.messages import Speech
from questionnaire.model import Instrument
from questionnaire.profile import chosen
from services import assessments
from services.examples import is_example
from ui import state
from ui.components.badge import badge
from ui.components.facts import facts
from ui.components.html import Html, element, joined
from ui.components.text import quiet

DESCRIBED_BY = ("PF-01.domain", "PF-02.product", "PF-01.phase")
MOST_OF_ONE = 2

Screen = Literal["questions", "result", "profile"]


def show(dossier: Dossier, active: Screen, say: Speech) -> None:
    """Show the head of a project's page.

    Args:
        dossier: The project.
        active: The screen that is open; the profile belongs to the questions.
        say: The speech of the page.
    """
    instrument = assessments.instrument(dossier)
    title = element("h1", dossier.project.name)
    screens = {"questions": say("Questions"), "result": say("Result"), "profile": say("Project profile")}
    state.name_tab(f"{screens[active]}: {dossier.project.name}", say)
    kept = kept_words(dossier, instrument, say)
    known = facts(list(project_facts(dossier, instrument, say)), state_badge(dossier, say))
    st.html(joined([title, known, quiet(kept) if kept else None]))
    with st.container(key="project-tabs", horizontal=True):
        _tab("screens/questions.py", say("Questions"), is_active=active != "result")
        _tab("screens/result.py", say("Result"), is_active=active == "result")


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


def state_badge(dossier: Dossier, say: Speech) -> Html:
    """How far the work on a project is, as a badge."""
    if is_example(dossier.id):
        return badge("example", say("Example"))
    if dossier.project.origin is Origin.ARTICLE:
        return badge("filling_in", say("Copy of an example"))
    return badge("filling_in", say("Team fills in"))


def _tab(page: str, label: str, *, is_active: bool) -> None:
    with st.container(key="tab-active" if is_active else f"tab-{label.lower()}", width="content"):
        state.link_to(page, label)
