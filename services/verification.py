"""Whether a report can be relied on: its signatures, what was changed, and whether its scores follow from its answers.

Anybody can find out with the file alone, offline. Whom to trust is the choice of whoever asks, never of the file.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from asn1crypto.x509 import Certificate

from dossier.fault import DossierFileError, Fault, FaultCode
from dossier.model import Dossier
from dossier.publication import Publication, dossier_of, recomputed
from dossier.publication_file import publication_from_bytes
from language.messages import Speech
from reports.computed_pages import prints_what_follows
from reports.pdf_reading import CannotRead
from reports.printed import printed
from reports.score_lines import ScoreLines, score_lines
from reports.verification import Outcome, Problem, Verification
from reports.verify import verified
from services import assessments

PDF: Final = b"%PDF-"
"""How a report begins."""

OF_ANOTHER_VERSION: Final = frozenset(
    {FaultCode.NEWER_VERSION, FaultCode.UNKNOWN_QUESTIONNAIRE, FaultCode.UNKNOWN_METHOD}
)


@dataclass(frozen=True)
class Verified:
    """What came out for a report.

    Attributes:
        found: What its signatures and the file say.
        trusted: How many certificates it was held against.
        edition: The answers in it, if they can be read.
        fault: Why they cannot be read, or not with this version.
        lines: The lines with scores that it prints, beside those that follow from its answers.
        pages_follow: Whether all pages with scores, groups, images and flags are word for word those that follow from
            its answers; none if another version of the program made the report.
    """

    found: Verification
    trusted: int
    edition: Publication | None = None
    fault: Fault | None = None
    lines: ScoreLines | None = None
    pages_follow: bool | None = None

    @property
    def outcome(self) -> Outcome:
        """The verdict. A report whose scores cannot be computed here is never called sound."""
        if self.found.outcome is not Outcome.NOT_SOUND and self.is_of_another_version:
            return Outcome.UNREADABLE
        return self.found.outcome

    @property
    def is_of_another_version(self) -> bool:
        """Whether this version of the program does not know the questions or the method of the report."""
        return self.fault is not None and self.fault.code in OF_ANOTHER_VERSION


class NoAnswers(Exception):  # noqa: N818 (it is told to people; the program is in order)
    """There are no answers in a report from which a dossier can be restored."""

    def __init__(self, told: Verified) -> None:
        super().__init__(str(told.found.problems))
        self._told = told

    def message(self, say: Speech) -> str:
        """Why not, for the user."""
        fault = self._told.fault
        return fault.message(say) if fault else " ".join(self._told.found.words(say))


def restored(told: Verified) -> Dossier:
    """The dossier that a report holds: its answers as they were published, without who gave them.

    Raises:
        NoAnswers: they are not in the file, or not those that the report was made with.
    """
    if told.edition is None:
        raise NoAnswers(told)
    return dossier_of(told.edition)


def verify(pdf: bytes, *, trust: Sequence[Certificate], now: datetime) -> Verified:
    """What there is to say of a report.

    Args:
        pdf: The file, of whatever origin.
        trust: The certificates to which those of the signers have to lead.
        now: The time it is.

    Raises:
        CannotRead: the file cannot be read, or is beyond what a report can be; its `message` says why.
    """
    found = verified(pdf, trust=trust, now=now)
    if found.publication is None:
        return Verified(found, len(trust))
    try:
        edition = publication_from_bytes(found.publication)
    except DossierFileError as error:
        told = Verified(found, len(trust), fault=error.fault)
        return told if told.is_of_another_version else _with_problem(told, Problem.PUBLICATION_UNREADABLE)
    assessment = recomputed(edition, assessments.instrument(dossier_of(edition)))
    try:
        report = printed(pdf)
        lines = score_lines(report, assessment)
        pages_follow = prints_what_follows(report, assessment)
    except CannotRead:
        if all(one.is_as_signed for one in found.signatures) and not found.problems:
            raise
        return Verified(found, len(trust), edition)
    told = Verified(replace(found, is_recomputed=True), len(trust), edition, lines=lines, pages_follow=pages_follow)
    return told if lines.agree and pages_follow is not False else _with_problem(told, Problem.SCORES_DIFFER)


def _with_problem(told: Verified, problem: Problem) -> Verified:
    return replace(told, found=replace(told.found, problems=(*told.found.problems, problem)))
