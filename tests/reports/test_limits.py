"""As much as a dossier can hold still becomes a report: the most groups, with the longest names."""

from dossier.model import Dossier
from language.model import Language
from questionnaire.answer import LONGEST_LINE, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    CountsAnswer,
    EstimateAnswer,
    Group,
    GroupCounts,
    GroupsAnswer,
    Infringement,
    InfringementWeighingAnswer,
    Risk,
    RisksAnswer,
)
from questionnaire.taking_part import ReportedBackAnswer, ReportedBackCell, RungCell, RungsAnswer, Voice
from reports import theme
from reports.assessment_report import assessment_report
from reports.flowables import columns, paragraph
from reports.image_map import letter_of
from reports.printed import printed
from tests.reports import invented
from tests.reports.conformance import faults

GROUPS = [f"g{number}" for number in range(50)]
LONG = ("Mensen met een uitkering in de wijk " * 9)[:LONGEST_LINE]
COUNTS = (3, 2, 1, 2, 3, 1, 5)


def name_of(place: int) -> str:
    return f"Groep {place} {LONG}"[:LONGEST_LINE]


def about_each(answer: AnyAnswer) -> dict[str, tuple[object, ...]]:
    """All that fits in an answer."""
    counted = tuple(GroupCounts(row=group, counts=COUNTS) for group in GROUPS)
    voices = (Voice(rung=2), Voice(rung=3))
    named = (Group(id=group, name=name_of(place), is_vulnerable=Truth.NO) for place, group in enumerate(GROUPS))
    cells = (RungCell(row=group, standing=Standing.GIVEN, voices=voices, reason=LONG) for group in GROUPS)
    loss = Infringement(right=LONG, importance=2, weight=2, certainty="certain", reason=LONG * 5)
    risk = Risk(what=LONG * 5, severity=4, likelihood=4, named_by=LONG)
    most: dict[type, dict[str, tuple[object, ...]]] = {
        GroupsAnswer: {"groups": tuple(named)},
        CountsAnswer: {"groups": counted},
        EstimateAnswer: {"groups": counted},
        RungsAnswer: {"cells": tuple(cells)},
        ReportedBackAnswer: {"cells": tuple(ReportedBackCell(row=group, truth=Truth.YES) for group in GROUPS)},
        InfringementWeighingAnswer: {"infringements": (loss,) * 30},
        RisksAnswer: {"risks": (risk,) * 100},
    }
    return most.get(type(answer), {})


def fullest() -> Dossier:
    whole = invented.full()
    answers = {name: answer.model_copy(update=about_each(answer)) for name, answer in whole.answers.items()}
    return whole.model_copy(update={"answers": answers})


def test_the_most_groups_with_the_longest_names_have_their_report() -> None:
    file = assessment_report(fullest(), invented.INSTRUMENT, Language.DUTCH)
    said = printed(file).pieces
    assert faults(file) == []
    assert all(any(one.startswith(f"{letter_of(place)} Groep {place} ") for one in said) for place in range(50))


def test_parts_beside_each_other_that_fill_more_than_a_page_go_on_at_the_next() -> None:
    beside = columns([[paragraph("A map")], [paragraph("A line") for _ in range(200)]], [0.5, 0.5])
    assert beside.wrap(theme.CONTENT_WIDTH, theme.FRAME_HEIGHT)[1] > theme.FRAME_HEIGHT
    first, rest = beside.split(theme.CONTENT_WIDTH, theme.FRAME_HEIGHT)
    assert first.wrap(theme.CONTENT_WIDTH, theme.FRAME_HEIGHT)[1] <= theme.FRAME_HEIGHT
    assert rest.wrap(theme.CONTENT_WIDTH, theme.FRAME_HEIGHT)[1] > theme.FRAME_HEIGHT
