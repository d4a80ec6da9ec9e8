"""The questions of the product as a quick scan asks them: the profile and the twelve, and no others."""

import pytest

from questionnaire.load import load_instrument
from questionnaire.model import Instrument
from services import assessments


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
