"""A PKCS#11 token as a municipality has it in a device: here SoftHSM, a real one in software."""

import os
import shutil
import subprocess
from pathlib import Path

import pkcs11
from asn1crypto.keys import RSAPrivateKey
from asn1crypto.pem import unarmor
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

from reports.signer_keys import Token
from tests.pki.authority import Authority

HOW_TO_INSTALL = "No SoftHSM found. Install it (Debian: apt install softhsm2) or set SOFTHSM2_LIBRARY to its library."
PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)
LABEL, PIN, KEY = "voorbeeldstad", "1234", "seal"


def library() -> str | None:
    """Where SoftHSM is on this machine, if it is there with its program."""
    named = os.environ.get("SOFTHSM2_LIBRARY")
    found = named or next((place for place in PLACES if Path(place).exists()), None)
    return found if found and shutil.which("softhsm2-util") else None


def token_with_seal(folder: Path, at: str, authority: Authority) -> Token:
    """A new token with the seal of the municipality on it: key, certificate and the certificate of the issuer."""
    tokens = folder / "tokens"
    tokens.mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    command = ["softhsm2-util", "--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", PIN]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    _, _, der = unarmor(authority.private_key("seal"))
    RSAPrivateKey.load(der, strict=True)
    private = {**decode_rsa_private_key(der), pkcs11.Attribute.LABEL: KEY, pkcs11.Attribute.TOKEN: True}
    with pkcs11.lib(at).get_token(token_label=LABEL).open(user_pin=PIN, rw=True) as session:
        session.create_object(private)
        for name, label in (("seal", KEY), ("intermediate", "issuer")):
            certificate = decode_x509_certificate(authority.certificate(name).dump())
            session.create_object({**certificate, pkcs11.Attribute.LABEL: label, pkcs11.Attribute.TOKEN: True})
    return Token(at, LABEL, PIN, KEY)
