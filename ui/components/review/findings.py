"""What reviewers found: to write down, to settle, and to see what came of it."""

from functools import partial
from uuid import uuid4

import streamlit as st

from dossier.findings import REVIEWERS, UNDER_REVIEW
from dossier.points import is_about
from dossier.review import Finding, FindingState
from dossier.review_rules import state as review_state
from dossier.review_words import FINDING_STATES, ROLES
from language.messages import Speech
from questionnaire.answer import plain_line
from services import reviews
from storage.drafts import save_draft
from ui import state
from ui.components.badge import badge
from ui.components.html import Html, element, joined
from ui.components.text import quiet
from ui.desk import LONG_TEXT, Seat

PLACE = "finding"
LONGEST_LABEL = 120
CODES = {FindingState.OPEN: "returned", FindingState.MENDED: "under_way", FindingState.SETTLED: "done"}


def show_new(seat: Seat, about: str) -> None:
    """The field in which a reviewer writes what has to be mended about a question, a score or a flag."""
    say = seat.say
    if seat.role not in REVIEWERS or review_state(seat.stored.dossier.review) not in UNDER_REVIEW:
        return
    name = f"{seat.role.value}/finding/{about}"
    seat.show_trouble(f"{PLACE}-{about}")
    _show_earlier(seat, about, name)
    seat.draft_field(name, say("What has the team to change here?"), rows=3)
    st.button(say("Keep this point"), key=f"find-{about}", on_click=partial(_find, seat, about, name))


def show_about(seat: Seat, about: str) -> None:
    """The findings about one question, score or flag."""
    for finding in seat.stored.dossier.review.findings:
        if is_about(finding, about):
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


def _show_earlier(seat: Seat, about: str, name: str) -> None:
    """A list of what this reviewer wrote before; what is chosen comes in the field, to be changed or kept as it is."""
    texts = reviews.earlier_texts(seat.store, seat.role, about, seat.name)
    if not texts:
        return
    key = f"earlier-{seat.stored.dossier.id}-{name}"
    # A list of Streamlit shows its words as they are: nothing in them becomes markup. The number keeps two apart.
    labels = {text: f"{number}. {_label(text)}" for number, text in enumerate(texts, start=1)}
    st.selectbox(
        seat.say("Use an earlier finding"),
        list(texts),
        index=None,
        key=key,
        format_func=lambda text: labels.get(text, text),
        placeholder=seat.say("Choose a text; you can still change it"),
        on_change=partial(_use, seat, about, name, key, texts),
    )


def _label(text: str) -> str:
    line = " ".join(plain_line(text).split())
    return line if len(line) <= LONGEST_LABEL else line[: LONGEST_LABEL - 1].rstrip() + "…"


def _use(seat: Seat, about: str, name: str, key: str, texts: tuple[str, ...]) -> None:
    """Put the chosen text in the field. What somebody typed there already stays above it."""
    chosen, typed = state.field(key), seat.draft(name)
    if chosen not in texts:
        return
    text = str(chosen) if typed in {"", *texts} else f"{typed}\n\n{chosen}"
    state.show_in_field(key, None)
    trouble = seat.keep(lambda desk: save_draft(desk.store, desk.dossier.id, name, text[:LONG_TEXT]))
    if trouble:
        seat.refuse(f"{PLACE}-{about}", trouble)


def _show_settling(seat: Seat, finding: Finding) -> None:
    say = seat.say
    is_settled = finding.state is FindingState.SETTLED
    label = say("Open this point again") if is_settled else say("Settle this point")
    after = FindingState.OPEN if is_settled else FindingState.SETTLED
    act = partial(reviews.mark_finding, finding_id=finding.id, now=after, role=seat.role)
    st.button(
        label,
        key=f"settle-{finding.id}",
        type="tertiary" if is_settled else "secondary",
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
