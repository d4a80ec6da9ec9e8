"""Whether a report is what it says it is: by anybody, offline, from the file and the certificates that one trusts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature, SignatureCoverageLevel

from reports.attachment import publication_in
from reports.pdf_reading import CannotRead, ReadingFault, opened, unreadable_told
from reports.raw_signatures import is_changed
from reports.signature_check import checked
from reports.trust import Trust
from reports.verification import Note, Problem, SignatureCheck, Verification

_END = b"%%EOF"


def verified(pdf: bytes, *, trust: Sequence[Certificate], now: datetime) -> Verification:
    """What there is to say of a report.

    Args:
        pdf: The file, of whatever origin.
        trust: The certificates to which those of signers and time stamps have to lead; never those in the file.
        now: The time it is.

    Raises:
        CannotRead: the file cannot be read, or is beyond what a report can be.
    """
    try:
        return _judged(pdf, Trust(trust, now))
    except CannotRead as error:
        if error.fault is not ReadingFault.TOO_LARGE and is_changed(pdf):
            return Verification(problems=(Problem.CHANGED_UNREADABLE,))
        raise


def _judged(pdf: bytes, trust: Trust) -> Verification:
    reader = opened(pdf)
    with unreadable_told():
        places = _places(reader)
        found = _signatures(reader)
    judged = _with_note_of_first(tuple(_checked(one, trust) for one in found))
    with unreadable_told():
        publication, problem = publication_in(reader)
        problems = [*_problems_of_form(reader, found), *_problems_of_end(pdf, reader, found)]
    if problem:
        problems.append(problem)
    signed = {one.field for one in judged}
    return Verification(
        signatures=judged,
        open_fields=tuple(name for name in places if name not in signed),
        is_closed=bool(signed) and _closing(reader) <= signed,
        problems=tuple(problems),
        publication=publication,
    )


def _with_note_of_first(judged: tuple[SignatureCheck, ...]) -> tuple[SignatureCheck, ...]:
    """The first signature certifies: it says what may follow. Other programs seldom do that."""
    if not judged or judged[0].certifies:
        return judged
    first, *later = judged
    return (replace(first, notes=(*first.notes, Note.NOT_CERTIFYING)), *later)


def _checked(embedded: EmbeddedPdfSignature, trust: Trust) -> SignatureCheck:
    try:
        return checked(embedded, trust)
    except CannotRead:
        raise
    except Exception:  # noqa: BLE001 (a hostile signature can break its reader in any way there is)
        return SignatureCheck(embedded.field_name, problems=(Problem.NOT_READABLE,))


def _signatures(reader: PdfFileReader) -> list[EmbeddedPdfSignature]:
    """All signatures in the order of their revisions, also those of a kind that a report never has."""
    filled = enumerate_sig_fields(reader, filled_status=True)
    found = [EmbeddedPdfSignature(reader, field, name) for name, _, field in filled]
    return sorted(found, key=lambda embedded: embedded.signed_revision)


def _places(of: PdfFileReader | HistoricalResolver) -> list[str]:
    return [name for name, _, _ in enumerate_sig_fields(of)]


def _closing(of: PdfFileReader | HistoricalResolver) -> set[str]:
    """The places whose signature closes the report; if there are none, all have to be signed."""
    locks = {name for name, _, field in enumerate_sig_fields(of) if "/Lock" in field.get_object()}
    return locks or set(_places(of))


def _problems_of_form(reader: PdfFileReader, signatures: list[EmbeddedPdfSignature]) -> list[Problem]:
    """What was done to the places for signatures since the first one was signed."""
    revisions = [reader.get_historical_resolver(number) for number in range(reader.xrefs.total_revisions)]
    signed_in = [{name for name, _, _ in enumerate_sig_fields(one, filled_status=True)} for one in revisions]
    first = next((number for number, signed in enumerate(signed_in) if signed), None)
    if first is None:
        return []
    then, now = set(_places(revisions[first])), set(_places(reader))
    closing = _closing(revisions[first])
    closed = [one.signed_revision for one in signatures if {one.field_name} == closing]
    found = {
        Problem.EXTRA_FIELD: bool(now - then),
        Problem.FIELD_GONE: bool(then - now),
        Problem.SIGNATURE_GONE: bool(set().union(*signed_in) - signed_in[-1]),
        Problem.SIGNED_AFTER_LOCK: bool(closed) and signatures[-1].signed_revision > min(closed),
    }
    return [problem for problem, is_so in found.items() if is_so]


def _problems_of_end(pdf: bytes, reader: PdfFileReader, signatures: list[EmbeddedPdfSignature]) -> list[Problem]:
    """Nothing may stand behind the last revision: what is not in the file's own table is judged by nobody."""
    if not signatures:
        return []
    last = signatures[-1]
    is_whole = last.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE
    is_later = reader.xrefs.total_revisions > last.signed_revision + 1
    ends = pdf.rstrip(b"\r\n").endswith(_END)
    return [] if is_whole or (is_later and ends) else [Problem.BYTES_AFTER_END]
