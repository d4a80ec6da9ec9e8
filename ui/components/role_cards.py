"""What somebody can do here: a card for each role, with one way on that leads somewhere now."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from language.messages import Speech
from ui import state
from ui.components.fields import escaped
from ui.components.html import element, joined
from ui.outcome import Outcome

NEW, OPEN, REGISTER = "new", "open", "register"
OPENED = "start-opened"
LONGEST_LINK = 60


def open_part(part: str) -> None:
    """Open a part of the start page, such as the fields of a new project."""
    state.keep_note(OPENED, part)


def show(mine: list[Outcome], examples: list[Outcome], say: Speech) -> None:
    """Show the three cards.

    Args:
        mine: The projects that are here, the newest in front.
        examples: The examples that come with the product.
        say: The speech of the page.
    """
    newest = next(iter(mine), None)
    team, officer, councillor = st.columns(3, gap="medium")
    with team:
        _show_team(newest, say)
    with officer:
        _show_officer(say)
    with councillor:
        done = [outcome for outcome in mine if outcome.progress.open == 0]
        _show_councillor(next(iter([*done, *examples, *mine]), None), say)


def _show_team(newest: Outcome | None, say: Speech) -> None:
    words = say("Answer the questions together. You always see what is proven, and what you only say.")
    with _card("team", say("I work in the project team"), words):
        if newest:
            link = say("Go on with {name}", name=_name(newest))
            state.link_to("screens/questions.py", link, project=newest.dossier.id)
        else:
            _button("team", say("Begin a new project"), NEW)


def _show_officer(say: Speech) -> None:
    words = say(
        "Read what the team answers, on what evidence, and which STOP questions are still open. The report holds every "
        "answer. (DPO: data protection officer.)"
    )
    with _card("officer", say("I am a privacy officer or DPO"), words):
        state.link_to("screens/reviews.py", say("See what waits for a review"))


def _show_councillor(shown: Outcome | None, say: Speech) -> None:
    words = say("See in ten minutes where a project stands. Take three good questions with you.")
    with _card("councillor", say("I am on the council"), words):
        if shown:
            state.link_to("screens/result.py", say("See {name}", name=_name(shown)), project=shown.dossier.id)
        else:
            _button("councillor", say("Open a dossier"), OPEN)


def _name(outcome: Outcome) -> str:
    return escaped(shortened(outcome.dossier.project.name))


def shortened(name: str) -> str:
    """A name that fits in a link."""
    return name if len(name) <= LONGEST_LINK else name[: LONGEST_LINK - 1].rstrip() + "…"


def _button(role: str, label: str, part: str) -> None:
    st.button(label, key=f"role-{role}", type="tertiary", on_click=partial(open_part, part))


def _card(role: str, title: str, words: str) -> DeltaGenerator:
    card = st.container(key=f"card-role-{role}", height="stretch")
    card.html(joined([element("h3", title), element("p", words)]))
    return card
