"""What happened in a review, step by step, and what changed since the version before."""

from collections.abc import Iterator

import streamlit as st

from dossier.assessment import Assessment
from dossier.difference import AnswerDifference, Difference
from dossier.review_steps import Advise, AnyStep
from dossier.review_words import told
from language.formats import clock_time, score, spoken_date
from language.messages import Speech
from scoring.flags import name_of
from scoring.scorecard import Verdict
from scoring.words import word, words
from ui.components.html import Html, element
from ui.components.text import quiet
from ui.desk import Seat
from ui.resources import local

_MOST = 12
_WRITTEN = ("note", "reason", "text", "statement")


def show(seat: Seat) -> None:
    """Show all steps, the last in front."""
    say, steps = seat.say, seat.stored.dossier.review.steps
    with st.container(key="card-review-history"):
        st.html(element("h2", say("What happened"), class_="od-first"))
        if not steps:
            st.html(quiet(say("Nothing yet: the team has not handed in this version.")))
            return
        lines = [element("li", *_line(step, say)) for step in reversed(steps)]
        st.html(element("ol", *lines, class_="od-history", reversed=""))


def _line(step: AnyStep, say: Speech) -> Iterator[Html]:
    moment = local(step.at)
    day, time = spoken_date(moment.date(), say.language), clock_time(moment, say.language)
    yield quiet(say("{day}, {time}", day=day, time=time))
    yield element("span", told(step, say))
    for name in _WRITTEN:
        text = getattr(step, name, "")
        if text.strip() and not isinstance(step, Advise):
            yield element("blockquote", text)


def difference_view(found: Difference, before: Assessment, after: Assessment, say: Speech) -> Html:
    """What differs between two versions: answers, evidence, scores, flags, and who changed something."""
    parts = [
        *_scores(found, say),
        *_answers(found, after, say),
        *_flags(found, before, after, say),
        *_counts(found, say),
    ]
    if not parts:
        return quiet(say("Nothing differs."))
    return element("ul", *(element("li", part) for part in parts))


def _scores(found: Difference, say: Speech) -> Iterator[str]:
    for one in found.scores:
        name = word(words().scores, one.score.value, say.language)
        yield say(
            "{score}: from {before} to {after}.", score=name, before=_told(one.before, say), after=_told(one.after, say)
        )


def _told(verdict: Verdict, say: Speech) -> str:
    status = word(words().statuses, verdict.status.value, say.language)
    if not verdict.number_shown or verdict.bounds is None:
        return f"“{status}”"
    return say("“{status}” (proven {n})", status=status, n=score(verdict.bounds.proven, say.language))


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


def _flags(found: Difference, before: Assessment, after: Assessment, say: Speech) -> Iterator[str]:
    for flag in found.flags_raised:
        yield say("New flag: {title}", title=after.title(flag, say.language))
    for flag in found.flags_gone:
        yield say("Flag gone: {title}", title=before.title(flag, say.language))


def _counts(found: Difference, say: Speech) -> Iterator[str]:
    if found.actions:
        yield say.plural("{n} agreement changed.", "{n} agreements changed.", len(found.actions))
    if found.about:
        yield say("The description of the project changed.")
