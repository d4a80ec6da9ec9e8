"""Why a cell or a question has no answer: nobody knows, nobody answered yet, or nobody was asked."""

from typing import Any

import pytest

from language.messages import speech
from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, ChoicesAnswer, Group, GroupsAnswer, KnockOutAnswer
from questionnaire.load import load_instrument
from questionnaire.model import Phase
from questionnaire.taking_part import CouncilAnswer, CouncilCell, RungCell, RungsAnswer, Voice
from scoring.cell_states import CellState, answer_state, cell_state, rows_in_project, state_words
from scoring.scorecard import scorecard
from scoring.unknowns import unknowns

INSTRUMENT = load_instrument()
GIVEN: dict[str, Any] = {"standing": Standing.GIVEN}
NAMED: dict[str, AnyAnswer] = {"PF-03": GroupsAnswer(groups=(Group(id="tenants", name="Tenants"),), **GIVEN)}


def agenda(*cells: RungCell, standing: Standing = Standing.GIVEN) -> dict[str, AnyAnswer]:
    return {**NAMED, "BT-02": RungsAnswer(standing=standing, cells=cells)}


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        (NAMED, CellState.OPEN),
        (agenda(standing=Standing.UNKNOWN), CellState.UNKNOWN),
        (agenda(RungCell(row="other_citizens", **GIVEN)), CellState.OPEN),
        (agenda(RungCell(row="tenants", standing=Standing.UNKNOWN)), CellState.UNKNOWN),
        (agenda(RungCell(row="tenants", **GIVEN)), CellState.OPEN),
        (agenda(RungCell(row="tenants", voices=(Voice(rung=0),), **GIVEN)), CellState.GIVEN),
        ({}, CellState.NOT_ASKED),
    ],
)
def test_a_cell_is_unknown_only_if_somebody_said_so(answers: dict[str, AnyAnswer], state: CellState) -> None:
    assert cell_state(INSTRUMENT, answers, "tenants", Phase.AGENDA) is state


def test_a_cell_of_a_question_without_text_was_not_asked() -> None:
    bare = tuple(q.model_copy(update={"text": None}) if q.id == "BT-02" else q for q in INSTRUMENT.questions)
    instrument = INSTRUMENT.model_copy(update={"questions": bare})
    assert cell_state(instrument, NAMED, "tenants", Phase.AGENDA) is CellState.NOT_ASKED


def test_the_council_stands_phase_by_phase() -> None:
    cells = (CouncilCell(phase=Phase.AGENDA, standing=Standing.UNKNOWN), CouncilCell(phase=Phase.DESIGN, **GIVEN))
    answers: dict[str, AnyAnswer] = {"BT-09": CouncilAnswer(cells=cells, **GIVEN)}
    assert cell_state(INSTRUMENT, answers, "council", Phase.AGENDA) is CellState.UNKNOWN
    assert cell_state(INSTRUMENT, answers, "council", Phase.DESIGN) is not CellState.UNKNOWN


def test_a_stop_question_answered_with_unknown_is_unknown() -> None:
    question = INSTRUMENT.question("KO-1")
    assert answer_state(question, {"KO-1": KnockOutAnswer(truth=Truth.UNKNOWN, **GIVEN)}) is CellState.UNKNOWN
    assert answer_state(question, {"KO-1": KnockOutAnswer()}) is not CellState.UNKNOWN


def test_only_the_partners_that_a_project_has_are_drawn() -> None:
    chosen: dict[str, AnyAnswer] = {**NAMED, "PF-04": ChoicesAnswer(chosen=("companies",), **GIVEN)}
    rows = rows_in_project(scorecard(INSTRUMENT, chosen).involvement.rows, chosen)
    assert [row.name for row in rows] == ["tenants", "council", "other_citizens", "companies"]
    everyone = rows_in_project(scorecard(INSTRUMENT, NAMED).involvement.rows, NAMED)
    assert {"knowledge_institutions", "other_governments"} <= {row.name for row in everyone}


def test_a_partner_that_took_part_is_drawn_though_nobody_chose_it() -> None:
    took_part = agenda(RungCell(row="companies", voices=(Voice(rung=2),), **GIVEN))
    answers = {**took_part, "PF-04": ChoicesAnswer(chosen=("none",), **GIVEN)}
    rows = rows_in_project(scorecard(INSTRUMENT, answers).involvement.rows, answers)
    assert "companies" in {row.name for row in rows}


def test_the_unknowns_hold_single_cells_and_the_profile() -> None:
    unsure = RungCell(row="tenants", standing=Standing.UNKNOWN, reason="the welfare worker")
    found = unknowns(INSTRUMENT, agenda(unsure), speech(Language.ENGLISH))
    cells = {(one.row, one.state) for one in found if one.question.id == "BT-02"}
    assert cells == {("tenants", CellState.UNKNOWN), ("other_citizens", CellState.OPEN)}
    asked = next(one for one in found if one.row == "tenants")
    assert asked.will_ask == "the welfare worker"
    assert asked.title.endswith("– Tenants")
    assert "PF-04" in {one.question.id for one in found}
    assert "PF-03" not in {one.question.id for one in found}


def test_every_state_has_its_own_words() -> None:
    for language in Language:
        assert len({state_words(speech(language), state) for state in CellState}) == len(CellState)
