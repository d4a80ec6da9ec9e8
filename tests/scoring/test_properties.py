"""What always holds of the scores, whatever the answers: the properties that make them fit to be trusted."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from questionnaire.answer import Truth
from questionnaire.model import Phase
from scoring.cells import Cell
from scoring.involvement import involvement
from scoring.items import mean_of_items, settled
from scoring.matrix import CouncilRow, GroupRow
from scoring.model import ImpactClass, Standing
from tests.scoring.properties import (
    MANY,
    absent_items,
    cells,
    claim_lies_between,
    council_cells,
    councils,
    given_items,
    in_order,
    is_no_lower,
    is_within,
    items,
    known_cells,
    known_council_cells,
    rows,
    scored,
    shares,
    unknown_items,
)


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
