"""A PDF made to break the program, or to exhaust its memory or time, is refused within limits."""

import random
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    pdf_string,
)
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from reports.pdf_reading import MEGABYTE, MOST_BYTES, MOST_OBJECTS, MOST_REVISIONS, CannotRead, ReadingFault, opened
from reports.verification import Outcome, Problem
from reports.verify import verified
from tests.pki.authority import Authority
from tests.reports.signed import now
from tests.reports.tampering import CHANGES, Update, name, updated
from tests.reports.telling import TWO, signed_freely, signer
from tests.reports.unsigned import unsigned

MOST_SECONDS = 20
MOST_MEMORY = 400 * MEGABYTE


@contextmanager
def in_time() -> Iterator[None]:
    """Fails if it takes more time of the processor than a server can give to one file."""
    started = time.process_time()
    yield
    assert time.process_time() - started < MOST_SECONDS


@contextmanager
def within_limits() -> Iterator[None]:
    """Fails if it takes more time, or more memory, than a server can give to one file."""
    started = time.process_time()
    tracemalloc.start()
    try:
        yield
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert time.process_time() - started < MOST_SECONDS
    assert most < MOST_MEMORY


def told(pdf: bytes) -> object:
    """The fault of a file that cannot be read, and otherwise the verdict."""
    try:
        return verified(pdf, trust=(), now=now()).outcome
    except CannotRead as error:
        return error.fault


def saved(change: Callable[[pikepdf.Pdf], None], **settings: Any) -> bytes:
    """A report in which something was changed before anybody signed."""
    with pikepdf.open(BytesIO(unsigned(TWO))) as pdf:
        change(pdf)
        target = BytesIO()
        pdf.save(target, **settings)
    return target.getvalue()


def bomb(megabytes: int) -> bytes:
    """Zeros, packed so that they take a thousandth of their room."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()


def noise(length: int) -> bytes:
    """Bytes that say nothing, the same each time."""
    return random.Random(length).randbytes(length)  # noqa: S311 (nothing depends on it)


def packed(data: bytes, **entries: NameObject) -> StreamObject:
    """A stream that is packed already."""
    stream = StreamObject({name(key): value for key, value in entries.items()}, encoded_data=data)
    stream[name("Filter")] = name("FlateDecode")
    return stream


def test_a_file_that_is_too_large() -> None:
    assert told(b"%PDF-1.7\n" + bytes(MOST_BYTES)) is ReadingFault.TOO_LARGE


def test_more_revisions_or_objects_than_a_report_has() -> None:
    many = unsigned(TWO)
    for _ in range(MOST_REVISIONS + 1):
        many = updated(many, lambda update: update.update_root())
    assert told(many) is ReadingFault.TOO_MUCH
    table = b"xref\n0 %d\n" % MOST_OBJECTS + b"0000000009 00000 n \n" * (MOST_OBJECTS + 1)
    assert told(unsigned(TWO) + table) is ReadingFault.TOO_MUCH

    def full(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Many = Array([pdf.make_indirect(Dictionary()) for _ in range(MOST_OBJECTS + 100)])

    with within_limits():
        packed_objects = saved(full, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        assert told(packed_objects) is ReadingFault.TOO_MUCH


def test_streams_that_become_very_large() -> None:
    large = bomb(300)
    assert len(large) < MEGABYTE

    def metadata(update: Update) -> None:
        stream = update.add_object(packed(large, Type=name("Metadata"), Subtype=name("XML")))
        update.set(update.root, "/Metadata", stream)

    def answers(update: Update) -> None:
        stream = update.add_object(packed(large, Type=name("EmbeddedFile")))
        update.set(update.file, "/EF", DictionaryObject({name("F"): stream, name("UF"): stream}))

    for change in (metadata, answers):
        with within_limits():
            assert told(updated(unsigned(TWO), change)) is ReadingFault.TOO_MUCH


@pytest.mark.parametrize("kind", ["ObjStm", "XRef"])
def test_tables_that_become_very_large(kind: str) -> None:
    """The streams that a reader has to unpack before it sees anything."""
    plain = unsigned(TWO)
    large = bomb(300)
    start = len(plain)
    entries = {
        "XRef": b"/Type /XRef /W [1 2 1] /Size 9000000 /Root 1 0 R",
        "ObjStm": b"/Type /ObjStm /N 1 /First 10",
    }[kind]
    body = b"900 0 obj\n<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n"
    stream = body % (entries, len(large), large)
    if kind == "XRef":
        pdf = plain + stream + b"startxref\n%d\n%%%%EOF\n" % start
    else:
        rows = b"".join(bytes([2]) + (900).to_bytes(2, "big") + bytes([0]) for _ in range(2))
        place = start + len(stream)
        own = bytes([1]) + start.to_bytes(2, "big") + bytes([0])
        content = rows + own
        entries = b"/Type /XRef /W [1 2 1] /Index [1 2 900 1] /Size 902 /Root 1 0 R /Length %d" % len(content)
        table = b"901 0 obj\n<< %s >>\nstream\n%s\nendstream\nendobj\n" % (entries, content)
        pdf = plain + stream + table + b"startxref\n%d\n%%%%EOF\n" % place
    with within_limits():
        assert told(pdf) in (ReadingFault.TOO_MUCH, ReadingFault.DAMAGED)


def test_something_in_something_in_something() -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    plain = unsigned(TWO)
    number = plain.index(b"/Lang (nl-NL)")
    pdf = plain[:number] + b"/Deep " + deep + plain[number:]
    with within_limits():
        assert isinstance(told(pdf), ReadingFault)


def test_circles() -> None:
    def pages(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Kids = Array([pdf.Root.Pages])

    def attachments(pdf: pikepdf.Pdf) -> None:
        tree = pdf.make_indirect(Dictionary())
        tree.Kids = Array([tree, tree])
        pdf.Root.Names.EmbeddedFiles = tree

    def fields(pdf: pikepdf.Pdf) -> None:
        field = pdf.Root.AcroForm.Fields[0]
        field.Kids = Array([field])

    def structure(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K = pdf.Root.StructTreeRoot

    for change in (pages, attachments, fields, structure):
        with within_limits():
            assert told(saved(change)) is not Outcome.SOUND
    plain = unsigned(TWO)
    table = b"xref\n0 0\ntrailer\n<< /Root 1 0 R /Size 30 /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    with within_limits():
        assert isinstance(told(plain + table % (len(plain), len(plain))), ReadingFault)


def test_more_ways_to_an_object_than_anybody_can_follow(authority: Authority) -> None:
    """Each object names the next one twice, so there are more ways than atoms; somebody signed it and changed it."""

    def doubling(pdf: pikepdf.Pdf) -> None:
        last: pikepdf.Object = pdf.make_indirect(Dictionary())
        for _ in range(80):
            last = pdf.make_indirect(Array([last, last]))
        pdf.Root.Doubling = last

    pdf = signed_freely(saved(doubling, force_version="1.7"), signer(authority, "stranger", "elsewhere"), TWO[0].value)
    changed = updated(pdf, CHANGES["language"])
    with in_time():
        assert told(changed) is ReadingFault.TOO_MUCH


def _other_metadata(update: Update, data: bytes) -> None:
    update.replaced(update.root["/Metadata"], data)


def test_xml_that_explodes() -> None:
    entities = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    explosive = f"<!DOCTYPE x [<!ENTITY a0 'aaaaaaaaaa'>{entities}]><x>&a9;</x>".encode()
    deep = b"<a>" * 100_000
    for data in (explosive, deep, b"", b"<a/>", noise(1000)):
        with within_limits():
            found = verified(updated(unsigned(TWO), partial(_other_metadata, data=data)), trust=(), now=now())
            assert found.problems == (Problem.NO_PUBLICATION,)


def test_a_file_with_a_password() -> None:
    secret = saved(lambda _pdf: None, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert told(secret) is ReadingFault.ENCRYPTED


def test_a_signature_that_is_no_signature() -> None:
    contents = [
        b"",
        b"0",
        b"\x30\x80" * 3000,
        b"\x30\x82\xff\xff",
        bytes(5000),
        noise(500),
        b"\x30\x03\x02\x01\x03",
    ]
    for content in contents:
        for byte_range in ((0, 10, 20, 30), (0, -1, -2, -3), (0, 10**12, 5, 10**12), ()):

            def forged(update: Update, content: bytes = content, byte_range: tuple[int, ...] = byte_range) -> None:
                signature = {
                    "Type": name("Sig"),
                    "SubFilter": name("ETSI.CAdES.detached"),
                    "Contents": ByteStringObject(content),
                    "ByteRange": ArrayObject(NumberObject(place) for place in byte_range),
                    "Reason": pdf_string("none"),
                }
                made = update.add_object(DictionaryObject({name(key): value for key, value in signature.items()}))
                update.set(update.field(0), "/V", made)

            with within_limits():
                assert told(updated(unsigned(TWO), forged)) is not Outcome.SOUND


def test_random_bytes_and_random_changes_break_nothing() -> None:
    plain = unsigned(TWO)
    for seed in range(60):
        place = (seed * 7919) % len(plain)
        for damage in (b"<<", b"]", b"9999999999", b"endobj", b"\0\0\0\0", b"%"):
            broken = plain[:place] + damage + plain[place + len(damage) :]
            assert told(broken) is not Outcome.SOUND


def test_the_private_methods_of_pyhanko_that_are_overridden_are_there() -> None:
    assert "_get_object_from_stream" in vars(PdfFileReader)
    assert "get_historical_resolver" in vars(PdfFileReader)
    assert "get_object" in vars(HistoricalResolver)


def test_objects_in_streams_are_read_as_pyhanko_reads_them() -> None:
    pdf = saved(lambda _pdf: None, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    ours, theirs = opened(pdf), PdfFileReader(BytesIO(pdf))
    references = ours.xrefs.explicit_refs_in_revision(0)
    assert len(references) > 10
    for reference in references:
        assert repr(ours.get_object(reference)) == repr(theirs.get_object(reference))
