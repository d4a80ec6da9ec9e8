"""What may change of the answers while a dossier is read: only what the privacy officer confirms."""

from typing import Any

from dossier.content import fingerprint
from dossier.model import Dossier
from dossier.review import State
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import is_frozen, state
from dossier.review_steps import Role
from questionnaire.answers import AnyAnswer, CountsAnswer, EstimateAnswer
from questionnaire.taking_part import OwnRungsAnswer, ReportedBackAnswer, RungsAnswer

OFFICER = Role.PRIVACY_OFFICER.value


def only_confirms(before: AnyAnswer, after: AnyAnswer) -> bool:
    """Whether two answers differ in nothing but what the privacy officer confirmed."""
    return bool(_unconfirmed(before.model_dump(mode="json")) == _unconfirmed(after.model_dump(mode="json")))


def confirmed(kept: AnyAnswer, shown: AnyAnswer) -> AnyAnswer:
    """A kept answer with the confirmations of the same answer without its hidden rows; those rows stay."""
    if isinstance(kept, RungsAnswer) and isinstance(shown, RungsAnswer):
        cells = {cell.row: cell for cell in shown.cells}
        return shown.model_copy(update={"cells": tuple(cells.get(cell.row, cell) for cell in kept.cells)})
    if isinstance(kept, OwnRungsAnswer | ReportedBackAnswer | CountsAnswer | EstimateAnswer):
        return kept.model_copy(update={"confirmed_by": shown.confirmed_by, "evidence": shown.evidence})
    return shown


def content_refusal(before: Dossier, after: Dossier, role: Role) -> ReviewRefused | None:
    """Why the content cannot change like this now; none if it can, or if nothing of it changes."""
    now = state(before.review)
    if not is_frozen(before.review) or fingerprint(before) == fingerprint(after):
        return None
    if now is not State.SUBMITTED:
        return ReviewRefused(ReviewCode.FROZEN, state=now)
    is_officer = role is Role.PRIVACY_OFFICER and _same_but_for_confirmations(before, after)
    return None if is_officer else ReviewRefused(ReviewCode.ONLY_CONFIRMATIONS)


def _same_but_for_confirmations(before: Dossier, after: Dossier) -> bool:
    if before.answers.keys() != after.answers.keys():
        return False
    same_rest = fingerprint(before) == fingerprint(after.model_copy(update={"answers": before.answers}))
    return same_rest and all(only_confirms(answer, after.answers[name]) for name, answer in before.answers.items())


def _unconfirmed(value: Any) -> Any:  # noqa: ANN401
    """A value as JSON without the confirmations of the privacy officer; those of the council stay."""
    if isinstance(value, list):
        return [_unconfirmed(part) for part in value]
    if not isinstance(value, dict):
        return value
    return {name: _unconfirmed(part) for name, part in value.items() if not _is_of_officer(name, part)}


def _is_of_officer(name: str, part: Any) -> bool:  # noqa: ANN401
    return name == "confirmed_by" and (part is None or part["role"] == OFFICER)
