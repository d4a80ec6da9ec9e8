"""Certificates to sign examples with: made when they are asked for, and never of use for anything else.

Whom they name begins with TEST, they are valid for a month, and the key of their authority is kept nowhere.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

MARK: Final = "TEST ·"
VALID: Final = timedelta(days=30)
PASSWORD: Final = "TEST"  # noqa: S105 (these keys protect nothing)
_EARLIER: Final = timedelta(minutes=5)


@dataclass(frozen=True)
class DemoAuthority:
    """An authority that exists for as long as examples are signed."""

    certificate: x509.Certificate
    key: EllipticCurvePrivateKey = field(repr=False)

    @property
    def file(self) -> bytes:
        """Its certificate as a PEM file, for whoever wants to trust these signatures."""
        return self.certificate.public_bytes(Encoding.PEM)

    def person(self, name: str) -> bytes:
        """The PKCS#12 file of somebody; the name begins with `MARK`."""
        given_name, _, surname = name.removeprefix(MARK).strip().partition(" ")
        return self._key_file({NameOID.COMMON_NAME: name, NameOID.GIVEN_NAME: given_name, NameOID.SURNAME: surname})

    def seal(self, organisation: str) -> bytes:
        """The PKCS#12 file with the seal of an organisation; the name begins with `MARK`."""
        return self._key_file({NameOID.COMMON_NAME: organisation, NameOID.ORGANIZATION_NAME: organisation})

    def _key_file(self, subject: dict[x509.ObjectIdentifier, str]) -> bytes:
        key, chain = generate_private_key(SECP256R1()), [self.certificate]
        made = _certificate(subject, key, self.certificate.not_valid_before_utc, issuer=self)
        return serialize_key_and_certificates(b"test", key, made, chain, BestAvailableEncryption(PASSWORD.encode()))


def demo_authority(organisation: str, now: datetime) -> DemoAuthority:
    """A new authority of an organisation whose name begins with `MARK`."""
    key = generate_private_key(SECP256R1())
    subject = {NameOID.COMMON_NAME: f"{organisation} CA", NameOID.ORGANIZATION_NAME: organisation}
    return DemoAuthority(_certificate(subject, key, now - _EARLIER, issuer=None), key)


def _certificate(
    subject: dict[x509.ObjectIdentifier, str],
    key: EllipticCurvePrivateKey,
    begin: datetime,
    *,
    issuer: DemoAuthority | None,
) -> x509.Certificate:
    """A certificate; without an issuer it is that of the authority itself."""
    name = x509.Name([x509.NameAttribute(kind, value) for kind, value in subject.items()])
    is_authority = issuer is None
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer.certificate.subject if issuer else name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + VALID)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=0 if is_authority else None), critical=True)
        .add_extension(_usage(signs_certificates=is_authority), critical=True)
        .sign(issuer.key if issuer else key, SHA256())
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
