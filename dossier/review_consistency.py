"""Whether the review in a dossier file can be true: its steps follow the rules, and it is about this very content."""

from collections import Counter
from typing import Final

from dossier.conditions import strange_met
from dossier.content import shown_fingerprint
from dossier.fault import Fault, FaultCode
from dossier.model import Dossier
from dossier.review import State
from dossier.review_rules import first_strange_step, state
from questionnaire.model import Instrument

_CAN_CHANGE: Final = frozenset({State.DRAFT, State.SUBMITTED, State.RETURNED})


def review_fault(dossier: Dossier, instrument: Instrument) -> Fault | None:
    """The first thing in a review that contradicts the rules or the content of its dossier; none if all is well."""
    review = dossier.review
    names = [*(one.role.value for one in review.plan), *(finding.id for finding in review.findings)]
    repeated = next((name for name, times in Counter(names).items() if times > 1), None)
    if repeated:
        return Fault(FaultCode.REPEATED_IN_REVIEW, {"entry": repeated})
    unknown = strange_met(review)
    if unknown:
        return Fault(FaultCode.STRANGE_CONDITION, {"condition": unknown})
    strange = first_strange_step(review)
    if strange:
        return Fault(FaultCode.STRANGE_STEP, {"number": strange})
    is_bound = state(review) not in _CAN_CHANGE
    if is_bound and review.steps[-1].content != shown_fingerprint(dossier, instrument):
        return Fault(FaultCode.NOT_AS_REVIEWED)
    return None
