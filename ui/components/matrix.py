"""Who took part and when: the groups of people in the rows, the phases of the project in the columns."""

from questionnaire.model import Phase
from scoring.cell_states import cell_state, rows_in_project, state_words
from scoring.cells import HIGHEST_COUNCIL_LEVEL, HIGHEST_RUNG
from scoring.involvement import RowResult
from scoring.matrix import CellResult, RowKind
from scoring.model import Standing
from scoring.words import word, words
from ui.components.html import Html, element, joined
from ui.components.rungs import rungs, rungs_not_due, rungs_unknown
from ui.components.table import Column, Group, Row, grouped_table
from ui.outcome import Outcome


def matrix(outcome: Outcome) -> Html:
    """The matrix as a table in groups: data subjects, council and other citizens, partners."""
    say = outcome.say
    mark = element("span", class_="od-mark od-mark-subjects", aria_hidden="true")
    subjects = element("span", mark, say("Data subjects: the people in the data"), class_="od-key")
    groups = [
        Group(subjects, matrix_rows(outcome, RowKind.DATA_SUBJECTS)),
        Group(say("Council and other citizens"), matrix_rows(outcome, RowKind.COUNCIL, RowKind.OTHER_CITIZENS)),
        Group(say("Partners: shown, but they do not count in the score"), matrix_rows(outcome, RowKind.PARTNER)),
    ]
    filled = [group for group in groups if group.rows]
    return grouped_table(matrix_heads(outcome), filled, caption=say("Who took part, and when"))


def matrix_key(outcome: Outcome) -> str:
    """What the cells and the tick mean."""
    return outcome.say(
        "Rung on the ladder of participation, from 0 (not involved) to 5 (deciding together). The council has a scale "
        "of its own, to 4. The black tick: what is needed at least. Full cells are shown by evidence; hatched cells "
        "are only said."
    )


def matrix_heads(outcome: Outcome) -> list[Column]:
    """The headings of the columns: the phases, each with the question that it answers."""
    return [Column(outcome.say("Group")), *(_head(outcome, phase) for phase in Phase)]


def matrix_rows(outcome: Outcome, *kinds: RowKind) -> list[Row]:
    """The rows of these kinds, in the order of the kinds."""
    here = rows_in_project(outcome.card.involvement.rows, outcome.answers)
    rows = [row for row in here if row.kind in kinds]
    rows.sort(key=lambda row: kinds.index(row.kind))
    return [[_name(outcome, row), *(_cell(outcome, row, cell) for cell in row.cells)] for row in rows]


def _head(outcome: Outcome, phase: Phase) -> Column:
    tables, language = words(), outcome.language
    question = word(tables.phase_questions, phase.value, language)
    return Column(word(tables.phases, phase.value, language), question)


def _name(outcome: Outcome, row: RowResult) -> str:
    unnamed = row.kind is RowKind.DATA_SUBJECTS and not outcome.card.profile.groups
    return outcome.say("People who are not named") if unnamed else outcome.name(row.name)


def _cell(outcome: Outcome, row: RowResult, cell: CellResult) -> Html:
    say = outcome.say
    if cell.standing is Standing.NOT_DUE:
        return rungs_not_due(say)
    if cell.standing is Standing.NOT_APPLICABLE:
        return element("span", say("not applicable"), class_="od-quiet")
    if cell.rung_counted is None:
        return rungs_unknown(state_words(say, cell_state(outcome.instrument, outcome.answers, row.name, cell.phase)))
    if row.kind is RowKind.PARTNER:
        return _partner(outcome, cell)
    is_council = row.kind is RowKind.COUNCIL
    table = words().council_levels if is_council else words().rungs
    drawn = rungs(
        say,
        rung=cell.rung_counted,
        required=cell.required,
        words=word(table, cell.rung_counted, outcome.language),
        cells=HIGHEST_COUNCIL_LEVEL if is_council else HIGHEST_RUNG,
        of_subjects=row.kind is RowKind.DATA_SUBJECTS,
        is_proven=cell.evidence > 0,
    )
    return joined([drawn, *_remarks(outcome, cell)])


def _partner(outcome: Outcome, cell: CellResult) -> Html:
    """What a partner did, as it was said: no rung is required of it, and none is scored."""
    said = cell.rung_said or 0
    told = word(words().rungs, said, outcome.language)
    return rungs(outcome.say, rung=said, required=None, words=told, is_proven=cell.evidence > 0)


def _remarks(outcome: Outcome, cell: CellResult) -> list[Html]:
    """Why another rung counts than was said."""
    say, remarks = outcome.say, []
    if cell.own_median is not None:
        remarks.append(say("They say themselves: {rung}", rung=cell.own_median))
    if cell.rung_said is not None and cell.rung_said != cell.rung_counted:
        remarks.append(say("The team says: {rung}", rung=cell.rung_said))
    return [element("span", remark, class_="od-small od-block") for remark in remarks]
