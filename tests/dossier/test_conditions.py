"""A condition of the advice is ticked off after the decision: by whom and when, and without another version."""

import pytest

from dossier.conditions import strange_met, with_met, without_met
from dossier.consistency import dossier_fault
from dossier.fault import FaultCode
from dossier.findings import reusable_texts
from dossier.model import ActionState
from dossier.published_review import published_review
from dossier.review import Finding, Met, Review
from dossier.review_dates import late_conditions
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import state
from dossier.review_steps import Role
from dossier.review_version import condition_actions
from tests.dossier.reviews import (
    ADVISED,
    INSTRUMENT,
    MOMENT,
    SHORTER,
    SIGN_TEXT,
    advise_conditions,
    after,
    content_of,
    decide,
    decide_against_one,
    decided,
    dossier,
    passing,
    submit,
    supersede,
    then,
)

AGREED = decided(advised=advise_conditions(), decision=decide_against_one())


def met(condition: str = SIGN_TEXT.id, role: Role = Role.PROJECT_LEAD, by: str = "Samira") -> Met:
    return Met(condition=condition, by=by, role=role, at=MOMENT)


def refusal(review: Review, one: Met) -> ReviewCode:
    with pytest.raises(ReviewRefused) as caught:
        with_met(review, one)
    return caught.value.code


def test_a_condition_that_is_met_is_never_late_and_changes_neither_state_nor_content() -> None:
    before = after(dossier(), [submit, passing, advise_conditions, decide])
    ticked = before.model_copy(update={"review": with_met(before.review, met())})
    assert late_conditions(before.review, MOMENT.date().replace(year=2028))
    assert not late_conditions(ticked.review, MOMENT.date().replace(year=2028))
    assert state(ticked.review) is state(before.review)
    assert content_of(ticked) == content_of(before)
    assert published_review(ticked.review) == published_review(before.review)


def test_what_was_met_can_be_taken_back() -> None:
    assert without_met(with_met(AGREED, met()), SIGN_TEXT.id, Role.ACCOUNTABLE_OWNER) == AGREED
    with pytest.raises(ReviewRefused):
        without_met(AGREED, SIGN_TEXT.id, Role.ACCOUNTABLE_OWNER)


@pytest.mark.parametrize("role", [Role.DPO, Role.PRIVACY_OFFICER, Role.REPRESENTATIVE])
def test_only_who_carries_out_says_that_it_was_met(role: Role) -> None:
    assert refusal(AGREED, met(role=role)) is ReviewCode.REVIEW_CLOSED


def test_a_condition_is_met_once_by_somebody_with_a_name_and_only_if_the_decision_takes_it_over() -> None:
    assert refusal(AGREED, met(SHORTER.id)) is ReviewCode.UNKNOWN_CONDITION
    assert refusal(AGREED, met(by=" ")) is ReviewCode.NO_NAME
    assert refusal(with_met(AGREED, met()), met()) is ReviewCode.REPEATED_CONDITION


def test_nothing_is_met_before_the_decision_or_in_a_former_version() -> None:
    assert refusal(ADVISED, met()) is ReviewCode.REVIEW_CLOSED
    assert refusal(then(AGREED, supersede()), met()) is ReviewCode.REVIEW_CLOSED


def test_the_action_of_the_new_version_is_done_if_its_condition_was_met() -> None:
    assert [one.state for one in condition_actions(AGREED)] == [ActionState.TO_DO]
    assert [one.state for one in condition_actions(with_met(AGREED, met()))] == [ActionState.DONE]


def test_a_file_cannot_say_that_something_else_was_met() -> None:
    for strange in ((met(SHORTER.id),), (met(), met()), (met(role=Role.DPO),)):
        review = AGREED.model_copy(update={"met": strange})
        assert strange_met(review) == strange[-1].condition
        fault = dossier_fault(dossier(review), INSTRUMENT)
        assert fault is not None
        assert fault.code is FaultCode.STRANGE_CONDITION
    assert strange_met(with_met(AGREED, met())) is None


def test_earlier_texts_are_those_of_the_role_each_once_the_same_question_first() -> None:
    def finding(number: int, about: str, text: str, role: Role = Role.PRIVACY_OFFICER) -> Finding:
        return Finding(id=f"f-{number}", about=about, text=text, is_from=role)

    written = (
        finding(1, "NO-01", "How long?"),
        finding(2, "DB-01", "Which memo?"),
        finding(3, "NO-01", "Which memo? "),
        finding(4, "DB-01", "Who decides?"),
        finding(5, "DB-01", "Of the DPO", Role.DPO),
    )
    expected = ("Which memo?", "Who decides?", "How long?")
    assert reusable_texts(written, Role.PRIVACY_OFFICER, "DB-01", 20) == expected
    assert reusable_texts(written, Role.PRIVACY_OFFICER, "DB-01", 2) == expected[:2]
