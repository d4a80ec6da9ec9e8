"""Opening a dossier file: whole or not at all, and never over a project that is here already."""

import streamlit as st

from dossier.fault import DossierFileError
from dossier.file import LARGEST_FILE
from language.messages import Speech
from services import settings
from services.projects import Imported, import_dossier, projects
from storage.failure import StoreUnavailable
from storage.store import Store
from ui import state
from ui.components.fields import escaped
from ui.components.html import element
from ui.components.role_cards import OPENED
from ui.components.text import quiet
from ui.resources import now

_MOST_MEGABYTES = 50


def show(store: Store, say: Speech) -> None:
    """Show the field for a file; a dossier that could be taken in opens at once."""
    with st.container(key="card-open"):
        st.html(element("h2", say("Open a dossier"), class_="od-first"))
        st.html(quiet(say("A file that was saved from Our Data; its name ends in .json. It stays on this computer.")))
        # Larger files than a dossier can be are let through, so that our own message tells why they are refused.
        with st.container(key=f"upload-{say.language.value}"):
            file = st.file_uploader(say("Dossier file"), key="dossier-file", max_upload_size=_MOST_MEGABYTES)
        if file is not None:
            _take_in(store, file.read(LARGEST_FILE + 1), say)


def _take_in(store: Store, data: bytes, say: Speech) -> None:
    try:
        before = {known.id for known in projects(store)}
        imported = import_dossier(store, data, by=settings.display_name(store) or "", now=now())
    except (DossierFileError, StoreUnavailable) as trouble:
        st.error(escaped(" ".join([say("Nothing was opened."), trouble.message(say)])))
        return
    state.forget_note(OPENED)
    state.keep_note("arrived", _told(imported, say, was_here=imported.dossier_id in before))
    state.go_to("screens/result.py", project=imported.dossier_id)


def _told(imported: Imported, say: Speech, *, was_here: bool) -> str:
    if imported.copied:
        return say("This dossier was here already, with other content. It was opened as a copy; the other one stayed.")
    if was_here:
        return say("This dossier was here already, with the same content. Nothing changed.")
    return say("The dossier was opened and is kept with your projects.")
