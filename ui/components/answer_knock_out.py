"""Something that stops a project: yes, no or not known. Anyone may say yes; "no" is for the privacy officer."""

import streamlit as st

from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, KnockOutAnswer
from ui.asked import Asked, changed
from ui.components import fields
from ui.components.answer_choice import option_picks
from ui.components.badge import badge
from ui.components.html import element


def show(asked: Asked, answer: KnockOutAnswer) -> Standing:
    """Yes, no and "I don't know"; gives the standing of the answer."""
    fields.one_of(
        asked,
        "truth",
        asked.text.question.into(asked.language),
        option_picks(asked),
        None if answer.standing is Standing.OPEN else answer.truth.value,
        keep=lambda code: asked.keep(lambda kept: with_truth(kept, Truth(code))),
        apart=1,
    )
    if answer.standing is Standing.GIVEN and answer.truth is Truth.YES:
        words = element("p", asked.say("The project has to stop, as long as this answer stands."), class_="od-kept")
        st.html(element("div", badge("stopped", asked.say("STOP")), words, role="status"))
    return answer.standing


def with_truth(kept: AnyAnswer, truth: Truth) -> AnyAnswer:
    """The answer after yes, no or "I don't know" was chosen."""
    is_known = truth is not Truth.UNKNOWN
    return changed(kept, truth=truth, standing=Standing.GIVEN if is_known else Standing.UNKNOWN, reason="")
