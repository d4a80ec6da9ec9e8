"""What may be said of two projects on one score: that one is demonstrably higher, or that they cannot be told apart.

It is said by what one has proven against all that the other may still turn out to be. Nobody gets a place in a row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from scoring.image_distance import GroupImage, ImageDistanceScore
from scoring.model import TOLERANCE, Status
from scoring.scorecard import ScoreName
from scoring.side_by_side import Side


class Says(StrEnum):
    """What may be said."""

    FIRST_HIGHER = "first_higher"
    SECOND_HIGHER = "second_higher"
    INDISTINGUISHABLE = "indistinguishable"
    NOT_COMPARED = "not_compared"


class Obstacle(StrEnum):
    """Why two projects are not compared on a score; the first that holds is told."""

    METHOD = "method"
    STOP = "stop"
    WITHHELD = "withheld"
    NO_NUMBER = "no_number"


class Doubt(StrEnum):
    """Why two projects cannot be told apart though their figures differ."""

    BANDS = "bands"
    CHANCE = "chance"


@dataclass(frozen=True)
class Statement:
    """What may be said of two projects, the first and the second in the alphabet, on one score.

    `because_of` names, by their letters, the projects in which the obstacle lies. `doubt` is there if the projects
    cannot be told apart: their bands overlap, or they lie apart and it can be chance.
    """

    score: ScoreName
    first: Side
    second: Side
    says: Says
    obstacle: Obstacle | None = None
    because_of: tuple[str, ...] = ()
    doubt: Doubt | None = None

    @property
    def letters(self) -> tuple[str, str]:
        """The letters of both projects."""
        return self.first.letter, self.second.letter


def statements(compared: Sequence[Side], score: ScoreName) -> tuple[Statement, ...]:
    """What may be said of each pair of projects on one score, in the order of their letters."""
    return tuple(statement(score, first, second) for first, second in combinations(compared, 2))


def statement(score: ScoreName, first: Side, second: Side) -> Statement:
    """What may be said of two projects on one score."""
    both = (first, second)
    if first.card.method != second.card.method:
        letters = (first.letter, second.letter)
        return Statement(score, first, second, Says.NOT_COMPARED, Obstacle.METHOD, letters)
    for obstacle in (Obstacle.STOP, Obstacle.WITHHELD, Obstacle.NO_NUMBER):
        stopped = tuple(side.letter for side in both if _stands(obstacle, score, side))
        if stopped:
            return Statement(score, first, second, Says.NOT_COMPARED, obstacle, stopped)
    for one, other, says in ((first, second, Says.FIRST_HIGHER), (second, first, Says.SECOND_HIGHER)):
        if _bands_lie_apart(score, one, other):
            if score is ScoreName.IMAGES and not _is_surely_closer(one.card.images, other.card.images):
                return Statement(score, first, second, Says.INDISTINGUISHABLE, doubt=Doubt.CHANCE)
            return Statement(score, first, second, says)
    return Statement(score, first, second, Says.INDISTINGUISHABLE, doubt=Doubt.BANDS)


def _stands(obstacle: Obstacle, score: ScoreName, side: Side) -> bool:
    """Whether an obstacle lies in a project. One with a STOP is never called higher or lower, on any score."""
    verdict = side.card.verdict(score)
    if obstacle is Obstacle.STOP:
        return side.card.proportionality.status is Status.STOPPED
    if obstacle is Obstacle.WITHHELD:
        return score is ScoreName.IMAGES and side.images_withheld
    return not verdict.number_shown or verdict.bounds is None


def _bands_lie_apart(score: ScoreName, one: Side, other: Side) -> bool:
    """Whether what one has proven is more than all that the other may be."""
    mine, theirs = one.card.verdict(score).bounds, other.card.verdict(score).bounds
    return mine is not None and theirs is not None and mine.proven > theirs.possible + TOLERANCE


def _is_surely_closer(one: ImageDistanceScore, other: ImageDistanceScore) -> bool:
    """Whether the 95% intervals leave no doubt: every gap of the one is smaller than the gap that decides the other.

    The bounds of the images know what was done about a gap, and nothing of how few people answered.
    """
    weakest = next((group for group in other.groups if group.name == other.weakest_group), None)
    nearest = _gap_range(weakest) if weakest else None
    farthest = [_gap_range(group) for group in one.groups]
    if nearest is None or not farthest:
        return False
    return all(reach is not None and reach[1] < nearest[0] - TOLERANCE for reach in farthest)


def _gap_range(group: GroupImage) -> tuple[float, float] | None:
    """Between which sizes a gap lies for 95%; `None` without an interval."""
    interval = group.distance.interval if group.distance else None
    if interval is None:
        return None
    low, high = sorted((abs(interval.low), abs(interval.high)))
    return (low if interval.excludes_zero else 0.0), high
