"""Whether answers fit the questions that they are given to.

A row for a group that is no longer named is allowed: it was typed once, is hidden now and never counts.
"""

from collections import Counter
from collections.abc import Iterable

from dossier.fault import Fault, FaultCode
from dossier.model import Dossier
from dossier.place import readable
from dossier.review_consistency import review_fault
from questionnaire.answers import (
    AnyAnswer,
    BridgingAnswer,
    BridgingCell,
    ChoiceAnswer,
    ChoicesAnswer,
    CountsAnswer,
    EstimateAnswer,
    Group,
    GroupCounts,
    GroupsAnswer,
    InfringementWeighingAnswer,
)
from questionnaire.forms import listed_rights
from questionnaire.model import Instrument, Question
from questionnaire.own import is_own
from questionnaire.own_rules import OWN_KINDS
from questionnaire.published import PublishedImages
from questionnaire.routing import OTHER_ROWS
from questionnaire.taking_part import (
    CouncilAnswer,
    CouncilCell,
    OwnRungCell,
    OwnRungsAnswer,
    ReportedBackAnswer,
    ReportedBackCell,
    RungCell,
    RungsAnswer,
)

MOST_NAMES = 10
MOST_OWN_ANSWERS = 100
"""Of own questions, so that all answers to the questions of the product keep fitting in a dossier."""


def dossier_fault(dossier: Dossier, instrument: Instrument) -> Fault | None:
    """The first thing in a dossier that contradicts its questions or itself; none if all is well.

    An answer to a question that an organisation added itself is kept, also if the question is not here or changed.
    """
    national = {question_id: answer for question_id, answer in dossier.answers.items() if not is_own(question_id)}
    unknown = sorted(question_id for question_id in national if not instrument.has(question_id))
    if unknown:
        names = ", ".join(map(readable, unknown[:MOST_NAMES])) + (" …" if len(unknown) > MOST_NAMES else "")
        return Fault(FaultCode.UNKNOWN_QUESTION, {"version": instrument.version, "questions": names})
    repeated = _repeated(action.id for action in dossier.actions)
    if repeated:
        return Fault(FaultCode.REPEATED_ACTION, {"entry": repeated})
    faults = (answer_fault(question_id, answer, instrument) for question_id, answer in national.items())
    return next((fault for fault in faults if fault), None) or _own_fault(dossier) or review_fault(dossier, instrument)


def _own_fault(dossier: Dossier) -> Fault | None:
    """Why the answers to questions that organisations added cannot be kept; none if they can."""
    own = {question_id: answer for question_id, answer in dossier.answers.items() if is_own(question_id)}
    if len(own) > MOST_OWN_ANSWERS:
        return Fault(FaultCode.TOO_MANY_OWN, {"found": len(own), "most": MOST_OWN_ANSWERS})
    kinds = ", ".join(OWN_KINDS)
    strange = ((question_id, answer.kind.value) for question_id, answer in own.items() if answer.kind not in OWN_KINDS)
    faults = (
        Fault(FaultCode.WRONG_KIND, {"question": question_id, "found": kind, "expected": kinds})
        for question_id, kind in strange
    )
    return next(faults, None)


def answer_fault(question_id: str, answer: AnyAnswer, instrument: Instrument) -> Fault | None:
    """Why this answer cannot be given to this question; none if it can."""
    if not instrument.has(question_id):
        values = {"version": instrument.version, "questions": readable(question_id)}
        return Fault(FaultCode.UNKNOWN_QUESTION, values)
    question = instrument.question(question_id)
    if answer.kind is not question.kind:
        kinds = {"found": answer.kind.value, "expected": question.kind.value}
        return Fault(FaultCode.WRONG_KIND, {"question": question_id, **kinds})
    return _option_fault(question, answer) or _entry_fault(question, answer)


def _option_fault(question: Question, answer: AnyAnswer) -> Fault | None:
    if question.text is None:
        return None
    options = [option.code for option in question.text.options]
    strange = [code for code in _chosen(answer) if code not in options]
    if not strange:
        return None
    values = {"question": question.id, "option": readable(strange[0]), "options": ", ".join(options)}
    return Fault(FaultCode.UNKNOWN_OPTION, values)


def _chosen(answer: AnyAnswer) -> tuple[str, ...]:
    match answer:
        case ChoiceAnswer(chosen=str() as code):
            return (code,)
        case ChoicesAnswer(chosen=codes):
            return codes
        case _:
            return ()


def _entry_fault(question: Question, answer: AnyAnswer) -> Fault | None:
    entries = [*_entries(answer), *_listed(question, answer)]
    repeated = _repeated(entries)
    if repeated:
        return Fault(FaultCode.REPEATED_ENTRY, {"question": question.id, "entry": readable(repeated)})
    reserved = [entry for entry in entries if isinstance(answer, GroupsAnswer) and entry in OTHER_ROWS]
    return Fault(FaultCode.RESERVED_GROUP, {"question": question.id, "entry": reserved[0]}) if reserved else None


def _listed(question: Question, answer: AnyAnswer) -> Iterable[str]:
    """The rights from the list of a question; a right in own words is not compared with another."""
    if question.text is None or not isinstance(answer, InfringementWeighingAnswer):
        return ()
    return [loss.right for loss in answer.infringements if loss.right in listed_rights(question.text)]


def _repeated(entries: Iterable[str]) -> str | None:
    return next((entry for entry, times in Counter(entries).items() if times > 1), None)


def _entries(answer: AnyAnswer) -> Iterable[str]:
    """What may stand only once in an answer: its rows, phases, groups or options."""
    match answer:
        case RungsAnswer() | OwnRungsAnswer() | ReportedBackAnswer() | CouncilAnswer() | BridgingAnswer():
            return (_key(cell) for cell in answer.cells)
        case CountsAnswer(published=PublishedImages() as published):
            together = (member for group in published.groups for member in group.members)
            known = (f"published {member}" for member in (*together, *published.hidden))
            return (*(_key(group) for group in answer.groups), *known)
        case CountsAnswer() | EstimateAnswer() | GroupsAnswer():
            return (_key(group) for group in answer.groups)
        case _:
            return _chosen(answer)


Entry = RungCell | OwnRungCell | ReportedBackCell | CouncilCell | BridgingCell | GroupCounts | Group


def _key(entry: Entry) -> str:
    match entry:
        case OwnRungCell():
            return f"{entry.row}, {entry.phase}"
        case CouncilCell():
            return entry.phase
        case BridgingCell():
            return entry.item
        case Group():
            return entry.id
        case _:
            return entry.row
