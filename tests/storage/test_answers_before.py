"""The answers as they were at an earlier moment, read back from the history."""

from datetime import timedelta

from questionnaire.answer import Standing
from questionnaire.answers import LevelAnswer
from storage.answers_before import answers_before
from storage.store import Store


def level(points: int) -> LevelAnswer:
    return LevelAnswer(standing=Standing.GIVEN, points=points)


def test_an_answer_is_what_it_was_and_one_that_came_later_is_not_there(store: Store, make_dossier, now):
    store.create(make_dossier(), by="", now=now)
    moments = [now + timedelta(hours=hour) for hour in (1, 2, 3, 4)]
    for moment, question, points in zip(moments, ("DB-01", "DB-01", "DB-01", "DB-02"), (0, 2, 3, 1), strict=True):
        store.save_answer("een", question, level(points), by="", now=moment)
    kept = {
        after: answers_before(store, "een", now + timedelta(hours=after, minutes=30)) or {} for after in (0, 1, 2, 3, 4)
    }
    assert [{name: one.points for name, one in answers.items()} for answers in kept.values()] == [
        {},
        {"DB-01": 0},
        {"DB-01": 2},
        {"DB-01": 3},
        {"DB-01": 3, "DB-02": 1},
    ]


def test_nobody_knows_what_stood_there_before_the_dossier_came(store: Store, make_dossier, now):
    store.create(make_dossier(), by="", now=now)
    assert answers_before(store, "een", now - timedelta(days=1)) is None
