"""Reads a report back: its pages as text, each report drawn once."""

from functools import cache

from pypdfium2 import PdfDocument

from dossier.model import Dossier
from language.model import Language
from reports.assessment_report import assessment_report
from tests.reports import invented

MADE = {
    "full": invented.full,
    "quick_scan": invented.quick_scan,
    "unknown": invented.unknown,
    "stopped": invented.stopped,
    "pooled": lambda: invented.full(groups=(invented.TENANTS, invented.TRADERS, invented.YOUTHS)),
    "hidden": lambda: invented.full(groups=(invented.YOUTHS,)),
}


@cache
def report(kind: str, language: Language) -> bytes:
    """The report of one of the invented dossiers."""
    return assessment_report(MADE[kind](), invented.INSTRUMENT, language)


@cache
def pages(kind: str, language: Language) -> tuple[str, ...]:
    """The text of its pages."""
    return pages_of(report(kind, language))


def pages_of(file: bytes) -> tuple[str, ...]:
    """The text of each page of a file."""
    with PdfDocument(file) as opened:
        return tuple(page.get_textpage().get_text_bounded() for page in opened)


def flat(pages: tuple[str, ...]) -> str:
    """All text in one line, so that a line end does not hide a sentence."""
    return " ".join(" ".join(pages).split())


def drawn(dossier: Dossier, language: Language = Language.ENGLISH) -> tuple[str, ...]:
    """The text of the pages of a dossier."""
    return pages_of(assessment_report(dossier, invented.INSTRUMENT, language))
