"""The review, rule by rule, as a privacy officer can read them: who takes which step, when, and what is impossible."""

import pytest

from dossier.findings import found, marked, to_mend
from dossier.review import FindingState, Review, Role, State
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import allowed_steps, awaited, is_frozen, obstacle, state
from dossier.review_steps import StepKind
from tests.dossier.reviews import (
    ADVISED,
    EVERY_STATE,
    FINDING,
    OFFICER,
    OTHER_CONTENT,
    PASSED,
    RETURNED,
    SUBMITTED,
    advise,
    decide,
    decided,
    give_back,
    passing,
    refused,
    sign,
    submit,
    take_back,
    then,
    walked,
    withdraw,
)


def test_a_dossier_without_any_step_is_a_draft() -> None:
    assert state(Review()) is State.DRAFT
    assert not is_frozen(Review())


@pytest.mark.parametrize("expected", State)
def test_each_state_is_reached_by_steps(expected: State) -> None:
    assert state(EVERY_STATE[expected]) is expected


@pytest.mark.parametrize(
    ("now", "role"),
    [
        (State.DRAFT, Role.PROJECT_LEAD),
        (State.SUBMITTED, Role.PRIVACY_OFFICER),
        (State.RETURNED, Role.PROJECT_LEAD),
        (State.PASSED, Role.DPO),
        (State.ADVISED, Role.ACCOUNTABLE_OWNER),
        (State.DECIDED, Role.PRIVACY_OFFICER),
        (State.SIGNED, None),
        (State.SUPERSEDED, None),
        (State.WITHDRAWN, None),
    ],
)
def test_in_each_state_it_is_somebodys_turn(now: State, role: Role | None) -> None:
    assert awaited(EVERY_STATE[now]) is role


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (State.DRAFT, {Role.PROJECT_LEAD: "submit"}),
        (State.SUBMITTED, {Role.PROJECT_LEAD: "take_back", Role.PRIVACY_OFFICER: "return pass"}),
        (State.RETURNED, {Role.PROJECT_LEAD: "submit"}),
        (State.PASSED, {Role.PROJECT_LEAD: "take_back", Role.PRIVACY_OFFICER: "return", Role.DPO: "advise"}),
        (State.ADVISED, {Role.PROJECT_LEAD: "take_back", Role.DPO: "advise", Role.ACCOUNTABLE_OWNER: "decide"}),
        (State.DECIDED, {Role.PROJECT_LEAD: "supersede", Role.PRIVACY_OFFICER: "sign decline"}),
        (State.SIGNED, {Role.PROJECT_LEAD: "supersede"}),
        (State.SUPERSEDED, {}),
        (State.WITHDRAWN, {}),
    ],
)
def test_each_role_has_its_own_steps_in_each_state(now: State, expected: dict[Role, str]) -> None:
    review = EVERY_STATE[now]
    can_withdraw = now not in {State.DRAFT, State.SUPERSEDED, State.WITHDRAWN}
    for role in Role:
        steps = [kind.value for kind in allowed_steps(review, role) if kind is not StepKind.WITHDRAW]
        assert " ".join(steps) == expected.get(role, "")
        withdraws = StepKind.WITHDRAW in allowed_steps(review, role)
        assert withdraws == (can_withdraw and role is Role.ACCOUNTABLE_OWNER)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.DPO])
def test_only_the_dpo_advises(role: Role) -> None:
    assert refused(PASSED, advise(role=role)) is ReviewCode.WRONG_ROLE


@pytest.mark.parametrize("kind", [StepKind.PASS, StepKind.RETURN, StepKind.DECIDE, StepKind.WITHDRAW])
@pytest.mark.parametrize("now", State)
def test_the_dpo_never_passes_returns_or_decides(now: State, kind: StepKind) -> None:
    refusal = obstacle(EVERY_STATE[now], kind, Role.DPO)
    assert refusal is not None
    assert refusal.code is ReviewCode.WRONG_ROLE


def test_a_step_is_taken_by_somebody_with_a_name() -> None:
    assert refused(walked(), submit(by="  ")) is ReviewCode.NO_NAME


def test_the_team_is_told_what_to_mend_when_the_dossier_comes_back() -> None:
    assert refused(SUBMITTED, give_back()) is ReviewCode.NOTHING_TO_MEND
    assert to_mend(RETURNED) == (FINDING,)


def test_the_team_can_always_submit_again_whether_it_mended_or_not() -> None:
    assert state(then(RETURNED, submit())) is State.SUBMITTED
    mended = marked(RETURNED, FINDING.id, FindingState.MENDED, Role.PROJECT_LEAD)
    assert to_mend(mended) == ()
    assert state(then(mended, submit())) is State.SUBMITTED


def test_a_dossier_is_not_passed_while_a_finding_is_not_settled() -> None:
    again = then(RETURNED, submit())
    assert refused(again, passing()) is ReviewCode.NOT_SETTLED
    settled = marked(again, FINDING.id, FindingState.SETTLED, Role.PRIVACY_OFFICER)
    assert state(then(settled, passing())) is State.PASSED


def test_only_who_wrote_a_finding_settles_it_and_only_while_it_is_read() -> None:
    again = then(RETURNED, submit())
    assert marked(again, FINDING.id, FindingState.SETTLED, Role.PRIVACY_OFFICER).findings[0].state == "settled"
    for review, role in ((again, Role.PROJECT_LEAD), (again, Role.DPO), (RETURNED, Role.PRIVACY_OFFICER)):
        with pytest.raises(ReviewRefused):
            marked(review, FINDING.id, FindingState.SETTLED, role)


def test_findings_come_from_reviewers_and_only_while_it_is_read() -> None:
    of_lead = FINDING.model_copy(update={"is_from": Role.PROJECT_LEAD})
    of_dpo = FINDING.model_copy(update={"is_from": Role.DPO})
    known = found(SUBMITTED, FINDING)
    for review, finding in ((SUBMITTED, of_lead), (walked(), FINDING), (decided(), FINDING), (known, of_dpo)):
        with pytest.raises(ReviewRefused):
            found(review, finding)
    assert found(known, FINDING.model_copy(update={"text": "Nine or ten?"})).findings[0].text == "Nine or ten?"


@pytest.mark.parametrize("later", [advise, decide, lambda **written: sign(OFFICER, **written), withdraw])
def test_what_follows_the_pass_is_about_the_very_content_that_was_passed(later: object) -> None:
    before = {"advise": PASSED, "decide": ADVISED, "withdraw": ADVISED}.get(getattr(later, "__name__", ""), decided())
    assert callable(later)
    assert refused(before, later(content=OTHER_CONTENT)) is ReviewCode.CONTENT_CHANGED


@pytest.mark.parametrize("now", [State.SUPERSEDED, State.WITHDRAWN])
def test_nothing_follows_what_was_superseded_or_withdrawn(now: State) -> None:
    assert all(not allowed_steps(EVERY_STATE[now], role) for role in Role)


def test_withdrawing_takes_a_reason() -> None:
    assert refused(SUBMITTED, withdraw(reason="")) is ReviewCode.NO_REASONS


@pytest.mark.parametrize("now", State)
def test_the_answers_are_frozen_from_the_moment_of_submitting_unless_returned(now: State) -> None:
    assert is_frozen(EVERY_STATE[now]) == (now not in {State.DRAFT, State.RETURNED})


def test_a_review_does_not_grow_without_end() -> None:
    again = [submit(), take_back()] * 250
    assert refused(walked(*again), submit()) is ReviewCode.TOO_MANY
