"""What always holds of the score of proportionality, whatever the answers."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from scoring.model import Standing
from scoring.weighing import Triple
from tests.scoring.properties import (
    MANY,
    NEAR,
    claim_lies_between,
    given_items,
    in_order,
    is_no_lower,
    is_within,
    items,
    known_rights,
    known_triples,
    rights,
    shares,
    triples,
    unknown_items,
    weighed,
)

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
