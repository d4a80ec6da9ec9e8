"""Projects: making one, finding it back, taking in a dossier file and handing one out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from asn1crypto.x509 import Certificate

from dossier.export import exported
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier, Project
from dossier.review import Review
from dossier.review_rules import is_frozen
from language.model import Language
from questionnaire.answer import LONGEST_LINE, is_visible, plain_line
from questionnaire.load import CURRENT_VERSION
from questionnaire.routing import Scope
from scoring.parameters import norms
from services import assessments
from services.examples import is_example, refuse_example
from services.exported_file import ExportedFile
from services.naming import file_name, new_id, project_of_copy
from services.refusal import RefusalCode, Refused, refused_if_frozen
from services.report_taken_in import save_report_taken_in
from services.reviews import is_later, receive
from services.settings import with_usual_plan
from services.verification import PDF, Verified, restored, verify
from storage.failure import AlreadyThere, NotFound
from storage.mapping import Summary
from storage.reviews import save_arrival
from storage.store import Saved, Store


class Fate(StrEnum):
    """What became of a dossier file that was taken in.

    It is a copy if another dossier with the same id, and other content, is here already; that one stays as it is. A
    later stage of a review takes the place of the stage that was here; an earlier one does not.
    """

    NEW = "new"
    SAME = "same"
    COPIED = "copied"
    LATER = "later"
    EARLIER = "earlier"


@dataclass(frozen=True)
class Imported:
    """The dossier that opens, what became of the file, and what there is to say of the report if it was one."""

    dossier_id: str
    fate: Fate
    report: Verified | None = None


def new_project(
    store: Store,
    *,
    name: str,
    organisation: str,
    language: Language,
    by: str,
    now: datetime,
    intended_scope: Scope = Scope.FULL,
) -> str:
    """Make a project with an empty dossier; gives its id.

    Raises:
        Refused: it has no name, or too long a name.
        StoreUnavailable: the store cannot be used now.
    """
    project = Project(name=_name(name, required=True), organisation=_name(organisation))
    dossier = new_dossier(project, language=language, today=now.date(), intended_scope=intended_scope)
    return store.create(with_usual_plan(store, dossier), by=by, now=now).dossier.id


def new_dossier(project: Project, *, language: Language, today: date, intended_scope: Scope = Scope.FULL) -> Dossier:
    """A dossier of a project that is kept nowhere yet, without answers."""
    return Dossier(
        id=new_id(),
        project=project,
        language=language,
        intended_scope=intended_scope,
        questionnaire=CURRENT_VERSION,
        method=norms().method,
        created=today,
        dated=today,
        answers={},
    )


def rename_project(store: Store, dossier_id: str, *, name: str, organisation: str, by: str, now: datetime) -> Saved:
    """Change what a project is called and whose it is.

    Raises:
        Refused: it has no name, or too long a name, it is an example, or the review has frozen it.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was saved.
    """
    refuse_example(dossier_id)
    named = {"name": _name(name, required=True), "organisation": _name(organisation)}
    project = store.dossier(dossier_id).dossier.project.model_copy(update=named)
    with refused_if_frozen():
        return store.save_project(dossier_id, project, by=by, now=now)


def projects(store: Store) -> tuple[Summary, ...]:
    """The projects that are kept here, the one that changed last in front; without the examples."""
    return store.summaries()


def remove_project(store: Store, dossier_id: str, *, by: str, now: datetime) -> None:
    """Remove a project with its answers, history, versions and signed reports, for good.

    Raises:
        Refused: it is an example.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was removed.
    """
    refuse_example(dossier_id)
    store.remove(dossier_id, by=by, now=now)


def import_dossier(store: Store, data: bytes, *, by: str, now: datetime, trust: Sequence[Certificate] = ()) -> Imported:
    """Take in a dossier file or the answers in a report, whole or not at all, and never over another dossier.

    A dossier that is under review is kept as it came as well, so that what is done here can be handed back. What a
    report says of its review stays with whoever made it; `trust` is for what there is to say of its signatures. What
    there is to say of a report is kept with the dossier that was taken from it.

    Raises:
        CannotRead: the report cannot be read.
        DossierFileError: the file cannot be taken in; its `message` says why.
        NoAnswers: there are no answers in the report, or not those that it was made with.
        Refused: what was done here to an earlier stage of it was not handed back yet.
        StoreUnavailable: the store cannot be used now; nothing was kept.
    """
    if not data.startswith(PDF):
        return _taken_in(store, dossier_from_bytes(data), by, now)
    report = verify(data, trust=trust, now=now)
    imported = _taken_in(store, restored(report), by, now)
    if imported.fate in {Fate.NEW, Fate.COPIED, Fate.LATER}:
        save_report_taken_in(store, imported.dossier_id, report, by=by, now=now)
    return replace(imported, report=report)


def export_dossier(store: Store, dossier_id: str, language: Language = Language.DUTCH) -> ExportedFile:
    """A dossier as it was written, or an example told in a language, as a file with only what is visible in it.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    dossier = assessments.dossier(store, dossier_id, language).dossier
    leaving = exported(dossier, assessments.instrument(dossier))
    return ExportedFile(file_name(leaving), dossier_bytes(leaving))


def _name(text: str, *, required: bool = False) -> str:
    line = " ".join(plain_line(text).split())
    if required and not is_visible(line):
        raise Refused(RefusalCode.NO_NAME)
    if len(line) > LONGEST_LINE:
        raise Refused(RefusalCode.NAME_TOO_LONG, most=LONGEST_LINE)
    return line


def _taken_in(store: Store, arriving: Dossier, by: str, now: datetime) -> Imported:
    if not is_example(arriving.id):
        try:
            store.create(arriving, by=by, now=now)
        except AlreadyThere:
            return _met(store, arriving, by, now)
        if is_frozen(arriving.review):
            save_arrival(store, arriving, by=by, now=now)
        return Imported(arriving.id, Fate.NEW)
    return Imported(arriving.id, Fate.SAME) if _is_here(store, arriving) else _copied(store, arriving, by, now)


def _met(store: Store, arriving: Dossier, by: str, now: datetime) -> Imported:
    """What becomes of a dossier that meets one with the same id."""
    if _is_here(store, arriving):
        return Imported(arriving.id, Fate.SAME)
    if receive(store, arriving, by=by, now=now):
        return Imported(arriving.id, Fate.LATER)
    if arriving.review.steps and is_later(arriving, store.dossier(arriving.id).dossier):
        return Imported(arriving.id, Fate.EARLIER)
    return _copied(store, arriving, by, now)


def _copied(store: Store, arriving: Dossier, by: str, now: datetime) -> Imported:
    anew = {"id": new_id(), "project": project_of_copy(arriving), "review": Review()}
    copy = arriving.model_copy(update=anew)
    return Imported(store.create(copy, by=by, now=now).dossier.id, Fate.COPIED)


def _is_here(store: Store, arriving: Dossier) -> bool:
    """Whether the dossier with this id says the same, hidden answers or not, whatever its date."""
    try:
        kept = assessments.dossier(store, arriving.id, arriving.language).dossier
    except NotFound:
        return False
    shown = exported(kept, assessments.instrument(kept))
    return _undated(arriving) in (_undated(kept), _undated(shown))


def _undated(dossier: Dossier) -> Dossier:
    return dossier.model_copy(update={"dated": dossier.created})
