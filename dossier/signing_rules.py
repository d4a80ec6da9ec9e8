"""Who signs when: in the order of the plan, each once, and a refusal to sign is written down.

A signatory is done after signing. Declining counts as done for whoever need not sign, and for the representative of the
data subjects: then it stands there why not. Where another declines, the report waits until that person signs after all,
or a new version is made.
"""

from dossier.review import Review, Signatory
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Decline, Role, Sign, Way


def signature(review: Review, role: Role) -> Sign | None:
    """The signature of a role; none if it did not sign."""
    return next((step for step in review.steps if isinstance(step, Sign) and step.role is role), None)


def declined(review: Review, role: Role) -> Decline | None:
    """The last refusal of a role to sign; none if it did not refuse, or signed after all."""
    refusals = [step for step in review.steps if isinstance(step, Decline) and step.role is role]
    return refusals[-1] if refusals and signature(review, role) is None else None


def next_signatory(review: Review) -> Signatory | None:
    """Who signs now by the order of the plan; none if all are done."""
    return next((one for one in review.plan if not _is_done(review, one)), None)


def sign_refusal(review: Review, role: Role, step: Sign | None = None) -> ReviewRefused | None:
    """Why a role cannot sign now, or why its signature does not suffice; none if it can."""
    refusal = _turn_refusal(review, role)
    if refusal or step is None or step.way is not Way.STATEMENT:
        return refusal
    if role is not Role.REPRESENTATIVE:
        return ReviewRefused(ReviewCode.STATEMENT_OF_OFFICIAL)
    is_written = step.statement.strip() and step.recorded_by.strip()
    return None if is_written else ReviewRefused(ReviewCode.NO_STATEMENT)


def decline_refusal(review: Review, role: Role) -> ReviewRefused | None:
    """Why a role cannot decline to sign now; none if it can."""
    return _turn_refusal(review, role)


def _turn_refusal(review: Review, role: Role) -> ReviewRefused | None:
    signatory = next((one for one in review.plan if one.role is role), None)
    if signatory is None:
        return ReviewRefused(ReviewCode.NOT_IN_PLAN, role=role)
    if _is_done(review, signatory):
        return ReviewRefused(ReviewCode.SIGNED_ALREADY, role=role)
    turn = next_signatory(review)
    return None if turn == signatory or turn is None else ReviewRefused(ReviewCode.NOT_YOUR_TURN, role=turn.role)


def _is_done(review: Review, signatory: Signatory) -> bool:
    has_declined = signatory.may_decline and declined(review, signatory.role) is not None
    return has_declined or signature(review, signatory.role) is not None
