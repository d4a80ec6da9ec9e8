"""What a verifier is told: who signed, and when. Whom to trust is up to the verifier."""

from datetime import timedelta
from io import BytesIO

import pytest
from asn1crypto import pem
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps.requests_client import RequestsHTTPTimeStamper

from dossier.review_steps import Role, Way
from language.messages import speech
from language.model import Language
from reports.certificates import certificates_in, holder, may_sign_documents
from reports.claims import claims
from reports.pdf_reading import CannotRead
from reports.verification import NOTES, PROBLEMS, Note, Outcome, Problem, SignatureCheck, note_words, problem_words
from reports.verify import verified
from tests.pki.authority import Authority
from tests.reports.signed import PEOPLE, SignedReport, judged, now, signed_as
from tests.reports.tampering import Update
from tests.reports.telling import TWO, signed_freely, signer
from tests.reports.unsigned import PUBLICATION, unsigned


def test_a_report_that_nobody_signed_is_sound_and_unsigned(authority: Authority) -> None:
    found = judged(unsigned(), authority)
    assert (found.outcome, found.signatures, found.publication) == (Outcome.UNSIGNED, (), PUBLICATION)
    assert found.open_fields == ("privacy_officer", "dpo", "representative", "accountable_owner")


def test_whom_to_trust_is_for_the_verifier(two: SignedReport, authority: Authority) -> None:
    """The file holds all certificates that there are; none of them is trusted for that."""
    strangers = (authority.certificate("strangers", "elsewhere"),)
    for trust in ((), strangers, (authority.certificate("tsa-root", "time"),)):
        found = verified(two.whole, trust=trust, now=now())
        assert found.outcome is Outcome.NOT_SOUND
        assert all(one.problems == (Problem.NOT_TRUSTED,) for one in found.signatures)
        assert all(one.is_intact and one.is_permitted and not one.is_trusted for one in found.signatures)


def test_a_time_stamp_of_a_service_that_the_verifier_does_not_trust_proves_no_time(
    two: SignedReport, authority: Authority
) -> None:
    found = verified(two.whole, trust=(authority.certificate("root"),), now=now())
    assert found.outcome is Outcome.SOUND
    assert all(one.stamped is None and Note.TIME_STAMP_NOT_TRUSTED in one.notes for one in found.signatures)


def test_a_report_stays_sound_after_the_certificates_of_the_signers_expired(
    two: SignedReport, authority: Authority
) -> None:
    after = authority.certificate("officer").not_valid_after + timedelta(days=1)
    stamps_end = authority.certificate("tsa", "time").not_valid_after
    assert after < stamps_end
    found = verified(two.whole, trust=authority.anchors, now=after)
    assert found.outcome is Outcome.SOUND
    assert all(one.stamped and not one.notes for one in found.signatures)
    much_later = verified(two.whole, trust=authority.anchors, now=stamps_end + timedelta(days=1))
    assert much_later.outcome is Outcome.NOT_SOUND
    for one in much_later.signatures:
        assert one.stamped is None
        assert Note.TIME_STAMP_EXPIRED in one.notes
        assert one.problems == (Problem.EXPIRED,)


def test_a_claimed_time_does_not_outlive_the_certificate(authority: Authority) -> None:
    pdf = signed_freely(unsigned(TWO), signer(authority, "officer"), TWO[0].value)
    after = authority.certificate("officer").not_valid_after + timedelta(days=1)
    (one,) = verified(pdf, trust=authority.anchors, now=after).signatures
    assert one.problems == (Problem.EXPIRED,)


def test_what_the_file_tells_of_others_does_not_make_a_signer_doubtful(two: SignedReport, authority: Authority) -> None:
    """The proof that travels with the first signature is about the first signer."""
    pdf = signed_freely(two.revisions[1], signer(authority, "owner"), TWO[1].value)
    found = judged(pdf, authority)
    assert found.outcome is Outcome.SOUND
    assert found.signatures[1].notes == (Note.TIME_CLAIMED, Note.REVOCATION_UNKNOWN, Note.ELSEWHERE)


def test_a_seal_is_called_a_seal_whatever_is_claimed(authority: Authority) -> None:
    ways = {
        ("seal", Way.PERSONAL): Way.SEAL,
        ("seal", Way.STATEMENT): Way.STATEMENT,
        ("officer", Way.STATEMENT): Way.SEAL,
        ("officer", Way.PERSONAL): Way.PERSONAL,
    }
    for (label, claimed), way in ways.items():
        claim = claims(Role.PRIVACY_OFFICER, claimed)
        pdf = signed_freely(unsigned(), signer(authority, label), "privacy_officer", cades_signed_attr_spec=claim)
        (one,) = judged(pdf, authority).signatures
        assert one.way is way, (label, claimed)


def test_the_name_is_that_of_the_certificate_and_not_what_the_file_says(authority: Authority) -> None:
    pdf = signed_freely(unsigned(), signer(authority, "dpo"), "privacy_officer", name="Fatima el Amrani")
    (one,) = judged(pdf, authority).signatures
    assert (one.who, one.organisation) == (PEOPLE[Role.DPO][1], "Gemeente Voorbeeldstad (test)")


def test_a_time_stamp_of_something_else_is_told(authority: Authority) -> None:
    """A service that stamps, whatever is asked, the digest of something else."""

    class Elsewhere(RequestsHTTPTimeStamper):
        async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> object:
            return await super().async_timestamp(bytes(len(message_digest)), md_algorithm)

    meta = PdfSignatureMetadata(field_name="dpo", subfilter=SigSeedSubFilter.PADES)
    target = BytesIO()
    stamps = Elsewhere(authority.time_stamps)
    PdfSigner(meta, signer(authority, "dpo"), timestamper=stamps).sign_pdf(Update(BytesIO(unsigned())), output=target)
    (one,) = judged(target.getvalue(), authority).signatures
    assert Problem.TIME_STAMP_BROKEN in one.problems
    assert one.stamped is None


def test_any_other_signed_file_is_no_report(two: SignedReport, authority: Authority) -> None:
    pdf = signed_as(unsigned(TWO), TWO[0], authority)
    assert judged(pdf, authority).outcome is Outcome.UNSIGNED
    found = judged(_without_answers(), authority)
    assert (found.outcome, found.problems) == (Outcome.NOT_SOUND, (Problem.NO_PUBLICATION,))
    assert two.whole != pdf


def _without_answers() -> bytes:
    pdf = Update(BytesIO(unsigned()))
    pdf.without(pdf.root, "/AF")
    pdf.without(pdf.root, "/Names")
    target = BytesIO()
    pdf.write(target)
    return target.getvalue()


def test_a_file_that_cannot_be_read_says_why() -> None:
    say = speech(Language.ENGLISH)
    for data in (b"", b"nothing", b"%PDF-1.7", b"%PDF-1.7\n%%EOF", unsigned()[:2000]):
        with pytest.raises(CannotRead) as told:
            verified(data, trust=(), now=now())
        assert told.value.message(say)


def test_everything_that_can_be_told_has_words() -> None:
    say = speech(Language.ENGLISH)
    one = SignatureCheck("dpo", problems=tuple(Problem), notes=tuple(Note))
    assert len(set(problem_words(one, say))) == len(Problem) == len(PROBLEMS)
    assert len(set(note_words(one, say))) == len(Note) == len(NOTES)


def test_certificates_are_read_from_pem_and_der_and_other_files_are_passed_over(authority: Authority) -> None:
    root, other = authority.anchors
    armoured = pem.armor("CERTIFICATE", root.dump()) + pem.armor("CERTIFICATE", other.dump())
    found = certificates_in(
        (armoured, root.dump(), b"", b"a text", authority.private_key("root"), b"0\x03\x02\x01\x03")
    )
    assert [one.sha256 for one in found] == [root.sha256, other.sha256, root.sha256]


def test_a_certificate_says_who_holds_it_and_what_it_is_for(authority: Authority) -> None:
    assert holder(authority.certificate("officer")).is_organisation is False
    assert holder(authority.certificate("seal")).is_organisation is True
    assert may_sign_documents(authority.certificate("seal"))
    assert not may_sign_documents(authority.certificate("server"))
    assert not may_sign_documents(authority.certificate("tsa", "time"))
