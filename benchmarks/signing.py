"""How much time three signatures and one check of the signed file take, beside making that same report.

Run `uv run python -m benchmarks.signing`. There is no network in it: the certificates are made on the spot, and nobody
stamps the time. All times are CPU seconds, so that the ratios can be compared between machines.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial

from benchmarks.measuring import Make, Measured, best, largest_example, table
from dossier.model import Dossier
from dossier.review import Review, Signatory
from dossier.review_steps import Decide, Outcome, Role
from reports.assessment_report import assessment_report
from reports.certificates import certificates_in
from reports.signer_keys import SigningKey, personal_key
from reports.signing import Signing, sign
from services import assessments
from services.demo import PEOPLE
from services.demo_certificates import MARK, PASSWORD, DemoAuthority, demo_authority
from services.verification import verify

SIGNERS = (Role.PRIVACY_OFFICER, Role.DPO, Role.ACCOUNTABLE_OWNER)
SIGNATURE = "signature"


def decided(dossier: Dossier, now: datetime) -> Dossier:
    """The dossier with a decision and a place for each signer, as far as the report needs it."""
    step = Decide(
        by=_name(Role.ACCOUNTABLE_OWNER),
        role=Role.ACCOUNTABLE_OWNER,
        at=now,
        content="0" * 64,
        outcome=Outcome.ADOPT,
        reasons="TEST",
        follows_advice=True,
    )
    plan = tuple(Signatory(role=role) for role in SIGNERS)
    return dossier.model_copy(update={"review": Review(plan=plan, steps=(step,))})


def rendered(dossier: Dossier) -> bytes:
    """The report, with the places in which it is signed."""
    return assessment_report(dossier, assessments.instrument(dossier), dossier.language)


def signed(pdf: bytes, role: Role, key: SigningKey, now: datetime) -> bytes:
    """The report with the signature of somebody in a role."""
    signing = Signing(role=role, when=now, reason="TEST", words=[_name(role)])
    return sign(pdf, signing, key, time_stamper=None, trust=()).pdf


def checked(pdf: bytes, authority: DemoAuthority, now: datetime) -> bytes:
    """The report, once it is found sound: its signatures, its answers and its printed scores.

    Raises:
        ValueError: it is not, so that its time would say nothing.
    """
    outcome = verify(pdf, trust=certificates_in([authority.file]), now=now).outcome
    if outcome is not outcome.SOUND:
        raise ValueError(outcome)
    return pdf


def works(dossier: Dossier, now: datetime) -> Iterator[tuple[str, Make]]:
    """What is measured: making the report, each signature upon those before it, and checking the last file."""
    authority = demo_authority(f"{MARK} {dossier.project.organisation}", now)
    keys = {role: _key(authority, role, now) for role in SIGNERS}
    to_sign = decided(dossier, now)
    yield "made", partial(rendered, to_sign)
    pdf = rendered(to_sign)
    for place, (role, key) in enumerate(keys.items(), start=1):
        yield f"{SIGNATURE} {place}", partial(signed, pdf, role, key, now)
        pdf = signed(pdf, role, key, now)
    yield "checked", partial(checked, pdf, authority, now)


def with_all_signatures(measured: dict[str, Measured]) -> dict[str, Measured]:
    """What was measured, and at the end all signatures taken together."""
    placed = [one for name, one in measured.items() if name.startswith(SIGNATURE)]
    return {**measured, "all signatures": Measured(sum(one.seconds for one in placed), placed[-1].size)}


def main() -> int:
    """Writes the table."""
    dossier = largest_example()
    measured = {name: best(work) for name, work in works(dossier, datetime.now(UTC))}
    sys.stdout.write(table(dossier.id, with_all_signatures(measured)))
    return 0


def _key(authority: DemoAuthority, role: Role, now: datetime) -> SigningKey:
    return personal_key(authority.person(_name(role)), PASSWORD, name=_name(role), when=now)


def _name(role: Role) -> str:
    return f"{MARK} {PEOPLE[role]}"


if __name__ == "__main__":
    sys.exit(main())
