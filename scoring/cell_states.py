"""Why a cell of the matrix, or a question, has no answer: nobody knows, nobody answered yet, or nobody was asked.

Scores treat the three alike. People do not: "I don't know" is said by somebody, the other two by nobody.
"""

from collections.abc import Iterable
from enum import StrEnum

from language.messages import Speech
from questionnaire.answer import Standing, Truth
from questionnaire.answers import KnockOutAnswer, LevelAnswer
from questionnaire.model import Feed, Instrument, Phase, Question
from questionnaire.profile import Answers, chosen, profile
from questionnaire.routing import OTHER_ROWS
from questionnaire.taking_part import CouncilAnswer, RungsAnswer
from scoring.inputs import is_confirmed
from scoring.involvement import RowResult
from scoring.matrix import RowKind

PARTNERS_QUESTION = "PF-04"


class CellState(StrEnum):
    """How a cell or a question stands."""

    GIVEN = "given"
    UNKNOWN = "unknown"
    OPEN = "open"
    NOT_ASKED = "not_asked"
    NOT_APPLICABLE = "not_applicable"


def state_words(say: Speech, state: CellState) -> str:
    """The state in words, for a place where an answer would stand."""
    return {
        CellState.GIVEN: say("answered"),
        CellState.UNKNOWN: say("don't know"),
        CellState.OPEN: say("not answered yet"),
        CellState.NOT_ASKED: say("not asked yet"),
        CellState.NOT_APPLICABLE: say("called not applicable, not confirmed yet"),
    }[state]


def answer_state(question: Question, answers: Answers) -> CellState:
    """How a question as a whole stands; it is not asked while its text is still to come."""
    answer = answers.get(question.id)
    if answer is None or not answer.is_put:
        return _unanswered(question)
    if isinstance(answer, KnockOutAnswer) and answer.standing is Standing.GIVEN and answer.truth is Truth.UNKNOWN:
        return CellState.UNKNOWN
    return CellState(answer.standing.value)


def level_words(question: Question, answers: Answers, say: Speech) -> str:
    """What was answered to a question with levels, in the words of the level; else why no answer counts."""
    answer = answers.get(question.id)
    if isinstance(answer, LevelAnswer) and answer.is_given and answer.points is not None:
        levels = question.text.levels if question.text else ()
        label = next((level.label.into(say.language) for level in levels if level.points == answer.points), "")
        return label or say("level {points} of 3", points=answer.points)
    if answer is not None and answer.standing is Standing.NOT_APPLICABLE and is_confirmed(answer.confirmed_by):
        return say("not applicable, confirmed")
    return state_words(say, answer_state(question, answers))


def cell_state(instrument: Instrument, answers: Answers, row: str, phase: Phase) -> CellState:
    """How one row stands in one phase: a group, other citizens, a partner, or `council`.

    People who are not named cannot be asked, unless somebody said "I don't know" to the whole question.
    """
    question = question_of_cell(instrument, row, phase)
    if question is None:
        return CellState.NOT_ASKED
    whole = answer_state(question, answers)
    if whole in {CellState.UNKNOWN, CellState.NOT_APPLICABLE}:
        return whole
    standing = _standing(answers, question.id, row, phase) if whole is CellState.GIVEN else Standing.OPEN
    if standing is not Standing.OPEN:
        return CellState(standing.value)
    return _unanswered(question) if row in _askable_rows(answers) else CellState.NOT_ASKED


def question_of_cell(instrument: Instrument, row: str, phase: Phase) -> Question | None:
    """The question whose answer fills a cell."""
    if row == RowKind.COUNCIL.value:
        return next(instrument.feeding(Feed.COUNCIL_ROW), None)
    return next((question for question in instrument.feeding(Feed.RUNG) if question.phase is phase), None)


def rows_in_project(rows: Iterable[RowResult], answers: Answers) -> tuple[RowResult, ...]:
    """The rows to draw: a partner that was not chosen, and of which nothing is known, is not in the project."""
    return tuple(row for row in rows if row.kind is not RowKind.PARTNER or has_partner(answers, row.name, row))


def has_partner(answers: Answers, code: str, row: RowResult | None = None) -> bool:
    """Whether a project has a partner, as far as is known; all of them while nobody said who they are."""
    partners = chosen(answers, PARTNERS_QUESTION)
    took_part = row is not None and any(cell.rung_said is not None for cell in row.cells)
    return partners is None or code in partners or took_part


def _unanswered(question: Question) -> CellState:
    return CellState.OPEN if question.text else CellState.NOT_ASKED


def _askable_rows(answers: Answers) -> frozenset[str]:
    groups = (group.id for group in profile(answers).groups)
    return frozenset((*groups, *OTHER_ROWS, RowKind.COUNCIL.value))


def _standing(answers: Answers, question_id: str, row: str, phase: Phase) -> Standing:
    """How the cell stands; one that is called given and holds nothing is open."""
    match answers.get(question_id):
        case RungsAnswer(cells=cells):
            stands = (_if_filled(cell.standing, is_filled=bool(cell.voices)) for cell in cells if cell.row == row)
        case CouncilAnswer(cells=phases):
            stands = (
                _if_filled(cell.standing, is_filled=cell.level is not None) for cell in phases if cell.phase is phase
            )
        case _:
            return Standing.OPEN
    return next(stands, Standing.OPEN)


def _if_filled(standing: Standing, *, is_filled: bool) -> Standing:
    return Standing.OPEN if standing is Standing.GIVEN and not is_filled else standing
