"""For whom a question is and where, in words; and the choice to see only the questions for one occasion."""

import streamlit as st

from language.messages import Speech
from questionnaire.model import Occasion
from ui import state

EVERYTHING = "everything"
_KEY = "occasion"


def occasion_words(occasion: Occasion, say: Speech) -> str:
    """For whom a question is, and where, as it stands above the question."""
    return {
        Occasion.HOME: say("Prepare at home, with the team"),
        Occasion.ROOM: say("In the room, together"),
        Occasion.DATA_SUBJECTS: say("For the people in the data"),
        Occasion.CLERK: say("For the council's clerk"),
        Occasion.PRIVACY_OFFICER: say("For the privacy officer"),
    }[occasion]


def chosen() -> Occasion | None:
    """The occasion that the address names; none if everything is to be seen."""
    named = state.occasion()
    return Occasion(named) if named in set(Occasion) else None


def show(say: Speech, present: frozenset[Occasion]) -> None:
    """A list to choose from; only occasions for which this project has questions stand in it."""
    names = {EVERYTHING: say("All questions")}
    names |= {one.value: occasion_words(one, say) for one in Occasion if one in present}
    current = chosen()
    state.show_in_field(_KEY, current.value if current and current in present else EVERYTHING)
    st.selectbox(
        say("Which questions do you want to see?"),
        list(names),
        key=_KEY,
        format_func=names.__getitem__,
        on_change=_take_over,
        filter_mode=None,
    )


def _take_over() -> None:
    picked = state.field(_KEY)
    state.name_occasion(None if picked == EVERYTHING else str(picked))
