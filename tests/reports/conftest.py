"""What tests of signatures share: the authority with its services, a token, and a report that was signed once."""

import os
from collections.abc import Iterator

import pytest

from dossier.review import Signatory
from language.model import Language
from reports.signer_keys import Token
from tests.conftest import free_port
from tests.pki.authority import Authority, running_authority
from tests.pki.token import HOW_TO_INSTALL, library, token_with_seal
from tests.reports.decided import decided
from tests.reports.signed import SignedReport, signed_as, signed_by_all
from tests.reports.telling import TWO
from tests.reports.unsigned import unsigned

IS_REAL = os.environ.get("ONZE_DATA_REAL_REPORTS") == "1"
"""Whether what is signed and tampered with is a real report of many pages; that takes ten times as long."""


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    """A certificate authority with OCSP, CRLs and time stamps on this computer."""
    with running_authority(tmp_path_factory.mktemp("authority"), free_port()) as running:
        yield running


@pytest.fixture(scope="session")
def token(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Token:
    """A token with the seal; without SoftHSM the tests are skipped, except where CI must have it."""
    found = library()
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_INSTALL)
        pytest.skip(HOW_TO_INSTALL)
    return token_with_seal(tmp_path_factory.mktemp("token"), found, authority)


@pytest.fixture(scope="session")
def signed(authority: Authority) -> SignedReport:
    """A report that everybody signed, with each of its revisions."""
    return signed_by_all(authority, decided(Language.DUTCH) if IS_REAL else None)


@pytest.fixture(scope="session")
def two(authority: Authority) -> SignedReport:
    """A report with places for two, which both signed; the second closed it."""
    plan = tuple(Signatory(role=role) for role in TWO)
    before = decided(Language.DUTCH, plan) if IS_REAL else unsigned(TWO)
    first = signed_as(before, TWO[0], authority)
    return SignedReport((before, first, signed_as(first, TWO[1], authority)))
