"""The review of a version of a dossier: its steps, what was found, what the people in the data say, and who signs.

A review is what was written down, in order; its state follows from that and is never kept beside it.
"""

from enum import StrEnum
from typing import Annotated, Final

from pydantic import AfterValidator, AwareDatetime, Field
from pydantic_core import PydanticCustomError

from dossier.review_steps import MOST_CONDITIONS, AnyStep, ConditionId, Role, ShortId
from questionnaire.answer import FreeText, Line, Piece, Truth

__all__ = [
    "DEFAULT_PLAN",
    "Finding",
    "FindingState",
    "Met",
    "Plan",
    "Review",
    "Role",
    "Signatory",
    "State",
    "SubjectViews",
    "closes",
]

VersionNumber = Annotated[int, Field(ge=1, le=10_000, strict=True)]

MOST_STEPS: Final = 500
MOST_FINDINGS: Final = 500


class State(StrEnum):
    """How far a review is."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    PASSED = "passed"
    ADVISED = "advised"
    DECIDED = "decided"
    SIGNED = "signed"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class FindingState(StrEnum):
    """How far a finding is: the team has to mend it, says that it did, or whoever wrote it agrees."""

    OPEN = "open"
    MENDED = "mended"
    SETTLED = "settled"


class Signatory(Piece):
    """A role whose signature the plan asks for; one that is not required may decline, and counts as done then."""

    role: Role
    is_required: bool = True

    @property
    def may_decline(self) -> bool:
        """Whether the report goes on without this signature; that of the people in the data is never forced."""
        return not self.is_required or self.role is Role.REPRESENTATIVE


def closes(plan: tuple[Signatory, ...]) -> bool:
    """Whether the last who signs has to: only a last signature closes the report."""
    return bool(plan) and not plan[-1].may_decline


def _closing(plan: tuple[Signatory, ...]) -> tuple[Signatory, ...]:
    if not closes(plan):
        raise PydanticCustomError("plan_stays_open", "the last to sign may decline")
    return plan


Plan = Annotated[tuple[Signatory, ...], Field(min_length=1, max_length=len(Role)), AfterValidator(_closing)]

DEFAULT_PLAN: Final = (
    Signatory(role=Role.PRIVACY_OFFICER),
    Signatory(role=Role.DPO),
    Signatory(role=Role.REPRESENTATIVE),
    Signatory(role=Role.ACCOUNTABLE_OWNER),
)


class Finding(Piece):
    """Something that a reviewer found, about a question, a score or a flag (by its id and variant)."""

    id: ShortId
    about: Line
    text: Annotated[FreeText, Field(min_length=1)]
    state: FindingState = FindingState.OPEN
    is_from: Role


class SubjectViews(Piece):
    """What the people in the data think of it: whether they were asked, how, what they said, or why not asked.

    Who thought otherwise stands in `dissent`, in their own words; it is never averaged away.
    """

    sought: Truth = Truth.UNKNOWN
    how: FreeText = ""
    said: FreeText = ""
    why_not: FreeText = ""
    dissent: FreeText = ""


class Met(Piece):
    """Somebody said that a condition of the advice was met: who, in which role, and when."""

    condition: ConditionId
    by: Annotated[Line, Field(min_length=1)]
    role: Role
    at: AwareDatetime


class Review(Piece):
    """The review of one version of a dossier. The plan says who signs, in which order.

    What was met is no step: it comes after the decision, and changes neither the state nor what was signed.
    """

    version: VersionNumber = 1
    plan: Plan = DEFAULT_PLAN
    steps: Annotated[tuple[AnyStep, ...], Field(max_length=MOST_STEPS)] = ()
    findings: Annotated[tuple[Finding, ...], Field(max_length=MOST_FINDINGS)] = ()
    views: SubjectViews = SubjectViews()
    met: Annotated[tuple[Met, ...], Field(max_length=MOST_CONDITIONS)] = ()
