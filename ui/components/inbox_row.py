"""A project in the inbox: how far it is, for how long it waits, what is at stake, and what changed since last time."""

from collections.abc import Iterator

import streamlit as st

from dossier.decision_rules import kept_conditions
from dossier.findings import to_mend
from dossier.review_dates import late_conditions, waiting_days
from dossier.review_rules import is_frozen
from dossier.review_steps import Role
from language.formats import enumeration, spoken_date
from language.messages import Speech
from scoring.words import word, words
from services import assessments
from services.inbox import Known, SinceLast, since_last
from ui import state
from ui.components.badge import verdict
from ui.components.html import Html, element, joined
from ui.components.review_state import expiry, met_words, state_badge, version_words
from ui.components.text import quiet
from ui.resources import local, now

COLUMNS = (5, 5, 3)
MOST_NAMED = 3


def show(known: Known, role: Role, say: Speech, *, first: bool) -> None:
    """Show one project; `first` has no line above it."""
    dossier = known.dossier
    with st.container(key=f"row-first-{dossier.id}" if first else f"row-{dossier.id}"):
        left, middle, right = st.columns(COLUMNS, gap="medium", vertical_alignment="center")
        facts = " · ".join(filter(None, (dossier.project.organisation, version_words(dossier.review, say))))
        status = element("p", state_badge(dossier, say), class_="od-status")
        about = element("p", facts, class_="od-small") if facts else None
        left.html(joined([element("h3", dossier.project.name), about, status, expiry(dossier.review, say)]))
        middle.html(joined(_lines(known, role, say)))
        with right, st.container(key=f"ways-{dossier.id}"), st.container(key=f"go-{dossier.id}", width="content"):
            named = {state.ROLE_PARAMETER: role.value}
            state.link_to("screens/review.py", say("Open the review"), project=dossier.id, **named)


def _lines(known: Known, role: Role, say: Speech) -> Iterator[Html]:
    days = waiting_days(known.dossier.review, local(now()).date())
    if days == 0:
        yield element("b", say("Since today"))
    elif days:
        yield element("b", say.plural("Waits for {n} day", "Waits for {n} days", days))
    yield quiet(" · ".join(_stakes(known, say)))
    points = 0 if is_frozen(known.dossier.review) else len(to_mend(known.dossier.review))
    if points:
        yield quiet(say.plural("{n} point is to be mended.", "{n} points are to be mended.", points))
    for line in _changes(known, since_last(known.dossier, role), say):
        yield quiet(line)
    met = met_words(known.dossier.review, say)
    if met and len(known.dossier.review.met) < len(kept_conditions(known.dossier.review)):
        yield quiet(met)
    late = len(late_conditions(known.dossier.review, local(now()).date()))
    if late:
        told = say.plural("The date of {n} condition has passed.", "The dates of {n} conditions have passed.", late)
        yield verdict("expired", told)


def _stakes(known: Known, say: Speech) -> Iterator[str]:
    yield say("Impact: {impact}", impact=word(words().impact_classes, known.impact.value, say.language))
    if known.urgent_flags:
        yield say.plural("{n} urgent flag", "{n} urgent flags", known.urgent_flags)
    else:
        yield say("no urgent flags")


def _changes(known: Known, since: SinceLast, say: Speech) -> Iterator[str]:
    """What changed since the last step of this role, or that it took none yet."""
    if since.step is None:
        yield say("You have taken no step in this version yet.")
        return
    day = spoken_date(local(since.step.at).date(), say.language)
    if not since.answers:
        yield say("No answer changed since your last step, on {day}.", day=day)
    else:
        names = _names(known, since.answers, say)
        yield say.plural(
            "{n} answer changed since your last step, on {day}: {names}.",
            "{n} answers changed since your last step, on {day}: {names}.",
            len(since.answers),
            day=day,
            names=names,
        )
    if since.mended:
        yield say.plural("{n} of your points was mended.", "{n} of your points were mended.", since.mended)


def _names(known: Known, answers: tuple[str, ...], say: Speech) -> str:
    """The first few questions by name, and how many more there are."""
    instrument = assessments.instrument(known.dossier)
    asked = [name for name in answers if instrument.has(name)]
    named = [f"“{instrument.question(name).title.into(say.language)}”" for name in asked[:MOST_NAMED]]
    more = len(answers) - len(named)
    return enumeration([*named, say("{n} more", n=more)] if more else named, say.language)
