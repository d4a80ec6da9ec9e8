"""Routing: which questions a project is asked, and how far it is with them.

A hidden question never counts, is never exported and is never "open"; what was typed in it is kept by the store and
comes back when it is shown again. Nobody makes a STOP disappear by changing the profile: a STOP question that was
answered "yes" is shown until somebody answers otherwise.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, BridgingAnswer, BridgingItem, CountsAnswer, EstimateAnswer, KnockOutAnswer
from questionnaire.model import Condition, Instrument, Question
from questionnaire.profile import Answers, Profile, profile, routing_codes
from questionnaire.taking_part import CouncilAnswer, ReportedBackAnswer, RungsAnswer


class Scope(StrEnum):
    """How much of the instrument was put to a project."""

    QUICK_SCAN = "quick_scan"
    FULL = "full"


@dataclass(frozen=True)
class Progress:
    """How many of the questions that can be answered now are answered, "I don't know", or open."""

    answered: int
    unknown: int
    open: int

    @property
    def total(self) -> int:
        """All questions that are asked."""
        return self.answered + self.unknown + self.open


def visible_questions(instrument: Instrument, answers: Answers) -> tuple[Question, ...]:
    """The questions that this project is asked, in order, also those whose text is still to come."""
    due = profile(answers).phases_due
    shown: dict[str, Question] = {}
    for question in instrument.questions:
        in_due_phase = question.phase is None or question.phase in due
        fits = in_due_phase and all(_holds(condition, answers, shown) for condition in question.shown_when)
        if fits or _is_stop(answers.get(question.id)):
            shown[question.id] = question
    return tuple(shown.values())


def _is_stop(answer: AnyAnswer | None) -> bool:
    return isinstance(answer, KnockOutAnswer) and answer.is_given and answer.truth is Truth.YES


def asked_questions(instrument: Instrument, answers: Answers, intended: Scope) -> tuple[Question, ...]:
    """The visible questions that are put on a screen: all of them, or the profile and the quick scan."""
    return tuple(
        question
        for question in visible_questions(instrument, answers)
        if question.text and belongs_to(question, intended)
    )


def belongs_to(question: Question, intended: Scope) -> bool:
    """Whether somebody who wants to be asked this much is asked this question."""
    return intended is Scope.FULL or question.is_profile or question.quick_scan


def visible_answers(instrument: Instrument, answers: Answers) -> dict[str, AnyAnswer]:
    """The answers that count: those to visible questions, in the order of the instrument."""
    return {q.id: answers[q.id] for q in visible_questions(instrument, answers) if q.id in answers}


def scope(instrument: Instrument, answers: Answers) -> Scope:
    """Whether every due core question was put. "I don't know" counts as put."""
    due = (question for question in visible_questions(instrument, answers) if question.is_core)
    return Scope.FULL if all(is_put(question, answers) for question in due) else Scope.QUICK_SCAN


def is_put(question: Question, answers: Answers) -> bool:
    """Whether a question was put in this dossier."""
    answer = answers.get(question.id)
    return answer is not None and answer.is_put


def progress(questions: tuple[Question, ...], answers: Answers) -> Progress:
    """How far a project is with these questions."""
    stands = [_stand(question, answers) for question in questions]
    unknown = stands.count(Standing.UNKNOWN)
    open_ones = stands.count(Standing.OPEN)
    return Progress(answered=len(stands) - unknown - open_ones, unknown=unknown, open=open_ones)


_TRUTHS = {Truth.YES: Standing.GIVEN, Truth.NO: Standing.GIVEN, Truth.UNKNOWN: Standing.UNKNOWN}
_STAFF = "officials"
OTHER_ROWS = ("other_citizens", "knowledge_institutions", "companies", "other_governments")


def _stand(question: Question, answers: Answers) -> Standing:
    """How a question stands.

    One that is asked row by row or phase by phase is open until each has its answer, one that is said not to apply is
    open until there is a reason, and one that was read from elsewhere until somebody confirms it.
    """
    answer = answers.get(question.id)
    if (
        answer is None
        or answer.taken_from
        or (answer.standing is Standing.NOT_APPLICABLE and not answer.reason.strip())
    ):
        return Standing.OPEN
    return _together(_parts(answer, profile(answers))) if answer.standing is Standing.GIVEN else answer.standing


def _parts(answer: AnyAnswer, known: Profile) -> tuple[Standing, ...]:
    """How the parts of an answer stand that are asked one by one; most answers are one part."""
    groups: tuple[str, ...] = tuple(group.id for group in known.groups)
    said: Mapping[str, Standing]
    match answer:
        case RungsAnswer(cells=cells):
            said, asked = {cell.row: cell.standing for cell in cells}, groups
        case CouncilAnswer(cells=council):
            said, asked = {cell.phase: cell.standing for cell in council}, known.phases_due
        case ReportedBackAnswer(cells=told):
            said, asked = {cell.row: _TRUTHS[cell.truth] for cell in told}, groups
        case BridgingAnswer(cells=done):
            said, asked = {cell.item: _TRUTHS[cell.done] for cell in done}, tuple(BridgingItem)
        case CountsAnswer(rows=counted):
            staff = {_STAFF: Standing.GIVEN} if answer.has_officials else {}
            said, asked = {**staff, **dict.fromkeys(counted, Standing.GIVEN)}, (_STAFF, *groups)
        case EstimateAnswer(rows=counted):
            said, asked = dict.fromkeys(counted, Standing.GIVEN), groups
        case _:
            return (answer.standing,)
    return tuple(said.get(one, Standing.OPEN) for one in asked)


def _together(standings: Iterable[Standing]) -> Standing:
    every = set(standings)
    if Standing.OPEN in every:
        return Standing.OPEN
    return Standing.UNKNOWN if every == {Standing.UNKNOWN} else Standing.GIVEN


def _holds(condition: Condition, answers: Answers, shown: dict[str, Question]) -> bool:
    codes = routing_codes(answers, condition.question) if condition.question in shown else None
    return condition.or_unknown if codes is None else bool(codes & set(condition.is_any_of))
