"""What has to hold of the questions of one version besides their form: they rest on something, and lead to something.

`questionnaire.load` refuses questions that cannot be used. These rules find what can be used and is still wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from language.model import LocalisedText
from principles.content import ContentFault
from principles.folder import Folder, Place, placed
from principles.load import principles
from principles.model import Source
from questionnaire.answer_rules import Asked, faults_of_answering
from questionnaire.load import MANIFEST, load_instrument, placed_questions
from questionnaire.model import AnswerKind, Feed, Instrument
from questionnaire.plain_language import text_faults, vocabulary
from questionnaire.text_rules import part_text_faults, question_text_faults

READ_FROM: dict[Feed, tuple[AnswerKind, ...]] = {
    Feed.REQUIRED_RUNGS: (AnswerKind.IMPACT_CLASS,),
    Feed.RUNG: (AnswerKind.RUNGS,),
    Feed.OWN_RUNG: (AnswerKind.OWN_RUNGS,),
    Feed.REPORTED_BACK: (AnswerKind.REPORTED_BACK,),
    Feed.COUNCIL_ROW: (AnswerKind.COUNCIL,),
    Feed.GATE: (AnswerKind.LEVEL,),
    Feed.PURPOSE_WEIGHING: (AnswerKind.PURPOSE_WEIGHING,),
    Feed.INFRINGEMENT_WEIGHING: (AnswerKind.INFRINGEMENT_WEIGHING,),
    Feed.RISKS: (AnswerKind.RISKS,),
    Feed.IMAGES: (AnswerKind.COUNTS, AnswerKind.CLAIM),
    Feed.IMAGE_ESTIMATE: (AnswerKind.ESTIMATE,),
    Feed.IMAGE_ASPECT: (AnswerKind.COUNTS,),
    Feed.BRIDGING: (AnswerKind.BRIDGING,),
    Feed.KNOCK_OUT: (AnswerKind.KNOCK_OUT,),
}
"""The kinds of answer that are read for each input of the scoring; an answer of another kind goes nowhere."""


def question_faults(folder: Path) -> list[ContentFault]:
    """Everything that is wrong with the questions in a folder, of which the form is sound.

    Raises:
        ContentError: the form is not.
    """
    instrument = load_instrument(folder)
    asked = [(Place(file, ("questions", index)), question) for file, index, question in placed_questions(folder)]
    return [
        *_faults_of_owners(Place(folder / MANIFEST, ("parts",)), instrument, asked),
        *faults_of_sources(asked, principles().sources),
        *faults_of_themes(asked),
        *_faults_of_feeds(asked),
        *faults_of_answering(asked),
        *_faults_of_texts(Place(folder / MANIFEST, ("parts",)), instrument, asked),
    ]


def principle_faults(files: Folder, instrument: Instrument) -> list[ContentFault]:
    """Everything that is wrong with principles and their words, of which the form and the references are sound.

    Titles are left alone: of a source or a principle they are what its makers call it.
    """
    known = vocabulary(glossary=[term for _, term in files.each_term()])
    contents = (*files.sources.items(), *files.sets.items(), *files.crosswalk.items(), *files.ladders.items())
    texts = [
        (place, text)
        for file, content in (*contents, *files.glossary.items())
        for place, text in placed(LocalisedText, Place(file, ()), content)
        if place.path[-1] != "title"
    ]
    return [
        *_unasked_principles(files, instrument),
        *(fault for place, text in texts for fault in text_faults(place, text, known)),
    ]


def _unasked_principles(files: Folder, instrument: Instrument) -> Iterator[ContentFault]:
    """The principles that stand in the crosswalk and that no question is about."""
    asked = {theme for question in instrument.questions for theme in question.themes}
    themes = [theme for _, theme in files.each_theme()]
    for place, principle in files.each_principle():
        held_in = [theme.id for theme in themes if principle.id in theme.principles]
        if held_in and asked.isdisjoint(held_in):
            problem = f"No question is about the principle '{principle.id}'."
            mend = f"Let a question name the theme {' or '.join(held_in)}, or say under unplaced why there is none."
            yield place.under("id").fault(problem, mend)


def _faults_of_owners(parts: Place, instrument: Instrument, asked: Sequence[Asked]) -> Iterator[ContentFault]:
    """What says of itself that an organisation added it, so that it would count in no score."""
    mend = "Only content in a folder of an organisation is its own."
    for index, part in enumerate(instrument.manifest.parts):
        if part.owner:
            yield parts.under(index, "owner").fault(f"The part '{part.id}' has an owner.", mend)
    for place, question in asked:
        if question.is_own:
            yield place.under("feeds").fault(f"{question.id} counts in no score, because it feeds {Feed.OWN}.", mend)


def faults_of_sources(asked: Sequence[Asked], sources: Mapping[str, Source]) -> Iterator[ContentFault]:
    """The questions that rest on nothing, or on a part that their source does not have."""
    for place, question in asked:
        if not question.sources:
            yield place.under("sources").fault(f"{question.id} rests on no source.", "Name a law, a document or a PDR.")
        for index, reference in enumerate(question.sources):
            source = sources.get(reference.source)
            known = [part.id for part in source.parts] if source else []
            if reference.place and known and reference.place not in known:
                problem = f"The source '{reference.source}' has no part '{reference.place}'."
                yield place.under("sources", index).fault(problem, f"Use one of {', '.join(known)}, or add the part.")


def faults_of_themes(asked: Sequence[Asked]) -> Iterator[ContentFault]:
    """The questions that belong to no principle."""
    themes = principles().themes
    for place, question in asked:
        if not any(theme in themes and themes[theme].principles for theme in question.themes):
            problem = f"{question.id} belongs to no principle."
            yield place.under("themes").fault(problem, "Name a theme of the crosswalk in which a principle stands.")


def _faults_of_feeds(asked: Sequence[Asked]) -> Iterator[ContentFault]:
    for place, question in asked:
        for index, feed in enumerate(question.feeds):
            kinds = READ_FROM.get(feed, (question.kind,))
            if question.kind not in kinds:
                problem = f"An answer of the kind {question.kind} feeds nothing as {feed}."
                mend = f"Change the kind to {' or '.join(kinds)}, or name another feed."
                yield place.under("feeds", index).fault(problem, mend)


def _faults_of_texts(parts: Place, instrument: Instrument, asked: Sequence[Asked]) -> Iterator[ContentFault]:
    known = vocabulary()
    for place, question in asked:
        yield from question_text_faults(place, question, known)
    for index, part in enumerate(instrument.manifest.parts):
        yield from part_text_faults(parts.under(index), part, instrument.of_part(part.id), known)
