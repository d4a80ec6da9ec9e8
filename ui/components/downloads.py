"""What leaves the house as a file: the report of a project, and its dossier."""

from functools import partial

import streamlit as st

from dossier.model import Dossier
from language.messages import Speech
from language.model import Language
from services.naming import file_name
from services.projects import export_dossier
from services.reports import report, report_name
from storage.store import Store
from ui.components.html import Html
from ui.components.text import quiet


def report_button(store: Store, dossier: Dossier, say: Speech) -> None:
    """A button that makes the report when it is pressed; it turns until the file is there."""
    st.download_button(
        say("Make the report (PDF)"),
        partial(_report, store, dossier.id, say.language),
        file_name=report_name(file_name(dossier), say.language),
        mime="application/pdf",
        key=f"report-{dossier.id}",
        type="primary",
        icon=":material/picture_as_pdf:",
        on_click="ignore",
    )


def dossier_button(store: Store, dossier: Dossier, say: Speech, *, place: str) -> None:
    """A button that hands out the dossier as a file.

    Args:
        store: Where dossiers are kept.
        dossier: The dossier.
        say: The speech of the page.
        place: Where on the page this button stands, for there can be several.
    """
    st.download_button(
        say("Download the dossier"),
        partial(_dossier, store, dossier.id, say.language),
        file_name=file_name(dossier),
        mime="application/json",
        key=f"{place}-dossier-{dossier.id}",
        icon=":material/download:",
        on_click="ignore",
    )


def dossier_note(say: Speech) -> Html:
    """What whoever downloads the dossier has to know: it holds more than the report."""
    return quiet(say("The dossier holds all answers, also the counts of small groups, and stays in the organisation."))


def _report(store: Store, dossier_id: str, language: Language) -> bytes:
    return report(store, dossier_id, language).data


def _dossier(store: Store, dossier_id: str, language: Language) -> bytes:
    return export_dossier(store, dossier_id, language).data
