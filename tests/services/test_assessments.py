"""An answer is saved as it is given, if it fits its question and the dossier is the team's own."""

from datetime import datetime, timedelta

import pytest

from dossier.fault import FaultCode
from dossier.model import Action, Dossier
from dossier.review import State
from dossier.review_steps import Role
from language.messages import speech
from language.model import Language
from questionnaire.answer import Confirmation, Standing
from questionnaire.answers import AnyAnswer, ChoiceAnswer, LevelAnswer, TextAnswer
from questionnaire.routing import Scope
from services.assessments import dossier, history, instrument, save_actions, save_answer, save_intended_scope
from services.projects import new_project, rename_project
from services.refusal import AnswerRefused, RefusalCode, Refused
from storage.failure import NotFound, StoreUnavailable
from storage.store import Store
from tests.dossier.reviews import EVERY_STATE, SUBMITTED
from tests.dossier.reviews import dossier as under_review

LEVEL = LevelAnswer(standing=Standing.GIVEN, points=2)


@pytest.fixture
def project(store: Store, now: datetime) -> str:
    """The id of a new project."""
    return new_project(store, name="Sensoren", organisation="", language=Language.DUTCH, by="Jan", now=now)


def test_an_answer_is_kept_with_who_gave_it_and_when(store: Store, project: str, now: datetime) -> None:
    later = now + timedelta(days=2)
    saved = save_answer(store, project, "DB-01", LEVEL, by="Fatima", now=later)
    kept = dossier(store, project)
    answer = kept.dossier.answers["DB-01"]
    assert (answer.answered_by, answer.answered_at) == ("Fatima", later)
    assert answer.model_copy(update={"answered_by": "", "answered_at": None}) == LEVEL
    assert kept.dossier.dated == later.date()
    assert kept.answer_revisions["DB-01"] == saved.revision
    assert [change.by for change in history(store, project, "DB-01")] == ["Fatima"]


@pytest.mark.parametrize(
    "given",
    [
        ("DB-01", TextAnswer(text="x"), FaultCode.WRONG_KIND),
        ("XX-99", LEVEL, FaultCode.UNKNOWN_QUESTION),
        ("PF-01.phase", ChoiceAnswer(chosen="never"), FaultCode.UNKNOWN_OPTION),
    ],
)
def test_an_answer_that_does_not_fit_its_question_is_refused(
    store: Store, project: str, now: datetime, given: tuple[str, AnyAnswer, FaultCode]
) -> None:
    question, answer, code = given
    with pytest.raises(AnswerRefused) as caught:
        save_answer(store, project, question, answer, by="", now=now)
    assert caught.value.fault.code is code
    assert question in caught.value.message(speech(Language.DUTCH))
    assert dossier(store, project).dossier.answers == {}


def test_the_second_of_two_editors_is_told(store: Store, project: str, now: datetime) -> None:
    save_answer(store, project, "DB-01", LEVEL, by="Fatima", now=now, seen_revision=0)
    other = LevelAnswer(standing=Standing.UNKNOWN)
    saved = save_answer(store, project, "DB-01", other, by="Jan", now=now, seen_revision=0)
    assert saved.overwrote is not None
    assert saved.overwrote.by == "Fatima"


def test_actions_are_kept(store: Store, project: str, now: datetime) -> None:
    actions = [Action(id="a", what="Nodig de bezoekers uit")]
    save_actions(store, project, actions, by="Jan", now=now)
    assert dossier(store, project).dossier.actions == tuple(actions)


@pytest.mark.parametrize("language", Language)
def test_what_is_under_review_is_not_changed_and_it_is_told_why(
    store: Store, now: datetime, language: Language
) -> None:
    kept = store.create(under_review(SUBMITTED), by="", now=now).dossier
    for change in (
        lambda: save_answer(store, kept.id, "DB-01", LEVEL, by="Jan", now=now),
        lambda: save_actions(store, kept.id, [Action(id="a", what="Vraag")], by="Jan", now=now),
        lambda: save_intended_scope(store, kept.id, Scope.QUICK_SCAN, by="Jan", now=now),
        lambda: rename_project(store, kept.id, name="Anders", organisation="", by="Jan", now=now),
    ):
        with pytest.raises(Refused) as caught:
            change()
        assert caught.value.code is RefusalCode.FROZEN
        assert caught.value.message(speech(language))
    assert dossier(store, kept.id).dossier == kept


def test_the_refusal_of_a_decided_dossier_names_its_state_and_the_way_out(store: Store, now: datetime) -> None:
    kept = store.create(under_review(EVERY_STATE[State.DECIDED]), by="", now=now).dossier
    with pytest.raises(Refused) as caught:
        save_answer(store, kept.id, "DB-01", LEVEL, by="Jan", now=now)
    message = caught.value.message(speech(Language.ENGLISH))
    assert "Decided" in message
    assert "new version" in message


def test_the_privacy_officer_confirms_what_is_read_and_is_not_taken_for_who_answered(
    store: Store, now: datetime
) -> None:
    kept = store.create(under_review(SUBMITTED), by="", now=now).dossier
    officer = Confirmation(name="Pieter", role="privacy_officer", on=now.date())
    answer = kept.answers["DB-01"]
    confirmed = answer.model_copy(update={"confirmed_by": officer})
    later = now + timedelta(days=1)
    save_answer(store, kept.id, "DB-01", confirmed, by="Pieter", now=later, role=Role.PRIVACY_OFFICER)
    assert dossier(store, kept.id).dossier.answers["DB-01"] == confirmed
    assert confirmed.answered_by == "Samira"
    with pytest.raises(Refused):
        save_answer(store, kept.id, "DB-01", LEVEL, by="Pieter", now=later, role=Role.PRIVACY_OFFICER)


def test_an_example_opens_and_cannot_be_changed(store: Store, example: Dossier, now: datetime) -> None:
    assert dossier(store, example.id).dossier == example
    assert history(store, example.id, "DB-01") == ()
    with pytest.raises(Refused) as caught:
        save_answer(store, example.id, "DB-01", LEVEL, by="", now=now)
    assert "copy" in caught.value.message(speech(Language.ENGLISH))
    with pytest.raises(Refused):
        save_actions(store, example.id, [], by="", now=now)
    assert dossier(store, example.id).dossier == example


def test_an_example_that_is_not_there_is_said_not_to_be_there(store: Store, example: Dossier) -> None:
    with pytest.raises(NotFound):
        dossier(store, f"{example.id}-2")


def test_questions_that_this_installation_does_not_have_are_told(example: Dossier) -> None:
    assert instrument(example).version == "2026.1"
    with pytest.raises(StoreUnavailable):
        instrument(example.model_copy(update={"questionnaire": "2031.1"}))
