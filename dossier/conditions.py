"""The conditions that the decision takes over: who says that one was met, and what becomes of them."""

from typing import Final

from dossier.decision_rules import kept_conditions
from dossier.review import Met, Review, State
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import state
from dossier.review_steps import Role

CARRY_OUT: Final = frozenset({Role.PROJECT_LEAD, Role.ACCOUNTABLE_OWNER})
"""Who can say that a condition was met. The DPO advises and watches, and carries out nothing (GDPR 38 and 39)."""
AGREED: Final = frozenset({State.DECIDED, State.SIGNED})


def with_met(review: Review, met: Met) -> Review:
    """The review in which somebody says that a condition was met.

    Raises:
        ReviewRefused: it is not for this role or not in this state, it has no name, the decision does not take over
            such a condition, or somebody said so before.
    """
    _refuse_unless_agreed(review, met.role)
    if not met.by.strip():
        raise ReviewRefused(ReviewCode.NO_NAME)
    if met.condition not in {one.id for one in kept_conditions(review)}:
        raise ReviewRefused(ReviewCode.UNKNOWN_CONDITION, condition=met.condition)
    if met.condition in {one.condition for one in review.met}:
        raise ReviewRefused(ReviewCode.REPEATED_CONDITION, condition=met.condition)
    return review.model_copy(update={"met": (*review.met, met)})


def without_met(review: Review, condition: str, role: Role) -> Review:
    """The review in which it no longer stands that a condition was met. Raises as `with_met` does."""
    _refuse_unless_agreed(review, role)
    if condition not in {one.condition for one in review.met}:
        raise ReviewRefused(ReviewCode.UNKNOWN_CONDITION, condition=condition)
    return review.model_copy(update={"met": tuple(one for one in review.met if one.condition != condition)})


def strange_met(review: Review) -> str | None:
    """The first condition that was met by the file, and cannot be: unknown, twice, or by a role that carries out none.

    A former version and one that was withdrawn keep what was met.
    """
    known = {one.id for one in kept_conditions(review)}
    for one in review.met:
        if one.condition not in known or one.role not in CARRY_OUT or not one.by.strip():
            return one.condition
        known.discard(one.condition)
    return None


def _refuse_unless_agreed(review: Review, role: Role) -> None:
    if role not in CARRY_OUT or state(review) not in AGREED:
        raise ReviewRefused(ReviewCode.REVIEW_CLOSED, state=state(review))
