"""The words for the codes in an answer: who spoke, in what form, how certain, and what evidence counts for."""

from collections.abc import Iterable
from typing import assert_never

from dossier.model import ActionState
from language.formats import signed
from language.messages import Speech
from language.model import Language
from questionnaire.answer import Evidence, Truth
from questionnaire.forms import Value, step_of
from questionnaire.model import Question
from questionnaire.taking_part import Form, Speaker
from scoring.inputs import evidence_value
from scoring.parameters import norms


def truth_words(say: Speech, truth: Truth) -> str:
    """Yes, no, or not known."""
    return {Truth.YES: say("Yes"), Truth.NO: say("No"), Truth.UNKNOWN: say("Don't know")}[truth]


def speaker_words(say: Speech, speaker: Speaker) -> str:
    """Who spoke for the people of a row."""
    return {
        Speaker.SELF: say("they spoke themselves"),
        Speaker.REPRESENTATIVE: say("a representative spoke"),
        Speaker.OFFICIALS: say("officials spoke for them"),
        Speaker.UNKNOWN: say("not known who spoke"),
    }[speaker]


def form_words(say: Speech, form: Form) -> str:
    """The way in which people took part; empty where it is not known."""
    return {
        Form.CONVERSATION: say("in a conversation"),
        Form.SURVEY: say("in a survey"),
        Form.PANEL: say("in a panel"),
        Form.LIVING_LAB: say("in a living lab"),
        Form.ATELIER: say("in a design workshop"),
        Form.NEIGHBOURHOOD_ENTERPRISE: say("in a neighbourhood enterprise"),
        Form.RIGHT_TO_CHALLENGE: say("by the right to challenge"),
        Form.OTHER: say("in another way"),
        Form.UNKNOWN: "",
    }[form]


def vulnerable_words(say: Speech, is_vulnerable: Truth) -> str:
    """Whether a group of people in the data is vulnerable."""
    return {
        Truth.YES: say("vulnerable"),
        Truth.NO: say("not vulnerable"),
        Truth.UNKNOWN: say("not known whether they are vulnerable"),
    }[is_vulnerable]


def placed_words(say: Speech, placement: int) -> str:
    """Where a claim was placed, from -3 (control) to +3 (service)."""
    place = signed(placement, say.language)
    return say("Placed at {place}, from −3 (control) to +3 (service).", place=place)


def scale_ask(language: Language, question: Question, scale: str) -> str:
    """What a question asks with one of its scales; the code of the scale where it has no text."""
    return question.text.scale(scale).ask.into(language) if question.text else scale


def step_words(say: Speech, question: Question, scale: str, value: Value | None) -> str:
    """What was chosen on a scale, in the words of the question; the bare value where it has no text."""
    if value is None:
        return say("Don't know")
    code = step_of(question.kind, scale, value)
    step = question.text.scale(scale).step(code) if question.text and code else None
    return step.label.into(say.language) if step else str(value)


def state_words(say: Speech, state: ActionState) -> str:
    """How far an action is."""
    match state:
        case ActionState.TO_DO:
            return say("Not started")
        case ActionState.BUSY:
            return say("Busy")
        case ActionState.DONE:
            return say("Done")
    assert_never(state)


def evidence_words(say: Speech, evidence: Iterable[Evidence]) -> str:
    """What evidence counts for: nothing, three quarters, or in full."""
    worth, values = evidence_value(evidence), norms().items.evidence.value
    if worth >= values.verified:
        return say("counts in full")
    return say("counts for three quarters") if worth >= values.document else say("only said, counts for nothing")


def evidence_short(say: Speech, worth: float) -> str:
    """The worth of evidence in a table, from 0 (only said) to 1."""
    values = norms().items.evidence.value
    if worth >= values.verified:
        return say("public or confirmed")
    return say("document") if worth >= values.document else say("only said")
