"""Beginning from the algorithm register: a file, a record in it, what of it is taken, and on to the profile."""

from dataclasses import dataclass
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from exchange.algorithm_register import Register, UsableRecord, read_register
from exchange.register_fault import RegisterFileError
from exchange.register_file import LARGEST_FILE
from language.messages import Speech
from services import settings
from services.register import start_project
from storage.failure import StoreUnavailable
from storage.store import Store
from ui import state
from ui.components import register_preview, register_rejected, scope_choice
from ui.components.fields import escaped
from ui.components.html import element, joined
from ui.components.role_cards import OPENED
from ui.components.text import quiet
from ui.resources import local, now

UPLOAD, MADE, TROUBLE = "register-upload", "register-made", "register-trouble"
SEARCH, RECORD, SCOPE = "register-search", "register-record", "register-scope"
FITS_IN_A_LIST = 12
_MOST_MEGABYTES = 50


@dataclass(frozen=True)
class Upload:
    """A file as it was read in this visit, so that each is read once: its records, or why it has none."""

    file_id: str
    found: Register | RegisterFileError


def show(store: Store, say: Speech) -> None:
    """Show the field for a file and the records in it; a project that was made opens at once."""
    made = state.note(MADE, str)
    if made:
        for name in (MADE, OPENED, UPLOAD):
            state.forget_note(name)
        state.go_to("screens/profile.py", project=made)
    with st.container(key="card-register"):
        told = say(
            "A JSON or CSV file of algoritmes.overheid.nl, or of your own organisation. It stays on this computer."
        )
        st.html(joined([element("h2", say("A record of the algorithm register"), class_="od-first"), quiet(told)]))
        # Larger files than can be read are let through, so that our own message tells why they are refused.
        with st.container(key=f"upload-{say.language.value}"):
            file = st.file_uploader(say("File of the register"), key="register-file", max_upload_size=_MOST_MEGABYTES)
        if file is None:
            state.forget_note(UPLOAD)
            return
        found = _upload(file).found
        if isinstance(found, Register):
            _show_records(store, found, say)
        else:
            st.error(escaped(" ".join([say("Nothing was taken."), found.message(say)])))


def _upload(file: UploadedFile) -> Upload:
    kept = state.note(UPLOAD, Upload)
    if kept is None or kept.file_id != file.file_id:
        kept = Upload(file.file_id, _found(file.read(LARGEST_FILE + 1)))
        state.keep_note(UPLOAD, kept)
        state.show_in_field(SEARCH, "")
        state.show_in_field(RECORD, None)
    return kept


def _found(data: bytes) -> Register | RegisterFileError:
    try:
        return read_register(data, local(now()).date())
    except RegisterFileError as error:
        return error


def _show_records(store: Store, found: Register, say: Speech) -> None:
    counted = say.plural(
        "You can begin with 1 record of this file.", "You can begin with {n} records of this file.", len(found.usable)
    )
    st.html(element("p", counted, role="status"))
    register_rejected.show(found.rejected, say)
    chosen = _chosen(found.usable, say)
    if chosen is None:
        return
    register_preview.show(chosen, say)
    scope_choice.show(SCOPE, say)
    trouble = state.note(TROUBLE, str)
    if trouble:
        st.error(escaped(trouble))
    st.button(
        say("Make the project with this record"),
        key="register-make",
        type="primary",
        on_click=partial(_make, store, chosen, say),
    )


def _chosen(usable: tuple[UsableRecord, ...], say: Speech) -> UsableRecord | None:
    """The record that somebody chose; none as long as nobody did."""
    if len(usable) > FITS_IN_A_LIST:
        st.text_input(say("Search a name or organisation"), key=SEARCH, autocomplete="off", width=360)
    sought = str(state.field(SEARCH) or "").casefold().split()
    shown = {found.number: found for found in usable if all(word in _label(found).casefold() for word in sought)}
    if sought:
        st.html(element("p", _sought_words(len(shown), say), class_="od-small", role="status"))
    if not shown:
        return None
    only = next(iter(shown)) if len(shown) == 1 else None
    if only is not None or state.field(RECORD) not in shown:
        state.show_in_field(RECORD, only)
    number = st.selectbox(
        say("Record"),
        list(shown),
        index=None,
        key=RECORD,
        format_func=lambda number: _label(shown[number]) if number in shown else "",
        placeholder=say("Choose a record"),
        filter_mode=None,
    )
    return shown.get(number) if number is not None else None


def _sought_words(count: int, say: Speech) -> str:
    if not count:
        return say("No record has this in its name or organisation.")
    return say.plural(
        "1 record has this in its name or organisation.", "{n} records have this in their name or organisation.", count
    )


def _label(found: UsableRecord) -> str:
    """A record in the list; its number tells apart what has the same name."""
    named = (found.record.name, found.record.organisation, str(found.number))
    return " · ".join(part for part in named if part)


def _make(store: Store, chosen: UsableRecord, say: Speech) -> None:
    by = settings.display_name(store) or ""
    try:
        wanted = scope_choice.chosen(SCOPE)
        made = start_project(store, chosen, language=say.language, by=by, now=now(), intended_scope=wanted)
    except StoreUnavailable as refusal:
        state.keep_note(TROUBLE, refusal.message(say))
        return
    state.forget_note(TROUBLE)
    state.keep_note(MADE, made)
