"""What may be shown of an answer about the two images: from its counts, or as it was published where they are unknown.

Counts that somebody entered go before what was published. What was put together when it was published stays together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from questionnaire.answer import Truth
from questionnaire.answers import CountsAnswer, EstimateAnswer, Group
from questionnaire.published import PublishedEstimate, PublishedGroup, PublishedImages
from scoring.disclosure import Pooling, shown_counts, smallest_shown
from scoring.images import NOBODY, OfficialsForm, ShownOfficials, single
from scoring.shown_images import (
    GroupAnswers,
    Members,
    ShownEstimate,
    ShownGroup,
    ShownImages,
    shown_estimates,
    shown_images,
)


def images_in(groups: Sequence[Group], said: CountsAnswer, expected: EstimateAnswer) -> ShownImages:
    """What may be shown of an answer, and of what officials expected of each of these groups."""
    felt = {cell.row: cell.counts for cell in said.groups}
    thought = {group.id: NOBODY for group in groups} | {cell.row: cell.counts for cell in expected.groups}
    asked = [GroupAnswers(group.id, felt.get(group.id, NOBODY), _is_careful(group)) for group in groups]
    counted = shown_images(said.officials or NOBODY, asked, said.team)
    if said.published:
        counted = _with_published(counted, groups, said, said.published)
    estimates = _estimates(expected.published) | shown_estimates(counted.groups, thought)
    shown = [group.members for group in counted.groups]
    return replace(counted, estimates={members: estimates[members] for members in shown if members in estimates})


def _with_published(
    counted: ShownImages, groups: Sequence[Group], said: CountsAnswer, published: PublishedImages
) -> ShownImages:
    if not any(said.officials or ()):
        counted = replace(counted, officials=_officials(published) or counted.officials)
    if said.groups:
        return counted
    careful = {group.id: _is_careful(group) for group in groups}
    shown = tuple(_group(group, careful) for group in published.groups if _is_known(group, careful))
    return replace(counted, groups=shown, pooling=_pooling(shown, published.hidden, counted.names))


def _is_careful(group: Group) -> bool:
    """Whether a group is treated as vulnerable, as it is while nobody knows."""
    return group.is_vulnerable is not Truth.NO


def _officials(published: PublishedImages) -> ShownOfficials | None:
    if published.officials and any(published.officials):
        return ShownOfficials(OfficialsForm.DISTRIBUTION, shown_counts(published.officials))
    if published.officials_mean is None:
        return None
    return ShownOfficials(OfficialsForm.ROUNDED_MEAN, single(published.officials_mean))


def _is_known(group: PublishedGroup, careful: Mapping[str, bool]) -> bool:
    """Whether somebody answered, and all members are still groups of this project."""
    return any(group.counts) and careful.keys() >= set(group.members)


def _group(group: PublishedGroup, careful: Mapping[str, bool]) -> ShownGroup:
    return ShownGroup(
        members=tuple(sorted(group.members)),
        threshold=max(smallest_shown(vulnerable=careful[member]) for member in group.members),
        counts=shown_counts(group.counts),
    )


def _pooling(shown: Sequence[ShownGroup], hidden: Members, names: Members) -> Pooling:
    alone = {group.members[0] for group in shown if len(group.members) == 1}
    pools = [group for group in shown if len(group.members) > 1]
    pooled = {member for pool in pools for member in pool.members}
    too_few = set(hidden) & set(names) - alone - pooled
    return Pooling(
        shown=tuple(sorted(alone)),
        pooled=tuple(sorted(pooled)),
        hidden=tuple(sorted(too_few)),
        unanswered=tuple(sorted(set(names) - alone - pooled - too_few)),
        pool_threshold=max((pool.threshold for pool in pools), default=None),
    )


def _estimates(published: Sequence[PublishedEstimate]) -> dict[Members, ShownEstimate]:
    found = {tuple(sorted(one.members)): _estimate(one) for one in published}
    return {members: estimate for members, estimate in found.items() if estimate}


def _estimate(published: PublishedEstimate) -> ShownEstimate | None:
    if published.counts and any(published.counts):
        return ShownEstimate(shown_counts(published.counts), has_distribution=True)
    return None if published.mean is None else ShownEstimate(single(published.mean), has_distribution=False)
