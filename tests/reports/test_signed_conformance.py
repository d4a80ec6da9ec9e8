"""A real report conforms to PDF/UA-1 and PDF/A-3a after each signature, and is found sound in the end."""

from itertools import pairwise

import pytest

from language.model import Language
from reports import verification
from tests.pki.authority import Authority
from tests.reports.conformance import faults
from tests.reports.decided import decided
from tests.reports.signed import SignedReport, judged, signed_by_all

THE_WHOLE_FILE = "PDFA3A-SIGNATURE-BYTERANGE-001"
"""The checker asks of every signature that it covers the file as it is now, which only the last one can. veraPDF asks
it of the file as it was then, and so does the verification here."""


@pytest.fixture(scope="module")
def real(authority: Authority) -> SignedReport:
    """A real report that everybody signed."""
    return signed_by_all(authority, decided(Language.DUTCH))


def test_it_conforms_before_and_after_each_signature(real: SignedReport) -> None:
    for signatures, revision in enumerate(real.revisions):
        found = faults(revision)
        if signatures > 1:
            found = [fault for fault in found if not fault.startswith(THE_WHOLE_FILE)]
        assert found == []


def test_it_is_sound_in_the_end(real: SignedReport, authority: Authority) -> None:
    found = judged(real.whole, authority)
    assert found.outcome is verification.Outcome.SOUND
    assert not any(one.notes for one in found.signatures)


def test_a_signature_takes_little_room(real: SignedReport) -> None:
    sizes = [len(revision) for revision in real.revisions]
    assert max(later - earlier for earlier, later in pairwise(sizes)) < 60_000
