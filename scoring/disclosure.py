"""What may be shown of a small group, so that nobody can be recognised and nothing can be found by subtraction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scoring.model import POINTS, TOLERANCE, Counts
from scoring.parameters import norms

CLASS_POINTS = {-1: -2, 0: 0, 1: 2}
"""The point that stands for a class of answers: control, neither, service."""


@dataclass(frozen=True)
class GroupSize:
    """How many people of a group answered."""

    name: str
    answers: int
    vulnerable: bool = False

    @property
    def threshold(self) -> int:
        """The fewest answers that may be shown."""
        return smallest_shown(vulnerable=self.vulnerable)


@dataclass(frozen=True)
class Pooling:
    """Which groups are shown alone, which together as one, which not at all, and in which nobody answered."""

    shown: tuple[str, ...]
    pooled: tuple[str, ...]
    hidden: tuple[str, ...]
    unanswered: tuple[str, ...]
    pool_threshold: int | None = None

    @property
    def total_is_shown(self) -> bool:
        """The total of all groups may be shown: nothing was hidden that it would give away."""
        return not self.hidden


def smallest_shown(*, vulnerable: bool) -> int:
    """The fewest answers of a group that may be shown."""
    limits = norms().disclosure
    return (limits.smallest_vulnerable_group if vulnerable else limits.smallest_group).value


def pooling(sizes: Iterable[GroupSize]) -> Pooling:
    """Which groups are shown, pooled or hidden.

    Groups that are too small form a pool; while the pool is smaller than the largest threshold among its members the
    next smallest group joins it. With nothing left to join it is hidden.
    """
    every = sorted(sizes, key=lambda size: (size.answers, size.name))
    answered = [size for size in every if size.answers > 0]
    pool = [size for size in answered if size.answers < size.threshold]
    others = [size for size in answered if size.answers >= size.threshold]
    while others and _is_too_small(pool):
        pool.append(others.pop(0))
    hide = _is_too_small(pool)
    return Pooling(
        shown=_names(others),
        pooled=() if hide else _names(pool),
        hidden=_names(pool) if hide else (),
        unanswered=_names(size for size in every if size.answers == 0),
        pool_threshold=_threshold(pool) if pool and not hide else None,
    )


def shown_counts(counts: Counts) -> Counts:
    """The distribution that may be shown: only the class where a small group is as good as unanimous."""
    if not shows_class_only(counts):
        return counts
    by_class = dict.fromkeys(POINTS, 0)
    for point, count in zip(POINTS, counts, strict=True):
        by_class[class_point(point)] += count
    return tuple(by_class[point] for point in POINTS)


def class_point(point: int) -> int:
    """The point that stands for the class of this one: control, neither, service."""
    return CLASS_POINTS[(point > 0) - (point < 0)]


def shows_class_only(counts: Counts) -> bool:
    """Whether a group is so small and so unanimous that its exact answers would tell what each person said."""
    total, limits = sum(counts), norms().disclosure
    unanimous = max(counts) > limits.unanimous_above.value * total + TOLERANCE
    return unanimous and total < limits.class_only_below.value


def changed_respondents(earlier: Counts, later: Counts) -> int:
    """The fewest people whose answer came, went or changed between two published distributions."""
    changes = [new - old for old, new in zip(earlier, later, strict=True)]
    return max(sum(change for change in changes if change > 0), -sum(change for change in changes if change < 0))


def may_follow(earlier: Counts, later: Counts, threshold: int) -> bool:
    """Whether a distribution may be published after another: they differ by nobody, or by enough people."""
    changed = changed_respondents(earlier, later)
    return changed == 0 or changed >= threshold


def _is_too_small(pool: Sequence[GroupSize]) -> bool:
    return bool(pool) and sum(size.answers for size in pool) < _threshold(pool)


def _threshold(pool: Iterable[GroupSize]) -> int:
    return max(size.threshold for size in pool)


def _names(sizes: Iterable[GroupSize]) -> tuple[str, ...]:
    return tuple(sorted(size.name for size in sizes))
