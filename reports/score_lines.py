"""The lines that tell the scores: those on the pages of a report, beside those that follow from answers.

The conclusion stands in the summary for the council. Each of the three scores stands there and where it is explained,
with its name, its status and its figures.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.assessment import Assessment
from language.messages import Speech
from reports.findings import Findings, findings
from reports.printed import Printed
from reports.score_words import ROOMS, SUMMARY_TITLE, conclusion, figure_words
from reports.wording import plain
from scoring.model import Status
from scoring.scorecard import ScoreName, Verdict
from scoring.words import word, words

_IN_THE_SUMMARY_AND_EXPLAINED = 2


@dataclass(frozen=True)
class ScoreLines:
    """The lines with scores that a report prints, and those that it has to print."""

    printed: tuple[str, ...]
    computed: tuple[str, ...]

    @property
    def agree(self) -> bool:
        """Whether every line is the one that follows from the answers, and none is missing or added.

        Spaces do not count: a word that is too long for a line is cut in two on paper.
        """
        return _unspaced(self.printed) == _unspaced(self.computed)


def score_lines(report: Printed, assessment: Assessment) -> ScoreLines:
    """The lines with scores of a report, beside those of an assessment in the language of that report."""
    told = findings(assessment.dossier, assessment.instrument, report.language)
    concluded = tuple(_conclusions_in(report.pieces, told.say))
    told_shorter = [conclusion(told, room) for room in ROOMS]
    due = next((one for one in told_shorter if _unspaced((one,)) == _unspaced(concluded)), told_shorter[0])
    scores = tuple(_line(told, verdict) for verdict in told.card.verdicts)
    return ScoreLines((*concluded, *_scores_in(report.pieces, told)), (due, *(scores * _IN_THE_SUMMARY_AND_EXPLAINED)))


def _unspaced(lines: tuple[str, ...]) -> list[str]:
    return ["".join(line.split()) for line in lines]


def _line(told: Findings, verdict: Verdict) -> str:
    name = told.word(words().scores, verdict.score.value)
    status = told.status_word(verdict.status, told.say)
    return _joined(name, status, plain(figure_words(told, verdict)))


def _conclusions_in(pieces: tuple[str, ...], say: Speech) -> Iterator[str]:
    """What stands under the title of the summary."""
    title = say(SUMMARY_TITLE)
    yield from (after for piece, after in pairwise(pieces) if piece == title)


def _scores_in(pieces: tuple[str, ...], told: Findings) -> Iterator[str]:
    """Whatever is printed as the name of a score and a status, with what stands behind it."""
    names = {word(words().scores, score.value, told.language) for score in ScoreName}
    statuses = {told.status_word(status, told.say) for status in Status}
    for name, status, figures in zip(pieces, pieces[1:], pieces[2:], strict=False):
        if name in names and status in statuses:
            yield _joined(name, status, figures)


def _joined(name: str, status: str, figures: str) -> str:
    return f"{name}: {status}. {figures}"
