"""Who took part, and when: the phases of the project against the groups, drawn as rungs with what is required."""

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from questionnaire.model import Phase
from reports import theme
from reports.figures import rungs, status_icon
from reports.findings import Findings
from reports.flowables import Cell, columns, heading, new_page, paragraph, space, table
from reports.pieces import Story
from reports.wording import bold, rich
from scoring.cell_states import cell_state, rows_in_project, state_words
from scoring.cells import HIGHEST_COUNCIL_LEVEL, HIGHEST_RUNG, Lowering
from scoring.involvement import RowResult
from scoring.involvement_sentences import lowering_words
from scoring.matrix import CellResult, RowKind
from scoring.model import Standing
from scoring.words import words

MATRIX = "matrix"
_NAME, _PHASE = 0.24, 0.19


def matrix_page(told: Findings) -> Story:
    """The matrix in two parts: the people in the data, and council, other citizens and partners."""
    say, rows = told.say, rows_in_project(told.card.involvement.rows, told.dossier.answers)
    subjects = [row for row in rows if row.kind is RowKind.DATA_SUBJECTS]
    others = [row for row in rows if row.kind is not RowKind.DATA_SUBJECTS]
    explained = say(
        "A rung goes from 0 (not involved) to 5 (deciding together). The council has its own scale from 0 to 4. "
        "The black line: at least this far is needed. Full cells are shown by evidence, hatched cells are only said, "
        "dotted cells have no answer. Partners are shown and not scored."
    )
    story: Story = [
        new_page(),
        heading(say("Who took part, and when"), 1, MATRIX),
        paragraph(explained, theme.NOTE),
        heading(say("The people in the data"), 2),
    ]
    if subjects:
        story.append(_table(told, subjects, say("Data subjects")))
    else:
        story.append(paragraph(say("It is not said who the people in the data are.")))
    return [*story, heading(say("Council, other citizens and partners"), 2), _table(told, others, say("Others"))]


def _table(told: Findings, rows: list[RowResult], caption: str) -> Flowable:
    phases = [
        rich(
            told.word(words().phases, phase.value),
            "\n",
            told.word(words().phase_questions, phase.value),
        )
        for phase in Phase
    ]
    cells: list[list[Cell]] = [[_name(told, row), *(_cell(told, row, cell) for cell in row.cells)] for row in rows]
    return table([told.say("Group"), *phases], cells, [_NAME, *[_PHASE] * 4], caption)


def _name(told: Findings, row: RowResult) -> Cell:
    name = bold(
        told.short_name(row.name) if row.name != RowKind.DATA_SUBJECTS.value else told.say("People in the data")
    )
    return name if row.is_scored else rich(name, "\n", told.say("not scored"))


def _cell(told: Findings, row: RowResult, cell: CellResult) -> list[Flowable]:
    say = told.say
    if cell.standing is Standing.NOT_DUE:
        return [paragraph(say("not yet due"), theme.KEY)]
    if cell.standing is Standing.NOT_APPLICABLE:
        return [paragraph(say("not applicable"), theme.KEY)]
    is_council = row.kind is RowKind.COUNCIL
    highest = HIGHEST_COUNCIL_LEVEL if is_council else HIGHEST_RUNG
    rung = cell.rung_counted if cell.standing is Standing.GIVEN else None
    said = _state_words(told, row, cell) if rung is None else _rung_words(told, rung, is_council=is_council)
    alt = say("{rung}; needed is {required}", rung=said, required=cell.required)
    drawn = rungs(rung, cell.required, highest, _ink(row), is_proven=cell.evidence > 0, alt=alt)
    story: list[Flowable] = [drawn, space(2), paragraph(said, theme.CELL)]
    if rung is not None and row.is_scored:
        story.append(_verdict(told, rung, cell.required))
    return [*story, *_limits(told, cell)]


def _state_words(told: Findings, row: RowResult, cell: CellResult) -> str:
    """Why there is no rung: nobody knows, nobody answered yet, or nobody was asked."""
    return state_words(told.say, cell_state(told.instrument, told.dossier.answers, row.name, cell.phase))


def _ink(row: RowResult) -> Color:
    return theme.SUBJECTS if row.kind is RowKind.DATA_SUBJECTS else theme.ONZE


def _rung_words(told: Findings, rung: int, *, is_council: bool) -> str:
    named = told.word(words().council_levels if is_council else words().rungs, rung)
    return f"{rung} {named}"


def _verdict(told: Findings, rung: int, required: int) -> Flowable:
    enough = rung >= required
    said = told.say("enough") if enough else told.say("needs {required}", required=required)
    share = 12 / theme.CONTENT_WIDTH
    sign = status_icon("fully" if enough else "hardly", 8)
    return columns([[space(1.5), sign], [paragraph(bold(said), theme.CELL)]], [share, _PHASE - share - 0.02], gap=0)


def _limits(told: Findings, cell: CellResult) -> Story:
    """Why less counts than was said, and what the people themselves rated."""
    story: Story = []
    if cell.own_median is not None and Lowering.OWN_RATING not in cell.lowered_by:
        story.append(paragraph(told.say("they say {rung} themselves", rung=cell.own_median), theme.KEY))
    if cell.lowered_by:
        told_words = told.say(
            "said {said}, counts as {counted}: {why}",
            said=cell.rung_said,
            counted=cell.rung_counted,
            why=lowering_words(cell, told.say),
        )
        story.append(paragraph(told_words, theme.KEY))
    return story
