"""How much the people inside one group agree with each other."""

from itertools import accumulate
from math import log2

from scoring.model import POINTS, Counts, reaches
from scoring.parameters import norms


def consensus(counts: Counts) -> float | None:
    """The agreement inside a group, from 0 (two extreme camps) to 1 (all the same); `None` if nobody answered.

    The counts are of an ordinal scale of two steps or more.

    Tastle and Wierman, Consensus and dissention: A measure of ordinal dispersion, International Journal of Approximate
    Reasoning 45(3), 2007: 1 + the sum of p log2(1 - |x - mean| / width).
    """
    total = sum(counts)
    if not total:
        return None
    mean, width = sum(place * count for place, count in enumerate(counts)) / total, len(counts) - 1
    terms = (count / total * log2(1 - abs(place - mean) / width) for place, count in enumerate(counts) if count)
    return max(0.0, 1 + sum(terms))


def is_divided(agreed: float | None) -> bool:
    """Whether so little is agreed that both camps must be shown instead of a mean."""
    return agreed is not None and not reaches(agreed, norms().image_distance.divided_below.value)


def interquartile_range(counts: Counts) -> tuple[int, int] | None:
    """The lowest and highest point of the middle half of the answers; `None` if nobody answered."""
    total = sum(counts)
    if not total:
        return None
    return _point_of(counts, total / 4), _point_of(counts, 3 * total / 4)


def overrules_data_subjects(agreed_answer: int, counts: Counts) -> bool:
    """Whether an agreed answer lies outside the middle half of what the data subjects themselves answered."""
    middle = interquartile_range(counts)
    return middle is not None and not middle[0] <= agreed_answer <= middle[1]


def _point_of(counts: Counts, place: float) -> int:
    """The point of the answer at this place, with the answers in a row from low to high."""
    return next(point for point, seen in zip(POINTS, accumulate(counts), strict=True) if seen and seen >= place)
