"""What has to hold of the content that an organisation adds: all that holds of the product's, and it counts nowhere."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from language.model import LocalisedText
from principles.content import ContentFault
from principles.folder import Folder, Place, placed
from principles.load import checked_folder, principles
from principles.references import citing_faults
from questionnaire.content_rules import faults_of_sources, faults_of_themes
from questionnaire.forms import misfits
from questionnaire.load import condition_problem, question_fault, unknown_names
from questionnaire.model import AnswerKind, Feed, Instrument, Part, Question
from questionnaire.plain_language import text_faults, vocabulary
from questionnaire.text_rules import part_text_faults, question_text_faults

OWN_KINDS: Final = (AnswerKind.LEVEL, AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.TEXT)
MOST_QUESTIONS: Final = 50
"""A dossier holds a limited number of answers, and those to the product's questions have to fit too."""
_NOT_OWN: Final = {"gate": None, "module": None, "phase": None, "weight": 1, "quick_scan": False}

Asked = tuple[Path, int, Question]


def own_faults(
    manifest: Path,
    owner: str,
    parts: Sequence[Part],
    asked: Sequence[Asked],
    *,
    files: Folder,
    instrument: Instrument,
) -> list[ContentFault]:
    """Everything that is wrong with the content of an organisation, of which each file is sound by itself.

    Args:
        manifest: The file that says whose content it is.
        owner: The code of the organisation.
        parts: The parts that it adds.
        asked: Its questions, in the order in which they are asked.
        files: Its principles, sources and words.
        instrument: The questions of the product.
    """
    spots = [(Place(file, ("questions", index)), question) for file, index, question in asked]
    sources = {**principles().sources, **{source.id: source for _, source in files.each_source()}}
    return [
        *_part_faults(Place(manifest, ("parts",)), parts, instrument),
        *_question_faults(owner, parts, asked, set(sources), instrument),
        *faults_of_sources(spots, sources),
        *faults_of_themes(spots),
        *_principle_faults(files),
        *_text_faults(Place(manifest, ("parts",)), parts, asked, files),
    ]


def _part_faults(place: Place, parts: Sequence[Part], instrument: Instrument) -> Iterator[ContentFault]:
    taken = {part.id for part in instrument.manifest.parts}
    for index, part in enumerate(parts):
        if part.id in taken:
            problem = f"There is a part '{part.id}' already."
            yield place.under(index, "id").fault(problem, "Give it another id.")
        if part.owner:
            problem = "A part belongs to the organisation that is named above."
            yield place.under(index, "owner").fault(problem, "Remove this field.")
        taken.add(part.id)


def _question_faults(
    owner: str, parts: Sequence[Part], asked: Sequence[Asked], sources: set[str], instrument: Instrument
) -> Iterator[ContentFault]:
    by_id = {question.id: question for question in instrument.questions}
    for file, index, question in asked:
        yield from unknown_names(file, index, question, parts={part.id for part in parts}, sources=sources)
        yield from (question_fault(file, index, one.place, one.problem, one.mend) for one in misfits(question))
        if question.id in by_id or not re.fullmatch(rf"EV-\d{{1,2}}\.{owner}", question.id):
            mend = f"Use an id of your own that is not used yet, such as EV-1.{owner}."
            yield question_fault(file, index, "id", f"'{question.id}' cannot be the id of an own question.", mend)
        for field, problem, mend in _misuse(question):
            yield question_fault(file, index, field, problem, mend)
        for condition in question.shown_when:
            if problem := condition_problem(condition, by_id):
                yield question_fault(file, index, "shown_when", problem, "Name an earlier question and its options.")
        by_id[question.id] = question
    for file, index, question in asked[MOST_QUESTIONS:]:
        problem = f"{question.id} is one too many: an organisation adds at most {MOST_QUESTIONS} questions."
        yield question_fault(file, index, "id", problem, "Take out what you need least.")


def _misuse(question: Question) -> Iterator[tuple[str, str, str]]:
    """What an own question may not have, because it would be asked or counted as if it were national."""
    if question.kind not in OWN_KINDS:
        yield "kind", f"An own question is not of the kind {question.kind}.", f"Use one of {', '.join(OWN_KINDS)}."
    if question.feeds != (Feed.OWN,):
        yield "feeds", "An own question counts in no score.", "Write feeds: [own]."
    for field, without in _NOT_OWN.items():
        if getattr(question, field) != without:
            yield field, f"An own question has no {field}.", "Remove this field."
    if question.text and question.text.not_applicable_reasons:
        problem = "'Not applicable' waits for the privacy officer, and nobody confirms an own question."
        yield "text.not_applicable_reasons", problem, "Make it an option, or say under shown_when who is asked."


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


def _text_faults(place: Place, parts: Sequence[Part], asked: Sequence[Asked], files: Folder) -> Iterator[ContentFault]:
    known = vocabulary(glossary=[term for _, term in files.each_term()])
    for source, index, question in asked:
        yield from question_text_faults(Place(source, ("questions", index)), question, known)
    for index, part in enumerate(parts):
        inside = [question for _, _, question in asked if question.part == part.id]
        yield from part_text_faults(place.under(index), part, inside, known)
    for source, content in (*files.sources.items(), *files.sets.items(), *files.glossary.items()):
        for spot, text in placed(LocalisedText, Place(source, ()), content):
            if spot.path[-1] != "title":
                yield from text_faults(spot, text, known)
