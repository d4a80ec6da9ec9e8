"""Of two people who work on a review at once, the second is told, and nothing is lost."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from threading import Barrier

import pytest

from dossier.findings import found
from dossier.model import Action, Dossier, Project
from dossier.review import Review
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import taken
from dossier.review_steps import Role
from dossier.review_version import open_new_version, with_step
from questionnaire.routing import Scope
from storage.audit_log import audit_entries
from storage.failure import AlreadyThere, Cause, NotFound, SignedMeanwhile, StoreUnavailable
from storage.reviews import (
    arrival,
    keep_report,
    report_file,
    save_arrival,
    save_new_version,
    save_review,
    save_signed,
    signed_files,
    versions,
)
from storage.store import Store
from tests.dossier.reviews import (
    DPO,
    EVERY_STATE,
    FINDING,
    INSTRUMENT,
    OFFICER,
    VIEWS,
    content_of,
    dossier,
    passing,
    submit,
)
from tests.storage.reviewed import DECIDED, ID, confirmation_of, kept, level, outcome, reviewed, signing


@pytest.mark.parametrize("review", EVERY_STATE.values(), ids=EVERY_STATE)
def test_a_review_in_every_state_comes_back_as_it_was(store: Store, now: datetime, review: Review) -> None:
    made = dossier(review)
    store.create(made, by="", now=now)
    assert store.dossier(ID).dossier == made


def test_a_step_is_kept_and_told_and_leaves_the_day_of_the_content(store: Store, now: datetime) -> None:
    made = kept(store, now=now)
    handed_in = with_step(made, submit(content=content_of(made)), INSTRUMENT)
    saved = save_review(store, handed_in, by="Samira", now=now.replace(month=12), seen_revision=1)
    assert saved.revision == 2
    assert store.dossier(ID).dossier == handed_in
    last = list(audit_entries(store))[-1]
    assert (last.what, last.detail) == ("review_saved", '{"revision":2,"steps":["submit"],"version":1}')


def test_the_second_of_two_officers_is_told_and_the_finding_of_the_first_stays(store: Store, now: datetime) -> None:
    made = kept(store, submit, now=now)
    other = FINDING.model_copy(update={"id": "another"})
    first, second = (made.model_copy(update={"review": found(made.review, finding)}) for finding in (FINDING, other))
    save_review(store, first, by="Pieter", now=now, seen_revision=1)
    with pytest.raises(ReviewRefused) as caught:
        save_review(store, second, by="Peter", now=now, seen_revision=1)
    assert caught.value.code is ReviewCode.STALE
    assert store.dossier(ID).dossier.review.findings == (FINDING,)
    assert [entry.what for entry in audit_entries(store)] == ["created", "review_saved"]


def test_a_review_of_a_dossier_that_is_not_here_is_not_kept(store: Store, now: datetime) -> None:
    for work in (
        lambda: save_review(store, dossier(), by="", now=now, seen_revision=1),
        lambda: save_signed(
            store, signing(reviewed(*DECIDED), OFFICER, b"%PDF"), b"%PDF", by="", now=now, seen_revision=1
        ),
        lambda: versions(store, ID),
        lambda: signed_files(store, ID, 1),
    ):
        with pytest.raises(NotFound):
            work()


def test_a_new_version_is_opened_and_the_one_before_it_is_kept_whole(store: Store, now: datetime) -> None:
    made = kept(store, *DECIDED, now=now)
    assert versions(store, ID) == ()
    new = open_new_version(made, INSTRUMENT, by="Samira", at=now)
    save_new_version(store, new, by="Samira", now=now, seen_revision=1)
    assert store.dossier(ID).dossier.review == new.opened.review
    (former,) = versions(store, ID)
    assert (former.dossier, former.at) == (new.previous, now)
    store.save_answer(ID, "DB-01", level(3), by="Samira", now=now)
    assert versions(store, ID)[0].dossier.answers["DB-01"] == made.answers["DB-01"]
    assert [entry.what for entry in audit_entries(store)][-2:] == ["version_opened", "answer_saved"]


def test_only_one_of_two_opens_a_new_version(store: Store, now: datetime) -> None:
    made = kept(store, *DECIDED, now=now)
    new = open_new_version(made, INSTRUMENT, by="Samira", at=now)
    save_new_version(store, new, by="Samira", now=now, seen_revision=1)
    with pytest.raises(ReviewRefused):
        save_new_version(store, new, by="Jan", now=now, seen_revision=1)
    assert len(versions(store, ID)) == 1


def test_signed_reports_are_kept_in_order_with_who_signed(store: Store, now: datetime) -> None:
    made = kept(store, *DECIDED, now=now)
    one = signing(made, OFFICER, b"%PDF one")
    save_signed(store, one, b"%PDF one", by="Pieter", now=now, seen_revision=1)
    two = signing(one, DPO, b"%PDF two")
    save_signed(store, two, b"%PDF two", by="Fatima", now=now, seen_revision=2)
    assert store.dossier(ID).dossier == two
    files = signed_files(store, ID, 1)
    assert [(file.number, file.role, file.pdf, file.at) for file in files] == [
        (1, Role.PRIVACY_OFFICER, b"%PDF one", now),
        (2, Role.DPO, b"%PDF two", now),
    ]
    assert signed_files(store, ID, 2) == ()
    assert sha256(b"%PDF two").hexdigest() in list(audit_entries(store))[-2].detail


def test_of_two_who_sign_at_once_the_second_is_told_and_nothing_is_lost(store: Store, now: datetime) -> None:
    for turn in range(6):
        made = reviewed(*DECIDED, dossier_id=f"turn-{turn}")
        store.create(made, by="", now=now)
        at_once = Barrier(2)

        def put(of: Dossier, pdf: bytes, barrier: Barrier) -> type[BaseException] | None:
            signed = signing(of, OFFICER, pdf)
            barrier.wait()
            return outcome(lambda: save_signed(store, signed, pdf, by="Pieter", now=now, seen_revision=1))

        with ThreadPoolExecutor(2) as pool:
            told = list(pool.map(put, (made, made), (b"%PDF a", b"%PDF b"), (at_once, at_once)))
        assert sorted(told, key=str) == sorted([None, SignedMeanwhile], key=str)
        (file,) = signed_files(store, made.id, 1)
        assert file.pdf == (b"%PDF a", b"%PDF b")[told.index(None)]
        assert store.dossier(made.id).dossier == signing(made, OFFICER, file.pdf)
    assert issubclass(SignedMeanwhile, AlreadyThere)


def test_the_report_that_is_going_to_be_signed_is_kept_once_and_told(store: Store, now: datetime) -> None:
    kept(store, *DECIDED, now=now)
    assert report_file(store, ID, 1) is None
    with ThreadPoolExecutor(4) as pool:
        files = set(pool.map(lambda pdf: keep_report(store, ID, 1, pdf, now=now), (b"a", b"b", b"c", b"d")))
    assert files == {report_file(store, ID, 1)}
    assert signed_files(store, ID, 1) == ()
    last = list(audit_entries(store))[1:]
    assert [(entry.what, sha256(next(iter(files))).hexdigest() in entry.detail) for entry in last] == [
        ("report_kept", True)
    ]


def test_a_dossier_that_comes_to_be_read_is_kept_as_it_came_and_told(store: Store, now: datetime) -> None:
    made = kept(store, submit, now=now)
    assert arrival(store, ID) is None
    save_arrival(store, made, by="Pieter", now=now)
    assert arrival(store, ID) == made
    assert [entry.what for entry in audit_entries(store)] == ["created", "arrived"]


def test_a_signature_on_a_report_that_is_no_longer_current_is_kept_nowhere(store: Store, now: datetime) -> None:
    made = kept(store, *DECIDED, now=now)
    with pytest.raises(ReviewRefused):
        save_signed(store, signing(made, OFFICER, b"%PDF"), b"%PDF", by="", now=now, seen_revision=0)
    assert signed_files(store, ID, 1) == ()
    assert [entry.what for entry in audit_entries(store)] == ["created"]


def test_a_file_that_its_step_does_not_name_is_a_mistake(store: Store, now: datetime) -> None:
    made = kept(store, *DECIDED, now=now)
    with pytest.raises(ValueError, match="signature under this file"):
        save_signed(store, signing(made, OFFICER, b"%PDF"), b"%PDF another", by="", now=now, seen_revision=1)
    with pytest.raises(ValueError, match="signature under this file"):
        save_signed(store, made, b"%PDF", by="", now=now, seen_revision=1)


def test_a_signed_report_that_was_changed_in_the_database_is_never_handed_out(
    url: str, store: Store, now: datetime
) -> None:
    made = kept(store, *DECIDED, now=now)
    save_signed(store, signing(made, OFFICER, b"%PDF"), b"%PDF", by="", now=now, seen_revision=1)
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database, database:
        database.execute("UPDATE signed_files SET pdf = x'00'")
    with pytest.raises(StoreUnavailable) as caught:
        signed_files(store, ID, 1)
    assert caught.value.cause is Cause.DAMAGED


def test_what_a_review_brings_along_is_kept_with_its_history(store: Store, now: datetime) -> None:
    made = kept(store, submit, now=now)
    confirmed = made.model_copy(
        update={
            "answers": made.answers | {"NO-01": confirmation_of(made)},
            "actions": (Action(id="a", what="Ask"),),
            "project": Project(name="Other"),
            "intended_scope": Scope.QUICK_SCAN,
        }
    )
    passed = confirmed.model_copy(update={"review": taken(made.review, passing(content=content_of(confirmed)))})
    save_review(store, passed, by="Samira", now=now, seen_revision=1)
    assert store.dossier(ID).dossier == passed
    assert [change.new for change in store.history(ID, "NO-01")] == [passed.answers["NO-01"]]
    assert [entry.what for entry in audit_entries(store)] == [
        "created",
        "answer_saved",
        "project_saved",
        "scope_saved",
        "actions_saved",
        "review_saved",
    ]


def test_a_removed_dossier_takes_its_versions_and_signed_reports_along(url: str, store: Store, now: datetime) -> None:
    made = kept(store, *DECIDED, now=now)
    save_signed(store, signing(made, OFFICER, b"%PDF"), b"%PDF", by="", now=now, seen_revision=1)
    new = open_new_version(store.dossier(ID).dossier, INSTRUMENT, by="Samira", at=now)
    save_new_version(store, new, by="Samira", now=now, seen_revision=2)
    store.remove(ID, by="Samira", now=now)
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        left = [database.execute(f"SELECT count(*) FROM {table}").fetchone() for table in ("versions", "signed_files")]  # noqa: S608
        assert left == [(0,), (0,)]
        assert database.execute("SELECT count(*) FROM audit").fetchone() == (6,)
    assert VIEWS.said not in str(list(audit_entries(store)))
