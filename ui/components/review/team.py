"""What the project lead does: hand in, settle who signs, take back, and start a new version."""

from functools import partial

import streamlit as st

from dossier.review_rules import allowed_steps, is_frozen
from dossier.review_steps import Role, StepKind, Submit, TakeBack
from services import reviews
from ui.components.html import element
from ui.components.review import signing_plan
from ui.components.text import quiet
from ui.desk import Seat

PLACE = "team"
NOTE = "project_lead/note"


def show(seat: Seat) -> None:
    """Show what the project lead can do now."""
    say, review = seat.say, seat.stored.dossier.review
    allowed = allowed_steps(review, Role.PROJECT_LEAD)
    with st.container(key="card-review-team"):
        st.html(element("h2", say("What you can do"), class_="od-first"))
        seat.show_trouble(PLACE)
        if not is_frozen(review):
            signing_plan.show(seat, PLACE)
        if StepKind.SUBMIT in allowed:
            _show_submit(seat)
        if StepKind.TAKE_BACK in allowed:
            st.html(quiet(say("Take it back to change an answer. You can always submit it again.")))
            st.button(say("Take the dossier back"), key="take-back", on_click=partial(_take_back, seat))
        if StepKind.SUPERSEDE in allowed or not allowed:
            _show_new_version(seat)


def _show_submit(seat: Seat) -> None:
    say = seat.say
    words = say(
        "The privacy officer then reads the answers and the evidence. Until you take it back or it is returned, no "
        "answer can change."
    )
    st.html(quiet(words))
    seat.draft_field(NOTE, say("A note for the privacy officer (may stay empty)"), rows=2)
    st.button(say("Submit the dossier"), key="submit", type="primary", on_click=partial(_submit, seat))


def _submit(seat: Seat) -> None:
    desk = seat.desk()
    step = partial(Submit, by=desk.by, role=Role.PROJECT_LEAD, at=desk.now, content=desk.content)
    seat.attempt(
        PLACE,
        lambda: reviews.take_step(desk, step(note=seat.draft(NOTE))),
        seat.say("The dossier was submitted."),
        clears=f"{Role.PROJECT_LEAD.value}/",
    )


def _take_back(seat: Seat) -> None:
    desk = seat.desk()
    step = TakeBack(by=desk.by, role=Role.PROJECT_LEAD, at=desk.now, content=desk.content)
    seat.attempt(PLACE, lambda: reviews.take_step(desk, step), seat.say("The dossier is with the team again."))


def _show_new_version(seat: Seat) -> None:
    say = seat.say
    words = say("What was decided stays as it is. To change something, start a new version; this one is kept.")
    st.html(quiet(words))
    st.button(
        say("Start version {n}", n=seat.stored.dossier.review.version + 1),
        key="new-version",
        on_click=partial(_start_version, seat),
    )


def _start_version(seat: Seat) -> None:
    seat.attempt(
        PLACE,
        lambda: reviews.start_new_version(seat.desk()),
        seat.say("A new version was started; the team fills it in."),
    )
