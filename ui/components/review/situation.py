"""Where a review stands: its state, whose turn it is and for how long, until when it holds, and what AVG 36 says."""

from functools import partial

import streamlit as st

from dossier.assessment import Assessment
from dossier.decision_rules import double_role
from dossier.findings import to_mend
from dossier.prior_consultation import Consultation, prior_consultation
from dossier.review_dates import expiry_words, late_conditions, waiting_days
from dossier.review_rules import awaited
from dossier.review_words import ROLES
from language.formats import spoken_date
from questionnaire.answer import plain_line
from scoring.conclusions import stop_sentence
from services.report_taken_in import report_taken_in
from storage.drafts import save_draft
from ui import state
from ui.components import role_choice
from ui.components.fields import LINE, escaped
from ui.components.html import element, joined
from ui.components.review_state import met_words
from ui.components.text import note, quiet
from ui.desk import NAME, Seat
from ui.resources import local, now


def show_role(seat: Seat) -> None:
    """Ask in which role somebody looks: each role sees what is its to do."""
    say = seat.say
    role_choice.show(seat.role, say)
    key = f"review-name-{seat.stored.dossier.id}-{seat.role.value}"
    state.show_in_field(key, seat.name)
    label = say("Your name as {role}", role=say(ROLES[seat.role]))
    st.text_input(
        label, key=key, max_chars=LINE, autocomplete="name", width=460, on_change=partial(_keep_name, seat, key)
    )
    double = double_role(seat.stored.dossier.review, seat.role, seat.name)
    if double:
        st.warning(escaped(double.message(say)), icon=":material/group:")


def show(seat: Seat, assessment: Assessment) -> None:
    """Tell where the review stands."""
    say, review, today = seat.say, seat.stored.dossier.review, local(now()).date()
    lines = [_turn(seat), expiry_words(review, today, say), met_words(review, say)]
    late = late_conditions(review, today)
    if late:
        lines.append(
            say.plural(
                "The date of {n} condition has passed. Nobody said that it was met.",
                "The dates of {n} conditions have passed. Nobody said that they were met.",
                len(late),
            )
        )
    open_findings = len(to_mend(review))
    if open_findings:
        lines.append(say.plural("{n} point is to be mended.", "{n} points are to be mended.", open_findings))
    st.html(joined(element("p", line) for line in lines if line))
    came = report_taken_in(seat.store, seat.stored.dossier.id)
    if came:
        day = spoken_date(local(came.at).date(), say.language)
        st.html(
            quiet(
                say(
                    "Taken from a report (PDF) on {day}. What was found then: {sentence}",
                    day=day,
                    sentence=came.sentence(say),
                )
            )
        )
    if stop := stop_sentence(assessment.card, assessment.instrument, say):
        st.html(note(say("STOP"), stop))
    asked = prior_consultation(assessment)
    words = asked.message(say)
    if asked.verdict in {Consultation.COMES_UP, Consultation.COMES_UP_LATE}:
        st.html(note(say("Prior consultation of the AP"), words))
    else:
        st.html(quiet(words))


def _turn(seat: Seat) -> str:
    """Whose turn it is, and since when."""
    say, review = seat.say, seat.stored.dossier.review
    role, days = awaited(review), waiting_days(review, local(now()).date())
    if role is None:
        return say("Nothing is asked of anybody now.")
    who = say(ROLES[role])
    if not days:
        return say("It is the turn of the {role}.", role=who)
    return say.plural(
        "It is the turn of the {role}, for {n} day now.",
        "It is the turn of the {role}, for {n} days now.",
        days,
        role=who,
    )


def _keep_name(seat: Seat, key: str) -> None:
    name = " ".join(plain_line(str(state.field(key) or "")).split())
    seat.attempt("name", lambda: save_draft(seat.store, seat.stored.dossier.id, f"{NAME}/{seat.role.value}", name), "")
