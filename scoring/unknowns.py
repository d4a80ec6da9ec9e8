"""What is not known of a project: question by question and, in the matrix, cell by cell; and who could know."""

from collections.abc import Iterator
from dataclasses import dataclass

from language.messages import Speech
from questionnaire.answer import Standing
from questionnaire.model import AnswerKind, Instrument, Phase, Question
from questionnaire.profile import Answers, chosen, profile
from questionnaire.routing import OTHER_ROWS, visible_questions
from questionnaire.taking_part import RungsAnswer
from scoring.cell_states import PARTNERS_QUESTION, CellState, answer_state, cell_state
from scoring.inputs import is_confirmed
from scoring.matrix import RowKind
from scoring.words import word, words

MISSING = frozenset({CellState.UNKNOWN, CellState.OPEN, CellState.NOT_ASKED})


@dataclass(frozen=True)
class Unknown:
    """A question, or one row of it, without an answer; who could know, and whom the team said that it will ask.

    `is_put` says that somebody answered "I don't know". `title` names the question and, for a cell, its row or phase.
    """

    question: Question
    who_could_know: str
    is_put: bool
    title: str = ""
    state: CellState = CellState.OPEN
    will_ask: str = ""
    row: str = ""
    phase: Phase | None = None


def unknowns(instrument: Instrument, answers: Answers, say: Speech) -> tuple[Unknown, ...]:
    """Everything of a project that is open, answered with "I don't know", or called not applicable and not confirmed.

    In the order of the questionnaire.

    An own question of an organisation makes no band wider, so it is not named here.
    """
    found: list[Unknown] = []
    for question in visible_questions(instrument, answers):
        if question.is_own:
            continue
        state = answer_state(question, answers)
        if state in MISSING:
            answer = answers.get(question.id)
            will_ask = answer.reason.strip() if answer and answer.standing is Standing.UNKNOWN else ""
            found.append(_unknown(question, state, say, will_ask=will_ask))
        elif state is CellState.NOT_APPLICABLE and not is_confirmed(answers[question.id].confirmed_by):
            found.append(_unknown(question, state, say))
        elif state is CellState.GIVEN:
            found += _cells(instrument, question, answers, say)
    return tuple(found)


def _cells(instrument: Instrument, question: Question, answers: Answers, say: Speech) -> Iterator[Unknown]:
    """The cells of a question on taking part that have no answer, though the question has one for other cells."""
    if question.kind is AnswerKind.COUNCIL:
        for phase in profile(answers).phases_due:
            state = cell_state(instrument, answers, RowKind.COUNCIL.value, phase)
            if state in MISSING:
                name = word(words().phases, phase.value, say.language)
                yield _unknown(question, state, say, name, row=RowKind.COUNCIL.value, phase=phase)
    elif question.kind is AnswerKind.RUNGS and question.phase:
        for row, name in _rows(answers, say).items():
            state = cell_state(instrument, answers, row, question.phase)
            if state in MISSING:
                will_ask = _will_ask(answers, question, row)
                yield _unknown(question, state, say, name, row=row, phase=question.phase, will_ask=will_ask)


def _rows(answers: Answers, say: Speech) -> dict[str, str]:
    """The rows that are asked, with their names: groups, other citizens, and the partners that were chosen."""
    groups = {group.id: group.name for group in profile(answers).groups}
    partners = chosen(answers, PARTNERS_QUESTION) or frozenset()
    others = (OTHER_ROWS[0], *(row for row in OTHER_ROWS[1:] if row in partners))
    return groups | {row: word(words().rows, row, say.language) for row in others}


def _will_ask(answers: Answers, question: Question, row: str) -> str:
    answer = answers.get(question.id)
    cells = answer.cells if isinstance(answer, RungsAnswer) else ()
    reasons = (cell.reason.strip() for cell in cells if cell.row == row and cell.standing is Standing.UNKNOWN)
    return next(reasons, "")


def _unknown(
    question: Question,
    state: CellState,
    say: Speech,
    part: str = "",
    *,
    row: str = "",
    phase: Phase | None = None,
    will_ask: str = "",
) -> Unknown:
    name = question.title.into(say.language)
    return Unknown(
        question=question,
        who_could_know=question.who_could_know.into(say.language) if question.who_could_know else "",
        is_put=state is CellState.UNKNOWN,
        title=f"{name} – {part}" if part else name,
        state=state,
        will_ask=will_ask,
        row=row,
        phase=phase,
    )
