"""How far the work on a project is, and until when its assessment holds, in a few words and as a badge."""

from collections.abc import Mapping
from typing import Final

from dossier.decision_rules import kept_conditions
from dossier.model import Dossier, Origin
from dossier.review import Review, State
from dossier.review_dates import expiry_words, is_expired
from dossier.review_rules import awaited, state
from dossier.review_steps import Role
from dossier.review_words import STATES
from language.messages import Speech, message_id
from services.examples import is_example
from ui.components.badge import badge, verdict
from ui.components.html import Html
from ui.components.text import quiet
from ui.resources import local, now

LIES_WITH: Final[Mapping[Role, str]] = {
    Role.PROJECT_LEAD: message_id("Lies with the project lead"),
    Role.PRIVACY_OFFICER: message_id("Lies with the privacy officer"),
    Role.DPO: message_id("Lies with the DPO"),
    Role.ACCOUNTABLE_OWNER: message_id("Lies with the accountable owner"),
    Role.REPRESENTATIVE: message_id("Lies with the representative"),
}
TO_SIGN: Final[Mapping[Role, str]] = {
    Role.PROJECT_LEAD: message_id("Decided. The project lead has to sign"),
    Role.PRIVACY_OFFICER: message_id("Decided. The privacy officer has to sign"),
    Role.DPO: message_id("Decided. The DPO has to sign"),
    Role.ACCOUNTABLE_OWNER: message_id("Decided. The accountable owner has to sign"),
    Role.REPRESENTATIVE: message_id("Decided. The representative has to sign"),
}


def state_badge(dossier: Dossier, say: Speech) -> Html:
    """How far the work on a project is, as a badge."""
    now_is = state(dossier.review)
    if is_example(dossier.id) and not dossier.review.steps:
        return badge("example", say("Example"))
    if now_is is not State.DRAFT:
        return badge(now_is.value, state_words(dossier.review, say))
    if dossier.project.origin is Origin.ARTICLE:
        return badge("filling_in", say("Copy of an example"))
    return badge("filling_in", say("Team fills in"))


def state_words(review: Review, say: Speech) -> str:
    """The state of a review, and with whom it lies while it is with a reviewer."""
    now_is, role = state(review), awaited(review)
    if role is None or now_is in {State.DRAFT, State.RETURNED}:
        return say(STATES[now_is])
    return say(TO_SIGN[role] if now_is is State.DECIDED else LIES_WITH[role])


def version_words(review: Review, say: Speech) -> str | None:
    """Which version it is; nothing for the first, because most projects have one."""
    return say("Version {n}", n=review.version) if review.version > 1 else None


def met_words(review: Review, say: Speech) -> str | None:
    """How many conditions of the decision are met; nothing if there are none."""
    agreed = kept_conditions(review)
    if not agreed:
        return None
    return say.plural(
        "{met} of {n} condition is met.", "{met} of {n} conditions are met.", len(agreed), met=len(review.met)
    )


def expiry(review: Review, say: Speech) -> Html | None:
    """Until when the assessment holds, or that it expired; nothing if no date was set."""
    today = local(now()).date()
    words = expiry_words(review, today, say)
    if not words:
        return None
    return verdict("expired", words) if is_expired(review, today) else quiet(words)
