"""What a project gains for its purpose, weighed against what it takes from people.

Alexy's weight formula: W = (I x W x R of the purpose) / (I x W x R of the infringement), with importance and abstract
weight light (1), medium (2) or grave (4) and certainty 1/4, 1/2 or 1. The words people wrote stand beside it, always.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log2

from scoring.disclosure import smallest_shown
from scoring.model import TOLERANCE, Bounds, Counts, reaches, upper_median
from scoring.parameters import norms


@dataclass(frozen=True)
class Triple:
    """Importance, abstract weight and certainty of a gain or a loss; `None` where nobody knows."""

    importance: int | None = None
    weight: int | None = None
    certainty: float | None = None

    def __post_init__(self) -> None:
        allowed = norms().proportionality
        levels, certainties = allowed.intensities.value, allowed.certainties.value
        if not {self.importance, self.weight} <= {None, *levels} or self.certainty not in {None, *certainties}:
            raise ValueError(f"Importance and weight are one of {levels}, certainty one of {certainties}.")

    @property
    def is_known(self) -> bool:
        """All three are known."""
        return None not in {self.importance, self.weight, self.certainty}

    def filled(self, level: int, certainty: float) -> float:
        """The product of the three, with what is unknown taken at this level and certainty."""
        importance = level if self.importance is None else self.importance
        weight = level if self.weight is None else self.weight
        return importance * weight * (certainty if self.certainty is None else self.certainty)


@dataclass(frozen=True)
class Right:
    """A right that is infringed: how gravely, how certainly, and the evidence (0 to 1) for an uncertain infringement.

    `own_ratings` counts how many data subjects called the loss light, medium or grave; `own_published` is their upper
    median as it was published, where nobody is counted.
    """

    name: str
    infringement: Triple
    evidence: float = 0.0
    own_ratings: Counts | None = None
    vulnerable: bool = False
    own_published: int | None = None


@dataclass(frozen=True)
class Weighing:
    """The weighing over all rights: the right that weighs against the purpose most decides.

    `weight` is W, from 1/64 to 64, and `is_open` tells whether it is a political choice; both are `None` while an input
    is unknown. `lowest` and `highest` are W at worst and at best.
    """

    bounds: Bounds
    weight: float | None
    lowest: float
    highest: float
    is_open: bool | None
    decisive_right: str | None

    @property
    def is_complete(self) -> bool:
        """All inputs are known."""
        return self.weight is not None


@dataclass(frozen=True)
class _Weight:
    name: str | None
    lowest: float
    highest: float
    is_known: bool


def weighing(purpose: Triple, rights: Sequence[Right]) -> Weighing:
    """The purpose weighed against each right that is infringed; the lowest W counts.

    With no right described, what people lose is unknown.
    """
    weights = [_weight(purpose, right) for right in rights] or [_weight(purpose, Right("", Triple()))]
    decisive = min(weights, key=lambda each: each.lowest)
    lowest, highest = decisive.lowest, min(each.highest for each in weights)
    weight = lowest if all(each.is_known for each in weights) else None
    return Weighing(
        bounds=Bounds(None if weight is None else weighed(weight), weighed(lowest), weighed(highest)),
        weight=weight,
        lowest=lowest,
        highest=highest,
        is_open=None if weight is None else _is_open(weight),
        decisive_right=decisive.name or None,
    )


def weighed(weight: float) -> float:
    """A weight on the scale from 0 to 1: 1/2 + log2(W) / 12; 1/2 is a balance."""
    return min(1.0, max(0.0, 0.5 + log2(weight) / 12))


def counted_infringement(right: Right) -> Triple:
    """The infringement that counts, after precaution and after what data subjects say of it themselves.

    Uncertainty counts only with evidence. The importance is at least the upper median of the data subjects' ratings; as
    long as the team's own is unknown, it stays so.
    """
    counted = right.infringement
    enough_evidence = reaches(right.evidence, norms().proportionality.precaution_evidence.value)
    if counted.certainty is not None and not enough_evidence:
        counted = replace(counted, certainty=max(norms().proportionality.certainties.value))
    own = own_importance(right)
    if own is not None and counted.importance is not None:
        counted = replace(counted, importance=max(own, counted.importance))
    return counted


def own_importance(right: Right) -> int | None:
    """The upper median of how gravely data subjects rate the loss; `None` while too few of them did."""
    ratings = right.own_ratings
    if not ratings or not any(ratings):
        return right.own_published
    if sum(ratings) < smallest_shown(vulnerable=right.vulnerable):
        return None
    return norms().proportionality.intensities.value[upper_median(ratings)]


def _weight(purpose: Triple, right: Right) -> _Weight:
    allowed = norms().proportionality
    low, high = min(allowed.intensities.value), max(allowed.intensities.value)
    doubtful, certain = min(allowed.certainties.value), max(allowed.certainties.value)
    infringement = counted_infringement(right)
    lightest = infringement
    if infringement.importance is None:
        lightest = replace(infringement, importance=own_importance(right))
    return _Weight(
        name=right.name,
        lowest=purpose.filled(low, doubtful) / infringement.filled(high, certain),
        highest=purpose.filled(high, certain) / lightest.filled(low, doubtful),
        is_known=purpose.is_known and infringement.is_known,
    )


def _is_open(weight: float) -> bool:
    limits = norms().proportionality
    return reaches(weight, limits.open_from.value) and weight <= limits.open_to.value + TOLERANCE
