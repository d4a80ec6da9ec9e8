"""The image that people have of a project, as a distribution over the scale from control (-3) to service (+3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from math import copysign, floor

from scoring.agreement import consensus, is_divided
from scoring.disclosure import shown_counts, shows_class_only, smallest_shown
from scoring.model import POINTS, Counts, mean_point, reaches
from scoring.parameters import norms

NOBODY: Counts = (0,) * len(POINTS)
CUT_POINTS = len(POINTS) - 1


class OfficialsForm(StrEnum):
    """In which form the answers of officials may be shown."""

    DISTRIBUTION = "distribution"
    ROUNDED_MEAN = "rounded_mean"
    TEAM_ANSWER = "team_answer"


@dataclass(frozen=True)
class ShownOfficials:
    """What may be shown of the answers of officials; a rounded mean and a team's answer count as one answer."""

    form: OfficialsForm
    counts: Counts


@dataclass(frozen=True)
class OfficialsImage:
    """The image that officials have, as far as it may be shown; the lift to the claim is not in it."""

    form: OfficialsForm
    counts: Counts
    class_only: bool
    mean: float
    consensus: float | None
    divided: bool
    not_believed: bool

    @property
    def has_distribution(self) -> bool:
        """Enough officials answered by themselves for an interval."""
        return self.form is OfficialsForm.DISTRIBUTION

    @property
    def answered(self) -> int:
        """How many officials answered, where that may be shown; otherwise 0."""
        return sum(self.counts) if self.has_distribution else 0


def shown_officials(officials: Counts, team_answer: int | None) -> ShownOfficials | None:
    """The answers of officials in the form that may be shown; `None` if nobody answered."""
    answered = sum(officials)
    if answered >= smallest_shown(vulnerable=False):
        return ShownOfficials(OfficialsForm.DISTRIBUTION, shown_counts(officials))
    if answered:
        return ShownOfficials(OfficialsForm.ROUNDED_MEAN, single(rounded_half_away(mean_point(officials))))
    return None if team_answer is None else ShownOfficials(OfficialsForm.TEAM_ANSWER, single(team_answer))


def officials_image(shown: ShownOfficials, claim: int | None) -> OfficialsImage:
    """The image of the officials, from what may be shown of it."""
    mean, agreed = mean_point(shown.counts), consensus(shown.counts)
    short = claim is not None and reaches(claim - mean, norms().image_distance.not_believed_from.value)
    return OfficialsImage(
        form=shown.form,
        counts=shown.counts,
        class_only=shown.form is OfficialsForm.DISTRIBUTION and shows_class_only(shown.counts),
        mean=mean,
        consensus=agreed,
        divided=is_divided(agreed),
        not_believed=short,
    )


def over_and_under(said: Counts, felt: Counts) -> tuple[float, float]:
    """How much more service is said than felt, and how much less: each from 0 to 6, in points of the scale."""
    said_shares, felt_shares = _cumulative(said), _cumulative(felt)
    pairs = list(zip(said_shares, felt_shares, strict=True))[:CUT_POINTS]
    return sum(max(0.0, felt - said) for said, felt in pairs), sum(max(0.0, said - felt) for said, felt in pairs)


def lifted(counts: Counts, claim: int | None) -> Counts:
    """Answers counted at the claim at least; without a known claim they stay as they are."""
    if claim is None:
        return counts
    moved = dict.fromkeys(POINTS, 0)
    for point, count in zip(POINTS, counts, strict=True):
        moved[max(point, claim)] += count
    return tuple(moved[point] for point in POINTS)


def rounded_half_away(mean: float) -> int:
    """The nearest whole point; a half goes away from zero."""
    return int(copysign(floor(abs(mean) + 0.5), mean))


def single(point: int) -> Counts:
    """One answer, at this point."""
    return tuple(int(place == point) for place in POINTS)


def added(distributions: Sequence[Counts]) -> Counts:
    """The answers of several groups together."""
    return tuple(sum(column) for column in zip(*distributions, strict=True))


def _cumulative(counts: Counts) -> list[float]:
    total = sum(counts)
    return [seen / total for seen in accumulate(counts)]
