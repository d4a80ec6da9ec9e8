"""The distance between the images in sentences: figures that fit together, and no more than chance allows."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from dossier.assessment import Assessment
from language.formats import rounded
from language.messages import speech
from language.model import Language
from questionnaire.load import load_instrument
from scoring.gap_sentences import expectation_sentence, gap_sentence
from scoring.image_distance import Distance, GroupImage, image_distance
from scoring.shown_images import GroupAnswers
from services.examples import examples
from tests.dossiers.changes import TENANTS, Bars, people_say
from tests.dossiers.variants import full_dossier

SAY = speech(Language.ENGLISH)
CONTROL: Bars = (0, 0, 0, 0, 9, 0, 0)
SERVICE: Bars = (0, 0, 0, 0, 0, 2, 10)


@cache
def assessment(name: str) -> Assessment:
    dossier = next(one.dossier for one in examples(Language.DUTCH) if one.dossier.id.endswith(name))
    return Assessment(dossier, load_instrument())


def group_of(found: Assessment, member: str) -> GroupImage:
    return next(group for group in found.card.images.groups if member in group.members)


def distance_of(officials: Bars, felt: Bars, expected: Bars) -> GroupImage:
    (group,) = image_distance(None, officials, [GroupAnswers("a", felt, estimate=expected)], {}).groups
    return group


def known(group: GroupImage) -> Distance:
    assert group.distance is not None
    return group.distance


def test_the_bounds_stand_beside_the_size_whichever_of_the_two_sees_more_service() -> None:
    less, more = known(distance_of(CONTROL, SERVICE, SERVICE)), known(distance_of(SERVICE, CONTROL, CONTROL))
    for distance in (less, more):
        assert distance.size_range is not None
        low, high = distance.size_range
        assert 0 < low <= distance.size <= high
    assert less.gap < 0 < more.gap


def test_bounds_on_both_sides_of_zero_turn_around_with_the_gap() -> None:
    distance = known(group_of(assessment("waterveen-2027"), "huisgenoten"))
    assert distance.interval is not None
    assert distance.gap < 0
    assert distance.size_range == (-distance.interval.high, -distance.interval.low)
    assert distance.size_range[0] < 0 < distance.size < distance.size_range[1]


def test_what_was_known_and_the_blind_spot_add_up_to_the_size() -> None:
    for group in assessment("waterveen-2027").card.images.groups:
        distance = known(group)
        assert distance.estimate is not None
        parts = [distance.beside_size(part) for part in (distance.estimate.known_gap, distance.estimate.blind_spot)]
        assert sum(parts) == pytest.approx(distance.size)


@pytest.mark.parametrize(
    ("officials", "felt", "expected", "told"),
    [
        (SERVICE, CONTROL, (12, 0, 0, 0, 0, 0, 0), "The municipality expected a larger difference than there is."),
        (CONTROL, SERVICE, (12, 0, 0, 0, 0, 0, 0), "The municipality expected a difference in the other direction."),
        (SERVICE, CONTROL, (0, 0, 0, 0, 0, 12, 0), ""),
        (SERVICE, CONTROL, CONTROL, ""),
    ],
)
def test_it_is_told_if_the_municipality_expected_another_difference(
    officials: Bars, felt: Bars, expected: Bars, told: str
) -> None:
    assert expectation_sentence(distance_of(officials, felt, expected), SAY) == told


def test_a_small_difference_is_not_blamed_on_too_few_answers() -> None:
    found = assessment("waterveen-2027")
    for group in found.card.images.groups:
        told = gap_sentence(group, found.card, found.instrument, SAY)
        assert "The difference is so small that it can also be chance." in told
        assert "too few people" not in told


def test_a_large_difference_that_can_be_chance_asks_for_more_answers() -> None:
    full = full_dossier()
    found = Assessment(full, load_instrument())
    group = group_of(found, TENANTS)
    distance = known(group)
    assert distance.interval is not None
    unsure = replace(group, distance=replace(distance, interval=replace(distance.interval, low=-0.2)))
    told = gap_sentence(unsure, found.card, found.instrument, SAY)
    assert "too few people answered to be sure" in told


def test_figures_that_do_not_add_up_are_called_rounded_and_others_are_not() -> None:
    answers = full_dossier().answers
    counts = [(0, 1, 0, 0, 6, 5, tail) for tail in range(12)]
    told = []
    for bars in counts:
        changed = people_say({TENANTS: bars})(answers)
        found = Assessment(full_dossier().model_copy(update={"answers": changed}), load_instrument())
        group, officials = group_of(found, TENANTS), found.card.images.officials
        assert officials is not None
        means = [rounded(mean, 1) for mean in (officials.mean, group.mean)]
        adds_up = all(abs(one - other) == rounded(known(group).size, 1) for one, other in pairwise(means))
        sentence = gap_sentence(group, found.card, found.instrument, SAY)
        assert ("points, rounded." in sentence) is not adds_up
        told.append(adds_up)
    assert set(told) == {True, False}


def test_who_estimated_a_pool_is_counted_once() -> None:
    group = group_of(assessment("waterveen-2026"), "borgen")
    distance = known(group)
    assert distance.estimate is not None
    assert group.is_pool
    assert sum(distance.estimate.counts) == 16
    assert group.estimators == 8
