"""Content as a whole: whether principles, questions, norms and words hold together, and the schemas of their files."""

from collections.abc import Callable
from pathlib import Path

from dossier.schema import (
    PUBLICATION_SCHEMA_FILE,
    REVIEW_SCHEMA_FILE,
    SCHEMA_FILE,
    dossier_schema,
    publication_schema,
    review_schema,
)
from exchange import schemas as exchange_schemas
from exchange.content_rules import register_faults
from exchange.register_fields import register_fields
from principles import schemas as principle_schemas
from principles.content import ContentError, ContentFault
from principles.load import CONTENT as PRINCIPLES
from principles.load import CROSSWALK_FILE, checked_folder, principles
from principles.schemas import schema_text
from questionnaire import schemas as question_schemas
from questionnaire.content_rules import principle_faults, question_faults
from questionnaire.load import CONTENT, CURRENT_VERSION, MANIFEST, load_instrument
from questionnaire.own import OWN_MANIFEST, load_own_content
from questionnaire.plain_language import term_faults
from scoring import schemas as scoring_schemas
from scoring.content_rules import scoring_faults
from scoring.input_rules import input_faults
from scoring.parameters import norms

QUESTIONS = CONTENT / CURRENT_VERSION


def checked_content(folder: Path | None = None) -> tuple[str, ...]:
    """A line for each part of the content that was checked and is sound: the product's own, or that in a folder.

    Raises:
        ContentError: something does not hold; each fault names file, line, field and mend.
    """
    if folder is None:
        return _told(_principles_line, _questions_line, _scoring_line, _register_line)
    held = _names_in(folder)
    if MANIFEST in held:
        return (_questions_line(folder),)
    if CROSSWALK_FILE in held:
        return (_principles_line(folder),)
    if OWN_MANIFEST in held:
        return (_own_line(folder),)
    problem = (
        f"This folder holds neither questions ({MANIFEST}) nor principles ({CROSSWALK_FILE}) nor own content "
        f"({OWN_MANIFEST})."
    )
    raise ContentError([ContentFault(folder, 0, "", problem, "Name a folder with one of these files.")])


def schema_files() -> dict[str, str]:
    """The text of every schema, by the name of its file in docs/schemas."""
    every = {
        **principle_schemas.schemas(),
        **question_schemas.schemas(),
        **scoring_schemas.schemas(),
        **exchange_schemas.schemas(),
        SCHEMA_FILE: dossier_schema(),
        REVIEW_SCHEMA_FILE: review_schema(),
        PUBLICATION_SCHEMA_FILE: publication_schema(),
    }
    return {name: schema_text(schema) for name, schema in every.items()}


def _names_in(folder: Path) -> set[str]:
    try:
        return {file.name for file in folder.iterdir()}
    except OSError as error:
        problem = f"This folder cannot be opened: {error.strerror}."
        raise ContentError([ContentFault(folder, 0, "", problem, "Check that it exists.")]) from error


def _principles_line(folder: Path = PRINCIPLES) -> str:
    known = principles(folder)
    _refuse(principle_faults(checked_folder(folder), load_instrument()))
    return f"{len(known.principles)} principles in {len(known.sets)} sets, {len(known.sources)} sources: sound."


def _questions_line(folder: Path = QUESTIONS) -> str:
    instrument = load_instrument(folder)
    _refuse([*question_faults(folder), *input_faults(folder), *term_faults()])
    return f"{len(instrument.questions)} questions of version {instrument.version}: sound."


def _own_line(folder: Path) -> str:
    own = load_own_content(folder, load_instrument())
    counts = f"{len(own.questions)} own questions, {len(own.sets)} own sets, {len(own.terms)} own words"
    return f"{counts} of {own.manifest.organisation}: sound."


def _scoring_line() -> str:
    _refuse(scoring_faults())
    return f"Norms, flags, instruments and words of method {norms().method}: sound."


def _register_line() -> str:
    _refuse(register_faults(load_instrument()))
    return f"{len(register_fields().fields)} fields of the algorithm register: sound."


def _told(*checks: Callable[[], str]) -> tuple[str, ...]:
    """What each check says; if any of them finds a fault, the faults of all of them, each once."""
    lines: list[str] = []
    faults: list[ContentFault] = []
    for check in checks:
        try:
            lines.append(check())
        except ContentError as error:
            faults.extend(error.faults)
    # The checks read the same files, so a fault of form is found by each of them.
    _refuse([fault for place, fault in enumerate(faults) if fault not in faults[:place]])
    return tuple(lines)


def _refuse(faults: list[ContentFault]) -> None:
    if faults:
        raise ContentError(faults)
