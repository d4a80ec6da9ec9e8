"""What a scoring case can be about: the words in which it is given, and what the scoring finds for it.

Each model reads `given` of one kind of case and knows nothing beyond it; `found` is everything that `expect` can ask.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, StrictBool, StrictInt, StrictStr, model_validator
from pydantic_core import PydanticCustomError

from questionnaire.answer import Truth
from scoring.agreement import consensus, is_divided
from scoring.comparison import ThreeScores, pairwise
from scoring.disclosure import GroupSize, pooling, smallest_shown
from scoring.intervals import interval
from scoring.items import Item, knowledge, mean_of_items, number_is_shown, settled
from scoring.model import Bounds, Counts, Standing

Found = dict[str, Any]

Number = Annotated[FiniteFloat, Field(strict=True)]
Share = Annotated[Number, Field(ge=0, le=1)]
Weight = Annotated[Number, Field(ge=0, le=1_000_000)]
People = Annotated[StrictInt, Field(ge=0, le=1_000_000_000)]
Point = Annotated[StrictInt, Field(ge=-3, le=3)]
SevenCounts = tuple[People, People, People, People, People, People, People]
Unanswered = Literal["?", "n/a", "n/a?", "later"]
Answer = Literal["yes", "no", "unknown", "?"]
ItemRow = tuple[Share | Unanswered, Weight, Share]

STANDINGS = {
    "?": Standing.UNKNOWN,
    "n/a?": Standing.UNKNOWN,
    "n/a": Standing.NOT_APPLICABLE,
    "later": Standing.NOT_DUE,
}


class Part(BaseModel):
    """A part of what a case gives: it knows no keys beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Given(Part, ABC):
    """What a case of one kind gives."""

    @abstractmethod
    def found(self) -> Found:
        """What the scoring makes of it, by the keys of `expect`."""


def item(row: ItemRow) -> Item:
    """An item from [value, weight, evidence]."""
    value, weight, evidence = row
    if isinstance(value, str):
        return Item(None, weight, evidence, STANDINGS[value])
    return Item(value, weight, evidence)


def truth(answer: str) -> Truth:
    """Yes, no or unknown; a question mark is unknown."""
    return Truth.UNKNOWN if answer == "?" else Truth(answer)


def bounds_found(bounds: Bounds | None) -> Found:
    """The three bounds by name; none of them where nothing applies."""
    names = ("claimed", "proven", "possible")
    return {name: getattr(bounds, name) if bounds else None for name in names}


class ItemsGiven(Given):
    """A mean of items."""

    items: tuple[ItemRow, ...]

    def found(self) -> Found:
        """The bounds of the mean and what is known."""
        (items,), refused = settled([[item(row) for row in self.items]])
        bounds, known = mean_of_items(items), knowledge(items, refused=refused)
        return {
            **bounds_found(bounds),
            "completeness": known.completeness,
            "confidence": known.confidence,
            "number_shown": number_is_shown(bounds, known),
            "not_applicable_refused": refused,
        }


class PoolingGiven(Given):
    """Groups with the number of answers and whether they are vulnerable."""

    groups: Mapping[StrictStr, tuple[People, StrictBool]]

    def found(self) -> Found:
        """Which groups are shown, pooled, hidden or without an answer."""
        pools = pooling(GroupSize(name, answers, vulnerable) for name, (answers, vulnerable) in self.groups.items())
        return {
            "shown": list(pools.shown),
            "pooled": list(pools.pooled),
            "hidden": list(pools.hidden),
            "unanswered": list(pools.unanswered),
            "total_shown": pools.total_is_shown,
        }


class IntervalGiven(Given):
    """The answers of the municipality and of a group."""

    municipality: SevenCounts
    group: SevenCounts
    vulnerable: StrictBool = False

    @model_validator(mode="after")
    def _somebody_answered(self) -> "IntervalGiven":
        if not sum(self.municipality) or not sum(self.group):
            raise PydanticCustomError("nobody", "An interval needs at least one answer on both sides")
        return self

    def found(self) -> Found:
        """The interval of the gap, whether it is stated, and the place on the map."""
        sure = interval(self.municipality, self.group)
        enough = sum(self.municipality) >= smallest_shown(vulnerable=False)
        enough = enough and sum(self.group) >= smallest_shown(vulnerable=self.vulnerable)
        return {
            "low": sure.low,
            "high": sure.high,
            "gap": sure.gap,
            "stated": enough and sure.states_a_gap,
            "quadrant": sure.quadrant.value,
        }


class ConsensusGiven(Given):
    """The answers inside one group, on a scale of any length."""

    counts: Annotated[tuple[People, ...], Field(min_length=2, max_length=20)]

    def found(self) -> Found:
        """How much is agreed, and whether the group is divided."""
        counts: Counts = self.counts
        agreed = consensus(counts)
        return {"consensus": agreed, "divided": is_divided(agreed)}


class ProjectGiven(Part):
    """The three scores of a project: involvement, proportionality, control and service."""

    proven: tuple[Share, Share, Share]
    possible: tuple[Share, Share, Share]

    @property
    def scores(self) -> ThreeScores:
        """The same as scores."""
        return ThreeScores(self.proven, self.possible)


class PairwiseGiven(Given):
    """Two projects."""

    a: ProjectGiven
    b: ProjectGiven

    def found(self) -> Found:
        """In how many weightings each is higher, and what may be said."""
        comparison = pairwise(self.a.scores, self.b.scores)
        return {
            "share_a_higher": comparison.share_a_higher,
            "share_b_higher": comparison.share_b_higher,
            "statement": comparison.statement.value,
        }
