"""Invented texts for the questions that have none yet, so that every form can be shown."""

import pytest

from language.model import LocalisedText
from questionnaire.answers import BridgingItem
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind, Instrument, Level, Option, Phase, Question, QuestionText
from services import assessments

TRUTHS = ("yes", "no", "unknown")
IMAGES = ("minus3", "minus2", "minus1", "zero", "plus1", "plus2", "plus3")
GRADES = tuple(f"{part}_{grade}" for part in ("importance", "weight") for grade in (1, 2, 4))
TRIPLE = (
    *("ask_importance", "ask_weight", "ask_certainty", *GRADES),
    *("certainty_certain", "certainty_plausible", "certainty_uncertain"),
)
OPTIONS: dict[AnswerKind, tuple[str, ...]] = {
    AnswerKind.IMPACT_CLASS: ("low", "medium", "high"),
    AnswerKind.OWN_RUNGS: tuple(phase.value for phase in Phase),
    AnswerKind.REPORTED_BACK: TRUTHS,
    AnswerKind.KNOCK_OUT: TRUTHS,
    AnswerKind.COUNTS: IMAGES,
    AnswerKind.ESTIMATE: IMAGES,
    AnswerKind.BRIDGING: tuple(item.value for item in BridgingItem),
    AnswerKind.PURPOSE_WEIGHING: TRIPLE,
    AnswerKind.INFRINGEMENT_WEIGHING: (
        *TRIPLE,
        *("ask_right", "right_private_life", "right_family_life", "right_home", "right_equal_treatment", "right_other"),
        *("ask_own", "own_1", "own_2", "own_4"),
    ),
    AnswerKind.RISKS: (
        *("ask_severity", "ask_likelihood", "ask_named_by"),
        *(f"{part}_{grade}" for part in ("severity", "likelihood") for grade in range(1, 5)),
    ),
}
LEVELS = {AnswerKind.LEVEL: 4, AnswerKind.RUNGS: 6, AnswerKind.OWN_RUNGS: 6, AnswerKind.COUNCIL: 5}


def whole_instrument() -> Instrument:
    """The questions of the product, each with a text: its own, or an invented one."""
    instrument = load_instrument()
    questions = tuple(question if question.text else with_text(question) for question in instrument.questions)
    return instrument.model_copy(update={"questions": questions})


def quick_scan_instrument() -> Instrument:
    """The questions of the product, of which only the profile and the quick scan have their texts."""
    whole = load_instrument()
    questions = tuple(
        question if question.quick_scan or question.is_profile else question.model_copy(update={"text": None})
        for question in whole.questions
    )
    return whole.model_copy(update={"questions": questions})


def ask_quick_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the screens ask the profile and the questions of the quick scan, and no others."""
    instrument = quick_scan_instrument()
    monkeypatch.setattr(assessments, "released_instrument", lambda _version: instrument)


def with_text(question: Question) -> Question:
    """The question with an invented text that has what its form needs."""
    options = tuple(Option(code=code, label=_said(f"The {code}"), caption=_said("So.")) for code in _options(question))
    levels = tuple(
        Level(points=points, label=_said(f"Level {points}"), caption=_said("So."))
        for points in range(LEVELS.get(question.kind, 0))
    )
    text = QuestionText(question=question.title, why=_said("Because."), levels=levels, options=options)
    return question.model_copy(update={"text": text})


def ask_everything(monkeypatch: pytest.MonkeyPatch) -> Instrument:
    """Have the screens ask every question, with its own text or an invented one."""
    instrument = whole_instrument()
    monkeypatch.setattr(assessments, "released_instrument", lambda _version: instrument)
    return instrument


def _options(question: Question) -> tuple[str, ...]:
    return OPTIONS.get(question.kind, ("one", "other") if question.kind is AnswerKind.CHOICE else ())


def _said(words: str) -> LocalisedText:
    return LocalisedText(nl=f"{words} (nl)", en=words)
