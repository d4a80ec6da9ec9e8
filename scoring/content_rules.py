"""What has to hold of norms, flags and words besides their form: what they name exists, and people can read them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from string import Formatter

from language.model import Language, LocalisedText
from principles.content import ContentFault, read_content
from principles.folder import Place, placed
from principles.load import principles
from principles.model import Citation
from questionnaire.model import Gate, Phase
from questionnaire.plain_language import text_faults, vocabulary
from questionnaire.routing import OTHER_ROWS
from scoring.cells import HIGHEST_COUNCIL_LEVEL, HIGHEST_RUNG
from scoring.flags import FLAGS_FILE, FlagText, FlagTexts, Severity
from scoring.input_rules import flags_that_differ, instruments_that_differ, list_faults
from scoring.instrument_texts import INSTRUMENTS_FILE, InstrumentTexts, Urgency
from scoring.matrix import RowKind
from scoring.method_inputs import method_inputs
from scoring.model import Bounds, ImpactClass, Quadrant, Status
from scoring.parameters import PARAMETERS_FILE, norms
from scoring.scorecard import ScoreName
from scoring.words import WORDS_FILE, Words

Raised = tuple[Place, FlagText]

CODES: Mapping[str, Iterable[str | int]] = {
    "scores": ScoreName,
    "statuses": Status,
    "quadrants": Quadrant,
    "figures": tuple(field.name for field in fields(Bounds)),
    "phases": Phase,
    "phase_questions": Phase,
    "gates": Gate,
    "rows": (RowKind.DATA_SUBJECTS, RowKind.COUNCIL, *OTHER_ROWS, "remaining"),
    "rungs": range(HIGHEST_RUNG + 1),
    "council_levels": range(HIGHEST_COUNCIL_LEVEL + 1),
    "impact_classes": ImpactClass,
    "severities": Severity,
}
"""The codes that a result can hold, by the table of words in which each has to stand."""


def scoring_faults(
    flags: Path = FLAGS_FILE, instruments: Path = INSTRUMENTS_FILE, words: Path = WORDS_FILE
) -> list[ContentFault]:
    """Everything that is wrong with norms, flags, instruments and words, of which the form is sound.

    Raises:
        ContentError: the form is not.
    """
    texts, told = read_content(flags, FlagTexts), read_content(instruments, InstrumentTexts)
    tables = read_content(words, Words)
    raised = [(Place(flags, ("flags", index)), text) for index, text in enumerate(texts.flags)]
    return [
        *list_faults(method_inputs()),
        *flags_that_differ(flags, texts),
        *instruments_that_differ(instruments, told),
        *_missing_words(Place(instruments, ("urgencies",)), told.urgencies, Urgency),
        *(one for name in CODES for one in _missing_words(Place(words, (name,)), getattr(tables, name), CODES[name])),
        *_unknown_sources(raised, Place(instruments, ()), told),
        *_gaps_that_differ(raised),
        *_faults_of_texts(Place(flags, ()), texts),
        *_faults_of_texts(Place(instruments, ()), told),
        *_faults_of_texts(Place(words, ()), tables),
    ]


def _missing_words(place: Place, table: Collection[str], codes: Iterable[str | int]) -> Iterator[ContentFault]:
    for code in map(str, codes):
        if code not in table:
            problem = f"There is no word for '{code}', which a result can hold."
            yield place.fault(problem, "Write it here, in Dutch and in English.")


def _unknown_sources(raised: Sequence[Raised], place: Place, texts: InstrumentTexts) -> Iterator[ContentFault]:
    for spot, source in (*_each_source(raised), *_each_citation(place, texts)):
        if source not in principles().sources:
            yield spot.fault(f"There is no source '{source}'.", "Add it to principles/content/sources.yaml.")


def _each_source(raised: Sequence[Raised]) -> Iterator[tuple[Place, str]]:
    for place, text in raised:
        yield from ((place.under("sources", index), source) for index, source in enumerate(text.sources))
    for name, norm in norms().entries().items():
        yield from ((Place(PARAMETERS_FILE, (*name.split("."), "sources")), source) for source in norm.sources)


def _each_citation(place: Place, texts: InstrumentTexts) -> Iterator[tuple[Place, str]]:
    return ((spot.under("source"), citation.source) for spot, citation in placed(Citation, place, texts))


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
