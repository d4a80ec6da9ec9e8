"""What the privacy officer does: judge one point at a time, and then return the dossier or pass it on."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dossier.assessment import Assessment
from dossier.points import Point, PointKind, is_about, others, points
from dossier.review_rules import allowed_steps, nothing_to_mend, unsettled
from dossier.review_steps import Pass, Return, Role, StepKind
from language.formats import spoken_date
from services import reviews
from services.last_reading import last_reading
from ui import state
from ui.components import arrival
from ui.components.fields import escaped
from ui.components.html import Html, element, joined
from ui.components.progress import progress
from ui.components.review import judged_point, since_reading
from ui.components.review.judged_point import code
from ui.components.review.reading import Reading
from ui.components.text import quiet
from ui.desk import Seat
from ui.resources import local
from ui.route import route

PLACE = "officer"
NOTE = "privacy_officer/note"
DONE, OPEN = ":material/check_circle:", ":material/radio_button_unchecked:"


def show(seat: Seat, assessment: Assessment) -> None:
    """Show what changed, the points, the one that is judged, and the decision; afterwards only what was done."""
    dossier = seat.stored.dossier
    whole = route(assessment.instrument, dossier.answers, dossier.intended_scope)
    reading = Reading(seat, assessment, whole, last_reading(seat.store, dossier, seat.role))
    found = points(assessment)
    allowed = allowed_steps(dossier.review, seat.role)
    if StepKind.RETURN not in allowed:
        done = _done_words(reading, found)
        if done:
            with st.container(key="card-review-officer", gap="small"):
                title = element("h2", reading.seat.say("What you judged"), class_="od-first")
                st.html(joined([title, *(element("p", line) for line in done)]))
        return
    since_reading.show(reading)
    rest = others(assessment)
    chosen = _chosen(found, rest)
    left, right = st.columns((1, 2), gap="medium")
    with left:
        _show_list(reading, found, rest, chosen)
    with right:
        if chosen:
            judged_point.show(reading, chosen, _after((*found, *_beside(reading, rest)), chosen))
        _show_decision(seat, found, allowed)
    arrival.show(PLACE, judged_point.HEADING)


def _chosen(found: Sequence[Point], rest: Sequence[Point]) -> Point | None:
    """The point that the address names, else the first that waits; the address keeps it while it is judged."""
    every = (*found, *rest)
    named = next((point for point in every if code(point) == state.review_point()), None)
    chosen = named or next((point for point in found if not point.is_settled), next(iter(every), None))
    if chosen and chosen is not named:
        state.name_review_point(code(chosen))
    return chosen


def _beside(reading: Reading, rest: Sequence[Point]) -> tuple[Point, ...]:
    """What asks for no judgement by itself, and yet has a finding or another answer than before."""
    return tuple(
        point
        for point in rest
        if reading.is_changed(point) or any(is_about(finding, point.about) for finding in reading.findings)
    )


def _after(listed: Sequence[Point], chosen: Point) -> Point | None:
    """The next point that waits, from this one on and round; none if no other does."""
    place = next((place for place, point in enumerate(listed) if point == chosen), -1)
    round_ = (*listed[place + 1 :], *listed[: max(place, 0)])
    return next((point for point in round_ if not point.is_settled and point.about != chosen.about), None)


def _show_list(reading: Reading, found: Sequence[Point], rest: Sequence[Point], chosen: Point | None) -> None:
    say, beside = reading.seat.say, _beside(reading, rest)
    with st.container(key="card-points", gap="small"):
        st.html(joined(_list_head(reading, found)))
        with st.container(key="rows-list-points"):
            _show_rows(reading, found, chosen)
            if beside:
                st.html(element("p", say("Also changed, or written about"), class_="od-overline od-rows-apart"))
                _show_rows(reading, beside, chosen)
        _show_choice(reading, rest, chosen)


def _list_head(reading: Reading, found: Sequence[Point]) -> list[Html]:
    """How much asks for a judgement, and how far that is; once it is passed on, how far that was."""
    say, done = reading.seat.say, _done_words(reading, found)
    if done:
        return [element("h2", say("What you judged"), class_="od-sections-title"), *map(quiet, done)]
    settled = sum(point.is_settled for point in found)
    title = say.plural("{n} point asks your judgement", "{n} points ask your judgement", len(found))
    far = say("{n} done, {left} to go", n=settled, left=len(found) - settled)
    bar = progress(say, answered=settled, unknown=0, still_open=len(found) - settled, words=far)
    return [element("h2", title, class_="od-sections-title"), bar]


def _show_rows(reading: Reading, shown: Sequence[Point], chosen: Point | None) -> None:
    for point in shown:
        label = reading.label(point)
        st.button(
            escaped(reading.seat.say("{point} · changed", point=label) if reading.is_changed(point) else label),
            key=f"rows-{'active' if point == chosen else 'other'}-{code(point)}",
            type="tertiary",
            icon=DONE if point.is_settled else OPEN,
            on_click=partial(judged_point.go_to, point),
        )


def _show_choice(reading: Reading, rest: Sequence[Point], chosen: Point | None) -> None:
    """A list that folds out, with every other question and the three scores: one can judge those too."""
    say, key = reading.seat.say, "point-other"
    # The scores in front: there are three of them, and many questions.
    choices = {code(point): point for point in sorted(rest, key=lambda one: one.kind is not PointKind.SCORE)}
    state.show_in_field(key, code(chosen) if chosen and code(chosen) in choices else None)
    st.selectbox(
        say("Another question, or a score"),
        list(choices),
        index=None,
        key=key,
        format_func=lambda one: reading.label(choices[one]),
        placeholder=say("Choose or type"),
        on_change=partial(_choose, key, choices),
    )


def _choose(key: str, choices: dict[str, Point]) -> None:
    point = choices.get(str(state.field(key)))
    if point:
        judged_point.go_to(point)


def _done_words(reading: Reading, found: Sequence[Point]) -> list[str]:
    """What the officer did with this version, as long as that holds: who passed it on, and how much was judged then."""
    say, review = reading.seat.say, reading.seat.stored.dossier.review
    kinds = {StepKind.PASS, StepKind.RETURN, StepKind.TAKE_BACK}
    last = next((step for step in reversed(review.steps) if step.kind in kinds), None)
    if last is None or last.kind is not StepKind.PASS:
        return []
    day = spoken_date(local(last.at).date(), say.language)
    settled = sum(point.is_settled for point in found)
    return [
        say("Version {n} was passed on by {who} on {day}.", n=review.version, who=last.by, day=day),
        say.plural(
            "{settled} of {n} point was judged then.",
            "{settled} of {n} points were judged then.",
            len(found),
            settled=settled,
        ),
    ]


def _show_decision(seat: Seat, found: Sequence[Point], allowed: Sequence[StepKind]) -> None:
    say, review = seat.say, seat.stored.dossier.review
    with st.container(key="card-review-officer", gap="small"):
        st.html(element("h2", say("Your decision about version {n}", n=review.version), class_="od-first"))
        seat.show_trouble(PLACE)
        waiting = sum(not point.is_settled for point in found)
        if waiting and StepKind.PASS in allowed:
            st.html(
                quiet(
                    say.plural(
                        "{n} point has no judgement yet. You can pass the dossier on: what is not confirmed counts "
                        "less.",
                        "{n} points have no judgement yet. You can pass the dossier on: what is not confirmed counts "
                        "less.",
                        waiting,
                    )
                )
            )
        st.html(quiet(say("If you return the dossier, the team sees only what it has to change.")))
        seat.draft_field(NOTE, say("A note with it (may stay empty)"), rows=2)
        for refusal in (unsettled(review), nothing_to_mend(review)):
            if refusal:
                st.html(quiet(refusal.message(say)))
        with st.container(horizontal=True):
            if StepKind.RETURN in allowed:
                _button(seat, Return, say("Return to the team"), say("The dossier was returned to the team."))
            if StepKind.PASS in allowed:
                _button(seat, Pass, say("Pass on"), say("The dossier was passed on."))


def _button(seat: Seat, kind: type[Return] | type[Pass], label: str, done: str) -> None:
    review = seat.stored.dossier.review
    refusal = nothing_to_mend(review) if kind is Return else unsettled(review)
    st.button(
        label,
        key=f"officer-{kind.__name__.lower()}",
        type="primary" if kind is Pass else "secondary",
        disabled=refusal is not None,
        on_click=partial(_take, seat, kind, done),
    )


def _take(seat: Seat, kind: type[Return] | type[Pass], done: str) -> None:
    desk = seat.desk()
    step = kind(by=desk.by, role=Role.PRIVACY_OFFICER, at=desk.now, content=desk.content, note=seat.draft(NOTE))
    seat.attempt(PLACE, lambda: reviews.take_step(desk, step), done, clears=NOTE)
