"""Signing: the report, who signed it, who is next, and for whose turn it is the ways to sign."""

from functools import partial

import streamlit as st

from dossier.review import Review, Signatory, State
from dossier.review_rules import allowed_steps
from dossier.review_rules import state as review_state
from dossier.review_steps import StepKind
from dossier.review_words import ROLES, SIGNS_FOR, WAYS
from dossier.signing_rules import declined, signature
from language.formats import spoken_date
from language.messages import Speech
from services import signing
from services.public_edition import can_black_out
from services.reports import signed_name
from ui.components import public_edition
from ui.components.badge import badge
from ui.components.html import Html, element
from ui.components.review import ways_to_sign
from ui.components.text import quiet
from ui.desk import Seat
from ui.resources import now


def show(seat: Seat) -> None:
    """Show the signatures, and how this role can sign if it is its turn."""
    say, review = seat.say, seat.stored.dossier.review
    if review_state(review) not in {State.DECIDED, State.SIGNED}:
        return
    with st.container(key="card-review-signing", gap="small"):
        st.html(element("h2", say("Signatures"), class_="od-first"))
        st.html(signatures(review, say))
        if public_edition.show_obstacle(seat.store, seat.stored, say):
            return
        _show_last_moment(seat)
        st.download_button(
            say("Download the report with its signatures"),
            partial(_report, seat),
            file_name=signed_name(seat.stored.dossier),
            mime="application/pdf",
            key="download-signed",
            icon=":material/picture_as_pdf:",
            on_click="ignore",
        )
        seat.show_trouble(ways_to_sign.PLACE)
        if StepKind.SIGN in allowed_steps(review, seat.role):
            ways_to_sign.show(seat)


def _show_last_moment(seat: Seat) -> None:
    """Until now texts can be blacked out: whoever downloads or signs the report fixes what is in it."""
    if can_black_out(seat.store, seat.stored.dossier):
        words = seat.say(
            "The report is fixed once it is downloaded here or signed. Until then you can black out texts on the "
            "result page."
        )
        st.html(quiet(words))


def _report(seat: Seat) -> bytes:
    return signing.report_to_sign(seat.store, seat.stored.dossier, now=now())


def signatures(review: Review, say: Speech) -> Html:
    """Who signed, who did not and why, and who comes next or later, in the order of the plan."""
    return element("ol", *(_line(review, one, say) for one in review.plan), class_="od-signatures")


def _line(review: Review, signatory: Signatory, say: Speech) -> Html:
    role = signatory.role
    signed, refused = signature(review, role), declined(review, role)
    name = element("b", say(ROLES[role]))
    if signed:
        day = spoken_date(signed.at.date(), say.language)
        told = say("{name} signed {way} on {day}.", name=signed.by, way=say(WAYS[signed.way]), day=day)
        return element("li", name, " ", badge("signed", say("Signed")), element("p", told))
    if refused:
        told = say("Did not sign. The reason: {reason}", reason=refused.reason)
        return element("li", name, " ", badge("returned", say("Not signed")), element("p", told))
    if review_state(review) is State.SUPERSEDED:
        return element("li", name, " ", badge("not_started", say("Not signed")))
    is_next = StepKind.SIGN in allowed_steps(review, role)
    turn = badge("awaited", say("Signs next")) if is_next else badge("not_started", say("Signs later"))
    return element("li", name, " ", turn, element("p", say(SIGNS_FOR[role])))
