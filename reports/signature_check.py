"""One signature in a report, judged from the file alone."""

import asyncio
from dataclasses import replace
from typing import Final

from asn1crypto.parser import peek
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate, AdESSubIndic
from pyhanko.sign.validation import EmbeddedPdfSignature, PdfSignatureStatus, SignatureCoverageLevel
from pyhanko.sign.validation.status import TimestampSignatureStatus

from dossier.review_steps import Way
from reports.certificates import holder, may_sign_documents
from reports.claims import claimed_way
from reports.pdf_reading import entry
from reports.permitted import SIGNATURES_ONLY
from reports.trust import Judgement, Trust, judgement
from reports.verification import Note, Problem, SignatureCheck

_TRUST_PROBLEMS: Final[dict[AdESSubIndic, Problem]] = {
    AdESIndeterminate.REVOKED_NO_POE: Problem.REVOKED,
    AdESIndeterminate.REVOKED_CA_NO_POE: Problem.REVOKED,
    AdESFailure.REVOKED: Problem.REVOKED,
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: Problem.EXPIRED,
    AdESIndeterminate.EXPIRED: Problem.EXPIRED,
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE: Problem.WEAK,
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE: Problem.WEAK,
}


def checked(embedded: EmbeddedPdfSignature, trust: Trust) -> SignatureCheck:
    """What can be said of a signature."""
    embedded.compute_integrity_info(SIGNATURES_ONLY)
    found = asyncio.run(judgement(embedded, trust))
    status, stamp = found.status, found.stamp
    problems = [*_problems_of_content(embedded, status), *_problems_of_trust(found, trust)]
    is_elsewhere = claimed_way(status.cades_signer_attrs) is None
    notes = [*_notes(found, trust), *([Note.ELSEWHERE] if is_elsewhere else ())]
    return replace(
        _told(embedded, status),
        stamped=stamp.timestamp if stamp is not None and trust.proves(stamp) else None,
        is_intact=status.intact and status.valid,
        is_permitted=Problem.CHANGED_AFTER not in problems and Problem.NOT_WHOLE not in problems,
        is_trusted=status.trusted and Problem.NOT_FOR_SIGNING not in problems,
        problems=tuple(problems),
        notes=tuple(notes),
    )


def _told(embedded: EmbeddedPdfSignature, status: PdfSignatureStatus) -> SignatureCheck:
    of = holder(embedded.signer_cert)
    way = claimed_way(status.cades_signer_attrs)
    if of.is_organisation != (way is Way.STATEMENT):
        # A seal is called a seal, and who claims to record a statement without one does not record it.
        way = Way.SEAL
    return SignatureCheck(
        embedded.field_name,
        who=of.name,
        organisation=of.organisation,
        way=way or Way.OUTSIDE,
        reason=str(entry(embedded.sig_object, "/Reason") or ""),
        claimed=status.signer_reported_dt,
        certifies=bool(embedded.docmdp_level) and _is_author_signature(embedded),
    )


def _is_author_signature(embedded: EmbeddedPdfSignature) -> bool:
    permissions = entry(embedded.reader.root, "/Perms")
    certified = entry(permissions, "/DocMDP") if permissions else None
    return certified is not None and certified.container_ref == embedded.sig_object.container_ref


def _problems_of_content(embedded: EmbeddedPdfSignature, status: PdfSignatureStatus) -> list[Problem]:
    found = []
    if not status.intact:
        found.append(Problem.BROKEN)
    elif not status.valid:
        found.append(Problem.FORGED)
    if _has_padding_with_content(embedded.pkcs7_content):
        found.append(Problem.PADDED)
    if status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        found.append(Problem.NOT_WHOLE)
    elif not status.docmdp_ok:
        found.append(Problem.CHANGED_AFTER)
    return found


def _has_padding_with_content(contents: bytes) -> bool:
    """Whether there is more behind the signature than the zeros that fill its room."""
    return any(contents[peek(contents) :])


def _problems_of_trust(found: Judgement, trust: Trust) -> list[Problem]:
    status, stamp = found.status, found.stamp
    problems = []
    if stamp is not None and not (stamp.intact and stamp.valid):
        problems.append(Problem.TIME_STAMP_BROKEN)
    if not (status.intact and status.valid):
        return problems
    if not status.trusted:
        problems.append(_trust_problem(status, trust))
    elif not may_sign_documents(status.signing_cert):
        problems.append(Problem.NOT_FOR_SIGNING)
    return problems


def _trust_problem(status: PdfSignatureStatus, trust: Trust) -> Problem:
    if status.trust_problem_indic in _TRUST_PROBLEMS:
        return _TRUST_PROBLEMS[status.trust_problem_indic]
    when = status.validation_time or trust.now
    return Problem.NOT_YET_VALID if when < status.signing_cert.not_valid_before else Problem.NOT_TRUSTED


def _notes(found: Judgement, trust: Trust) -> list[Note]:
    notes = [*_notes_of_time(found.stamp, trust)]
    if found.status.trusted and not found.is_revocation_known:
        notes.append(Note.REVOCATION_UNKNOWN)
    return notes


def _notes_of_time(stamp: TimestampSignatureStatus | None, trust: Trust) -> list[Note]:
    if stamp is None or not (stamp.intact and stamp.valid):
        return [Note.TIME_CLAIMED]
    if not stamp.trusted:
        return [Note.TIME_STAMP_NOT_TRUSTED]
    return [] if trust.proves(stamp) else [Note.TIME_STAMP_EXPIRED]
