"""Why nothing of a project can be changed now, and what somebody who wants to change it does."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from dossier.model import Dossier
from dossier.review import State
from dossier.review_rules import is_frozen
from dossier.review_rules import state as review_state
from language.messages import Speech, message_id
from services.examples import is_example
from ui import state
from ui.components.html import element, joined
from ui.components.text import quiet

_TAKE_BACK: Final = message_id("Do you want to change something? Take the dossier back first, at its review.")
_NEW_VERSION: Final = message_id("Do you want to change something? Start a new version, at its review.")
_ON_THE_WAY: Final = (message_id("This dossier was passed on, so no answer changes now."), _TAKE_BACK)
_DECIDED: Final = (message_id("A decision was taken on this version, so it stays as it is."), _NEW_VERSION)
NOTICES: Final[Mapping[State, tuple[str, str]]] = {
    State.SUBMITTED: (message_id("The privacy officer reads this dossier, so no answer changes now."), _TAKE_BACK),
    State.PASSED: _ON_THE_WAY,
    State.ADVISED: _ON_THE_WAY,
    State.DECIDED: _DECIDED,
    State.SIGNED: _DECIDED,
    State.SUPERSEDED: _DECIDED,
    State.WITHDRAWN: (message_id("This assessment was withdrawn, so it stays as it is."), _NEW_VERSION),
}


def show(dossier: Dossier, say: Speech) -> None:
    """Show why the answers are there to be read only, if they are frozen."""
    if not _is_told(dossier):
        return
    now_is = review_state(dossier.review)
    why, what_to_do = NOTICES[now_is]
    can = say("The privacy officer can still confirm evidence and “not applicable” here.")
    with st.container(key="strip-frozen", gap="small"):
        lines = [element("b", say(why)), element("div", say(what_to_do))]
        st.html(joined([*lines, element("div", can) if now_is is State.SUBMITTED else None]))
        with st.container(key="go-review", width="content"):
            state.link_to("screens/review.py", say("Go to the review"))


def show_short(dossier: Dossier, say: Speech) -> None:
    """Show the same in two sentences, for a part of a page that is frozen too."""
    if _is_told(dossier):
        st.html(quiet(" ".join(say(words) for words in NOTICES[review_state(dossier.review)])))


def _is_told(dossier: Dossier) -> bool:
    return is_frozen(dossier.review) and not is_example(dossier.id)
