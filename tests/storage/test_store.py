"""What is saved is there, whoever saves it and however often; and every change can be read back."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import create_engine, text

from dossier.model import Action, Dossier, Project
from language.messages import speech
from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import LevelAnswer, TextAnswer
from storage.failure import AlreadyThere, Cause, NotFound, StoreUnavailable
from storage.store import Store, open_store
from tests.dossier.strategies import HOSTILE, dossiers

MakeDossier = Callable[..., Dossier]


def level(points: int, note: str = "") -> LevelAnswer:
    return LevelAnswer(standing=Standing.GIVEN, points=points, note=note)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(dossier=dossiers())
def test_a_dossier_comes_back_from_the_store_as_it_was(store: Store, dossier: Dossier) -> None:
    store.create(dossier, by="", now=datetime.now(UTC))
    assert store.dossier(dossier.id).dossier == dossier
    store.remove(dossier.id, by="", now=datetime.now(UTC))


def test_what_was_saved_is_there_after_a_restart(url: str, make_dossier: MakeDossier, now: datetime) -> None:
    first = open_store(url)
    first.create(make_dossier(), by="Jan", now=now)
    first.save_answer("een", "DB-01", level(2), by="Jan", now=now)
    first.close()
    second = open_store(url)
    kept = second.dossier("een")
    second.close()
    assert kept.dossier.answers == {"DB-01": level(2)}
    assert kept.answer_revisions == {"DB-01": 2}
    assert kept.revision == 2


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_back_as_plain_text(
    store: Store, make_dossier: MakeDossier, now: datetime, hostile: str
) -> None:
    store.create(make_dossier(), by=hostile, now=now)
    answer = TextAnswer(text=hostile)
    store.save_answer("een", "BT-08", answer, by=hostile, now=now)
    assert store.dossier("een").dossier.answers["BT-08"] == answer
    assert store.history("een", "BT-08")[0].by == hostile


def test_each_change_is_kept_with_who_when_old_and_new(store: Store, make_dossier: MakeDossier, now: datetime) -> None:
    store.create(make_dossier(), by="Jan", now=now)
    store.save_answer("een", "DB-01", level(1), by="Jan", now=now)
    store.save_answer("een", "DB-01", level(3), by="", now=now + timedelta(hours=1))
    first, second = store.history("een", "DB-01")
    assert (first.old, first.new, first.by, first.at, first.revision) == (None, level(1), "Jan", now, 2)
    assert (second.old, second.new, second.by) == (level(1), level(3), "")
    assert second.at == now + timedelta(hours=1)


def test_a_moment_keeps_its_meaning_whatever_its_time_zone(
    store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    amsterdam = timezone(timedelta(hours=1))
    store.create(make_dossier(), by="", now=now)
    store.save_answer("een", "DB-01", level(1), by="", now=datetime(2026, 12, 1, 0, 30, tzinfo=amsterdam))
    assert store.history("een", "DB-01")[0].at == datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    assert store.dossier("een").dossier.dated == date(2026, 12, 1)


def test_an_answer_that_says_the_same_is_no_change(store: Store, make_dossier: MakeDossier, now: datetime) -> None:
    store.create(make_dossier(), by="Jan", now=now)
    first = store.save_answer("een", "DB-01", level(1), by="Jan", now=now)
    later = level(1).model_copy(update={"answered_by": "Piet", "answered_at": now})
    assert store.save_answer("een", "DB-01", later, by="Piet", now=now + timedelta(days=1)) == first
    assert len(store.history("een", "DB-01")) == 1
    assert store.dossier("een").dossier.dated == now.date()


def test_of_two_editors_the_last_is_kept_and_told_and_nothing_is_lost(
    url: str, store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    other_store = open_store(url)
    store.create(make_dossier(), by="Jan", now=now)
    seen = store.save_answer("een", "DB-01", level(0), by="Jan", now=now).revision
    other_store.save_answer("een", "DB-01", level(3, "because"), by="Fatima", now=now, seen_revision=seen)
    saved = store.save_answer("een", "DB-01", level(1), by="Jan", now=now, seen_revision=seen)
    other_store.close()
    assert saved.overwrote is not None
    assert (saved.overwrote.by, saved.overwrote.new) == ("Fatima", level(3, "because"))
    assert store.dossier("een").dossier.answers["DB-01"] == level(1)
    assert [change.new for change in store.history("een", "DB-01")] == [level(0), level(3, "because"), level(1)]


def test_an_editor_who_saw_the_last_change_overwrites_nothing(
    store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    store.create(make_dossier(), by="Jan", now=now)
    first = store.save_answer("een", "DB-01", level(0), by="Jan", now=now, seen_revision=0)
    store.save_answer("een", "DB-02", level(0), by="Fatima", now=now, seen_revision=0)
    second = store.save_answer("een", "DB-01", level(1), by="Jan", now=now, seen_revision=first.revision)
    assert first.overwrote is None
    assert second.overwrote is None


def test_who_saw_no_answer_is_told_of_the_one_that_came_in_between(
    store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    store.create(make_dossier(), by="Jan", now=now)
    store.save_answer("een", "DB-01", level(3), by="Fatima", now=now, seen_revision=0)
    assert store.save_answer("een", "DB-01", level(1), by="Jan", now=now, seen_revision=0).overwrote is not None


def test_sixteen_threads_write_and_read_at_once_without_an_error(
    store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    store.create(make_dossier(), by="", now=now)

    def write(writer: int) -> None:
        for turn in range(12):
            answer = level(turn % 4, note=f"{writer} {turn}")
            store.save_answer("een", f"DB-0{writer % 4 + 1}", answer, by=str(writer), now=now)
            store.dossier("een")

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(write, range(16)))
    written = [change for number in range(1, 5) for change in store.history("een", f"DB-0{number}")]
    assert sorted(change.revision for change in written) == list(range(2, 16 * 12 + 2))
    for number in range(1, 5):
        changes = store.history("een", f"DB-0{number}")
        assert [change.old for change in changes[1:]] == [change.new for change in changes[:-1]]


def test_project_and_actions_are_kept_with_their_changes(
    url: str, store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    store.create(make_dossier(), by="Jan", now=now)
    actions = (Action(id="a", what="Vraag de bezoekers", due=date(2027, 1, 1)),)
    store.save_project("een", Project(name="Anders", organisation="Enschede"), by="Jan", now=now)
    store.save_actions("een", actions, by="Fatima", now=now)
    assert store.save_actions("een", actions, by="Jan", now=now).revision == 3
    kept = store.dossier("een").dossier
    assert (kept.project.name, kept.actions) == ("Anders", actions)
    engine = create_engine(url)
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT about, changed_by, old FROM changes ORDER BY id")).all()
    engine.dispose()
    assert [(row.about, row.changed_by) for row in rows] == [
        ("project", "Jan"),
        ("project", "Jan"),
        ("actions", "Fatima"),
    ]
    assert rows[0].old is None
    assert "Sensoren" in rows[1].old


def test_the_list_shows_the_dossier_that_changed_last_in_front(
    store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    for dossier_id, name in [("a", "Zebra"), ("b", "aap"), ("c", "Beer")]:
        store.create(make_dossier(dossier_id, name), by="", now=now)
    store.save_answer("a", "DB-01", level(1), by="", now=now)
    assert [summary.name for summary in store.summaries()] == ["Zebra", "aap", "Beer"]


def test_a_removed_dossier_is_gone_with_its_history(
    url: str, store: Store, make_dossier: MakeDossier, now: datetime
) -> None:
    store.create(make_dossier(), by="Jan", now=now)
    store.save_answer("een", "DB-01", level(1), by="Jan", now=now)
    store.remove("een", by="Jan", now=now)
    engine = create_engine(url)
    with engine.connect() as connection:
        for table in ("dossiers", "answers", "changes"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0  # noqa: S608
    engine.dispose()


def test_what_is_not_there_is_said_not_to_be_there(store: Store, now: datetime) -> None:
    with pytest.raises(NotFound) as caught:
        store.dossier("weg")
    assert caught.value.message(speech(Language.ENGLISH))
    with pytest.raises(NotFound):
        store.save_answer("weg", "DB-01", level(1), by="", now=now)
    with pytest.raises(NotFound):
        store.history("weg", "DB-01")
    with pytest.raises(NotFound):
        store.remove("weg", by="", now=now)


def test_a_second_dossier_with_the_same_id_is_refused(store: Store, make_dossier: MakeDossier, now: datetime) -> None:
    store.create(make_dossier(), by="", now=now)
    with pytest.raises(AlreadyThere) as caught:
        store.create(make_dossier(name="Anders"), by="", now=now)
    assert caught.value.message(speech(Language.ENGLISH))
    assert store.dossier("een").dossier.project.name == "Sensoren"


def test_settings_are_kept(store: Store, now: datetime) -> None:
    store.save_setting("display_name", "Jan", by="Jan", now=now)
    store.save_setting("display_name", "", by="Jan", now=now)
    assert store.settings() == {"display_name": ""}


def test_the_own_database_is_in_the_folder_of_this_computer_for_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.database.user_data_path", lambda *_: tmp_path / "Onze Data")
    open_store().close()
    assert (tmp_path / "Onze Data" / "onze-data.sqlite3").exists()


def test_a_database_that_was_removed_while_running_is_told_and_nothing_counts_as_saved(
    tmp_path: Path, now: datetime
) -> None:
    file = tmp_path / "onze-data.sqlite3"
    store = open_store(f"sqlite:///{file}")
    store.save_setting("language", "nl", by="", now=now)
    file.rename(tmp_path / "elsewhere.sqlite3")
    with pytest.raises(StoreUnavailable) as moved:
        store.save_setting("language", "en", by="", now=now)
    assert moved.value.cause is Cause.MOVED
    (tmp_path / "elsewhere.sqlite3").rename(file)
    store.save_setting("language", "en", by="", now=now)
    assert store.settings()["language"] == "en"
    store.close()
