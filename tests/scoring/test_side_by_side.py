"""Projects side by side: by the alphabet and never by score, alike or not, unknown said aloud, small groups kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaire.answer import Truth
from questionnaire.load import load_instrument
from questionnaire.routing import Scope
from scoring.model import ImpactClass
from scoring.scorecard import Scorecard, ScoreName, scorecard
from scoring.side_by_side import (
    FEWEST,
    LETTERS,
    MOST,
    Entry,
    Gaps,
    Trait,
    gaps,
    histories,
    likenesses,
    shared_questions,
    sides,
)
from scoring.told_apart import statements
from tests.dossiers.changes import GUARANTORS, TENANTS, Bars, Change, all_of, bridged, dont_know, never_put, people_say
from tests.dossiers.variants import VARIANTS, full_dossier, variant

NAMES = ("Ágenda", "beeld", "Camera's", "data", "Élan", "Fiets")
CARDS = ("full", "well-substantiated", "guarantors-never-took-part", "stopped", "quick-scan", "too-few-to-be-shown")
FEW = settings(max_examples=40, deadline=None)


@cache
def card_of(name: str) -> Scorecard:
    return scorecard(load_instrument(), variant(name).answers)


def entry(name: str, card: str = "full", *, on: date = date(2026, 11, 1), organisation: str = "Waterveen") -> Entry:
    return Entry(f"{name}-{on}-{card}".lower(), name, organisation, on, card_of(card))


def entry_with(name: str, change: Change, on: date = date(2026, 11, 1)) -> Entry:
    answers = change(full_dossier().answers)
    return Entry(f"{name}-{on}", name, "Waterveen", on, scorecard(load_instrument(), answers))


def bars(counts: Iterable[int]) -> Bars:
    first, second, third, fourth, fifth, sixth, seventh = counts
    return first, second, third, fourth, fifth, sixth, seventh


def said(entries: list[Entry]) -> list[tuple[object, ...]]:
    compared = sides(entries)
    return [
        (one.score, *one.letters, one.says, one.obstacle, one.because_of)
        for score in ScoreName
        for one in statements(compared, score)
    ]


def test_projects_stand_in_the_order_of_the_alphabet_whatever_their_accents_and_capitals() -> None:
    compared = sides([entry("Élan"), entry("data"), entry("Ágenda"), entry("Beeld")])
    assert [(side.letter, side.entry.name) for side in compared] == [
        ("A", "Ágenda"),
        ("B", "Beeld"),
        ("C", "data"),
        ("D", "Élan"),
    ]


@pytest.mark.parametrize("count", [0, FEWEST - 1, MOST + 1])
def test_fewer_than_two_or_more_than_six_projects_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="2 to 6 projects"):
        sides([entry(f"p{place}") for place in range(count)])


@FEW
@given(st.permutations([entry(name, card) for name, card in zip(NAMES, CARDS, strict=True)]))
def test_the_order_in_which_projects_are_given_never_matters(shuffled: list[Entry]) -> None:
    straight = [entry(name, card) for name, card in zip(NAMES, CARDS, strict=True)]
    assert sides(shuffled) == sides(straight)
    assert said(shuffled) == said(straight)
    assert likenesses(sides(shuffled)) == likenesses(sides(straight))


@FEW
@given(st.permutations(CARDS))
def test_scores_never_move_a_project(cards: list[str]) -> None:
    compared = sides([entry(name, card) for name, card in zip(NAMES, cards, strict=True)])
    assert [side.entry.name for side in compared] == list(NAMES)
    for score in ScoreName:
        pairs = [one.letters for one in statements(compared, score)]
        assert pairs == [(one, other) for one in LETTERS for other in LETTERS if one < other]


@FEW
@given(st.lists(st.integers(0, 6), min_size=1, max_size=4))
def test_what_a_group_that_is_too_small_to_be_shown_answered_changes_nothing(points: list[int]) -> None:
    counts = bars(points.count(place) for place in range(7))
    alone = all_of(VARIANTS["too-few-to-be-shown"].change, people_say({GUARANTORS: counts}))
    shown, usual = entry_with("Klein", alone), entry("Groot")
    compared = sides([usual, shown])
    assert compared[1].card.images == card_of("too-few-to-be-shown").images
    assert said([usual, shown]) == said([usual, entry("Klein", "too-few-to-be-shown")])
    assert gaps(compared[1]).groups == (GUARANTORS,)


def test_what_differs_is_told_with_the_letters_and_what_is_alike_is_not() -> None:
    low = replace(card_of("full"), impact=ImpactClass.LOW, questionnaire="2099.1")
    compared = sides([entry("Aa"), replace(entry("Bb"), card=low), entry("Cc", "quick-scan")])
    found = {one.trait: one for one in likenesses(compared)}
    impact = card_of("full").impact.value
    assert found[Trait.IMPACT].letters == {impact: ("A", "C"), "low": ("B",)}
    assert found[Trait.SCOPE].letters == {Scope.FULL.value: ("A", "B"), Scope.QUICK_SCAN.value: ("C",)}
    assert found[Trait.QUESTIONS].value_of("B") == "2099.1"
    assert found[Trait.METHOD].is_alike
    assert found[Trait.DATE].is_alike
    assert not found[Trait.SCOPE].is_alike


def test_a_project_that_only_begins_differs_in_the_phases_that_are_due() -> None:
    compared = sides([entry("Aa"), entry("Bb", "guarantors-absent-from-an-idea")])
    phases = next(one for one in likenesses(compared) if one.trait is Trait.PHASES)
    assert phases.letters == {"evaluation": ("A",), "agenda": ("B",)}


def test_what_nobody_knows_of_a_project_is_counted_and_named() -> None:
    compared = sides([entry("Aa"), entry("Bb", "stop-not-excluded"), entry("Cc", "officials-silent")])
    assert gaps(compared[0]).is_none
    assert gaps(compared[1]).stops == 1
    assert gaps(compared[2]).municipality
    silent = gaps(sides([entry("Aa", "tenants-silent"), entry("Bb")])[0])
    assert silent == Gaps(answers=silent.answers, stops=0, groups=(TENANTS,), municipality=False)


def test_one_project_on_two_days_is_a_history_and_its_namesake_elsewhere_is_not() -> None:
    early, late = date(2026, 1, 1), date(2026, 9, 1)
    compared = sides(
        [
            entry("Schulden", on=late),
            entry("SCHULDEN ", on=early),
            entry("Schulden", on=early, organisation="Elders"),
            entry("Wonen"),
        ]
    )
    (history,) = histories(compared)
    assert [(side.entry.organisation, side.entry.dated) for side in history] == [
        ("Waterveen", early),
        ("Waterveen", late),
    ]


def test_two_dossiers_of_one_project_on_the_same_day_are_no_history() -> None:
    assert histories(sides([entry("Schulden"), entry("Schulden", "stopped")])) == ()


def tenants(counts: Bars, on: date) -> Entry:
    return entry_with("Schulden", people_say({TENANTS: counts}), on)


EARLY, LATE = date(2026, 1, 1), date(2026, 9, 1)
MANY: Bars = (0, 4, 8, 4, 4, 0, 0)


def test_images_that_differ_by_one_person_are_withheld_from_the_later_dossier() -> None:
    compared = sides([tenants(MANY, EARLY), tenants((0, 4, 8, 4, 5, 0, 0), LATE), entry("Wonen")])
    assert [side.images_withheld for side in compared] == [False, True, False]


def test_images_that_stayed_the_same_or_changed_for_many_people_are_shown() -> None:
    same = sides([tenants(MANY, EARLY), tenants(MANY, LATE)])
    many = sides([tenants(MANY, EARLY), tenants((0, 4, 8, 4, 4, 10, 4), LATE)])
    assert not [side for side in (*same, *many) if side.images_withheld]


def test_another_project_with_almost_the_same_answers_withholds_nothing() -> None:
    first = tenants(MANY, EARLY)
    other = replace(tenants((0, 4, 8, 4, 5, 0, 0), LATE), name="Wonen")
    assert not [side for side in sides([first, other]) if side.images_withheld]


@FEW
@given(st.lists(st.integers(-2, 2), min_size=7, max_size=7))
def test_of_two_shown_measurements_nobody_can_subtract_a_few_people(changes: list[int]) -> None:
    later = bars(max(0, count + change) for count, change in zip(MANY, changes, strict=True))
    before, after = sides([tenants(MANY, EARLY), tenants(later, LATE)])
    if not after.images_withheld:
        counts = [
            group.counts for side in (before, after) for group in side.card.images.groups if TENANTS in group.members
        ]
        if len(counts) == 2:
            came = sum(max(0, new - old) for old, new in zip(*counts, strict=True))
            went = sum(max(0, old - new) for old, new in zip(*counts, strict=True))
            assert max(came, went) == 0 or max(came, went) >= 5


def test_an_impact_class_and_phases_that_nobody_knows_are_no_fact() -> None:
    unsaid = dont_know("PF-06.data", "PF-01.phase")
    entries = [
        entry_with("Agenda", all_of(unsaid, never_put("BT-01"))),
        entry_with("Decided by the council", unsaid),
        entry("Wonen", "structural-with-council"),
    ]
    found = {one.trait: one for one in likenesses(sides(entries))}
    assert found[Trait.IMPACT].assumed == ("A",)
    assert found[Trait.IMPACT].letters == {"high": ("A",), "medium": ("B", "C")}
    assert found[Trait.PHASES].assumed == ("A", "B")
    assert found[Trait.PHASES].letters == {"evaluation": ("A", "B", "C")}
    assert not found[Trait.PHASES].is_alike
    assert found[Trait.METHOD].is_alike


def test_questions_about_more_projects_go_first_and_each_is_asked_once() -> None:
    asked = {"A": ("why", "when"), "B": ("who", "why"), "C": ("who", "what")}
    assert shared_questions(asked) == (("why", ("A", "B")), ("who", ("B", "C")), ("when", ("A",)))


@FEW
@given(st.permutations(["A", "B", "C", "D"]))
def test_questions_do_not_depend_on_the_order_in_which_projects_are_given(order: list[str]) -> None:
    asked = {"A": ("why", "when"), "B": ("who", "why"), "C": ("who", "what"), "D": ("how", "when")}
    assert shared_questions({letter: asked[letter] for letter in order}) == shared_questions(asked)


def test_bridging_alone_withholds_no_images() -> None:
    done = entry_with("Schulden", bridged(Truth.YES), LATE)
    undone = entry_with("Schulden", bridged(Truth.NO), EARLY)
    assert not [side for side in sides([undone, done]) if side.images_withheld]
