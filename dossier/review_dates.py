"""Days in a review: how long somebody has waited, until when an assessment holds, which conditions are late."""

from datetime import date

from dossier.decision_rules import decision, kept_conditions
from dossier.review import Review, State
from dossier.review_rules import awaited, state
from dossier.review_steps import AnyStep, Condition, Role
from language.formats import spoken_date
from language.messages import Speech


def waiting_days(review: Review, today: date) -> int | None:
    """For how many days it has been somebody's turn, since the last step; none if nobody's, or before any step."""
    if not review.steps or awaited(review) is None:
        return None
    return max((today - review.steps[-1].at.date()).days, 0)


def holds_until(review: Review) -> date | None:
    """The review date that the decision set; none without one, or once there is another version or it was withdrawn."""
    decided = decision(review)
    return decided.review_on if decided and state(review) in {State.DECIDED, State.SIGNED} else None


def is_expired(review: Review, today: date) -> bool:
    """Whether the review date has passed."""
    until = holds_until(review)
    return until is not None and today > until


def expiry_words(review: Review, today: date, say: Speech) -> str:
    """Until when the assessment holds, or since when no more; empty if no date was set."""
    until = holds_until(review)
    if until is None:
        return ""
    day = spoken_date(until, say.language)
    if is_expired(review, today):
        return say("This assessment expired. It had to be looked at again by {day}.", day=day)
    return say("Look at this assessment again by {day}.", day=day)


def late_conditions(review: Review, today: date) -> tuple[Condition, ...]:
    """The conditions that were taken over, whose date has passed, and of which nobody said that they were met."""
    met = {one.condition for one in review.met}
    return tuple(one for one in kept_conditions(review) if one.id not in met and one.due and one.due < today)


def last_step_of(review: Review, role: Role) -> AnyStep | None:
    """The last step that a role took: what it then read is the content that the step names."""
    return next((step for step in reversed(review.steps) if step.role is role), None)
