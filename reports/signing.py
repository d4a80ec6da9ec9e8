"""Signing a report: in the place made for a role, with all that was signed before looked at first and afterwards.

The first signature says that only signatures may be added (it certifies), and the one in the last place closes the
report. With a time-stamp server and a chain to what is trusted, the proof of both travels in the file (PAdES B-LT);
without a time-stamp server the time is what this computer says (B-B).
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from typing import Final

from asn1crypto.x509 import Certificate
from pkcs11 import PKCS11Error
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import DSSContentSettings, SigDSSPlacementPreference
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.stamp import StaticStampStyle

from dossier.review_steps import Role, Way
from reports.claims import claims
from reports.pdf_reading import CannotRead, opened
from reports.presign import proof
from reports.signer_keys import SigningKey, refuse_other_signer
from reports.signing_fault import NotReliable, SigningFault, SigningRefused
from reports.stamp import stamp_style
from reports.verification import PROBLEMS, Note, Verification
from reports.verify import verified
from reports.wording import readable

_IN_ONE_REVISION: Final = DSSContentSettings(
    include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE
)
_UNTIL_STAMPED: Final = timedelta(minutes=5)
"""A time stamp comes after the moment of signing, from a clock that may be ahead of this one."""
_OF_A_PERSON: Final = (Way.PERSONAL, Way.OUTSIDE)


@dataclass(frozen=True)
class Signing:
    """What somebody signs as, and what stands with it.

    `words` are the lines of the visible stamp, of which the first stands out. `reason` is what a PDF program shows: on
    its first line what it is for, or the statement of somebody without a certificate, and behind it what else to know.
    """

    role: Role
    when: datetime
    reason: str
    words: Sequence[str]
    is_statement: bool = False


@dataclass(frozen=True)
class Signed:
    """A report with one signature more, and what a reader should know of that signature."""

    pdf: bytes
    notes: tuple[Note, ...]


class _Writer(IncrementalPdfFileWriter):
    """Adds a revision and leaves the metadata as they are.

    pyHanko writes the date and itself in them at each revision, after which the file is no valid PDF/A any more. And it
    leaves one number of an object unused, which another program then gives to an object of its own; what has such a
    number counts as a change of what was signed. Both are private: the version of pyHanko is pinned, and tests see that
    these are still the ones.
    """

    def __init__(self, input_stream: BytesIO, prev: PdfFileReader) -> None:
        super().__init__(input_stream, prev)
        self._lastobj_id = int(prev.trailer["/Size"]) - 1

    def _update_meta(self) -> None:
        """Nothing is written anew."""


class _Signer(PdfSigner):
    """Signs without changing the version of the file, which is part of PDF/A-3."""

    def register_extensions(self, pdf_out: BasePdfFileWriter, *, md_algorithm: str) -> None:
        """No extension is registered: those for elliptic curves would make it PDF 2.0."""


def sign(
    pdf: bytes, signing: Signing, key: SigningKey, *, time_stamper: TimeStamper | None, trust: Sequence[Certificate]
) -> Signed:
    """The report with one signature more; the earlier revision is the beginning of it.

    Args:
        pdf: The report so far.
        signing: As what, when and with which words.
        key: What signs.
        time_stamper: The server for time stamps, if there is one.
        trust: The certificates that the organisation trusts; with these and a time stamp, the proof travels along.

    Raises:
        SigningRefused: it was not signed; the earlier revision is as it was.
    """
    if signing.is_statement and key.way is not Way.SEAL:
        raise SigningRefused(SigningFault.STATEMENT_NEEDS_SEAL)
    before = sound(pdf, signing.when)
    _refuse_wrong_place(before, signing.role)
    try:
        signed = asyncio.run(_signed(pdf, signing, key, time_stamper, trust, is_first=not before.signatures))
    except TimestampRequestError:
        raise SigningRefused(SigningFault.NO_TIME_STAMP) from None
    except (SigningError, PKCS11Error):
        raise SigningRefused(SigningFault.KEY_FAILED) from None
    after = sound(signed, signing.when + _UNTIL_STAMPED, trust)
    if len(after.signatures) != len(before.signatures) + 1 or not signed.startswith(pdf):
        raise SigningRefused(SigningFault.NOT_SOUND)
    return Signed(signed, after.signatures[-1].notes)


def accepted(
    original: bytes, uploaded: bytes, role: Role, *, name: str, trust: Sequence[Certificate], now: datetime
) -> Signed:
    """A file that was signed outside this program, if it is the very file with that one signature added.

    Args:
        original: The report so far.
        uploaded: What came back.
        role: Whose signature it should have.
        name: Who signs, as on the certificate.
        trust: The certificates that the organisation trusts; with none, whoever checks the report says whom to trust.
        now: The time it is.

    Raises:
        SigningRefused: it is another file, something else was added or changed, somebody else signed, or the
            certificate is not one to trust.
    """
    if uploaded == original:
        raise SigningRefused(SigningFault.NOTHING_ADDED)
    if not uploaded.startswith(original):
        raise SigningRefused(SigningFault.OTHER_FILE)
    before = sound(original, now)
    _refuse_wrong_place(before, role)
    after = sound(uploaded, now, trust)
    signed_before = {one.field for one in before.signatures}
    added = [one for one in after.signatures if one.field not in signed_before]
    if not added:
        raise SigningRefused(SigningFault.NOT_SIGNED)
    if len(added) > 1:
        raise SigningRefused(SigningFault.TOO_MUCH_ADDED)
    (signature,) = added
    if signature.field != role.value:
        raise SigningRefused(SigningFault.OTHER_FIELD)
    refuse_other_signer(signature.who, name, is_seal=signature.way not in _OF_A_PERSON)
    if trust and signature.problems:
        raise NotReliable(PROBLEMS[signature.problems[0]])
    return Signed(uploaded, signature.notes)


def sound(pdf: bytes, now: datetime, trust: Sequence[Certificate] = ()) -> Verification:
    """What is signed so far, if nothing in it is broken, whether or not its certificates are trusted.

    Raises:
        SigningRefused: something was changed, or a signature is broken.
    """
    try:
        found = verified(pdf, trust=trust, now=now)
    except CannotRead:
        raise SigningRefused(SigningFault.NOT_SOUND) from None
    if found.problems or not all(one.is_as_signed for one in found.signatures):
        raise SigningRefused(SigningFault.NOT_SOUND)
    return found


async def _signed(
    pdf: bytes,
    signing: Signing,
    key: SigningKey,
    time_stamper: TimeStamper | None,
    trust: Sequence[Certificate],
    *,
    is_first: bool,
) -> bytes:
    context = await proof(key, time_stamper, trust)
    way = Way.STATEMENT if signing.is_statement else key.way
    writer = _Writer.from_reader(opened(pdf))
    settings = PdfSignatureMetadata(
        field_name=signing.role.value,
        md_algorithm="sha256",
        reason=readable(signing.reason) or None,
        certify=is_first,
        subfilter=SigSeedSubFilter.PADES,
        docmdp_permissions=MDPPerm.FILL_FORMS if is_first else MDPPerm.NO_CHANGES,
        validation_context=context,
        embed_validation_info=context is not None,
        signer_key_usage=set(),
        cades_signed_attr_spec=claims(signing.role, way),
        dss_settings=_IN_ONE_REVISION,
    )
    signer = _Signer(settings, key.signer, timestamper=time_stamper, stamp_style=_stamp(writer, signing))
    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = signing.when
    known = await session.perform_presign_validation(writer)
    room = await session.estimate_signature_container_size(known)
    document = session.prepare_tbs_document(known, room)
    output = BytesIO()
    prepared, _ = document.digest_tbs_document(output=output)
    attributes = PdfCMSSignedAttributes(signing_time=signing.when, cades_signed_attrs=settings.cades_signed_attr_spec)
    await document.perform_signature(prepared.document_digest, attributes)
    return output.getvalue()


def _stamp(writer: IncrementalPdfFileWriter, signing: Signing) -> StaticStampStyle:
    """The visible stamp, as large as the place for it."""
    _, _, field = next(enumerate_sig_fields(writer, with_name=signing.role.value))
    left, bottom, right, top = (float(edge) for edge in field.get_object()["/Rect"])
    return stamp_style(signing.words, right - left, top - bottom)


def _refuse_wrong_place(found: Verification, role: Role) -> None:
    if any(one.field == role.value for one in found.signatures):
        raise SigningRefused(SigningFault.SIGNED_ALREADY)
    if found.is_closed:
        raise SigningRefused(SigningFault.LOCKED)
    if role.value not in found.open_fields:
        raise SigningRefused(SigningFault.NO_FIELD)
