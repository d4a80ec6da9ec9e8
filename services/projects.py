"""Projects: making one, finding it back, taking in a dossier file and handing one out."""

from dataclasses import dataclass
from datetime import date, datetime

from dossier.export import exported
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier, Project
from language.model import Language
from questionnaire.answer import LONGEST_LINE, plain_text
from questionnaire.load import CURRENT_VERSION
from questionnaire.routing import Scope
from scoring.parameters import norms
from services import assessments
from services.examples import is_example, refuse_example
from services.naming import file_name, new_id, project_of_copy
from services.refusal import RefusalCode, Refused
from storage.failure import AlreadyThere, NotFound
from storage.mapping import Summary
from storage.store import Saved, Store


@dataclass(frozen=True)
class Imported:
    """What became of a file that was taken in: the dossier that opens, and whether it had to be a copy.

    It is a copy if another dossier with the same id, and other content, is here already; that one stays as it is.
    """

    dossier_id: str
    copied: bool


@dataclass(frozen=True)
class ExportedFile:
    """A dossier as a file: a name that every system takes, and the content."""

    name: str
    data: bytes


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
    return store.create(dossier, by=by, now=now).dossier.id


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
        Refused: it has no name, or too long a name, or it is an example.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was saved.
    """
    refuse_example(dossier_id)
    named = {"name": _name(name, required=True), "organisation": _name(organisation)}
    project = store.dossier(dossier_id).dossier.project.model_copy(update=named)
    return store.save_project(dossier_id, project, by=by, now=now)


def projects(store: Store) -> tuple[Summary, ...]:
    """The projects that are kept here, the one that changed last in front; without the examples."""
    return store.summaries()


def remove_project(store: Store, dossier_id: str) -> None:
    """Remove a project with its answers and its history, for good.

    Raises:
        Refused: it is an example.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was removed.
    """
    refuse_example(dossier_id)
    store.remove(dossier_id)


def import_dossier(store: Store, data: bytes, *, by: str, now: datetime) -> Imported:
    """Take in a dossier file, whole or not at all, and never over another dossier.

    Raises:
        DossierFileError: the file cannot be taken in; its `message` says why.
        StoreUnavailable: the store cannot be used now; nothing was kept.
    """
    arriving = dossier_from_bytes(data)
    if not is_example(arriving.id):
        try:
            return Imported(store.create(arriving, by=by, now=now).dossier.id, copied=False)
        except AlreadyThere:
            pass
    if _is_here(store, arriving):
        return Imported(arriving.id, copied=False)
    copy = arriving.model_copy(update={"id": new_id(), "project": project_of_copy(arriving)})
    return Imported(store.create(copy, by=by, now=now).dossier.id, copied=True)


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
    line = " ".join(plain_text(text).split())
    if required and not line:
        raise Refused(RefusalCode.NO_NAME)
    if len(line) > LONGEST_LINE:
        raise Refused(RefusalCode.NAME_TOO_LONG, most=LONGEST_LINE)
    return line


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
