"""A review as a file: what a reviewer hands back to the team, made on another computer.

It names the very dossier that was read: its id, version and content. The team's dossier takes it in whole, or not at
all; where they do not fit, it says exactly what differs. Nothing is merged silently.
"""

import json
from hashlib import sha256
from typing import Annotated, Final, Literal

import rfc8785
from pydantic import Field, ValidationError

from dossier.confirmations import content_refusal, only_confirms
from dossier.content import fingerprint
from dossier.export import exported
from dossier.fault import DossierFileError, FaultCode
from dossier.model import Dossier, DossierId
from dossier.reading import read, refuse_other_formats
from dossier.review import MOST_FINDINGS, MOST_STEPS, Finding, SubjectViews, VersionNumber
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import AnyStep, Fingerprint, Role
from dossier.validation import field_fault
from questionnaire.answer import Piece
from questionnaire.answers import AnyAnswer
from questionnaire.model import Instrument, QuestionId

FORMAT: Final = "onze-data/review"
FORMAT_VERSION: Final = "1.0"


class ReviewFile(Piece):
    """What was done to one version of a dossier, whose content had a fingerprint before.

    `answers` has the fingerprint of each answer as it was read, so that a change since can be named. Views stand in it
    only if the reviewer changed them, with what stood there before.
    """

    format: Literal["onze-data/review"] = FORMAT
    format_version: Literal["1.0"] = FORMAT_VERSION
    dossier: DossierId
    version: VersionNumber
    content: Fingerprint
    answers: Annotated[dict[QuestionId, Fingerprint], Field(max_length=300)]
    steps: Annotated[tuple[AnyStep, ...], Field(max_length=MOST_STEPS)] = ()
    findings: Annotated[tuple[Finding, ...], Field(max_length=MOST_FINDINGS)] = ()
    views: SubjectViews | None = None
    views_before: SubjectViews | None = None
    confirmations: Annotated[dict[QuestionId, AnyAnswer], Field(max_length=300, default_factory=dict)]


def review_file(read_dossier: Dossier, worked: Dossier, instrument: Instrument) -> ReviewFile:
    """What a reviewer did, between the dossier as it arrived and as it is now.

    Raises:
        ReviewRefused: more changed than a reviewer may change, or steps that stood there are gone.
    """
    before, after = exported(read_dossier, instrument), exported(worked, instrument)
    refusal = content_refusal(before, after, Role.PRIVACY_OFFICER)
    if refusal:
        raise refusal
    old, new = before.review, after.review
    if new.version != old.version or new.steps[: len(old.steps)] != old.steps:
        raise ReviewRefused(ReviewCode.STEPS_GONE)
    has_views = new.views != old.views
    confirmed = {name: answer for name, answer in after.answers.items() if answer != before.answers.get(name)}
    return ReviewFile(
        dossier=before.id,
        version=old.version,
        content=fingerprint(before),
        answers=answer_fingerprints(before),
        steps=new.steps[len(old.steps) :],
        findings=tuple(finding for finding in new.findings if finding not in old.findings),
        views=new.views if has_views else None,
        views_before=old.views if has_views else None,
        confirmations=confirmed,
    )


def review_bytes(file: ReviewFile) -> bytes:
    """The file of a review: the same bytes for the same review."""
    plain = file.model_dump(mode="json")
    for name in ("answers", "confirmations"):
        plain[name] = dict(sorted(plain[name].items()))
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def review_from_bytes(data: bytes) -> ReviewFile:
    """The review in a file.

    Raises:
        DossierFileError: the file cannot be taken in; its `message` tells the user why.
    """
    plain, checked = read(data)
    refuse_other_formats(plain, FORMAT, FORMAT_VERSION, FaultCode.NOT_A_REVIEW)
    try:
        return ReviewFile.model_validate_json(checked, strict=True)
    except ValidationError as error:
        raise DossierFileError(field_fault(error)) from None


def answer_fingerprints(dossier: Dossier) -> dict[str, str]:
    """The fingerprint of each answer, by its question."""
    return {name: answer_fingerprint(answer) for name, answer in dossier.answers.items()}


def answer_fingerprint(answer: AnyAnswer) -> str:
    """The SHA-256 of an answer in canonical JSON, without what is as it is by default but its kind."""
    plain = answer.model_dump(mode="json", exclude_defaults=True) | {"kind": answer.kind.value}
    return sha256(rfc8785.dumps(plain)).hexdigest()


def is_confirmation_of(read_answer: AnyAnswer | None, confirmed: AnyAnswer) -> bool:
    """Whether an answer in a review is one that was read, with nothing but confirmations changed."""
    return read_answer is not None and only_confirms(read_answer, confirmed)
