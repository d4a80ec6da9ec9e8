"""Certificates for a test say so, are of one month, and serve to sign documents and for nothing else."""

from datetime import UTC, datetime

import pytest

from reports.certificates import certificates_in, holder
from reports.signer_keys import personal_key, seal_in_file
from reports.signing_fault import SigningFault, SigningRefused
from services.demo_certificates import MARK, PASSWORD, VALID, demo_authority

NOW = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)
ORGANISATION = f"{MARK} Gemeente Waterveen (verzonnen)"
PERSON = f"{MARK} Wilma Verzonnen"


def test_the_name_of_everybody_begins_with_test() -> None:
    authority = demo_authority(ORGANISATION, NOW)
    (own,) = certificates_in([authority.file])
    person = personal_key(authority.person(PERSON), PASSWORD, name=PERSON, when=NOW)
    seal = seal_in_file(authority.seal(ORGANISATION), PASSWORD, when=NOW)
    assert own.ca
    for certificate, name, is_seal in (
        (own, f"{ORGANISATION} CA", True),
        (person.certificate, PERSON, False),
        (seal.certificate, ORGANISATION, True),
    ):
        found = holder(certificate)
        assert (found.name, found.is_organisation) == (name, is_seal)
        assert found.name.startswith("TEST")
        assert certificate.not_valid_after - certificate.not_valid_before == VALID
    for key in (person, seal):
        assert not key.certificate.ca
        assert key.certificate.issuer == own.subject
        assert key.certificate.key_usage_value.native == {"digital_signature", "non_repudiation"}


def test_nobody_signs_with_them_after_a_month() -> None:
    authority = demo_authority(ORGANISATION, NOW)
    with pytest.raises(SigningRefused) as refused:
        personal_key(authority.person(PERSON), PASSWORD, name=PERSON, when=NOW + VALID)
    assert refused.value.fault is SigningFault.EXPIRED


def test_each_authority_is_another_one_and_its_key_is_shown_nowhere() -> None:
    one, other = (demo_authority(ORGANISATION, NOW) for _ in range(2))
    assert one.file != other.file
    assert "key" not in repr(one)
