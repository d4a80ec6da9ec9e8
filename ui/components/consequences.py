"""What follows from the profile: how heavy the project is, the phases that count, and the questions that follow."""

from collections.abc import Iterator

import streamlit as st

from language.messages import Speech
from questionnaire.answer import Truth
from questionnaire.model import Instrument
from questionnaire.profile import Answers, Profile
from questionnaire.routing import visible_questions
from scoring.inputs import inputs
from scoring.instruments import recommendations
from scoring.involvement_inputs import impact
from scoring.words import word, words
from ui.components.html import Html, element, joined
from ui.components.instruments_view import short_list
from ui.components.text import quiet
from ui.route import PROFILE_PART, Route, questions_of


def show(say: Speech, instrument: Instrument, answers: Answers, steps: Route) -> None:
    """A card with what follows from the answers so far."""
    given = inputs(instrument, answers)
    impact_words = word(words().impact_classes, impact(given), say.language)
    with st.container(key="card-consequences", gap="small"):
        st.html(
            joined(
                [
                    element("h3", say("What follows from this")),
                    element("p", say("Impact of the project: {impact}.", impact=impact_words), class_="od-lead"),
                    element("p", _impact_explained(given.profile, say)),
                    _list(_weights(given.profile, say)),
                    element("h4", say("Phases that count")),
                    element("p", say("People should have taken part by now in these phases. We ask about them.")),
                    _list(_phases(given.profile, say)),
                    element("h4", say("Which instrument next?")),
                    short_list(say, recommendations(given)),
                    element("h4", say("Questions that follow")),
                    _list(_parts(steps, say)),
                    quiet(later) if (later := _later(instrument, answers, steps, say)) else None,
                ]
            )
        )


def _impact_explained(known: Profile, say: Speech) -> str:
    if any(True for _ in _weights(known, say)):
        return say("The heavier the project, the more say people should have in it. This adds to the weight:")
    return say("The heavier the project, the more say people should have in it. Nothing here adds to the weight.")


def _weights(known: Profile, say: Speech) -> Iterator[str]:
    claims = (
        (known.has_special_data, say("special or criminal data")),
        (known.has_vulnerable_groups, say("vulnerable groups")),
        (known.decides_on_individuals, say("decisions about one person or family")),
        (known.checks_after_signal, say("a check or penalty after a signal")),
        (known.reaches_ten_thousand, say("10,000 people or more")),
    )
    for truth, claim in claims:
        if truth is Truth.YES:
            yield claim
        elif truth is Truth.UNKNOWN:
            yield say("{claim}: not known yet, so it counts", claim=claim)


def _phases(known: Profile, say: Speech) -> Iterator[str]:
    for phase in known.phases_due:
        name = word(words().phases, phase, say.language)
        yield f"{name}: {word(words().phase_questions, phase, say.language)}"


def _parts(steps: Route, say: Speech) -> Iterator[str]:
    for step in steps:
        if step.number == 1 and step.part.id != PROFILE_PART:
            count = len(questions_of(steps, step.part.id))
            title = step.part.title.into(say.language)
            yield say.plural("{part}: {n} question", "{part}: {n} questions", count, part=title)


def _later(instrument: Instrument, answers: Answers, steps: Route, say: Speech) -> str | None:
    put = {question.id for step in steps for question in step.questions}
    others = sum(1 for question in visible_questions(instrument, answers) if question.id not in put)
    if not others:
        return None
    return say.plural(
        "{n} more question fits this project. The quick scan does not ask it.",
        "{n} more questions fit this project. The quick scan does not ask them.",
        others,
    )


def _list(items: Iterator[str]) -> Html | None:
    entries = [element("li", item) for item in items]
    return element("ul", *entries) if entries else None
