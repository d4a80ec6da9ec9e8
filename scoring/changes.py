"""The changes that would move a score most: every answer one step better, computed anew, and ranked.

A step is one level, one rung, or one grade of evidence; an unknown goes to its lowest level above nothing. Nothing is
guessed: what a step brings is what the score becomes with it. In the weighing only evidence is a step: nobody makes a
gain larger or a loss smaller by grading it so.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from questionnaire.answer import Answer, Evidence, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    BridgingAnswer,
    BridgingCell,
    BridgingItem,
    InfringementWeighingAnswer,
    LevelAnswer,
)
from questionnaire.model import AnswerKind, Instrument, Phase, Question
from questionnaire.routing import OTHER_ROWS
from questionnaire.taking_part import (
    CouncilAnswer,
    CouncilCell,
    ReportedBackAnswer,
    ReportedBackCell,
    RungCell,
    RungsAnswer,
    Speaker,
    Voice,
)
from scoring.cells import HIGHEST_COUNCIL_LEVEL, HIGHEST_RUNG
from scoring.inputs import Inputs, evidence_value, inputs
from scoring.model import TOLERANCE, Bounds
from scoring.proportionality_inputs import HIGHEST_POINTS
from scoring.scorecard import ScoreName, images_of, involvement_of, proportionality_of

Given = TypeVar("Given", bound=Answer)


class Step(StrEnum):
    """What is done one step better."""

    ANSWER = "answer"
    LEVEL = "level"
    RUNG = "rung"
    EVIDENCE = "evidence"
    REPORT_BACK = "report_back"
    BRIDGING = "bridging"


@dataclass(frozen=True)
class Place:
    """Where a step is taken: a question, and in it a row, a phase, a bridging item, or a right that people lose."""

    question: str
    row: str | None = None
    phase: Phase | None = None
    item: BridgingItem | None = None
    right: str | None = None


@dataclass(frozen=True)
class Change:
    """One step, and what it does to a score; `after` minus `before` is from 0 to 1."""

    score: ScoreName
    place: Place
    step: Step
    before: Bounds
    after: Bounds

    @property
    def proven_gain(self) -> float:
        """How much more is proven with it."""
        return self.after.proven - self.before.proven

    @property
    def claimed_gain(self) -> float:
        """How much more is claimed with it; a first claim counts from 0."""
        return (self.after.claimed or 0.0) - (self.before.claimed or 0.0)


def changes(
    instrument: Instrument, answers: dict[str, AnyAnswer], score: ScoreName, most: int = 3
) -> tuple[Change, ...]:
    """The changes that would move a score most, ranked by what they prove, then claim, then by question.

    A change that moves neither what is proven nor what is claimed is left out.
    """
    given = inputs(instrument, answers)
    before = _bounds(score, given)
    if before is None:
        return ()
    found = []
    for place, step, better in _steps(given, score):
        after = _bounds(score, replace(given, answers={**given.answers, place.question: better}))
        if after is not None:
            found.append(Change(score, place, step, before, after))
    moving = [change for change in found if max(change.proven_gain, change.claimed_gain) > TOLERANCE]
    return tuple(sorted(moving, key=lambda change: (-change.proven_gain, -change.claimed_gain))[:most])


def _bounds(score: ScoreName, given: Inputs) -> Bounds | None:
    computed: dict[ScoreName, Callable[[Inputs], Bounds | None]] = {
        ScoreName.INVOLVEMENT: lambda inputs_: involvement_of(inputs_).bounds,
        ScoreName.PROPORTIONALITY: lambda inputs_: proportionality_of(inputs_).bounds,
        ScoreName.IMAGES: lambda inputs_: images_of(inputs_).bounds,
    }
    return computed[score](given)


def _answer(given: Inputs, question: Question, kind: type[Given]) -> Given:
    answer = given.answers.get(question.id)
    return answer if isinstance(answer, kind) else kind()


def _better(answer: Given, **update: object) -> Given:
    return answer.model_copy(update=update)


Steps = Iterator[tuple[Place, Step, AnyAnswer]]

_KINDS = {
    ScoreName.INVOLVEMENT: {AnswerKind.RUNGS, AnswerKind.COUNCIL, AnswerKind.REPORTED_BACK},
    ScoreName.PROPORTIONALITY: {AnswerKind.LEVEL, AnswerKind.INFRINGEMENT_WEIGHING},
    ScoreName.IMAGES: {AnswerKind.BRIDGING},
}


def _steps(given: Inputs, score: ScoreName) -> Steps:
    ways: dict[AnswerKind, Callable[[Inputs, Question], Steps]] = {
        AnswerKind.LEVEL: _level_steps,
        AnswerKind.RUNGS: _rung_steps,
        AnswerKind.COUNCIL: _council_steps,
        AnswerKind.REPORTED_BACK: _report_steps,
        AnswerKind.BRIDGING: _bridging_steps,
        AnswerKind.INFRINGEMENT_WEIGHING: _infringement_steps,
    }
    for question in given.questions:
        if question.kind in _KINDS[score]:
            yield from ways[question.kind](given, question)


def _level_steps(given: Inputs, question: Question) -> Steps:
    answer = _answer(given, question, LevelAnswer)
    place = Place(question.id)
    if answer.standing is Standing.NOT_APPLICABLE:
        return
    if answer.standing is not Standing.GIVEN or answer.points is None:
        yield place, Step.ANSWER, _better(answer, standing=Standing.GIVEN, points=1)
        return
    if answer.points < HIGHEST_POINTS:
        yield place, Step.LEVEL, _better(answer, points=answer.points + 1)
    if answer.points and (stronger := _stronger(answer.evidence)):
        yield place, Step.EVIDENCE, _better(answer, evidence=stronger)


def _rung_steps(given: Inputs, question: Question) -> Steps:
    answer = _answer(given, question, RungsAnswer)
    for row in (*(group.id for group in given.profile.groups), OTHER_ROWS[0]):
        cell = next((cell for cell in answer.cells if cell.row == row), RungCell(row=row))
        place = Place(question.id, row=row, phase=question.phase)
        for step, better in _better_cells(cell):
            cells = (*(other for other in answer.cells if other.row != row), better)
            yield place, step, _better(answer, standing=Standing.GIVEN, cells=cells)


def _better_cells(cell: RungCell) -> Iterator[tuple[Step, RungCell]]:
    if cell.standing is Standing.NOT_APPLICABLE:
        return
    if cell.standing is not Standing.GIVEN or not cell.voices:
        voice = Voice(rung=1, speaker=Speaker.SELF)
        yield Step.ANSWER, cell.model_copy(update={"standing": Standing.GIVEN, "voices": (voice,)})
        return
    best = max(cell.voices, key=lambda voice: voice.rung)
    if best.rung < HIGHEST_RUNG:
        speaker = best.speaker if best.rung else Speaker.SELF
        higher = best.model_copy(update={"rung": best.rung + 1, "speaker": speaker})
        voices = tuple(higher if voice is best else voice for voice in cell.voices)
        yield Step.RUNG, cell.model_copy(update={"voices": voices})
    if best.rung and (stronger := _stronger(cell.evidence)):
        yield Step.EVIDENCE, cell.model_copy(update={"evidence": stronger})


def _council_steps(given: Inputs, question: Question) -> Steps:
    answer = _answer(given, question, CouncilAnswer)
    for phase in given.profile.phases_due:
        cell = next((cell for cell in answer.cells if cell.phase is phase), CouncilCell(phase=phase))
        place = Place(question.id, row="council", phase=phase)
        for step, better in _better_council_cells(cell):
            cells = (*(other for other in answer.cells if other.phase is not phase), better)
            yield place, step, _better(answer, standing=Standing.GIVEN, cells=cells)


def _better_council_cells(cell: CouncilCell) -> Iterator[tuple[Step, CouncilCell]]:
    if cell.standing is not Standing.GIVEN or cell.level is None:
        yield Step.ANSWER, cell.model_copy(update={"standing": Standing.GIVEN, "level": 1})
        return
    if cell.level < HIGHEST_COUNCIL_LEVEL:
        yield Step.LEVEL, cell.model_copy(update={"level": cell.level + 1})
    if cell.level and (stronger := _stronger(cell.evidence)):
        yield Step.EVIDENCE, cell.model_copy(update={"evidence": stronger})


def _report_steps(given: Inputs, question: Question) -> Steps:
    answer = _answer(given, question, ReportedBackAnswer)
    told = {cell.row: cell.truth for cell in answer.cells}
    for group in given.profile.groups:
        if told.get(group.id) is not Truth.YES:
            others = tuple(cell for cell in answer.cells if cell.row != group.id)
            cells = (*others, ReportedBackCell(row=group.id, truth=Truth.YES))
            better = _better(answer, standing=Standing.GIVEN, cells=cells)
            yield Place(question.id, row=group.id), Step.REPORT_BACK, better


def _bridging_steps(given: Inputs, question: Question) -> Steps:
    answer = _answer(given, question, BridgingAnswer)
    for item in BridgingItem:
        cell = next((cell for cell in answer.cells if cell.item is item), BridgingCell(item=item, done=Truth.UNKNOWN))
        others = tuple(other for other in answer.cells if other.item is not item)
        place = Place(question.id, item=item)
        if cell.done is not Truth.YES:
            better = cell.model_copy(update={"done": Truth.YES})
            yield place, Step.BRIDGING, _better(answer, standing=Standing.GIVEN, cells=(*others, better))
        elif stronger := _stronger(cell.evidence):
            better = cell.model_copy(update={"evidence": stronger})
            yield place, Step.EVIDENCE, _better(answer, standing=Standing.GIVEN, cells=(*others, better))


def _infringement_steps(given: Inputs, question: Question) -> Steps:
    answer = _answer(given, question, InfringementWeighingAnswer)
    for place, loss in enumerate(answer.infringements):
        if stronger := _stronger(loss.evidence):
            better = loss.model_copy(update={"evidence": stronger})
            losses = (*answer.infringements[:place], better, *answer.infringements[place + 1 :])
            yield Place(question.id, right=loss.right), Step.EVIDENCE, _better(answer, infringements=losses)


_DOCUMENT = Evidence(title="+", location="+")
_VERIFIED = _DOCUMENT.model_copy(update={"is_public": True})


def _stronger(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Evidence one grade better than this: a document that can be opened, then one that is public or verified."""
    now = evidence_value(evidence)
    better = next((piece for piece in (_DOCUMENT, _VERIFIED) if evidence_value((piece,)) > now + TOLERANCE), None)
    return (*evidence, better) if better else ()
