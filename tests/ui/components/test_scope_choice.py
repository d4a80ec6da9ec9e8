"""How much is asked is told with the figures of the questions themselves, on the screen and in the README."""

from pathlib import Path

from questionnaire.load import load_instrument
from questionnaire.routing import Scope, asked_questions
from tests.ui.test_start import press, visitor
from ui.route import minutes

__all__ = ["visitor"]
ASKED = asked_questions(load_instrument(), {}, Scope.QUICK_SCAN)
PROFILE = sum(question.is_profile for question in ASKED)
README = Path(__file__).parents[3] / "README.md"


def test_the_quick_scan_says_how_many_questions_it_asks_and_how_long_they_take(visitor) -> None:
    at = press(visitor.opens("start"), "new")
    (radio,) = at.radio
    assert radio.options[0] == f"The quick scan: {len(ASKED) - PROFILE} questions, and {PROFILE} about your project"
    hours = minutes(ASKED) / 60
    told = float(radio.proto.captions[0].split()[1])
    assert abs(told - hours) <= 0.25


def test_the_readme_says_the_same() -> None:
    said = f"({len(ASKED) - PROFILE} questions, and {PROFILE} about the project: about 1.5 hours)"
    assert said in README.read_text(encoding="utf-8")
    assert 75 <= minutes(ASKED) <= 105
