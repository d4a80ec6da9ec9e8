"""The words for the codes in an answer: who spoke, in what form, how certain, and what evidence counts for."""

from collections.abc import Iterable
from typing import assert_never

from dossier.model import ActionState
from language.messages import Speech
from questionnaire.answer import Evidence, Truth
from questionnaire.answers import BridgingItem
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


def bridging_words(say: Speech, item: BridgingItem) -> str:
    """What was done about the distance between the images."""
    return {
        BridgingItem.DISCUSSED: say("Discussed together"),
        BridgingItem.EXPLANATION_CHANGED: say("The explanation was changed"),
        BridgingItem.DESIGN_CHANGED: say("The design was changed"),
        BridgingItem.ASKED_AGAIN: say("Reported back, and asked again"),
    }[item]


def grade_words(say: Speech, grade: int | None) -> str:
    """How much something weighs: light, middle, heavy."""
    return {1: say("light"), 2: say("middle"), 4: say("heavy"), None: say("not known")}[grade]


def certainty_words(say: Speech, certainty: str | None) -> str:
    """How certain something is."""
    return {
        "certain": say("certain"),
        "plausible": say("plausible"),
        "uncertain": say("uncertain"),
        None: say("not known"),
    }[certainty]


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
