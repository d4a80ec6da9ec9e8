"""Flags: what stands out in a project, what it rests on, and what to do next.

The words are in `flags.yaml`; what raises a flag is in `scoring.flag_rules`.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from language.formats import enumeration, quoted
from language.model import Language, LocalisedText
from principles.content import Frozen, read_content
from principles.model import Id
from questionnaire.model import Instrument, QuestionId
from scoring.image_distance import POOL_JOINT
from scoring.scorecard import Scorecard
from scoring.words import word, words

FLAGS_FILE = Path(__file__).with_name("flags.yaml")

FlagId = Annotated[str, StringConstraints(pattern=r"^F\d\d$")]


class Severity(StrEnum):
    """How urgent a flag is."""

    RED = "red"
    ORANGE = "orange"
    INFO = "info"


class FlagText(Frozen):
    """What people read of a flag; `{names}` in the explanation is filled in.

    The texts `_article` are for an example that holds only what an article says: nobody of the project answered.
    """

    id: FlagId
    variant: Id
    severity: Severity
    title: LocalisedText
    explanation: LocalisedText
    next_step: LocalisedText
    rests_on: tuple[QuestionId, ...]
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    title_article: LocalisedText | None = None
    explanation_article: LocalisedText | None = None


class FlagTexts(Frozen):
    """All flags that the product knows."""

    flags: tuple[FlagText, ...]


@dataclass(frozen=True)
class Flag:
    """A flag that was raised; `names` are groups, questions or scores, as codes or ids.

    `rests_on` are the questions on which it rests, as far as this project is asked them.
    """

    id: str
    variant: str
    severity: Severity
    names: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()

    @property
    def text(self) -> FlagText:
        """What people read of it."""
        return flag_texts()[self.id, self.variant]


@cache
def flag_texts() -> dict[tuple[str, str], FlagText]:
    """The texts of all flags, by id and variant."""
    return {(text.id, text.variant): text for text in read_content(FLAGS_FILE, FlagTexts).flags}


def raised(flag_id: str, variant: str, *names: str) -> Flag:
    """The flag with this text, about these groups, questions or scores."""
    return Flag(flag_id, variant, flag_texts()[flag_id, variant].severity, names)


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
