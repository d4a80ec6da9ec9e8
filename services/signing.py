"""Signing the report of a decided project: with an own certificate, under the seal, in another program, or in words.

The report that is signed first is the one of the decision. Every signature is added behind it and kept, so the last
good file is always there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256

from dossier.model import Dossier
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import obstacle
from dossier.review_steps import Role, Sign, StepKind, Way
from dossier.review_version import with_step
from language.messages import speech
from reports.signer_keys import SigningKey, personal_key, seal_in_file, seal_on_token
from reports.signing import Signed, Signing, accepted, sign
from reports.time_stamps import time_stamper
from reports.verification import Note
from services import assessments
from services.public_edition import refuse_too_close
from services.refusal import RefusalCode, Refused
from services.reports import report_of
from services.reviews import Desk
from services.signing_words import reason, stamp_words
from services.trust import SealFile, TrustSettings
from storage.reviews import keep_report, report_file, save_signed
from storage.store import Store


def report_to_sign(store: Store, dossier: Dossier, *, now: datetime) -> bytes:
    """The report as it is signed next: with all signatures so far, or as it was decided.

    Raises:
        Refused: it may not be published beside an earlier version.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    version = dossier.review.version
    kept = report_file(store, dossier.id, version)
    if kept is None:
        refuse_too_close(store, dossier)
    return kept or keep_report(store, dossier.id, version, report_of(store, as_decided(dossier)), now=now)


def as_decided(dossier: Dossier) -> Dossier:
    """The dossier before anybody signed: what the report that is signed says, whoever signs it when."""
    steps = dossier.review.steps
    first = next((place for place, step in enumerate(steps) if step.kind is StepKind.SIGN), len(steps))
    return dossier.model_copy(update={"review": dossier.review.model_copy(update={"steps": steps[:first]})})


def sign_with_own_key(desk: Desk, role: Role, file: bytes, password: str, settings: TrustSettings) -> tuple[Note, ...]:
    """Sign with a certificate of one's own; the file and its password are kept nowhere.

    Gives what a reader should know of the signature, such as that its time is only claimed.

    Raises:
        SigningRefused: the key cannot be used, or the report cannot be signed.
        Refused: the report may not be published beside an earlier version.
        ReviewRefused: it is not this role's turn.
        SignedMeanwhile: somebody else signed first.
        StoreUnavailable: the store cannot be used now; nothing was kept.
    """
    _refuse_turn(desk, role)
    key = personal_key(file, password, name=desk.by, when=desk.now)
    return _sign(desk, role, Way.PERSONAL, key, settings)


def sign_with_seal(desk: Desk, role: Role, settings: TrustSettings) -> tuple[Note, ...]:
    """Sign under the seal of the organisation, which is called a seal. Raises as `sign_with_own_key` does.

    Raises:
        Refused: this installation has no seal.
    """
    _refuse_turn(desk, role)
    with _seal(settings, desk) as key:
        return _sign(desk, role, Way.SEAL, key, settings)


def sign_by_statement(desk: Desk, role: Role, statement: str, signer: str, settings: TrustSettings) -> tuple[Note, ...]:
    """Record what somebody without a certificate states, under the seal. Raises as `sign_with_seal` does.

    Args:
        desk: The dossier, and who records the statement.
        role: The role of whoever states it.
        statement: What was stated, in their words.
        signer: Who stated it; without a name nothing is recorded.
        settings: The seal.
    """
    _refuse_turn(desk, role)
    if not signer.strip():
        raise ReviewRefused(ReviewCode.NO_STATEMENT)
    with _seal(settings, desk) as key:
        return _sign(desk, role, Way.STATEMENT, key, settings, statement=statement, signer=signer)


def take_signed_in(desk: Desk, role: Role, uploaded: bytes, settings: TrustSettings) -> tuple[Note, ...]:
    """Take in the report that was signed in another program. Raises as `sign_with_own_key` does."""
    _refuse_turn(desk, role)
    original = report_to_sign(desk.store, desk.dossier, now=desk.now)
    signed = accepted(original, uploaded, role, name=desk.by, trust=settings.trusted, now=desk.now)
    return _keep(desk, role, Way.OUTSIDE, signed)


def _sign(
    desk: Desk,
    role: Role,
    way: Way,
    key: SigningKey,
    settings: TrustSettings,
    *,
    statement: str = "",
    signer: str = "",
) -> tuple[Note, ...]:
    say, name = speech(desk.dossier.language), signer or desk.by
    signing = Signing(
        role=role,
        when=desk.now,
        reason=reason(desk.dossier, role, name, statement, say),
        words=stamp_words(
            desk, role, way, name=name, statement=statement, is_time_stamped=bool(settings.time_stamps), say=say
        ),
        is_statement=way is Way.STATEMENT,
    )
    before = report_to_sign(desk.store, desk.dossier, now=desk.now)
    stamps = time_stamper(settings.time_stamps) if settings.time_stamps else None
    signed = sign(before, signing, key, time_stamper=stamps, trust=settings.trusted)
    return _keep(desk, role, way, signed, statement=statement, signer=signer)


def _keep(
    desk: Desk, role: Role, way: Way, signed: Signed, *, statement: str = "", signer: str = ""
) -> tuple[Note, ...]:
    step = Sign(
        by=signer or desk.by,
        role=role,
        at=desk.now,
        content=desk.content,
        way=way,
        statement=statement,
        recorded_by=desk.by if way is Way.STATEMENT else "",
        file_sha256=sha256(signed.pdf).hexdigest(),
    )
    reviewed = with_step(desk.dossier, step, assessments.instrument(desk.dossier))
    save_signed(desk.store, reviewed, signed.pdf, by=desk.by, now=desk.now, seen_revision=desk.stored.revision)
    return signed.notes


@contextmanager
def _seal(settings: TrustSettings, desk: Desk) -> Iterator[SigningKey]:
    seal = settings.seal
    if seal is None:
        raise Refused(RefusalCode.NO_SEAL)
    if isinstance(seal, SealFile):
        yield seal_in_file(seal.data, seal.password, when=desk.now)
    else:
        with seal_on_token(seal, when=desk.now) as key:
            yield key


def _refuse_turn(desk: Desk, role: Role) -> None:
    """A key is not even opened if it is not this role's turn, or if the report may not be published."""
    refusal = obstacle(desk.dossier.review, StepKind.SIGN, role)
    if refusal:
        raise refusal
    refuse_too_close(desk.store, desk.dossier)
