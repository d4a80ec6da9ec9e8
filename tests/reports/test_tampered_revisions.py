"""Reports to which somebody added a revision or a signature: each is told as what it is, and none passes."""

from collections.abc import Iterator
from io import BytesIO
from urllib.request import urlopen

import pytest
from pyhanko.pdf_utils.generic import ArrayObject, StreamObject
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

from dossier.review_steps import Role
from reports.verification import Problem
from tests.pki.authority import Authority
from tests.reports.signed import SignedReport, signed_as
from tests.reports.tampering import CHANGES, Update, name, updated
from tests.reports.telling import CHANGED, TWO, Case, none_passes, signed_freely, signer
from tests.reports.unsigned import unsigned


@pytest.mark.parametrize("signatures", [1, 2, 4])
def test_a_revision_added_by_somebody_else(signatures: int, signed: SignedReport, authority: Authority) -> None:
    pdf = signed.revisions[signatures]
    also = {
        "field gone": {Problem.FIELD_GONE},
        "field renamed": {Problem.FIELD_GONE},
        "field for a signature": {Problem.EXTRA_FIELD},
        "form gone": {Problem.FIELD_GONE, Problem.SIGNATURE_GONE},
        "signature in another place": {Problem.NOT_READABLE},
        "signature taken out": {Problem.SIGNATURE_GONE},
    }

    def cases() -> Iterator[Case]:
        for what, change in CHANGES.items():
            yield Case(what, updated(pdf, change), CHANGED | also.get(what, set()))

    none_passes(cases(), authority, f"added revision, {signatures} signed")


def test_two_revisions_of_which_the_second_undoes_the_first(signed: SignedReport, authority: Authority) -> None:
    pdf = signed.whole
    content = b"BT /F1 12 Tf 60 780 Td (Score 62) Tj ET"

    def cases() -> Iterator[Case]:
        changed = updated(pdf, CHANGES["content of a page"])
        yield Case("undone", updated(changed, lambda u: u.replaced(u.page["/Contents"], content)), CHANGED)
        yield Case("two changes", updated(changed, CHANGES["metadata"]), CHANGED)

    none_passes(cases(), authority, "undone")


def test_one_more_signature_after_the_last(two: SignedReport, signed: SignedReport, authority: Authority) -> None:
    """In a place of its own, or in one that nobody had signed."""
    three = signed_as(signed.revisions[2], Role.ACCOUNTABLE_OWNER, authority)
    extra = frozenset({Problem.EXTRA_FIELD, Problem.SIGNED_AFTER_LOCK})

    def cases() -> Iterator[Case]:
        for label in ("officer", "dpo", "owner", "seal"):
            key = signer(authority, label)
            for box in ((0, 0, 0, 0), (10, 10, 200, 60)):
                spec = SigFieldSpec("extra", box=box)
                for pdf in (two.whole, signed.whole):
                    meta = PdfSignatureMetadata(field_name="extra", subfilter=SigSeedSubFilter.PADES)
                    target = BytesIO()
                    PdfSigner(meta, key, new_field_spec=spec).sign_pdf(Update(BytesIO(pdf)), output=target)
                    yield Case(f"{label} {box}", target.getvalue(), extra)
            late = signed_freely(three, key, Role.REPRESENTATIVE.value)
            yield Case(f"{label} in an open place", late, frozenset({Problem.SIGNED_AFTER_LOCK}))

    none_passes(cases(), authority, "after the last")


def test_a_signer_who_cannot_be_trusted(two: SignedReport, authority: Authority) -> None:
    """As the first or the last, without a time stamp; the revoked one with what the issuer says of it in the file."""
    first, last = (role.value for role in TWO)
    people = {
        ("stranger", "elsewhere"): Problem.NOT_TRUSTED,
        ("expired", "municipality"): Problem.EXPIRED,
        ("early", "municipality"): Problem.NOT_YET_VALID,
        ("server", "municipality"): Problem.NOT_FOR_SIGNING,
    }

    def cases() -> Iterator[Case]:
        for (label, house), problem in people.items():
            key = signer(authority, label, house)
            yield Case(f"{label} last", signed_freely(two.revisions[1], key, last), frozenset({problem}))
            started = signed_freely(unsigned(TWO), key, first, certify=True, docmdp_permissions=MDPPerm.FILL_FORMS)
            yield Case(f"{label} first", started, frozenset({problem}))
        revoked = signed_freely(two.revisions[1], signer(authority, "revoked"), last)
        yield Case("revoked", _with_proof(revoked, authority), frozenset({Problem.REVOKED}))

    none_passes(cases(), authority, "signer")


def _with_proof(pdf: bytes, authority: Authority) -> bytes:
    """The file with what the issuer's CRL says in it, as a program adds it for the long term."""
    address = f"http://127.0.0.1:{authority.port}/municipality/crls/intermediate/latest.crl"
    with urlopen(address, timeout=5) as answer:
        crl = answer.read()
    certificates = [authority.certificate(label) for label in ("revoked", "intermediate")]

    def proof(update: Update) -> None:
        streams = [update.add_object(StreamObject(stream_data=one.dump())) for one in certificates]
        lists = update.add_object(StreamObject(stream_data=crl))
        store = update.root["/DSS"]
        store["/Certs"] = ArrayObject([*store["/Certs"], *streams])
        store[name("CRLs")] = ArrayObject([*store.get("/CRLs", ()), lists])
        update.update_container(store)

    return updated(pdf, proof)
