"""What was changed is found out from the bytes alone; whatever else a file holds says nothing and breaks nothing."""

import hashlib
import time
import tracemalloc
from io import BytesIO

import pytest
from asn1crypto.cms import ContentInfo
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader

from reports.pdf_reading import MEGABYTE, CannotRead, opened
from reports.raw_signatures import MOST_DIGITS, MOST_SIGNATURES, is_changed
from reports.verification import Outcome, Problem
from tests.pki.authority import Authority
from tests.reports.signed import SignedReport, judged
from tests.reports.tampering import flipped, overwritten

ROOM = 600


def signature(digest: bytes, kind: str = "sha256", content: bytes | None = None) -> bytes:
    """What is signed of a file: its digest. Nobody has to have signed it for what is looked at here."""
    encapsulated: dict[str, object] = {"content_type": "data"}
    if content is not None:
        encapsulated["content"] = content
    signer = {
        "version": "v1",
        "sid": {"issuer_and_serial_number": {"issuer": {"": []}, "serial_number": 1}},
        "digest_algorithm": {"algorithm": kind},
        "signed_attrs": [
            {"type": "content_type", "values": ["data"]},
            {"type": "message_digest", "values": [digest]},
        ],
        "signature_algorithm": {"algorithm": "rsassa_pkcs1v15"},
        "signature": b"",
    }
    signed = {
        "version": "v1",
        "digest_algorithms": [{"algorithm": kind}],
        "encap_content_info": encapsulated,
        "signer_infos": [signer],
    }
    return bytes(ContentInfo({"content_type": "signed_data", "content": signed}).dump())


def file_with(before: bytes, after: bytes, kind: str = "sha256", content: bytes | None = None) -> bytes:
    """A file that no program can read, with a signature over all of it."""
    digits = 2 * ROOM + 2
    head = before + b"/Contents "
    for _ in range(3):  # the length of the range counts in itself
        tail = b" /ByteRange [0 %d %d %09d]" % (len(head), len(head) + digits, 0)
    tail = b" /ByteRange [0 %d %d %09d]" % (len(head), len(head) + digits, len(tail) + len(after))
    digest = hashlib.new(kind, head + tail + after).digest()
    held = signature(digest, kind, content).hex().encode()
    return head + b"<" + held.ljust(2 * ROOM, b"0") + b">" + tail + after


def room_of(pdf: bytes) -> tuple[int, int]:
    start = pdf.rindex(b"/Contents <") + len(b"/Contents ")
    return start, start + 2 * ROOM + 2


@given(
    before=st.binary(max_size=200), after=st.binary(max_size=200), kind=st.sampled_from(["sha256", "sha384", "sha512"])
)
def test_what_was_not_changed_is_never_told_as_changed(before: bytes, after: bytes, kind: str) -> None:
    assert not is_changed(file_with(before, after, kind))
    assert not is_changed(file_with(before, after, kind) + after)


@given(before=st.binary(max_size=200), after=st.binary(min_size=1, max_size=200), data=st.data())
def test_each_changed_byte_of_what_was_signed_is_found(before: bytes, after: bytes, data: st.DataObject) -> None:
    """But for those by which the signature itself is found: without it nothing can be told."""
    pdf = file_with(before, after)
    start, end = room_of(pdf)
    frame = len(b"/Contents ")
    tail = len(pdf) - len(after)
    place = data.draw(st.one_of(st.integers(tail, len(pdf) - 1), st.integers(0, max(0, start - frame - 1))))
    if place < start - frame or place >= tail:
        assert is_changed(flipped(pdf, place))
    assert end < tail


@given(before=st.binary(max_size=60), after=st.binary(max_size=60), place=st.integers(0, 2 * ROOM + 200))
def test_no_changed_byte_breaks_it(before: bytes, after: bytes, place: int) -> None:
    pdf = file_with(before, after)
    assert is_changed(flipped(pdf, place % len(pdf))) in {True, False}


@given(st.binary(max_size=2_000))
def test_a_file_without_a_signature_tells_nothing(pdf: bytes) -> None:
    assert not is_changed(pdf)


@given(st.lists(st.integers(0, 10**10), min_size=3, max_size=3), st.binary(max_size=300))
def test_numbers_that_lead_elsewhere_tell_nothing(numbers: list[int], after: bytes) -> None:
    first, second, third = numbers
    assert not is_changed(b"/Contents <30> /ByteRange [0 %d %d %d]" % (first, second, third) + after)


@given(st.binary(max_size=ROOM))
def test_what_is_no_signature_tells_nothing(held: bytes) -> None:
    pdf = file_with(b"%PDF-", b"the rest")
    start, _ = room_of(pdf)
    assert not is_changed(overwritten(pdf, start + 1, held.hex().encode().ljust(2 * ROOM, b"0")))


def test_a_signature_over_something_else_than_the_file_tells_nothing() -> None:
    for pdf in (file_with(b"%PDF-", b"rest", content=b"something"), file_with(b"%PDF-", b"rest", "sha1")):
        assert not is_changed(flipped(pdf, 1))


@pytest.mark.parametrize("nested", [b"30800680", b"3080", b"30840fffffff", b"a0" * 4 + b"80"])
def test_a_signature_made_to_exhaust_is_passed_over(nested: bytes) -> None:
    held = (nested * (MOST_DIGITS // len(nested)))[: MOST_DIGITS - 10]
    held += b"0" * (len(held) % 2)
    head = b"/Contents "
    pdf = head + b"<" + held + b">" + b" /ByteRange [0 %d %d 5]" % (len(head), len(head) + len(held) + 2)
    started = time.process_time()
    assert not is_changed(pdf)
    assert time.process_time() - started < 5


def test_many_signatures_in_a_large_file_take_neither_time_nor_memory() -> None:
    filling = b"/ByteRange [0 1 2 3] " + b"/ByteRange" + b" " * 4_000
    pdf = file_with(filling * (20 * MEGABYTE // len(filling)), b"")
    _, end = room_of(pdf)
    pdf += pdf[end:] * 3_000
    started = time.process_time()
    tracemalloc.start()
    try:
        assert not is_changed(pdf)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert time.process_time() - started < 10
    assert most < MEGABYTE
    assert is_changed(flipped(pdf, 3)), f"the first of more than {MOST_SIGNATURES}"


def test_the_signatures_of_a_report_are_found(signed: SignedReport) -> None:
    pdf = signed.whole
    assert not is_changed(pdf)
    covered = [embedded.byte_range for embedded in PdfFileReader(BytesIO(pdf)).embedded_signatures]
    for which, (_, _, behind, length) in enumerate(covered):
        assert is_changed(flipped(pdf, behind + length - 30)), which


def test_a_report_that_cannot_be_read_any_more_is_not_sound_if_it_was_changed(
    signed: SignedReport, authority: Authority
) -> None:
    pdf = signed.whole
    broken = overwritten(pdf, pdf.index(b"\nxref\n"), b"\nxerf\n")
    headless = overwritten(pdf, 0, b"%POF-")
    for changed in (broken, headless):
        with pytest.raises(CannotRead):
            opened(changed)
        found = judged(changed, authority)
        assert (found.outcome, found.problems) == (Outcome.NOT_SOUND, (Problem.CHANGED_UNREADABLE,))


def test_a_report_that_cannot_be_read_and_was_not_changed_stays_unreadable(
    signed: SignedReport, authority: Authority
) -> None:
    """A download that was cut off, or something behind the end: what was signed before is as it was."""
    for pdf in (signed.whole[:-9], signed.whole + b"\n9 0 obj\nstartxref\n%d\n%%%%EOF\n" % len(signed.whole)):
        with pytest.raises(CannotRead):
            judged(pdf, authority)
