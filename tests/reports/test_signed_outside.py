"""A report that was signed in another program is taken in, if it is the very file with that one signature."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from dossier.review_steps import Role, Way
from language.messages import speech
from language.model import Language
from reports.claims import claims
from reports.signing import accepted
from reports.signing_fault import SigningFault, SigningRefused
from reports.verification import Note
from tests.pki.authority import Authority
from tests.reports.signed import SignedReport, judged, now
from tests.reports.tampering import CHANGES, updated
from tests.reports.telling import signed_freely, signer
from tests.reports.unsigned import unsigned

NAME = "Jan de Vries"


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
        assert accepted(original, uploaded, Role.DPO, name=NAME, trust=(), now=now()).pdf == uploaded
        found = judged(uploaded, authority).signatures[-1]
        assert (found.who, found.way, found.reason) == (NAME, Way.OUTSIDE, "Gezien")
        assert found.problems == ()
        assert Note.ELSEWHERE in found.notes


def test_nobody_signs_outside_as_somebody_else(authority: Authority) -> None:
    """The name is held against the certificate, as it is for somebody who signs with an own certificate here."""
    uploaded = signed_freely(unsigned(), signer(authority, "officer"), "dpo", name=NAME)
    with pytest.raises(SigningRefused, match=f"^{SigningFault.OTHER_NAME.value} ") as told:
        accepted(unsigned(), uploaded, Role.DPO, name=NAME, trust=(), now=now())
    assert told.value.message(speech(Language.ENGLISH)).startswith(
        "The certificate is of Fatima el Amrani, and the signature would be of Jan de Vries."
    )
    assert accepted(unsigned(), uploaded, Role.DPO, name="fatima EL Amráni", trust=(), now=now()).pdf == uploaded
    for nobody in ("", " ", "·"):
        with pytest.raises(SigningRefused, match=f"^{SigningFault.OTHER_NAME.value} "):
            accepted(unsigned(), uploaded, Role.DPO, name=nobody, trust=(), now=now())


@pytest.mark.parametrize("way", [None, *Way])
def test_what_is_seen_as_a_seal_is_no_signature_of_a_person(way: Way | None, authority: Authority) -> None:
    seal = "Gemeente Voorbeeldstad (test)"
    claim = claims(Role.DPO, way) if way else None
    uploaded = signed_freely(unsigned(), signer(authority, "seal"), "dpo", cades_signed_attr_spec=claim)
    with pytest.raises(SigningRefused, match=f"^{SigningFault.SEEN_AS_SEAL.value} "):
        accepted(unsigned(), uploaded, Role.DPO, name=seal, trust=(), now=now())


@pytest.mark.parametrize("way", [Way.SEAL, Way.STATEMENT])
def test_a_person_who_claims_to_seal_is_refused_as_everybody_would_see_a_seal(way: Way, authority: Authority) -> None:
    uploaded = signed_freely(unsigned(), signer(authority, "dpo"), "dpo", cades_signed_attr_spec=claims(Role.DPO, way))
    with pytest.raises(SigningRefused, match=f"^{SigningFault.SEEN_AS_SEAL.value} "):
        accepted(unsigned(), uploaded, Role.DPO, name=NAME, trust=(), now=now())


def test_where_the_organisation_names_whom_it_trusts_a_signature_from_outside_has_to_be_good(
    authority: Authority,
) -> None:
    """As with an own certificate here: what is taken in can never be taken out of the report again."""
    good = by_another_program(unsigned(), "dpo", authority)
    assert accepted(unsigned(), good, Role.DPO, name=NAME, trust=authority.anchors, now=now()).pdf == good
    cases = {
        ("stranger", "elsewhere", "Fatima el Amrani"): "does not lead to one that you trust",
        ("expired", "municipality", "Piet Gisteren"): "had expired",
    }
    for (label, house, name), why in cases.items():
        uploaded = signed_freely(unsigned(), signer(authority, label, house), "dpo")
        with pytest.raises(SigningRefused, match=f"^{SigningFault.NOT_RELIABLE.value} ") as told:
            accepted(unsigned(), uploaded, Role.DPO, name=name, trust=authority.anchors, now=now())
        assert why in told.value.message(speech(Language.ENGLISH))
        assert accepted(unsigned(), uploaded, Role.DPO, name=name, trust=(), now=now()).pdf == uploaded


def test_another_program_closes_the_report_too(signed: SignedReport, authority: Authority) -> None:
    uploaded = by_another_program(signed.revisions[3], Role.ACCOUNTABLE_OWNER.value, authority)
    accepted(signed.revisions[3], uploaded, Role.ACCOUNTABLE_OWNER, name=NAME, trust=(), now=now())
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
            accepted(original, uploaded, Role.DPO, name=NAME, trust=(), now=now())


def test_nothing_is_taken_in_where_nobody_may_sign(signed: SignedReport) -> None:
    uploaded = signed.whole + b"\n"
    for fault, role in ((SigningFault.SIGNED_ALREADY, Role.DPO), (SigningFault.LOCKED, Role.PROJECT_LEAD)):
        with pytest.raises(SigningRefused, match=f"^{fault.value} "):
            accepted(signed.whole, uploaded, role, name=NAME, trust=(), now=now())
