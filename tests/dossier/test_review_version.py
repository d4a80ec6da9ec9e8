"""What is decided is frozen: a change starts a new version, takes conditions along as actions, and expires visibly."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from dossier.content import fingerprint
from dossier.decision_rules import kept_conditions
from dossier.fault import DossierFileError, FaultCode
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier
from dossier.review import Finding, FindingState, Review, Role, State
from dossier.review_dates import expiry_words, is_expired, last_step_of, late_conditions, waiting_days
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import state
from dossier.review_version import condition_actions, continues, open_new_version, with_step
from language.messages import speech
from language.model import Language
from tests.dossier.reviews import (
    CONTENT,
    FINDING,
    INSTRUMENT,
    MOMENT,
    VIEWS,
    advise,
    advise_conditions,
    after,
    content_of,
    decide,
    decide_against_one,
    decided,
    dossier,
    passing,
    signed,
    submit,
    supersede,
    take_back,
    then,
    walked,
    withdraw,
)

SAY = speech(Language.ENGLISH)
TODAY = MOMENT.date()
ALL_CONDITIONS = after(dossier(), [submit, passing, advise_conditions, decide])
DECIDED = after(dossier(), [submit, passing, advise_conditions, decide_against_one])


def opened(of: Dossier = DECIDED) -> Dossier:
    return open_new_version(of, INSTRUMENT, by="Samira", at=MOMENT).opened


def plain(of: Dossier) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(dossier_bytes(of))
    return value


def fault_in(changed: dict[str, Any]) -> FaultCode:
    with pytest.raises(DossierFileError) as caught:
        dossier_from_bytes(json.dumps(changed).encode())
    assert caught.value.message(SAY)
    return caught.value.code


def test_a_new_version_starts_as_a_draft_and_the_old_one_says_that_there_is_a_newer() -> None:
    new = open_new_version(DECIDED, INSTRUMENT, by="Samira", at=MOMENT)
    assert (state(new.previous.review), new.previous.review.version) == (State.SUPERSEDED, 1)
    assert (state(new.opened.review), new.opened.review.version) == (State.DRAFT, 2)
    assert fingerprint(new.previous) == fingerprint(DECIDED)
    assert new.opened.answers == DECIDED.answers


def test_views_and_open_findings_go_along_and_what_was_settled_does_not() -> None:
    of_dpo = Finding(id="later", about="DB-01", text="Look at this.", is_from=Role.DPO)
    settled = FINDING.model_copy(update={"state": FindingState.SETTLED})
    review = DECIDED.review.model_copy(update={"findings": (settled, of_dpo)})
    new = opened(DECIDED.model_copy(update={"review": review}))
    assert (new.review.views, new.review.findings) == (VIEWS, (of_dpo,))


def test_a_condition_with_a_date_becomes_an_action_of_whoever_decided() -> None:
    (action,) = opened(ALL_CONDITIONS).actions
    assert (action.id, action.who, action.due) == ("condition-1-sign-at-the-door", "Willem", date(2027, 1, 31))
    assert {condition.id for condition in kept_conditions(ALL_CONDITIONS.review)} == {
        "sign-at-the-door",
        "keep-shorter",
    }


def test_a_condition_that_was_not_taken_over_becomes_no_action() -> None:
    departs_from_all = [
        {"condition": "sign-at-the-door", "reason": "No room."},
        {"condition": "keep-shorter", "reason": "No."},
    ]
    none = decided(advised=advise_conditions(), decision=decide(follows_advice=False, departs=departs_from_all))
    assert condition_actions(none) == ()
    assert condition_actions(walked(submit(), passing(), advise_conditions())) == ()


@pytest.mark.parametrize("steps", [[], [submit], [submit, passing], [submit, passing, advise]])
def test_what_is_not_decided_is_taken_back_and_needs_no_new_version(steps: list[Any]) -> None:
    with pytest.raises(ReviewRefused) as caught:
        opened(after(dossier(), steps))
    assert caught.value.code is ReviewCode.WRONG_STATE


def test_what_was_withdrawn_stays_so_and_can_start_again() -> None:
    new = open_new_version(after(dossier(), [submit, withdraw]), INSTRUMENT, by="Samira", at=MOMENT)
    assert (state(new.previous.review), state(new.opened.review)) == (State.WITHDRAWN, State.DRAFT)


def test_a_step_by_somebody_who_read_something_else_is_refused() -> None:
    with pytest.raises(ReviewRefused) as caught:
        with_step(dossier(), submit(content=CONTENT), INSTRUMENT)
    assert caught.value.code is ReviewCode.STALE
    assert with_step(dossier(), submit(content=content_of(dossier())), INSTRUMENT).review.steps


def test_a_later_stage_of_the_same_dossier_is_known_as_such() -> None:
    submitted, passed = after(dossier(), [submit]), after(dossier(), [submit, passing])
    assert continues(submitted, passed)
    assert continues(DECIDED, opened())
    assert not continues(passed, submitted)
    assert not continues(opened(), DECIDED)
    assert not continues(submitted, passed.model_copy(update={"id": "another"}))


def test_a_dossier_without_a_review_is_written_as_before() -> None:
    untouched = dossier(Review())
    assert "review" not in plain(untouched)
    assert dossier_from_bytes(dossier_bytes(untouched)) == untouched


def test_a_dossier_under_review_comes_back_from_its_file_as_it_was() -> None:
    assert dossier_from_bytes(dossier_bytes(DECIDED)) == DECIDED


def test_a_decided_dossier_whose_answers_were_changed_in_the_file_is_refused() -> None:
    changed = plain(DECIDED)
    changed["answers"]["DB-01"]["points"] = 3
    assert fault_in(changed) is FaultCode.NOT_AS_REVIEWED


def test_a_file_in_which_a_step_was_taken_out_or_made_up_is_refused() -> None:
    without_pass = plain(DECIDED)
    del without_pass["review"]["steps"][1]
    by_dpo = plain(DECIDED)
    by_dpo["review"]["steps"][3]["role"] = "dpo"
    assert fault_in(without_pass) is FaultCode.STRANGE_STEP
    assert fault_in(by_dpo) is FaultCode.STRANGE_STEP


def test_a_file_whose_report_no_signature_would_close_is_refused_with_what_to_mend() -> None:
    changed = plain(dossier(Review(version=2)))
    changed["review"]["plan"] = [{"role": "accountable_owner"}, {"role": "representative"}]
    with pytest.raises(DossierFileError) as error:
        dossier_from_bytes(json.dumps(changed).encode())
    told = error.value.message(speech(Language.ENGLISH))
    assert told.endswith("whoever signs last may decline here; put somebody last who has to sign.")


def test_a_role_stands_once_in_the_plan_of_a_file_and_an_id_once_in_its_findings() -> None:
    twice = plain(DECIDED)
    twice["review"]["plan"].append({"role": "dpo", "is_required": True})
    same = plain(dossier().model_copy(update={"review": Review(findings=(FINDING, FINDING))}))
    assert fault_in(twice) is FaultCode.REPEATED_IN_REVIEW
    assert fault_in(same) is FaultCode.REPEATED_IN_REVIEW


def test_an_assessment_expires_after_its_review_date_and_says_so() -> None:
    day = TODAY + timedelta(days=30)
    review = decided(decision=decide(review_on=day))
    assert not is_expired(review, day)
    assert is_expired(review, day + timedelta(days=1))
    assert "24 December 2026" in expiry_words(review, day, SAY)
    assert "expired" in expiry_words(review, day + timedelta(days=1), SAY)


def test_without_a_review_date_or_after_a_newer_version_nothing_expires() -> None:
    far = TODAY + timedelta(days=9999)
    dated = decided(decision=decide(review_on=TODAY + timedelta(days=1)))
    for review in (Review(), decided(), then(dated, supersede())):
        assert not is_expired(review, far)
        assert expiry_words(review, far, SAY) == ""


def test_conditions_are_late_after_their_date() -> None:
    review = decided(advised=advise_conditions())
    assert late_conditions(review, date(2027, 1, 31)) == ()
    assert [one.id for one in late_conditions(review, date(2027, 2, 1))] == ["sign-at-the-door"]


def test_the_inbox_knows_for_how_many_days_a_dossier_waits() -> None:
    assert waiting_days(walked(), TODAY) is None
    assert waiting_days(walked(submit()), TODAY + timedelta(days=5)) == 5
    assert waiting_days(walked(submit()), TODAY - timedelta(days=1)) == 0
    assert waiting_days(signed(), TODAY) is None


def test_the_last_step_of_a_role_tells_what_it_read() -> None:
    review = walked(submit(), passing(content="c" * 64), take_back(), submit())
    last = last_step_of(review, Role.PRIVACY_OFFICER)
    assert last is not None
    assert last.content == "c" * 64
    assert last_step_of(review, Role.DPO) is None
