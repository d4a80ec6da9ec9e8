"""The report never says "don't know" where nobody was asked, and a quick scan judges nothing."""

from typing import Any

from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import EstimateAnswer, GroupCounts, KnockOutAnswer, LevelAnswer
from questionnaire.model import AnswerKind
from questionnaire.taking_part import RungCell, RungsAnswer
from tests.reports import invented
from tests.reports.reading import drawn, flat, pages

ENGLISH = Language.ENGLISH


def _page(found: tuple[str, ...], title: str) -> str:
    return flat((next(page for page in found if title in page),))


def _with(**answers: Any) -> tuple[str, ...]:
    whole = invented.full()
    return drawn(whole.model_copy(update={"answers": {**whole.answers, **answers}}))


def test_a_stop_question_that_nobody_answered_is_not_called_unknown() -> None:
    stops = [q.id for q in invented.INSTRUMENT.questions if q.kind is AnswerKind.KNOCK_OUT]
    states = {"not answered yet": True, "not asked yet": False}
    for said, has_text in states.items():
        left = next((stop for stop in stops if bool(invented.INSTRUMENT.question(stop).text) is has_text), None)
        if left is None:
            continue
        unknown = next(stop for stop in stops if stop != left)
        found = _with(**{left: KnockOutAnswer(), unknown: KnockOutAnswer(standing=Standing.UNKNOWN)})
        table = flat(found).partition("One “yes” is a STOP")[2].partition("Who took part, and when")[0]
        assert [table.count(words) for words in (said, "don't know")] == [1, 1]


def test_a_cell_that_nobody_answered_is_not_called_unknown() -> None:
    cells = (RungCell(row=invented.TENANTS, standing=Standing.UNKNOWN), RungCell(row=invented.TRADERS))
    page = _page(_with(**{"BT-02": RungsAnswer(cells=cells, **invented.GIVEN)}), "Who took part, and when")
    assert page.count("don't know") == 1
    assert "not answered yet" in page


def test_a_partner_that_the_project_does_not_have_is_not_drawn() -> None:
    page = _page(pages("full", ENGLISH), "Who took part, and when")
    assert "Companies" in page
    assert "Knowledge institutions" not in page


def test_whom_the_team_will_ask_is_no_reason() -> None:
    asked = LevelAnswer(standing=Standing.UNKNOWN, reason="the lawyer of the town")
    text = flat(_with(**{"DB-02": asked}))
    assert text.count("Will ask: the lawyer of the town") == 2
    assert "Why: the lawyer of the town" not in text


def test_groups_that_were_put_together_are_called_so_where_an_estimate_is_not_shown() -> None:
    whole = invented.full(groups=(invented.TENANTS, invented.YOUTHS))
    expected = (GroupCounts(row=invented.TENANTS, counts=(0, 0, 0, 2, 4, 2, 0)),)
    some = {**whole.answers, "CD-02": EstimateAnswer(groups=expected, **invented.GIVEN)}
    page = _page(drawn(whole.model_copy(update={"answers": some})), "For this group:")
    assert "not shown: groups were" in page
    assert "not asked" not in page


def test_a_quick_scan_judges_no_step_and_names_no_place_on_the_map() -> None:
    found = pages("quick_scan", ENGLISH)
    scores, images = _page(found, "The three scores explained"), _page(found, "Where the project lies")
    assert "It fails at the step" not in scores
    assert "Not substantiated" not in scores
    assert "Can only be judged once" not in scores
    assert "Image gap" not in images
    assert "no verdict yet" in images
