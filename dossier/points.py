"""What asks for the judgement of the privacy officer: answers that wait for a confirmation, and what stands out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dossier.assessment import Assessment
from dossier.evidence import evidence_in
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, GroupsAnswer, KnockOutAnswer
from questionnaire.routing import visible_questions
from scoring.flags import Severity


class PointKind(StrEnum):
    """Why something asks for a judgement."""

    NOT_APPLICABLE = "not_applicable"
    KNOCK_OUT = "knock_out"
    GROUPS = "groups"
    EVIDENCE = "evidence"
    UNKNOWN = "unknown"
    FLAG = "flag"


@dataclass(frozen=True)
class Point:
    """Something to judge: about which question or flag, why, and whether nothing of it waits any more."""

    about: str
    kind: PointKind
    is_settled: bool


def points(assessment: Assessment) -> tuple[Point, ...]:
    """All points in the order of the questions, and then the flags; what was judged stays among them.

    A point is settled once all that it waits for was confirmed, or something was written down about it.
    """
    answers = assessment.dossier.answers
    written = {finding.about for finding in assessment.dossier.review.findings}
    found: list[Point] = []
    for question in visible_questions(assessment.instrument, answers):
        answer = answers.get(question.id)
        if answer is None or question.is_own:
            continue
        for kind, is_confirmed in _asked(answer):
            found.append(Point(question.id, kind, is_confirmed or question.id in written))
    urgent = dict.fromkeys(flag.id for flag in assessment.flags if flag.severity is not Severity.INFO)
    return (*found, *(Point(flag_id, PointKind.FLAG, flag_id in written) for flag_id in urgent))


def _asked(answer: AnyAnswer) -> Iterator[tuple[PointKind, bool]]:
    """Why an answer asks for a judgement, and whether it was given."""
    is_confirmed = answer.confirmed_by is not None
    if answer.standing is Standing.NOT_APPLICABLE:
        yield PointKind.NOT_APPLICABLE, is_confirmed
    if answer.standing is Standing.UNKNOWN:
        yield PointKind.UNKNOWN, False
    if not answer.is_given:
        return
    if isinstance(answer, KnockOutAnswer):
        yield PointKind.KNOCK_OUT, is_confirmed
    if isinstance(answer, GroupsAnswer):
        yield PointKind.GROUPS, is_confirmed
    internal = [piece for piece in evidence_in(answer) if not piece.is_public]
    if internal:
        yield PointKind.EVIDENCE, all(piece.confirmed_by for piece in internal)
