"""What a scorecard says in words: complete in both languages, and never more than the answers carry."""

from pathlib import Path

import pytest

from dossier.assessment import Assessment
from dossier.file import dossier_from_bytes
from dossier.model import Dossier, Origin
from language.messages import speech
from language.model import Language
from questionnaire.load import load_instrument
from questionnaire.routing import Scope
from scoring.advice import change_effect, change_title, council_questions, next_steps, unknowns
from scoring.conclusions import (
    gate_sentence,
    gates_as_told,
    headline,
    judges_nothing,
    quadrant_words,
    score_sentence,
)
from scoring.flags import explanation
from scoring.gap_sentences import gap_sentence
from scoring.model import Status
from scoring.scorecard import ScoreName
from scoring.words import word, words

INSTRUMENT = load_instrument()
TESTS = Path(__file__).parents[1]
FULL = dossier_from_bytes((TESTS / "dossiers" / "invented-full.json").read_bytes())
WITH_PRODUCT = [dossier_from_bytes(file.read_bytes()) for file in sorted((TESTS.parent / "examples").glob("*.json"))]
EXAMPLES = [dossier for dossier in WITH_PRODUCT if dossier.project.origin is Origin.ARTICLE]
EMPTY = FULL.model_copy(update={"answers": {}})
LANGUAGES = pytest.mark.parametrize("language", Language)


def assessed(dossier: Dossier) -> Assessment:
    return Assessment(dossier, INSTRUMENT)


def sentences(dossier: Dossier, language: Language) -> list[str]:
    found, say = assessed(dossier), speech(language)
    card, instrument = found.card, INSTRUMENT
    told = [headline(card, found.flags, instrument, say)]
    told += [score_sentence(card, score, instrument, say) for score in ScoreName]
    told += [gate_sentence(gate, say) for gate in card.proportionality.gates]
    told += [gap_sentence(group, card, instrument, say) for group in card.images.groups]
    told += [explanation(flag, card, instrument, language) for flag in found.flags]
    told += council_questions(card, found.flags, say)
    for step in next_steps(card, found.flags, instrument, say):
        told += [step.title, step.text]
    for change in found.helps_most:
        told += [change_title(change, card, instrument, say), change_effect(change, say)]
    return told


@LANGUAGES
@pytest.mark.parametrize("dossier", [FULL, EMPTY, *EXAMPLES], ids=lambda dossier: dossier.id)
def test_every_sentence_is_said_and_filled_in(dossier: Dossier, language: Language) -> None:
    for sentence in sentences(dossier, language):
        assert sentence.strip()
        assert "{" not in sentence
        assert not sentence.startswith(" ")


def test_no_sentence_of_a_project_stays_english_in_dutch() -> None:
    dutch, english = sentences(FULL, Language.DUTCH), sentences(FULL, Language.ENGLISH)
    assert not set(dutch) & set(english)


@LANGUAGES
def test_an_empty_project_is_told_what_comes_first(language: Language) -> None:
    found, say = assessed(EMPTY), speech(language)
    steps = next_steps(found.card, found.flags, INSTRUMENT, say)
    assert steps[0].title == say("Name the people in the data")


@LANGUAGES
@pytest.mark.parametrize("dossier", EXAMPLES, ids=lambda dossier: dossier.id)
def test_an_example_of_the_article_tells_whom_to_invite_and_whom_to_go_and_see(
    dossier: Dossier, language: Language
) -> None:
    found, say = assessed(dossier), speech(language)
    group = found.card.profile.groups[0].name
    titles = [step.title for step in next_steps(found.card, found.flags, INSTRUMENT, say)]
    assert say("Invite first: {names}", names=group) in titles
    assert say("Go and see them, and ask for their image: {names}", names=group) in titles


@LANGUAGES
@pytest.mark.parametrize("dossier", [EMPTY, *EXAMPLES], ids=lambda dossier: dossier.id)
def test_for_every_unknown_it_says_who_could_know(dossier: Dossier, language: Language) -> None:
    found = unknowns(INSTRUMENT, dossier.answers, speech(language))
    assert found
    assert all(unknown.who_could_know for unknown in found if unknown.question.module is None)


def test_a_councillor_gets_three_questions() -> None:
    for dossier in (FULL, EMPTY, *EXAMPLES):
        found = assessed(dossier)
        assert len(set(council_questions(found.card, found.flags, speech(Language.DUTCH)))) == 3


def test_the_changes_that_help_most_are_never_two_at_the_same_place() -> None:
    places = [change.place for change in assessed(FULL).helps_most]
    assert len(places) == len(set(places)) == 3


def test_a_divided_group_is_told_as_two_camps_and_not_by_its_mean() -> None:
    tenants = FULL.answers["CD-01"].groups[0].model_copy(update={"counts": (8, 0, 0, 1, 0, 0, 7)})
    counts = FULL.answers["CD-01"].model_copy(update={"groups": (tenants, *FULL.answers["CD-01"].groups[1:])})
    found = assessed(FULL.model_copy(update={"answers": {**FULL.answers, "CD-01": counts}}))
    group = next(group for group in found.card.images.groups if group.members == (tenants.row,))
    told = gap_sentence(group, found.card, INSTRUMENT, speech(Language.ENGLISH))
    assert "8 see mostly control, 7 mostly service, 1 both" in told
    assert "on average" not in told


QUICK = FULL.model_copy(
    update={
        "answers": {
            question.id: FULL.answers[question.id]
            for question in INSTRUMENT.questions
            if question.id in FULL.answers and (question.quick_scan or question.is_profile)
        }
    }
)


@LANGUAGES
def test_a_quick_scan_has_no_verdict_on_a_score_a_step_or_a_place(language: Language) -> None:
    found, say = assessed(QUICK), speech(language)
    assert judges_nothing(found.card)
    for score in ScoreName:
        assert found.score_sentence(score, say).startswith(say("No verdict yet."))
    for gate in gates_as_told(found.card):
        assert not any((gate.failed, gate.after_failure, gate.number_shown))
        assert gate.status in {Status.QUICK_SCAN, None}
    for group in found.card.images.groups:
        assert quadrant_words(group, found.card, say) == say("no verdict yet")


@LANGUAGES
def test_only_who_wants_a_quick_scan_is_told_that_it_is_one(language: Language) -> None:
    say = speech(language)
    wanted = assessed(QUICK.model_copy(update={"intended_scope": Scope.QUICK_SCAN}))
    assert wanted.headline(say).startswith(say("This is a quick scan, so there is no verdict yet."))
    assert wanted.status_word(Status.QUICK_SCAN, say) == word(words().statuses, "quick_scan", language)
    unfinished = assessed(QUICK)
    assert unfinished.headline(say).startswith(
        say("Not every question has been answered yet, so there is no verdict yet.")
    )
    assert unfinished.status_word(Status.QUICK_SCAN, say) == say("No verdict yet")


def test_a_full_assessment_keeps_its_verdicts() -> None:
    card = assessed(FULL).card
    assert gates_as_told(card) == card.proportionality.gates


@LANGUAGES
@pytest.mark.parametrize("dossier", EXAMPLES, ids=lambda dossier: dossier.id)
def test_an_example_says_no_more_than_that_it_seems_so(dossier: Dossier, language: Language) -> None:
    found, say = assessed(dossier), speech(language)
    seems = {Language.DUTCH: "lijk", Language.ENGLISH: "seem"}[language]
    flag = next(flag for flag in found.flags if flag.id == "F02")
    for told in (found.headline(say), found.title(flag, language), found.explanation(flag, language)):
        assert seems in told


def test_an_own_assessment_is_not_told_as_an_article() -> None:
    found = assessed(FULL)
    for flag in found.flags:
        assert found.title(flag, Language.ENGLISH) == flag.text.title.en
