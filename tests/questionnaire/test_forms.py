"""The form of each kind of answer: every step stands for a value that the answer can hold, and the other way round."""

import pytest

from language.model import Language
from questionnaire.answers import ANSWER
from questionnaire.forms import FORMS, listed_rights, right_name, step_of, value_of
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind

LOSSES = load_instrument().question("AF-02")
STEPS = [
    (kind, scale, step) for kind, form in FORMS.items() for scale, steps in form.scales.items() for step in steps or ()
]


def test_every_kind_of_answer_has_a_form():
    assert set(FORMS) == set(AnswerKind)


@pytest.mark.parametrize(("kind", "scale", "step"), STEPS)
def test_a_step_stands_for_one_value(kind, scale, step):
    assert step_of(kind, scale, value_of(kind, scale, step)) == step


def test_a_value_of_a_step_fits_the_answer():
    fields = {"right": "home", "importance": 1, "weight": 4, "certainty": "plausible"}
    losses = {"kind": "infringement_weighing", "infringements": [fields]}
    (loss,) = ANSWER.validate_python(losses).infringements
    kind = AnswerKind.INFRINGEMENT_WEIGHING
    assert [step_of(kind, scale, getattr(loss, scale)) for scale in ("importance", "weight", "certainty")] == [
        "light",
        "heavy",
        "plausible",
    ]


def test_nothing_chosen_is_no_step():
    assert step_of(AnswerKind.RISKS, "severity", None) is None


def test_a_listed_right_has_a_name_in_both_languages_and_another_stays_as_it_was_written():
    assert LOSSES.text
    assert listed_rights(LOSSES.text) == ("private_life", "data_protection", "family_life", "home", "equal_treatment")
    assert right_name(LOSSES, "equal_treatment", Language.DUTCH) == "Gelijke behandeling"
    assert right_name(LOSSES, "equal_treatment", Language.ENGLISH) == "Equal treatment"
    assert right_name(LOSSES, "Protest (Constitution 9)", Language.DUTCH) == "Protest (Constitution 9)"
    assert right_name(LOSSES.model_copy(update={"text": None}), "home", Language.DUTCH) == "home"
