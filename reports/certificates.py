"""What a certificate says of whoever holds it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from asn1crypto import pem
from asn1crypto.x509 import Certificate

_USES: Final = frozenset({"digital_signature", "non_repudiation"})
"""A certificate that says what its key is for names one of these for documents (RFC 5280, 4.2.1.3)."""
_OTHER_PURPOSES: Final = frozenset({"server_auth", "code_signing", "time_stamping", "ocsp_signing"})
_OF_A_PERSON: Final = ("given_name", "surname", "pseudonym")


@dataclass(frozen=True)
class Holder:
    """Who holds a certificate: a person, or an organisation, whose signature is a seal."""

    name: str
    organisation: str
    is_organisation: bool


def holder(certificate: Certificate) -> Holder:
    """Who holds a certificate.

    A certificate of a natural person names that person (ETSI EN 319 412-2), one of an organisation names the
    organisation and no person (ETSI EN 319 412-3).
    """
    named = certificate.subject.native
    organisation = _first(named.get("organization_name"))
    of_a_person = any(named.get(part) for part in _OF_A_PERSON)
    parts = (_first(named.get("given_name")), _first(named.get("surname")))
    name = _first(named.get("common_name")) or " ".join(filter(None, parts)) or organisation
    return Holder(name, organisation, bool(organisation) and not of_a_person)


def may_sign_documents(certificate: Certificate) -> bool:
    """Whether a certificate is for documents: not for a web server or another service alone."""
    uses, purposes = certificate.key_usage_value, certificate.extended_key_usage_value
    is_for_documents = purposes is None or bool(set(purposes.native) - _OTHER_PURPOSES)
    return is_for_documents and (uses is None or bool(_USES & uses.native))


def certificates_in(files: Iterable[bytes]) -> tuple[Certificate, ...]:
    """The certificates in files of the PEM or DER form; a file that holds none is passed over."""
    found: list[Certificate] = []
    for data in files:
        found += _certificates(data)
    return tuple(found)


def _certificates(data: bytes) -> list[Certificate]:
    try:
        parts = [der for kind, _, der in pem.unarmor(data, multiple=True) if kind == "CERTIFICATE"]
    except ValueError:
        parts = [data]
    read = []
    for der in parts:
        try:
            certificate = Certificate.load(der, strict=True)
            _ = certificate.subject.native
        except ValueError:
            continue
        read.append(certificate)
    return read


def _first(value: object) -> str:
    """A name; of an attribute that stands in a certificate more than once the first one."""
    if isinstance(value, list):
        return str(value[0]) if value else ""
    return str(value) if value else ""
