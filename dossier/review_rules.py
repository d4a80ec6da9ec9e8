"""Who may take which step of a review, in which state: the rules, one line each.

draft > submitted > returned or passed > advised > decided > signed > superseded or withdrawn. The team can take back
what is not decided, and can always submit again. What is decided is frozen: changing it starts a new version.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dossier.decision_rules import advice_refusal, decision_refusal
from dossier.review import MOST_STEPS, FindingState, Review, State
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Advise, AnyStep, Decide, Decline, Role, Sign, StepKind, Withdraw
from dossier.signing_rules import decline_refusal, next_signatory, sign_refusal

_OPEN: Final = frozenset({State.DRAFT, State.RETURNED})
_PASSED_ON: Final = frozenset({State.PASSED, State.ADVISED, State.DECIDED, State.SIGNED})


@dataclass(frozen=True)
class Rule:
    """Who may take a step, in which states, and the state after it."""

    roles: frozenset[Role]
    states: frozenset[State]
    after: State


_SIGNATORIES: Final = frozenset(Role)
RULES: Final[Mapping[StepKind, Rule]] = {
    StepKind.SUBMIT: Rule(frozenset({Role.PROJECT_LEAD}), _OPEN, State.SUBMITTED),
    StepKind.TAKE_BACK: Rule(
        frozenset({Role.PROJECT_LEAD}), frozenset({State.SUBMITTED, State.PASSED, State.ADVISED}), State.DRAFT
    ),
    StepKind.RETURN: Rule(
        frozenset({Role.PRIVACY_OFFICER}), frozenset({State.SUBMITTED, State.PASSED}), State.RETURNED
    ),
    StepKind.PASS: Rule(frozenset({Role.PRIVACY_OFFICER}), frozenset({State.SUBMITTED}), State.PASSED),
    StepKind.ADVISE: Rule(frozenset({Role.DPO}), frozenset({State.PASSED, State.ADVISED}), State.ADVISED),
    StepKind.DECIDE: Rule(frozenset({Role.ACCOUNTABLE_OWNER}), frozenset({State.PASSED, State.ADVISED}), State.DECIDED),
    StepKind.SIGN: Rule(_SIGNATORIES, frozenset({State.DECIDED}), State.DECIDED),
    StepKind.DECLINE: Rule(_SIGNATORIES, frozenset({State.DECIDED}), State.DECIDED),
    StepKind.WITHDRAW: Rule(
        frozenset({Role.ACCOUNTABLE_OWNER}), _PASSED_ON | {State.SUBMITTED, State.RETURNED}, State.WITHDRAWN
    ),
    StepKind.SUPERSEDE: Rule(
        frozenset({Role.PROJECT_LEAD}), frozenset({State.DECIDED, State.SIGNED}), State.SUPERSEDED
    ),
}


def state(review: Review) -> State:
    """How far a review is: what its last step left behind. It is signed once every signatory is done."""
    if not review.steps:
        return State.DRAFT
    after = RULES[review.steps[-1].kind].after
    has_begun = review.steps[-1].kind in {StepKind.SIGN, StepKind.DECLINE}
    return State.SIGNED if has_begun and next_signatory(review) is None else after


def is_frozen(review: Review) -> bool:
    """Whether no answer can change. While the state is "submitted", the privacy officer can still confirm."""
    return state(review) not in _OPEN


def needs_advice(review: Review) -> bool:
    """Whether the plan asks for the advice of the DPO before a decision."""
    return any(one.role is Role.DPO and one.is_required for one in review.plan)


def allowed_steps(review: Review, role: Role) -> tuple[StepKind, ...]:
    """The steps that somebody in a role may take now."""
    return tuple(kind for kind in StepKind if obstacle(review, kind, role) is None)


def awaited(review: Review) -> Role | None:
    """Whose turn it is; none if nothing is asked of anybody."""
    now = state(review)
    if now is State.DECIDED:
        signatory = next_signatory(review)
        return signatory.role if signatory else None
    return {
        State.DRAFT: Role.PROJECT_LEAD,
        State.RETURNED: Role.PROJECT_LEAD,
        State.SUBMITTED: Role.PRIVACY_OFFICER,
        State.PASSED: Role.DPO if needs_advice(review) else Role.ACCOUNTABLE_OWNER,
        State.ADVISED: Role.ACCOUNTABLE_OWNER,
    }.get(now)


def obstacle(review: Review, kind: StepKind, role: Role) -> ReviewRefused | None:
    """Why somebody in a role cannot take a kind of step at all now, whatever is written in it; none if possible."""
    rule, now = RULES[kind], state(review)
    if role not in rule.roles:
        return ReviewRefused(ReviewCode.WRONG_ROLE, step=kind, role=role)
    is_early = kind is StepKind.DECIDE and now is State.PASSED and needs_advice(review)
    if now not in rule.states or is_early:
        return ReviewRefused(ReviewCode.WRONG_STATE, step=kind, state=now)
    if len(review.steps) >= MOST_STEPS:
        return ReviewRefused(ReviewCode.TOO_MANY)
    if kind is StepKind.SIGN:
        return sign_refusal(review, role)
    return decline_refusal(review, role) if kind is StepKind.DECLINE else None


def unsettled(review: Review) -> ReviewRefused | None:
    """Why the privacy officer's own findings keep the dossier from being passed; none if they do not.

    What others found can stay open: it is shown to whoever advises and decides, and never makes the dossier wait.
    """
    own = (finding for finding in review.findings if finding.is_from is Role.PRIVACY_OFFICER)
    count = sum(finding.state is not FindingState.SETTLED for finding in own)
    return ReviewRefused(ReviewCode.NOT_SETTLED, count=count) if count else None


def nothing_to_mend(review: Review) -> ReviewRefused | None:
    """Why the dossier cannot be returned: nobody wrote down what to mend."""
    is_open = any(finding.state is FindingState.OPEN for finding in review.findings)
    return None if is_open else ReviewRefused(ReviewCode.NOTHING_TO_MEND)


def taken(review: Review, step: AnyStep) -> Review:
    """The review after a step.

    Raises:
        ReviewRefused: the rules do not allow it; its `message` says why.
    """
    by_findings = {StepKind.PASS: unsettled, StepKind.RETURN: nothing_to_mend}.get(step.kind)
    refusal = step_refusal(review, step) or (by_findings(review) if by_findings else None)
    if refusal:
        raise refusal
    return _with(review, step)


def step_refusal(review: Review, step: AnyStep) -> ReviewRefused | None:
    """Why a step cannot follow the steps before it, findings aside; none if it can."""
    return obstacle(review, step.kind, step.role) or _content_refusal(review, step) or _writing_refusal(review, step)


def first_strange_step(review: Review) -> int | None:
    """The number of the first step that cannot follow those before it, as in a file that somebody changed."""
    so_far = review.model_copy(update={"steps": ()})
    for number, step in enumerate(review.steps, start=1):
        if step_refusal(so_far, step):
            return number
        so_far = _with(so_far, step)
    return None


def _with(review: Review, step: AnyStep) -> Review:
    return review.model_copy(update={"steps": (*review.steps, step)})


def _content_refusal(review: Review, step: AnyStep) -> ReviewRefused | None:
    """From the pass on, every step is about the very content that was passed, unless the team takes it back."""
    is_bound = state(review) in _PASSED_ON and step.kind not in {StepKind.TAKE_BACK, StepKind.RETURN}
    if is_bound and step.content != review.steps[-1].content:
        return ReviewRefused(ReviewCode.CONTENT_CHANGED)
    return None


def _writing_refusal(review: Review, step: AnyStep) -> ReviewRefused | None:
    """Why what is written in a step does not suffice."""
    is_named = step.by.strip() or (isinstance(step, Decline) and step.recorded_by.strip())
    if not is_named:
        return ReviewRefused(ReviewCode.NO_NAME)
    match step:
        case Advise():
            return advice_refusal(review, step)
        case Decide():
            return decision_refusal(review, step)
        case Sign():
            return sign_refusal(review, step.role, step)
        case Decline(reason=reason) | Withdraw(reason=reason) if not reason.strip():
            return ReviewRefused(ReviewCode.NO_REASONS)
        case _:
            return None
