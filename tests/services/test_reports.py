"""The report as a file, and aspects of the two images."""

from language.model import Language
from questionnaire.load import load_instrument
from scoring.image_aspects import aspects
from services.projects import import_dossier
from services.reports import report
from tests.dossiers.variants import FULL_FILE, full_dossier, variant


def test_a_report_is_a_pdf_with_a_name_that_tells_its_language(store, now):
    dossier_id = import_dossier(store, FULL_FILE.read_bytes(), by="", now=now).dossier_id
    made = report(store, dossier_id, Language.ENGLISH)
    assert made.data.startswith(b"%PDF")
    assert made.name == "onze-data-vroeg-erbij-bij-schulden-2026-11-20-en.pdf"


def test_aspects_follow_the_rules_on_small_groups():
    found = aspects(load_instrument(), full_dossier().answers)
    assert found
    assert all(group.answered >= group.threshold for aspect in found for group in aspect.images.groups)


def test_aspects_that_nobody_was_asked_about_are_left_out():
    assert aspects(load_instrument(), variant("quick-scan").answers) == ()
