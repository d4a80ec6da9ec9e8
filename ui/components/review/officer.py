"""What the privacy officer does: judge one point at a time, and then return the dossier or pass it on."""

from functools import partial

import streamlit as st

from dossier.assessment import Assessment
from dossier.points import Point, PointKind, points
from dossier.review_rules import allowed_steps, nothing_to_mend, unsettled
from dossier.review_steps import Pass, Return, Role, StepKind
from language.messages import Speech
from questionnaire.profile import profile
from services import reviews
from ui import state
from ui.asked import Asked
from ui.components import question
from ui.components.html import element, joined
from ui.components.progress import progress
from ui.components.review import findings
from ui.components.text import quiet
from ui.desk import Seat
from ui.references import with_numbers
from ui.route import Placed, Route, route

PLACE = "officer"
NOTE = "privacy_officer/note"
DONE, OPEN = ":material/check_circle:", ":material/radio_button_unchecked:"


def show(seat: Seat, assessment: Assessment) -> None:
    """Show the points, the one that is judged, and the decision."""
    whole = route(assessment.instrument, seat.stored.dossier.answers, seat.stored.dossier.intended_scope)
    numbers = {one.question.id: one for step in whole for one in step.placed}
    found = tuple(point for point in points(assessment) if point.kind is PointKind.FLAG or point.about in numbers)
    chosen = next((point for point in found if _code(point) == state.review_point()), None)
    chosen = chosen or next((point for point in found if not point.is_settled), None)
    left, right = st.columns((1, 2), gap="medium")
    with left:
        _show_list(seat.say, found, chosen, assessment, numbers)
    with right:
        if chosen:
            _show_point(seat, chosen, assessment, numbers, whole)
        _show_decision(seat, found)


def _code(point: Point) -> str:
    return f"{point.kind.value}-{point.about}"


def _show_list(
    say: Speech, found: tuple[Point, ...], chosen: Point | None, assessment: Assessment, numbers: dict[str, Placed]
) -> None:
    settled = sum(point.is_settled for point in found)
    with st.container(key="card-points", gap="small"):
        title = say.plural("{n} point asks your judgement", "{n} points ask your judgement", len(found))
        far = say("{n} done, {left} to go", n=settled, left=len(found) - settled)
        bar = progress(say, answered=settled, unknown=0, still_open=len(found) - settled, words=far)
        st.html(joined([element("h2", title, class_="od-sections-title"), bar]))
        with st.container(key="rows-list-points"):
            for point in found:
                st.button(
                    _label(point, assessment, numbers, say),
                    key=f"rows-{'active' if point == chosen else 'other'}-{_code(point)}",
                    type="tertiary",
                    icon=DONE if point.is_settled else OPEN,
                    on_click=partial(state.name_review_point, _code(point)),
                )


def _label(point: Point, assessment: Assessment, numbers: dict[str, Placed], say: Speech) -> str:
    if point.kind is PointKind.FLAG:
        flag = next(flag for flag in assessment.flags if flag.id == point.about)
        return say("Flag: {title}", title=assessment.title(flag, say.language))
    kinds = {
        PointKind.NOT_APPLICABLE: say("Not applicable"),
        PointKind.KNOCK_OUT: say("STOP question"),
        PointKind.GROUPS: say("Groups"),
        PointKind.EVIDENCE: say("Evidence"),
        PointKind.UNKNOWN: say("I don't know"),
    }
    placed = numbers[point.about]
    title = placed.question.title.into(say.language)
    return say("{number} {kind}: {title}", number=placed.number, kind=kinds[point.kind], title=title)


def _show_point(seat: Seat, point: Point, assessment: Assessment, numbers: dict[str, Placed], whole: Route) -> None:
    say = seat.say
    if point.kind is PointKind.FLAG:
        flag = next(flag for flag in assessment.flags if flag.id == point.about)
        with st.container(key=f"card-point-{point.about}", gap="small"):
            title = element("h3", assessment.title(flag, say.language))
            why = element("p", assessment.explanation(flag, say.language))
            st.html(joined([title, why, quiet(flag.text.next_step.into(say.language))]))
            _show_findings(seat, point)
        return
    placed = with_numbers(numbers[point.about], whole, say)
    if placed.question.text:
        known = profile(seat.stored.dossier.answers)
        asked = Asked(seat.store, seat.stored, placed.question, placed.question.text, known, say, placed.number)
        question.show(asked)
    with st.container(key=f"card-point-{point.about}", gap="small"):
        st.html(element("h3", say("Your judgement of this question")))
        _show_findings(seat, point)


def _show_findings(seat: Seat, point: Point) -> None:
    findings.show_about(seat, point.about)
    findings.show_new(seat, point.about)


def _show_decision(seat: Seat, found: tuple[Point, ...]) -> None:
    say, review = seat.say, seat.stored.dossier.review
    allowed = allowed_steps(review, Role.PRIVACY_OFFICER)
    if StepKind.RETURN not in allowed and StepKind.PASS not in allowed:
        return
    with st.container(key="card-review-officer", gap="small"):
        st.html(element("h2", say("Your decision about version {n}", n=review.version), class_="od-first"))
        seat.show_trouble(PLACE)
        waiting = sum(not point.is_settled for point in found)
        if waiting:
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
        st.html(quiet(say("You can always return the dossier. The team then sees only what it has to change.")))
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
