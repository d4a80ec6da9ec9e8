"""Proportionality: gates, knock-outs, weighing and risks."""

import pytest

from questionnaire.answer import Truth
from questionnaire.model import Gate
from scoring.items import Item
from scoring.model import Bounds, Standing, Status
from scoring.proportionality import GateItems, ProportionalityScore, Stop, proportionality
from scoring.risks import Colour, Risk, colour, risk_picture
from scoring.weighing import Right, Triple, weighed, weighing

GAIN, LOSS = Triple(4, 4, 1.0), Right("privacy", Triple(1, 1, 1.0))


def score(
    first: float | None, second: float | None, third: float | None, fourth: float | None, **knock_outs: Truth
) -> ProportionalityScore:
    parts = [
        [Item(None, standing=Standing.UNKNOWN) if value is None else Item(value, evidence=1.0)]
        for value in (first, second, third, fourth)
    ]
    return proportionality(GateItems(*parts), GAIN, [LOSS], knock_outs)


def test_each_gate_has_its_own_verdict():
    gates = score(0.7, 0.5, None, 1.0).gates
    assert [gate.gate for gate in gates] == list(Gate)
    assert [gate.status for gate in gates] == [
        Status.TENABLE,
        Status.UNDER_CONDITIONS,
        Status.TOO_LITTLE_KNOWN,
        Status.TENABLE,
    ]
    assert [gate.number_shown for gate in gates] == [True, True, False, True]


def test_gates_after_the_first_failed_one_are_no_comfort():
    result = score(1.0, 0.39, 1.0, 1.0)
    assert result.first_failed_gate is Gate.SUITABILITY
    assert result.weakest_gate is Gate.SUITABILITY
    assert [gate.after_failure for gate in result.gates] == [False, False, True, True]
    assert [gate.number_shown for gate in result.gates] == [True, True, False, False]
    assert result.gates[1].status is Status.NOT_SUBSTANTIATED
    assert not result.number_shown


def test_a_gate_exactly_on_a_threshold_passes_it():
    assert score(0.4, 1, 1, 1).status is Status.UNDER_CONDITIONS
    assert score(0.1 + 0.2 + 0.3 - 1e-12, 1, 1, 1).status is Status.TENABLE


def test_claims_without_proof_are_not_substantiated_once_the_number_is_shown():
    parts = [[Item(1.0, evidence=0.5)], [Item(1.0, evidence=0.35)], [Item(1.0, evidence=1)], [Item(1.0, evidence=1)]]
    result = proportionality(GateItems(*parts), GAIN, [LOSS], {})
    assert result.number_shown
    assert result.status is Status.NOT_SUBSTANTIATED
    assert result.status_claimed is Status.TENABLE


def test_a_gate_with_nothing_applicable_has_no_verdict():
    result = proportionality(GateItems(purpose_and_basis=[Item(1.0, evidence=1)]), GAIN, [LOSS], {})
    assert [gate.status for gate in result.gates] == [Status.TENABLE, None, None, Status.TENABLE]
    assert result.safeguards is None


def test_a_number_needs_all_inputs_of_the_weighing():
    parts = [[Item(1.0, evidence=1)]] * 4
    result = proportionality(GateItems(*parts), Triple(4, 4, None), [LOSS], {})
    assert not result.number_shown
    assert result.gates[3].status is Status.TOO_LITTLE_KNOWN
    assert result.status is Status.TOO_LITTLE_KNOWN


def test_the_reasons_to_stop_are_named():
    result = score(1, 1, 1, 1, no_legal_basis=Truth.YES, dpia_missing=Truth.UNKNOWN, essence=Truth.NO)
    assert result.stop is Stop.STOPPED
    assert result.stop_reasons == ("no_legal_basis",)
    assert result.stop_not_excluded == ("dpia_missing",)


@pytest.mark.parametrize("wrong", [{"importance": 3}, {"weight": 0}, {"certainty": 0.3}])
def test_a_weighing_knows_three_steps_only(wrong):
    with pytest.raises(ValueError, match="one of"):
        Triple(**wrong)


@pytest.mark.parametrize(("weight", "expected"), [(64, 1.0), (1, 0.5), (1 / 64, 0.0), (2, 7 / 12)])
def test_a_weight_lies_on_a_scale_with_the_balance_in_the_middle(weight, expected):
    assert weighed(weight) == pytest.approx(expected)


def test_without_any_right_described_the_loss_is_unknown():
    result = weighing(GAIN, [])
    assert (result.lowest, result.highest, result.decisive_right) == (1.0, 64.0, None)
    assert not result.is_complete
    assert result.is_open is None
    assert result.bounds == Bounds(None, weighed(1.0), 1.0)


@pytest.mark.parametrize(("importance", "is_open"), [(1, True), (2, True), (4, False)])
def test_a_weight_near_one_is_a_political_choice(importance, is_open):
    assert weighing(Triple(importance, 1, 1.0), [LOSS]).is_open is is_open


@pytest.mark.parametrize(
    ("severity", "likelihood", "expected"),
    [
        (1, 1, Colour.GREEN),
        (3, 1, Colour.GREEN),
        (1, 4, Colour.GREEN),
        (4, 1, Colour.YELLOW),
        (2, 2, Colour.YELLOW),
        (2, 4, Colour.YELLOW),
        (3, 3, Colour.RED),
        (4, 4, Colour.RED),
        (None, 1, Colour.UNKNOWN),
        (4, None, Colour.UNKNOWN),
    ],
)
def test_the_colour_of_a_risk(severity, likelihood, expected):
    assert colour(Risk(severity, likelihood)) is expected


def test_risks_are_counted_by_colour_and_the_worst_is_named():
    picture = risk_picture([Risk(1, 1), Risk(2, 2), Risk(2, 2), Risk(None, 1)])
    assert picture.worst is Colour.UNKNOWN
    assert picture.counts == {Colour.GREEN: 1, Colour.YELLOW: 2, Colour.RED: 0, Colour.UNKNOWN: 1}
    assert risk_picture([Risk(None, 1), Risk(3, 4)]).worst is Colour.RED
    assert risk_picture([]).worst is None


@pytest.mark.parametrize("wrong", [(0, 1), (1, 5)])
def test_a_risk_outside_the_matrix_is_refused(wrong):
    with pytest.raises(ValueError, match="from 1 to 4"):
        Risk(*wrong)
