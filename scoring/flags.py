"""Flags: what stands out in a project, what it rests on, and what to do next.

The words are in `flags.yaml`. A flag tells no more than the answers do: what nobody knows raises no flag but its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from language.formats import enumeration, quoted
from language.model import Language, LocalisedText
from principles.content import Frozen, read_content
from principles.model import Id
from questionnaire.model import Instrument, Phase, QuestionId
from scoring.image_distance import POOL_JOINT
from scoring.involvement import People
from scoring.matrix import RowKind
from scoring.proportionality import Stop
from scoring.scorecard import Scorecard, ScoreName
from scoring.words import word, words

FLAGS_FILE = Path(__file__).with_name("flags.yaml")
STRUCTURAL = frozenset({"structural"})


class Severity(StrEnum):
    """How urgent a flag is."""

    RED = "red"
    ORANGE = "orange"
    INFO = "info"


class FlagText(Frozen):
    """What people read of a flag; `{names}` in the explanation is filled in.

    The texts `_article` are for an example that holds only what an article says: nobody of the project answered.
    """

    id: Annotated[str, StringConstraints(pattern=r"^F\d\d$")]
    variant: Id
    severity: Severity
    title: LocalisedText
    explanation: LocalisedText
    next_step: LocalisedText
    rests_on: tuple[QuestionId, ...]
    sources: tuple[Id, ...]
    title_article: LocalisedText | None = None
    explanation_article: LocalisedText | None = None


class FlagTexts(Frozen):
    """All flags that the product knows."""

    flags: tuple[FlagText, ...]


@dataclass(frozen=True)
class Flag:
    """A flag that was raised; `names` are groups, questions or scores, as codes or ids."""

    id: str
    variant: str
    severity: Severity
    names: tuple[str, ...] = ()

    @property
    def text(self) -> FlagText:
        """What people read of it."""
        return flag_texts()[self.id, self.variant]


@cache
def flag_texts() -> dict[tuple[str, str], FlagText]:
    """The texts of all flags, by id and variant."""
    return {(text.id, text.variant): text for text in read_content(FLAGS_FILE, FlagTexts).flags}


def flags(card: Scorecard) -> tuple[Flag, ...]:
    """The flags of a project, the most urgent first and then by id."""
    found = [*_people(card), *_council(card), *_stops(card), *_images(card), *_unknown(card)]
    order = list(Severity)
    return tuple(sorted(found, key=lambda flag: (order.index(flag.severity), flag.id, flag.variant)))


def flag_title(flag: Flag, language: Language, *, from_article: bool = False) -> str:
    """What stands out, in a few words; of an article no more than it says."""
    text = flag.text
    return ((text.title_article if from_article else None) or text.title).into(language)


def explanation(
    flag: Flag, card: Scorecard, instrument: Instrument, language: Language, *, from_article: bool = False
) -> str:
    """Why a flag was raised, in one or two sentences; of an article no more than it says."""
    named = [_in_sentence(name, card, instrument, language) for name in flag.names]
    text = (flag.text.explanation_article if from_article else None) or flag.text.explanation
    return text.into(language).format(names=enumeration(named, language))


def name_of(code: str, card: Scorecard, instrument: Instrument, language: Language) -> str:
    """What people call a group, a pool of small groups, a question, a row or a score of this project."""
    groups = {group.id: group.name for group in card.profile.groups}
    if code in groups:
        return groups[code]
    if POOL_JOINT in code:
        members = [groups.get(member, member) for member in code.split(POOL_JOINT)]
        return f"{word(words().rows, 'remaining', language)} ({enumeration(members, language)})"
    if instrument.has(code):
        return instrument.question(code).title.into(language)
    tables = words()
    return word(tables.scores if code in tables.scores else tables.rows, code, language)


def _in_sentence(code: str, card: Scorecard, instrument: Instrument, language: Language) -> str:
    """A name between other words: the title of a question can be a sentence, so it stands in quotation marks."""
    name = name_of(code, card, instrument, language)
    return quoted(name, language) if instrument.has(code) else name


def _raised(id_: str, variant: str, *names: str) -> Flag:
    return Flag(id_, variant, flag_texts()[id_, variant].severity, names)


def _people(card: Scorecard) -> Iterator[Flag]:
    if not card.profile.groups and card.involvement.people is not People.NONE:
        yield _raised("F01", "no_group_named")
    by_variant: dict[tuple[str, str], list[str]] = {}
    for row in card.involvement.rows:
        rungs = {cell.phase: cell.rung_counted for cell in row.cells}
        if row.kind is RowKind.DATA_SUBJECTS and rungs[Phase.AGENDA] == 0:
            by_variant.setdefault(_absence(rungs[Phase.DESIGN]), []).append(row.name)
    for (flag, variant), names in by_variant.items():
        yield _raised(flag, variant, *names)


def _absence(design: int | None) -> tuple[str, str]:
    """The flag for a group that had no part in the agenda, by its rung in the design."""
    if design is None:
        return "F03", "absent_from_the_agenda"
    return ("F03", "agenda_without_data_subjects") if design else ("F02", "absent_from_the_start")


def _council(card: Scorecard) -> Iterator[Flag]:
    rows = [row for row in card.involvement.rows if row.kind is RowKind.COUNCIL]
    if not any(cell.rung_counted == 0 for row in rows for cell in row.cells):
        return
    is_structural = card.profile.phase in STRUCTURAL
    yield _raised("F06", "structural_without_council" if is_structural else "council_unaware")


def _stops(card: Scorecard) -> Iterator[Flag]:
    if card.proportionality.stop is Stop.STOPPED:
        yield _raised("F07", "stopped", *card.proportionality.stop_reasons)
    elif card.proportionality.stop is Stop.NOT_EXCLUDED:
        yield _raised("F08", "stop_not_excluded", *card.proportionality.stop_not_excluded)


def _images(card: Scorecard) -> Iterator[Flag]:
    distances = [(group.name, group.distance) for group in card.images.groups if group.distance]
    stated = {
        "image_gap": [name for name, distance in distances if distance.stated and distance.gap > 0],
        "underestimated": [name for name, distance in distances if distance.stated and distance.gap < 0],
        "blind_spot": [
            name for name, distance in distances if distance.estimate and distance.estimate.blind_spot_stated
        ],
    }
    for variant, names in stated.items():
        if names:
            yield _raised("F11", variant, *names)
    if card.images.not_believed:
        yield _raised("F11", "claim_not_believed")


def _unknown(card: Scorecard) -> Iterator[Flag]:
    answered = tuple(group.name for group in card.images.groups)
    unasked = (*card.images.pooling.hidden, *card.images.pooling.unanswered)
    if unasked:
        yield _raised("F17", "not_measured", *unasked)
    if answered and card.images.officials is None:
        yield _raised("F17", "municipality_not_measured", *answered)
    if card.profile.claim is None:
        yield _raised("F17", "claim_unknown")
    known = {
        ScoreName.INVOLVEMENT: card.involvement.knowledge,
        ScoreName.PROPORTIONALITY: card.proportionality.knowledge,
    }
    refused = [name for name, knowledge in known.items() if knowledge.not_applicable_refused]
    vague = [name for name, knowledge in known.items() if knowledge.lacks_answers and name not in refused]
    for variant, names in (("much_unknown", vague), ("much_not_applicable", refused)):
        if names:
            yield _raised("F17", variant, *names)
