"""The ways to sign, for whoever's turn it is: one chooses how, and sees only what that way asks."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import streamlit as st

from dossier.review_steps import Decline, Role, Way
from language.messages import Speech, message_id
from reports.verification import NOTES, Note
from services import reviews, signing
from services.trust import TrustSettings, trust_settings
from ui import state
from ui.components.fields import LINE
from ui.components.review import choices
from ui.components.text import quiet
from ui.desk import Seat

PLACE = "signing"
LARGEST_KEY, LARGEST_REPORT = 100_000, 50_000_000
_ROOM_FOR_A_REPORT = 50
_DECLINE: Final = "decline"
_OF_STATEMENT: Final = f"{Role.REPRESENTATIVE}/statement"
_STATEMENT, _STATED_BY, _RECORDED_BY = f"{_OF_STATEMENT}-text", f"{_OF_STATEMENT}-by", f"{_OF_STATEMENT}-recorded-by"


def show(seat: Seat) -> None:
    """Ask how somebody signs, and show what that way needs."""
    say = seat.say
    words = {code: say(named) for code, named in WAYS_TO_SIGN.items() if _is_for(seat.role, code)}
    way = choices.choose(seat, PLACE, "way", say("How do you sign?"), words)
    if way == _DECLINE:
        _show_decline(seat)
    elif way:
        FORMS[way](seat, _settings(seat))


def _is_for(role: Role, code: str) -> bool:
    """Whether a role can choose this: only for the representative somebody else may write down what they state."""
    return code != Way.STATEMENT or role is Role.REPRESENTATIVE


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
        _told(say, say("The report was signed with your certificate.")),
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
    seat.attempt(PLACE, lambda: signing.sign_with_seal(desk, seat.role, settings), _told(seat.say, done))


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
    done = say("The signed report was taken in.")
    seat.attempt(PLACE, lambda: signing.take_signed_in(desk, seat.role, data, settings), _told(say, done))


def _show_statement(seat: Seat, settings: TrustSettings) -> None:
    say = seat.say
    words = say(
        "Somebody without a certificate can state in their own words what they think. It is written down by somebody "
        "of the organisation, under its seal, and shown as exactly that."
    )
    st.html(quiet(words))
    if settings.seal is None:
        st.html(quiet(say("This installation has no seal. Your administrator can set one up.")))
        return
    seat.draft_field(_STATEMENT, say("The statement, in their own words"), rows=4)
    seat.draft_field(_STATED_BY, say("Who states this"), rows=1, longest=LINE)
    seat.draft_field(_RECORDED_BY, say("Who writes it down"), rows=1, longest=LINE)
    st.button(
        say("Record the statement under the seal"), key="sign-statement", on_click=partial(_state, seat, settings)
    )


def _state(seat: Seat, settings: TrustSettings) -> None:
    desk = seat.desk(seat.draft(_RECORDED_BY))
    text, signer = seat.draft(_STATEMENT), seat.draft(_STATED_BY)
    seat.attempt(
        PLACE,
        lambda: signing.sign_by_statement(desk, seat.role, text, signer, settings),
        _told(seat.say, seat.say("The statement was recorded under the seal.")),
        clears=_OF_STATEMENT,
    )


def _told(say: Speech, done: str) -> Callable[[tuple[Note, ...]], str]:
    """That it was done, with what a reader of the report will be told of this signature."""
    return lambda notes: " ".join((done, *(say(NOTES[note]) for note in notes)))


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


WAYS_TO_SIGN: Final[Mapping[str, str]] = {
    Way.PERSONAL: message_id("With my own certificate"),
    Way.SEAL: message_id("Under the seal of the organisation"),
    Way.OUTSIDE: message_id("In another program"),
    Way.STATEMENT: message_id("Without a certificate"),
    _DECLINE: message_id("Do not sign"),
}
FORMS: Final[Mapping[str, Callable[[Seat, TrustSettings], None]]] = {
    Way.PERSONAL: _show_own_key,
    Way.SEAL: _show_seal,
    Way.OUTSIDE: _show_outside,
    Way.STATEMENT: _show_statement,
}
