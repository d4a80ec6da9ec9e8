"""A real report conforms to PDF/UA-1 and PDF/A-3a after each signature, and is found sound in the end."""

from datetime import UTC, datetime
from functools import cache
from itertools import pairwise

import pytest

from dossier.review import Review
from dossier.review_steps import Advise, Decide, Outcome, Pass, Role, Submit, Verdict
from language.model import Language
from reports import verification
from reports.assessment_report import assessment_report
from tests.pki.authority import Authority
from tests.reports import invented
from tests.reports.conformance import faults
from tests.reports.signed import SignedReport, judged, signed_by_all

THE_WHOLE_FILE = "PDFA3A-SIGNATURE-BYTERANGE-001"
"""The checker asks of every signature that it covers the file as it is now, which only the last one can. veraPDF asks
it of the file as it was then, and so does the verification here."""


@cache
def decided(language: Language) -> bytes:
    """The report of an assessment that was decided upon, ready to be signed."""
    step = {"at": datetime(2026, 3, 1, tzinfo=UTC), "content": "0" * 64}
    steps = (
        Submit(by="A. de Boer", role=Role.PROJECT_LEAD, **step),
        Pass(by="Fatima el Amrani", role=Role.PRIVACY_OFFICER, **step),
        Advise(by="Jan de Vries", role=Role.DPO, verdict=Verdict.POSITIVE, text="Akkoord.", **step),
        Decide(by="Wilma Bakker", role=Role.ACCOUNTABLE_OWNER, outcome=Outcome.ADOPT, **step),
    )
    dossier = invented.full().model_copy(update={"review": Review(steps=steps)})
    return assessment_report(dossier, invented.INSTRUMENT, language)


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
