"""What has to hold of norms, flags and words besides their form: what they name exists, and people can read them."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Formatter

from language.model import Language, LocalisedText
from principles.content import ContentFault, read_content
from principles.folder import Place, placed
from principles.load import principles
from principles.model import Citation
from questionnaire.load import MANIFEST, placed_questions
from questionnaire.model import Feed, Instrument
from questionnaire.plain_language import text_faults, vocabulary
from scoring.flags import FLAGS_FILE, FlagText, FlagTexts
from scoring.instrument_texts import INSTRUMENTS_FILE, InstrumentTexts, instrument_texts
from scoring.method_inputs import method_inputs
from scoring.parameters import PARAMETERS_FILE, norms
from scoring.words import WORDS_FILE, Words, words

Raised = tuple[Place, FlagText]

ANOTHER_METHOD = "Put it back; whatever changes what is counted is a new method, with a list of inputs of its own."


def input_faults(folder: Path) -> Iterator[ContentFault]:
    """Where the questions in a folder, of which the form is sound, are not those that the method reads.

    Raises:
        ContentError: the form is not sound.
    """
    read = {question.id: question for question in method_inputs().questions}
    asked = placed_questions(folder)
    found_ids = {question.id for _, _, question in asked}
    for missed in (question_id for question_id in read if question_id not in found_ids):
        place = Place(folder / MANIFEST, ("parts",))
        yield place.fault(f"There is no question {missed}, and the method reads it.", ANOTHER_METHOD)
    for file, index, question in asked:
        place, known = Place(file, ("questions", index)), read.get(question.id)
        if known is None:
            problem = f"{question.id} feeds nothing: the method reads no such question."
            yield place.under("feeds").fault(problem, ANOTHER_METHOD)
            continue
        for field in type(known).model_fields:
            found, expected = getattr(question, field), getattr(known, field)
            if found != expected:
                problem = f"{question.id} has {field} {_named(found)}, and the method reads {_named(expected)}."
                yield place.under(field).fault(problem, ANOTHER_METHOD)


def scoring_faults(instrument: Instrument, flags: Path = FLAGS_FILE) -> list[ContentFault]:
    """Everything that is wrong with norms, flags, instruments and words, of which the form is sound.

    Raises:
        ContentError: the form is not.
    """
    texts = read_content(flags, FlagTexts)
    raised = [(Place(flags, ("flags", index)), text) for index, text in enumerate(texts.flags)]
    return [
        *_flags_that_differ(Place(flags, ("flags",)), raised),
        *_unknown_sources(raised),
        *_unknown_questions(raised, instrument),
        *_idle_questions(Place(flags, ("flags",)), raised, instrument),
        *_gaps_that_differ(raised),
        *_faults_of_texts(Place(flags, ()), texts),
        *_faults_of_texts(Place(INSTRUMENTS_FILE, ()), instrument_texts()),
        *_faults_of_texts(Place(WORDS_FILE, ()), words()),
    ]


def _named(value: object) -> str:
    """A field of a question in words: each of a list, and "none" for what is not there."""
    listed = value if isinstance(value, tuple) else (value,)
    return ", ".join(str(one) for one in listed if one is not None) or "none"


def _flags_that_differ(flags: Place, raised: Sequence[Raised]) -> Iterator[ContentFault]:
    """Flags that a rule raises and that have no text, texts that no rule raises, and severities that differ."""
    known = {(flag.id, flag.variant): flag for flag in method_inputs().flags}
    told = {(text.id, text.variant) for _, text in raised}
    for missed in (name for name in known if name not in told):
        yield flags.fault(f"There is no flag {' '.join(missed)}, and a rule raises it.", ANOTHER_METHOD)
    for place, text in raised:
        flag = known.get((text.id, text.variant))
        if flag is None:
            yield place.under("variant").fault(f"No rule raises {text.id} {text.variant}.", ANOTHER_METHOD)
        elif flag.severity is not text.severity:
            problem = f"{text.id} {text.variant} is {text.severity}, and the method raises it as {flag.severity}."
            yield place.under("severity").fault(problem, ANOTHER_METHOD)


def _unknown_sources(raised: Sequence[Raised]) -> Iterator[ContentFault]:
    for place, source in _each_source(raised):
        if source not in principles().sources:
            yield place.fault(f"There is no source '{source}'.", "Add it to principles/content/sources.yaml.")


def _each_source(raised: Sequence[Raised]) -> Iterator[tuple[Place, str]]:
    for place, text in raised:
        yield from ((place.under("sources", index), source) for index, source in enumerate(text.sources))
    for name, norm in norms().entries().items():
        yield from ((Place(PARAMETERS_FILE, (*name.split("."), "sources")), source) for source in norm.sources)
    for place, citation in placed(Citation, Place(INSTRUMENTS_FILE, ()), instrument_texts()):
        yield place.under("source"), citation.source


def _unknown_questions(raised: Sequence[Raised], instrument: Instrument) -> Iterator[ContentFault]:
    for place, text in raised:
        for question_id in text.rests_on:
            if not instrument.has(question_id):
                problem = f"There is no question '{question_id}'."
                yield place.under("rests_on").fault(problem, "Name a question of the current version.")


def _idle_questions(place: Place, raised: Sequence[Raised], instrument: Instrument) -> Iterator[ContentFault]:
    used = {question_id for _, text in raised for question_id in text.rests_on}
    for question in instrument.questions:
        if question.feeds == (Feed.FLAG,) and question.id not in used:
            problem = f"{question.id} feeds only flags, and no flag rests on it: it feeds nothing."
            yield place.fault(problem, "Name it under rests_on of a flag, or let it feed something else.")


def _gaps_that_differ(raised: Sequence[Raised]) -> Iterator[ContentFault]:
    """Texts of which the `{names}` to fill in are not the same in both languages."""
    for flag, content in raised:
        for place, text in placed(LocalisedText, flag, content):
            dutch, english = (_gaps(text.into(language)) for language in Language)
            if dutch != english:
                problem = "What is filled in between braces is not the same in both languages."
                yield place.fault(problem, "Use the same names in Dutch and in English.")


def _gaps(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _faults_of_texts(place: Place, content: FlagTexts | InstrumentTexts | Words) -> Iterator[ContentFault]:
    known = vocabulary()
    for spot, text in placed(LocalisedText, place, content):
        yield from text_faults(spot, text, known)
