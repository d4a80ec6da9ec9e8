"""What may be shown of the answers about the two images: the one thing from which the distance is computed.

Whoever holds what was published, and never saw a count of a small group, computes the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scoring.disclosure import GroupSize, Pooling, pooling, shown_counts, smallest_shown
from scoring.images import NOBODY, ShownOfficials, added, rounded_half_away, shown_officials, single
from scoring.model import Counts, mean_point

Members = tuple[str, ...]


@dataclass(frozen=True)
class GroupAnswers:
    """What the people of a group answered, and what each official thought that they would (their `estimate`)."""

    name: str
    counts: Counts
    vulnerable: bool = False
    estimate: Counts = NOBODY


@dataclass(frozen=True)
class ShownGroup:
    """A group, or small groups as one, with the counts that may be shown."""

    members: Members
    threshold: int
    counts: Counts


@dataclass(frozen=True)
class ShownEstimate:
    """What officials expect, as far as it may be shown; without a distribution a rounded mean that counts as one."""

    counts: Counts
    has_distribution: bool


@dataclass(frozen=True)
class ShownImages:
    """What may be shown of one question about the two images; `names` are all groups that the project has."""

    names: Members
    officials: ShownOfficials | None
    groups: tuple[ShownGroup, ...]
    pooling: Pooling
    estimates: Mapping[Members, ShownEstimate] = field(default_factory=dict)


def shown_images(officials: Counts, groups: Sequence[GroupAnswers], team_answer: int | None = None) -> ShownImages:
    """What may be shown of these answers."""
    pools = pooling(GroupSize(group.name, sum(group.counts), group.vulnerable) for group in groups)
    parts = [[group] for group in groups if group.name in pools.shown]
    pool = [group for group in groups if group.name in pools.pooled]
    shown = tuple(_shown_group(part) for part in [*parts, *([pool] if pool else [])])
    return ShownImages(
        names=tuple(group.name for group in groups),
        officials=shown_officials(officials, team_answer),
        groups=shown,
        pooling=pools,
        estimates=shown_estimates(shown, {group.name: group.estimate for group in groups}),
    )


def shown_estimates(groups: Sequence[ShownGroup], estimates: Mapping[str, Counts]) -> dict[Members, ShownEstimate]:
    """What officials expect of each group that is shown; of a pool only if each of its members was estimated."""
    found = {group.members: _shown_estimate([estimates[name] for name in group.members]) for group in groups}
    return {members: estimate for members, estimate in found.items() if estimate}


def _shown_group(groups: Sequence[GroupAnswers]) -> ShownGroup:
    """One or more groups as one."""
    return ShownGroup(
        members=tuple(sorted(group.name for group in groups)),
        threshold=max(smallest_shown(vulnerable=group.vulnerable) for group in groups),
        counts=shown_counts(added([group.counts for group in groups])),
    )


def _shown_estimate(estimates: Sequence[Counts]) -> ShownEstimate | None:
    estimators = min(sum(estimate) for estimate in estimates)
    if not estimators:
        return None
    # Each official estimates every group, so the rule on unanimity looks at one group's estimate at a time.
    together = added([shown_counts(estimate) for estimate in estimates])
    if estimators >= smallest_shown(vulnerable=False):
        return ShownEstimate(shown_counts(together), has_distribution=True)
    return ShownEstimate(single(rounded_half_away(mean_point(together))), has_distribution=False)
