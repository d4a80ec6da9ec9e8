"""Involvement: who counts, how far, and who decides the score."""

import pytest

from questionnaire.answer import Truth
from questionnaire.model import Phase
from questionnaire.taking_part import Speaker
from scoring.cells import Cell, CouncilCell, Voice, counted
from scoring.involvement import People, impact_class, involvement
from scoring.matrix import CouncilRow, GroupRow, RowKind
from scoring.model import Bounds, ImpactClass, Standing, Status


def row(name: str, *rungs: int | None, **options) -> GroupRow:
    cells = {
        phase: Cell(() if rung is None else (Voice(rung, Speaker.SELF),), Truth.YES, 1.0)
        for phase, rung in zip(Phase, rungs, strict=True)
    }
    return GroupRow(name, cells, **options)


def council(*levels: int | None) -> CouncilRow:
    return CouncilRow({phase: CouncilCell(level, 1.0) for phase, level in zip(Phase, levels, strict=True)})


def claims(*true: int, unknown: tuple[int, ...] = ()) -> dict[str, Truth]:
    names = (
        "special_or_criminal_data",
        "vulnerable_groups",
        "decisions_about_individuals",
        "check_or_sanction",
        "many_people",
    )
    truths = [Truth.YES if place in true else Truth.UNKNOWN if place in unknown else Truth.NO for place in range(5)]
    return dict(zip(names, truths, strict=True))


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (claims(), ImpactClass.LOW),
        (claims(4), ImpactClass.MEDIUM),
        (claims(unknown=(0,)), ImpactClass.MEDIUM),
        (claims(1, 2), ImpactClass.HIGH),
        (claims(3, unknown=(4,)), ImpactClass.HIGH),
        (claims(0, 1, 2, 3, 4), ImpactClass.HIGH),
    ],
)
def test_the_class_follows_from_the_profile_and_unknown_counts_as_yes(points, expected):
    assert impact_class(**points) is expected


def test_a_phase_that_is_absent_is_unknown():
    score = involvement(ImpactClass.MEDIUM, [GroupRow("youths")], CouncilRow(), GroupRow("others"))
    assert score.bounds == Bounds(None, 0.0, 1.0)
    assert score.knowledge.unknown_items == 12
    assert score.status is Status.TOO_LITTLE_KNOWN


def test_the_weakest_group_is_named():
    score = involvement(
        ImpactClass.MEDIUM, [row("youths", 2, 3, 2, 3), row("parents", 1, 1, 1, 1)], council(2, 2, 2, 2), None
    )
    assert score.weakest_group == "parents"
    assert score.data_subjects is not None
    assert score.data_subjects.proven == pytest.approx(0.3 * 0.5 + 0.3 / 3 + 0.15 * 0.5 + 0.25 / 3)


def test_among_equally_weak_groups_the_one_with_less_possible_is_the_weakest():
    score = involvement(
        ImpactClass.MEDIUM, [row("youths", None, None, None, None), row("parents", 0, 0, 0, 0)], None, None
    )
    assert score.weakest_group == "parents"
    assert score.bounds == Bounds(0.0, 0.0, 0.0)


def test_an_agenda_without_data_subjects_is_flagged_and_other_rows_do_not_matter():
    late = involvement(ImpactClass.LOW, [row("youths", 0, 2, 1, 2)], council(1, 1, 1, 1), row("others", 1, 2, 1, 2))
    early = involvement(ImpactClass.LOW, [row("youths", 1, 0, 1, 2)], council(0, 1, 1, 1), row("others", 0, 2, 1, 2))
    assert late.agenda_is_zero
    assert not early.agenda_is_zero


def test_partners_are_drawn_and_not_scored():
    score = involvement(
        ImpactClass.LOW, [row("youths", 0, 0, 0, 0)], council(1, 1, 1, 1), None, partners=[row("firm", 5, 5, 5, 5)]
    )
    partner = score.rows[-1]
    assert (partner.name, partner.kind, partner.is_scored, partner.bounds) == ("firm", RowKind.PARTNER, False, None)
    assert [cell.rung_said for cell in partner.cells] == [5, 5, 5, 5]
    assert all(other.is_scored for other in score.rows[:-1])


def test_a_cell_shows_what_was_said_and_what_counts():
    cell = Cell((Voice(4, Speaker.SELF),), Truth.UNKNOWN, 0.75)
    score = involvement(ImpactClass.HIGH, [GroupRow("youths", {Phase.DESIGN: cell})], None, None)
    drawn = score.rows[0].cells[1]
    assert (drawn.rung_said, drawn.rung_counted, drawn.rung_possible, drawn.required) == (4, 2, 4, 4)
    assert (drawn.attainment, drawn.evidence, drawn.standing) == (0.5, 0.75, Standing.GIVEN)
    unknown = score.rows[0].cells[0]
    assert (unknown.rung_said, unknown.rung_counted, unknown.attainment) == (None, None, None)
    assert unknown.standing is Standing.UNKNOWN


def test_a_cell_that_is_not_due_shows_nothing():
    cell = Cell((Voice(4, Speaker.SELF),), standing=Standing.NOT_DUE)
    drawn = involvement(ImpactClass.HIGH, [GroupRow("youths", {Phase.DESIGN: cell})], None, None).rows[0].cells[1]
    assert (drawn.rung_said, drawn.rung_counted, drawn.rung_possible) == (None, None, None)


def test_a_group_can_not_be_left_out_as_not_applicable():
    cells = dict.fromkeys(Phase, Cell(standing=Standing.NOT_APPLICABLE))
    score = involvement(
        ImpactClass.LOW, [GroupRow("youths", cells), row("parents", 1, 2, 1, 2)], council(1, 1, 1, 1), None
    )
    assert score.bounds == Bounds(None, 0.0, 1.0)


def test_groups_of_whom_nothing_is_due_leave_no_score():
    cells = dict.fromkeys(Phase, Cell(standing=Standing.NOT_DUE))
    score = involvement(ImpactClass.LOW, [GroupRow("youths", cells)], council(1, 1, 1, 1), None)
    assert score.bounds is None
    assert score.weakest_group is None
    assert not score.number_shown
    assert score.status is Status.TOO_LITTLE_KNOWN


def test_named_groups_are_scored_even_if_somebody_said_that_there_are_no_people():
    score = involvement(ImpactClass.LOW, [row("youths", 0, 0, 0, 0)], council(1, 1, 1, 1), None, people=People.NONE)
    assert score.people is People.PRESENT
    assert score.status is Status.NOT


def test_people_who_may_be_there_are_unknown_in_every_phase_if_there_is_no_other_row():
    score = involvement(ImpactClass.LOW, [], None, None, people=People.DENIED)
    assert score.bounds == Bounds(None, 0.0, 1.0)
    assert score.knowledge.weight == pytest.approx(1.0)


@pytest.mark.parametrize("wrong", [-1, 6])
def test_a_rung_outside_the_ladder_is_refused(wrong):
    with pytest.raises(ValueError, match="from 0 to 5"):
        Voice(wrong)


def test_a_level_outside_the_scale_of_the_council_is_refused():
    with pytest.raises(ValueError, match="from 0 to 4"):
        CouncilCell(5)


def test_own_ratings_are_counts_for_six_rungs():
    with pytest.raises(ValueError, match="six counts"):
        Cell(own_ratings=(1, 2, 3))


def test_own_ratings_above_the_team_leave_the_team_rung_but_prove_it():
    counts = counted(Cell((Voice(1, Speaker.SELF),), Truth.YES, 0.0, (0, 0, 0, 0, 6, 0)))
    assert (counts.surely, counts.at_best, counts.evidence, counts.own_median) == (1, 1, 1.0, 4)


def test_own_ratings_do_not_lift_the_cap_on_who_is_known_to_have_spoken():
    counts = counted(Cell((Voice(None, Speaker.REPRESENTATIVE),), Truth.YES, 0.0, (0, 0, 0, 0, 6, 0)))
    assert (counts.surely, counts.at_best) == (3, 3)


def test_own_ratings_count_only_as_far_as_was_reported_back():
    counts = counted(Cell((), Truth.UNKNOWN, 0.0, (0, 0, 0, 0, 6, 0)))
    assert (counts.surely, counts.at_best) == (2, 4)


def test_ten_ratings_are_needed_in_a_vulnerable_group():
    cell = Cell((Voice(2, Speaker.SELF),), Truth.YES, 1.0, (9, 0, 0, 0, 0, 0))
    assert counted(cell, vulnerable=True).own_median is None
    assert counted(cell).surely == 0


def test_one_voice_of_unknown_rung_beside_a_known_one_leaves_more_possible():
    counts = counted(Cell((Voice(1, Speaker.SELF), Voice(None, Speaker.SELF)), Truth.YES, 1.0))
    assert (counts.surely, counts.at_best) == (1, 5)
