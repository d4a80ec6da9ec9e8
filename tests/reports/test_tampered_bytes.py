"""Reports of which bytes were changed, cut off, added or saved anew: each is told as what it is, and none passes."""

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
from pyhanko.pdf_utils.reader import PdfFileReader

from dossier.review_steps import Role
from reports.verification import Outcome, Problem
from tests.pki.authority import Authority
from tests.reports.signed import SignedReport, judged
from tests.reports.tampering import flipped, overwritten, signature_places
from tests.reports.telling import AT_LEAST, BROKEN, CHANGED, UNREADABLE, Case, none_passes


def test_there_are_hundreds_of_them() -> None:
    assert sum(AT_LEAST.values()) >= 300


def test_a_flipped_byte_in_what_was_signed(two: SignedReport, authority: Authority) -> None:
    pdf = two.whole
    (_, _), (start, end) = signature_places(pdf)

    def cases() -> Iterator[Case]:
        places = [*range(10, start, start // 90), *range(end + 3, len(pdf), (len(pdf) - end) // 30)]
        for place in places:
            yield Case(f"byte {place}", flipped(pdf, place), BROKEN | CHANGED)

    none_passes(cases(), authority, "flipped")


def test_something_written_in_the_empty_room_behind_a_signature(two: SignedReport, authority: Authority) -> None:
    pdf = two.whole

    def cases() -> Iterator[Case]:
        for which, (start, end) in enumerate(signature_places(pdf)):
            told_of = frozenset({Problem.PADDED}) if which else frozenset({Problem.PADDED, Problem.BROKEN})
            for place in range(end - 400, end - 2, 20):
                yield Case(f"room {which} at {place}", overwritten(pdf, place, b"f"), told_of)
            assert end - start > 1000

    none_passes(cases(), authority, "padded")


def test_a_changed_signature(two: SignedReport, authority: Authority) -> None:
    """In its signed attributes, the signature value or the certificate: found by what they hold, in hexadecimal."""
    pdf = two.whole
    wrong = BROKEN | {Problem.FORGED, Problem.NOT_TRUSTED, Problem.TIME_STAMP_BROKEN}

    def cases() -> Iterator[Case]:
        for embedded in PdfFileReader(BytesIO(pdf)).embedded_signatures:
            start = int(embedded.byte_range[1]) + 1
            signer = embedded.signer_info
            for part in (signer["signature"].contents, signer["signed_attrs"].contents, embedded.signer_cert.dump()):
                offset = embedded.pkcs7_content.index(part)
                for step in range(4, 44, 8):
                    place = start + 2 * (offset + step)
                    digit = b"1" if pdf[place : place + 1] != b"1" else b"2"
                    yield Case(f"{embedded.field_name} {place}", overwritten(pdf, place, digit), wrong)

    none_passes(cases(), authority, "changed signature")


def test_a_revision_that_is_cut_off(signed: SignedReport, authority: Authority) -> None:
    cut = frozenset({UNREADABLE, Problem.BYTES_AFTER_END, *BROKEN})

    def cases() -> Iterator[Case]:
        for before, after in zip(signed.revisions[1:], signed.revisions[2:], strict=False):
            for share in range(1, 10):
                length = len(before) + (len(after) - len(before)) * share // 10
                yield Case(f"cut at {length}", after[:length], cut)
            yield Case("a few bytes left", after[: len(before) + 40], cut)
            yield Case("the last bytes gone", after[:-4], cut)

    none_passes(cases(), authority, "cut off")


def test_a_revision_that_is_taken_away_is_seen_by_who_has_not_signed(
    signed: SignedReport, authority: Authority
) -> None:
    for place, pdf in enumerate(signed.revisions[:-1]):
        found = judged(pdf, authority)
        assert found.outcome is Outcome.UNSIGNED
        assert len(found.open_fields) == len(signed.revisions) - 1 - place
        assert Role.ACCOUNTABLE_OWNER.value in found.open_fields


def test_a_file_that_was_saved_anew(signed: SignedReport, authority: Authority, tmp_path: Path) -> None:
    def cases() -> Iterator[Case]:
        for count in (1, 4):
            pdf = signed.revisions[count]
            for settings in ({}, {"linearize": True}, {"object_stream_mode": pikepdf.ObjectStreamMode.generate}):
                with pikepdf.open(BytesIO(pdf)) as opened:
                    target = BytesIO()
                    opened.save(target, **settings)
                yield Case(f"pikepdf {settings}", target.getvalue(), BROKEN)
            if shutil.which("qpdf"):
                source, saved = tmp_path / "source.pdf", tmp_path / "saved.pdf"
                source.write_bytes(pdf)
                subprocess.run(["qpdf", str(source), str(saved)], check=True)  # noqa: S603, S607
                yield Case("qpdf", saved.read_bytes(), BROKEN)

    none_passes(cases(), authority, "saved anew")


def test_bytes_behind_the_end(two: SignedReport, authority: Authority) -> None:
    def cases() -> Iterator[Case]:
        for tail in (b"%", b"\n%%EOF", b"x" * 30, b"\n<script>", b"\0" * 10, b"%%EOF\n", b"\nstartxref\n9\n%%EOF\n"):
            yield Case(repr(tail), two.whole + tail, frozenset({Problem.BYTES_AFTER_END, UNREADABLE, *BROKEN}))

    none_passes(cases(), authority, "behind the end")


def test_a_changed_dictionary_of_a_signature(two: SignedReport, authority: Authority) -> None:
    """As many bytes as there were, so that everything else stays in its place."""
    pdf = two.whole
    changes = [
        (b"/ByteRange", b"/ByteRangX"),
        (b"/ByteRange [0 ", b"/ByteRange [9 "),
        (b"/ByteRange [0 ", b"/ByteRange [-"),
        (b"/Contents <30", b"/Contentx <30"),
        (b"/SubFilter", b"/SubFiltex"),
        (b"/ETSI.CAdES.detached", b"/ETSI.RFC3161.detach"),
        (b"/TransformMethod", b"/TransformMethox"),
    ]

    def cases() -> Iterator[Case]:
        for old, new in changes:
            for place in (pdf.index(old), pdf.rindex(old)):
                yield Case(f"{new!r} at {place}", overwritten(pdf, place, new), BROKEN | CHANGED)

    none_passes(cases(), authority, "signature dictionary")
