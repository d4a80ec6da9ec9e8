"""Why a step of a review is not taken, in words for whoever wanted to take it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from dossier.review import State
from dossier.review_steps import Role, StepKind
from dossier.review_words import ROLES, STATES, STEPS
from language.messages import Speech, message_id


class ReviewCode(StrEnum):
    """Why it is not possible."""

    WRONG_STATE = "wrong_state"
    WRONG_ROLE = "wrong_role"
    NO_NAME = "no_name"
    TOO_MANY = "too_many"
    CONTENT_CHANGED = "content_changed"
    STALE = "stale"
    FROZEN = "frozen"
    ONLY_CONFIRMATIONS = "only_confirmations"
    REVIEW_CLOSED = "review_closed"
    NOTHING_TO_MEND = "nothing_to_mend"
    NOT_SETTLED = "not_settled"
    NO_SUCH_FINDING = "no_such_finding"
    DOUBLE_ROLE = "double_role"
    NO_ADVICE = "no_advice"
    NO_CONDITIONS = "no_conditions"
    STRAY_CONDITIONS = "stray_conditions"
    REPEATED_CONDITION = "repeated_condition"
    UNKNOWN_CONDITION = "unknown_condition"
    NO_REASONS = "no_reasons"
    HIDDEN_DEPARTURE = "hidden_departure"
    REVIEW_DATE_PAST = "review_date_past"
    VIEWS_NOT_TOLD = "views_not_told"
    NOT_CLOSED = "not_closed"
    NOT_IN_PLAN = "not_in_plan"
    NOT_YOUR_TURN = "not_your_turn"
    SIGNED_ALREADY = "signed_already"
    NO_STATEMENT = "no_statement"
    STATEMENT_OF_OFFICIAL = "statement_of_official"
    STEPS_GONE = "steps_gone"
    REPORT_FINAL = "report_final"


REFUSALS: Final[Mapping[ReviewCode, str]] = {
    ReviewCode.WRONG_STATE: message_id("“{step}” is not possible now. The state is: {state}."),
    ReviewCode.WRONG_ROLE: message_id("“{step}” is not for this role: {role}."),
    ReviewCode.NO_NAME: message_id("Give a name: a step of the review is taken by a person."),
    ReviewCode.TOO_MANY: message_id("The review is full. Start a new version."),
    ReviewCode.CONTENT_CHANGED: message_id(
        "The content is not what the privacy officer passed. Take the dossier back and submit it again."
    ),
    ReviewCode.STALE: message_id("The dossier changed after you read it. Read it again, and then take this step."),
    ReviewCode.FROZEN: message_id(
        "The answers cannot change now. The state is: {state}. Take the dossier back, or start a new version."
    ),
    ReviewCode.ONLY_CONFIRMATIONS: message_id(
        "The dossier is being read. The privacy officer can confirm; nobody can change an answer."
    ),
    ReviewCode.REVIEW_CLOSED: message_id("This can no longer change. The state is: {state}."),
    ReviewCode.NOTHING_TO_MEND: message_id("Write down first what the team has to mend. Then return the dossier."),
    ReviewCode.NOT_SETTLED: message_id(
        "Some of your findings are not settled: {count}. Settle them, or return the dossier to the team."
    ),
    ReviewCode.NO_SUCH_FINDING: message_id("This finding is not in the review."),
    ReviewCode.DOUBLE_ROLE: message_id(
        "{name} cannot do both. Whoever advises as DPO does not pass the dossier and does not decide."
    ),
    ReviewCode.NO_ADVICE: message_id("Write the advice. It is printed whole."),
    ReviewCode.NO_CONDITIONS: message_id("Name at least one condition, or choose another advice."),
    ReviewCode.STRAY_CONDITIONS: message_id("Conditions belong to an advice with conditions only."),
    ReviewCode.REPEATED_CONDITION: message_id("The condition “{condition}” stands there twice. Remove one of the two."),
    ReviewCode.UNKNOWN_CONDITION: message_id("The advice has no condition “{condition}”. Choose one that it has."),
    ReviewCode.NO_REASONS: message_id("Give the reasons."),
    ReviewCode.HIDDEN_DEPARTURE: message_id(
        "This decision departs from the advice of the DPO. Say that it does, and give the reasons."
    ),
    ReviewCode.REVIEW_DATE_PAST: message_id("Choose a review date after today."),
    ReviewCode.VIEWS_NOT_TOLD: message_id(
        "Write down first what the people in the data think, and how you asked. Or write why you did not ask."
    ),
    ReviewCode.NOT_CLOSED: message_id("Whoever signs last has to sign, because that closes the report."),
    ReviewCode.NOT_IN_PLAN: message_id("No signature is asked of this role: {role}."),
    ReviewCode.NOT_YOUR_TURN: message_id("Another signs first: {role}."),
    ReviewCode.SIGNED_ALREADY: message_id("This was settled before: {role}."),
    ReviewCode.NO_STATEMENT: message_id("Write down the statement, who states it, and who writes it down."),
    ReviewCode.STATEMENT_OF_OFFICIAL: message_id(
        "A statement is for people without a certificate. Sign with a certificate or under the seal."
    ),
    ReviewCode.STEPS_GONE: message_id("This is another version than the one that you opened. Open it again."),
    ReviewCode.REPORT_FINAL: message_id(
        "The report of this version is fixed, and stays as it is. To black out other texts, start a new version."
    ),
}


class ReviewRefused(ValueError):  # noqa: N818 (nothing is broken; the answer is no)
    """What was asked is not done; the review stays as it was."""

    def __init__(self, code: ReviewCode, **values: object) -> None:
        super().__init__(" ".join([code.value, *map(str, values.values())]))
        self.code = code
        self.values = values

    def message(self, say: Speech) -> str:
        """Why, and what to do, for the user."""
        return say(REFUSALS[self.code], **{name: _words(value, say) for name, value in self.values.items()})


def _words(value: object, say: Speech) -> object:
    match value:
        case Role():
            return say(ROLES[value])
        case State():
            return say(STATES[value])
        case StepKind():
            return say(STEPS[value])
        case _:
            return value
