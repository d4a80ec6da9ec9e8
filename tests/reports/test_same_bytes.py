"""The same dossier is the same file: in another process, with another hash seed, clock, place and environment."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from language.model import Language
from reports.assessment_report import assessment_report
from tests.reports import invented
from tests.reports.reading import report

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib
from language.model import Language
from reports.assessment_report import assessment_report
from tests.reports import invented
for language in Language:
    file = assessment_report(invented.full(), invented.INSTRUMENT, language)
    print(hashlib.sha256(file).hexdigest())
"""
ELSEWHERE = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC"},
    {"PYTHONHASHSEED": "12345", "TZ": "Pacific/Auckland", "SOURCE_DATE_EPOCH": "86400", "LC_ALL": "C"},
)


@pytest.mark.parametrize("environment", ELSEWHERE, ids=lambda each: each["PYTHONHASHSEED"])
def test_another_process_makes_the_same_bytes(environment: dict[str, str], tmp_path: Path) -> None:
    here = [hashlib.sha256(report("full", language)).hexdigest() for language in Language]
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == here


def test_drawing_other_reports_in_between_changes_nothing() -> None:
    first = report("full", Language.ENGLISH)
    assessment_report(invented.unknown(), invented.INSTRUMENT, Language.DUTCH)
    assert assessment_report(invented.full(), invented.INSTRUMENT, Language.ENGLISH) == first


def test_the_order_of_the_answers_does_not_matter() -> None:
    dossier = invented.full()
    turned = dossier.model_copy(update={"answers": dict(reversed(dossier.answers.items()))})
    assert assessment_report(turned, invented.INSTRUMENT, Language.ENGLISH) == report("full", Language.ENGLISH)


def test_another_date_is_another_file() -> None:
    dossier = invented.full()
    later = dossier.model_copy(update={"dated": dossier.dated.replace(day=25)})
    assert assessment_report(later, invented.INSTRUMENT, Language.ENGLISH) != report("full", Language.ENGLISH)
