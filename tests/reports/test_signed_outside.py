"""A report that was signed in another program is taken in, if it is the very file with that one signature."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from dossier.review_steps import Role, Way
from reports.signing import accepted
from reports.signing_fault import SigningFault, SigningRefused
from tests.pki.authority import Authority
from tests.reports.signed import SignedReport, judged, now
from tests.reports.tampering import CHANGES, updated
from tests.reports.unsigned import unsigned


def by_another_program(pdf: bytes, role: str, authority: Authority, **settings: Any) -> bytes:
    """Signed as pyHanko does by itself: it writes the metadata anew, with the date and its own name."""
    key = SimpleSigner.load_pkcs12_data(authority.key_file("dpo"), (), b"geheim")
    target = BytesIO()
    meta = PdfSignatureMetadata(field_name=role, reason="Gezien", subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
    PdfSigner(meta, key, **settings).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), output=target)
    return target.getvalue()


def test_the_very_file_with_one_signature_is_taken_in(signed: SignedReport, authority: Authority) -> None:
    for original in (unsigned(), signed.revisions[1]):
        uploaded = by_another_program(original, "dpo", authority)
        assert accepted(original, uploaded, Role.DPO, now=now()) == uploaded
        found = judged(uploaded, authority).signatures[-1]
        assert (found.who, found.way, found.reason) == ("Jan de Vries", Way.OUTSIDE, "Gezien")
        assert found.problems == ()


def test_another_program_closes_the_report_too(signed: SignedReport, authority: Authority) -> None:
    uploaded = by_another_program(signed.revisions[3], Role.ACCOUNTABLE_OWNER.value, authority)
    accepted(signed.revisions[3], uploaded, Role.ACCOUNTABLE_OWNER, now=now())
    assert judged(uploaded, authority).is_closed


def test_anything_else_is_refused_and_told(signed: SignedReport, authority: Authority) -> None:
    original = signed.revisions[1]
    good = by_another_program(original, "dpo", authority)
    other = by_another_program(unsigned(publication=b'{"id":"other"}'), "dpo", authority)
    with pikepdf.open(BytesIO(good)) as opened:
        saved = BytesIO()
        opened.save(saved)
    in_own_place = by_another_program(original, "extra", authority, new_field_spec=SigFieldSpec("extra"))
    cases = [
        (SigningFault.NOTHING_ADDED, original),
        (SigningFault.OTHER_FILE, other),
        (SigningFault.OTHER_FILE, saved.getvalue()),
        (SigningFault.OTHER_FILE, unsigned()),
        (SigningFault.OTHER_FILE, b""),
        (SigningFault.OTHER_FILE, signed.revisions[0]),
        (SigningFault.NOT_SOUND, original + b"something"),
        (SigningFault.NOT_SOUND, updated(original, CHANGES["annotation added"])),
        (SigningFault.NOT_SOUND, updated(good, CHANGES["content of a page"])),
        (SigningFault.NOT_SOUND, by_another_program(updated(original, CHANGES["metadata"]), "dpo", authority)),
        (SigningFault.NOT_SOUND, in_own_place),
        (SigningFault.NOT_SOUND, good[:-30]),
        (SigningFault.NOT_SIGNED, updated(original, lambda update: update.update_root())),
        (SigningFault.OTHER_FIELD, by_another_program(original, "representative", authority)),
        (SigningFault.TOO_MUCH_ADDED, by_another_program(good, "representative", authority)),
    ]
    for fault, uploaded in cases:
        with pytest.raises(SigningRefused, match=f"^{fault.value} "):
            accepted(original, uploaded, Role.DPO, now=now())


def test_nothing_is_taken_in_where_nobody_may_sign(signed: SignedReport) -> None:
    uploaded = signed.whole + b"\n"
    for fault, role in ((SigningFault.SIGNED_ALREADY, Role.DPO), (SigningFault.LOCKED, Role.PROJECT_LEAD)):
        with pytest.raises(SigningRefused, match=f"^{fault.value} "):
            accepted(signed.whole, uploaded, role, now=now())
