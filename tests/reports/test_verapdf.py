"""veraPDF, the second opinion: every example, and every revision of a signed report, is PDF/UA-1 and PDF/A-3a."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from language.model import Language
from reports.assessment_report import assessment_report
from services import assessments
from services.demo import signed_files
from services.examples import examples
from tests.pki.authority import Authority
from tests.reports.decided import decided
from tests.reports.signed import signed_by_all
from tests.verapdf.engine import verdicts


def is_compliant(found: dict[tuple[str, str], str]) -> bool:
    """Whether each file keeps both standards; what fails is told."""
    failed = {place: verdict for place, verdict in found.items() if verdict != "compliant"}
    assert failed == {}
    return len(found) > 0


def test_every_example_in_both_languages_is_accessible_and_archivable(tmp_path: Path) -> None:
    pdfs = {
        f"{example.dossier.id}-{language}.pdf": assessment_report(
            example.dossier, assessments.instrument(example.dossier), language
        )
        for language in Language
        for example in examples(language)
    }
    found = verdicts(pdfs, tmp_path)
    assert is_compliant(found)
    assert len(found) == 2 * len(pdfs)


@pytest.mark.parametrize("language", list(Language))
def test_a_report_stays_so_after_every_signature(language: Language, authority: Authority, tmp_path: Path) -> None:
    revisions = signed_by_all(authority, decided(language)).revisions
    found = verdicts({f"{number}.pdf": pdf for number, pdf in enumerate(revisions)}, tmp_path)
    assert is_compliant(found)
    assert len(found) == 2 * len(revisions)


def test_the_signed_examples_are_so_too(tmp_path: Path) -> None:
    pair = tuple(one for language in Language for one in examples(language) if one.id == "example-waterveen-2026")
    files = signed_files(pair, datetime.now(UTC))
    assert is_compliant(verdicts({file.name: file.data for file in files if file.name.endswith(".pdf")}, tmp_path))


def test_a_plain_pdf_is_not(tmp_path: Path) -> None:
    target = BytesIO()
    canvas = Canvas(target)
    canvas.drawString(72, 72, "No tags, no language, no title.")
    canvas.save()
    found = verdicts({"plain.pdf": target.getvalue()}, tmp_path)
    assert set(found) == {("plain.pdf", "ua1"), ("plain.pdf", "3a")}
    assert all(verdict.startswith("fails ") for verdict in found.values())
