"""Small groups: what is shown, what is pooled, what stays hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.disclosure import (
    GroupSize,
    changed_respondents,
    may_follow,
    pooling,
    shown_counts,
    shows_class_only,
    smallest_shown,
)

groups = st.dictionaries(st.sampled_from("abcdefg"), st.tuples(st.integers(0, 14), st.booleans()), max_size=6)


@given(groups)
def test_what_is_shown_is_never_too_small_and_nobody_is_lost(sizes):
    pools = pooling(GroupSize(name, *size) for name, size in sizes.items())
    assert sorted(pools.shown + pools.pooled + pools.hidden + pools.unanswered) == sorted(sizes)
    for name in pools.shown:
        assert sizes[name][0] >= smallest_shown(vulnerable=sizes[name][1])
    together = sum(sizes[name][0] for name in pools.pooled)
    thresholds = [smallest_shown(vulnerable=sizes[name][1]) for name in pools.pooled]
    assert together >= max(thresholds, default=0)
    assert pools.pool_threshold == max(thresholds, default=None)
    assert len(pools.pooled) != 1
    assert pools.total_is_shown is not bool(pools.hidden)


@given(groups)
def test_with_something_hidden_nothing_is_shown_beside_it(sizes):
    pools = pooling(GroupSize(name, *size) for name, size in sizes.items())
    assert not (pools.hidden and (pools.shown or pools.pooled))


def test_a_vulnerable_group_that_joins_raises_what_the_pool_needs():
    sizes = [GroupSize("a", 3), GroupSize("b", 4, vulnerable=True), GroupSize("c", 6), GroupSize("d", 20)]
    pools = pooling(sizes)
    assert (pools.shown, pools.pooled, pools.pool_threshold) == (("d",), ("a", "b", "c"), 10)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((9, 0, 0, 0, 0, 0, 0), (0, 9, 0, 0, 0, 0, 0)),
        ((0, 0, 9, 0, 0, 0, 0), (0, 9, 0, 0, 0, 0, 0)),
        ((0, 0, 0, 7, 0, 0, 0), (0, 0, 0, 7, 0, 0, 0)),
        ((0, 0, 0, 0, 7, 0, 0), (0, 0, 0, 0, 0, 7, 0)),
        ((8, 1, 0, 0, 0, 0, 0), (8, 1, 0, 0, 0, 0, 0)),
        ((10, 0, 0, 0, 0, 0, 0), (10, 0, 0, 0, 0, 0, 0)),
    ],
)
def test_a_small_unanimous_group_shows_its_class(counts, shown):
    assert shown_counts(counts) == shown


def test_the_class_of_nobody_is_not_asked():
    assert not shows_class_only((0,) * 7)


@pytest.mark.parametrize(
    ("later", "changed", "allowed"),
    [
        ((5, 5, 0), 0, True),
        ((5, 6, 0), 1, False),
        ((5, 5, 5), 5, True),
        ((1, 9, 0), 4, False),
        ((0, 5, 0), 5, True),
    ],
)
def test_two_published_versions_differ_by_nobody_or_by_enough(later, changed, allowed):
    assert changed_respondents((5, 5, 0), later) == changed
    assert may_follow((5, 5, 0), later, threshold=5) is allowed
