"""A review travels as a file: taken in by the very dossier that was read, told exactly where not, never half."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from dossier.confirmations import confirmed
from dossier.export import exported
from dossier.fault import DossierFileError, FaultCode
from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.findings import found
from dossier.model import Dossier
from dossier.review import Review, State, SubjectViews
from dossier.review_file import ReviewFile, review_bytes, review_file, review_from_bytes
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import state
from dossier.review_steps import AnyStep
from dossier.review_taking_in import MISMATCHES, Mismatch, ReviewMismatch, take_in
from dossier.review_version import with_step
from dossier.schema import review_schema
from language.messages import speech
from language.model import Language
from questionnaire.answer import Confirmation, Truth
from questionnaire.answers import AnyAnswer, LevelAnswer
from questionnaire.taking_part import RungCell, RungsAnswer
from tests.dossier.reviews import (
    FINDING,
    INSTRUMENT,
    MOMENT,
    VIEWS,
    advise,
    after,
    content_of,
    dossier,
    give_back,
    passing,
    submit,
    take_back,
    then,
)
from tests.dossier.strategies import dossiers

SAY = speech(Language.ENGLISH)
OFFICER = Confirmation(name="Pieter", role="privacy_officer", on=MOMENT.date())
SUBMITTED = after(dossier(), [submit])
LENIENT = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def confirming(of: Dossier, question: str = "NO-01") -> Dossier:
    """The dossier as the officer leaves it after confirming an answer and its evidence; the council's word stays."""
    answer = of.answers[question]
    pieces = tuple(_confirmed(piece) for piece in answer.evidence)
    return with_answer(of, question, _confirmed(answer.model_copy(update={"evidence": pieces})))


def _confirmed(piece: Any) -> Any:
    of_council = piece.confirmed_by is not None and piece.confirmed_by.role == "council"
    return piece if of_council else piece.model_copy(update={"confirmed_by": OFFICER})


def with_answer(of: Dossier, question: str, answer: AnyAnswer) -> Dossier:
    return of.model_copy(update={"answers": {**of.answers, question: answer}})


def with_review(of: Dossier, review: Review) -> Dossier:
    return of.model_copy(update={"review": review})


def stepped(of: Dossier, step: Callable[..., AnyStep], **written: Any) -> Dossier:
    return with_step(of, step(content=content_of(of), **written), INSTRUMENT)


def handed_back(worked: Dossier, start: Dossier = SUBMITTED) -> ReviewFile:
    """The file of a review, after a journey as bytes."""
    return review_from_bytes(review_bytes(review_file(start, worked, INSTRUMENT)))


PASSED_FILE = handed_back(stepped(confirming(SUBMITTED), passing))


def mismatch(team: Dossier, file: ReviewFile) -> ReviewMismatch:
    with pytest.raises(ReviewMismatch) as caught:
        take_in(team, file, INSTRUMENT)
    assert caught.value.message(SAY)
    return caught.value


def fault_in(data: bytes) -> FaultCode:
    with pytest.raises(DossierFileError) as caught:
        review_from_bytes(data)
    assert caught.value.message(SAY)
    return caught.value.code


def test_what_the_officer_confirmed_and_passed_arrives_at_the_team() -> None:
    taken_in = take_in(SUBMITTED, PASSED_FILE, INSTRUMENT)
    assert taken_in == stepped(confirming(SUBMITTED), passing)
    assert state(taken_in.review) is State.PASSED
    assert taken_in.answers["NO-01"].evidence[0].confirmed_by == OFFICER


def test_what_has_to_be_mended_arrives_with_the_return() -> None:
    worked = with_review(SUBMITTED, found(SUBMITTED.review, FINDING))
    taken_in = take_in(SUBMITTED, handed_back(stepped(worked, give_back)), INSTRUMENT)
    assert state(taken_in.review) is State.RETURNED
    assert taken_in.review.findings == (FINDING,)


def test_the_advice_arrives_whole() -> None:
    passed = after(dossier(), [submit, passing])
    taken_in = take_in(passed, handed_back(stepped(passed, advise, text="Long.\n" * 500), passed), INSTRUMENT)
    assert taken_in.review.steps[-1] == advise(content=content_of(passed), text="Long.\n" * 500)


def test_what_is_hidden_stays_with_the_team() -> None:
    hidden = LevelAnswer(points=1)
    assert "AL-5" not in exported(dossier(AL_5=hidden), INSTRUMENT).answers
    team = after(dossier(AL_5=hidden), [submit])
    arrived = dossier_from_bytes(dossier_bytes(exported(team, INSTRUMENT)))
    file = handed_back(stepped(confirming(arrived), passing), arrived)
    assert take_in(team, file, INSTRUMENT).answers["AL-5"] == hidden


def test_rows_of_a_group_that_is_hidden_now_stay_with_the_team() -> None:
    shown, hidden = RungCell(row="council"), RungCell(row="left_out_earlier")
    kept = RungsAnswer(cells=(hidden, shown))
    of_officer = RungsAnswer(cells=(shown.model_copy(update={"confirmed_by": OFFICER}),))
    assert confirmed(kept, of_officer) == RungsAnswer(cells=(hidden, *of_officer.cells))


def test_a_review_of_another_dossier_is_told() -> None:
    other = SUBMITTED.model_copy(update={"id": "wifi-counts"})
    told = mismatch(other, PASSED_FILE)
    assert told.code is Mismatch.OTHER_DOSSIER
    assert "bicycle-counts" in told.message(SAY)
    assert "wifi-counts" in told.message(SAY)


def test_a_review_of_another_version_is_told() -> None:
    newer = with_review(SUBMITTED, SUBMITTED.review.model_copy(update={"version": 2}))
    assert mismatch(newer, PASSED_FILE).code is Mismatch.OTHER_VERSION


def test_a_review_that_was_taken_in_before_is_told() -> None:
    once = take_in(SUBMITTED, PASSED_FILE, INSTRUMENT)
    assert mismatch(once, PASSED_FILE).code is Mismatch.TAKEN_IN_BEFORE


def test_answers_that_changed_since_are_named() -> None:
    answer = SUBMITTED.answers["DB-01"]
    changed = with_answer(SUBMITTED, "DB-01", answer.model_copy(update={"points": 3}))
    added = with_answer(changed, "GE-01", LevelAnswer(points=0))
    told = mismatch(added, PASSED_FILE)
    assert (told.code, told.questions) == (Mismatch.ANSWERS_CHANGED, ("DB-01", "GE-01"))
    assert "DB-01, GE-01" in told.message(SAY)


def test_a_description_that_changed_since_is_told() -> None:
    renamed = SUBMITTED.model_copy(update={"project": SUBMITTED.project.model_copy(update={"name": "Bicycles"})})
    assert mismatch(renamed, PASSED_FILE).code is Mismatch.REST_CHANGED


def test_views_that_both_sides_changed_are_told_and_those_of_one_side_are_taken_in() -> None:
    theirs = SubjectViews(sought=Truth.YES, how="A round of calls.", said="No.")
    file = handed_back(with_review(SUBMITTED, SUBMITTED.review.model_copy(update={"views": theirs})))
    assert take_in(SUBMITTED, file, INSTRUMENT).review.views == theirs
    ours = VIEWS.model_copy(update={"said": "Something else."})
    team = with_review(SUBMITTED, SUBMITTED.review.model_copy(update={"views": ours}))
    assert mismatch(team, file).code is Mismatch.VIEWS_CHANGED


def test_a_file_that_changes_an_answer_is_refused_and_says_which() -> None:
    worse = SUBMITTED.answers["NO-01"].model_copy(update={"points": 0, "confirmed_by": OFFICER})
    file = PASSED_FILE.model_copy(update={"confirmations": {"NO-01": worse, "GE-01": LevelAnswer(points=1)}})
    told = mismatch(SUBMITTED, file)
    assert (told.code, told.questions) == (Mismatch.MORE_THAN_CONFIRMED, ("GE-01", "NO-01"))


def test_a_confirmation_by_the_council_is_no_work_of_a_reviewer() -> None:
    council = Confirmation(name="Council", role="council", on=MOMENT.date())
    answer = SUBMITTED.answers["NO-01"].model_copy(update={"confirmed_by": council})
    file = PASSED_FILE.model_copy(update={"confirmations": {"NO-01": answer}})
    assert mismatch(SUBMITTED, file).code is Mismatch.MORE_THAN_CONFIRMED


def test_a_step_about_other_content_than_the_file_holds_is_refused() -> None:
    without = PASSED_FILE.model_copy(update={"confirmations": {}})
    assert mismatch(SUBMITTED, without).code is Mismatch.STEP_OF_OTHER_CONTENT


def test_a_step_that_is_not_allowed_any_more_is_refused() -> None:
    back = with_review(SUBMITTED, then(SUBMITTED.review, take_back(content=content_of(SUBMITTED))))
    plain = handed_back(stepped(SUBMITTED, passing))
    with pytest.raises(ReviewRefused) as caught:
        take_in(back, plain, INSTRUMENT)
    assert caught.value.code is ReviewCode.WRONG_STATE


def test_nothing_is_confirmed_once_the_dossier_was_passed() -> None:
    passed = after(dossier(), [submit, passing])
    with pytest.raises(ReviewRefused) as caught:
        review_file(passed, confirming(passed), INSTRUMENT)
    assert caught.value.code is ReviewCode.FROZEN


def test_a_reviewer_cannot_hand_back_changed_answers_or_fewer_steps() -> None:
    changed = with_answer(SUBMITTED, "NO-01", SUBMITTED.answers["NO-01"].model_copy(update={"points": 0}))
    for worked, code in (
        (changed, ReviewCode.ONLY_CONFIRMATIONS),
        (with_review(SUBMITTED, Review()), ReviewCode.STEPS_GONE),
    ):
        with pytest.raises(ReviewRefused) as caught:
            review_file(SUBMITTED, worked, INSTRUMENT)
        assert caught.value.code is code


def test_a_review_fits_its_schema_and_has_the_same_bytes_each_time() -> None:
    Draft202012Validator.check_schema(review_schema())
    Draft202012Validator(review_schema()).validate(json.loads(review_bytes(PASSED_FILE)))
    assert review_bytes(review_from_bytes(review_bytes(PASSED_FILE))) == review_bytes(PASSED_FILE)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FaultCode.EMPTY),
        (b"\xff\xfe", FaultCode.NOT_UTF8),
        (b"{", FaultCode.NOT_JSON),
        (b"[" * 100_000, FaultCode.TOO_DEEP),
        (b'{"a": 1, "a": 2}', FaultCode.REPEATED_FIELD),
        (b"x" * 5_000_001, FaultCode.TOO_LARGE),
        (dossier_bytes(SUBMITTED), FaultCode.NOT_A_REVIEW),
        (b'{"format": "onze-data/review", "format_version": "2.0"}', FaultCode.NEWER_VERSION),
        (b'{"format": "onze-data/review", "format_version": "1.0"}', FaultCode.WRONG_FIELD),
    ],
)
def test_a_file_that_is_no_review_is_told(data: bytes, code: FaultCode) -> None:
    assert fault_in(data) is code


def test_a_wrong_field_of_a_step_is_told_with_its_place() -> None:
    plain = json.loads(review_bytes(PASSED_FILE))
    plain["steps"][0]["at"] = "yesterday"
    with pytest.raises(DossierFileError) as caught:
        review_from_bytes(json.dumps(plain).encode())
    assert "the review, field “steps 1 › at”" in caught.value.message(SAY)


@LENIENT
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists), st.data())
def test_any_value_anywhere_gives_a_fault_a_mismatch_or_a_dossier(value: Any, data: st.DataObject) -> None:
    plain = json.loads(review_bytes(PASSED_FILE))
    plain[data.draw(st.sampled_from(sorted(plain)))] = value
    try:
        outcome: object = take_in(SUBMITTED, review_from_bytes(json.dumps(plain).encode()), INSTRUMENT)
    except (DossierFileError, ReviewMismatch, ReviewRefused) as error:
        outcome = error.message(SAY)
    assert outcome


@LENIENT
@given(dossiers())
def test_any_dossier_can_be_submitted_handed_over_confirmed_and_taken_in_again(team: Dossier) -> None:
    submitted = after(team, [submit])
    arrived = dossier_from_bytes(dossier_bytes(exported(submitted, INSTRUMENT)))
    worked = arrived
    for question in arrived.answers:
        worked = confirming(worked, question)
    passed = take_in(submitted, handed_back(stepped(worked, passing), arrived), INSTRUMENT)
    assert exported(passed, INSTRUMENT) == exported(stepped(worked, passing), INSTRUMENT)
    assert passed.answers.keys() == team.answers.keys()


def test_every_mismatch_has_its_words() -> None:
    assert set(MISMATCHES) == set(Mismatch)
