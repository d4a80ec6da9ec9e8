"""Whether a report can be relied on: for everybody, without a project, with the file alone and without a network."""

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from typing import Final

import streamlit as st
from asn1crypto.x509 import Certificate

from language.formats import enumeration
from language.messages import Speech
from reports.certificates import certificates_in, holder
from reports.pdf_reading import MOST_BYTES, CannotRead
from reports.verification import Outcome
from services.verification import Verified, verify
from services.verification_words import Conclusion
from ui import state
from ui.components.fields import escaped
from ui.components.html import element, joined
from ui.components.text import introduction, quiet
from ui.components.verification_view import meanings_view, verdict_view, verification_view
from ui.resources import now, trusted

FOUND: Final = "verified"
LARGEST_CERTIFICATE: Final = 100_000
# Larger files than a report can be are let through, so that our own message tells why they are refused.
_ROOM_FOR_A_REPORT, _ROOM_FOR_A_CERTIFICATE = 60, 1


def show() -> None:
    """Show the fields for a report and for certificates, and what came out."""
    say = state.voice()
    st.html(joined([element("h1", say("Check a report")), introduction(_about(say))]))
    with st.container(key="card-verify", gap="small"):
        with st.container(key=f"upload-report-{say.language.value}"):
            report = st.file_uploader(say("Report (PDF)"), key="report-to-verify", max_upload_size=_ROOM_FOR_A_REPORT)
        trust = (*trusted(say), *_own(say))
        _show_trust(trust, say)
    with st.container(key="card-verdict"):
        if report is None:
            st.html(quiet(say("Choose a report above. What came out then stands here.")))
        else:
            _show_found(report, trust, say)
    st.html(joined([element("h2", say("What the verdicts mean")), meanings_view(say)]))


def _about(say: Speech) -> str:
    return say(
        "Choose a report that was made with Our Data. You see who signed it, whether it was changed, and whether its "
        "scores follow from the answers in it. The file stays on this computer and is not kept."
    )


def _own(say: Speech) -> tuple[Certificate, ...]:
    """The certificates that somebody brings along."""
    with st.container(key=f"upload-trust-{say.language.value}"):
        files = st.file_uploader(
            say("Certificates that you trust (.pem, .crt or .cer)"),
            key="certificates-to-trust",
            accept_multiple_files=True,
            max_upload_size=_ROOM_FOR_A_CERTIFICATE,
        )
    found: list[Certificate] = []
    for file in files:
        read = certificates_in([file.read(LARGEST_CERTIFICATE)])
        if not read:
            st.error(escaped(say("There is no certificate in {name}. Choose another file.", name=file.name)))
        found += read
    return tuple(found)


def _show_trust(trust: Sequence[Certificate], say: Speech) -> None:
    if not trust:
        words = say(
            "No certificate is trusted now. You then see whether a report was changed, and not who signed it. Ask the "
            "organisation for its certificate and choose it here."
        )
    else:
        names = list(dict.fromkeys(holder(one).name for one in trust))
        words = say("You trust: {names}.", names=enumeration(names, say.language))
    st.html(quiet(words))


def _show_found(report: BytesIO, trust: tuple[Certificate, ...], say: Speech) -> None:
    pdf = report.read(MOST_BYTES + 1)
    try:
        st.html(verification_view(pdf, _verified(pdf, trust, say), say))
    except CannotRead as trouble:
        told = verdict_view(Outcome.UNREADABLE, Conclusion.UNREADABLE, say)
        st.html(joined([told, quiet(trouble.message(say))]))


def _verified(pdf: bytes, trust: tuple[Certificate, ...], say: Speech) -> Verified:
    """What came out for this file and these certificates; found out once, as it takes a few seconds."""
    key = sha256(b"".join([pdf, *(one.dump() for one in trust)])).hexdigest()
    known = state.note(FOUND, tuple)
    if known and known[0] == key:
        found: Verified = known[1]
        return found
    with st.spinner(say("The report is checked. This takes a few seconds.")):
        told = verify(pdf, trust=trust, now=now())
    state.keep_note(FOUND, (key, told))
    return told


show()
