"""What is under review or decided stays as it is; only the privacy officer confirms, and nothing slips in."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier

import pytest

from dossier.content import shown_fingerprint
from dossier.model import Action, Dossier, Project
from dossier.review import Review, State
from dossier.review_refusal import ReviewRefused
from dossier.review_rules import is_frozen, state
from dossier.review_steps import Role
from dossier.review_version import with_step
from questionnaire.routing import Scope
from storage.audit_log import audit_entries
from storage.reviews import save_review
from storage.store import Store
from tests.dossier.reviews import (
    EVERY_STATE,
    INSTRUMENT,
    content_of,
    dossier,
    submit,
)
from tests.storage.reviewed import ID, confirmation_of, level, outcome, reviewed


@pytest.mark.parametrize(("now_is", "review"), EVERY_STATE.items(), ids=EVERY_STATE)
def test_content_changes_only_while_it_is_with_the_team(
    store: Store, now: datetime, now_is: State, review: Review
) -> None:
    before = store.create(dossier(review), by="", now=now).dossier
    changes: list[Callable[[], object]] = [
        lambda: store.save_answer(ID, "DB-01", level(3), by="", now=now),
        lambda: store.save_answer(ID, "DB-02", level(3), by="", now=now),
        lambda: store.save_answer(ID, "DB-02", level(3), by="", now=now, role=Role.PRIVACY_OFFICER),
        lambda: store.save_project(ID, Project(name="Other"), by="", now=now),
        lambda: store.save_actions(ID, (Action(id="a", what="Ask"),), by="", now=now),
        lambda: store.save_intended_scope(ID, Scope.QUICK_SCAN, by="", now=now),
    ]
    outcomes = {outcome(change) for change in changes}
    assert is_frozen(review) == (now_is not in {State.DRAFT, State.RETURNED})
    assert outcomes == ({ReviewRefused} if is_frozen(review) else {None})
    assert (store.dossier(ID).dossier == before) == is_frozen(review)
    assert len(list(audit_entries(store))) == (1 if is_frozen(review) else 6)


@pytest.mark.parametrize(("now_is", "review"), EVERY_STATE.items(), ids=EVERY_STATE)
def test_the_privacy_officer_can_confirm_while_the_dossier_is_read(
    store: Store, now: datetime, now_is: State, review: Review
) -> None:
    made = store.create(dossier(review), by="", now=now).dossier
    confirmed = confirmation_of(made)
    as_team = outcome(lambda: store.save_answer(ID, "NO-01", confirmed, by="Samira", now=now))
    as_officer = outcome(
        lambda: store.save_answer(ID, "NO-01", confirmed, by="Pieter", now=now, role=Role.PRIVACY_OFFICER)
    )
    with_team = {State.DRAFT, State.RETURNED}
    assert as_team is (None if now_is in with_team else ReviewRefused)
    assert as_officer is (None if now_is in {*with_team, State.SUBMITTED} else ReviewRefused)
    assert (store.dossier(ID).dossier.answers["NO-01"] == confirmed) == (as_officer is None)


def test_no_answer_slips_in_while_the_dossier_is_handed_in(store: Store, now: datetime) -> None:
    """Whoever comes first, what was handed in is what is kept: either the answer is refused or the hand-in is."""
    refused = set()
    for turn in range(12):
        made = reviewed(dossier_id=f"turn-{turn}")
        store.create(made, by="", now=now)
        handed_in = with_step(made, submit(content=content_of(made)), INSTRUMENT)
        at_once = Barrier(4)

        def hand_in(one: Dossier, barrier: Barrier) -> type[BaseException] | None:
            barrier.wait()
            return outcome(lambda: save_review(store, one, by="Samira", now=now, seen_revision=1))

        def answer(points: int, dossier_id: str, barrier: Barrier) -> type[BaseException] | None:
            barrier.wait()
            return outcome(lambda: store.save_answer(dossier_id, "DB-01", level(points), by="Jan", now=now))

        with ThreadPoolExecutor(4) as pool:
            first = pool.submit(hand_in, handed_in, at_once)
            others = [pool.submit(answer, points, made.id, at_once) for points in (0, 2, 3)]
        after = store.dossier(made.id).dossier
        if first.result() is None:
            assert {one.result() for one in others} == {ReviewRefused}
            assert after.review.steps[-1].content == shown_fingerprint(after, INSTRUMENT)
        else:
            assert state(after.review) is State.DRAFT
        refused.add(first.result())
    assert refused <= {None, ReviewRefused}
