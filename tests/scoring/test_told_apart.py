"""What may be said of two projects on one score: higher only when nothing that is unknown can undo it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.model import Bounds
from scoring.scorecard import Scorecard, ScoreName
from scoring.side_by_side import Entry, Side
from scoring.told_apart import Doubt, Obstacle, Says, statement, statements
from tests.scoring.test_side_by_side import card_of

INVOLVEMENT, PROPORTIONALITY, IMAGES = ScoreName
shares = st.floats(0, 1, allow_nan=False)
bands = st.tuples(shares, shares).map(sorted)


def side(letter: str, card: Scorecard) -> Side:
    return Side(letter, Entry(letter.lower(), letter, "", date(2026, 11, 1), card))


def involved(proven: float, possible: float) -> Scorecard:
    full = card_of("full")
    bounds = Bounds(proven, proven, possible)
    return replace(full, involvement=replace(full.involvement, bounds=bounds, number_shown=True))


def of(score: ScoreName, one: Scorecard, other: Scorecard) -> Says:
    return statement(score, side("A", one), side("B", other)).says


@given(bands, bands)
def test_a_project_is_higher_only_if_it_has_proven_more_than_the_other_can_be(one, other):
    says = of(INVOLVEMENT, involved(*one), involved(*other))
    if says is Says.FIRST_HIGHER:
        assert one[0] > other[1]
    elif says is Says.SECOND_HIGHER:
        assert other[0] > one[1]
    else:
        assert says is Says.INDISTINGUISHABLE
        assert one[0] <= other[1] + 1e-8
        assert other[0] <= one[1] + 1e-8


@given(bands, bands)
def test_turned_around_the_same_is_said(one, other):
    turned = {
        Says.FIRST_HIGHER: Says.SECOND_HIGHER,
        Says.SECOND_HIGHER: Says.FIRST_HIGHER,
        Says.INDISTINGUISHABLE: Says.INDISTINGUISHABLE,
    }
    there = of(INVOLVEMENT, involved(*one), involved(*other))
    assert of(INVOLVEMENT, involved(*other), involved(*one)) is turned[there]


def test_bands_that_touch_cannot_be_told_apart():
    assert of(INVOLVEMENT, involved(0.6, 0.7), involved(0.3, 0.6)) is Says.INDISTINGUISHABLE


@pytest.mark.parametrize("score", ScoreName)
def test_a_project_with_a_stop_is_never_called_higher_or_lower_on_any_score(score):
    said = statement(score, side("A", card_of("stopped")), side("B", card_of("guarantors-never-took-part")))
    assert (said.says, said.obstacle, said.because_of) == (Says.NOT_COMPARED, Obstacle.STOP, ("A",))


@pytest.mark.parametrize("score", ScoreName)
def test_different_methods_are_not_compared(score):
    other = replace(card_of("full"), method="2099.1")
    said = statement(score, side("A", card_of("full")), side("B", other))
    assert (said.obstacle, said.because_of) == (Obstacle.METHOD, ("A", "B"))


@pytest.mark.parametrize("score", ScoreName)
def test_a_quick_scan_has_no_number_so_nothing_is_said_of_it(score):
    said = statement(score, side("A", card_of("full")), side("B", card_of("quick-scan")))
    assert (said.says, said.obstacle, said.because_of) == (Says.NOT_COMPARED, Obstacle.NO_NUMBER, ("B",))


def test_a_stop_that_is_not_excluded_hides_only_the_score_that_it_is_about():
    full, open_ = card_of("everybody-took-part"), card_of("stop-not-excluded")
    assert of(PROPORTIONALITY, full, open_) is Says.NOT_COMPARED
    assert of(INVOLVEMENT, full, open_) is Says.FIRST_HIGHER


@pytest.mark.parametrize("name", ["tenants-silent", "too-few-to-be-shown", "officials-silent"])
def test_images_that_were_not_measured_are_not_compared(name):
    said = statement(IMAGES, side("A", card_of("images-close")), side("B", card_of(name)))
    assert (said.obstacle, said.because_of) == (Obstacle.NO_NUMBER, ("B",))


def test_images_that_are_withheld_are_not_compared_and_other_scores_are():
    hidden = replace(side("A", card_of("full")), images_withheld=True)
    other = side("B", card_of("everybody-took-part"))
    assert statement(IMAGES, hidden, other).obstacle is Obstacle.WITHHELD
    assert statement(INVOLVEMENT, hidden, other).says is Says.SECOND_HIGHER


def test_images_are_closer_only_where_the_intervals_leave_no_doubt():
    close, gap = card_of("images-close"), card_of("tenants-see-control")
    assert of(IMAGES, close, gap) is Says.FIRST_HIGHER
    assert of(IMAGES, gap, close) is Says.SECOND_HIGHER


def test_images_without_an_interval_are_never_called_closer():
    full, gap = card_of("images-close"), card_of("tenants-see-control")
    groups = tuple(
        replace(group, distance=replace(group.distance, interval=None)) if group.distance else group
        for group in gap.images.groups
    )
    unsure = replace(gap, images=replace(gap.images, groups=groups))
    said = statement(IMAGES, side("A", full), side("B", unsure))
    assert (said.says, said.doubt) == (Says.INDISTINGUISHABLE, Doubt.CHANCE)


def test_images_whose_intervals_overlap_cannot_be_told_apart_even_if_their_bands_lie_apart():
    full = card_of("full")
    high = replace(full, images=replace(full.images, bounds=Bounds(0.9, 0.9, 0.95)))
    said = statement(IMAGES, side("A", high), side("B", full))
    assert (said.says, said.doubt) == (Says.INDISTINGUISHABLE, Doubt.CHANCE)


def test_bands_that_overlap_are_told_apart_from_chance():
    said = statement(INVOLVEMENT, side("A", involved(0.4, 0.6)), side("B", involved(0.5, 0.7)))
    assert (said.says, said.doubt) == (Says.INDISTINGUISHABLE, Doubt.BANDS)


def test_every_pair_is_told_once_in_the_order_of_the_letters():
    compared = [side(letter, card_of("full")) for letter in "ABCD"]
    found = [one.letters for one in statements(compared, INVOLVEMENT)]
    assert found == [("A", "B"), ("A", "C"), ("A", "D"), ("B", "C"), ("B", "D"), ("C", "D")]
