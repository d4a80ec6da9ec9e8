"""How a tampered report is judged in the tests: what has to be told of it, and how many there are of each kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from dossier.review_steps import Role
from reports.pdf_reading import CannotRead
from reports.verification import Outcome, Problem
from tests.pki.authority import Authority
from tests.reports.signed import judged
from tests.reports.tampering import Update

TWO = (Role.PRIVACY_OFFICER, Role.ACCOUNTABLE_OWNER)
UNREADABLE = "unreadable"
CHANGED = frozenset({Problem.CHANGED_AFTER})
BROKEN = frozenset({Problem.BROKEN, Problem.NOT_WHOLE, Problem.NOT_READABLE, Problem.CHANGED_UNREADABLE, UNREADABLE})
AT_LEAST = {
    "flipped": 120,
    "padded": 36,
    "changed signature": 30,
    "added revision, 1 signed": 40,
    "added revision, 2 signed": 40,
    "added revision, 4 signed": 40,
    "undone": 2,
    "after the last": 16,
    "cut off": 30,
    "saved anew": 6,
    "behind the end": 7,
    "signer": 9,
    "signature dictionary": 14,
    "shadow": 8,
    "other answers": 2,
}
"""How many cases of each kind there are at least."""


@dataclass(frozen=True)
class Case:
    """A tampered report: what was done, and of what at least one thing has to be told."""

    what: str
    pdf: bytes
    told: frozenset[str]


def told(pdf: bytes, authority: Authority) -> tuple[Outcome, frozenset[str]]:
    """The verdict on a file, with everything that is wrong."""
    try:
        found = judged(pdf, authority)
    except CannotRead:
        return Outcome.UNREADABLE, frozenset({UNREADABLE})
    return found.outcome, frozenset({*found.problems, *(one for each in found.signatures for one in each.problems)})


def none_passes(cases: Iterator[Case], authority: Authority, kind: str) -> None:
    """Each case is told as what it is."""
    count, wrong = 0, []
    for case in cases:
        count += 1
        outcome, problems = told(case.pdf, authority)
        if outcome not in (Outcome.NOT_SOUND, Outcome.UNREADABLE) or not problems & case.told:
            wrong.append((case.what, outcome, sorted(problems)))
    assert wrong == []
    assert count >= AT_LEAST[kind]


def signed_freely(pdf: bytes, signer: SimpleSigner, field: str, **settings: Any) -> bytes:
    """Signed by a program that asks nothing."""
    meta = PdfSignatureMetadata(field_name=field, subfilter=SigSeedSubFilter.PADES, **settings)
    target = BytesIO()
    PdfSigner(meta, signer).sign_pdf(Update(BytesIO(pdf)), output=target)
    return target.getvalue()


def signer(authority: Authority, label: str, house: str = "municipality") -> SimpleSigner:
    """The key of somebody, as any program opens it."""
    key: SimpleSigner = SimpleSigner.load_pkcs12_data(authority.key_file(label, house=house), (), b"geheim")
    return key
