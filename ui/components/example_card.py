"""An example on a card: whose it is, its two images, its status, and a link that opens it."""

import streamlit as st

from scoring.model import Status
from scoring.words import word, words
from ui import state
from ui.components.badge import badge
from ui.components.html import Html, element, joined
from ui.components.score_card import status_badge
from ui.components.two_images import line_of
from ui.outcome import Outcome

_KINDS = ("Gemeente ", "Provincie ", "Municipality of ", "Province of ")


def show(outcome: Outcome) -> None:
    """Show one example."""
    project, language = outcome.dossier.project, outcome.dossier.language.value
    short = short_name(project.organisation) or project.name
    if not outcome.is_from_article:
        # One project can stand here twice, with a year between.
        short = f"{short}, {outcome.dossier.dated.year}"
    with st.container(key=f"card-{outcome.dossier.id}"):
        head = [element("h3", short, lang=language), element("p", project.name, class_="od-card-line", lang=language)]
        st.html(joined([*head, line_of(outcome, with_ends=False), _status(outcome)]))
        state.link_to("screens/result.py", outcome.say("Open {name}", name=short), project=outcome.dossier.id)


def short_name(organisation: str) -> str:
    """The name of an organisation without what kind it is: "Gemeente Leiden", "Municipality of Leiden" is Leiden."""
    kind = next((kind for kind in _KINDS if organisation.startswith(kind)), "")
    return organisation.removeprefix(kind)


def _status(outcome: Outcome) -> Html:
    """That there is no verdict; or the status of each score, for there is no total."""
    if outcome.is_quick_scan or not outcome.has_number:
        status = Status.QUICK_SCAN if outcome.is_quick_scan else Status.TOO_LITTLE_KNOWN
        badges = [badge(status.value, word(words().statuses, status.value, outcome.language))]
    else:
        badges = [status_badge(outcome, verdict) for verdict in outcome.card.verdicts]
    return element("div", *badges, class_="od-badges")
