"""What the privacy officer can judge: what asks for it, because it waits or stands out, and everything else."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from dossier.assessment import Assessment
from dossier.evidence import evidence_in
from dossier.review import Finding, FindingState, Review
from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, GroupsAnswer, KnockOutAnswer
from questionnaire.model import Question
from questionnaire.routing import asked_questions
from scoring.flags import Flag, Severity, flag_texts, name_of
from scoring.scorecard import ScoreName
from scoring.words import words


class PointKind(StrEnum):
    """Why something asks for a judgement; the last three ask for none by themselves."""

    NOT_APPLICABLE = "not_applicable"
    KNOCK_OUT = "knock_out"
    GROUPS = "groups"
    EVIDENCE = "evidence"
    UNKNOWN = "unknown"
    FLAG = "flag"
    QUESTION = "question"
    SCORE = "score"
    GONE = "gone"


@dataclass(frozen=True)
class Point:
    """Something to judge: about which question, score or flag, why, and whether nothing of it waits any more."""

    about: str
    kind: PointKind
    is_settled: bool


def points(assessment: Assessment) -> tuple[Point, ...]:
    """All points in the order of the questions, and then the flags; what was judged stays among them.

    A point is settled once all that it waits for was confirmed, or something was written down about it. It waits again
    as soon as the team says that it mended this.
    """
    answers, review = assessment.dossier.answers, assessment.dossier.review
    found: list[Point] = []
    for question in _asked(assessment):
        answer = answers.get(question.id)
        if answer is None or question.is_own:
            continue
        for kind, is_confirmed in _waits_for(answer):
            found.append(Point(question.id, kind, _is_settled(review, question.id, is_confirmed=is_confirmed)))
    urgent = dict.fromkeys(about_flag(flag) for flag in assessment.flags if flag.severity is not Severity.INFO)
    return (*found, *(Point(about, PointKind.FLAG, _is_settled(review, about)) for about in urgent))


def others(assessment: Assessment) -> tuple[Point, ...]:
    """Everything else that one can write a finding about: the other questions that are asked, and the three scores.

    What something was written about, and is not there any more, comes first: a flag that is gone, for one.
    """
    review, judged = assessment.dossier.review, {point.about for point in points(assessment)}
    settled = partial(_is_settled, review)
    questions = [one.id for one in _asked(assessment) if one.id not in judged]
    scores = [score.value for score in ScoreName]
    known = {*judged, *questions, *scores}
    gone = dict.fromkeys(one.about for one in review.findings if not any(is_about(one, about) for about in known))
    return (
        *(Point(about, PointKind.GONE, settled(about)) for about in gone),
        *(Point(about, PointKind.QUESTION, settled(about)) for about in questions),
        *(Point(about, PointKind.SCORE, settled(about)) for about in scores),
    )


def about_flag(flag: Flag) -> str:
    """How a finding names a flag: two flags can have the same id, and tell them apart by their variant."""
    return f"{flag.id} {flag.variant}"


def is_about(finding: Finding, about: str) -> bool:
    """Whether a finding is about this. An older one names a flag by its id alone: it is about each with that id."""
    return finding.about in {about, about.partition(" ")[0]}


def title_of(about: str, assessment: Assessment, language: Language) -> str:
    """What people call that which a finding is about, also once it is there no more.

    A finding that names a flag by its id alone is about each flag with that id that was raised, or could be.
    """
    raised = [flag for flag in assessment.flags if about in {about_flag(flag), flag.id}]
    titles = [assessment.title(flag, language) for flag in raised] or [
        text.title.into(language) for text in flag_texts().values() if about in {f"{text.id} {text.variant}", text.id}
    ]
    if titles:
        return " / ".join(dict.fromkeys(titles))
    is_known = assessment.instrument.has(about) or about in words().scores
    return name_of(about, assessment.card, assessment.instrument, language) if is_known else about


def _asked(assessment: Assessment) -> tuple[Question, ...]:
    dossier = assessment.dossier
    return asked_questions(assessment.instrument, dossier.answers, dossier.intended_scope)


def _is_settled(review: Review, about: str, *, is_confirmed: bool = False) -> bool:
    written = [finding.state for finding in review.findings if is_about(finding, about)]
    return (is_confirmed or bool(written)) and FindingState.MENDED not in written


def _waits_for(answer: AnyAnswer) -> Iterator[tuple[PointKind, bool]]:
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
