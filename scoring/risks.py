"""Risks that stay after the measures: the colour of each and of the worst, never a sum, a product or a mean.

The scales of severity and likelihood from 1 to 4 follow the privacy impact assessment of the CNIL.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from language.messages import Speech

LEVELS = (1, 2, 3, 4)
HIGH = 3
GRAVEST = 4


class Colour(StrEnum):
    """The colour of a risk, from harmless to grave; `unknown` while severity or likelihood is not known."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    UNKNOWN = "unknown"


ORDER = (Colour.RED, Colour.UNKNOWN, Colour.YELLOW, Colour.GREEN)
"""The gravest first; what is unknown could be grave."""


@dataclass(frozen=True)
class Risk:
    """How severe and how likely a risk is, each from 1 to 4, or `None` where nobody knows."""

    severity: int | None
    likelihood: int | None

    def __post_init__(self) -> None:
        if not {self.severity, self.likelihood} <= {None, *LEVELS}:
            raise ValueError("Severity and likelihood lie from 1 to 4.")


@dataclass(frozen=True)
class RiskPicture:
    """The worst colour among the risks, `None` without any, and how many there are of each colour."""

    worst: Colour | None
    counts: dict[Colour, int]


def colour(risk: Risk) -> Colour:
    """The colour of one risk: red if both are high, green if either is least, but never green at the gravest."""
    if risk.severity is None or risk.likelihood is None:
        return Colour.UNKNOWN
    if min(risk.severity, risk.likelihood) >= HIGH:
        return Colour.RED
    is_least = min(risk.severity, risk.likelihood) == 1
    return Colour.GREEN if is_least and risk.severity != GRAVEST else Colour.YELLOW


def colour_words(shade: Colour, say: Speech) -> str:
    """A colour in words, with what it means."""
    return {
        Colour.RED: say("red: high risk"),
        Colour.YELLOW: say("yellow: medium risk"),
        Colour.GREEN: say("green: low risk"),
        Colour.UNKNOWN: say("not graded yet"),
    }[shade]


def height_words(shade: Colour, say: Speech) -> str:
    """How high a risk of this colour is, in one word."""
    return {
        Colour.RED: say("high"),
        Colour.YELLOW: say("medium"),
        Colour.GREEN: say("low"),
        Colour.UNKNOWN: say("unknown"),
    }[shade]


def risk_picture(risks: Iterable[Risk]) -> RiskPicture:
    """The risks together: the worst known colour, with counts. What is unknown is counted, never taken for harmless."""
    colours = [colour(risk) for risk in risks]
    worst = next((shade for shade in ORDER if shade in colours), None)
    return RiskPicture(worst, {shade: colours.count(shade) for shade in Colour})
