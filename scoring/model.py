"""The words of scoring: codes that stand for a phase, a class, a verdict. What people read is said elsewhere."""

from dataclasses import dataclass
from enum import StrEnum


class ImpactClass(StrEnum):
    """How much a project can do to people; a higher class asks for more involvement."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Standing(StrEnum):
    """Whether there is an answer, and whether one is due."""

    GIVEN = "given"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NOT_DUE = "not_due"


class Status(StrEnum):
    """The verdict on a score, as a code."""

    FULLY = "fully"
    PARTLY = "partly"
    HARDLY = "hardly"
    NOT = "not"
    TENABLE = "tenable"
    UNDER_CONDITIONS = "under_conditions"
    NOT_SUBSTANTIATED = "not_substantiated"
    STOPPED = "stopped"
    STOP_NOT_EXCLUDED = "stop_not_excluded"
    CLOSE = "close"
    DIFFER = "differ"
    IMAGE_GAP = "image_gap"
    NOT_MEASURED = "not_measured"
    TOO_LITTLE_KNOWN = "too_little_known"
    QUICK_SCAN = "quick_scan"


class Quadrant(StrEnum):
    """Where officials and data subjects together place a project on the map of control and service."""

    SHARED_SERVICE = "shared_service"
    IMAGE_GAP = "image_gap"
    OPEN_CONTROL = "open_control"
    UNDERESTIMATED_SERVICE = "underestimated_service"
    UNCLEAR = "unclear"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True)
class Bounds:
    """What is claimed, what is proven and what is still possible, each from 0 to 1.

    `claimed` is `None` where nobody made a claim.
    """

    claimed: float | None
    proven: float
    possible: float


Counts = tuple[int, ...]
"""How many people gave each answer, from the lowest to the highest."""

POINTS = (-3, -2, -1, 0, 1, 2, 3)
"""The scale of the two images: from mainly control (-3) to mainly service (+3)."""

TOLERANCE = 1e-9
"""How far a computed number may lie beside a threshold and still be on it."""


def reaches(value: float, threshold: float) -> bool:
    """Whether a value is at a threshold or above it, apart from rounding in the last digits."""
    return value >= threshold - TOLERANCE


def mean_point(counts: Counts) -> float:
    """The mean, from -3 to +3, of at least one answer on the scale of the two images."""
    return sum(point * count for point, count in zip(POINTS, counts, strict=True)) / sum(counts)


def lower_median(counts: Counts) -> int:
    """The place (from 0) of the lower median in counts per place; with an even number of answers the lower one."""
    seen, half = 0, sum(counts) / 2
    for place, count in enumerate(counts):
        seen += count
        if count and seen >= half:
            return place
    raise ValueError("Nobody answered, so there is no median.")


def upper_median(counts: Counts) -> int:
    """The place (from 0) of the upper median in counts per place; with an even number of answers the higher one."""
    return len(counts) - 1 - lower_median(counts[::-1])
