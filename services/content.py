"""Content as a whole: whether principles, questions, norms and words hold together, and the schemas of their files."""

from pathlib import Path

from dossier.schema import SCHEMA_FILE, dossier_schema
from principles import schemas as principle_schemas
from principles.content import ContentError, ContentFault
from principles.load import CROSSWALK_FILE, principles
from principles.schemas import schema_text
from questionnaire import schemas as question_schemas
from questionnaire.load import MANIFEST, load_instrument
from scoring import schemas as scoring_schemas
from scoring.flags import FLAGS_FILE, flag_texts
from scoring.parameters import PARAMETERS_FILE, norms
from scoring.words import words


def checked_content(folder: Path | None = None) -> tuple[str, ...]:
    """A line for each part of the content that was checked and is sound: the product's own, or that in a folder.

    Raises:
        ContentError: something does not hold; each fault names file, line, field and mend.
    """
    if folder is None:
        return (_principles_line(), _questions_line(), _scoring_line())
    held = _names_in(folder)
    if MANIFEST in held:
        return (_questions_line(folder),)
    if CROSSWALK_FILE in held:
        return (_principles_line(folder),)
    problem = f"This folder holds neither questions ({MANIFEST}) nor principles ({CROSSWALK_FILE})."
    raise ContentError([ContentFault(folder, 0, "", problem, "Name a folder with one of these files.")])


def schema_files() -> dict[str, str]:
    """The text of every schema, by the name of its file in docs/schemas."""
    every = {
        **principle_schemas.schemas(),
        **question_schemas.schemas(),
        **scoring_schemas.schemas(),
        SCHEMA_FILE: dossier_schema(),
    }
    return {name: schema_text(schema) for name, schema in every.items()}


def _names_in(folder: Path) -> set[str]:
    try:
        return {file.name for file in folder.iterdir()}
    except OSError as error:
        problem = f"This folder cannot be opened: {error.strerror}."
        raise ContentError([ContentFault(folder, 0, "", problem, "Check that it exists.")]) from error


def _principles_line(folder: Path | None = None) -> str:
    known = principles(folder) if folder else principles()
    return f"{len(known.principles)} principles in {len(known.sets)} sets, {len(known.sources)} sources: sound."


def _questions_line(folder: Path | None = None) -> str:
    instrument = load_instrument(folder) if folder else load_instrument()
    return f"{len(instrument.questions)} questions of version {instrument.version}: sound."


def _scoring_line() -> str:
    cited = {FLAGS_FILE: {source for text in flag_texts().values() for source in text.sources}}
    cited[PARAMETERS_FILE] = {source for norm in norms().entries().values() for source in norm.sources}
    mend = "Add them to principles/content/sources.yaml."
    faults = [
        ContentFault(file, 1, "sources", f"Unknown: {', '.join(unknown)}.", mend)
        for file, names in cited.items()
        if (unknown := sorted(names - set(principles().sources)))
    ]
    if faults:
        raise ContentError(faults)
    words()
    return f"Norms, flags and words of method {norms().method}: sound."
