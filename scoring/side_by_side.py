"""Projects side by side: in what they are alike, what nobody knows of each, and what was done over time.

The order is that of the alphabet, whatever the scores are. Nothing is added up and nothing is ranked.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from scoring.disclosure import may_follow, smallest_shown
from scoring.image_distance import ImageDistanceScore
from scoring.involvement_inputs import class_is_assumed
from scoring.scorecard import Scorecard

LETTERS = "ABCDEF"
FEWEST, MOST = 2, len(LETTERS)
MOST_QUESTIONS = 3


@dataclass(frozen=True)
class Entry:
    """A project that is compared: what it is called, whose it is, the day it stands for, and its scorecard."""

    id: str
    name: str
    organisation: str
    dated: date
    card: Scorecard

    @property
    def project(self) -> tuple[str, str]:
        """Which project this is, whatever its date: two dossiers of one project have the same."""
        return _folded(self.name), _folded(self.organisation)


@dataclass(frozen=True)
class Side:
    """A project with its letter.

    `images_withheld` says that its images may not be shown beside an earlier dossier of the same project: fewer people
    changed their answer than a group must have to be shown, so the difference would tell who answered what.
    """

    letter: str
    entry: Entry
    images_withheld: bool = False

    @property
    def card(self) -> Scorecard:
        """Its scorecard."""
        return self.entry.card


class Trait(StrEnum):
    """Something in which projects can be alike or not."""

    METHOD = "method"
    QUESTIONS = "questions"
    SCOPE = "scope"
    IMPACT = "impact"
    PHASES = "phases"
    DATE = "date"


@dataclass(frozen=True)
class Likeness:
    """Which projects have which value of a trait, as a code, by their letters.

    `assumed` are the projects of which nobody knows the value: the strictest counts.
    """

    trait: Trait
    letters: Mapping[str, tuple[str, ...]]
    assumed: tuple[str, ...] = ()

    @property
    def is_alike(self) -> bool:
        """All projects are known to have the same value."""
        return len(self.letters) == 1 and not self.assumed

    def value_of(self, letter: str) -> str:
        """The value that one project has."""
        return next(value for value, letters in self.letters.items() if letter in letters)


@dataclass(frozen=True)
class Gaps:
    """What is not known of a project: answers, STOPs that nobody ruled out, and images that nobody measured."""

    answers: int
    stops: int
    groups: tuple[str, ...]
    municipality: bool

    @property
    def is_none(self) -> bool:
        """Everything is known."""
        return not (self.answers or self.stops or self.groups or self.municipality)


def sides(entries: Iterable[Entry]) -> tuple[Side, ...]:
    """The projects in the order of the alphabet, each with its letter; those of one name in the order of their dates.

    Raises:
        ValueError: there are fewer than two, or more than there are letters for.
    """
    ordered = sorted(entries, key=lambda entry: (*entry.project, entry.dated, entry.id))
    if not FEWEST <= len(ordered) <= MOST:
        message = f"{FEWEST} to {MOST} projects can be compared, not {len(ordered)}"
        raise ValueError(message)
    withheld = _withheld(ordered)
    return tuple(Side(letter, entry, entry.id in withheld) for letter, entry in zip(LETTERS, ordered, strict=False))


def alphabetical(name: str, organisation: str) -> tuple[str, str]:
    """The place of a project in the alphabet: accents and capitals do not count."""
    return _folded(name), _folded(organisation)


def likenesses(compared: Sequence[Side]) -> tuple[Likeness, ...]:
    """For each trait which projects have which value, in the order of their letters."""
    return tuple(_likeness(trait, compared) for trait in Trait)


def gaps(side: Side) -> Gaps:
    """What is not known of a project."""
    card, images = side.card, side.card.images
    return Gaps(
        answers=card.involvement.knowledge.unknown_items + card.proportionality.knowledge.unknown_items,
        stops=len(card.proportionality.stop_not_excluded),
        groups=(*images.pooling.hidden, *images.pooling.unanswered),
        municipality=images.officials is None,
    )


def histories(compared: Sequence[Side]) -> tuple[tuple[Side, ...], ...]:
    """The projects that stand here more than once, with other dates, each in the order of its dates."""
    by_project = (tuple(same) for _, same in groupby(compared, key=lambda side: side.entry.project))
    return tuple(same for same in by_project if len({side.entry.dated for side in same}) > 1)


def shared_questions(asked: Mapping[str, Sequence[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Three questions about several projects, each with the letters of the projects that it is about.

    What is the first question about a project goes before what is its second; then what is asked of more projects.

    Args:
        asked: The questions about each project by its letter, the most telling first.
    """
    places: dict[str, dict[str, int]] = {}
    for letter in sorted(asked):
        for place, question in enumerate(asked[letter]):
            places.setdefault(question, {}).setdefault(letter, place)
    ordered = sorted(places.items(), key=lambda item: (min(item[1].values()), -len(item[1]), min(item[1]), item[0]))
    return tuple((question, tuple(found)) for question, found in ordered[:MOST_QUESTIONS])


def may_stand_beside(earlier: ImageDistanceScore, later: ImageDistanceScore) -> bool:
    """Whether two measurements differ, in what is shown of each group and of officials, by nobody or by enough."""
    return _officials_may_follow(earlier, later) and all(
        may_follow(one.counts, other.counts, max(one.threshold, other.threshold))
        for one in earlier.groups
        for other in later.groups
        if set(one.members) & set(other.members)
    )


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).casefold().split())


def _likeness(trait: Trait, compared: Sequence[Side]) -> Likeness:
    letters: dict[str, tuple[str, ...]] = {}
    for side in compared:
        value = _value(trait, side.entry)
        letters[value] = (*letters.get(value, ()), side.letter)
    assumed = tuple(side.letter for side in compared if _is_assumed(trait, side.card))
    return Likeness(trait, letters, assumed)


def _is_assumed(trait: Trait, card: Scorecard) -> bool:
    """Whether the value counts because nobody knows it."""
    if trait is Trait.IMPACT:
        return class_is_assumed(card.profile, card.impact)
    return trait is Trait.PHASES and card.profile.phase is None


def _value(trait: Trait, entry: Entry) -> str:
    card = entry.card
    return {
        Trait.METHOD: card.method,
        Trait.QUESTIONS: card.questionnaire,
        Trait.SCOPE: card.scope.value,
        Trait.IMPACT: card.impact.value,
        Trait.PHASES: card.profile.phases_due[-1].value,
        Trait.DATE: entry.dated.isoformat(),
    }[trait]


def _withheld(ordered: Sequence[Entry]) -> frozenset[str]:
    """The dossiers whose images differ by too few people from an earlier one of the same project that is shown."""
    withheld: set[str] = set()
    for _, same in groupby(ordered, key=lambda entry: entry.project):
        shown: list[ImageDistanceScore] = []
        for entry in same:
            images = entry.card.images
            if all(may_stand_beside(before, images) for before in shown):
                shown.append(images)
            else:
                withheld.add(entry.id)
    return frozenset(withheld)


def _officials_may_follow(earlier: ImageDistanceScore, later: ImageDistanceScore) -> bool:
    before, after = earlier.officials, later.officials
    if before is None or after is None or not (before.has_distribution and after.has_distribution):
        return True
    return may_follow(before.counts, after.counts, smallest_shown(vulnerable=False))
