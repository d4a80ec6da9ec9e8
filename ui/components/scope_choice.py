"""How much a new project is asked: the quick scan, with how many questions that is and how long they take, or all."""

from functools import partial

import streamlit as st

from language.formats import number
from language.messages import Speech
from questionnaire.load import load_instrument
from questionnaire.routing import Scope, asked_questions
from ui import state
from ui.route import minutes

_HALF_AN_HOUR = 30


def show(key: str, say: Speech) -> None:
    """Ask it, in the field with this key."""
    st.radio(
        say("How much do you want to be asked?"),
        list(Scope),
        key=key,
        format_func=partial(_words, say=say),
        captions=[
            say(
                "About {hours} hours. It tells whom to invite and what to do first. No verdict.",
                hours=_hours(say),
            ),
            say("Part of it at home, part of it in the room. Together it gives a verdict."),
        ],
    )


def chosen(key: str) -> Scope:
    """What was chosen in the field with this key."""
    return Scope(str(state.field(key) or Scope.QUICK_SCAN))


def _words(scope: Scope, say: Speech) -> str:
    if scope is Scope.FULL:
        return say("All questions")
    asked = asked_questions(load_instrument(), {}, Scope.QUICK_SCAN)
    scan = sum(not question.is_profile for question in asked)
    return say("The quick scan: {n} questions, and {profile} about your project", n=scan, profile=len(asked) - scan)


def _hours(say: Speech) -> str:
    """How long the quick scan takes, to half an hour."""
    hours = round(minutes(asked_questions(load_instrument(), {}, Scope.QUICK_SCAN)) / _HALF_AN_HOUR) / 2
    return number(hours, say.language, 0 if hours.is_integer() else 1)
