"""What reviewers found: to write down, to settle, and to see what came of it."""

from functools import partial
from uuid import uuid4

import streamlit as st

from dossier.findings import REVIEWERS, UNDER_REVIEW
from dossier.review import Finding, FindingState
from dossier.review_rules import state as review_state
from dossier.review_words import FINDING_STATES, ROLES
from language.messages import Speech
from services import reviews
from ui.components.badge import badge
from ui.components.html import Html, element, joined
from ui.components.text import quiet
from ui.desk import Seat

PLACE = "finding"
CODES = {FindingState.OPEN: "returned", FindingState.MENDED: "under_way", FindingState.SETTLED: "done"}


def show_new(seat: Seat, about: str) -> None:
    """The field in which a reviewer writes what has to be mended about a question, a score or a flag."""
    say = seat.say
    if seat.role not in REVIEWERS or review_state(seat.stored.dossier.review) not in UNDER_REVIEW:
        return
    name = f"{seat.role.value}/finding/{about}"
    seat.show_trouble(f"{PLACE}-{about}")
    seat.draft_field(name, say("What has the team to change here?"), rows=3)
    st.button(say("Keep this point"), key=f"find-{about}", on_click=partial(_find, seat, about, name))


def show_about(seat: Seat, about: str) -> None:
    """The findings about one question, score or flag."""
    for finding in seat.stored.dossier.review.findings:
        if finding.about == about:
            show_one(seat, finding)


def show_one(seat: Seat, finding: Finding) -> None:
    """One finding: who wrote it, what it says, how far it is, and what this role can do with it."""
    with st.container(key=f"finding-{finding.id}", gap="small"):
        st.html(told(finding, seat.say))
        is_under_review = review_state(seat.stored.dossier.review) in UNDER_REVIEW
        if seat.role is finding.is_from and is_under_review:
            _show_settling(seat, finding)


def told(finding: Finding, say: Speech) -> Html:
    """A finding in words."""
    who = say("From the {role}", role=say(ROLES[finding.is_from]))
    return element(
        "div",
        joined([quiet(who), element("p", finding.text)]),
        badge(CODES[finding.state], say(FINDING_STATES[finding.state])),
        class_="od-finding",
    )


def _show_settling(seat: Seat, finding: Finding) -> None:
    say = seat.say
    is_settled = finding.state is FindingState.SETTLED
    label = say("Open this point again") if is_settled else say("This point is settled")
    after = FindingState.OPEN if is_settled else FindingState.SETTLED
    act = partial(reviews.mark_finding, finding_id=finding.id, now=after, role=seat.role)
    st.button(
        label,
        key=f"settle-{finding.id}",
        type="tertiary",
        icon=":material/undo:" if is_settled else ":material/check:",
        on_click=lambda: seat.attempt(PLACE, lambda: act(seat.desk()), say("Kept.")),
    )


def _find(seat: Seat, about: str, name: str) -> None:
    text = seat.draft(name)
    place = f"{PLACE}-{about}"
    if not text:
        seat.refuse(place, seat.say("Write what the team has to change."))
        return
    finding = Finding(id=str(uuid4()), about=about, text=text, is_from=seat.role)
    seat.attempt(place, lambda: reviews.save_finding(seat.desk(), finding), seat.say("The point is kept."), clears=name)
