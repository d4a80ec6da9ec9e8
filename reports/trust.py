"""Whether a signer and a time stamp can be trusted: by the verifier's own certificates, and offline.

What the file brings along about revocation counts, for it is signed by whoever issued the certificate; a certificate
that the file brings along is trusted only if it leads to one of the verifier's.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

from asn1crypto.x509 import Certificate
from pyhanko.sign.validation import (
    DocumentSecurityStore,
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    async_validate_pdf_signature,
)
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.generic_cms import collect_timing_info, extract_tst_data_iter
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureStatus, TimestampSignatureStatus
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.policy_decl import (
    NO_REVOCATION,
    CertRevTrustPolicy,
    FreshnessReqType,
    RevocationCheckingPolicy,
)

_ASKED: Final = RevocationCheckingPolicy.from_legacy("hard-fail")
# What a program adds to the file after signing is later than the time stamp, and counts all the same.
_FRESH: Final = CertRevTrustPolicy(_ASKED, retroactive_revinfo=True)
_OF_ANY_AGE: Final = CertRevTrustPolicy(
    _ASKED,
    freshness=timedelta(days=36_500),
    freshness_req_type=FreshnessReqType.MAX_DIFF_REVOCATION_VALIDATION,
)
_NOT_ASKED: Final = CertRevTrustPolicy(NO_REVOCATION)

Status = TypeVar("Status", bound=SignatureStatus)


@dataclass(frozen=True)
class Trust:
    """What the verifier brings: the certificates to trust, and the time it is now."""

    anchors: Sequence[Certificate]
    now: datetime

    def proves(self, stamp: TimestampSignatureStatus) -> bool:
        """Whether a time stamp proves a time today: it is trusted, and its certificate has not expired since."""
        return bool(stamp.trusted and stamp.timestamp <= self.now <= stamp.signing_cert.not_valid_after)


@dataclass(frozen=True)
class Judgement:
    """What was found of a signature, of its time stamp, and whether it is known that nothing was revoked."""

    status: PdfSignatureStatus
    stamp: TimestampSignatureStatus | None
    is_revocation_known: bool


async def judgement(embedded: EmbeddedPdfSignature, trust: Trust) -> Judgement:
    """The judgement at the time that a trusted time stamp proves; without one, at this moment."""
    stamp = await _stamp(embedded, trust)
    moment = stamp.timestamp if stamp is not None and trust.proves(stamp) else trust.now

    def status(policy: CertRevTrustPolicy) -> Awaitable[PdfSignatureStatus]:
        return async_validate_pdf_signature(
            embedded,
            _context(embedded, trust, moment, policy),
            _context(embedded, trust, moment, _NOT_ASKED),
            # What a certificate may be used for is looked at elsewhere.
            key_usage_settings=KeyUsageConstraints(key_usage=set()),
            skip_diff=True,
        )

    found, is_known = await _first_certain(status, trust)
    return Judgement(found, stamp, is_known and _tells_of_revocation(embedded.signer_cert))


async def _stamp(embedded: EmbeddedPdfSignature, trust: Trust) -> TimestampSignatureStatus | None:
    data = next(extract_tst_data_iter(embedded.signer_info, signed=False), None)
    if data is None:
        return None
    moment = min(data["encap_content_info"]["content"].parsed["gen_time"].native, trust.now)

    async def status(policy: CertRevTrustPolicy) -> TimestampSignatureStatus:
        context = _context(embedded, trust, moment, policy)
        found = await collect_timing_info(embedded.signer_info, context, embedded.compute_digest)
        stamp: TimestampSignatureStatus = found["timestamp_validity"]
        return stamp

    return (await _first_certain(status, trust))[0]


async def _first_certain(
    status: Callable[[CertRevTrustPolicy], Awaitable[Status]], trust: Trust
) -> tuple[Status, bool]:
    """The status, and whether what the file brings along shows that nothing was revoked.

    What it brings along may be too old, or be about other certificates. Then it shows at most that something was.
    """
    if not trust.anchors:
        return await status(_NOT_ASKED), False
    fresh = await status(_FRESH)
    if fresh.trusted or fresh.revoked:
        return fresh, True
    old = await status(_OF_ANY_AGE)
    return (old, True) if old.revoked else (await status(_NOT_ASKED), False)


def _context(
    embedded: EmbeddedPdfSignature, trust: Trust, moment: datetime, policy: CertRevTrustPolicy
) -> ValidationContext:
    settings: dict[str, Any] = {
        "trust_roots": list(trust.anchors),
        "moment": moment,
        "revinfo_policy": policy,
        "allow_fetching": False,
    }
    try:
        return DocumentSecurityStore.read_dss(embedded.reader).as_validation_context(settings)
    except NoDSSFoundError:
        return ValidationContext(**settings, crls=(), ocsps=())


def _tells_of_revocation(certificate: Certificate) -> bool:
    """Whether a certificate says where its issuer tells that it was revoked."""
    return bool(certificate.ocsp_urls or certificate.crl_distribution_points)
