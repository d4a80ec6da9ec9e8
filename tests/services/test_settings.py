"""The name is asked once and may stay empty; the environment may name another database."""

from datetime import datetime

from services.settings import (
    database_url,
    display_name,
    save_display_name,
)
from storage.audit_log import audit_entries, audit_names
from storage.store import Store


def test_nobody_was_asked_for_a_name_yet(store: Store) -> None:
    assert display_name(store) is None


def test_a_name_that_was_left_empty_is_not_asked_again(store: Store, now: datetime) -> None:
    save_display_name(store, "  ", now=now)
    assert display_name(store) == ""


def test_a_name_is_kept_on_one_line_and_not_too_long(store: Store, now: datetime) -> None:
    assert save_display_name(store, " Jan\x00\n van <b>Dijk</b> ", now=now) == "Jan van <b>Dijk</b>"
    assert display_name(store) == "Jan van <b>Dijk</b>"
    assert len(save_display_name(store, "x" * 1000, now=now)) == 300


def test_whoever_takes_another_name_stands_in_the_log_under_the_old_one(store: Store, now: datetime) -> None:
    save_display_name(store, "Jan", now=now)
    save_display_name(store, "Piet", now=now)
    names = {one.key: one.name for one in audit_names(store)}
    assert [names[entry.by] for entry in audit_entries(store)] == ["Jan", "Jan"]


def test_the_environment_may_name_a_database() -> None:
    assert database_url({"ONZE_DATA_DATABASE_URL": "sqlite:////data/x"}) == "sqlite:////data/x"
    assert database_url({"ONZE_DATA_DATABASE_URL": " "}) is None
    assert database_url({}) is None
