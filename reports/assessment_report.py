"""The report of an assessment as a PDF: the same bytes for the same dossier, on every machine and on every day."""

from dataclasses import replace

from dossier.model import Dossier
from language.model import Language
from questionnaire.model import Instrument
from reports.answers import answers_pages
from reports.council_page import council_page
from reports.cover import cover, draw_cover
from reports.findings import Findings, findings
from reports.flags_page import flags_page
from reports.flowables import Places, Story, new_page
from reports.images_page import images_page
from reports.matrix import matrix_page
from reports.method_page import method_page
from reports.page import document
from reports.principles_page import principles_page
from reports.score_pages import score_pages
from reports.unknown_page import unknown_page

MOST_PASSES = 4
"""A page number can change the length of a line; after a pass or two the numbers stay what they are."""


def assessment_report(dossier: Dossier, instrument: Instrument, language: Language) -> bytes:
    """The report in a language. It reads nothing but its arguments and the content of the product."""
    told = findings(dossier, instrument, language)
    file, places = _drawn(told)
    for _ in range(MOST_PASSES - 1):
        if places == told.places:
            break
        told = replace(told, places=places)
        file, places = _drawn(told)
    return file


def _drawn(told: Findings) -> tuple[bytes, Places]:
    return document(told, cover(told), _pages(told), draw_cover)


def _pages(told: Findings) -> Story:
    return [
        new_page(),
        *council_page(told),
        new_page(),
        *score_pages(told),
        *matrix_page(told),
        *images_page(told),
        *flags_page(told),
        *answers_pages(told),
        *unknown_page(told),
        *principles_page(told),
        *method_page(told),
    ]
