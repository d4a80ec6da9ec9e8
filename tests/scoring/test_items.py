"""Items: the unknown, what does not apply, and when a number is shown."""

import pytest

from scoring.items import Item, Knowledge, knowledge, mean_of_items, number_is_shown, settled, too_much_not_applicable
from scoring.model import Bounds, Standing

UNKNOWN = Item(None, standing=Standing.UNKNOWN)
ABSENT = Item(None, standing=Standing.NOT_APPLICABLE)
LATER = Item(None, standing=Standing.NOT_DUE)


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": None},
        {"value": 1.0, "standing": Standing.UNKNOWN},
        {"value": 1.1},
        {"value": 1.0, "weight": -1},
        {"value": 1.0, "evidence": 1.1},
        {"value": 1.0, "best": -0.1},
    ],
)
def test_an_item_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match="value"):
        Item(**wrong)


def test_a_best_value_counts_in_what_is_possible_only():
    assert mean_of_items([Item(0.5, evidence=1, best=1.0)]) == Bounds(0.5, 0.5, 1.0)


def test_a_best_value_below_the_value_does_not_lower_what_is_possible():
    assert mean_of_items([Item(0.5, evidence=1, best=0.2)]) == Bounds(0.5, 0.5, 0.5)


def test_an_unknown_under_a_limit_is_possible_up_to_that_limit():
    assert mean_of_items([Item(None, standing=Standing.UNKNOWN, best=0.5)]) == Bounds(None, 0.0, 0.5)


def test_a_no_that_may_still_turn_out_to_be_more_needs_evidence():
    assert knowledge([Item(0.0)]).confidence == 1
    assert knowledge([Item(0.0, best=0.5)]).confidence == 0


def test_nothing_applicable_is_no_score_and_no_number():
    known = knowledge([LATER, ABSENT])
    assert mean_of_items([LATER, ABSENT]) is None
    assert known == Knowledge(0.0, 0.0, 0, unknown_items=0, not_applicable_items=1)
    assert not number_is_shown(None, known)


def test_items_without_weight_are_no_score():
    assert mean_of_items([Item(1.0, weight=0.0)]) is None


def test_unknown_items_are_counted():
    assert knowledge([Item(1.0), UNKNOWN, UNKNOWN, ABSENT]).unknown_items == 2


def test_the_rule_on_what_does_not_apply_looks_at_the_whole_score():
    items = [Item(1.0, weight=4), Item(None, weight=2, standing=Standing.NOT_APPLICABLE)]
    assert too_much_not_applicable(items)
    parts, refused = settled([[items[0]], [items[1]]])
    assert refused
    assert parts[1][0].standing is Standing.UNKNOWN
    assert not settled([[items[0], items[0]], [items[1]]])[1]


def test_an_exempt_item_stays_outside_that_rule_on_both_sides():
    exempt = Item(None, weight=10, standing=Standing.NOT_APPLICABLE, exempt=True)
    assert not too_much_not_applicable([Item(1.0), exempt])
    counted = Item(1.0, weight=10, exempt=True)
    assert too_much_not_applicable([Item(1.0), ABSENT, counted])
    (part,), _ = settled([[ABSENT, exempt]])
    assert [item.standing for item in part] == [Standing.UNKNOWN, Standing.NOT_APPLICABLE]


def test_a_number_that_nothing_unknown_can_change_is_shown():
    nothing = Knowledge(0.0, 0.0, 1.0, 1, 0)
    assert number_is_shown(Bounds(None, 0.0, 0.05), nothing)
    assert not number_is_shown(Bounds(None, 0.0, 0.0501), nothing)


@pytest.mark.parametrize(
    ("completeness", "confidence", "shown"), [(0.8, 0.5, True), (0.79, 1.0, False), (1.0, 0.49, False)]
)
def test_a_number_needs_answers_and_evidence(completeness, confidence, shown):
    known = Knowledge(completeness, confidence, 1.0, 0, 0)
    assert number_is_shown(Bounds(0.5, 0.2, 0.9), known) is shown
    assert known.lacks_answers is (completeness < 0.8)
    assert known.lacks_evidence is (confidence < 0.5)


def test_thresholds_are_met_apart_from_rounding():
    known = Knowledge(0.1 + 0.7, 0.1 + 0.2 + 0.2 - 1e-12, 1.0, 0, 0)
    assert known.completeness < 0.8
    assert number_is_shown(Bounds(0.5, 0.2, 0.9), known)
