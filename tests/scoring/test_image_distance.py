"""The two images: how they are shown, and how far they lie apart."""

import pytest

from questionnaire.answer import Truth
from questionnaire.answers import BridgingItem
from scoring.agreement import consensus, interquartile_range, is_divided, overrules_data_subjects
from scoring.image_distance import Bridging, bridging_bounds, image_distance
from scoring.images import OfficialsForm, lifted, officials_image, over_and_under, rounded_half_away, shown_officials
from scoring.model import Bounds, Quadrant, Status, lower_median, upper_median
from scoring.shown_images import GroupAnswers

OFFICIALS = (0, 0, 0, 1, 2, 5, 4)
FELT = (6, 3, 1, 1, 1, 0, 0)
NOTHING_DONE = dict.fromkeys(BridgingItem, Bridging(Truth.NO))


def test_a_group_is_drawn_with_everything_that_may_be_shown():
    score = image_distance(1, OFFICIALS, [GroupAnswers("poor households", FELT)], NOTHING_DONE)
    (group,) = score.groups
    assert (group.name, group.members, group.answered, group.threshold) == (
        "poor households",
        ("poor households",),
        12,
        5,
    )
    assert group.counts == FELT
    assert not group.class_only
    assert not group.is_pool
    assert group.distance is not None
    assert group.distance.stated
    assert group.distance.quadrant is Quadrant.IMAGE_GAP
    assert group.distance.estimate is None
    assert score.is_measured
    assert score.weakest_group == "poor households"
    assert not score.not_believed


def test_a_pool_names_its_members_and_takes_the_largest_threshold():
    groups = [GroupAnswers("b", (3, 0, 0, 0, 0, 0, 0), vulnerable=True), GroupAnswers("a", (0, 9, 0, 0, 0, 0, 0))]
    (pool,) = image_distance(1, OFFICIALS, groups, NOTHING_DONE).groups
    assert (pool.name, pool.members, pool.answered, pool.threshold) == ("a+b", ("a", "b"), 12, 10)
    assert pool.is_pool


def test_the_estimate_of_a_pool_counts_only_if_each_member_was_estimated():
    some = GroupAnswers("a", (2, 1, 0, 0, 0, 0, 0), estimate=(0, 0, 0, 6, 0, 0, 2))
    other = GroupAnswers("b", (2, 1, 0, 0, 0, 0, 0), estimate=(0, 0, 0, 4, 0, 0, 2))
    (pool,) = image_distance(1, OFFICIALS, [some, other], NOTHING_DONE).groups
    assert pool.distance is not None
    assert pool.distance.estimate is not None
    assert pool.distance.estimate.counts == (0, 0, 0, 10, 0, 0, 4)
    (pool,) = image_distance(1, OFFICIALS, [some, GroupAnswers("b", other.counts)], NOTHING_DONE).groups
    assert pool.distance is not None
    assert pool.distance.estimate is None


def test_groups_are_drawn_without_distance_if_no_official_answered():
    score = image_distance(1, (0,) * 7, [GroupAnswers("tenants", FELT)], NOTHING_DONE)
    assert [group.distance for group in score.groups] == [None]
    assert not score.is_measured
    assert score.officials is None
    assert score.weakest_group is None
    assert score.status is Status.NOT_MEASURED


def test_without_any_group_nothing_is_measured():
    score = image_distance(1, OFFICIALS, [], {})
    assert score.bounds == Bounds(None, 0.0, 1.0)
    assert score.status is Status.NOT_MEASURED
    assert not score.is_measured


def test_a_step_that_is_absent_is_unknown():
    assert bridging_bounds({}) == Bounds(0.0, 0.0, 1.0)
    steps = {
        BridgingItem.DISCUSSED: Bridging(Truth.YES, 0.5),
        BridgingItem.ASKED_AGAIN: Bridging(Truth.YES, 0.25),
        BridgingItem.DESIGN_CHANGED: Bridging(Truth.NO, 1.0),
    }
    assert bridging_bounds(steps) == Bounds(0.5, 0.25, 0.75)


@pytest.mark.parametrize(
    ("officials", "team", "form", "counts"),
    [
        ((0, 0, 0, 0, 0, 1, 1), None, OfficialsForm.ROUNDED_MEAN, (0, 0, 0, 0, 0, 0, 1)),
        ((0, 0, 0, 0, 0, 1, 1), -3, OfficialsForm.ROUNDED_MEAN, (0, 0, 0, 0, 0, 0, 1)),
        ((0,) * 7, -3, OfficialsForm.TEAM_ANSWER, (1, 0, 0, 0, 0, 0, 0)),
        ((0,) * 7, 0, OfficialsForm.TEAM_ANSWER, (0, 0, 0, 1, 0, 0, 0)),
        ((5, 0, 0, 0, 0, 0, 0), 2, OfficialsForm.DISTRIBUTION, (0, 5, 0, 0, 0, 0, 0)),
        ((4, 1, 0, 0, 0, 0, 0), None, OfficialsForm.DISTRIBUTION, (4, 1, 0, 0, 0, 0, 0)),
    ],
)
def test_officials_are_shown_in_the_form_that_their_number_allows(officials, team, form, counts):
    shown = shown_officials(officials, team)
    assert shown is not None
    image = officials_image(shown, None)
    assert (image.form, image.counts) == (form, counts)
    assert image.class_only is (counts == (0, 5, 0, 0, 0, 0, 0))


@pytest.mark.parametrize(("claim", "believed"), [(None, True), (0, True), (1, False), (3, False)])
def test_officials_who_mean_less_than_the_claim_by_one_or_more_do_not_believe_it(claim, believed):
    shown = shown_officials((0, 0, 3, 3, 3, 0, 0), None)
    assert shown is not None
    image = officials_image(shown, claim)
    assert image.not_believed is not believed


@pytest.mark.parametrize(
    ("mean", "rounded"), [(0.5, 1), (-0.5, -1), (1.49, 1), (-1.5, -2), (-2.49, -2), (0.0, 0), (-0.2, 0)]
)
def test_a_half_goes_away_from_zero(mean, rounded):
    assert rounded_half_away(mean) == rounded


def test_each_official_counts_at_the_claim_at_least():
    assert lifted((1, 1, 1, 1, 1, 1, 1), 1) == (0, 0, 0, 0, 5, 1, 1)
    assert lifted((1, 1, 1, 1, 1, 1, 1), None) == (1, 1, 1, 1, 1, 1, 1)


def test_over_and_under_are_seen_from_what_is_said():
    assert over_and_under((0, 0, 0, 0, 0, 0, 1), (1, 0, 0, 0, 0, 0, 0)) == (6.0, 0.0)
    assert over_and_under((1, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 1)) == (0.0, 6.0)


def test_understated_service_counts_half():
    control = (0, 0, 10, 0, 0, 0, 0)
    service = (0, 0, 0, 0, 10, 0, 0)
    over = image_distance(None, service, [GroupAnswers("a", control)], NOTHING_DONE)
    under = image_distance(None, control, [GroupAnswers("a", service)], NOTHING_DONE)
    assert 1 - over.bounds.proven == pytest.approx(2 * (1 - under.bounds.proven))


@pytest.mark.parametrize(("agreed", "divided"), [(None, False), (0.35, False), (0.3499, True)])
def test_little_agreement_is_called_divided(agreed, divided):
    assert is_divided(agreed) is divided


def test_a_group_of_one_mind_has_full_consensus():
    assert consensus((0, 0, 4, 0, 0, 0, 0)) == 1.0


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0,) * 7, None),
        ((1, 1, 0, 0, 0, 1, 1), (-3, 2)),
        ((0, 0, 0, 5, 0, 0, 0), (0, 0)),
        ((8, 0, 0, 1, 0, 0, 0), (-3, -3)),
    ],
)
def test_the_middle_half_of_the_answers(counts, expected):
    assert interquartile_range(counts) == expected


def test_an_agreed_answer_outside_the_middle_half_overrules_the_data_subjects():
    assert overrules_data_subjects(2, FELT)
    assert not overrules_data_subjects(-2, FELT)
    assert not overrules_data_subjects(2, (0,) * 7)


def test_a_median_needs_an_answer():
    with pytest.raises(ValueError, match="Nobody answered"):
        lower_median((0, 0, 0))
    assert lower_median((0, 2, 2)) == 1
    assert upper_median((0, 2, 2)) == 2
    assert lower_median((1, 3, 1)) == upper_median((1, 3, 1)) == 1
