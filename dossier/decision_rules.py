"""Advice and decision: what each must hold, and that a departure from the advice is never without reasons."""

from collections import Counter
from collections.abc import Iterable

from dossier.review import Review, SubjectViews
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Advise, AnyStep, Condition, Decide, Outcome, Role, StepKind, Verdict
from questionnaire.answer import Truth


def advice(review: Review) -> Advise | None:
    """The advice that stands: the last since the dossier was submitted last; none if there is none."""
    for step in reversed(review.steps):
        if isinstance(step, Advise):
            return step
        if step.kind is StepKind.SUBMIT:
            return None
    return None


def decision(review: Review) -> Decide | None:
    """The decision about this version; none if there is none yet."""
    return next((step for step in reversed(review.steps) if isinstance(step, Decide)), None)


def departs(given: Advise | None, decided: Decide) -> bool:
    """Whether a decision departs from the advice: it says so, leaves out a condition, or goes on against it."""
    goes_on_against = given is not None and given.verdict is Verdict.NEGATIVE and decided.outcome is not Outcome.REJECT
    return not decided.follows_advice or bool(decided.departs) or goes_on_against


def kept_conditions(review: Review) -> tuple[Condition, ...]:
    """The conditions of the advice that the decision takes over; none without a decision, or if nothing goes on."""
    given, decided = advice(review), decision(review)
    if given is None or decided is None or decided.outcome is Outcome.REJECT:
        return ()
    left_out = {departure.condition for departure in decided.departs}
    return tuple(condition for condition in given.conditions if condition.id not in left_out)


def views_told(views: SubjectViews) -> bool:
    """Whether it stands there what the people in the data think and how they were asked, or why they were not."""
    if views.sought is Truth.YES:
        return bool(views.how.strip() and views.said.strip())
    return views.sought is Truth.NO and bool(views.why_not.strip())


def double_role(review: Review, role: Role, name: str) -> ReviewRefused | None:
    """Why somebody of this name cannot act in a role: the DPO who advises does not pass or decide; none if they can."""
    given = advice(review)
    passes = (step for step in review.steps if step.kind is StepKind.PASS)
    is_taken = (role is Role.DPO and any(_is_by(name, step) for step in passes)) or (
        role is Role.ACCOUNTABLE_OWNER and given is not None and _is_by(name, given)
    )
    return ReviewRefused(ReviewCode.DOUBLE_ROLE, name=name.strip()) if is_taken else None


def needs_reasons(outcome: Outcome, *, follows_advice: bool, is_explained: bool) -> bool:
    """Whether a decision has to say why: nothing or only a part goes on, or it departs and no condition says why."""
    return outcome is not Outcome.ADOPT or (not follows_advice and not is_explained)


def advice_refusal(review: Review, step: Advise) -> ReviewRefused | None:
    """Why an advice does not suffice; none if it does."""
    double = double_role(review, step.role, step.by)
    if double:
        return double
    if not step.text.strip():
        return ReviewRefused(ReviewCode.NO_ADVICE)
    if step.verdict is Verdict.WITH_CONDITIONS and not step.conditions:
        return ReviewRefused(ReviewCode.NO_CONDITIONS)
    if step.verdict is not Verdict.WITH_CONDITIONS and step.conditions:
        return ReviewRefused(ReviewCode.STRAY_CONDITIONS)
    return _repeated(condition.id for condition in step.conditions)


def decision_refusal(review: Review, step: Decide) -> ReviewRefused | None:
    """Why a decision does not suffice; none if it does."""
    given, double = advice(review), double_role(review, step.role, step.by)
    if double:
        return double
    if not views_told(review.views):
        return ReviewRefused(ReviewCode.VIEWS_NOT_TOLD)
    if step.review_on and step.review_on <= step.at.date():
        return ReviewRefused(ReviewCode.REVIEW_DATE_PAST)
    return _strange_departure(given, step) or _reasons_refusal(given, step)


def _is_by(name: str, step: AnyStep) -> bool:
    return name.strip().casefold() == step.by.strip().casefold()


def _strange_departure(given: Advise | None, step: Decide) -> ReviewRefused | None:
    known = {condition.id for condition in given.conditions} if given else set()
    strange = next((one.condition for one in step.departs if one.condition not in known), None)
    if strange:
        return ReviewRefused(ReviewCode.UNKNOWN_CONDITION, condition=strange)
    return _repeated(departure.condition for departure in step.departs)


def _reasons_refusal(given: Advise | None, step: Decide) -> ReviewRefused | None:
    if departs(given, step) and step.follows_advice:
        return ReviewRefused(ReviewCode.HIDDEN_DEPARTURE)
    is_explained = bool(step.departs) and all(departure.reason.strip() for departure in step.departs)
    is_needed = needs_reasons(step.outcome, follows_advice=step.follows_advice, is_explained=is_explained)
    return ReviewRefused(ReviewCode.NO_REASONS) if is_needed and not step.reasons.strip() else None


def _repeated(conditions: Iterable[str]) -> ReviewRefused | None:
    twice = next((name for name, times in Counter(conditions).items() if times > 1), None)
    return ReviewRefused(ReviewCode.REPEATED_CONDITION, condition=twice) if twice else None
