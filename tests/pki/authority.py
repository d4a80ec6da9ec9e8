"""A real certificate authority on this computer, with its services: OCSP, CRLs and RFC 3161 time stamps."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from asn1crypto import x509
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig, PKIArchitecture
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509 import load_der_x509_certificate
from ruamel.yaml import YAML

TEMPLATE = Path(__file__).with_name("authority.yaml")
ON_A_CURVE = {"owner"}
"""Whose key is of an elliptic curve; the others have RSA keys."""

START_SECONDS = 60


@dataclass
class Authority:
    """The authorities of the tests, their keys in a folder, and their services on one port."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Make the keys, and serve OCSP, CRLs and time stamps in a process of its own."""
        keys = self.folder / "keys"
        keys.mkdir()
        text = TEMPLATE.read_text(encoding="utf-8").replace("{port}", str(self.port))
        for name in YAML(typ="safe").load(text)["keysets"]["tests"]["keys"]:
            (keys / f"{name}.pem").write_bytes(_new_key(name))
        self._config.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "certomancer", "--config", str(self._config), "animate"]
        with (self.folder / "services.log").open("wb") as log:
            self.process = subprocess.Popen(  # noqa: S603
                [*command, "--port", str(self.port), "--no-web-ui"], stdout=log, stderr=log
            )
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError((self.folder / "services.log").read_text(encoding="utf-8"))
            time.sleep(0.1)

    def stop(self) -> None:
        """End the process of the services."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(10)

    @property
    def anchors(self) -> tuple[x509.Certificate, ...]:
        """What somebody trusts who trusts the municipality and its time-stamp service."""
        return (self.certificate("root"), self.certificate("tsa-root", "time"))

    @property
    def time_stamps(self) -> str:
        """The address of the time-stamp service."""
        return f"http://127.0.0.1:{self.port}/time/tsa/tsa"

    def certificate(self, name: str, house: str = "municipality") -> x509.Certificate:
        """A certificate by its name in the configuration."""
        return self._house(house).get_cert(CertLabel(name))

    def key_file(self, name: str, password: str = "geheim", house: str = "municipality") -> bytes:  # noqa: S107
        """A PKCS#12 file with the key, the certificate and its chain."""
        return bytes(self._house(house).package_pkcs12(CertLabel(name), password=password.encode()))

    def certificates_only(self, name: str, password: str = "geheim") -> bytes:  # noqa: S107
        """A PKCS#12 file with a certificate and no key."""
        certificate = load_der_x509_certificate(self.certificate(name).dump())
        return serialize_key_and_certificates(
            None, None, None, [certificate], BestAvailableEncryption(password.encode())
        )

    def private_key(self, name: str) -> bytes:
        """The private key of a name, as PEM."""
        return (self.folder / "keys" / f"{name}.pem").read_bytes()

    @property
    def _config(self) -> Path:
        return self.folder / "authority.yaml"

    @cached_property
    def _houses(self) -> CertomancerConfig:
        return CertomancerConfig.from_file(str(self._config))

    def _house(self, name: str) -> PKIArchitecture:
        return self._houses.get_pki_arch(ArchLabel(name))

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/municipality/crls/root/latest.crl", timeout=2) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False


def _new_key(name: str) -> bytes:
    if name in ON_A_CURVE:
        key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey = ec.generate_private_key(ec.SECP256R1())
    else:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())


@contextmanager
def running_authority(folder: Path, port: int) -> Iterator[Authority]:
    """An authority with its services, ended exactly."""
    authority = Authority(folder, port)
    authority.start()
    try:
        yield authority
    finally:
        authority.stop()
