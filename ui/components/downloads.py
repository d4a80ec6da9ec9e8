"""What leaves the house as a file: the report of a project, and its dossier."""

from collections.abc import Mapping
from functools import partial
from typing import Final

import streamlit as st

from dossier.model import Dossier
from dossier.review_words import ROLES
from dossier.signing_rules import declined, signature
from language.formats import enumeration
from language.messages import Speech, message_id
from language.model import Language
from services.naming import file_name
from services.projects import export_dossier
from services.reports import is_decided, kept_report, report, report_name
from services.signing import report_to_sign
from storage.store import Store
from ui.components.html import Html
from ui.components.text import quiet
from ui.resources import now

_COPY: Final[Mapping[Language, str]] = {
    Language.DUTCH: message_id("Make a copy in Dutch (PDF)"),
    Language.ENGLISH: message_id("Make a copy in English (PDF)"),
}


def report_buttons(store: Store, dossier: Dossier, say: Speech) -> None:
    """The report that is signed as it is now; until somebody made that ready, or for another language, one is made.

    Making one takes a moment: the button turns until the file is there.
    """
    kept = kept_report(store, dossier)
    if kept:
        st.download_button(
            say("Download the report with its signatures"),
            partial(_to_sign, store, dossier),
            file_name=kept.name,
            mime="application/pdf",
            key=f"report-kept-{dossier.id}",
            type="primary",
            icon=":material/picture_as_pdf:",
            on_click="ignore",
        )
    if kept is None or say.language is not dossier.language:
        st.download_button(
            say(_COPY[say.language]) if kept else say("Make the report (PDF)"),
            partial(_report, store, dossier.id, say.language),
            file_name=report_name(dossier, say.language),
            mime="application/pdf",
            key=f"report-{dossier.id}",
            type="secondary" if kept else "primary",
            icon=":material/picture_as_pdf:",
            on_click="ignore",
        )


def report_note(store: Store, dossier: Dossier, say: Speech) -> Html | None:
    """Once it is decided: how many signed the report, or that the one to sign is not the one that is made here."""
    if not is_decided(dossier):
        return None
    if kept_report(store, dossier) is None:
        return quiet(say("This report is a copy that nobody can sign. The report to sign stands at the review."))
    plan = dossier.review.plan
    signed = sum(signature(dossier.review, one.role) is not None for one in plan)
    told = [say("This is the report with the signatures: {signed} of {n}.", signed=signed, n=len(plan))]
    refused = [say(ROLES[one.role]) for one in plan if declined(dossier.review, one.role)]
    if refused:
        told.append(say("Did not sign: {roles}. Why stands at the review.", roles=enumeration(refused, say.language)))
    return quiet(" ".join(told))


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


def _to_sign(store: Store, dossier: Dossier) -> bytes:
    """The report as it is kept at the moment of the download: somebody may have signed since the page was shown."""
    return report_to_sign(store, dossier, now=now())


def _report(store: Store, dossier_id: str, language: Language) -> bytes:
    return report(store, dossier_id, language).data


def _dossier(store: Store, dossier_id: str, language: Language) -> bytes:
    return export_dossier(store, dossier_id, language).data
