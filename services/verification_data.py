"""What came out for a report as plain data, for other programs and for the command line."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from asn1crypto.x509 import Certificate

from language.messages import Speech
from reports.pdf_reading import CannotRead
from reports.verification import Outcome, SignatureCheck
from services.verification import Verified, verify
from services.verification_words import (
    SENTENCES,
    Conclusion,
    conclusion,
    file_words,
    role_words,
    signature_words,
    verdict_words,
)

FORMAT: Final = "onze-data/verification"
FORMAT_VERSION: Final = "1.0"


def judged(pdf: bytes, *, trust: Sequence[Certificate], now: datetime, say: Speech) -> tuple[Outcome, dict[str, Any]]:
    """The verdict on a file and all that was found; codes are the same in each language, sentences are not.

    Args:
        pdf: The file, of whatever origin.
        trust: The certificates to which those of the signers have to lead.
        now: The time it is.
        say: The language of the sentences.
    """
    try:
        told = verify(pdf, trust=trust, now=now)
    except CannotRead as error:
        found: dict[str, Any] = {"problems": [error.fault.value], "about": [error.message(say)], "signatures": []}
        return Outcome.UNREADABLE, {**_head(pdf, Outcome.UNREADABLE, Conclusion.UNREADABLE, say), **found}
    return told.outcome, {**_head(pdf, told.outcome, conclusion(told), say), **_found(told, say)}


def as_text(told: Mapping[str, Any]) -> str:
    """The sentences of what was found, for whoever reads them on a screen."""
    return "".join(f"{line}\n" for line in _lines(told))


def _lines(told: Mapping[str, Any]) -> Iterator[str]:
    yield f"{told['outcome_words']}. {told['sentence']}"
    for one in told["signatures"]:
        yield f"- {one['role_words']}: {' '.join(one['about'])}"
    yield from (f"- {line}" for line in told["about"])


def _head(pdf: bytes, outcome: Outcome, concluded: Conclusion, say: Speech) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "language": say.language.value,
        "file_sha256": sha256(pdf).hexdigest(),
        "outcome": outcome.name.lower(),
        "outcome_words": verdict_words(outcome, concluded, say),
        "conclusion": concluded.value,
        "sentence": say(SENTENCES[concluded]),
    }


def _found(told: Verified, say: Speech) -> dict[str, Any]:
    found, edition, lines = told.found, told.edition, told.lines
    return {
        "signatures": [_signature(one, say) for one in found.signatures],
        "not_signed": list(found.open_fields),
        "is_closed": found.is_closed,
        "problems": [problem.value for problem in found.problems],
        "about": list(file_words(told, say)),
        "trusted_certificates": told.trusted,
        "publication": {
            "sha256": None if found.publication is None else sha256(found.publication).hexdigest(),
            "fault": told.fault.code.value if told.fault else None,
            "dossier": edition.id if edition else None,
            "project": edition.project.name if edition else None,
            "organisation": edition.project.organisation if edition else None,
            "dated": edition.dated.isoformat() if edition else None,
            "questionnaire": edition.questionnaire if edition else None,
            "method": edition.method if edition else None,
        },
        "scores": {
            "agree": lines.agree if lines else None,
            "printed": list(lines.printed) if lines else [],
            "computed": list(lines.computed) if lines else [],
            "pages_agree": told.pages_follow,
        },
    }


def _signature(one: SignatureCheck, say: Speech) -> dict[str, Any]:
    return {
        "role": one.field,
        "role_words": role_words(one.field, say),
        "who": one.who,
        "organisation": one.organisation,
        "way": one.way.value,
        "reason": one.reason,
        "claimed": _moment(one.claimed),
        "time_stamped": _moment(one.stamped),
        "is_intact": one.is_intact,
        "is_permitted": one.is_permitted,
        "is_trusted": one.is_trusted,
        "certifies": one.certifies,
        "problems": [problem.value for problem in one.problems],
        "notes": [note.value for note in one.notes],
        "about": list(signature_words(one, say)),
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
