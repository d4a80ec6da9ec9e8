"""Signing: in the order of the plan, each once, a citizen by a statement, and a refusal with its reason."""

import pytest
from pydantic import ValidationError

from dossier.review import Review, Role, Signatory, State
from dossier.review_refusal import ReviewCode
from dossier.review_rules import awaited, state
from dossier.review_steps import Way
from dossier.signing_rules import declined, signature
from tests.dossier import reviews
from tests.dossier.reviews import (
    DPO,
    EVERY_STATE,
    OFFICER,
    OWNER,
    REPRESENTATIVE,
    decided,
    decline,
    refused,
    sign,
    signed,
    statement,
    then,
)


def test_people_sign_in_the_order_of_the_plan_and_once() -> None:
    review = decided()
    assert refused(review, sign(OWNER)) is ReviewCode.NOT_YOUR_TURN
    review = then(review, sign(OFFICER))
    assert state(review) is State.DECIDED
    assert refused(review, sign(OFFICER)) is ReviewCode.SIGNED_ALREADY
    assert refused(review, sign(reviews.LEAD)) is ReviewCode.NOT_IN_PLAN


def test_two_people_who_sign_the_same_place_at_once_do_not_both_succeed() -> None:
    review = decided()
    first = then(review, sign(OFFICER, file_sha256="1" * 64))
    assert refused(first, sign(OFFICER, file_sha256="2" * 64)) is ReviewCode.SIGNED_ALREADY


def test_a_report_is_signed_once_everybody_is_done() -> None:
    before = then(decided(), sign(OFFICER), sign(DPO), statement())
    assert awaited(before) is Role.ACCOUNTABLE_OWNER
    assert state(before) is State.DECIDED
    assert state(signed()) is State.SIGNED


def test_nobody_signs_what_is_not_decided() -> None:
    for now in (State.DRAFT, State.SUBMITTED, State.RETURNED, State.PASSED, State.ADVISED):
        assert refused(EVERY_STATE[now], sign(OFFICER)) is ReviewCode.WRONG_STATE


def test_a_citizen_without_certificate_signs_by_a_statement_that_somebody_wrote_down() -> None:
    before = then(decided(), sign(OFFICER), sign(DPO))
    assert refused(before, statement(statement="")) is ReviewCode.NO_STATEMENT
    assert refused(before, statement(recorded_by=" ")) is ReviewCode.NO_STATEMENT
    assert awaited(then(before, statement())) is Role.ACCOUNTABLE_OWNER


def test_an_official_does_not_sign_by_a_statement() -> None:
    as_statement = sign(OFFICER, way=Way.STATEMENT, statement="I agree.", recorded_by="Somebody")
    assert refused(decided(), as_statement) is ReviewCode.STATEMENT_OF_OFFICIAL


def test_a_representative_can_decline_with_a_reason_and_the_others_go_on() -> None:
    before = then(decided(), sign(OFFICER), sign(DPO))
    assert refused(before, decline(REPRESENTATIVE, reason=" ")) is ReviewCode.NO_REASONS
    review = then(before, decline(REPRESENTATIVE), sign(OWNER))
    assert state(review) is State.SIGNED
    told = declined(review, Role.REPRESENTATIVE)
    assert told is not None
    assert told.reason == "I was on leave."


def test_that_no_representative_could_be_found_is_written_down_by_somebody() -> None:
    before = then(decided(), sign(OFFICER), sign(DPO))
    nobody = {"by": "", "role": Role.REPRESENTATIVE}
    assert refused(before, decline(nobody)) is ReviewCode.NO_NAME
    review = then(before, decline(nobody, reason="Nobody was found.", recorded_by="Pieter"))
    assert awaited(review) is Role.ACCOUNTABLE_OWNER


def test_another_who_declines_keeps_the_report_waiting_and_can_sign_after_all() -> None:
    review = then(decided(), decline(OFFICER))
    assert state(review) is State.DECIDED
    assert awaited(review) is Role.PRIVACY_OFFICER
    assert refused(review, sign(DPO)) is ReviewCode.NOT_YOUR_TURN
    after_all = then(review, sign(OFFICER))
    assert signature(after_all, Role.PRIVACY_OFFICER) is not None
    assert declined(after_all, Role.PRIVACY_OFFICER) is None


@pytest.mark.parametrize(
    "last",
    [Signatory(role=Role.DPO, is_required=False), Signatory(role=Role.REPRESENTATIVE)],
    ids=["optional", "people"],
)
def test_a_plan_whose_last_signatory_may_decline_would_never_be_closed_and_is_no_plan(last: Signatory) -> None:
    with pytest.raises(ValidationError):
        Review(plan=(Signatory(role=Role.ACCOUNTABLE_OWNER), last))


def test_a_signature_that_is_not_required_can_be_declined() -> None:
    plan = (Signatory(role=Role.DPO, is_required=False), Signatory(role=Role.ACCOUNTABLE_OWNER))
    review = decided(plan=plan)
    assert state(then(review, decline(DPO), sign(OWNER))) is State.SIGNED
