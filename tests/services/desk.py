"""Steps of a review, taken on the dossier as it is kept."""

from collections.abc import Callable
from datetime import datetime

from dossier.review import Finding, SubjectViews
from dossier.review_steps import Advise, AnyStep, Decide, Outcome, Pass, Role, StepKind, Submit, Verdict
from questionnaire.answer import Truth
from services import reviews
from services.reviews import Desk
from storage.store import Store

ROLES = {
    StepKind.RETURN: Role.PRIVACY_OFFICER,
    StepKind.PASS: Role.PRIVACY_OFFICER,
    StepKind.ADVISE: Role.DPO,
    StepKind.DECIDE: Role.ACCOUNTABLE_OWNER,
    StepKind.DECLINE: Role.PRIVACY_OFFICER,
}
NAMES = {
    Role.PROJECT_LEAD: "Samira",
    Role.PRIVACY_OFFICER: "Pieter",
    Role.DPO: "Fatima",
    Role.ACCOUNTABLE_OWNER: "Willem",
}


def desk(store: Store, dossier_id: str, now: datetime, by: str = "Samira") -> Desk:
    """The dossier as somebody has it before them."""
    return Desk(store, store.dossier(dossier_id), by, now)


def take(store: Store, dossier_id: str, now: datetime, kind: Callable[..., AnyStep], **written: object) -> None:
    """Take a step, by whoever has that role."""
    role = ROLES.get(kind.model_fields["kind"].default, Role.PROJECT_LEAD)  # type: ignore[attr-defined]
    before = desk(store, dossier_id, now, NAMES[role])
    step = kind(by=NAMES[role], role=role, at=now, content=before.content, **written)
    reviews.take_step(before, step)


def find(store: Store, dossier_id: str, now: datetime, about: str, text: str = "Nine names or fourteen?") -> None:
    """Write down what was found, by the privacy officer."""
    finding = Finding(id=f"about-{about}".lower(), about=about, text=text, is_from=Role.PRIVACY_OFFICER)
    reviews.save_finding(desk(store, dossier_id, now, "Pieter"), finding)


def decide(store: Store, dossier_id: str, now: datetime) -> None:
    """Everything until a report can be signed: nobody was asked, the advice is positive, the project goes on."""
    take(store, dossier_id, now, Submit)
    views = SubjectViews(sought=Truth.NO, why_not="No time.")
    reviews.save_views(desk(store, dossier_id, now), views)
    take(store, dossier_id, now, Pass)
    take(store, dossier_id, now, Advise, verdict=Verdict.POSITIVE, text="Go on.")
    take(store, dossier_id, now, Decide, outcome=Outcome.ADOPT)
