"""The report of a project as a file."""

from dossier.assessment import Assessment
from dossier.model import Dossier
from dossier.review import State
from dossier.review_rules import state
from language.messages import speech
from language.model import Language
from reports.assessment_report import assessment_report
from services import assessments
from services.examples import is_example
from services.exported_file import ExportedFile
from services.naming import file_name
from storage.audit_log import audit_head
from storage.reviews import report_file, versions
from storage.store import Store


def report(store: Store, dossier_id: str, language: Language) -> ExportedFile:
    """The report of a dossier or an example, in the language of the reader.

    Once there is a decision it is a copy of the report that is signed, and says so: that one is another file.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    dossier = assessments.dossier(store, dossier_id, language).dossier
    return ExportedFile(report_name(dossier, language), _made(store, dossier, language, is_copy=True))


def report_of(store: Store, dossier: Dossier) -> bytes:
    """The report of a dossier in its own language, to be signed; with what changed since the version before.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    return _made(store, dossier, dossier.language, is_copy=False)


def kept_report(store: Store, dossier: Dossier) -> ExportedFile | None:
    """The very report that is signed, with all signatures so far; none if nobody made it ready, or it was withdrawn.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    if is_example(dossier.id) or not is_decided(dossier):
        return None
    pdf = report_file(store, dossier.id, dossier.review.version)
    return ExportedFile(signed_name(dossier), pdf) if pdf else None


def former_report(store: Store, former: Dossier) -> ExportedFile | None:
    """The report of a version that another took the place of, as it was signed; none if there is none that holds.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    if state(former.review) is State.WITHDRAWN:
        return None
    pdf = report_file(store, former.id, former.review.version)
    return ExportedFile(signed_name(former), pdf) if pdf else None


def is_decided(dossier: Dossier) -> bool:
    """Whether there is a decision that holds, so that there is a report to sign."""
    return state(dossier.review) in {State.DECIDED, State.SIGNED}


def signed_name(dossier: Dossier) -> str:
    """The name of the report that is signed."""
    return f"{_stem(dossier)}.pdf"


def report_name(dossier: Dossier, language: Language) -> str:
    """The name of a report that is not signed: it ends in its language, and a copy of what is signed is called so."""
    say = speech(language)
    parts = (_stem(dossier), say("unsigned-copy") if is_decided(dossier) else "", language.value)
    return "-".join(part for part in parts if part) + ".pdf"


def _stem(dossier: Dossier) -> str:
    return file_name(dossier).removesuffix(".json")


def _made(store: Store, dossier: Dossier, language: Language, *, is_copy: bool) -> bytes:
    former = () if is_example(dossier.id) else versions(store, dossier.id)
    before = Assessment(former[-1].dossier, assessments.instrument(former[-1].dossier)) if former else None
    logged = "" if is_example(dossier.id) else audit_head(store)
    asked = assessments.instrument(dossier)
    return assessment_report(dossier, asked, language, former=before, audit_head=logged, is_copy=is_copy)
