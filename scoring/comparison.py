"""Whether one project is demonstrably higher than another, whatever weight people give to each of the three scores."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from scoring.model import TOLERANCE, reaches
from scoring.parameters import norms

STREAM = 20263

Scores = tuple[float, float, float]


class Statement(StrEnum):
    """What may be said about two projects."""

    A_HIGHER = "a_higher"
    B_HIGHER = "b_higher"
    INDISTINGUISHABLE = "indistinguishable"


@dataclass(frozen=True)
class ThreeScores:
    """What is proven and what is possible of a project's involvement, proportionality and two images (each 0 to 1)."""

    proven: Scores
    possible: Scores


@dataclass(frozen=True)
class Comparison:
    """The shares (0 to 1) of the weightings in which one project is higher for certain, and what may be said."""

    share_a_higher: float
    share_b_higher: float
    statement: Statement


def pairwise(a: ThreeScores, b: ThreeScores) -> Comparison:
    """Two projects compared over many weightings: what one has proven against all that the other may turn out to be.

    After Lahdelma and Salminen, SMAA-2, Operations Research 49(3), 2001.
    """
    share_a, share_b = _share_higher(a.proven, b.possible), _share_higher(b.proven, a.possible)
    needed = norms().comparison.share_needed.value
    statement = Statement.INDISTINGUISHABLE
    if reaches(share_a, needed):
        statement = Statement.A_HIGHER
    elif reaches(share_b, needed):
        statement = Statement.B_HIGHER
    return Comparison(share_a, share_b, statement)


def _share_higher(proven: Scores, possible: Scores) -> float:
    return float((_totals(proven) > _totals(possible) + TOLERANCE).mean())


def _totals(scores: Scores) -> NDArray[np.float64]:
    return np.asarray(np.prod(np.power(np.asarray(scores, dtype=np.float64), _weightings()), axis=1))


@cache
def _weightings() -> NDArray[np.float64]:
    parameters = norms().comparison
    return np.random.RandomState(STREAM).dirichlet(parameters.weight_concentration.value, size=parameters.draws.value)
