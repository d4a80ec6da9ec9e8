"""What anybody finds out about a report: its signatures, what was changed, and whether its scores follow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary

from dossier.publication_file import publication_bytes
from dossier.review_steps import Way
from language.messages import speech
from language.model import Language
from questionnaire.load import load_instrument
from reports import computed_pages
from reports.assessment_report import assessment_report
from reports.certificates import certificates_in
from reports.flowables import paragraph
from reports.pdf_reading import CannotRead, ReadingFault
from reports.verification import Outcome, Problem, SignatureCheck, Verification
from services.demo_certificates import VALID, demo_authority
from services.verification import NoAnswers, Verified, restored, verify
from services.verification_data import as_text, judged
from services.verification_words import (
    MEANINGS,
    OUTCOMES,
    SENTENCES,
    Conclusion,
    conclusion,
    file_words,
    sentence,
    signature_words,
)
from tests.reports.test_hostile_pdfs import within_limits
from tests.services.signed_examples import edition, example, now, signed_report, unsigned_report, with_answers

SAY = speech(Language.ENGLISH)


def judge(pdf: bytes, *, trusts: bool = True) -> Verified:
    return verify(pdf, trust=signed_report().trust if trusts else (), now=now())


def test_a_report_that_all_signed_is_sound_and_says_who() -> None:
    told = judge(signed_report().pdf)
    assert (told.outcome, conclusion(told)) == (Outcome.SOUND, Conclusion.SOUND)
    assert told.found.is_recomputed
    assert told.edition
    assert told.edition.project.name == example().project.name
    assert told.lines
    assert told.lines.agree
    assert told.pages_follow is True
    words = {one.field: list(signature_words(one, SAY, UTC)) for one in told.found.signatures}
    assert words["dpo"][0] == "TEST · Jan Verzonnen signed with a certificate of their own."
    assert words["representative"][0].startswith("Somebody without a certificate stated this.")
    assert words["representative"][0].endswith(f"under the seal of TEST · {example().project.organisation}.")
    assert words["representative"][1].endswith(": The report tells what we said. I stand behind it.”")
    for lines in words.values():
        assert "The certificate leads to one that you trust." in lines
        assert "The time is what the signer's computer said; there is no time stamp." in lines


@pytest.mark.parametrize("page", ["score_pages", "matrix_page", "images_page", "flags_page"])
def test_a_page_of_other_groups_images_or_flags_is_found_although_the_scores_are_right(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = speech(Language.ENGLISH)("They decided themselves")
    with monkeypatch.context() as forged:
        honest = getattr(computed_pages, page)
        forged.setattr(computed_pages, page, lambda findings: [*honest(findings), paragraph(told)])
        pdf = assessment_report(example(), load_instrument(), Language.ENGLISH)
    found = judge(pdf)
    assert found.lines
    assert found.lines.agree
    assert found.pages_follow is False
    assert conclusion(found) is Conclusion.SCORES_DIFFER
    assert "On the pages about groups, gates, images or flags something else is printed." in list(
        file_words(found, SAY)
    )


def test_of_a_report_by_another_version_of_the_program_only_the_scores_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr("reports.assessment_report.VERSION", "0.1.0")
        pdf = assessment_report(example(), load_instrument(), Language.ENGLISH)
    found = judge(pdf)
    assert (found.outcome, found.pages_follow) == (Outcome.UNSIGNED, None)
    assert any("made with another version of Our Data" in line for line in file_words(found, SAY))


def test_whoever_trusts_nobody_or_somebody_else_is_told_so() -> None:
    told = judge(signed_report().pdf, trusts=False)
    assert (told.outcome, conclusion(told)) == (Outcome.NOT_SOUND, Conclusion.NOBODY_TRUSTED)
    other = certificates_in([demo_authority("TEST · Elsewhere", now()).file])
    told = verify(signed_report().pdf, trust=other, now=now())
    assert (told.outcome, conclusion(told)) == (Outcome.NOT_SOUND, Conclusion.NOT_TRUSTED)
    assert all(one.problems == (Problem.NOT_TRUSTED,) for one in told.found.signatures)


def test_certificates_for_a_test_are_of_no_use_after_a_month() -> None:
    told = verify(signed_report().pdf, trust=signed_report().trust, now=now() + VALID + timedelta(days=1))
    assert conclusion(told) is Conclusion.NOT_TRUSTED
    assert all(one.problems == (Problem.EXPIRED,) for one in told.found.signatures)


def test_a_report_of_which_signatures_are_missing_is_not_called_signed() -> None:
    told = judge(signed_report().half)
    assert (told.outcome, conclusion(told)) == (Outcome.UNSIGNED, Conclusion.NOT_CLOSED)
    words = "Not signed by: Representative of the data subjects and Accountable owner (process owner or college)."
    assert words in list(file_words(told, SAY))
    _, data = judged(signed_report().half, trust=signed_report().trust, now=now(), say=SAY)
    assert (data["outcome"], data["outcome_words"]) == ("unsigned", "Sound, not yet signed by everybody")


def test_a_report_that_nobody_signed_is_sound_and_unsigned() -> None:
    told = judge(unsigned_report())
    assert (told.outcome, conclusion(told)) == (Outcome.UNSIGNED, Conclusion.UNSIGNED)


def test_a_changed_byte_in_what_was_signed_is_the_worst_there_is_to_say() -> None:
    told = judge(signed_report().changed)
    assert (told.outcome, conclusion(told)) == (Outcome.NOT_SOUND, Conclusion.CHANGED)


@pytest.mark.parametrize("share", [1, 3, 5, 7])
def test_a_changed_byte_in_what_is_compressed_is_told_as_a_change_and_not_as_unreadable(share: int) -> None:
    """The pages cannot be read any more then, or the whole file; what was signed can still be compared."""
    pdf = signed_report().pdf
    place = len(pdf) * share // 9
    told = judge(pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :])
    assert (told.outcome, conclusion(told)) == (Outcome.NOT_SOUND, Conclusion.CHANGED)


def test_a_changed_report_of_which_nothing_can_be_read_any_more_says_so() -> None:
    pdf = signed_report().pdf
    outcome, told = judged(b"%POF" + pdf[4:], trust=signed_report().trust, now=now(), say=SAY)
    assert (outcome, told["problems"], told["signatures"]) == (Outcome.NOT_SOUND, ["changed_unreadable"], [])
    assert as_text(told).splitlines() == [
        "Not sound. Do not rely on this report: it is not as it was made and signed.",
        "- The file was changed after it was signed. It is damaged so much that nothing more can be read.",
    ]


def test_a_report_that_was_cut_off_before_its_last_signature_ends_stays_unreadable() -> None:
    with pytest.raises(CannotRead):
        judge(signed_report().pdf[:-9])


def test_other_answers_are_found_although_their_hash_is_right() -> None:
    told = judge(with_answers(publication_bytes(edition().model_copy(update={"answers": {}}))))
    assert (told.outcome, conclusion(told)) == (Outcome.NOT_SOUND, Conclusion.SCORES_DIFFER)
    assert told.found.problems == (Problem.SCORES_DIFFER,)
    assert told.lines
    assert set(told.lines.printed) - set(told.lines.computed)
    assert sentence(told, SAY).startswith("Do not rely on this report: the scores")


@pytest.mark.parametrize(("field", "named"), [("method", "method 2099.1"), ("questionnaire", "questions 2099.1")])
def test_a_report_of_a_version_that_is_not_here_is_never_passed(field: str, named: str) -> None:
    told = judge(with_answers(publication_bytes(edition().model_copy(update={field: "2099.1"}))))
    assert (told.outcome, conclusion(told)) == (Outcome.UNREADABLE, Conclusion.OTHER_VERSION)
    assert not told.found.is_recomputed
    assert any(named in line for line in file_words(told, SAY))


@pytest.mark.parametrize("published", [b"{}", b"no JSON", publication_bytes(edition()) + b"\n"])
def test_answers_that_cannot_be_read_make_a_report_unsound(published: bytes) -> None:
    told = judge(with_answers(published))
    assert told.found.problems == (Problem.PUBLICATION_UNREADABLE,)
    assert told.fault
    with pytest.raises(NoAnswers) as refused:
        restored(told)
    assert refused.value.message(SAY) == told.fault.message(SAY)


def test_another_pdf_is_no_report() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        target = BytesIO()
        pdf.save(target)
    told = judge(target.getvalue())
    assert conclusion(told) is Conclusion.NO_REPORT
    with pytest.raises(NoAnswers, match="no_publication") as refused:
        restored(told)
    assert refused.value.message(SAY) == " ".join(told.found.words(SAY))


def test_a_file_that_cannot_be_read_says_why() -> None:
    with pytest.raises(CannotRead):
        judge(b"no PDF at all")
    outcome, told = judged(b"no PDF at all", trust=(), now=now(), say=SAY)
    assert outcome is Outcome.UNREADABLE
    assert (told["outcome"], told["problems"]) == ("unreadable", ["no_pdf"])
    assert as_text(told).splitlines()[-1] == "- This is not a PDF file."


def test_the_data_hold_everything_and_the_text_its_sentences() -> None:
    outcome, told = judged(signed_report().pdf, trust=signed_report().trust, now=now(), say=SAY)
    assert outcome is Outcome.SOUND
    assert told["conclusion"] == "sound"
    assert [one["role"] for one in told["signatures"]] == [
        "privacy_officer",
        "dpo",
        "representative",
        "accountable_owner",
    ]
    assert told["scores"]["agree"]
    assert told["scores"]["printed"] == told["scores"]["computed"]
    assert told["publication"]["method"] == example().method
    text = as_text(told)
    assert text.startswith(f"Signed and sound. {told['sentence']}\n- Privacy officer: TEST · Fatima Verzonnen signed")


def signature(**known: Any) -> SignatureCheck:
    return replace(SignatureCheck("dpo", who="Jan", is_intact=True, is_permitted=True, is_trusted=True), **known)


def test_a_seal_is_called_a_seal_and_a_time_stamp_a_proof() -> None:
    moment = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)
    words = list(signature_words(signature(way=Way.SEAL, who="Waterveen", stamped=moment, claimed=moment), SAY, UTC))
    assert words[0] == "This is the seal of Waterveen. A seal stands for an organisation, not for a person."
    assert words[1] == "On 24 November 2026, 14:32; a time stamp proves it."


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_of_a_file_or_a_signature_has_its_conclusion_and_is_told(problem: Problem) -> None:
    broken = signature(problems=(problem,))
    of_signature = Verified(Verification((broken,), is_closed=True), trusted=1)
    of_file = Verified(Verification((signature(),), is_closed=True, problems=(problem,)), trusted=1)
    for told in (of_signature, of_file):
        assert told.outcome is Outcome.NOT_SOUND
        assert conclusion(told) not in {Conclusion.SOUND, Conclusion.UNSIGNED, Conclusion.NOT_CLOSED}
    assert list(signature_words(broken, SAY))[-1] in " ".join(of_file.found.words(SAY))


def test_every_conclusion_and_every_outcome_has_its_words() -> None:
    assert set(SENTENCES) == set(Conclusion)
    assert set(OUTCOMES) == set(MEANINGS) == set(Outcome)


def _round_and_round(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """A node whose children are all that node itself."""
    node = pdf.make_indirect(Dictionary())
    node.Kids = Array([node] * 3000)
    return node


def _endless_pages(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Pages.Kids.append(_round_and_round(pdf))


def _endless_attachments(pdf: pikepdf.Pdf) -> None:
    attached = pdf.make_indirect(pdf.Root.Names.EmbeddedFiles)
    pdf.Root.Names.EmbeddedFiles = Dictionary(Kids=Array([attached, _round_and_round(pdf)]))


@pytest.mark.parametrize("change", [_endless_pages, _endless_attachments])
def test_a_small_file_whose_pages_or_attachments_never_end_is_refused_at_once(change: Callable[[pikepdf.Pdf], None]):
    target = BytesIO()
    with pikepdf.open(BytesIO(unsigned_report())) as pdf:
        change(pdf)
        pdf.save(target)
    with within_limits(), pytest.raises(CannotRead) as told:
        judge(target.getvalue())
    assert told.value.fault is ReadingFault.TOO_MUCH
