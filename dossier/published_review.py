"""What is published of a review: advice, decision, what the people in the data say, and which roles signed when.

Findings, notes and names stay in the house, and so do the fingerprints of what was reviewed.
"""

from datetime import date
from typing import Annotated

from pydantic import Field

from dossier.decision_rules import advice, decision
from dossier.review import MOST_STEPS, Plan, Review, State, SubjectViews, VersionNumber
from dossier.review_rules import state
from dossier.review_steps import MOST_CONDITIONS, Condition, Decline, Departure, Outcome, Role, Sign, Verdict, Way
from questionnaire.answer import FreeText, Piece


class PublishedAdvice(Piece):
    """The advice of the DPO, whole."""

    on: date
    verdict: Verdict
    text: FreeText
    conditions: Annotated[tuple[Condition, ...], Field(max_length=MOST_CONDITIONS)] = ()


class PublishedDecision(Piece):
    """The decision of the accountable owner, and where it departs from the advice."""

    on: date
    outcome: Outcome
    reasons: FreeText = ""
    follows_advice: bool = True
    departs: Annotated[tuple[Departure, ...], Field(max_length=MOST_CONDITIONS)] = ()
    review_on: date | None = None


class PublishedSignature(Piece):
    """A role that signed, in which way, or that declined to (no `way`), and why."""

    role: Role
    on: date
    way: Way | None = None
    reason: FreeText = ""


class PublishedReview(Piece):
    """What is published of the review of one version."""

    version: VersionNumber
    state: State
    plan: Plan
    views: SubjectViews = SubjectViews()
    advice: PublishedAdvice | None = None
    decision: PublishedDecision | None = None
    signatures: Annotated[tuple[PublishedSignature, ...], Field(max_length=MOST_STEPS)] = ()


def published_review(review: Review) -> PublishedReview:
    """What is published of a review as it stands now."""
    return PublishedReview(
        version=review.version,
        state=state(review),
        plan=review.plan,
        views=review.views,
        advice=_advice(review),
        decision=_decision(review),
        signatures=tuple(_signature(step) for step in review.steps if isinstance(step, Sign | Decline)),
    )


def _signature(step: Sign | Decline) -> PublishedSignature:
    if isinstance(step, Sign):
        return PublishedSignature(role=step.role, on=step.at.date(), way=step.way)
    return PublishedSignature(role=step.role, on=step.at.date(), reason=step.reason)


def _advice(review: Review) -> PublishedAdvice | None:
    given = advice(review)
    if given is None:
        return None
    return PublishedAdvice(on=given.at.date(), verdict=given.verdict, text=given.text, conditions=given.conditions)


def _decision(review: Review) -> PublishedDecision | None:
    decided = decision(review)
    if decided is None:
        return None
    return PublishedDecision(
        on=decided.at.date(),
        outcome=decided.outcome,
        reasons=decided.reasons,
        follows_advice=decided.follows_advice,
        departs=decided.departs,
        review_on=decided.review_on,
    )
