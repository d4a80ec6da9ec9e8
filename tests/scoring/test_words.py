"""A word for a code is the same wherever somebody reads it."""

import pytest

from language.model import Language
from questionnaire.load import load_instrument
from scoring.words import word, words


@pytest.mark.parametrize("language", list(Language))
def test_an_impact_class_is_called_as_in_its_question(language: Language) -> None:
    text = load_instrument().question("BT-01").text
    assert text is not None
    asked = {option.code: option.label.into(language).lower() for option in text.options}
    assert asked == {code: word(words().impact_classes, code, language) for code in ("low", "medium", "high")}
