"""The report of an assessment as a PDF: the same bytes for the same dossier, on every machine and on every day."""

from dataclasses import replace
from hashlib import sha256
from typing import Final

from dossier.assessment import Assessment
from dossier.difference import difference
from dossier.model import Dossier
from dossier.publication_file import publication_bytes
from language.model import Language
from questionnaire.model import Instrument
from reports.answers import answers_pages
from reports.archive import Attachment, finished
from reports.blacked_out import blacked_out_list
from reports.changes_page import changes_page
from reports.computed_pages import computed_pages
from reports.council_page import council_page
from reports.cover import cover, draw_cover
from reports.description import Described
from reports.findings import Findings, findings
from reports.flowables import new_page
from reports.method_page import method_page
from reports.page import Drawn, document, document_title
from reports.pieces import Story
from reports.principles_page import principles_page
from reports.program import VERSION
from reports.register_page import register_page
from reports.review_page import review_page
from reports.signature_page import field_names, signature_page
from reports.unknown_page import unknown_page
from reports.wording import one_line

PUBLICATION_FILE: Final = "onze-data-publication.json"
MOST_PASSES = 4
"""A page number can change the length of a line; after a pass or two the numbers stay what they are."""


def assessment_report(
    dossier: Dossier,
    instrument: Instrument,
    language: Language,
    *,
    former: Assessment | None = None,
    audit_head: str = "",
    is_copy: bool = False,
) -> bytes:
    """The report in a language. It reads nothing but its arguments and the content of the product.

    Args:
        dossier: What is told.
        instrument: The questions that were put.
        language: The language of the report.
        former: The version before this one with its own questions, if there is one.
        audit_head: The hash of the last entry of the audit log, if the dossier is kept in a database.
        is_copy: Whether another file is the one that is signed; once it is decided, this one then says so.
    """
    told = replace(
        findings(dossier, instrument, language),
        former=former,
        # Names do not leave the house, so who changed something is counted before they are taken out.
        changed_by=len(difference(former, Assessment(dossier, instrument)).who) if former else 0,
        audit_head=audit_head,
        is_copy=is_copy,
    )
    drawn = _drawn(told)
    for _ in range(MOST_PASSES - 1):
        if drawn.places == told.places:
            break
        told = replace(told, places=drawn.places)
        drawn = _drawn(told)
    published = publication_bytes(told.edition)
    return finished(drawn, _described(told, published), (Attachment(PUBLICATION_FILE, published, _about(told)),))


def _described(told: Findings, published: bytes) -> Described:
    dossier = told.dossier
    return Described(
        title=one_line(document_title(told)),
        subject=told.say("Self-assessment of responsible data use"),
        language=told.language.value,
        dated=dossier.dated,
        identifier=f"{dossier.id}.{dossier.review.version}",
        organisation=one_line(dossier.project.organisation),
        product=told.say("Our Data"),
        version=VERSION,
        publication_sha256=sha256(published).hexdigest(),
        field_names={} if told.is_copy else field_names(told),
    )


def _about(told: Findings) -> str:
    return told.say("The publication dossier: every score in this report can be computed again from it.")


def _drawn(told: Findings) -> Drawn:
    return document(told, cover(told), _pages(told), draw_cover)


def _pages(told: Findings) -> Story:
    return [
        new_page(),
        *council_page(told),
        *review_page(told),
        *computed_pages(told),
        *answers_pages(told),
        *blacked_out_list(told),
        *unknown_page(told),
        *register_page(told),
        *principles_page(told),
        *method_page(told),
        *changes_page(told),
        *signature_page(told),
    ]
