"""One cell of the matrix of involvement: how far the people of a row took part in one phase, and what of it counts.

Rungs are ordinal. They are never added or averaged; what is scored is how far a rung reaches what is required.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from questionnaire.answer import Truth
from questionnaire.taking_part import Speaker
from scoring.disclosure import smallest_shown
from scoring.items import Item
from scoring.model import Counts, Standing, lower_median
from scoring.parameters import norms

HIGHEST_RUNG = 5
HIGHEST_COUNCIL_LEVEL = 4


@dataclass(frozen=True)
class Voice:
    """Somebody who spoke in a phase, and the rung on which they were heard; `None` where nobody knows."""

    rung: int | None
    speaker: Speaker = Speaker.UNKNOWN

    def __post_init__(self) -> None:
        _check_level(self.rung, HIGHEST_RUNG)

    @property
    def surely_counts_to(self) -> int:
        """The highest rung that counts in what is claimed and proven, given who spoke."""
        caps = norms().involvement.caps.value
        return {
            Speaker.SELF: caps.self_,
            Speaker.REPRESENTATIVE: caps.representative,
            Speaker.OFFICIALS: caps.officials,
            Speaker.UNKNOWN: caps.unknown,
        }[self.speaker]

    @property
    def may_count_to(self) -> int:
        """The highest rung that can still turn out to count."""
        return HIGHEST_RUNG if self.speaker is Speaker.UNKNOWN else self.surely_counts_to


@dataclass(frozen=True)
class Cell:
    """What is known of one row in one phase.

    Without voices the rung is unknown. `own_ratings` counts how many of the people themselves gave each rung 0 to 5;
    `own_published` is their lower median as it was published, where their counts are not known.
    """

    voices: tuple[Voice, ...] = ()
    reported_back: Truth = Truth.UNKNOWN
    evidence: float = 0.0
    own_ratings: Counts | None = None
    standing: Standing = Standing.GIVEN
    own_published: int | None = None

    def __post_init__(self) -> None:
        if self.own_ratings is not None and len(self.own_ratings) != HIGHEST_RUNG + 1:
            raise ValueError("Own ratings are six counts, for the rungs 0 to 5.")

    @property
    def rung_said(self) -> int | None:
        """The highest rung that was said, before any rule on what counts."""
        return max((voice.rung for voice in self.voices if voice.rung is not None), default=None)


@dataclass(frozen=True)
class CouncilCell:
    """How far the council was involved in one phase, on its own scale from 0 to 4; `None` where nobody knows."""

    level: int | None = None
    evidence: float = 0.0
    standing: Standing = Standing.GIVEN

    def __post_init__(self) -> None:
        _check_level(self.level, HIGHEST_COUNCIL_LEVEL)


class Lowering(StrEnum):
    """Why less counts than was said."""

    REPRESENTED = "represented"
    OFFICIALS = "officials"
    SPEAKER_UNKNOWN = "speaker_unknown"
    OWN_RATING = "own_rating"
    NOT_REPORTED_BACK = "not_reported_back"
    REPORT_UNKNOWN = "report_unknown"


@dataclass(frozen=True)
class Counted:
    """The rung that counts: surely (claimed and proven), and at best; with the evidence for it (0 to 1).

    `lowered_by` tells why less counts than was said.
    """

    surely: int | None
    at_best: int
    evidence: float
    own_median: int | None = None
    lowered_by: tuple[Lowering, ...] = ()


_CAPPED = {
    Speaker.REPRESENTATIVE: Lowering.REPRESENTED,
    Speaker.OFFICIALS: Lowering.OFFICIALS,
    Speaker.UNKNOWN: Lowering.SPEAKER_UNKNOWN,
}


def counted(cell: Cell, *, vulnerable: bool = False) -> Counted:
    """The rung of a cell after the rules on who spoke, on own ratings and on reporting back.

    Of several voices the highest that its cap allows counts. If enough of the people themselves rated the rung, their
    lower median is the most that counts, and it is their evidence.
    """
    known = [min(voice.rung, voice.surely_counts_to) for voice in cell.voices if voice.rung is not None]
    surely = heard = max(known, default=None)
    at_best = max((_at_best(voice) for voice in cell.voices), default=HIGHEST_RUNG)
    median, evidence = own_median(cell, vulnerable=vulnerable), cell.evidence
    if median is not None:
        at_best, evidence = min(median, at_best), 1.0
        surely = at_best if surely is None else min(median, surely)
    counts = None if surely is None else _if_reported_back(surely, cell.reported_back is Truth.YES)
    return Counted(
        surely=counts,
        at_best=_if_reported_back(at_best, cell.reported_back is not Truth.NO),
        evidence=evidence,
        own_median=median,
        lowered_by=tuple(_lowered_by(cell, heard, surely, counts)),
    )


def own_median(cell: Cell, *, vulnerable: bool) -> int | None:
    """The lower median of what the people themselves rated; `None` while too few of them did."""
    ratings = cell.own_ratings or ()
    if not any(ratings):
        return cell.own_published
    return lower_median(ratings) if sum(ratings) >= smallest_shown(vulnerable=vulnerable) else None


def cell_item(rung: Counted, required: int, weight: float, standing: Standing, *, exempt: bool = False) -> Item:
    """A cell as an item: min(1, rung / required), with the weight of its phase.

    A cell that is due but whose rung nobody knows is unknown, up to the highest rung that could count.
    """
    if standing is Standing.GIVEN and rung.surely is None:
        standing = Standing.UNKNOWN
    best = attainment(rung.at_best, required)
    if standing is not Standing.GIVEN or rung.surely is None:
        return Item(None, weight, rung.evidence, standing, best if standing is Standing.UNKNOWN else None, exempt)
    return Item(attainment(rung.surely, required), weight, rung.evidence, standing, best, exempt)


def attainment(rung: int, required: int) -> float:
    """How far a rung reaches the required one, from 0 to 1."""
    return min(1.0, rung / required)


def _lowered_by(cell: Cell, heard: int | None, rated: int | None, counts: int | None) -> Iterator[Lowering]:
    """Which rules took something off: the one on who spoke, on own ratings, and on reporting back."""
    if cell.rung_said is None or heard is None or rated is None or counts is None:
        return
    if heard < cell.rung_said:
        capped = (voice.speaker for voice in cell.voices if voice.rung is not None and voice.rung > heard)
        yield from dict.fromkeys(_CAPPED[speaker] for speaker in capped if speaker in _CAPPED)
    if rated < heard:
        yield Lowering.OWN_RATING
    if counts < rated:
        yield Lowering.NOT_REPORTED_BACK if cell.reported_back is Truth.NO else Lowering.REPORT_UNKNOWN


def _at_best(voice: Voice) -> int:
    return voice.may_count_to if voice.rung is None else min(voice.rung, voice.may_count_to)


def _if_reported_back(rung: int, reported: bool) -> int:  # noqa: FBT001 (the name of the function asks the question)
    limits = norms().involvement
    return rung if reported or rung < limits.report_back_from.value else limits.rung_without_report.value


def _check_level(level: int | None, highest: int) -> None:
    if level is not None and not 0 <= level <= highest:
        raise ValueError(f"A level lies from 0 to {highest}.")
