"""What reviewers found, and what the people in the data say: who writes it, who settles it, and until when."""

from collections.abc import Iterable
from typing import Final

from dossier.review import MOST_FINDINGS, Finding, FindingState, Review, State, SubjectViews
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import is_frozen, state
from dossier.review_steps import Role

REVIEWERS: Final = frozenset({Role.PRIVACY_OFFICER, Role.DPO, Role.REPRESENTATIVE})
UNDER_REVIEW: Final = frozenset({State.SUBMITTED, State.PASSED, State.ADVISED})
CLOSED: Final = frozenset({State.DECIDED, State.SIGNED, State.SUPERSEDED, State.WITHDRAWN})


def found(review: Review, finding: Finding) -> Review:
    """The review with a finding: a new one, or the same in other words from the role that wrote it.

    Raises:
        ReviewRefused: nothing is under review now, it is from another role, or there are too many.
    """
    _refuse_unless(review, is_possible=state(review) in UNDER_REVIEW and finding.is_from in REVIEWERS)
    known = {one.id: one for one in review.findings}
    _refuse_unless(review, is_possible=known.get(finding.id, finding).is_from is finding.is_from)
    if finding.id not in known and len(known) >= MOST_FINDINGS:
        raise ReviewRefused(ReviewCode.TOO_MANY)
    return review.model_copy(update={"findings": tuple((known | {finding.id: finding}).values())})


def marked(review: Review, finding_id: str, now: FindingState, role: Role) -> Review:
    """The review with a finding in another state.

    The team says that it mended something while the dossier is with the team. Only the role that wrote a finding
    settles it or opens it again, while it is under review.

    Raises:
        ReviewRefused: there is no such finding, or it is not for this role now.
    """
    finding = next((one for one in review.findings if one.id == finding_id), None)
    if finding is None:
        raise ReviewRefused(ReviewCode.NO_SUCH_FINDING)
    of_team = now is FindingState.MENDED and role is Role.PROJECT_LEAD and not is_frozen(review)
    of_writer = now is not FindingState.MENDED and role is finding.is_from and state(review) in UNDER_REVIEW
    is_undone = now is FindingState.OPEN and finding.state is FindingState.MENDED and role is Role.PROJECT_LEAD
    _refuse_unless(review, is_possible=of_team or of_writer or (is_undone and not is_frozen(review)))
    changed = finding.model_copy(update={"state": now})
    return review.model_copy(update={"findings": tuple(changed if one is finding else one for one in review.findings)})


def to_mend(review: Review) -> tuple[Finding, ...]:
    """What the team still has to mend."""
    return tuple(finding for finding in review.findings if finding.state is FindingState.OPEN)


def reusable_texts(written: Iterable[Finding], role: Role, about: str, most: int) -> tuple[str, ...]:
    """The texts of a role to begin a new finding with, each once: first those about the same question or score.

    Args:
        written: Earlier findings, the last in front; that order stays.
        role: Whose findings.
        about: The question, score or flag that the new finding is about.
        most: How many texts at most.
    """
    own = [finding for finding in written if finding.is_from is role]
    same_first = sorted(own, key=lambda finding: finding.about != about)
    return tuple(dict.fromkeys(finding.text.strip() for finding in same_first))[:most]


def with_views(review: Review, views: SubjectViews) -> Review:
    """The review with what the people in the data say.

    Raises:
        ReviewRefused: it was decided already.
    """
    _refuse_unless(review, is_possible=state(review) not in CLOSED)
    return review.model_copy(update={"views": views})


def _refuse_unless(review: Review, *, is_possible: bool) -> None:
    if not is_possible:
        raise ReviewRefused(ReviewCode.REVIEW_CLOSED, state=state(review))
