"""Signing: who signed and who is next, and the ways in which one can sign."""

import os
from functools import partial

import streamlit as st

from dossier.review import Review, Signatory, State
from dossier.review_rules import allowed_steps
from dossier.review_rules import state as review_state
from dossier.review_steps import Decline, Role, StepKind
from dossier.review_words import ROLES, SIGNS_FOR, WAYS
from dossier.signing_rules import declined, signature
from language.formats import spoken_date
from language.messages import Speech
from reports.verification import NOTES, Note
from services import reviews, signing
from services.public_edition import can_black_out
from services.reports import signed_name
from services.trust import TrustSettings, trust_settings
from ui import state
from ui.components import public_edition
from ui.components.badge import badge
from ui.components.fields import LINE
from ui.components.html import Html, element
from ui.components.text import quiet
from ui.desk import Seat
from ui.resources import now

PLACE = "signing"
WAYS_TO_SIGN = "ways-to-sign"
LARGEST_KEY, LARGEST_REPORT = 100_000, 50_000_000
_ROOM_FOR_A_REPORT = 50


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
        seat.show_trouble(PLACE)
        if StepKind.SIGN in allowed_steps(review, seat.role):
            _show_ways(seat)


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
    wanted = say("Signs next") if StepKind.SIGN in allowed_steps(review, role) else say("Signs later")
    return element("li", name, " ", badge("not_started", wanted), element("p", say(SIGNS_FOR[role])))


def _show_ways(seat: Seat) -> None:
    say = seat.say
    settings = _settings(seat)
    # The tabs know on the server which one is open, so that it stays open whatever a run of the page shows above it.
    tabs = st.tabs(
        [
            say("With my own certificate"),
            say("Under the seal of the organisation"),
            say("In another program"),
            say("Without a certificate"),
            say("Do not sign"),
        ],
        key=f"{WAYS_TO_SIGN}-{seat.stored.dossier.id}-{seat.role.value}",
        on_change="rerun",
    )
    with tabs[0]:
        _show_own_key(seat, settings)
    with tabs[1]:
        _show_seal(seat, settings)
    with tabs[2]:
        _show_outside(seat, settings)
    with tabs[3]:
        _show_statement(seat, settings)
    with tabs[4]:
        _show_decline(seat)


def _settings(seat: Seat) -> TrustSettings:
    try:
        settings = trust_settings(os.environ)
    except OSError:
        st.error(seat.say("The seal or the certificates of this installation cannot be read. Ask your administrator."))
        return TrustSettings()
    if not settings.time_stamps:
        words = seat.say(
            "This installation has no time-stamp server. The report then says that the time is that of this computer."
        )
        st.html(quiet(words))
    return settings


def _show_own_key(seat: Seat, settings: TrustSettings) -> None:
    say = seat.say
    st.html(quiet(say("Your file and password are used once and kept nowhere. The name on it has to be yours.")))
    with st.container(key=f"upload-key-{say.language.value}"):
        st.file_uploader(say("File with your certificate (.p12 or .pfx)"), key="own-key", max_upload_size=1)
    st.text_input(say("Password of the file"), key="own-password", type="password", autocomplete="off")
    act = partial(_sign_with_own_key, seat, settings)
    st.button(say("Sign with this certificate"), key="sign-own", type="primary", on_click=act)


def _sign_with_own_key(seat: Seat, settings: TrustSettings) -> None:
    say, data = seat.say, state.uploaded("own-key", LARGEST_KEY)
    if data is None:
        seat.refuse(PLACE, say("Choose the file with your certificate first."))
        return
    password = str(state.field("own-password") or "")
    desk = seat.desk()
    seat.attempt(
        PLACE,
        lambda: signing.sign_with_own_key(desk, seat.role, data, password, settings),
        say("The report was signed with your certificate."),
    )
    state.show_in_field("own-password", "")


def _show_seal(seat: Seat, settings: TrustSettings) -> None:
    say = seat.say
    words = say(
        "A seal says that the organisation stands for it. It is not a personal signature, and is shown as a seal."
    )
    st.html(quiet(words))
    if settings.seal is None:
        st.html(quiet(say("This installation has no seal. Your administrator can set one up.")))
        return
    act = partial(_sign_with_seal, seat, settings)
    st.button(say("Sign under the seal"), key="sign-seal", on_click=act)


def _sign_with_seal(seat: Seat, settings: TrustSettings) -> None:
    desk = seat.desk()
    done = seat.say("The report was signed under the seal of the organisation.")
    seat.attempt(PLACE, lambda: signing.sign_with_seal(desk, seat.role, settings), done)


def _show_outside(seat: Seat, settings: TrustSettings) -> None:
    say = seat.say
    words = say(
        "Download the report above, sign it in the place with your role in any PDF program, and bring it back here. "
        "It is taken in only if it is the very same report with one signature more."
    )
    st.html(quiet(words))
    with st.container(key=f"upload-signed-{say.language.value}"):
        st.file_uploader(say("The report that you signed"), key="outside-file", max_upload_size=_ROOM_FOR_A_REPORT)
    act = partial(_take_in, seat, settings)
    st.button(say("Take the signed report in"), key="sign-outside", on_click=act)


def _take_in(seat: Seat, settings: TrustSettings) -> None:
    say, data = seat.say, state.uploaded("outside-file", LARGEST_REPORT)
    if data is None:
        seat.refuse(PLACE, say("Choose the signed report first."))
        return
    desk = seat.desk()
    done = " ".join((say("The signed report was taken in."), say(NOTES[Note.ELSEWHERE])))
    seat.attempt(PLACE, lambda: signing.take_signed_in(desk, seat.role, data, settings), done)


def _show_statement(seat: Seat, settings: TrustSettings) -> None:
    say = seat.say
    if seat.role is not Role.REPRESENTATIVE:
        st.html(quiet(say("This is for the representative of the people in the data.")))
        return
    words = say(
        "Somebody without a certificate can state in their own words what they think. It is written down by somebody "
        "of the organisation, under its seal, and shown as exactly that."
    )
    st.html(quiet(words))
    if settings.seal is None:
        st.html(quiet(say("This installation has no seal. Your administrator can set one up.")))
        return
    seat.draft_field("representative/statement", say("The statement, in their own words"), rows=4)
    st.text_input(say("Who states this"), key="statement-name", max_chars=LINE)
    st.text_input(say("Who writes it down"), key="statement-recorder", max_chars=LINE, autocomplete="name")
    st.button(
        say("Record the statement under the seal"), key="sign-statement", on_click=partial(_state, seat, settings)
    )


def _state(seat: Seat, settings: TrustSettings) -> None:
    desk = seat.desk(str(state.field("statement-recorder") or ""))
    text, signer = seat.draft("representative/statement"), str(state.field("statement-name") or "").strip()
    seat.attempt(
        PLACE,
        lambda: signing.sign_by_statement(desk, seat.role, text, signer, settings),
        seat.say("The statement was recorded under the seal."),
        clears="representative/",
    )


def _show_decline(seat: Seat) -> None:
    say = seat.say
    words = say(
        "Not signing is possible. The reason stands with the assessment. The next signature in the report says it too."
    )
    st.html(quiet(words))
    name = f"{seat.role.value}/decline"
    seat.draft_field(name, say("Why do you not sign?"), rows=2)
    st.button(say("I do not sign"), key="decline", on_click=partial(_decline, seat, name))


def _decline(seat: Seat, name: str) -> None:
    desk = seat.desk()
    step = partial(Decline, by=desk.by, role=seat.role, at=desk.now, content=desk.content)
    done = seat.say("It was written down that you do not sign.")
    seat.attempt(PLACE, lambda: reviews.take_step(desk, step(reason=seat.draft(name))), done, clears=name)
