"""What people may read of the balance between gain and loss: both sides with their reasons, and the outcome.

An outcome is told only where every side has its written reasons.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from language.formats import enumeration
from language.messages import Speech
from questionnaire.answers import Infringement, InfringementWeighingAnswer, PurposeWeighingAnswer
from questionnaire.forms import right_name
from questionnaire.model import Feed, Gate, Question
from questionnaire.routing import Scope
from scoring.inputs import Inputs
from scoring.proportionality import GateResult
from scoring.proportionality_inputs import CERTAINTIES, purpose, rights
from scoring.scorecard import Scorecard
from scoring.weighing import Triple, counted_infringement


@dataclass(frozen=True)
class Side:
    """One thing on the scales, as it was graded and as it counts: the gain for the purpose, or a loss of people."""

    question: Question
    graded: PurposeWeighingAnswer | Infringement
    counted: Triple

    @property
    def reason(self) -> str:
        """Why it was graded so; empty if nobody wrote that."""
        return self.graded.reason.strip()

    def name(self, say: Speech) -> str:
        """What stands on the scales."""
        if isinstance(self.graded, PurposeWeighingAnswer):
            return say("Gain for the purpose")
        return say("Loss: {right}", right=right_name(self.question, self.graded.right, say.language))


class Balance(StrEnum):
    """What the weighing comes to, as far as it may be told."""

    NOT_WEIGHED = "not_weighed"
    INCOMPLETE = "incomplete"
    WITHOUT_REASONS = "without_reasons"
    OPEN = "open"
    GAIN = "gain"
    LOSS = "loss"

    @property
    def is_told(self) -> bool:
        """Whether there is an outcome that may be told."""
        return self in {Balance.OPEN, Balance.GAIN, Balance.LOSS}


def sides(given: Inputs) -> tuple[Side, ...]:
    """The gain for the purpose, and then what people lose, right by right."""
    gains = given.given(Feed.PURPOSE_WEIGHING, PurposeWeighingAnswer)
    losses = [
        (asked, loss)
        for asked, answer in given.given(Feed.INFRINGEMENT_WEIGHING, InfringementWeighingAnswer)
        for loss in answer.infringements
    ]
    return (
        *(Side(asked, answer, purpose(given)) for asked, answer in gains),
        *(
            Side(asked, loss, counted_infringement(right))
            for (asked, loss), right in zip(losses, rights(given), strict=True)
        ),
    )


def grade_words(grade: int | None, say: Speech) -> str:
    """How much something is, or how heavily it counts."""
    return {1: say("light"), 2: say("moderate"), 4: say("heavy"), None: say("not known")}[grade]


def certainty_words(certainty: str | None, say: Speech) -> str:
    """How certain something is."""
    return {
        "certain": say("certain"),
        "plausible": say("plausible"),
        "uncertain": say("uncertain"),
        None: say("not known"),
    }[certainty]


def importance_remark(side: Side, say: Speech) -> str:
    """That the people in the data call a loss graver than the team does; empty if they do not."""
    if side.counted.importance == side.graded.importance:
        return ""
    grade = grade_words(side.counted.importance, say)
    return say("The people themselves say: {grade}. That counts.", grade=grade)


def certainty_remark(side: Side, say: Speech) -> str:
    """That a loss counts as certain for want of evidence; empty if it counts as it was graded."""
    if side.counted.certainty == CERTAINTIES[side.graded.certainty]:
        return ""
    return say("Counts as certain: no evidence shows that it is not.")


def balance(card: Scorecard, weighed: Sequence[Side]) -> Balance:
    """What may be told of the weighing; a quick scan weighs nothing."""
    weighing = card.proportionality.weighing
    if card.scope is Scope.QUICK_SCAN:
        return Balance.NOT_WEIGHED
    if weighing.weight is None:
        return Balance.INCOMPLETE
    if not all(side.reason for side in weighed):
        return Balance.WITHOUT_REASONS
    if weighing.is_open:
        return Balance.OPEN
    return Balance.GAIN if weighing.weight > 1 else Balance.LOSS


def balance_of_gate(card: Scorecard, weighed: Sequence[Side], gate: GateResult) -> Balance | None:
    """What the weighing does to how a gate is shown; none for another gate, and for one whose number is not shown."""
    is_shown = gate.gate is Gate.BALANCING and gate.number_shown and not gate.failed
    return balance(card, weighed) if is_shown else None


def balance_sentence(card: Scorecard, weighed: Sequence[Side], say: Speech) -> str:
    """The outcome of the weighing in words, or why there is none to tell."""
    bare = [side.name(say) for side in weighed if not side.reason]
    return {
        Balance.NOT_WEIGHED: say("Nothing is weighed until every question is answered."),
        Balance.INCOMPLETE: say("The weighing is not complete, so nothing follows from it yet."),
        Balance.WITHOUT_REASONS: say(
            "The outcome is not shown, because a reason is missing with: {names}.",
            names=enumeration(bare, say.language),
        ),
        Balance.OPEN: say("Open: a choice for the council. Gain and loss weigh about the same."),
        Balance.GAIN: say("The purpose weighs more."),
        Balance.LOSS: say("What people lose weighs more."),
    }[balance(card, weighed)]


def precaution_sentence(card: Scorecard, weighed: Sequence[Side], say: Speech) -> str:
    """That a loss is not doubted as a gain is (PDR-0007); empty without an outcome to tell."""
    if not balance(card, weighed).is_told:
        return ""
    return say(
        "In case of doubt a loss counts more heavily here than a gain. That is a choice of the method, not a law."
    )


def decisive_sentence(card: Scorecard, weighed: Sequence[Side], say: Speech) -> str:
    """Which loss decides, where there are several; empty with one, or without an outcome to tell."""
    losses = [side for side in weighed if isinstance(side.graded, Infringement)]
    name = card.proportionality.weighing.decisive_right
    decisive = next(
        (side for side in losses if isinstance(side.graded, Infringement) and side.graded.right == name), None
    )
    if len(losses) == 1 or decisive is None or not balance(card, weighed).is_told:
        return ""
    return say("What weighs most against the purpose decides: {loss}.", loss=decisive.name(say))
