"""The review as a file: hand back what was done to a dossier that somebody sent, and take in what came back."""

from typing import Final

import streamlit as st

from dossier.file import LARGEST_FILE
from dossier.review_refusal import ReviewRefused
from services import reviews
from services.exported_file import ExportedFile
from storage.reviews import arrival
from ui import state
from ui.components.downloads import dossier_button, dossier_note
from ui.components.fields import escaped
from ui.components.html import element, joined
from ui.components.text import quiet
from ui.desk import Seat

PLACE: Final = "review-file"
FIELD: Final = "review-file"
TURN: Final = "review-file-turn"
_MOST_MEGABYTES = 50


def show(seat: Seat) -> None:
    """Show how the review of this project travels without a server, and both ends of the way."""
    say = seat.say
    with st.container(key="card-review-files", gap="small"):
        title = element("h2", say("The review as a file"), class_="od-first")
        without = say("Without a shared server the review travels as a file, from computer to computer.")
        way = say("Send the dossier to the reviewer, and take in here the review file that comes back.")
        st.html(joined([title, quiet(f"{without} {way}")]))
        came = arrival(seat.store, seat.stored.dossier.id)
        if came is None:
            dossier_button(seat.store, seat.stored.dossier, say, place="review")
            st.html(dossier_note(say))
        else:
            _show_hand_back(seat, is_untouched=came == seat.stored.dossier)
        _show_take_in(seat)


def _show_hand_back(seat: Seat, *, is_untouched: bool) -> None:
    say = seat.say
    st.html(element("h3", say("Hand back what you did")))
    if is_untouched:
        st.html(quiet(say("This dossier came from elsewhere, and you have done nothing to it yet.")))
        return
    try:
        file = reviews.hand_back(seat.store, seat.stored.dossier.id)
    except ReviewRefused as refusal:
        st.error(escaped(refusal.message(say)))
        return
    if file:
        _show_download(seat, file)


def _show_download(seat: Seat, file: ExportedFile) -> None:
    say = seat.say
    st.html(quiet(say("The file holds your steps, findings and confirmations, and no more. Send it to the team.")))
    st.download_button(
        say("Download the review file"),
        file.data,
        file_name=file.name,
        mime="application/json",
        key=f"hand-back-{seat.stored.dossier.id}",
        icon=":material/download:",
        on_click="ignore",
    )


def _show_take_in(seat: Seat) -> None:
    say = seat.say
    st.html(element("h3", say("Take in a review file")))
    fits = say("It has to be of this very dossier: this version, with these answers. Else nothing is taken in.")
    st.html(quiet(fits))
    seat.show_trouble(PLACE)
    # Once a file was taken in, the field is another one, and empty.
    key = f"{FIELD}-{state.note(TURN, int) or 0}"
    with st.container(key=f"upload-review-{say.language.value}"):
        st.file_uploader(
            say("Review file"),
            key=key,
            max_upload_size=_MOST_MEGABYTES,
            on_change=lambda: _take_in(seat, key),
        )


def _take_in(seat: Seat, key: str) -> None:
    say, file = seat.say, state.field(key)
    if file is None or not hasattr(file, "read"):
        return
    data = file.read(LARGEST_FILE + 1)
    seat.attempt(PLACE, lambda: reviews.take_review_in(seat.desk(), data), say("The review was taken in."))
    state.keep_note(TURN, (state.note(TURN, int) or 0) + 1)
