"""One point as the privacy officer judges it: what it is about, what can be confirmed, and what was found."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from dossier.assessment import Assessment
from dossier.confirmable import if_confirmed
from dossier.points import Point, PointKind, about_flag, title_of
from language.formats import clock_time, score, spoken_date
from language.messages import Speech
from principles.load import principles
from questionnaire.answer import Confirmation
from questionnaire.answers import AnyAnswer
from scoring.scorecard import ScoreName
from scoring.words import word, words
from ui import state
from ui.asked import Asked
from ui.components import arrival, confirmed_answers
from ui.components.fields import escaped
from ui.components.html import Html, element, joined
from ui.components.occasions import occasion_words
from ui.components.question_words import part_guidance, why_and_guidance
from ui.components.review import confirmable_parts, findings
from ui.components.review.reading import Reading
from ui.components.review.since_reading import before_words
from ui.components.review.told_answer import answer_lines, answer_view
from ui.components.text import overline, quiet, quotation
from ui.resources import local, now

HEADING = "point-title"


def show(reading: Reading, point: Point, after: Point | None) -> None:
    """Show a point with its findings, and the way to the one after it."""
    asked = reading.asked(point.about)
    with st.container(key=f"card-point-{point.about}", gap="small"):
        if asked:
            _show_question(reading, asked)
        else:
            st.html(joined(_head(reading, point)))
        st.html(element("h4", reading.seat.say("Your judgement")))
        findings.show_about(reading.seat, point.about)
        findings.show_new(reading.seat, point.about)
        if after:
            _show_next(reading, after)


def code(point: Point) -> str:
    """The name of a point in the address."""
    return f"{point.kind.value}-{point.about}"


def go_to(point: Point) -> None:
    """Open a point, and take the reader to it."""
    state.name_review_point(code(point))
    arrival.lead_to(HEADING)


def _head(reading: Reading, point: Point) -> list[Html]:
    """What a score, a flag or something that is there no more is called, and what it says."""
    say, assessment = reading.seat.say, reading.assessment
    title = element("h3", title_of(point.about, assessment, say.language), id=HEADING)
    if point.kind is PointKind.SCORE:
        name = ScoreName(point.about)
        status = assessment.status_word(assessment.card.verdict(name).status, say)
        return [
            overline(say("Score")),
            title,
            element("p", element("b", status)),
            element("p", assessment.score_sentence(name, say)),
        ]
    flag = next((one for one in assessment.flags if about_flag(one) == point.about), None)
    if flag is None:
        return [title, element("p", say("This is not in the dossier any more. You can still settle what you wrote."))]
    why = element("p", assessment.explanation(flag, say.language))
    return [overline(say("Flag")), title, why, quiet(flag.text.next_step.into(say.language))]


def _show_question(reading: Reading, asked: Asked) -> None:
    say, answer = asked.say, asked.answer
    before = reading.last.answer(asked.question.id)
    asked.remember_seen()
    place = say(
        "Question {number} · {occasion}", number=asked.number, occasion=occasion_words(asked.question.occasion, say)
    )
    title = element("h3", asked.text.question.into(asked.language), id=HEADING)
    of_part = part_guidance(reading.part(asked.question), say)
    st.html(joined([overline(place), title, *why_and_guidance(asked), of_part]))
    told = (quiet(say("Answer of the team")), *_told(asked, answer), *_before(asked, before))
    st.html(element("div", *told, class_="od-told"))
    confirmable_parts.show(asked, before)
    confirmed_answers.show(asked, answer)
    effect = _effect(reading, asked) if reading.is_open else ""
    st.html(quiet(effect)) if effect else None
    if asked.notice:
        st.html(element("p", asked.notice.title, f" {asked.notice.words}", class_="od-trouble", role="alert"))
    _show_way(reading, asked)


def _told(asked: Asked, answer: AnyAnswer) -> Iterator[Html]:
    """What the team answered, its explanation and what it quotes, and who gave the answer when."""
    yield answer_view(answer_lines(asked, answer))
    if answer.note.strip():
        yield element("p", answer.note.strip(), class_="od-kept")
    for one in answer.quotations:
        source = principles().sources.get(one.source)
        title = source.title.into(asked.language) if source else one.source
        yield quotation(f"“{one.text}”", ", ".join(filter(None, (title, one.place))))
    if answer.answered_at:
        moment, say = local(answer.answered_at), asked.say
        day, time = spoken_date(moment.date(), say.language), clock_time(moment, say.language)
        who = answer.answered_by or say("somebody who gave no name")
        yield quiet(say("Filled in by {who}, {day}, {time}.", who=who, day=day, time=time))


def _before(asked: Asked, before: AnyAnswer | None) -> Iterator[Html]:
    """What stood there when it was read last, or in the version before, as far as it differs."""
    say, words_before = asked.say, before_words(asked, before, asked.answer)
    if words_before:
        yield quiet(say("First it said: “{answer}”.", answer=words_before))
    if before is None or before.note.strip() == asked.answer.note.strip():
        return
    note = before.note.strip()
    yield quiet(say("The explanation was: “{text}”.", text=note) if note else say("The explanation is new."))


def _effect(reading: Reading, asked: Asked) -> str:
    """What confirming everything of this answer does to what is proven; empty if nothing waits for it."""
    say = asked.say
    wanted = confirmed_answers.wanted_for(asked, asked.answer)
    as_a_whole = wanted is not None and wanted.role == "privacy_officer" and asked.answer.confirmed_by is None
    given = Confirmation(name="", role="privacy_officer", on=local(now()).date())
    if not asked.answer.is_put:
        return ""
    before = reading.assessment
    after = if_confirmed(before, asked.question.id, given, as_a_whole=as_a_whole)
    if after.dossier.answers == before.dossier.answers:
        return ""
    moves = [move for name in ScoreName if (move := _move(before, after, name, say))]
    if moves:
        return say("If you confirm all of this, it counts in full. {moves}", moves=" ".join(moves))
    return say("If you confirm all of this, it counts in full. No number of “proven” changes by it alone.")


def _move(before: Assessment, after: Assessment, name: ScoreName, say: Speech) -> str:
    """How the proven part of a score moves; empty if it does not, or is not shown."""
    old, new = before.card.verdict(name), after.card.verdict(name)
    if not (old.number_shown and new.number_shown and old.bounds and new.bounds):
        return ""
    told = score(old.bounds.proven, say.language), score(new.bounds.proven, say.language)
    if told[0] == told[1]:
        return ""
    title = word(words().scores, name.value, say.language)
    return say("“Proven” of {score} then goes from {before} to {after}.", score=title, before=told[0], after=told[1])


def _show_way(reading: Reading, asked: Asked) -> None:
    """The way to the question itself, with the answers that were not chosen, an example and the sources."""
    part = next(step.code for step in reading.steps if asked.question.id in {one.id for one in step.questions})
    screen = "profile" if asked.question.is_profile else "questions"
    with st.container(key=f"go-question-{asked.question.id}", width="content"):
        label = asked.say("See the question with all answers and sources")
        state.link_to(f"screens/{screen}.py", label, part=part)


def _show_next(reading: Reading, after: Point) -> None:
    label = reading.seat.say("Next point: {point}", point=reading.label(after))
    with st.container(horizontal=True, horizontal_alignment="right", key="point-next"):
        st.button(
            escaped(label),
            key=f"next-{code(after)}",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=partial(go_to, after),
            wrap=True,
        )
