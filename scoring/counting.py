"""What counts of one answer: what was begun and not answered, or read from elsewhere and not confirmed, does not.

Beside "I don't know" and "not applicable" nothing counts that was typed before. It is kept, and comes back when the
answer is given again.
"""

from collections.abc import Mapping

from questionnaire.answer import Answer, Standing
from questionnaire.answers import AnyAnswer, ImpactClassAnswer, empty_answer
from questionnaire.taking_part import CouncilAnswer, CouncilCell, RungCell, RungsAnswer


def counting_answers(answers: Mapping[str, AnyAnswer]) -> dict[str, AnyAnswer]:
    """What counts of each of these answers; one of which nothing counts is left out."""
    found = {question_id: counting(answer) for question_id, answer in answers.items()}
    return {question_id: answer for question_id, answer in found.items() if answer}


def counting(answer: AnyAnswer) -> AnyAnswer | None:
    """What counts of an answer; what was settled before answering counts, however the answer stands."""
    if not answer.is_put:
        settled = answer.starting_point if isinstance(answer, ImpactClassAnswer) else None
        return ImpactClassAnswer(starting_point=settled) if settled else None
    if answer.standing is not Standing.GIVEN:
        kept = [*Answer.model_fields, *(["starting_point"] if isinstance(answer, ImpactClassAnswer) else [])]
        return empty_answer(answer.kind).model_copy(update={name: getattr(answer, name) for name in kept})
    match answer:
        case RungsAnswer(cells=cells):
            return answer.model_copy(update={"cells": tuple(_rung(cell) for cell in cells if _is_put(cell))})
        case CouncilAnswer(cells=phases):
            return answer.model_copy(update={"cells": tuple(_level(cell) for cell in phases if _is_put(cell))})
        case _:
            return answer


def _is_put(cell: RungCell | CouncilCell) -> bool:
    return cell.standing is not Standing.OPEN


def _rung(cell: RungCell) -> RungCell:
    return cell if cell.standing is Standing.GIVEN else cell.model_copy(update={"voices": ()})


def _level(cell: CouncilCell) -> CouncilCell:
    return cell if cell.standing is Standing.GIVEN else cell.model_copy(update={"level": None})
