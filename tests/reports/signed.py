"""A report signed by everybody, in the ways that there are, once for many tests."""

from dataclasses import dataclass
from datetime import UTC, datetime

from pyhanko.sign.timestamps.requests_client import RequestsHTTPTimeStamper

from dossier.review_steps import Role
from reports.signer_keys import SigningKey, personal_key, seal_in_file
from reports.signing import Signing, sign
from reports.verification import Verification
from reports.verify import verified
from tests.pki.authority import Authority
from tests.reports.unsigned import ROLES, unsigned

PEOPLE = {
    Role.PRIVACY_OFFICER: ("officer", "Fatima el Amrani"),
    Role.DPO: ("dpo", "Jan de Vries"),
    Role.ACCOUNTABLE_OWNER: ("owner", "Wilma Bakker"),
}
STATEMENT = "Yusuf Demir: ik sta achter dit verslag."


@dataclass(frozen=True)
class SignedReport:
    """The revisions of a report: unsigned, and after each signature."""

    revisions: tuple[bytes, ...]

    @property
    def whole(self) -> bytes:
        """The report as everybody signed it."""
        return self.revisions[-1]


def now() -> datetime:
    """The time it is."""
    return datetime.now(UTC)


def key_of(authority: Authority, role: Role) -> SigningKey:
    """The key with which a role signs: its own, or the seal for somebody without one."""
    if role not in PEOPLE:
        return seal_in_file(authority.key_file("seal"), "geheim", when=now())
    label, name = PEOPLE[role]
    return personal_key(authority.key_file(label), "geheim", name=name, when=now())


def signing_of(role: Role) -> Signing:
    """What a role signs, with the words of its stamp."""
    is_statement = role not in PEOPLE
    reason = STATEMENT if is_statement else "Ik heb dit gelezen."
    return Signing(role, now(), reason, (role.value, "Voorbeeldstad", "met een tijdstempel"), is_statement)


def signed_as(pdf: bytes, role: Role, authority: Authority) -> bytes:
    """The report with the signature of one role more, with a time stamp and the proof in the file."""
    stamps = RequestsHTTPTimeStamper(authority.time_stamps)
    return sign(pdf, signing_of(role), key_of(authority, role), time_stamper=stamps, trust=authority.anchors).pdf


def signed_by_all(authority: Authority, pdf: bytes | None = None) -> SignedReport:
    """A report signed by all roles in their order."""
    revisions = [pdf or unsigned()]
    for role in ROLES:
        revisions.append(signed_as(revisions[-1], role, authority))
    return SignedReport(tuple(revisions))


def judged(pdf: bytes, authority: Authority) -> Verification:
    """What somebody finds who trusts the authorities of the tests."""
    return verified(pdf, trust=authority.anchors, now=now())
