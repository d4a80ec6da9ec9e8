"""The words in which a report tells its scores on the page for the council: the conclusion, and the figures."""

from dataclasses import dataclass

from language.formats import score
from language.messages import message_id
from reports.figures import band_words
from reports.findings import Findings
from reports.wording import Text, bold, joined, rich, shortened
from scoring.model import Bounds, Status
from scoring.scorecard import Verdict
from scoring.words import words

SUMMARY_TITLE = message_id("Summary for the council")


@dataclass(frozen=True)
class Room:
    """How long the parts of the page may be, in characters and in rows."""

    headline: int
    sentence: int
    flags: int
    flag: int
    actions: int
    action: int


ROOMS = (Room(420, 300, 6, 110, 6, 160), Room(340, 200, 5, 90, 4, 100), Room(260, 130, 4, 70, 3, 70))
"""From generous to tight; the last one always fits."""


def conclusion(told: Findings, room: Room) -> str:
    """The conclusion, as long as there is room for it."""
    return shortened(told.headline(told.say), room.headline)


def figure_words(told: Findings, verdict: Verdict) -> Text:
    """The figures of a score; without a number the words say so."""
    say, bounds = told.say, verdict.bounds
    if verdict.status is Status.STOPPED:
        return say("No number and no band: a STOP is outside the arithmetic.")
    if bounds is None:
        return say("Nothing applies here, so there is no number.")
    if not verdict.number_shown:
        return band_words(say, bounds, number_shown=False)
    return _three_figures(told, bounds)


def _three_figures(told: Findings, bounds: Bounds) -> Text:
    say, language = told.say, told.language
    pairs = (("proven", bounds.proven), ("claimed", bounds.claimed or 0.0), ("possible", bounds.possible))
    named: list[Text] = [
        rich(told.word(words().figures, code), " ", bold(score(value, language))) for code, value in pairs
    ]
    return rich(joined(named, " · "), " ", say("of 100"))
