"""Blacking out texts, and the rule that two publications may not differ by a few people."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest

from dossier.file import dossier_bytes
from dossier.model import Dossier
from dossier.publication_file import publication_from_bytes
from dossier.redaction import BLACKED_OUT
from dossier.review import Review, SubjectViews
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Advise, Decide, Decline, Outcome, Pass, Role, Submit, Verdict
from language.messages import speech
from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, LevelAnswer
from reports.assessment_report import PUBLICATION_FILE
from services import assessments, signing
from services.projects import import_dossier
from services.public_edition import black_out, can_black_out, obstacle_to_publishing, published_texts
from services.refusal import RefusalCode, Refused
from services.reports import report
from services.reviews import receive, start_new_version
from services.trust import TrustSettings
from storage.store import Store
from tests.dossier.counted import IMAGES
from tests.dossier.test_publication_series import with_counts
from tests.dossiers.changes import TENANTS
from tests.dossiers.variants import full_dossier
from tests.reports.reading import flat, pages_of
from tests.services.desk import desk, take

REMARK = "Mevrouw Pietersen van de Kerkstraat wilde het niet."
NOTE = "/answers/DB-01/note"
ADVICE = "/review/advice/text"
ENGLISH = speech(Language.ENGLISH)


def made(store: Store, now) -> str:
    """A project of which the people in the data were asked, with a remark that names somebody."""
    views = SubjectViews(sought=Truth.YES, how="Op een avond.", said="Het is goed.")
    full = full_dossier()
    answer = LevelAnswer(standing=Standing.GIVEN, points=2, note=REMARK, answered_by="Pietersen")
    dossier = full.model_copy(
        update={"id": "een", "actions": (), "answers": {**full.answers, "DB-01": answer}, "review": Review(views=views)}
    )
    return import_dossier(store, dossier_bytes(dossier), by="", now=now).dossier_id


def decided(store: Store, name: str, now) -> None:
    take(store, name, now, Submit)
    take(store, name, now, Pass)
    take(store, name, now, Advise, verdict=Verdict.POSITIVE, text="De heer Jansma stemt in.")
    take(store, name, now, Decide, outcome=Outcome.ADOPT, reasons="Goed.")


def kept(store: Store, name: str) -> Dossier:
    return store.dossier(name).dossier


def to_sign(store: Store, name: str, now) -> bytes:
    return signing.report_to_sign(store, kept(store, name), now=now)


def next_version(store: Store, name: str, now, answers: dict[str, AnyAnswer]) -> None:
    """A decided next version with other answers."""
    start_new_version(desk(store, name, now))
    for question, answer in answers.items():
        assessments.save_answer(store, name, question, answer, by="Samira", now=now)
    decided(store, name, now)


def inside(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return opened.attachments[PUBLICATION_FILE].get_file().read_bytes()


def test_what_names_somebody_who_answered_stands_in_front(store, now):
    texts = published_texts(kept(store, made(store, now)), ENGLISH)
    assert texts[0].place == NOTE
    assert (texts[0].question, texts[0].text) == ("DB-01", REMARK)
    assert texts[0].part.endswith("(DB-01)")
    assert [one.names_somebody for one in texts] == sorted((one.names_somebody for one in texts), reverse=True)
    assert not any(one.is_black for one in texts)


def test_a_blacked_out_text_is_nowhere_in_the_report_and_the_report_says_where_it_was(store, now):
    name = made(store, now)
    black_out(desk(store, name, now), NOTE, is_black=True)
    pdf = report(store, name, Language.ENGLISH).data
    printed, edition = flat(pages_of(pdf)), publication_from_bytes(inside(pdf))
    assert edition.redactions == (NOTE,)
    assert edition.answers["DB-01"].note == BLACKED_OUT
    assert "Pietersen" not in printed
    assert b"Pietersen" not in inside(pdf)
    assert "Texts that were blacked out" in printed
    assert "1 text was blacked out." in printed
    assert "(DB-01) 1" in printed


def test_a_report_without_black_texts_says_nothing_of_them(store, now):
    printed = flat(pages_of(report(store, made(store, now), Language.ENGLISH).data))
    assert "Pietersen" in printed
    assert "blacked out" not in printed


def test_the_choice_is_taken_back_and_the_text_is_printed_again(store, now):
    name = made(store, now)
    black_out(desk(store, name, now), NOTE, is_black=True)
    black_out(desk(store, name, now), NOTE, is_black=False)
    assert kept(store, name).blacked_out == ()
    assert "Pietersen" in flat(pages_of(report(store, name, Language.ENGLISH).data))


def test_a_text_of_the_advice_can_be_blacked_out_after_the_decision_and_the_review_stands(store, now):
    name = made(store, now)
    decided(store, name, now)
    before = kept(store, name)
    black_out(desk(store, name, now), ADVICE, is_black=True)
    assert kept(store, name).dated == before.dated
    assert kept(store, name).review == before.review
    printed = flat(pages_of(to_sign(store, name, now)))
    assert "Jansma" not in printed
    assert BLACKED_OUT in printed
    export = dossier_bytes(kept(store, name))
    assert import_dossier(store, export, by="", now=now).dossier_id == name


def test_why_somebody_did_not_sign_is_published_beside_the_role_and_can_be_blacked_out(store, now):
    name = made(store, now)
    decided(store, name, now)
    take(store, name, now, Decline, reason="Mevrouw Jansma was ziek.")
    place = "/review/signatures/0/reason"
    assert {one.place: one.text for one in published_texts(kept(store, name), ENGLISH)}[place].endswith("ziek.")
    assert "Niet ondertekend privacy officer: Mevrouw Jansma was ziek." in flat(
        pages_of(report(store, name, Language.DUTCH).data)
    )
    black_out(desk(store, name, now), place, is_black=True)
    printed = flat(pages_of(report(store, name, Language.DUTCH).data))
    assert "Jansma was ziek" not in printed
    assert f"Niet ondertekend privacy officer: {BLACKED_OUT}" in printed


def test_once_the_report_is_made_ready_to_sign_nothing_can_be_blacked_out(store, now):
    name = made(store, now)
    decided(store, name, now)
    assert can_black_out(store, kept(store, name))
    pdf = to_sign(store, name, now)
    assert not can_black_out(store, kept(store, name))
    with pytest.raises(ReviewRefused) as refused:
        black_out(desk(store, name, now), NOTE, is_black=True)
    assert refused.value.code is ReviewCode.REPORT_FINAL
    assert to_sign(store, name, now) == pdf


def test_a_choice_goes_along_to_the_next_version_which_can_choose_anew(store, now):
    name = made(store, now)
    black_out(desk(store, name, now), NOTE, is_black=True)
    decided(store, name, now)
    to_sign(store, name, now)
    start_new_version(desk(store, name, now))
    assert [one.place for one in kept(store, name).blacked_out] == [NOTE]
    black_out(desk(store, name, now), NOTE, is_black=False)
    assert kept(store, name).blacked_out == ()


def test_a_text_that_is_gone_or_was_read_before_a_change_is_refused(store, now):
    name = made(store, now)
    stale = desk(store, name, now)
    with pytest.raises(ReviewRefused) as gone:
        black_out(stale, "/answers/DB-99/note", is_black=True)
    black_out(desk(store, name, now), NOTE, is_black=True)
    with pytest.raises(ReviewRefused) as late:
        black_out(stale, "/project/summary", is_black=True)
    assert {gone.value.code, late.value.code} == {ReviewCode.STALE}


def test_an_example_stays_as_it_is(store, example):
    stored = assessments.dossier(store, example.id)
    assert not can_black_out(store, stored.dossier)
    assert obstacle_to_publishing(store, stored.dossier) is None


def test_a_later_stage_from_elsewhere_makes_nothing_readable_that_is_black_here(store, now):
    name = made(store, now)
    before = kept(store, name)
    decided(store, name, now)
    later = kept(store, name)
    store.remove(name, by="", now=now)
    store.create(before, by="", now=now)
    black_out(desk(store, name, now), NOTE, is_black=True)
    assert receive(store, later, by="", now=now)
    assert [one.place for one in kept(store, name).blacked_out] == [NOTE]


def test_a_version_that_differs_by_one_person_is_not_made_ready_to_sign_nor_signed(store, now):
    name = made(store, now)
    decided(store, name, now)
    to_sign(store, name, now)
    next_version(store, name, now + timedelta(days=1), with_counts(IMAGES, TENANTS, (2, 3, 4, 3, 2, 2, 1)))
    attempts: list[Callable[[], object]] = [
        lambda: to_sign(store, name, now),
        lambda: signing.sign_with_own_key(desk(store, name, now), Role.PRIVACY_OFFICER, b"no key", "", TrustSettings()),
        lambda: signing.take_signed_in(desk(store, name, now), Role.PRIVACY_OFFICER, b"%PDF", TrustSettings()),
    ]
    for attempt in attempts:
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code is RefusalCode.TOO_CLOSE
    told = refused.value.message(ENGLISH)
    assert f"What it is mainly for ({IMAGES})" in told
    assert "version 1" in told
    assert can_black_out(store, kept(store, name))


def test_the_counts_put_back_can_be_signed_again(store, now):
    name = made(store, now)
    decided(store, name, now)
    to_sign(store, name, now)
    next_version(store, name, now, with_counts(IMAGES, TENANTS, (2, 3, 4, 3, 2, 2, 1)))
    assert obstacle_to_publishing(store, kept(store, name))
    next_version(store, name, now, {IMAGES: full_dossier().answers[IMAGES]})
    assert obstacle_to_publishing(store, kept(store, name)) is None
    assert to_sign(store, name, now).startswith(b"%PDF")


def test_an_earlier_version_whose_report_nobody_made_ready_holds_nothing_back(store, now):
    name = made(store, now)
    decided(store, name, now)
    next_version(store, name, now, with_counts(IMAGES, TENANTS, (2, 3, 4, 3, 2, 2, 1)))
    assert obstacle_to_publishing(store, kept(store, name)) is None


def test_what_is_black_now_is_no_change_since_a_version_that_was_readable(store, now):
    name = made(store, now)
    decided(store, name, now)
    start_new_version(desk(store, name, now))
    black_out(desk(store, name, now), NOTE, is_black=True)
    printed = flat(pages_of(report(store, name, Language.ENGLISH).data))
    assert "Pietersen" not in printed
    assert "Nothing differs." in printed
