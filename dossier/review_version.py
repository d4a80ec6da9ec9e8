"""A dossier that moves on: by a step about its very content, or to a new version of what was decided.

The version that was stays frozen; the conditions of the advice that have a date become actions of the new one.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dossier.content import shown_fingerprint
from dossier.decision_rules import decision, kept_conditions
from dossier.model import MOST_ACTIONS, Action, ActionState, Dossier
from dossier.review import FindingState, Review, State
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import state, taken
from dossier.review_steps import AnyStep, Role, Supersede
from questionnaire.model import Instrument

CONDITION_ACTION: Final = "condition-{version}-{condition}"


@dataclass(frozen=True)
class NewVersion:
    """The version that was, with its last step, and the one that the team can change."""

    previous: Dossier
    opened: Dossier


def with_step(dossier: Dossier, step: AnyStep, instrument: Instrument) -> Dossier:
    """The dossier after a step of its review, taken by somebody who read the content as it is now.

    Raises:
        ReviewRefused: the rules do not allow the step, or the content changed since that person read it.
    """
    if step.content != shown_fingerprint(dossier, instrument):
        raise ReviewRefused(ReviewCode.STALE)
    return dossier.model_copy(update={"review": taken(dossier.review, step)})


def open_new_version(dossier: Dossier, instrument: Instrument, *, by: str, at: datetime) -> NewVersion:
    """A new version in draft. Answers, plan, views and what is not settled go along; steps stay with the old one.

    Raises:
        ReviewRefused: nothing was decided or withdrawn yet, so the team can take the dossier back instead.
    """
    review = dossier.review
    if state(review) is not State.WITHDRAWN:
        content = shown_fingerprint(dossier, instrument)
        review = taken(review, Supersede(by=by, role=Role.PROJECT_LEAD, at=at, content=content))
    known = {action.id for action in dossier.actions}
    agreed = [action for action in condition_actions(dossier.review) if action.id not in known]
    kept = tuple(finding for finding in review.findings if finding.state is not FindingState.SETTLED)
    opened = Review(version=review.version + 1, plan=review.plan, findings=kept, views=review.views)
    return NewVersion(
        previous=dossier.model_copy(update={"review": review}),
        opened=dossier.model_copy(
            update={
                "review": opened,
                "actions": (*dossier.actions, *agreed)[:MOST_ACTIONS],
                "dated": max(dossier.dated, at.date()),
            }
        ),
    )


def condition_actions(review: Review) -> tuple[Action, ...]:
    """The conditions with a date that the decision takes over, as actions of whoever decided; done once met."""
    decided, met = decision(review), {one.condition for one in review.met}
    return tuple(
        Action(
            id=CONDITION_ACTION.format(version=review.version, condition=condition.id),
            what=condition.what,
            who=decided.by if decided else "",
            due=condition.due,
            state=ActionState.DONE if condition.id in met else ActionState.TO_DO,
        )
        for condition in kept_conditions(review)
        if condition.due
    )


def continues(held: Dossier, arriving: Dossier) -> bool:
    """Whether a dossier that arrives is a later stage of one that is held: the same project, with more steps."""
    if held.id != arriving.id or held.review.version > arriving.review.version:
        return False
    steps = held.review.steps
    return held.review.version < arriving.review.version or arriving.review.steps[: len(steps)] == steps
