"""Opening a dossier file: whole or not at all, and never over a project that is here already."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from dossier.fault import DossierFileError
from dossier.review_rules import is_frozen
from language.messages import Speech, message_id
from reports.pdf_reading import MOST_BYTES, CannotRead
from services import assessments, settings
from services.projects import Fate, import_dossier
from services.refusal import Refused
from services.verification import PDF, NoAnswers
from services.verification_words import sentence
from storage.failure import StoreUnavailable
from storage.store import Store
from ui import state
from ui.components.fields import escaped
from ui.components.html import element
from ui.components.role_cards import OPENED
from ui.components.text import quiet
from ui.desk import DONE
from ui.resources import now, told_on_screen, trusted

ARRIVED: Final = "arrived"
FATES: Final[Mapping[Fate, str]] = {
    Fate.NEW: message_id("The dossier was opened and is kept with your projects."),
    Fate.SAME: message_id("This dossier was here already, with the same content. Nothing changed."),
    Fate.COPIED: message_id(
        "This dossier was here already, with other content. It was opened as a copy; the other one stayed."
    ),
    Fate.LATER: message_id(
        "An earlier stage of this dossier was here. The later stage took its place; what was there is in the history."
    ),
    Fate.EARLIER: message_id("A later stage of this dossier is here already. It stayed as it is."),
}
FROM_REPORT: Final = message_id(
    "It was taken from a report: who answered, what reviewers wrote and the separate answers of small groups are not "
    "in it."
)
_MOST_MEGABYTES = 60


def show(store: Store, say: Speech) -> None:
    """Show the field for a file; a dossier that could be taken in opens at once."""
    with st.container(key="card-open"):
        st.html(element("h2", say("Open a dossier"), class_="od-first"))
        words = say(
            "A file that was saved from Our Data; its name ends in .json. Or a report, whose name ends in .pdf. It "
            "stays on this computer."
        )
        st.html(quiet(words))
        # Larger files than a dossier can be are let through, so that our own message tells why they are refused.
        with st.container(key=f"upload-{say.language.value}"):
            file = st.file_uploader(say("Dossier file"), key="dossier-file", max_upload_size=_MOST_MEGABYTES)
        if file is not None:
            _take_in(store, file.read(MOST_BYTES + 1), say)


def _take_in(store: Store, data: bytes, say: Speech) -> None:
    try:
        by, trust = settings.display_name(store) or "", trusted(say) if data.startswith(PDF) else ()
        imported = import_dossier(store, data, by=by, now=now(), trust=trust)
    except (CannotRead, DossierFileError, NoAnswers, Refused, StoreUnavailable) as trouble:
        st.error(escaped(" ".join([say("Nothing was opened."), trouble.message(say)])))
        return
    state.forget_note(OPENED)
    told = say(FATES[imported.fate])
    if imported.report:
        told = f"{told} {say(FROM_REPORT)} {sentence(imported.report, say)}"
    with told_on_screen(say):
        is_under_review = is_frozen(assessments.dossier(store, imported.dossier_id).dossier.review)
    state.keep_note(DONE if is_under_review else ARRIVED, told)
    state.go_to("screens/review.py" if is_under_review else "screens/result.py", project=imported.dossier_id)
