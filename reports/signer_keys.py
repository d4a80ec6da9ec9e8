"""Keys to sign with: somebody's own PKCS#12 file, and the seal of the organisation in a file or on a PKCS#11 token.

Key and password stay in memory for as long as the caller holds the key, and are written nowhere.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

import pkcs11
from asn1crypto.pkcs12 import Pfx
from asn1crypto.x509 import Certificate
from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session
from pyhanko.sign.signers import Signer, SimpleSigner

from dossier.review_steps import Way
from reports.certificates import holder, may_sign_documents
from reports.signing_fault import SigningFault, SigningRefused

_SAFES = ("data", "signed_data")
_OF_WORDS = "LMN"
"""The kinds of signs that words are made of: letters, marks and numbers."""


@dataclass(frozen=True)
class SigningKey:
    """A key that can sign, and whether it is somebody's own or the seal of the organisation."""

    signer: Signer = field(repr=False)
    certificate: Certificate
    way: Way


@dataclass(frozen=True)
class Token:
    """Where the seal is on a PKCS#11 device: the library of its maker, the token, the PIN, and the name of the key."""

    library: str
    label: str
    pin: str = field(repr=False)
    key: str


def personal_key(file: bytes, password: str, *, name: str, when: datetime) -> SigningKey:
    """Somebody's own key.

    Args:
        file: A PKCS#12 file.
        password: What opens it.
        name: Who signs, as on the certificate.
        when: Now.

    Raises:
        SigningRefused: it cannot be used, it is of somebody else, or it does not say that it is of a person.
    """
    key = _key(_from_file(file, password), Way.PERSONAL, when)
    found = holder(key.certificate)
    refuse_other_signer(found.name, name, is_seal=found.is_organisation)
    return key


def refuse_other_signer(on_certificate: str, name: str, *, is_seal: bool) -> None:
    """Nobody signs as somebody else, nor with what everybody would take for the seal of an organisation.

    Args:
        on_certificate: The name on the certificate.
        name: Who signs. Capitals, accents and spaces may differ.
        is_seal: Whether the signature counts as a seal on verification.

    Raises:
        SigningRefused: the certificate is of somebody else, or of an organisation.
    """
    if not _words(name) or _words(on_certificate) != _words(name):
        raise SigningRefused(SigningFault.OTHER_NAME, certificate=on_certificate, name=name)
    if is_seal:
        raise SigningRefused(SigningFault.SEEN_AS_SEAL)


def seal_in_file(file: bytes, password: str, *, when: datetime) -> SigningKey:
    """The seal of the organisation in a PKCS#12 file. `SigningRefused` if it cannot be used."""
    return _seal(_from_file(file, password), when)


@contextmanager
def seal_on_token(token: Token, *, when: datetime) -> Iterator[SigningKey]:
    """The seal of the organisation on a token, for as long as it is open. `SigningRefused` if it cannot be used."""
    try:
        session = open_pkcs11_session(
            token.library, token_criteria=TokenCriteria(label=token.label), user_pin=token.pin
        )
    except (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange, pkcs11.PinLocked):
        raise SigningRefused(SigningFault.WRONG_PIN) from None
    except (pkcs11.PKCS11Error, RuntimeError, OSError):
        raise SigningRefused(SigningFault.NO_TOKEN) from None
    with session:
        yield _seal(_on_token(session, token), when)


def _seal(signer: Signer, when: datetime) -> SigningKey:
    """A key whose certificate everybody who checks the report takes for that of an organisation."""
    key = _key(signer, Way.SEAL, when)
    if not holder(key.certificate).is_organisation:
        raise SigningRefused(SigningFault.SEAL_OF_PERSON)
    return key


def _on_token(session: pkcs11.Session, token: Token) -> Signer:
    signer = PKCS11Signer(session, cert_label=token.key, key_label=token.key, other_certs_to_pull=None)
    try:
        session.get_key(pkcs11.ObjectClass.PRIVATE_KEY, label=token.key)
        found = signer.signing_cert
    except (pkcs11.PKCS11Error, ValueError):
        found = None
    if found is None:
        raise SigningRefused(SigningFault.NO_KEY_ON_TOKEN)
    return signer


def _from_file(file: bytes, password: str) -> Signer:
    if not _is_key_file(file):
        raise SigningRefused(SigningFault.NOT_A_KEY_FILE)
    try:
        signer: Signer = SimpleSigner.load_pkcs12_data(file, other_certs=(), passphrase=password.encode())
    except ValueError:
        raise SigningRefused(SigningFault.WRONG_PASSWORD) from None
    except (TypeError, AttributeError):
        # The file opens, and holds a certificate without a key or a key without a certificate.
        raise SigningRefused(SigningFault.NO_KEY) from None
    return signer


def _is_key_file(file: bytes) -> bool:
    """Whether it is a PKCS#12 file, which can be seen without opening it."""
    try:
        whole = Pfx.load(file, strict=True)
        return bool(whole["version"].native and whole["auth_safe"]["content_type"].native in _SAFES)
    except (ValueError, TypeError):
        return False


def _key(signer: Signer, way: Way, when: datetime) -> SigningKey:
    certificate = signer.signing_cert
    if certificate is None:
        raise SigningRefused(SigningFault.NO_KEY)
    if not may_sign_documents(certificate):
        raise SigningRefused(SigningFault.NOT_FOR_SIGNING)
    if when < certificate.not_valid_before:
        raise SigningRefused(SigningFault.NOT_YET_VALID, date=f"{certificate.not_valid_before:%Y-%m-%d}")
    if when > certificate.not_valid_after:
        raise SigningRefused(SigningFault.EXPIRED, date=f"{certificate.not_valid_after:%Y-%m-%d}")
    return SigningKey(signer, certificate, way)


def _words(name: str) -> list[str]:
    """The words of a name in any script, without capitals and accents."""
    signs = [sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign)]
    return "".join(sign if unicodedata.category(sign)[0] in _OF_WORDS else " " for sign in signs).split()
