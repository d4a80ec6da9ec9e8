"""Sureness: the interval of a gap, and when one project may be called higher than another."""

import pytest

from scoring.comparison import Statement, ThreeScores, pairwise
from scoring.intervals import interval
from scoring.model import Quadrant

OFFICIALS = (0, 0, 0, 1, 2, 5, 4)
FELT = (6, 3, 1, 1, 1, 0, 0)


def test_the_draws_are_the_same_on_every_machine():
    sure = interval(OFFICIALS, FELT)
    assert (sure.low, sure.high, sure.quadrant_mass) == (2.6119, 4.5657, 0.9961)
    assert (sure.officials, sure.group) == ((1.1412, 2.3718), (-2.4906, -0.9779))


def test_exchanging_the_two_sides_turns_the_interval_around():
    one, other = interval(OFFICIALS, FELT), interval(FELT, OFFICIALS)
    assert (one.low, one.high) == pytest.approx((-other.high, -other.low), abs=0.03)


def test_both_means_have_an_interval_of_their_own():
    sure = interval(OFFICIALS, FELT)
    assert sure.officials[0] < 2 < sure.officials[1]
    assert sure.group[0] < -2 < sure.group[1]


def test_more_answers_make_the_interval_narrower():
    few, many = interval((1, 1, 1, 1, 1, 1, 1), FELT), interval((9, 9, 9, 9, 9, 9, 9), FELT)
    assert many.high - many.low < few.high - few.low


def test_a_small_gap_is_not_stated_however_sure():
    sure = interval((0, 0, 0, 0, 900, 0, 0), (0, 0, 0, 900, 0, 0, 0))
    assert sure.excludes_zero
    assert sure.states_a_gap
    near = interval((0, 0, 0, 100, 800, 0, 0), (0, 0, 0, 900, 0, 0, 0))
    assert near.excludes_zero
    assert not near.states_a_gap


def test_a_gap_below_zero_is_stated_too():
    sure = interval(FELT, OFFICIALS)
    assert sure.states_a_gap
    assert sure.quadrant is Quadrant.UNDERESTIMATED_SERVICE


def test_a_share_that_is_just_enough_makes_a_statement():
    a = ThreeScores((0.9, 0.5, 0.5), (0.9, 0.5, 0.5))
    b = ThreeScores((0.4, 0.6, 0.5), (0.4, 0.6, 0.5))
    comparison = pairwise(a, b)
    assert 0.9 < comparison.share_a_higher < 1
    assert 0 < comparison.share_b_higher < 0.1
    assert comparison.statement is Statement.A_HIGHER
    assert pairwise(b, a).statement is Statement.B_HIGHER
