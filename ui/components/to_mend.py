"""What reviewers found, for the team that mends it: at its question, and in one list with the way to each."""

from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from dossier.assessment import Assessment
from dossier.points import title_of
from dossier.review import Finding, FindingState
from dossier.review_steps import Role
from questionnaire.routing import asked_questions
from services import assessments, reviews
from storage.mapping import StoredDossier
from ui import state
from ui.asked import Asked
from ui.components import arrival
from ui.components.fields import escaped
from ui.components.html import element, joined
from ui.components.review.findings import told
from ui.components.text import quiet
from ui.desk import Seat
from ui.outcome import Outcome
from ui.references import with_numbers
from ui.route import Placed, Route, Step

PLACE = "mend"
LONGEST = 90
DONE, OPEN = ":material/check_circle:", ":material/radio_button_unchecked:"


def findings(stored: StoredDossier) -> tuple[Finding, ...]:
    """What the team has to mend, and what it mended; nothing while the dossier is not with the team."""
    if assessments.is_read_only(stored.dossier):
        return ()
    return tuple(one for one in stored.dossier.review.findings if one.state is not FindingState.SETTLED)


def show_at_question(asked: Asked) -> None:
    """Show what was found about a question."""
    seat = Seat(asked.store, asked.stored, Role.PROJECT_LEAD, asked.say)
    _show(seat, (one for one in findings(asked.stored) if one.about == asked.question.id))


def show_at_result(seat: Seat, outcome: Outcome) -> None:
    """Show what was found about scores, flags and questions that are not asked any more, each with what it is about."""
    say, dossier = seat.say, seat.stored.dossier
    asked = {one.id for one in asked_questions(outcome.instrument, dossier.answers, dossier.intended_scope)}
    found = [one for one in findings(seat.stored) if one.about not in asked]
    if not found:
        return
    with st.container(key="card-to-mend", gap="small"):
        st.html(element("h2", say("What the team has to mend"), class_="od-sections-title"))
        for one in found:
            st.html(element("h3", title_of(one.about, outcome, outcome.language), class_="od-part"))
            _show(seat, [one])


def show_list(seat: Seat, steps: Route, open_step: Callable[[Step], None], *, is_at_review: bool) -> None:
    """Show everything that was found, with the way to where it is mended, and the way on once it is.

    Args:
        seat: The place of the team.
        steps: All steps of the questionnaire.
        open_step: Opens a step.
        is_at_review: Whether the list stands at the review, where the way on is.
    """
    say, found = seat.say, findings(seat.stored)
    if not found:
        return
    assessment = Assessment(seat.stored.dossier, assessments.instrument(seat.stored.dossier))
    places = {one.question.id: (step, with_numbers(one, steps, say)) for step in steps for one in step.placed}
    mended = sum(one.state is FindingState.MENDED for one in found)
    with st.container(key="card-to-mend", gap="small"):
        title = element("h2", say("What the team has to mend"), class_="od-sections-title")
        far = quiet(say("{mended} of {total} mended. You can always submit again.", mended=mended, total=len(found)))
        st.html(joined([title, far]))
        with st.container(key="rows-list-to-mend", gap="small"):
            for one in found:
                about = "" if one.about in places else title_of(one.about, assessment, say.language)
                _show_way(seat, one, about, places.get(one.about), open_step)
        if not is_at_review:
            with st.container(key="go-submit", width="content"):
                state.link_to("screens/review.py", say("Submit again at the review"))


def _show_way(
    seat: Seat, one: Finding, about: str, place: tuple[Step, Placed] | None, open_step: Callable[[Step], None]
) -> None:
    say, text = seat.say, _shortened(one.text)
    label = say("At the result, {about}: {text}", about=about, text=text)
    if place:
        label = say("{number}: {text}", number=place[1].number, text=text)
    is_pressed = st.button(
        escaped(label),
        key=f"rows-other-mend-{one.id}",
        type="tertiary",
        icon=DONE if one.state is FindingState.MENDED else OPEN,
        on_click=partial(_go, place[0], one, open_step) if place else None,
    )
    if is_pressed and place is None:
        state.go_to("screens/result.py")


def _go(step: Step, one: Finding, open_step: Callable[[Step], None]) -> None:
    open_step(step)
    arrival.lead_into(_key(one))


def _show(seat: Seat, found: Iterable[Finding]) -> None:
    for one in found:
        with st.container(key=_key(one), gap="small"):
            st.html(told(one, seat.say))
            seat.show_trouble(f"{PLACE}-{one.id}")
            is_mended = one.state is FindingState.MENDED
            st.button(
                seat.say("It is not mended yet") if is_mended else seat.say("Note that this was mended"),
                key=f"mend-{one.id}",
                type="tertiary" if is_mended else "secondary",
                icon=":material/undo:" if is_mended else ":material/check:",
                on_click=partial(_mark, seat, one, FindingState.OPEN if is_mended else FindingState.MENDED),
            )


def _mark(seat: Seat, one: Finding, after: FindingState) -> None:
    """Mark a finding in the dossier as it is now: an answer may have been saved a moment ago."""
    seat.attempt(
        f"{PLACE}-{one.id}",
        lambda: reviews.mark_finding(seat.fresh().desk(), one.id, after, Role.PROJECT_LEAD),
        seat.say("Kept. The reviewer sees it once you submit again."),
    )


def _key(one: Finding) -> str:
    return f"strip-mend-{one.id}"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
