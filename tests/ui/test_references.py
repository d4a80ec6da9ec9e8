"""Where a question names another one, a reader sees the number that stands on the screen."""

import re

import pytest

from language.messages import speech
from language.model import Language
from questionnaire.load import load_instrument
from questionnaire.model import Question
from questionnaire.routing import Scope
from ui.references import with_numbers
from ui.route import Placed, Route, Step, route

INSTRUMENT = load_instrument()
STEPS = route(INSTRUMENT, {}, Scope.FULL)
ENGLISH = speech(Language.ENGLISH)


def placed(code: str, steps: Route = STEPS) -> Placed:
    return next(one for step in steps for one in step.placed if one.question.id == code)


def words_of(question: Question) -> str:
    return question.model_dump_json(include={"text", "who_could_know"})


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.code)
def test_no_question_on_screen_names_another_one_by_its_code(step: Step):
    asked = {question.id for one in STEPS for question in one.questions}

    for one in step.placed:
        words = words_of(with_numbers(one, STEPS, ENGLISH).question)
        assert not asked & set(re.findall(r"[A-Z]{2}-\d+(?:\.[a-z_]+)?", words))
        assert not re.search(r"[.?!:]'? question \d", words)


def test_the_word_for_question_stands_before_a_number_once():
    number = placed("NO-01").number
    words = with_numbers(placed("KO-4"), STEPS, ENGLISH).question

    assert words.who_could_know
    assert f"(see question {number})" in words.who_could_know.en
    assert f"(zie vraag {number})" in words.who_could_know.nl
    assert words.text
    assert f"(see question {number})" in " ".join(piece.en for piece in words.text.guidance)


def test_a_question_that_is_not_asked_keeps_its_code():
    steps = tuple(step for step in STEPS if step.part.id != "suitability")

    assert "GE-02" in words_of(with_numbers(placed("AF-01"), steps, ENGLISH).question)


def test_only_words_change():
    before = placed("KO-5").question
    after = with_numbers(placed("KO-5"), STEPS, ENGLISH).question

    assert words_of(after) != words_of(before)
    assert after.model_copy(update={"text": None, "who_could_know": None}) == before.model_copy(
        update={"text": None, "who_could_know": None}
    )
