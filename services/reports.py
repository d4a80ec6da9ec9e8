"""The report of a project as a file."""

from language.model import Language
from reports.assessment_report import assessment_report
from services import assessments
from services.naming import file_name
from services.projects import ExportedFile
from storage.store import Store


def report(store: Store, dossier_id: str, language: Language) -> ExportedFile:
    """The report of a dossier or an example, in the language of the reader.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    dossier = assessments.dossier(store, dossier_id, language).dossier
    data = assessment_report(dossier, assessments.instrument(dossier), language)
    return ExportedFile(report_name(file_name(dossier), language), data)


def report_name(dossier_file: str, language: Language) -> str:
    """The name of the report that belongs to a dossier file; it ends in the language of the report."""
    return f"{dossier_file.removesuffix('.json')}-{language.value}.pdf"
