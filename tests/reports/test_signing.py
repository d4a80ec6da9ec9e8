"""A report is signed by a person, by the seal of the organisation and by a statement, and it stays what it was."""

import shutil
import socket
import subprocess
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.timestamps.requests_client import RequestsHTTPTimeStamper

from dossier.review_steps import Role, Way
from reports.metadata import xmp_values
from reports.signer_keys import Token, personal_key, refuse_other_signer, seal_in_file, seal_on_token
from reports.signing import Signing, sign
from reports.signing_fault import SigningFault, SigningRefused
from reports.verification import Note, Outcome
from reports.verify import verified
from tests.conftest import free_port
from tests.pki.authority import Authority, running_authority
from tests.reports.signed import (
    PEOPLE,
    STATEMENT,
    SignedReport,
    judged,
    key_of,
    now,
    signed_as,
    signing_of,
)
from tests.reports.unsigned import ROLES, unsigned


def test_everybody_signs_and_a_stranger_finds_it_sound(signed: SignedReport, authority: Authority) -> None:
    found = judged(signed.whole, authority)
    assert found.outcome is Outcome.SOUND
    assert [one.field for one in found.signatures] == [role.value for role in ROLES]
    assert all(one.is_intact and one.is_permitted and one.is_trusted and one.stamped for one in found.signatures)
    assert not any(one.notes for one in found.signatures)
    assert found.open_fields == ()


def test_it_says_who_signed_in_which_way(signed: SignedReport, authority: Authority) -> None:
    found = {one.field: one for one in judged(signed.whole, authority).signatures}
    assert found["dpo"].who == PEOPLE[Role.DPO][1]
    assert found["dpo"].way is Way.PERSONAL
    statement = found["representative"]
    assert (statement.way, statement.reason) == (Way.STATEMENT, STATEMENT)
    assert statement.who == "Gemeente Voorbeeldstad (test)"


def test_the_first_signature_certifies_and_no_other(signed: SignedReport, authority: Authority) -> None:
    certifies = [one.certifies for one in judged(signed.whole, authority).signatures]
    assert certifies == [True, False, False, False]


def test_each_revision_is_the_beginning_of_the_next_and_counts_as_not_yet_signed(
    signed: SignedReport, authority: Authority
) -> None:
    for earlier, later in zip(signed.revisions, signed.revisions[1:], strict=False):
        assert later.startswith(earlier)
        found = judged(earlier, authority)
        assert found.outcome is Outcome.UNSIGNED
        assert found.open_fields


def test_the_metadata_and_the_version_stay_what_they_were(signed: SignedReport) -> None:
    before, after = (PdfFileReader(BytesIO(data)) for data in (signed.revisions[0], signed.whole))
    assert after.root["/Metadata"].data == before.root["/Metadata"].data
    assert xmp_values(after.root["/Metadata"].data)
    assert after.input_version == before.input_version == (1, 7)


def test_the_private_method_of_pyhanko_that_is_overridden_is_there_and_is_used() -> None:
    assert "_update_meta" in vars(BasePdfFileWriter)
    used = []

    class Watched(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            used.append(True)

    writer = Watched(BytesIO(unsigned()))
    writer.update_root()
    writer.write(BytesIO())
    assert used


def test_another_program_finds_the_signatures_valid_and_the_file_without_faults(
    signed: SignedReport, tmp_path: Path
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(signed.whole)
    for program in ("pdfsig", "qpdf"):
        if shutil.which(program) is None:
            pytest.skip(f"No {program} found. Debian: apt install poppler-utils qpdf")
    told = subprocess.run(["pdfsig", str(file)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    assert told.stdout.count("Signature is Valid") == len(ROLES)
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_without_a_time_stamp_server_the_time_is_claimed_and_said_so(authority: Authority) -> None:
    role = Role.PRIVACY_OFFICER
    pdf = sign(unsigned(), signing_of(role), key_of(authority, role), time_stamper=None, trust=authority.anchors).pdf
    (found,) = judged(pdf, authority).signatures
    assert found.is_trusted
    assert found.stamped is None
    assert found.claimed is not None
    assert found.notes == (Note.TIME_CLAIMED, Note.REVOCATION_UNKNOWN)


def test_without_anything_to_trust_it_is_signed_with_a_time_stamp_only(authority: Authority) -> None:
    role = Role.DPO
    stamps = RequestsHTTPTimeStamper(authority.time_stamps)
    pdf = sign(unsigned(), signing_of(role), key_of(authority, role), time_stamper=stamps, trust=()).pdf
    (found,) = judged(pdf, authority).signatures
    assert found.stamped is not None
    assert found.notes == (Note.REVOCATION_UNKNOWN,)


def test_where_nobody_tells_whether_a_certificate_was_revoked_the_signer_hears_it(
    authority: Authority, tmp_path: Path
) -> None:
    """OCSP and CRLs of this other authority are away, so their proof cannot travel in the file."""
    with running_authority(tmp_path, free_port()) as away:
        key = key_of(away, Role.DPO)
        trust = (away.certificate("root"), authority.certificate("tsa-root", "time"))
    stamps = RequestsHTTPTimeStamper(authority.time_stamps)
    signed = sign(unsigned(), signing_of(Role.DPO), key, time_stamper=stamps, trust=trust)
    assert signed.notes == (Note.REVOCATION_UNKNOWN,)
    (found,) = verified(signed.pdf, trust=trust, now=now()).signatures
    assert found.is_trusted
    assert (found.problems, found.notes) == ((), signed.notes)


def test_a_signature_with_all_proof_in_the_file_leaves_nothing_to_tell(authority: Authority) -> None:
    stamps = RequestsHTTPTimeStamper(authority.time_stamps)
    key = key_of(authority, Role.DPO)
    signed = sign(unsigned(), signing_of(Role.DPO), key, time_stamper=stamps, trust=authority.anchors)
    assert signed.notes == ()


def test_the_seal_on_a_token_signs(authority: Authority, token: Token) -> None:
    with seal_on_token(token, when=now()) as key:
        signing = Signing(Role.PRIVACY_OFFICER, now(), "", ("Zegel",))
        stamps = RequestsHTTPTimeStamper(authority.time_stamps)
        pdf = sign(unsigned(), signing, key, time_stamper=stamps, trust=authority.anchors).pdf
    (found,) = judged(pdf, authority).signatures
    assert found.is_trusted
    assert found.way is Way.SEAL


def refused(fault: SigningFault) -> "pytest.RaisesExc[SigningRefused]":
    return pytest.raises(SigningRefused, match=f"^{fault.value} ")


def test_a_token_that_refuses_is_told(token: Token) -> None:
    cases = {
        SigningFault.WRONG_PIN: Token(token.library, token.label, "9999", token.key),
        SigningFault.NO_TOKEN: Token(token.library, "elsewhere", token.pin, token.key),
        SigningFault.NO_KEY_ON_TOKEN: Token(token.library, token.label, token.pin, "elsewhere"),
    }
    for fault, other in cases.items():
        with refused(fault), seal_on_token(other, when=now()):
            pass
    with refused(SigningFault.NO_TOKEN), seal_on_token(Token("/no/library.so", "a", "b", "c"), when=now()):
        pass


def test_a_key_that_cannot_be_used_is_told(authority: Authority) -> None:
    officer, name = PEOPLE[Role.PRIVACY_OFFICER]
    file = authority.key_file(officer)
    cases = [
        (SigningFault.WRONG_PASSWORD, file, "verkeerd", name),
        (SigningFault.WRONG_PASSWORD, file, "", name),
        (SigningFault.NOT_A_KEY_FILE, b"no key", "geheim", name),
        (SigningFault.NOT_A_KEY_FILE, b"", "geheim", name),
        (SigningFault.NOT_A_KEY_FILE, authority.certificate(officer).dump(), "geheim", name),
        (SigningFault.OTHER_NAME, file, "geheim", "Jan de Vries"),
        (SigningFault.OTHER_NAME, file, "geheim", ""),
        (SigningFault.OTHER_NAME, authority.key_file("seal"), "geheim", "Jan de Vries"),
        (SigningFault.SEEN_AS_SEAL, authority.key_file("seal"), "geheim", "Gemeente Voorbeeldstad (test)"),
        (SigningFault.EXPIRED, authority.key_file("expired"), "geheim", "Piet Gisteren"),
        (SigningFault.NOT_YET_VALID, authority.key_file("early"), "geheim", "Eva Morgen"),
    ]
    for fault, data, password, who in cases:
        with refused(fault):
            personal_key(data, password, name=who, when=now())


def test_a_name_may_be_written_with_other_capitals_accents_and_spaces(authority: Authority) -> None:
    key = personal_key(authority.key_file("officer"), "geheim", name="FATIMA  el Amráni", when=now())
    assert key.way is Way.PERSONAL


@pytest.mark.parametrize(
    ("one", "other"), [("Жанна", "Ольга"), ("李雷", "王芳"), ("Jan de Vries", "Jan Devries"), ("·", "!"), ("कि", "की")]
)
def test_other_names_are_other_names_in_any_script(one: str, other: str) -> None:
    for certificate, name in ((one, other), (other, one)):
        with refused(SigningFault.OTHER_NAME):
            refuse_other_signer(certificate, name, is_seal=False)


@pytest.mark.parametrize("name", ["Жанна", "李雷", "Renée  O’Brien-Öz"])
def test_a_name_in_any_script_is_the_same_name(name: str) -> None:
    refuse_other_signer(name, name.upper(), is_seal=False)
    refuse_other_signer(unicodedata.normalize("NFD", name), name.lower(), is_seal=False)


def test_a_file_without_a_key_is_told(authority: Authority) -> None:
    with refused(SigningFault.NO_KEY):
        seal_in_file(authority.certificates_only("seal"), "geheim", when=now())


def test_a_certificate_that_is_revoked_or_not_trusted_signs_nothing(authority: Authority) -> None:
    people = {
        SigningFault.REVOKED: ("revoked", "Rik Ingetrokken", "municipality"),
        SigningFault.NOT_TRUSTED: ("stranger", "Fatima el Amrani", "elsewhere"),
    }
    for fault, (label, name, house) in people.items():
        key = personal_key(authority.key_file(label, house=house), "geheim", name=name, when=now())
        with refused(fault):
            sign(unsigned(), signing_of(Role.DPO), key, time_stamper=None, trust=authority.anchors)


@pytest.mark.parametrize("answer", ["nobody", "nonsense", "silence"])
def test_a_time_stamp_server_that_does_not_answer_leaves_the_report_as_it_was(
    answer: str, authority: Authority
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        address = {
            "nobody": "http://127.0.0.1:9/",
            "nonsense": f"http://127.0.0.1:{authority.port}/municipality/crls/root/latest.crl",
            "silence": f"http://127.0.0.1:{port}/",
        }[answer]
        stamps = RequestsHTTPTimeStamper(address, timeout=0.5)
        role = Role.DPO
        with refused(SigningFault.NO_TIME_STAMP):
            sign(unsigned(), signing_of(role), key_of(authority, role), time_stamper=stamps, trust=authority.anchors)


def test_a_time_stamp_that_the_organisation_does_not_trust_is_told(authority: Authority) -> None:
    stamps = RequestsHTTPTimeStamper(authority.time_stamps)
    role, trust = Role.DPO, (authority.certificate("root"),)
    with refused(SigningFault.TIME_STAMP_NOT_TRUSTED):
        sign(unsigned(), signing_of(role), key_of(authority, role), time_stamper=stamps, trust=trust)


def test_a_place_is_signed_once_and_only_if_it_is_there(signed: SignedReport, authority: Authority) -> None:
    with refused(SigningFault.SIGNED_ALREADY):
        signed_as(signed.revisions[1], Role.PRIVACY_OFFICER, authority)
    with refused(SigningFault.NO_FIELD):
        signed_as(signed.revisions[1], Role.PROJECT_LEAD, authority)


def test_nobody_signs_after_the_last_signature(signed: SignedReport, authority: Authority) -> None:
    closed = signed_as(signed.revisions[2], Role.ACCOUNTABLE_OWNER, authority)
    found = judged(closed, authority)
    assert (found.outcome, found.open_fields) == (Outcome.SOUND, ("representative",))
    with refused(SigningFault.LOCKED):
        signed_as(closed, Role.REPRESENTATIVE, authority)


def test_a_report_that_was_changed_is_not_signed(signed: SignedReport, authority: Authority) -> None:
    changed = bytearray(signed.revisions[1])
    changed[900] ^= 1
    for broken in (bytes(changed), b"no PDF", signed.revisions[1] + b"something"):
        with refused(SigningFault.NOT_SOUND):
            signed_as(broken, Role.DPO, authority)


def test_a_statement_needs_the_seal(authority: Authority) -> None:
    with refused(SigningFault.STATEMENT_NEEDS_SEAL):
        sign(unsigned(), signing_of(Role.REPRESENTATIVE), key_of(authority, Role.DPO), time_stamper=None, trust=())


def test_password_and_key_are_shown_nowhere(authority: Authority) -> None:
    assert "1234" not in repr(Token("library", "label", "1234", "key"))
    assert "signing_key" not in repr(key_of(authority, Role.DPO))
