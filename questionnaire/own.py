"""Own content: principles, questions and words that an organisation adds, shown as its own and counted in no score.

A folder holds `own.yaml` (whose it is, and its parts), `questions/*.yaml`, and if need be `principles/*.yaml`,
`sources.yaml` and `glossary.yaml`. Each has the form of the product's own, and is checked by the same rules.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from language.model import LocalisedText, Words
from principles.content import ContentError, ContentFault, Frozen, read_content
from principles.folder import Folder, Place, placed
from principles.load import checked_folder, principles
from principles.model import Glossary, GlossaryTerm, PrincipleSet, Source, Sources
from principles.references import citing_faults
from questionnaire.forms import misfits
from questionnaire.load import condition_problem, question_fault, unknown_names
from questionnaire.model import AnswerKind, Feed, Instrument, Part, Question, QuestionFile
from questionnaire.plain_language import text_faults, vocabulary
from questionnaire.text import Code
from questionnaire.text_rules import part_text_faults, question_text_faults

OWN_MANIFEST: Final = "own.yaml"
_KINDS: Final = (AnswerKind.LEVEL, AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.TEXT)
_OWN_ID: Final = re.compile(r"EV-\d{1,2}\.[a-z_]+")


class OwnManifest(Frozen):
    """Whose content a folder holds, under which code, and in which parts its questions stand."""

    id: Code
    organisation: Words
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class OwnContent:
    """What an organisation adds."""

    manifest: OwnManifest
    questions: tuple[Question, ...]
    sets: tuple[PrincipleSet, ...]
    sources: tuple[Source, ...]
    terms: tuple[GlossaryTerm, ...]


def is_own(question_id: str) -> bool:
    """Whether this is the id of a question that some organisation added."""
    return _OWN_ID.fullmatch(question_id) is not None


def load_own_content(folder: Path, instrument: Instrument) -> OwnContent:
    """The content that an organisation adds to these questions.

    Raises:
        ContentError: it cannot be used; every fault names file, line, field and mend.
    """
    manifest = read_content(folder / OWN_MANIFEST, OwnManifest)
    files = _own_files(folder)
    asked = [
        (file, index, question)
        for file in sorted((folder / "questions").glob("*.yaml"))
        for index, question in enumerate(read_content(file, QuestionFile).questions)
    ]
    faults = [
        *_part_faults(folder / OWN_MANIFEST, manifest, instrument),
        *_question_faults(manifest, asked, files, instrument),
        *_principle_faults(files),
        *_text_faults(folder / OWN_MANIFEST, manifest, asked, files),
    ]
    if faults:
        raise ContentError(faults)
    return OwnContent(
        manifest,
        tuple(question for _, _, question in asked),
        tuple(files.sets.values()),
        tuple(source for _, source in files.each_source()),
        tuple(term for _, term in files.each_term()),
    )


def with_own(instrument: Instrument, own: OwnContent) -> Instrument:
    """The questions with those of an organisation behind them, in parts that name it."""
    parts = tuple(part.model_copy(update={"owner": own.manifest.organisation}) for part in own.manifest.parts)
    order = {part.id: place for place, part in enumerate(parts)}
    questions = sorted(own.questions, key=lambda question: order[question.part])
    manifest = instrument.manifest.model_copy(update={"parts": (*instrument.manifest.parts, *parts)})
    return instrument.model_copy(
        update={
            "manifest": manifest,
            "questions": (*instrument.questions, *questions),
            "own_sources": own.sources,
        }
    )


Asked = tuple[Path, int, Question]


def _own_files(folder: Path) -> Folder:
    sources, glossary = folder / "sources.yaml", folder / "glossary.yaml"
    return Folder(
        sources={sources: read_content(sources, Sources)} if sources.exists() else {},
        sets={file: read_content(file, PrincipleSet) for file in sorted((folder / "principles").glob("*.yaml"))},
        crosswalk={},
        ladders={},
        glossary={glossary: read_content(glossary, Glossary)} if glossary.exists() else {},
    )


def _part_faults(file: Path, manifest: OwnManifest, instrument: Instrument) -> Iterator[ContentFault]:
    taken = {part.id for part in instrument.manifest.parts}
    for index, part in enumerate(manifest.parts):
        if part.id in taken:
            problem = f"There is a part '{part.id}' already."
            yield Place(file, ("parts", index, "id")).fault(problem, "Give it another id.")
        taken.add(part.id)


def _question_faults(
    manifest: OwnManifest, asked: list[Asked], files: Folder, instrument: Instrument
) -> Iterator[ContentFault]:
    by_id = {question.id: question for question in instrument.questions}
    sources = set(principles().sources) | {source.id for _, source in files.each_source()}
    parts = {part.id for part in manifest.parts}
    for file, index, question in asked:
        yield from unknown_names(file, index, question, parts=parts, sources=sources)
        yield from (question_fault(file, index, one.place, one.problem, one.mend) for one in misfits(question))
        if question.id in by_id or not re.fullmatch(rf"EV-\d{{1,2}}\.{manifest.id}", question.id):
            mend = f"Use an id of your own that is not used yet, such as EV-1.{manifest.id}."
            yield question_fault(file, index, "id", f"'{question.id}' cannot be the id of an own question.", mend)
        for field, problem, mend in _misuse(question):
            yield question_fault(file, index, field, problem, mend)
        for condition in question.shown_when:
            if problem := condition_problem(condition, by_id):
                yield question_fault(file, index, "shown_when", problem, "Name an earlier question and its options.")
        by_id[question.id] = question


def _misuse(question: Question) -> Iterator[tuple[str, str, str]]:
    """What an own question may not have, because it would be asked or counted as if it were national."""
    if question.kind not in _KINDS:
        yield "kind", f"An own question is not of the kind {question.kind}.", f"Use one of {', '.join(_KINDS)}."
    if question.feeds != (Feed.OWN,):
        yield "feeds", "An own question counts in no score.", "Write feeds: [own]."
    for field in ("gate", "module", "phase"):
        if getattr(question, field) is not None:
            yield field, f"An own question has no {field}.", "Remove this field."
    if question.quick_scan:
        yield "quick_scan", "An own question is not in the quick scan.", "Remove this field."
    if question.text is None:
        yield "text", "This question has no text, so nobody can answer it.", "Write its text."


def _principle_faults(files: Folder) -> Iterator[ContentFault]:
    """What does not fit between the own principles, sources and words, and those of the product."""
    national = checked_folder()
    together = Folder(
        sources={**national.sources, **files.sources},
        sets={**national.sets, **files.sets},
        crosswalk=national.crosswalk,
        ladders=national.ladders,
        glossary={**national.glossary, **files.glossary},
    )
    own = {*files.sources, *files.sets, *files.glossary}
    known = {found.id for found in national.sets.values()}
    for file, found in files.sets.items():
        if found.id in known:
            yield Place(file, ("id",)).fault(f"There is a set '{found.id}' already.", "Give it another id.")
    yield from (fault for fault in citing_faults(together) if fault.file in own)


def _text_faults(file: Path, manifest: OwnManifest, asked: list[Asked], files: Folder) -> Iterator[ContentFault]:
    known = vocabulary(glossary=[term for _, term in files.each_term()])
    for source, index, question in asked:
        yield from question_text_faults(Place(source, ("questions", index)), question, known)
    for index, part in enumerate(manifest.parts):
        inside = [question for _, _, question in asked if question.part == part.id]
        yield from part_text_faults(Place(file, ("parts", index)), part, inside, known)
    for source, content in (*files.sets.items(), *files.glossary.items()):
        for place, text in placed(LocalisedText, Place(source, ()), content):
            if place.path[-1] != "title":
                yield from text_faults(place, text, known)
