"""Answers of every sort to score, and what may be said of the bounds of two scores."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from questionnaire.answer import Truth
from questionnaire.model import Phase
from questionnaire.taking_part import Speaker
from scoring.cells import Cell, CouncilCell, Voice
from scoring.involvement import InvolvementScore, involvement
from scoring.items import Item
from scoring.matrix import CouncilRow, GroupRow
from scoring.model import Bounds, ImpactClass, Standing
from scoring.proportionality import GateItems, ProportionalityScore, proportionality
from scoring.weighing import Right, Triple

MANY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NEAR = 1e-9

shares = st.sampled_from([0.0, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 1.0])
weights = st.sampled_from([0.5, 1.0, 2.0])
given_items = st.builds(Item, shares, weights, shares)
unknown_items = st.builds(Item, st.none(), weights, shares, st.just(Standing.UNKNOWN))
absent_items = st.builds(Item, st.none(), weights, shares, st.sampled_from([Standing.NOT_APPLICABLE, Standing.NOT_DUE]))
items = st.lists(given_items | unknown_items | absent_items, max_size=6)
levels, certainties = st.sampled_from([1, 2, 4]), st.sampled_from([0.25, 0.5, 1.0])
triples = st.builds(Triple, levels | st.none(), levels | st.none(), certainties | st.none())
known_triples = st.builds(Triple, levels, levels, certainties)
rights = st.builds(Right, st.just("privacy"), triples, shares)
known_rights = st.builds(Right, st.just("privacy"), known_triples, shares)

known_cells = st.builds(
    Cell,
    st.lists(st.builds(Voice, st.integers(0, 5), st.sampled_from(list(Speaker))), min_size=1, max_size=2).map(tuple),
    st.sampled_from(list(Truth)),
    shares,
)
cells = known_cells | st.builds(Cell, evidence=shares, reported_back=st.sampled_from(list(Truth)))
council_cells = st.builds(CouncilCell, st.integers(0, 4) | st.none(), shares)
known_council_cells = st.builds(CouncilCell, st.integers(0, 4), shares)


def rows(cell: st.SearchStrategy[Cell]) -> st.SearchStrategy[dict[Phase, Cell]]:
    return st.fixed_dictionaries(dict.fromkeys(Phase, cell))


def councils(cell: st.SearchStrategy[CouncilCell]) -> st.SearchStrategy[dict[Phase, CouncilCell]]:
    return st.fixed_dictionaries(dict.fromkeys(Phase, cell))


def in_order(bounds: Bounds | None) -> bool:
    return bounds is None or 0 <= bounds.proven <= bounds.possible + NEAR <= 1 + 2 * NEAR


def claim_lies_between(bounds: Bounds | None) -> bool:
    assert bounds is not None
    assert bounds.claimed is not None
    return bounds.proven <= bounds.claimed + NEAR and bounds.claimed <= bounds.possible + NEAR


def is_no_lower(before: Bounds | None, after: Bounds | None) -> bool:
    """No bound is lower. A claim of 0 that holds whatever else is unknown may make room for no claim at all."""
    assert before is not None
    assert after is not None
    claimed = 0.0 if after.claimed is None else after.claimed
    claims = before.claimed is None or before.claimed <= claimed + NEAR
    return claims and before.proven <= after.proven + NEAR and before.possible <= after.possible + NEAR


def is_within(before: Bounds | None, after: Bounds | None) -> bool:
    assert before is not None
    assert after is not None
    return before.proven <= after.proven + NEAR and after.possible <= before.possible + NEAR


def scored(
    subjects: list[dict[Phase, Cell]],
    council: dict[Phase, CouncilCell],
    others: dict[Phase, Cell],
    impact: ImpactClass = ImpactClass.HIGH,
) -> InvolvementScore:
    groups = [GroupRow(f"group {place}", row) for place, row in enumerate(subjects)]
    return involvement(impact, groups, CouncilRow(council), GroupRow("others", others))


def weighed(parts: list[list[Item]], purpose: Triple, right: Right) -> ProportionalityScore:
    return proportionality(GateItems(*parts), purpose, [right], {})
