"""The invented dossier with other counts of people, few and many, and the same with other hidden counts."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from dossier.model import Dossier
from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, CountsAnswer, EstimateAnswer, GroupCounts, InfringementWeighingAnswer
from questionnaire.model import Phase
from questionnaire.taking_part import OwnRungCell, OwnRungsAnswer
from scoring.disclosure import GroupSize, Pooling, pooling, smallest_shown
from scoring.images import rounded_half_away
from scoring.model import Counts, lower_median, mean_point, upper_median
from tests.dossiers.changes import GUARANTORS, HOUSEMATES, OWN_RUNGS, TENANTS
from tests.dossiers.variants import full_dossier

GROUPS = (TENANTS, HOUSEMATES, GUARANTORS)
IMAGES, ESTIMATE, ASPECT, LOSSES = "CD-01", "CD-02", "CD-03", "AF-02"
few = st.integers(0, 4)
points = st.none() | st.integers(-3, 3)


@st.composite
def bars(draw: st.DrawFn, places: int = 7) -> tuple[int, ...]:
    """Counts of few people, often all at one place."""
    if draw(st.booleans()):
        place, count = draw(st.integers(0, places - 1)), draw(st.integers(0, 12))
        return tuple(count if here == place else 0 for here in range(places))
    return tuple(draw(st.lists(few, min_size=places, max_size=places)))


def counted(answers: Mapping[str, AnyAnswer]) -> Dossier:
    """The full dossier in which these answers are other ones."""
    full = full_dossier()
    return full.model_copy(update={"answers": {**full.answers, **answers}})


@st.composite
def counts_of_people(draw: st.DrawFn) -> dict[str, AnyAnswer]:
    """The answers of the full dossier that hold counts of people, with other people."""
    full = full_dossier()
    answers: dict[str, AnyAnswer] = {}
    named = full.answers["PF-03"]
    answers["PF-03"] = named.model_copy(
        update={
            "groups": tuple(
                group.model_copy(update={"is_vulnerable": draw(st.sampled_from(Truth))})
                for group in getattr(named, "groups")  # noqa: B009 (one kind of many)
            )
        }
    )
    for question in (IMAGES, ASPECT):
        answers[question] = CountsAnswer(
            standing=Standing.GIVEN,
            officials=draw(st.none() | bars()),
            officials_neither=draw(few),
            officials_do_not_know=draw(few),
            team=draw(points),
            agreed=draw(points),
            minority="Eén iemand zag het anders.",
            groups=draw(rows_of(GROUPS)),
        )
    answers[ESTIMATE] = EstimateAnswer(standing=Standing.GIVEN, groups=draw(rows_of(GROUPS)))
    cells = tuple(
        OwnRungCell(row=row, phase=phase, counts=draw(bars(6)))
        for row in (*GROUPS, "other_citizens", "companies")
        for phase in Phase
        if draw(st.booleans())
    )
    answers[OWN_RUNGS] = OwnRungsAnswer(standing=Standing.GIVEN, cells=cells)
    losses = full.answers[LOSSES]
    assert isinstance(losses, InfringementWeighingAnswer)
    rated = tuple(loss.model_copy(update={"own_importance": draw(bars(3))}) for loss in losses.infringements)
    answers[LOSSES] = losses.model_copy(update={"infringements": rated})
    return answers


@st.composite
def rows_of(draw: st.DrawFn, names: tuple[str, ...]) -> tuple[GroupCounts, ...]:
    """Counts of some of these groups."""
    asked = [name for name in names if draw(st.booleans()) or draw(st.booleans())]
    return tuple(GroupCounts(row=name, counts=draw(bars()), neither=draw(few), do_not_know=draw(few)) for name in asked)


@st.composite
def with_other_hidden_counts(draw: st.DrawFn, answers: Mapping[str, AnyAnswer]) -> dict[str, AnyAnswer]:
    """The same answers in which everything that may not be shown is different, as far as chance has it."""
    careful = _careful(answers)
    change: dict[type[Any], Callable[[Any], AnyAnswer]] = {
        CountsAnswer: lambda answer: _other_counts(draw, answer, careful),
        OwnRungsAnswer: lambda answer: _other_rungs(draw, answer, careful),
        InfringementWeighingAnswer: lambda answer: _other_grades(draw, answer, careful),
    }
    return {
        name: change[type(answer)](answer) if type(answer) in change else answer for name, answer in answers.items()
    }


def _careful(answers: Mapping[str, AnyAnswer]) -> dict[str, bool]:
    groups = getattr(answers["PF-03"], "groups")  # noqa: B009
    return {group.id: group.is_vulnerable is not Truth.NO for group in groups}


def _other_counts(draw: st.DrawFn, answer: CountsAnswer, careful: dict[str, bool]) -> CountsAnswer:
    before = _pooling(answer.groups, careful)
    groups = tuple(_counted_anew(draw, group, is_hidden=group.row in before.hidden) for group in answer.groups)
    pooled = [group for group in groups if group.row in before.pooled]
    if pooled:
        moved = _moved(draw, pooled)
        shared = tuple(group.model_copy(update={"counts": moved.get(group.row, group.counts)}) for group in groups)
        groups = shared if _pooling(shared, careful) == before else groups
    update: dict[str, Any] = {
        "officials": _other_officials(draw, answer.officials),
        "officials_neither": draw(few),
        "officials_do_not_know": draw(few),
        "minority": draw(st.sampled_from(["", "Iemand anders."])),
        "groups": groups,
    }
    if any(answer.officials or ()):
        update["team"] = draw(points)
    return answer.model_copy(update=update)


def _pooling(groups: tuple[GroupCounts, ...], careful: dict[str, bool]) -> Pooling:
    return pooling(GroupSize(group.row, sum(group.counts), careful[group.row]) for group in groups)


def _counted_anew(draw: st.DrawFn, group: GroupCounts, *, is_hidden: bool) -> GroupCounts:
    counts = _some(draw, draw(st.integers(1, sum(group.counts))), 7) if is_hidden else group.counts
    return GroupCounts(row=group.row, counts=counts, neither=draw(few), do_not_know=draw(few))


def _moved(draw: st.DrawFn, pooled: list[GroupCounts]) -> dict[str, tuple[int, ...]]:
    """The same answers together, given by other members of the pool."""
    total = [sum(column) for column in zip(*(group.counts for group in pooled), strict=True)]
    shares: list[list[int]] = [[0] * 7 for _ in pooled]
    for place, count in enumerate(total):
        for _ in range(count):
            shares[draw(st.integers(0, len(pooled) - 1))][place] += 1
    return {group.row: tuple(share) for group, share in zip(pooled, shares, strict=True)}


def _other_officials(draw: st.DrawFn, officials: tuple[int, ...] | None) -> tuple[int, ...] | None:
    """Other answers of few officials, with the same rounded mean."""
    if not officials or not 0 < sum(officials) < smallest_shown(vulnerable=False):
        return officials
    rounded = rounded_half_away(mean_point(officials))
    found = _some(draw, draw(st.integers(1, 4)), 7)
    same = rounded_half_away(mean_point(found)) == rounded
    return found if same else tuple(int(place == rounded + 3) for place in range(7))


def _other_rungs(draw: st.DrawFn, answer: OwnRungsAnswer, careful: dict[str, bool]) -> OwnRungsAnswer:
    cells = tuple(
        cell.model_copy(update={"counts": _same_median(draw, cell.counts, careful.get(cell.row, False), lower_median)})
        for cell in answer.cells
    )
    return answer.model_copy(update={"cells": cells})


def _other_grades(
    draw: st.DrawFn, answer: InfringementWeighingAnswer, careful: dict[str, bool]
) -> InfringementWeighingAnswer:
    is_careful = any(careful.values())
    losses = tuple(
        loss.model_copy(update={"own_importance": _same_median(draw, loss.own_importance, is_careful, upper_median)})
        for loss in answer.infringements
    )
    return answer.model_copy(update={"infringements": losses})


def _same_median(draw: st.DrawFn, counts: Counts, is_careful: bool, median_of: Callable[[Counts], int]) -> Counts:
    """Other ratings that show the same: none if too few rated, the same median if enough did."""
    enough = smallest_shown(vulnerable=is_careful)
    if sum(counts) < enough:
        return _some(draw, draw(st.integers(0, enough - 1)), len(counts))
    median, found = median_of(counts), _some(draw, enough, len(counts))
    return found if median_of(found) == median else tuple(enough * (place == median) for place in range(len(counts)))


def _some(draw: st.DrawFn, people: int, places: int) -> tuple[int, ...]:
    chosen = [draw(st.integers(0, places - 1)) for _ in range(people)]
    return tuple(chosen.count(place) for place in range(places))
