"""What this installation signs with and trusts, from the environment: its seal, a time-stamp server, certificates.

ONZE_DATA_SEAL_FILE and ONZE_DATA_SEAL_PASSWORD       the seal in a PKCS#12 file
ONZE_DATA_SEAL_LIBRARY, _TOKEN, _KEY and _PIN         the seal on a PKCS#11 device
ONZE_DATA_TIME_STAMPS                                 the address of an RFC 3161 server
ONZE_DATA_TRUST                                       a folder with certificates, PEM or DER
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from asn1crypto.x509 import Certificate

from reports.certificates import certificates_in
from reports.signer_keys import Token

SEAL_FILE: Final = "ONZE_DATA_SEAL_FILE"
SEAL_PASSWORD: Final = "ONZE_DATA_SEAL_PASSWORD"  # noqa: S105 (the name of a setting)
SEAL_LIBRARY: Final = "ONZE_DATA_SEAL_LIBRARY"
SEAL_TOKEN: Final = "ONZE_DATA_SEAL_TOKEN"  # noqa: S105
SEAL_KEY: Final = "ONZE_DATA_SEAL_KEY"
SEAL_PIN: Final = "ONZE_DATA_SEAL_PIN"
TIME_STAMPS: Final = "ONZE_DATA_TIME_STAMPS"
TRUST: Final = "ONZE_DATA_TRUST"


@dataclass(frozen=True)
class SealFile:
    """The seal of the organisation in a PKCS#12 file."""

    data: bytes = field(repr=False)
    password: str = field(repr=False)


Seal = SealFile | Token


@dataclass(frozen=True)
class TrustSettings:
    """The seal, the time-stamp server and the trusted certificates; each can be missing."""

    seal: Seal | None = None
    time_stamps: str = ""
    trusted: tuple[Certificate, ...] = ()


def trust_settings(environment: Mapping[str, str]) -> TrustSettings:
    """What the environment names.

    Raises:
        OSError: a file or folder that it names cannot be read.
    """
    return TrustSettings(
        seal=_seal(environment),
        time_stamps=environment.get(TIME_STAMPS, "").strip(),
        trusted=trusted_in(folder) if (folder := trust_folder(environment)) else (),
    )


def trust_folder(environment: Mapping[str, str]) -> Path | None:
    """Where the certificates are that this installation trusts; none if it names no place."""
    folder = environment.get(TRUST, "").strip()
    return Path(folder) if folder else None


def trusted_in(folder: Path) -> tuple[Certificate, ...]:
    """The certificates in a folder, or in one file.

    Raises:
        OSError: it cannot be read.
    """
    files = sorted(file for file in folder.iterdir() if file.is_file()) if folder.is_dir() else [folder]
    return certificates_in(file.read_bytes() for file in files)


def _seal(environment: Mapping[str, str]) -> Seal | None:
    file = environment.get(SEAL_FILE, "").strip()
    if file:
        return SealFile(Path(file).read_bytes(), environment.get(SEAL_PASSWORD, ""))
    library = environment.get(SEAL_LIBRARY, "").strip()
    if not library:
        return None
    return Token(library, environment.get(SEAL_TOKEN, ""), environment.get(SEAL_PIN, ""), environment.get(SEAL_KEY, ""))
