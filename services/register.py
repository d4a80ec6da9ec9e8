"""Starting from the algorithm register: a project of a record, dossier files of all records, and what was rejected."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from dossier.file import dossier_bytes
from dossier.model import Dossier, Project
from exchange.algorithm_register import RejectedRow, UsableRecord
from exchange.spreadsheet import csv_bytes
from language.messages import Speech
from language.model import Language
from questionnaire.routing import Scope
from services.exported_file import ExportedFile
from services.naming import file_name, free_name
from services.projects import new_dossier
from services.settings import with_usual_plan
from storage.store import Store

REJECTED_FILE = "rejected.csv"


def dossier_from_record(
    found: UsableRecord, *, language: Language, today: date, intended_scope: Scope = Scope.FULL
) -> Dossier:
    """A dossier with what a record says beside its questions, and its proposals for the profile."""
    record = found.record
    project = Project(name=record.name, organisation=record.organisation)
    dossier = new_dossier(project, language=language, today=today, intended_scope=intended_scope)
    return dossier.model_copy(update={"register_record": record, "answers": dict(found.answers)})


def start_project(
    store: Store,
    found: UsableRecord,
    *,
    language: Language,
    by: str,
    now: datetime,
    intended_scope: Scope = Scope.FULL,
) -> str:
    """Make a project of a record; gives its id.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    dossier = dossier_from_record(found, language=language, today=now.date(), intended_scope=intended_scope)
    return store.create(with_usual_plan(store, dossier), by=by, now=now).dossier.id


def dossier_files(
    records: Iterable[UsableRecord], *, language: Language, today: date, taken: Iterable[str]
) -> Iterator[ExportedFile]:
    """The dossier file of each record.

    Args:
        records: The records.
        language: The language of the dossiers.
        today: The day on which they are made.
        taken: Names of files that are there already and stay as they are.
    """
    names = {name.lower() for name in taken}
    for found in records:
        dossier = dossier_from_record(found, language=language, today=today)
        name = free_name(file_name(dossier), names)
        names.add(name.lower())
        yield ExportedFile(name, dossier_bytes(dossier))


def rejected_file(rejected: Sequence[RejectedRow], say: Speech) -> ExportedFile:
    """A table of the rows from which no dossier was started, each with the reason."""
    rows = ([row.number, row.name, row.fault.message(say)] for row in rejected)
    return ExportedFile(REJECTED_FILE, csv_bytes(("row", "name", "reason"), rows))
