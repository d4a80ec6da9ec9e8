"""The look at a certificate before it signs: whether it leads to what the organisation trusts, and is not revoked.

What is fetched for it, from the issuer's OCSP or CRL, is what later travels in the file.
"""

from collections.abc import Sequence
from typing import Final

from asn1crypto.x509 import Certificate
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    ExpiredError,
    InsufficientRevinfoError,
    PathBuildingError,
    PathValidationError,
    RevokedError,
    ValidationError,
)
from pyhanko_certvalidator.fetchers.requests_fetchers import RequestsFetcherBackend

from reports.signer_keys import SigningKey
from reports.signing_fault import SigningFault, SigningRefused

_SECONDS: Final = 10


async def proof(
    key: SigningKey, time_stamper: TimeStamper | None, trust: Sequence[Certificate]
) -> ValidationContext | None:
    """What proves later that the certificates were good; none if nobody tells whether they are revoked.

    Raises:
        SigningRefused: the certificate of the signer or of the time stamp is not good.
    """
    if not trust:
        return None
    context = ValidationContext(
        trust_roots=list(trust),
        allow_fetching=True,
        revocation_mode="hard-fail",
        fetcher_backend=RequestsFetcherBackend(per_request_timeout=_SECONDS),
    )
    signer = await _is_known(key, context)
    stamp = await _is_stamp_known(time_stamper, context)
    return context if signer and stamp else None


async def _is_known(key: SigningKey, context: ValidationContext) -> bool:
    """Whether it is known that the certificate was not revoked."""
    validator = CertificateValidator(
        key.certificate, intermediate_certs=key.signer.cert_registry, validation_context=context
    )
    try:
        await validator.async_validate_usage(set())
    except InsufficientRevinfoError:
        return False
    except RevokedError:
        raise SigningRefused(SigningFault.REVOKED) from None
    except ExpiredError as error:
        raise SigningRefused(SigningFault.EXPIRED, date=f"{error.expired_dt:%Y-%m-%d}") from None
    except (PathBuildingError, ValidationError):
        raise SigningRefused(SigningFault.NOT_TRUSTED) from None
    return True


async def _is_stamp_known(time_stamper: TimeStamper | None, context: ValidationContext) -> bool:
    if time_stamper is None:
        return False
    try:
        async for _ in time_stamper.validation_paths(context):
            pass
    except InsufficientRevinfoError:
        return False
    except (PathBuildingError, PathValidationError, ValidationError):
        raise SigningRefused(SigningFault.TIME_STAMP_NOT_TRUSTED) from None
    return True
