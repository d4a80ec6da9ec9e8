"""Onze Data without a browser: `uv run cli.py --help`."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from dossier.assessment import Assessment
from dossier.fault import DossierFileError
from dossier.file import dossier_from_bytes
from dossier.scores import json_bytes, scores
from exchange.algorithm_register import read_register
from exchange.register_fault import RegisterFileError
from language.messages import Speech, speech
from language.model import Language
from principles.content import ContentError
from reports.assessment_report import assessment_report
from scoring.cases import CaseFileError, case_results
from services import assessments, content, projects, register
from services.demo import SIGNED_EXAMPLE, example_files, signed_files
from services.examples import examples
from services.own_content import own
from services.settings import DATABASE_VARIABLE, database_url
from services.trust import trust_folder, trusted_in
from services.verification_data import as_text, judged
from storage.audit import chain_fault, entry_words, name_fault
from storage.audit_log import audit_entries, audit_head, audit_names
from storage.failure import StoreError
from storage.store import Store, open_store

FALLS_SHORT, UNUSABLE = 1, 2
Read = TypeVar("Read")

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Assess a data project together with the people in the data. Exit codes: 0 all is well; 1 what check-content, "
    "check-cases or audit looked at does not hold, or cannot be opened or read; 2 a file, folder or database that "
    "another command needs cannot be used. The codes of verify stand in its own help.",
)
console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)

DossierFile = Annotated[Path, typer.Argument(help="A dossier: the JSON file that Onze Data hands out.")]
RegisterFile = Annotated[Path, typer.Argument(help="A JSON or CSV file of the national algorithm register.")]
ReportFile = Annotated[Path, typer.Argument(help="A report of Onze Data, signed or not.")]
Folder = Annotated[Path, typer.Option("--out", help="The folder to write in; it is made if it does not exist.")]
Spoken = Annotated[Language, typer.Option("--lang", help="The language of what is written: nl or en.")]


@app.command()
def assess(
    dossier: DossierFile,
    pdf: Annotated[Path | None, typer.Option("--pdf", help="Where to write the report.")] = None,
    scores_file: Annotated[Path | None, typer.Option("--scores", help="Where to write the scores as JSON.")] = None,
    lang: Spoken = Language.DUTCH,
) -> None:
    """Assess one dossier: write its report as a PDF, its scores as JSON, or both; without either, print the scores."""
    say = speech(lang)
    found = _opened(dossier, lambda file: dossier_from_bytes(file.read_bytes()), say)
    if own().faults:
        console.print(say("The own content of your organisation cannot be used. Everything else works. Mend this:"))
        for fault in own().faults:
            console.print(str(fault))
    with _told(say):
        assessment = Assessment(found, assessments.instrument(found))
        told = json_bytes(scores(assessment, say))
        if scores_file:
            scores_file.write_bytes(told)
        if pdf:
            pdf.write_bytes(assessment_report(found, assessment.instrument, lang, is_copy=True))
        written = [str(file) for file in (pdf, scores_file) if file]
        if written:
            typer.echo(say("Written: {files}", files=", ".join(written)))
        else:
            typer.echo(told.decode(), nl=False)


@app.command()
def demo(
    out: Folder,
    *,
    signed: Annotated[bool, typer.Option("--signed", help="Also write a report that is signed, for a test.")] = False,
) -> None:
    """Write every example: its dossier and scores in Dutch, and its report in Dutch and in English.

    With --signed one of them is there as well as it looks after all have signed, with test certificates of one month.
    """
    with _told(speech(Language.ENGLISH)):
        out.mkdir(parents=True, exist_ok=True)
        told = list(zip(*(examples(language) for language in Language), strict=True))
        made = [list(example_files(in_each)) for in_each in _progress(told, "Writing the examples")]
        if signed:
            to_sign = next(in_each for in_each in told if in_each[0].id == SIGNED_EXAMPLE)
            made.append(list(signed_files(to_sign, datetime.now().astimezone())))
        files = [file for some in made for file in some]
        for file in files:
            (out / file.name).write_bytes(file.data)
        typer.echo(f"Written to {out}: {len(told)} examples, {len(files)} files.")


@app.command("check-content")
def check_content(
    folder: Annotated[Path | None, typer.Argument(help="A folder with your own principles or questions.")] = None,
) -> None:
    """Check principles, questions, norms, words and register fields; name file, line, field and mend for each fault.

    The exit code is 0 if all is sound, and else 1; also if the folder cannot be opened.
    """
    try:
        checked = content.checked_content(folder)
    except ContentError as error:
        for fault in error.faults:
            console.print(str(fault))
        raise typer.Exit(FALLS_SHORT) from None
    for line in checked:
        typer.echo(line)


@app.command("check-cases")
def check_cases(files: Annotated[list[Path], typer.Argument(help="Files with scoring cases.")]) -> None:
    """Run scoring cases; for each that does not hold, name the case, the key, what was expected and what was found.

    The exit code is 0 if all hold, and else 1; also if a file cannot be opened or read.
    """
    held = failed = 0
    for file in files:
        try:
            results = case_results(file)
        except CaseFileError as error:
            _stop(str(error), FALLS_SHORT)
        for result in results:
            held, failed = held + result.holds, failed + (not result.holds)
            if result.fault:
                console.print(str(result.fault))
            for wrong in result.deviations:
                console.print(f"{file}: {result.name}: {wrong.key}: expected {wrong.expected}, found {wrong.found}")
    typer.echo(f"{held} cases hold, {failed} do not.")
    if failed:
        raise typer.Exit(FALLS_SHORT)


@app.command()
def export(
    out: Folder,
    project: Annotated[list[str] | None, typer.Argument(help="Ids of projects; all of them without any.")] = None,
) -> None:
    """Write projects out of the database as dossier files. Hidden answers stay behind."""
    say = speech(Language.ENGLISH)
    with _told(say), _store() as store:
        out.mkdir(parents=True, exist_ok=True)
        wanted = project or [summary.id for summary in projects.projects(store)]
        for dossier_id in _progress(wanted, "Writing dossiers"):
            file = projects.export_dossier(store, dossier_id)
            (out / file.name).write_bytes(file.data)
            typer.echo(out / file.name)


@app.command("import-register")
def import_register(file: RegisterFile, out: Folder, lang: Spoken = Language.DUTCH) -> None:
    """Start a dossier from each record of the algorithm register; rejected.csv says of every other row why not.

    Nothing that a record says counts as an answer before somebody confirms it. Dossiers that are there already stay;
    rejected.csv tells of this run.
    """
    say, today = speech(lang), datetime.now().astimezone().date()
    found = _opened(file, lambda one: read_register(one.read_bytes(), today=today), say)
    with _told(say):
        out.mkdir(parents=True, exist_ok=True)
        records, there = _progress(list(found.usable), say("Starting dossiers")), [one.name for one in out.iterdir()]
        for dossier in register.dossier_files(records, language=lang, today=today, taken=there):
            (out / dossier.name).write_bytes(dossier.data)
        rejected = register.rejected_file(found.rejected, say)
        (out / rejected.name).write_bytes(rejected.data)
    started = say.plural("1 dossier was started.", "{n} dossiers were started.", len(found.usable))
    refused = say.plural("1 row was rejected.", "{n} rows were rejected.", len(found.rejected))
    typer.echo(f"{out}: {started} {refused} {rejected.name}")


@app.command()
def schema(
    out: Annotated[Path | None, typer.Option("--out", help="The folder to write all schemas in.")] = None,
) -> None:
    """Print the JSON Schema of the dossier, or write the schemas of all files into a folder."""
    files = content.schema_files()
    if out is None:
        typer.echo(files["dossier-1.0.schema.json"], nl=False)
        return
    with _told(speech(Language.ENGLISH)):
        out.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (out / name).write_text(text, encoding="utf-8")


@app.command()
def migrate() -> None:
    """Bring the database up to date with this version. Opening the app does this too."""
    with _told(speech(Language.ENGLISH)), _store():
        typer.echo(f"The database is up to date ({os.environ.get(DATABASE_VARIABLE) or 'the one of this computer'}).")


@app.command()
def audit(
    *,
    verify: Annotated[bool, typer.Option("--verify", help="Check the log instead of printing it.")] = False,
    head: Annotated[str, typer.Option("--head", help="Check that the log still holds this head, from a report.")] = "",
    lang: Spoken = Language.DUTCH,
) -> None:
    """Print who did what when in the database, or check that no entry was removed, changed or moved.

    The exit code is 0 if the log is sound, and 1 if not. Only --head shows that entries were removed at the end.
    """
    say = speech(lang)
    with _told(say), _store() as store:
        names, last = audit_names(store), audit_head(store)
        if not (verify or head):
            for entry in audit_entries(store):
                typer.echo(entry_words(entry, {one.key: one.name for one in names}, say))
            return
        fault = chain_fault(audit_entries(store), "".join(head.split()).lower() or None) or name_fault(names)
        if fault:
            _stop(fault.message(say), FALLS_SHORT)
        typer.echo(say("The audit log is sound. Its head is {head}.", head=last))


@app.command()
def verify(
    report: ReportFile,
    *,
    trust: Annotated[Path | None, typer.Option("--trust", help="A folder or file with certificates to trust.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print all that was found as JSON.")] = False,
    lang: Spoken = Language.DUTCH,
) -> None:
    """Check a report: who signed it, whether it was changed, and whether its scores follow from the answers in it.

    The exit code is 0 if it is signed and sound, 1 if it is not sound, 2 if it cannot be read, and 3 if it is sound but
    not signed. Without --trust the certificates count that this installation trusts.
    """
    say = speech(lang)
    folder = trust or trust_folder(os.environ)
    trusted = _opened(folder, trusted_in, say) if folder else ()
    pdf = _opened(report, Path.read_bytes, say)
    outcome, told = judged(pdf, trust=trusted, now=datetime.now().astimezone(), say=say)
    typer.echo(json_bytes(told).decode() if as_json else as_text(told), nl=False)
    raise typer.Exit(outcome)


def _progress(things: list[Any], what: str) -> Iterator[Any]:
    """The things one by one, with a bar on the screen of who waits for them."""
    yield from track(things, description=what, console=console, disable=not console.is_terminal)


def _opened(file: Path, read: Callable[[Path], Read], say: Speech) -> Read:
    """What a file or folder holds; one that cannot be used is told in one line."""
    try:
        return read(file)
    except (DossierFileError, RegisterFileError) as error:
        _stop(f"{file}: {error.message(say)}")
    except OSError as error:
        _stop(say("{file} cannot be opened: {reason}.", file=file, reason=error.strerror))


@contextmanager
def _store() -> Iterator[Store]:
    store = open_store(database_url(os.environ))
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _told(say: Speech) -> Iterator[None]:
    """Tell what went wrong in one line instead of a traceback."""
    try:
        yield
    except StoreError as error:
        _stop(error.message(say))  # type: ignore[attr-defined] # every error of the store has its message
    except OSError as error:
        _stop(say("{file} cannot be written: {reason}.", file=error.filename, reason=error.strerror))


def _stop(message: str, code: int = UNUSABLE) -> NoReturn:
    console.print(message)
    raise typer.Exit(code)


if __name__ == "__main__":
    app()
