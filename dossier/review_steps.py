"""The steps of a review: what each is, and what it writes down. Who may take which stands in `dossier.review_rules`."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import AwareDatetime, Field, StringConstraints

from questionnaire.answer import FreeText, Line, Piece

Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
ShortId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,64}$")]

ConditionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,40}$")]

MOST_CONDITIONS: Final = 50


class Role(StrEnum):
    """What somebody is in a review. The DPO (FG) gives advice and approves nothing (GDPR 38 and 39)."""

    PROJECT_LEAD = "project_lead"
    PRIVACY_OFFICER = "privacy_officer"
    DPO = "dpo"
    ACCOUNTABLE_OWNER = "accountable_owner"
    REPRESENTATIVE = "representative"


class StepKind(StrEnum):
    """What somebody did."""

    SUBMIT = "submit"
    TAKE_BACK = "take_back"
    RETURN = "return"
    PASS = "pass"  # noqa: S105 (a step, no password)
    ADVISE = "advise"
    DECIDE = "decide"
    SIGN = "sign"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    SUPERSEDE = "supersede"


class Verdict(StrEnum):
    """What the advice of the DPO comes down to."""

    POSITIVE = "positive"
    WITH_CONDITIONS = "with_conditions"
    NEGATIVE = "negative"


class Outcome(StrEnum):
    """What the accountable owner decides about the project."""

    ADOPT = "adopt"
    ADOPT_WITH_CHANGES = "adopt_with_changes"
    REJECT = "reject"


class Way(StrEnum):
    """How a signature was given: with an own certificate, the seal of the organisation, outside, or as a statement."""

    PERSONAL = "personal"
    SEAL = "seal"
    OUTSIDE = "outside"
    STATEMENT = "statement"


class Condition(Piece):
    """Something that the DPO advises to require, by a date if one was named."""

    id: ConditionId
    what: Annotated[FreeText, Field(min_length=1)]
    due: date | None = None


class Departure(Piece):
    """A condition of the advice that the decision does not take over, and why."""

    condition: ConditionId
    reason: Annotated[FreeText, Field(min_length=1)]


class Step(Piece):
    """What every step has: who took it, in which role, when, and the fingerprint of the content at that moment."""

    by: Line
    role: Role
    at: AwareDatetime
    content: Fingerprint


class Submit(Step):
    """The team hands in the dossier."""

    kind: Literal[StepKind.SUBMIT] = StepKind.SUBMIT
    note: FreeText = ""


class TakeBack(Step):
    """The team takes the dossier back to change it."""

    kind: Literal[StepKind.TAKE_BACK] = StepKind.TAKE_BACK
    note: FreeText = ""


class Return(Step):
    """The privacy officer gives the dossier back; what to mend are the open findings."""

    kind: Literal[StepKind.RETURN] = StepKind.RETURN
    note: FreeText = ""


class Pass(Step):
    """The privacy officer read everything and passes the dossier on."""

    kind: Literal[StepKind.PASS] = StepKind.PASS
    note: FreeText = ""


class Advise(Step):
    """The DPO gives advice. It is printed whole, and it is no approval."""

    kind: Literal[StepKind.ADVISE] = StepKind.ADVISE
    verdict: Verdict
    text: FreeText
    conditions: Annotated[tuple[Condition, ...], Field(max_length=MOST_CONDITIONS)] = ()


class Decide(Step):
    """The accountable owner decides, and gives reasons where the decision departs from the advice.

    After `review_on` the assessment has expired.
    """

    kind: Literal[StepKind.DECIDE] = StepKind.DECIDE
    outcome: Outcome
    reasons: FreeText = ""
    follows_advice: bool = True
    departs: Annotated[tuple[Departure, ...], Field(max_length=MOST_CONDITIONS)] = ()
    review_on: date | None = None


class Sign(Step):
    """Somebody signs the report. A statement is that of a person without a certificate, as `recorded_by` wrote it."""

    kind: Literal[StepKind.SIGN] = StepKind.SIGN
    way: Way
    statement: FreeText = ""
    recorded_by: Line = ""
    file_sha256: Fingerprint


class Decline(Step):
    """Somebody does not sign, and says why; `recorded_by` wrote it down where that person could not."""

    kind: Literal[StepKind.DECLINE] = StepKind.DECLINE
    reason: FreeText
    recorded_by: Line = ""


class Withdraw(Step):
    """The accountable owner stops the project or this assessment of it."""

    kind: Literal[StepKind.WITHDRAW] = StepKind.WITHDRAW
    reason: FreeText


class Supersede(Step):
    """A new version takes the place of this one."""

    kind: Literal[StepKind.SUPERSEDE] = StepKind.SUPERSEDE


AnyStep = Annotated[
    Submit | TakeBack | Return | Pass | Advise | Decide | Sign | Decline | Withdraw | Supersede,
    Field(discriminator="kind"),
]
