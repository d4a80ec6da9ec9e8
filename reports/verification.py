"""What came out of looking at a report and its signatures: what is so, and what is wrong, as codes with words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Final

from dossier.review_steps import Way
from language.messages import Speech, message_id


class Outcome(IntEnum):
    """The verdict; its number is what the command line returns."""

    SOUND = 0
    NOT_SOUND = 1
    UNREADABLE = 2
    UNSIGNED = 3


class Problem(StrEnum):
    """What is wrong with one signature (up to `TIME_STAMP_BROKEN`) or with the file."""

    BROKEN = "broken"
    FORGED = "forged"
    PADDED = "padded"
    NOT_WHOLE = "not_whole"
    CHANGED_AFTER = "changed_after"
    NOT_READABLE = "not_readable"
    NOT_TRUSTED = "not_trusted"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    REVOKED = "revoked"
    NOT_FOR_SIGNING = "not_for_signing"
    WEAK = "weak"
    TIME_STAMP_BROKEN = "time_stamp_broken"
    EXTRA_FIELD = "extra_field"
    FIELD_GONE = "field_gone"
    SIGNATURE_GONE = "signature_gone"
    SIGNED_AFTER_LOCK = "signed_after_lock"
    BYTES_AFTER_END = "bytes_after_end"
    CHANGED_UNREADABLE = "changed_unreadable"
    NO_PUBLICATION = "no_publication"
    OTHER_PUBLICATION = "other_publication"
    PUBLICATION_UNREADABLE = "publication_unreadable"
    SCORES_DIFFER = "scores_differ"


TRUST_PROBLEMS: Final = frozenset(
    {
        Problem.NOT_TRUSTED,
        Problem.EXPIRED,
        Problem.NOT_YET_VALID,
        Problem.REVOKED,
        Problem.NOT_FOR_SIGNING,
        Problem.WEAK,
    }
)
"""These say something of the certificate; the others, that the file is not as it was signed."""


class Note(StrEnum):
    """What a reader should know of a signature that is not wrong."""

    TIME_CLAIMED = "time_claimed"
    REVOCATION_UNKNOWN = "revocation_unknown"
    TIME_STAMP_NOT_TRUSTED = "time_stamp_not_trusted"
    TIME_STAMP_EXPIRED = "time_stamp_expired"
    ELSEWHERE = "elsewhere"
    NOT_CERTIFYING = "not_certifying"


PROBLEMS: Final[Mapping[Problem, str]] = {
    Problem.BROKEN: message_id("What was signed is not what stands here now: the file was changed."),
    Problem.FORGED: message_id("The signature was not made with the key of this certificate."),
    Problem.PADDED: message_id("Something was written in the empty room behind the signature."),
    Problem.NOT_WHOLE: message_id("The signature does not cover the whole report as it was then."),
    Problem.CHANGED_AFTER: message_id("After this signature something was changed that may not change."),
    Problem.NOT_READABLE: message_id("This signature cannot be read."),
    Problem.NOT_TRUSTED: message_id("The certificate does not lead to one that you trust."),
    Problem.EXPIRED: message_id("The certificate had expired."),
    Problem.NOT_YET_VALID: message_id("The certificate was not valid yet."),
    Problem.REVOKED: message_id("The certificate was revoked."),
    Problem.NOT_FOR_SIGNING: message_id("The certificate may not be used to sign documents."),
    Problem.WEAK: message_id("The signature was made in a way that is not safe any more."),
    Problem.TIME_STAMP_BROKEN: message_id("The time stamp does not belong to this signature."),
    Problem.EXTRA_FIELD: message_id("A signature was added in a place that the report did not have."),
    Problem.FIELD_GONE: message_id("A place for a signature was removed from the report."),
    Problem.SIGNATURE_GONE: message_id("A signature was taken out of the report."),
    Problem.SIGNED_AFTER_LOCK: message_id("Somebody signed after the last signature had closed the report."),
    Problem.BYTES_AFTER_END: message_id("Something stands behind the end of the report."),
    Problem.CHANGED_UNREADABLE: message_id(
        "The file was changed after it was signed. It is damaged so much that nothing more can be read."
    ),
    Problem.NO_PUBLICATION: message_id(
        "The answers are not in this file. It is no report of Our Data, or they were removed."
    ),
    Problem.OTHER_PUBLICATION: message_id("The answers in this file are not those that the report was made with."),
    Problem.PUBLICATION_UNREADABLE: message_id("The answers in this file cannot be read."),
    Problem.SCORES_DIFFER: message_id("The scores that are printed do not follow from the answers in this file."),
}
NOTES: Final[Mapping[Note, str]] = {
    Note.TIME_CLAIMED: message_id("The time is what the signer's computer said; there is no time stamp."),
    Note.REVOCATION_UNKNOWN: message_id("Whether the certificate was revoked cannot be seen from this file."),
    Note.TIME_STAMP_NOT_TRUSTED: message_id("The time stamp is of a service that you do not trust."),
    Note.TIME_STAMP_EXPIRED: message_id(
        "The certificate of the time stamp has expired since, so it proves no time any more."
    ),
    Note.ELSEWHERE: message_id(
        "Another program placed this signature. Our Data cannot say whether the file is still good for the archive "
        "(PDF/A) and for screen readers (PDF/UA)."
    ),
    Note.NOT_CERTIFYING: message_id(
        "This first signature does not say what may be changed after it. Our Data looked at every change itself."
    ),
}


@dataclass(frozen=True)
class SignatureCheck:
    """One signature: who, in which role, how and when, and what is wrong with it.

    Attributes:
        field: The name of its place in the report, which is the value of a role.
        who: The name on the certificate; never what the file says beside it.
        organisation: The organisation on the certificate.
        way: How it was given. A seal is called a seal, whatever the file says.
        reason: What the signer wrote with it; for a statement, the statement.
        claimed: When, as the signer says.
        stamped: When, as a trusted time stamp proves; none without one.
        is_intact: Whether what was signed is what stands there.
        is_permitted: Whether nothing changed after it but what may.
        is_trusted: Whether the certificate leads to one of the verifier's and was valid then.
        certifies: Whether it says what may change after it.
    """

    field: str
    who: str = ""
    organisation: str = ""
    way: Way = Way.OUTSIDE
    reason: str = ""
    claimed: datetime | None = None
    stamped: datetime | None = None
    is_intact: bool = False
    is_permitted: bool = False
    is_trusted: bool = False
    certifies: bool = False
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def is_as_signed(self) -> bool:
        """Whether the file is as it was signed, whoever that was."""
        return not set(self.problems) - TRUST_PROBLEMS


@dataclass(frozen=True)
class Verification:
    """What came out for a whole report.

    Attributes:
        signatures: In the order in which they were given.
        open_fields: The places that nobody signed.
        is_closed: Whether the last signature closed the report.
        problems: What is wrong with the file apart from single signatures.
        publication: The answers in the file, if they are those that the report was made with.
        is_recomputed: Whether the scores were computed again from them.
    """

    signatures: tuple[SignatureCheck, ...] = ()
    open_fields: tuple[str, ...] = ()
    is_closed: bool = False
    problems: tuple[Problem, ...] = ()
    publication: bytes | None = field(default=None, repr=False)
    is_recomputed: bool = False

    @property
    def outcome(self) -> Outcome:
        """The verdict. A report that is not closed counts as not signed: a signature may have been cut off."""
        if self.problems or any(signature.problems for signature in self.signatures):
            return Outcome.NOT_SOUND
        return Outcome.SOUND if self.is_closed else Outcome.UNSIGNED

    def words(self, say: Speech) -> tuple[str, ...]:
        """What is wrong with the file, for the user."""
        return tuple(say(PROBLEMS[problem]) for problem in self.problems)


def problem_words(signature: SignatureCheck, say: Speech) -> tuple[str, ...]:
    """What is wrong with a signature, for the user."""
    return tuple(say(PROBLEMS[problem]) for problem in signature.problems)


def note_words(signature: SignatureCheck, say: Speech) -> tuple[str, ...]:
    """What a reader should know of a signature, for the user."""
    return tuple(say(NOTES[note]) for note in signature.notes)
