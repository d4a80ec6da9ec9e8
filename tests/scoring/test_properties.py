"""What always holds of the scores, whatever the answers: the properties that make them fit to be trusted."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questionnaire.answer import Truth
from questionnaire.model import Phase
from questionnaire.taking_part import Speaker
from scoring.cells import Cell, CouncilCell, Voice
from scoring.involvement import InvolvementScore, involvement
from scoring.items import Item, mean_of_items, settled
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


@MANY
@given(items)
def test_items_what_is_proven_is_never_more_than_what_is_possible(some):
    (part,), _ = settled([some])
    assert in_order(mean_of_items(part))


@MANY
@given(st.lists(given_items, min_size=1, max_size=6))
def test_items_a_claim_lies_between_proven_and_possible_when_all_is_answered(some):
    assert claim_lies_between(mean_of_items(some))


@MANY
@given(items, given_items, shares)
def test_items_a_better_answer_never_lowers_a_bound(some, item, value):
    better = replace(item, value=max(value, item.value))
    assert is_no_lower(mean_of_items([*some, item]), mean_of_items([*some, better]))


@MANY
@given(items, given_items, shares)
def test_items_more_evidence_never_lowers_what_is_proven(some, item, evidence):
    before = mean_of_items([*some, item])
    after = mean_of_items([*some, replace(item, evidence=max(evidence, item.evidence))])
    assert is_no_lower(before, after)


@MANY
@given(items, unknown_items, shares)
def test_items_answering_an_unknown_only_narrows_the_band(some, item, value):
    answered = replace(item, value=value, standing=Standing.GIVEN)
    assert is_within(mean_of_items([*some, item]), mean_of_items([*some, answered]))


@MANY
@given(items.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_items_the_order_of_answers_never_matters(pair):
    (first,), refused = settled([pair[0]])
    (second,), also_refused = settled([pair[1]])
    one, other = mean_of_items(first), mean_of_items(second)
    assert refused == also_refused
    assert (one is None) == (other is None)
    assert one is None or (is_no_lower(one, other) and is_no_lower(other, one))


@MANY
@given(items, absent_items)
def test_items_what_is_not_due_never_matters(some, item):
    late = replace(item, standing=Standing.NOT_DUE)
    (without,), refused = settled([some])
    (with_it,), also_refused = settled([[*some, late]])
    assert refused == also_refused
    assert mean_of_items(without) == mean_of_items(with_it)


@MANY
@given(
    st.lists(rows(cells), min_size=1, max_size=3), councils(council_cells), rows(cells), st.sampled_from(ImpactClass)
)
def test_involvement_what_is_proven_is_never_more_than_what_is_possible(subjects, council, others, impact):
    assert in_order(scored(subjects, council, others, impact).bounds)


@MANY
@given(st.lists(rows(known_cells), min_size=1, max_size=2), councils(known_council_cells), rows(known_cells))
def test_involvement_a_claim_lies_between_proven_and_possible_when_all_is_answered(subjects, council, others):
    assert claim_lies_between(scored(subjects, council, others).bounds)


@MANY
@given(
    st.lists(rows(cells), min_size=1, max_size=2),
    councils(council_cells),
    rows(known_cells),
    st.sampled_from(Phase),
    st.integers(0, 5),
)
def test_involvement_a_higher_rung_never_lowers_a_bound(subjects, council, row, phase, rung):
    cell = row[phase]
    voice = cell.voices[0]
    higher = replace(cell, voices=(replace(voice, rung=max(rung, voice.rung)), *cell.voices[1:]))
    before = scored([row, *subjects], council, row).bounds
    after = scored([{**row, phase: higher}, *subjects], council, {**row, phase: higher}).bounds
    assert is_no_lower(before, after)


@MANY
@given(st.lists(rows(cells), min_size=1, max_size=2), councils(known_council_cells), rows(cells), st.integers(0, 4))
def test_involvement_a_higher_level_of_the_council_never_lowers_a_bound(subjects, council, others, level):
    cell = council[Phase.AGENDA]
    higher = {**council, Phase.AGENDA: replace(cell, level=max(cell.level, level))}
    assert is_no_lower(scored(subjects, council, others).bounds, scored(subjects, higher, others).bounds)


@MANY
@given(st.lists(rows(cells), min_size=1, max_size=2), councils(council_cells), rows(cells), shares)
def test_involvement_more_evidence_never_lowers_what_is_proven(subjects, council, others, evidence):
    cell = subjects[0][Phase.DESIGN]
    better = {**subjects[0], Phase.DESIGN: replace(cell, evidence=max(cell.evidence, evidence))}
    before, after = scored(subjects, council, others).bounds, scored([better, *subjects[1:]], council, others).bounds
    assert is_no_lower(before, after)


@MANY
@given(st.lists(rows(cells), min_size=1, max_size=2), councils(council_cells), rows(cells), known_cells)
def test_involvement_answering_an_unknown_only_narrows_the_band(subjects, council, others, cell):
    told = subjects[0][Phase.AGENDA].reported_back
    unknown = {**subjects[0], Phase.AGENDA: Cell(reported_back=told)}
    answered = {**subjects[0], Phase.AGENDA: replace(cell, reported_back=told)}
    before = scored([unknown, *subjects[1:]], council, others).bounds
    assert is_within(before, scored([answered, *subjects[1:]], council, others).bounds)


@MANY
@given(st.lists(rows(cells), min_size=1, max_size=2), councils(council_cells), rows(cells))
def test_involvement_hearing_what_was_reported_back_only_narrows_the_band(subjects, council, others):
    cell = replace(subjects[0][Phase.DESIGN], reported_back=Truth.UNKNOWN)
    before = scored([{**subjects[0], Phase.DESIGN: cell}, *subjects[1:]], council, others).bounds
    for told in (Truth.YES, Truth.NO):
        known = {**subjects[0], Phase.DESIGN: replace(cell, reported_back=told)}
        assert is_within(before, scored([known, *subjects[1:]], council, others).bounds)


@MANY
@given(st.lists(rows(cells), min_size=2, max_size=3), councils(council_cells), rows(cells))
def test_involvement_the_order_of_groups_never_matters(subjects, council, others):
    one, other = scored(subjects, council, others), scored(subjects[::-1], council, others)
    assert one.bounds == other.bounds
    assert one.status == other.status


@MANY
@given(st.lists(rows(cells), min_size=1, max_size=2), councils(council_cells), rows(cells), rows(cells))
def test_involvement_a_partner_never_matters(subjects, council, others, partner):
    groups = [GroupRow(f"group {place}", row) for place, row in enumerate(subjects)]
    alone = involvement(ImpactClass.LOW, groups, CouncilRow(council), GroupRow("others", others))
    helped = involvement(
        ImpactClass.LOW, groups, CouncilRow(council), GroupRow("others", others), partners=[GroupRow("firm", partner)]
    )
    assert (alone.bounds, alone.knowledge, alone.status) == (helped.bounds, helped.knowledge, helped.status)


gates = st.lists(items, min_size=4, max_size=4)
known_gates = st.lists(st.lists(given_items, min_size=1, max_size=3), min_size=4, max_size=4)


@MANY
@given(gates, triples, rights)
def test_proportionality_what_is_proven_is_never_more_than_what_is_possible(parts, purpose, right):
    score = weighed(parts, purpose, right)
    assert in_order(score.bounds)
    assert score.weighing.lowest <= score.weighing.highest


@MANY
@given(known_gates, known_triples, known_rights)
def test_proportionality_a_claim_lies_between_proven_and_possible_when_all_is_answered(parts, purpose, right):
    assert claim_lies_between(weighed(parts, purpose, right).bounds)


@MANY
@given(gates, triples, rights, st.tuples(given_items, shares), st.integers(0, 3))
def test_proportionality_a_better_answer_never_lowers_a_bound(parts, purpose, right, change, place):
    item, value = change
    better = replace(item, value=max(value, item.value))
    before = [[*part, item] if number == place else part for number, part in enumerate(parts)]
    after = [[*part, better] if number == place else part for number, part in enumerate(parts)]
    assert is_no_lower(weighed(before, purpose, right).bounds, weighed(after, purpose, right).bounds)


@MANY
@given(gates, known_triples, known_rights, known_triples)
def test_proportionality_a_better_weighing_never_lowers_a_bound(parts, purpose, right, change):
    importance, weight, certainty = change.importance, change.weight, change.certainty
    more = Triple(max(purpose.importance, importance), max(purpose.weight, weight), max(purpose.certainty, certainty))
    loss = right.infringement
    lighter = Triple(min(loss.importance, importance), min(loss.weight, weight), min(loss.certainty, certainty))
    before = weighed(parts, purpose, right).bounds
    assert is_no_lower(before, weighed(parts, more, right).bounds)
    assert is_no_lower(before, weighed(parts, purpose, replace(right, infringement=lighter)).bounds)


@MANY
@given(gates, triples, rights, given_items, shares)
def test_proportionality_more_evidence_never_lowers_a_bound(parts, purpose, right, item, evidence):
    better = replace(item, evidence=max(item.evidence, evidence))
    surer = replace(right, evidence=max(right.evidence, evidence))
    before = weighed([[*parts[0], item], *parts[1:]], purpose, right).bounds
    assert is_no_lower(before, weighed([[*parts[0], better], *parts[1:]], purpose, right).bounds)
    after = weighed([[*parts[0], item], *parts[1:]], purpose, surer).bounds
    assert before.proven <= after.proven + NEAR


@MANY
@given(gates, triples, rights, unknown_items, shares)
def test_proportionality_answering_an_unknown_only_narrows_the_band(parts, purpose, right, item, value):
    answered = replace(item, value=value, standing=Standing.GIVEN)
    before = weighed([[*parts[0], item], *parts[1:]], purpose, right).bounds
    assert is_within(before, weighed([[*parts[0], answered], *parts[1:]], purpose, right).bounds)


@MANY
@given(gates, known_triples, known_rights, triples)
def test_proportionality_answering_the_weighing_only_narrows_the_band(parts, purpose, right, mask):
    hidden = Triple(
        purpose.importance if mask.importance else None,
        purpose.weight if mask.weight else None,
        purpose.certainty if mask.certainty else None,
    )
    loss = right.infringement
    hidden_loss = Triple(
        loss.importance if mask.weight else None,
        loss.weight if mask.certainty else None,
        loss.certainty if mask.importance else None,
    )
    after = weighed(parts, purpose, right).bounds
    assert is_within(weighed(parts, hidden, right).bounds, after)
    assert is_within(weighed(parts, purpose, replace(right, infringement=hidden_loss)).bounds, after)


@MANY
@given(gates, triples, rights)
def test_proportionality_the_order_of_answers_never_matters(parts, purpose, right):
    one, other = weighed(parts, purpose, right).bounds, weighed([part[::-1] for part in parts], purpose, right).bounds
    assert is_no_lower(one, other)
    assert is_no_lower(other, one)
