"""The inbox of a role: which projects wait for it, which need a new look, and which wait for somebody else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dossier.assessment import Assessment
from dossier.difference import answered_since
from dossier.model import Dossier
from dossier.review import FindingState
from dossier.review_dates import is_expired, last_step_of, late_conditions, waiting_days
from dossier.review_rules import awaited
from dossier.review_steps import AnyStep, Role
from scoring.flags import Severity
from scoring.model import ImpactClass
from services import assessments
from storage.store import Store


@dataclass(frozen=True)
class Known:
    """A project with the part of its result that an inbox shows; it holds for one revision of the dossier."""

    dossier: Dossier
    impact: ImpactClass
    urgent_flags: int


@dataclass(frozen=True)
class SinceLast:
    """What happened since the last step of a role: which answers are new or changed, which of its findings are mended.

    `step` is none if the role has taken no step in this version yet.
    """

    step: AnyStep | None
    answers: tuple[str, ...] = ()
    mended: int = 0


class Place(StrEnum):
    """Where a project lies in the inbox of a role."""

    WAITING = "waiting"
    TO_LOOK_AT = "to_look_at"
    WITH_OTHERS = "with_others"
    DONE = "done"
    NOT_SUBMITTED = "not_submitted"


def known(store: Store, dossier_id: str) -> Known:
    """A project as the inbox knows it.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now, or a newer version made the dossier.
    """
    dossier = store.dossier(dossier_id).dossier
    assessment = Assessment(dossier, assessments.instrument(dossier))
    urgent = sum(flag.severity is Severity.RED for flag in assessment.flags)
    return Known(dossier, assessment.card.impact, urgent)


def inbox(projects: Iterable[Known], role: Role, today: date) -> dict[Place, tuple[Known, ...]]:
    """The projects as they lie before a role, each in one place: what waits longest in front."""
    every = sorted(projects, key=lambda one: (-_waits(one, today), one.dossier.project.name.casefold(), one.dossier.id))
    places = [(place_of(one.dossier, role, today), one) for one in every]
    return {place: tuple(one for where, one in places if where is place) for place in Place}


def place_of(dossier: Dossier, role: Role, today: date) -> Place:
    """Where a project lies; what waits for the role comes before what expired, and that before the rest."""
    if not dossier.review.steps:
        return Place.NOT_SUBMITTED
    whose = awaited(dossier.review)
    if whose is role:
        return Place.WAITING
    if needs_a_look(dossier, today):
        return Place.TO_LOOK_AT
    return Place.WITH_OTHERS if whose else Place.DONE


def needs_a_look(dossier: Dossier, today: date) -> bool:
    """Whether the assessment expired, or the date of a condition has passed."""
    return is_expired(dossier.review, today) or bool(late_conditions(dossier.review, today))


def since_last(dossier: Dossier, role: Role) -> SinceLast:
    """What changed since the last step of a role in this version."""
    step = last_step_of(dossier.review, role)
    if step is None:
        return SinceLast(None)
    own = (one for one in dossier.review.findings if one.is_from is role)
    mended = sum(one.state is FindingState.MENDED for one in own)
    return SinceLast(step, answered_since(dossier, step.at), mended)


def _waits(one: Known, today: date) -> int:
    return waiting_days(one.dossier.review, today) or 0
