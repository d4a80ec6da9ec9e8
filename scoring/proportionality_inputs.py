"""From answers to the gates, the weighing, the knock-outs and the risks of proportionality."""

from collections import Counter

from questionnaire.answer import Answer, Truth
from questionnaire.answer import Standing as Given
from questionnaire.answers import (
    Infringement,
    InfringementWeighingAnswer,
    KnockOutAnswer,
    LevelAnswer,
    PurposeWeighingAnswer,
    RisksAnswer,
)
from questionnaire.model import AnswerKind, Feed, Gate
from scoring.inputs import Inputs, evidence_value, is_confirmed
from scoring.items import Item
from scoring.model import Standing
from scoring.proportionality import GateItems
from scoring.risks import Risk
from scoring.weighing import Right, Triple

HIGHEST_POINTS = 3
CERTAINTIES = {None: None, "certain": 1.0, "plausible": 0.5, "uncertain": 0.25}


def gate_items(given: Inputs) -> GateItems:
    """The items of each gate. The questions of a module share one weight in each gate."""
    items: dict[Gate, list[Item]] = {gate: [] for gate in Gate}
    sizes = Counter((question.module, question.gate) for question in given.questions if question.module)
    for question in given.feeding(Feed.GATE):
        if question.gate is None:
            continue
        weight = 1 / sizes[question.module, question.gate] if question.module else float(question.weight)
        items[question.gate].append(_level_item(given.answers.get(question.id), weight))
    return GateItems(
        purpose_and_basis=items[Gate.PURPOSE_AND_BASIS],
        suitability=items[Gate.SUITABILITY],
        necessity=items[Gate.NECESSITY],
        safeguards=items[Gate.BALANCING],
    )


def purpose(given: Inputs) -> Triple:
    """What the purpose gains."""
    for _, answer in given.given(Feed.PURPOSE_WEIGHING, PurposeWeighingAnswer):
        return Triple(answer.importance, answer.weight, CERTAINTIES[answer.certainty])
    return Triple()


def rights(given: Inputs) -> tuple[Right, ...]:
    """What people lose, right by right."""
    return tuple(
        right(infringement, vulnerable=is_careful(given))
        for _, answer in given.given(Feed.INFRINGEMENT_WEIGHING, InfringementWeighingAnswer)
        for infringement in answer.infringements
    )


def is_careful(given: Inputs) -> bool:
    """Whether people in the data are treated as vulnerable, as they are while nobody knows."""
    return given.profile.has_vulnerable_groups is not Truth.NO


def right(infringement: Infringement, *, vulnerable: bool) -> Right:
    """What people lose of one right."""
    return Right(
        name=infringement.right,
        infringement=Triple(infringement.importance, infringement.weight, CERTAINTIES[infringement.certainty]),
        evidence=evidence_value(infringement.evidence),
        own_ratings=infringement.own_importance,
        vulnerable=vulnerable,
        own_published=infringement.own_importance_published,
    )


def knock_outs(given: Inputs) -> dict[str, Truth]:
    """The knock-outs that can apply to this project; one that nobody answered is unknown.

    Anybody can raise one. That one does not hold is for the privacy officer to say.
    """
    truths = {
        question.id: answer.truth
        for question, answer in given.given(Feed.KNOCK_OUT, KnockOutAnswer)
        if answer.truth is not Truth.NO or is_confirmed(answer.confirmed_by)
    }
    asked = [question.id for question in given.questions if question.kind is AnswerKind.KNOCK_OUT]
    return {question_id: truths.get(question_id, Truth.UNKNOWN) for question_id in asked}


def risks(given: Inputs) -> tuple[Risk, ...]:
    """The risks that are left after measures."""
    return tuple(
        Risk(risk.severity, risk.likelihood)
        for _, answer in given.given(Feed.RISKS, RisksAnswer)
        for risk in answer.risks
    )


def _level_item(answer: Answer | None, weight: float) -> Item:
    if isinstance(answer, LevelAnswer) and answer.standing is Given.GIVEN and answer.points is not None:
        return Item(answer.points / HIGHEST_POINTS, weight, evidence_value(answer.evidence))
    if answer is not None and answer.standing is Given.NOT_APPLICABLE and is_confirmed(answer.confirmed_by):
        return Item(None, weight, standing=Standing.NOT_APPLICABLE)
    return Item(None, weight, standing=Standing.UNKNOWN)
