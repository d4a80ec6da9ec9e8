"""When prior consultation comes up (GDPR 36): whether the municipality has to ask the authority before it starts.

The answers tell which risks the team named and graded after its measures. They do not tell whether the list is whole,
whether the grades are right, whether more measures are possible, or whether the authority was asked. So this says that
a consultation comes up, or that it does not follow from the answers; never that none is needed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dossier.assessment import Assessment
from language.messages import Speech, message_id
from questionnaire.answer import Truth
from questionnaire.model import Feed
from scoring.data_use_flags import NOT_RUNNING
from scoring.described_risks import DescribedRisk, described_risks
from scoring.inputs import Inputs, inputs
from scoring.involvement import People
from scoring.involvement_inputs import people
from scoring.risks import Colour


class Consultation(StrEnum):
    """What the answers say of a prior consultation."""

    COMES_UP = "comes_up"
    COMES_UP_LATE = "comes_up_late"
    NOT_KNOWN = "not_known"
    NOT_FROM_ANSWERS = "not_from_answers"
    NO_PEOPLE = "no_people"


CONSULTATIONS: Final[Mapping[Consultation, str]] = {
    Consultation.COMES_UP: message_id(
        "A risk stays high after the measures. Make it smaller, or consult the AP before you start (GDPR, article 36)."
    ),
    Consultation.COMES_UP_LATE: message_id(
        "A risk stays high after the measures, and the project runs or its phase is not known. "
        "The AP is consulted before the start (GDPR, article 36). Ask the DPO today what to do."
    ),
    Consultation.NOT_KNOWN: message_id(
        "Whether you have to consult the AP is not known: not all risks are named and graded (GDPR, article 36)."
    ),
    Consultation.NOT_FROM_ANSWERS: message_id(
        "No risk that was named stays high. From that no consultation of the AP follows. "
        "The DPO and the DPIA can say otherwise (GDPR, article 36)."
    ),
    Consultation.NO_PEOPLE: message_id(
        "There are no data about people, the privacy officer confirmed that. Then no consultation of the AP comes up."
    ),
}


@dataclass(frozen=True)
class PriorConsultation:
    """What the answers say, the risks that make it come up, and the risks and questions that are open."""

    verdict: Consultation
    high: tuple[DescribedRisk, ...] = ()
    ungraded: tuple[DescribedRisk, ...] = ()
    open_questions: tuple[str, ...] = ()

    def message(self, say: Speech) -> str:
        """What the answers say, for the user."""
        return say(CONSULTATIONS[self.verdict])


def prior_consultation(assessment: Assessment) -> PriorConsultation:
    """What the answers of a project say of a prior consultation."""
    given = inputs(assessment.instrument, assessment.dossier.answers)
    if given.profile.has_people is Truth.NO and people(given) is People.NONE:
        return PriorConsultation(Consultation.NO_PEOPLE)
    risks = described_risks(given)
    high = tuple(risk for risk in risks if risk.colour is Colour.RED)
    ungraded = tuple(risk for risk in risks if risk.colour is Colour.UNKNOWN)
    unanswered = _unanswered(given)
    if high:
        has_time = given.profile.phase in NOT_RUNNING
        verdict = Consultation.COMES_UP if has_time else Consultation.COMES_UP_LATE
    else:
        is_open = bool(ungraded or unanswered or not risks)
        verdict = Consultation.NOT_KNOWN if is_open else Consultation.NOT_FROM_ANSWERS
    return PriorConsultation(verdict, high, ungraded, unanswered)


def _unanswered(given: Inputs) -> tuple[str, ...]:
    """The questions about risks that are asked and have no answer that counts."""
    asked = ((question.id, given.answers.get(question.id)) for question in given.feeding(Feed.RISKS))
    return tuple(name for name, answer in asked if answer is None or not answer.is_given)
