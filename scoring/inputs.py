"""What counts of the answers: the questions that a project is asked, its profile, and what evidence is worth.

Only visible questions count, and none that an organisation added itself. What nobody answered is unknown and stays in
the denominator; "not applicable" counts as such once it is confirmed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from questionnaire.answer import Answer, Confirmation, Evidence, Standing
from questionnaire.answers import LevelAnswer
from questionnaire.model import Feed, Instrument, Question
from questionnaire.profile import Answers, Profile, profile
from questionnaire.routing import visible_questions
from scoring.counting import counting_answers
from scoring.parameters import norms

Given = TypeVar("Given", bound=Answer)


@dataclass(frozen=True)
class Inputs:
    """A project as the scoring sees it: its profile, and the answers to the questions that it is asked."""

    questions: tuple[Question, ...]
    answers: Answers
    profile: Profile

    def feeding(self, feed: Feed) -> Iterable[Question]:
        """The visible questions that are an input of this."""
        return (question for question in self.questions if feed in question.feeds)

    def given(self, feed: Feed, kind: type[Given]) -> Iterator[tuple[Question, Given]]:
        """The visible questions that are an input of this and were answered, with their answers of this kind."""
        for question in self.feeding(feed):
            answer = self.answers.get(question.id)
            if isinstance(answer, kind) and answer.standing is Standing.GIVEN:
                yield question, answer

    def answer(self, question_id: str, kind: type[Given]) -> Given | None:
        """The answer of this kind to one question, if the project is asked it and the answer counts."""
        answer = self.answers.get(question_id) if self.asks(question_id) else None
        return answer if isinstance(answer, kind) and answer.is_given else None

    def asks(self, question_id: str) -> bool:
        """Whether the project is asked this question."""
        return any(question.id == question_id for question in self.questions)


def inputs(instrument: Instrument, answers: Answers) -> Inputs:
    """What counts of these answers."""
    asked = tuple(question for question in visible_questions(instrument, answers) if not question.is_own)
    given = {question.id: answers[question.id] for question in asked if question.id in answers}
    return Inputs(asked, counting_answers(given), profile(answers))


def points(given: Inputs, question_id: str) -> int | None:
    """The level, from 0 to 3, that was chosen at a question; `None` if it is not asked or nobody chose one."""
    answer = given.answer(question_id, LevelAnswer)
    return answer.points if answer else None


def falls_short(given: Inputs, question_id: str) -> bool:
    """Whether the answer to a question is a level at which something was not done, or only thought of."""
    level = points(given, question_id)
    return level is not None and level <= norms().flags.level_at_most.value


def evidence_value(evidence: Iterable[Evidence]) -> float:
    """What the best of the evidence is worth, from 0 (only said) to 1 (public, verified, or from data subjects)."""
    return max((_worth(piece) for piece in evidence), default=norms().items.evidence.value.asserted)


def is_confirmed(confirmation: Confirmation | None) -> bool:
    """Whether the privacy officer confirmed this."""
    return confirmation is not None and confirmation.role == "privacy_officer"


def _worth(piece: Evidence) -> float:
    values = norms().items.evidence.value
    can_be_opened = bool(piece.location.strip())
    if piece.from_data_subjects or is_confirmed(piece.confirmed_by) or (piece.is_public and can_be_opened):
        return values.verified
    return values.document if can_be_opened else values.asserted
