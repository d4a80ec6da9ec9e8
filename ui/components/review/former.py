"""Versions that another took the place of: what was said, decided and signed then, and the report of it."""

from functools import partial

import streamlit as st

from dossier.decision_rules import advice, decision
from dossier.model import Dossier
from language.formats import spoken_date
from services.reports import former_report, signed_name
from storage.reviews import FormerVersion, versions
from ui.components.html import Html, element, joined
from ui.components.review import advice as advice_card
from ui.components.review import decision as decision_card
from ui.components.review import history, signing, views
from ui.components.text import quiet
from ui.desk import Seat
from ui.resources import local


def show(seat: Seat) -> None:
    """Show every version that was, the last in front, each folded up."""
    former = versions(seat.store, seat.stored.dossier.id)
    if not former:
        return
    with st.container(key="card-review-former", gap="small"):
        st.html(element("h2", seat.say("Earlier versions"), class_="od-first"))
        for one in reversed(former):
            _show_version(seat, one)


def _show_version(seat: Seat, former: FormerVersion) -> None:
    say, dossier = seat.say, former.dossier
    version, day = dossier.review.version, spoken_date(local(former.at).date(), say.language)
    with st.expander(say("Version {n}, until {day}", n=version, day=day), icon=":material/history:"):
        st.html(_told(seat, dossier))
        kept = former_report(seat.store, dossier)
        if kept is None:
            st.html(quiet(say("No report of this version was made ready to sign, or it was withdrawn.")))
            return
        st.download_button(
            say("Download the report of version {n}", n=version),
            partial(_report, seat, dossier),
            file_name=signed_name(dossier),
            mime="application/pdf",
            key=f"report-former-{version}",
            icon=":material/picture_as_pdf:",
            on_click="ignore",
        )


def _report(seat: Seat, dossier: Dossier) -> bytes:
    kept = former_report(seat.store, dossier)
    return kept.data if kept else b""


def _told(seat: Seat, dossier: Dossier) -> Html:
    """What was said, advised, decided and signed in a version, and what happened."""
    say, review = seat.say, dossier.review
    given, decided = advice(review), decision(review)
    parts = [
        (say("What the people in the data say"), views.told(review.views, say)),
        (say("The advice of the data protection officer (DPO)"), advice_card.told(given, say) if given else None),
        (
            say("The decision of the accountable owner"),
            decision_card.told(decided, given, say) if decided else None,
        ),
        (say("Signatures"), signing.signatures(review, say) if decided else None),
        (say("What happened"), history.steps(review, say)),
    ]
    return joined(html for title, part in parts if part for html in (element("h3", title), part))
