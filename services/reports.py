"""The report of a project as a file."""

from dossier.assessment import Assessment
from dossier.model import Dossier
from language.model import Language
from reports.assessment_report import assessment_report
from services import assessments
from services.examples import is_example
from services.exported_file import ExportedFile
from services.naming import file_name
from storage.audit_log import audit_head
from storage.reviews import versions
from storage.store import Store


def report(store: Store, dossier_id: str, language: Language) -> ExportedFile:
    """The report of a dossier or an example, in the language of the reader.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    dossier = assessments.dossier(store, dossier_id, language).dossier
    data = report_of(store, dossier, language)
    return ExportedFile(report_name(file_name(dossier), language), data)


def report_of(store: Store, dossier: Dossier, language: Language | None = None) -> bytes:
    """The report of a dossier, in its own language or another; with what changed since the version before.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    former = () if is_example(dossier.id) else versions(store, dossier.id)
    before = Assessment(former[-1].dossier, assessments.instrument(former[-1].dossier)) if former else None
    logged = audit_head(store) if dossier.is_in_review else ""
    asked = assessments.instrument(dossier)
    return assessment_report(dossier, asked, language or dossier.language, former=before, audit_head=logged)


def report_name(dossier_file: str, language: Language) -> str:
    """The name of the report that belongs to a dossier file; it ends in the language of the report."""
    return f"{dossier_file.removesuffix('.json')}-{language.value}.pdf"
