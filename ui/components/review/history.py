"""What happened in a review, step by step, and what changed since the version before."""

from collections.abc import Iterator

import streamlit as st

from dossier.assessment import Assessment
from dossier.decision_rules import advice
from dossier.difference import AnswerDifference, Difference
from dossier.difference_words import changed_agreements, changed_evidence, changed_flags, changed_scores
from dossier.review import Met, Review
from dossier.review_steps import Advise, AnyStep
from dossier.review_words import told, told_met
from language.formats import clock_time, spoken_date
from language.messages import Speech
from scoring.flags import name_of
from ui.components.html import Html, element, joined
from ui.components.text import quiet
from ui.desk import Seat
from ui.resources import local

_MOST = 12
_WRITTEN = ("note", "reason", "text", "statement")


def show(seat: Seat) -> None:
    """Show all steps and all conditions that were met, the last in front."""
    say, review = seat.say, seat.stored.dossier.review
    with st.container(key="card-review-history"):
        nothing = quiet(say("Nothing yet: the team has not submitted this version."))
        st.html(joined([element("h2", say("What happened"), class_="od-first"), steps(review, say) or nothing]))


def steps(review: Review, say: Speech) -> Html | None:
    """All steps and all conditions that were met, the last in front; none if nothing happened yet."""
    happened = [*reversed(review.met), *reversed(review.steps)]
    lines = [element("li", *_line(one, review, say)) for one in happened]
    return element("ol", *lines, class_="od-history", reversed="") if lines else None


def _line(step: AnyStep | Met, review: Review, say: Speech) -> Iterator[Html]:
    moment = local(step.at)
    day, time = spoken_date(moment.date(), say.language), clock_time(moment, say.language)
    yield quiet(say("{day}, {time}", day=day, time=time))
    if isinstance(step, Met):
        yield element("span", told_met(step, _condition(step.condition, review), say))
        return
    yield element("span", told(step, say))
    for name in _WRITTEN:
        text = getattr(step, name, "")
        if text.strip() and not isinstance(step, Advise):
            yield element("blockquote", text)


def _condition(condition: str, review: Review) -> str:
    given = advice(review)
    return next((one.what for one in given.conditions if one.id == condition), condition) if given else condition


def difference_view(found: Difference, before: Assessment, after: Assessment, say: Speech) -> Html:
    """What differs between two versions: answers, evidence, scores, flags, and who changed something."""
    parts = [
        *changed_scores(found, say),
        *_answers(found, after, say),
        *changed_evidence(found, say),
        *changed_flags(found, before, after, say),
        *changed_agreements(found, say),
        *([say("The description of the project changed.")] if found.about else []),
    ]
    if not parts:
        return quiet(say("Nothing differs."))
    return element("ul", *(element("li", part) for part in parts))


def _answers(found: Difference, after: Assessment, say: Speech) -> Iterator[str]:
    for one in found.answers[:_MOST]:
        yield _answer(one, after, say)
    if len(found.answers) > _MOST:
        yield say.plural("And {n} more answer.", "And {n} more answers.", len(found.answers) - _MOST)


def _answer(one: AnswerDifference, after: Assessment, say: Speech) -> str:
    title = name_of(one.question, after.card, after.instrument, say.language)
    values = {"title": title, "question": one.question, "who": one.by or say("somebody")}
    if one.before is None:
        return say("New: {title} ({question}), by {who}.", **values)
    if one.after is None:
        return say("Gone: {title} ({question}).", **values)
    if set(one.fields) <= {"note", "reason"}:
        return say("Explanation changed: {title} ({question}), by {who}.", **values)
    if set(one.fields) <= {"evidence", "confirmed_by", "note"}:
        return say("Evidence or confirmation changed: {title} ({question}), by {who}.", **values)
    return say("Changed: {title} ({question}), by {who}.", **values)
