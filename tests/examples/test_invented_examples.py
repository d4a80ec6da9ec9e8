"""The invented municipality, twice with a year between, and Onze Data assessed by itself."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dossier.assessment import Assessment
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import ActionState, Dossier, Origin
from language.model import Language
from questionnaire.answer import Confirmation
from questionnaire.answers import BridgingAnswer, CountsAnswer, LevelAnswer
from questionnaire.load import load_instrument
from questionnaire.routing import Scope, is_put, visible_questions
from scoring.model import Status
from scoring.scorecard import ScoreName
from scoring.side_by_side import Entry, sides

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDERS = {Language.DUTCH: EXAMPLES, Language.ENGLISH: EXAMPLES / "en"}
INSTRUMENT = load_instrument()
BEFORE, AFTER, ITSELF = "waterveen-2026", "waterveen-2027", "onze-data"
WORDS = {
    *("title", "note", "reason", "what", "who", "name", "organisation", "summary", "text", "named_by", "minority"),
    *("answered_by", "by", "language", "location"),
}

every_one = pytest.mark.parametrize("name", [BEFORE, AFTER, ITSELF])


@cache
def example(name: str, language: Language = Language.DUTCH) -> Dossier:
    return dossier_from_bytes((FOLDERS[language] / f"{name}.json").read_bytes())


@cache
def assessed(name: str) -> Assessment:
    return Assessment(example(name), INSTRUMENT)


def without_words(piece: Any) -> Any:
    if isinstance(piece, dict):
        return {key: without_words(value) for key, value in piece.items() if key not in WORDS}
    return [without_words(one) for one in piece] if isinstance(piece, list) else piece


def confirmations(piece: Any) -> list[Confirmation]:
    if isinstance(piece, dict):
        own = piece.get("confirmed_by")
        below = [found for value in piece.values() for found in confirmations(value)]
        return [Confirmation.model_validate(own), *below] if own else below
    return [found for one in piece for found in confirmations(one)] if isinstance(piece, list | tuple) else []


def status(name: str) -> dict[ScoreName, Status]:
    return {verdict.score: verdict.status for verdict in assessed(name).card.verdicts}


@every_one
@pytest.mark.parametrize("language", Language)
def test_it_is_written_as_the_product_writes_it(name: str, language: Language) -> None:
    assert (FOLDERS[language] / f"{name}.json").read_bytes() == dossier_bytes(example(name, language))


@every_one
def test_both_languages_hold_the_same_answers(name: str) -> None:
    dutch, english = (example(name, language).model_dump(mode="json") for language in Language)
    assert without_words(dutch) == without_words(english)
    assert example(name, Language.ENGLISH).language is Language.ENGLISH


@every_one
def test_every_question_that_is_due_was_put(name: str) -> None:
    dossier = example(name)
    due = [question for question in visible_questions(INSTRUMENT, dossier.answers) if question.is_core]
    assert [question.id for question in due if not is_put(question, dossier.answers)] == []
    assert assessed(name).card.scope is Scope.FULL


@pytest.mark.parametrize("name", [BEFORE, AFTER])
@pytest.mark.parametrize(("language", "word"), [(Language.DUTCH, "erzonnen"), (Language.ENGLISH, "nvented")])
def test_the_municipality_is_marked_as_invented(name: str, language: Language, word: str) -> None:
    dossier = example(name, language)
    assert dossier.project.origin is Origin.INVENTED
    assert word in dossier.project.organisation
    assert word in dossier.project.summary
    people = {answer.answered_by for answer in dossier.answers.values() if answer.answered_by}
    assert all(word in name or "Verzonnen" in name for name in people)


def test_no_web_address_of_the_municipality_can_exist() -> None:
    for name in (BEFORE, AFTER):
        told = dossier_bytes(example(name)).decode()
        assert told.count("https://") == told.count("https://waterveen.example/")


def test_it_holds_workshop_tallies_an_agreed_answer_and_a_minority() -> None:
    counts = example(BEFORE).answers["CD-01"]
    assert isinstance(counts, CountsAnswer)
    assert counts.officials
    assert len(counts.groups) == 3
    assert counts.agreed is not None
    assert counts.minority


def test_a_year_later_every_score_is_demonstrably_better() -> None:
    before, after = assessed(BEFORE).card, assessed(AFTER).card
    for score in ScoreName:
        was, now = before.verdict(score).bounds, after.verdict(score).bounds
        assert was
        assert now
        assert now.proven > was.possible
    assert status(BEFORE)[ScoreName.INVOLVEMENT] is Status.PARTLY
    assert status(AFTER)[ScoreName.INVOLVEMENT] is Status.FULLY
    assert status(AFTER)[ScoreName.IMAGES] is Status.CLOSE


def test_a_year_later_the_agreements_are_done_and_the_images_were_asked_again() -> None:
    before, after = example(BEFORE), example(AFTER)
    states = {action.id: action.state for action in after.actions}
    assert all(states[action.id] is ActionState.DONE for action in before.actions)
    bridging = after.answers["CD-09"]
    assert isinstance(bridging, BridgingAnswer)
    assert all(cell.done == "yes" for cell in bridging.cells)


def test_onze_data_says_of_itself_that_nobody_was_asked() -> None:
    assert example(ITSELF).project.origin is Origin.SELF
    assert status(ITSELF) == {
        ScoreName.INVOLVEMENT: Status.NOT,
        ScoreName.PROPORTIONALITY: Status.STOP_NOT_EXCLUDED,
        ScoreName.IMAGES: Status.NOT_MEASURED,
    }
    assert {"F02", "F08", "F17"} <= {flag.id for flag in assessed(ITSELF).flags}


def test_what_onze_data_shows_of_itself_is_in_this_repository() -> None:
    answers = example(ITSELF).answers.values()
    files = {piece.location for answer in answers for piece in answer.evidence}
    assert files
    assert all((EXAMPLES.parent / file).is_file() for file in files)


def test_both_years_stand_side_by_side_with_their_images() -> None:
    entries = [
        Entry(
            id=name,
            name=example(name).project.name,
            organisation=example(name).project.organisation,
            dated=example(name).dated,
            card=assessed(name).card,
        )
        for name in (AFTER, BEFORE)
    ]
    beside = sides(entries)
    assert [side.entry.id for side in beside] == [BEFORE, AFTER]
    assert not any(side.images_withheld for side in beside)


@pytest.mark.parametrize("name", [BEFORE, AFTER])
def test_people_answer_each_of_the_aspects_in_another_way(name: str) -> None:
    answers = [example(name).answers[f"CD-0{number}"] for number in range(3, 9)]
    told = {answer.groups for answer in answers if isinstance(answer, CountsAnswer)}
    assert len(told) == len(answers)


@pytest.mark.parametrize("name", [BEFORE, AFTER])
def test_as_many_people_answer_each_aspect_as_gave_an_image(name: str) -> None:
    answers = [example(name).answers[f"CD-0{number}"] for number in (1, *range(3, 9))]
    counts = [answer for answer in answers if isinstance(answer, CountsAnswer)]
    assert len(counts) == len(answers)
    people = {(sum(one.officials or ()), *(sum(group.counts) for group in one.groups)) for one in counts}
    assert len(people) == 1


@pytest.mark.parametrize("name", [BEFORE, AFTER])
def test_nothing_was_confirmed_before_the_dossier_began_or_after_its_date(name: str) -> None:
    dossier = example(name)
    days = {found.on for found in confirmations(dossier.model_dump(mode="python")["answers"])}
    assert days
    assert all(dossier.created <= day <= dossier.dated for day in days)


@pytest.mark.parametrize("language", FOLDERS)
def test_a_level_that_was_reached_within_a_year_has_a_reason_of_its_own(language: Language) -> None:
    before, after = (example(name, language).answers for name in (BEFORE, AFTER))
    pairs = {question: (before[question], after[question]) for question in before.keys() & after.keys()}
    higher = {
        question: (was.reason, now.reason)
        for question, (was, now) in pairs.items()
        if isinstance(was, LevelAnswer) and isinstance(now, LevelAnswer) and (now.points or 0) > (was.points or 0)
    }
    assert higher
    assert [question for question, (was, now) in higher.items() if was == now] == []
