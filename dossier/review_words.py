"""The words of a review: what roles, states, steps, verdicts, outcomes and signatures are called, in messages.

The DPO advises; no word here says that the DPO approved anything. A seal is called a seal.
"""

from collections.abc import Mapping
from typing import Final

from dossier.review import FindingState, Met, State
from dossier.review_steps import AnyStep, Decide, Decline, Outcome, Role, Sign, StepKind, Verdict, Way
from language.messages import Speech, message_id

ROLES: Final[Mapping[Role, str]] = {
    Role.PROJECT_LEAD: message_id("project lead"),
    Role.PRIVACY_OFFICER: message_id("privacy officer"),
    Role.DPO: message_id("data protection officer (DPO)"),
    Role.ACCOUNTABLE_OWNER: message_id("accountable owner (process owner or college)"),
    Role.REPRESENTATIVE: message_id("representative of the data subjects"),
}
TASKS: Final[Mapping[Role, str]] = {
    Role.PROJECT_LEAD: message_id("Submits the dossier, and mends what was found."),
    Role.PRIVACY_OFFICER: message_id("Reads and confirms, and returns the dossier or passes it on."),
    Role.DPO: message_id("Gives advice, and approves nothing."),
    Role.ACCOUNTABLE_OWNER: message_id("Decides, and says why where the decision departs from the advice."),
    Role.REPRESENTATIVE: message_id("Says what the people in the data think of it."),
}
SIGNS_FOR: Final[Mapping[Role, str]] = {
    Role.PROJECT_LEAD: message_id("signs for the answers of the team"),
    Role.PRIVACY_OFFICER: message_id("signs for having read and checked the dossier"),
    Role.DPO: message_id("signs for the advice, which is no approval"),
    Role.ACCOUNTABLE_OWNER: message_id("signs for the decision"),
    Role.REPRESENTATIVE: message_id("signs for what the people in the data said"),
}
STATES: Final[Mapping[State, str]] = {
    State.DRAFT: message_id("Draft"),
    State.SUBMITTED: message_id("Submitted"),
    State.RETURNED: message_id("Returned to the team"),
    State.PASSED: message_id("Passed by the privacy officer"),
    State.ADVISED: message_id("DPO gave advice"),
    State.DECIDED: message_id("Decided, not yet signed by all"),
    State.SIGNED: message_id("Signed"),
    State.SUPERSEDED: message_id("There is a newer version"),
    State.WITHDRAWN: message_id("Withdrawn"),
}
STEPS: Final[Mapping[StepKind, str]] = {
    StepKind.SUBMIT: message_id("Submit"),
    StepKind.TAKE_BACK: message_id("Take back"),
    StepKind.RETURN: message_id("Return to the team"),
    StepKind.PASS: message_id("Pass on"),
    StepKind.ADVISE: message_id("Give advice"),
    StepKind.DECIDE: message_id("Decide"),
    StepKind.SIGN: message_id("Sign"),
    StepKind.DECLINE: message_id("Do not sign"),
    StepKind.WITHDRAW: message_id("Withdraw"),
    StepKind.SUPERSEDE: message_id("Start a new version"),
}
VERDICTS: Final[Mapping[Verdict, str]] = {
    Verdict.POSITIVE: message_id("The DPO advises to go on."),
    Verdict.WITH_CONDITIONS: message_id("The DPO advises to go on under conditions."),
    Verdict.NEGATIVE: message_id("The DPO advises not to go on."),
}
OUTCOMES: Final[Mapping[Outcome, str]] = {
    Outcome.ADOPT: message_id("The project goes on."),
    Outcome.ADOPT_WITH_CHANGES: message_id("The project goes on with changes."),
    Outcome.REJECT: message_id("The project does not go on."),
}
WAYS: Final[Mapping[Way, str]] = {
    Way.PERSONAL: message_id("with a certificate of their own"),
    Way.SEAL: message_id("under the seal of the organisation"),
    Way.OUTSIDE: message_id("in another program"),
    Way.STATEMENT: message_id("by a statement that was written down, under the seal of the organisation"),
}
FINDING_STATES: Final[Mapping[FindingState, str]] = {
    FindingState.OPEN: message_id("To mend"),
    FindingState.MENDED: message_id("Mended, says the team"),
    FindingState.SETTLED: message_id("Settled"),
}
_TOLD: Final[Mapping[StepKind, str]] = {
    StepKind.SUBMIT: message_id("{by}, {role}, submitted the dossier."),
    StepKind.TAKE_BACK: message_id("{by}, {role}, took the dossier back to change it."),
    StepKind.RETURN: message_id("{by}, {role}, returned the dossier to the team."),
    StepKind.PASS: message_id("{by}, {role}, passed the dossier on."),
    StepKind.ADVISE: message_id("{by}, {role}, gave advice."),
    StepKind.DECIDE: message_id("{by}, {role}, decided. {what}"),
    StepKind.SIGN: message_id("{by}, {role}, signed {what}."),
    StepKind.DECLINE: message_id("{by}, {role}, did not sign."),
    StepKind.WITHDRAW: message_id("{by}, {role}, withdrew the assessment."),
    StepKind.SUPERSEDE: message_id("{by}, {role}, started a new version."),
}
_MET: Final = message_id("{by}, {role}, said that this condition was met: {what}")
_NOT_SIGNED: Final = message_id("There is no signature in this role: {role}.")
_RECORDED: Final = message_id("Written down by {name}.")


def told(step: AnyStep, say: Speech) -> str:
    """What happened: who, in which role, did what, and who wrote it down. What they wrote stands in the step."""
    what = ""
    if isinstance(step, Decide):
        what = say(OUTCOMES[step.outcome])
    elif isinstance(step, Sign):
        what = say(WAYS[step.way])
    sentence = _TOLD[step.kind] if step.by.strip() else _NOT_SIGNED
    happened = say(sentence, by=step.by.strip(), role=say(ROLES[step.role]), what=what)
    recorded_by = step.recorded_by.strip() if isinstance(step, Sign | Decline) else ""
    return f"{happened} {say(_RECORDED, name=recorded_by)}" if recorded_by else happened


def told_met(met: Met, what: str, say: Speech) -> str:
    """Who said in which role that a condition was met, and which."""
    return say(_MET, by=met.by.strip(), role=say(ROLES[met.role]), what=what)
