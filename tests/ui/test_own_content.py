"""The own content of an organisation on screen; a broken folder breaks nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from questionnaire.answer import Standing
from questionnaire.answers import LevelAnswer, TextAnswer
from services import own_content
from tests.ui.walk import NOON, Visitor, set_radio, visiting, words

WATERVEEN = Path(__file__).parents[1] / "own_content" / "waterveen"


@pytest.fixture
def folder(request) -> Path:
    return getattr(request, "param", WATERVEEN)


@pytest.fixture
def visitor(tmp_path, monkeypatch, folder) -> Iterator[Visitor]:
    monkeypatch.setenv(own_content.CONTENT_VARIABLE, str(folder))
    own_content.own.cache_clear()
    with visiting(tmp_path, monkeypatch) as someone:
        yield someone
    own_content.own.cache_clear()


def test_an_own_question_is_asked_as_such_and_its_answer_is_kept(visitor):
    at = visitor.opens("questions", "waterveen_water")
    assert "These questions are of Gemeente Waterveen (verzonnen). They count in no score." in words(at)
    assert words(at).count("An own question: it counts in no score") == 2

    set_radio(at, "2", "EV-1.waterveen", "level")

    assert visitor.kept("EV-1.waterveen").points == 2


def test_own_principles_and_words_stand_under_the_name_of_the_organisation(visitor):
    page = words(visitor.opens("principles"))
    assert "Of Gemeente Waterveen (verzonnen) itself" in page
    assert "Ask first" in page
    assert "water table" in page
    assert 'href="#own"' in page


def test_answers_that_cannot_be_shown_are_told_at_the_head_of_the_project(visitor):
    for number in (1, 2, 3):
        answer = TextAnswer(standing=Standing.GIVEN, text="x")
        visitor.store.save_answer(visitor.project, f"EV-{number}.elders", answer, by="", now=NOON)
    assert "3 answers to questions of another organisation are kept." in words(visitor.opens("questions"))


def test_a_question_of_which_the_form_changed_breaks_no_page(visitor):
    visitor.store.save_answer(visitor.project, "EV-2.waterveen", LevelAnswer(points=2), by="", now=NOON)
    assert words(visitor.opens("questions", "waterveen_water")).count("An own question: it counts in no score") == 1
    assert "1 answer to a question of another organisation is kept." in words(visitor.opens("result"))


@pytest.mark.parametrize("folder", [Path("/nowhere/at/all")], indirect=True)
def test_a_folder_that_cannot_be_used_is_told_and_everything_else_works(visitor):
    at = visitor.opens("start")
    assert "cannot be used. Everything else works." in at.error[0].value

    visitor.answers("DB-01", LevelAnswer(standing=Standing.GIVEN, points=2))
    assert visitor.kept("DB-01").points == 2
