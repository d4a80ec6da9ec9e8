"""Reads the questions of one version from its folder and checks that they hold together.

A released folder is never edited: a change is a new version beside it, so that an old dossier keeps its questions.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from principles.content import ContentError, ContentFault, line_of, read_content
from principles.load import principles
from questionnaire.forms import misfits
from questionnaire.model import AnswerKind, Condition, Instrument, Manifest, Question, QuestionFile

CONTENT = Path(__file__).parent / "content"
CURRENT_VERSION = "2026.1"
MANIFEST = "instrument.yaml"
_CHOOSABLE = {AnswerKind.CHOICE, AnswerKind.CHOICES}


@cache
def load_instrument(folder: Path = CONTENT / CURRENT_VERSION) -> Instrument:
    """The questions in a folder, in the order of its parts.

    Raises:
        ContentError: a file cannot be used, or the files contradict each other; every fault is named.
    """
    manifest = read_content(folder / MANIFEST, Manifest)
    placed = placed_questions(folder)
    faults = list(_faults(manifest, placed))
    if faults:
        raise ContentError(faults)
    order = {part.id: position for position, part in enumerate(manifest.parts)}
    questions = sorted((question for _, _, question in placed), key=lambda question: order[question.part])
    return Instrument(manifest=manifest, questions=tuple(questions))


Placed = tuple[Path, int, Question]
"""A question with its file, and which of the questions in that file it is."""


@cache
def placed_questions(folder: Path = CONTENT / CURRENT_VERSION) -> tuple[Placed, ...]:
    """The questions in a folder as they stand in its files, each checked by itself only.

    Raises:
        ContentError: a file cannot be used.
    """
    files = sorted(file for file in folder.glob("*.yaml") if file.name != MANIFEST)
    return tuple((file, index, question) for file in files for index, question in enumerate(_questions(file)))


def _questions(file: Path) -> tuple[Question, ...]:
    return read_content(file, QuestionFile).questions


def _faults(manifest: Manifest, placed: Iterable[Placed]) -> Iterator[ContentFault]:
    by_id: dict[str, Question] = {}
    for file, index, question in placed:
        if question.id in by_id:
            yield question_fault(file, index, "id", f"{question.id} stands here a second time.", "Give it another id.")
        by_id.setdefault(question.id, question)
        parts = {part.id for part in manifest.parts}
        yield from unknown_names(file, index, question, parts=parts, sources=set(principles().sources))
        yield from (question_fault(file, index, one.place, one.problem, one.mend) for one in misfits(question))
    for file, index, question in placed:
        for condition in question.shown_when:
            problem = condition_problem(condition, by_id)
            if problem:
                yield question_fault(file, index, "shown_when", problem, "Name an earlier question and its options.")


def unknown_names(
    file: Path, index: int, question: Question, *, parts: set[str], sources: set[str]
) -> Iterator[ContentFault]:
    """The parts, themes and sources that a question names and that are not there."""
    named = {
        "part": ({question.part}, parts),
        "themes": (set(question.themes), set(principles().themes)),
        "sources": ({reference.source for reference in question.sources}, sources),
    }
    for field, (used, existing) in named.items():
        for name in sorted(used - existing):
            mend = f"Use one of {', '.join(sorted(existing))}."
            yield question_fault(file, index, field, f"{name!r} is not known.", mend)


def condition_problem(condition: Condition, by_id: Mapping[str, Question]) -> str:
    """Why a condition cannot be used, among these questions; empty if it can."""
    question = by_id.get(condition.question)
    if question is None:
        return f"There is no question {condition.question!r}."
    if question.kind is AnswerKind.GROUPS:
        options = {"vulnerable", "not_vulnerable"}
    elif question.kind in _CHOOSABLE:
        # Of a question without text it is said at that question, and not at each that waits for it.
        options = {option.code for option in question.text.options} if question.text else set(condition.is_any_of)
    else:
        return f"The answer to {condition.question} is not a choice."
    strange = sorted(set(condition.is_any_of) - options)
    return f"{condition.question} has no option {strange}." if strange else ""


def question_fault(file: Path, index: int, field: str, problem: str, mend: str) -> ContentFault:
    """A fault in one field of a question, with its line."""
    steps = [int(step) if step.isdecimal() else step for step in field.split(".")]
    line = line_of(file, ["questions", index, *steps])
    return ContentFault(file, line, f"questions.{index}.{field}", problem, mend)
