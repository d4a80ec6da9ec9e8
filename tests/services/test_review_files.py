"""A dossier under review travels by file: it opens elsewhere, comes back, and never takes the place of other work."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dossier.model import Dossier
from dossier.review import Review, State
from dossier.review_rules import state
from dossier.review_steps import Pass, Return, Role, Submit, TakeBack
from dossier.review_taking_in import Mismatch, ReviewMismatch
from language.messages import speech
from language.model import Language
from questionnaire.answer import Confirmation, Evidence, Standing
from questionnaire.answers import LevelAnswer
from services import reviews
from services.assessments import save_answer
from services.projects import Fate, export_dossier, import_dossier, new_project
from services.refusal import RefusalCode, Refused
from storage.reviews import arrival, versions
from storage.store import Store, open_store
from tests.services.desk import desk, find, take

EVIDENCE = Evidence(title="Memo", location="memo.pdf, page 3")
LEVEL = LevelAnswer(standing=Standing.GIVEN, points=2, evidence=(EVIDENCE,))
OTHER = LEVEL.model_copy(update={"points": 1})


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Store]:
    """The store of the privacy officer, on another computer."""
    opened = open_store(f"sqlite:///{(tmp_path / 'there.sqlite3').as_posix()}")
    yield opened
    opened.close()


@pytest.fixture
def project(store: Store, now: datetime) -> str:
    """A project that the team submitted."""
    made = new_project(store, name="Counts", organisation="", language=Language.DUTCH, by="Samira", now=now)
    save_answer(store, made, "DB-01", LEVEL, by="Samira", now=now)
    take(store, made, now, Submit)
    return made


def sent(store: Store, to: Store, project: str, now: datetime) -> Fate:
    return import_dossier(to, export_dossier(store, project).data, by="Pieter", now=now).fate


def confirm(store: Store, project: str, now: datetime) -> None:
    given = Confirmation(name="Pieter", role="privacy_officer", on=now.date())
    kept = store.dossier(project).dossier.answers["DB-01"]
    confirmed = kept.model_copy(update={"evidence": (EVIDENCE.model_copy(update={"confirmed_by": given}),)})
    save_answer(store, project, "DB-01", confirmed, by="Pieter", now=now, role=Role.PRIVACY_OFFICER)


def taken_in(store: Store, there: Store, project: str, now: datetime) -> None:
    file = reviews.hand_back(there, project)
    assert file
    reviews.take_review_in(desk(store, project, now), file.data)


def kept(store: Store, project: str) -> Dossier:
    return store.dossier(project).dossier


def test_a_dossier_under_review_is_kept_as_it_came(store: Store, there: Store, project: str, now: datetime) -> None:
    assert sent(store, there, project, now) is Fate.NEW
    assert arrival(there, project) == kept(there, project)
    assert kept(there, project).review == kept(store, project).review


def test_a_dossier_that_nobody_submitted_has_nothing_to_hand_back(store: Store, there: Store, now: datetime) -> None:
    draft = new_project(store, name="Draft", organisation="", language=Language.DUTCH, by="", now=now)
    sent(store, there, draft, now)
    assert arrival(there, draft) is None
    assert reviews.hand_back(there, draft) is None


def test_what_an_officer_did_elsewhere_comes_back_whole(
    store: Store, there: Store, project: str, now: datetime
) -> None:
    sent(store, there, project, now)
    confirm(there, project, now)
    find(there, project, now, "DB-01")
    take(there, project, now, Return)
    taken_in(store, there, project, now)
    home = kept(store, project)
    assert state(home.review) is State.RETURNED
    assert [finding.text for finding in home.review.findings] == ["Nine names or fourteen?"]
    assert home.answers == kept(there, project).answers


def test_a_review_of_other_answers_is_told_and_nothing_is_taken_in(
    store: Store, there: Store, project: str, now: datetime
) -> None:
    sent(store, there, project, now)
    take(there, project, now, Pass)
    take(store, project, now, TakeBack)
    save_answer(store, project, "DB-01", OTHER, by="Samira", now=now)
    before = kept(store, project)
    with pytest.raises(ReviewMismatch) as caught:
        taken_in(store, there, project, now)
    assert (caught.value.code, caught.value.questions) == (Mismatch.ANSWERS_CHANGED, ("DB-01",))
    assert kept(store, project) == before


def test_a_later_stage_takes_the_place_of_the_earlier_one(
    store: Store, there: Store, project: str, now: datetime
) -> None:
    sent(store, there, project, now)
    find(there, project, now, "DB-01")
    take(there, project, now, Return)
    taken_in(store, there, project, now)
    save_answer(store, project, "DB-01", OTHER, by="Samira", now=now + timedelta(hours=1))
    take(store, project, now + timedelta(hours=2), Submit)
    assert sent(store, there, project, now + timedelta(hours=3)) is Fate.LATER
    assert kept(there, project) == kept(store, project)
    assert arrival(there, project) == kept(there, project)
    assert [change.old and change.old.points for change in there.history(project, "DB-01")] == [2]


def test_an_earlier_stage_changes_nothing(store: Store, project: str, now: datetime) -> None:
    early = export_dossier(store, project).data
    take(store, project, now, Pass)
    before = kept(store, project)
    assert import_dossier(store, early, by="", now=now).fate is Fate.EARLIER
    assert kept(store, project) == before


def test_work_that_was_not_handed_back_is_never_replaced(
    store: Store, there: Store, project: str, now: datetime
) -> None:
    sent(store, there, project, now)
    confirm(there, project, now)
    take(store, project, now, TakeBack)
    before = kept(there, project)
    with pytest.raises(Refused) as caught:
        sent(store, there, project, now)
    assert caught.value.code is RefusalCode.NOT_HANDED_BACK
    assert "Hand it back" in caught.value.message(speech(Language.ENGLISH))
    assert kept(there, project) == before


def test_a_finding_that_was_not_handed_back_is_never_replaced(
    store: Store, there: Store, project: str, now: datetime
) -> None:
    sent(store, there, project, now)
    find(there, project, now, "DB-01")
    take(store, project, now, TakeBack)
    with pytest.raises(Refused):
        sent(store, there, project, now)
    assert kept(there, project).review.findings


def test_answers_that_a_team_changed_meanwhile_stay_and_the_file_opens_as_a_copy(
    store: Store, there: Store, now: datetime
) -> None:
    draft = new_project(store, name="Draft", organisation="", language=Language.DUTCH, by="", now=now)
    sent(store, there, draft, now)
    save_answer(there, draft, "DB-01", LEVEL, by="Colleague", now=now)
    take(there, draft, now, Submit)
    save_answer(store, draft, "DB-01", OTHER, by="Samira", now=now)
    imported = import_dossier(store, export_dossier(there, draft).data, by="", now=now)
    assert imported.fate is Fate.COPIED
    assert kept(store, draft).answers["DB-01"].points == 1
    assert kept(store, imported.dossier_id).review == Review()


def test_a_new_version_keeps_the_one_that_was_here(store: Store, there: Store, project: str, now: datetime) -> None:
    sent(store, there, project, now)
    held = kept(there, project)
    newer = held.model_copy(update={"review": Review(version=2)})
    assert reviews.receive(there, newer, by="Pieter", now=now)
    assert [former.dossier for former in versions(there, project)] == [held]
    assert kept(there, project).review.version == 2
