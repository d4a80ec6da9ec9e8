"""Proportionality and the distance between the images, as a case can give them."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StrictBool, StrictInt, StrictStr, model_validator
from pydantic_core import PydanticCustomError

from questionnaire.answer import Truth
from questionnaire.answers import BridgingItem
from scoring.case_kinds import (
    Answer,
    Found,
    Given,
    ItemRow,
    Number,
    Part,
    People,
    Point,
    SevenCounts,
    Share,
    bounds_found,
    item,
    truth,
)
from scoring.image_distance import Bridging, Distance, GroupImage, image_distance
from scoring.images import NOBODY
from scoring.parameters import norms
from scoring.proportionality import GateItems, proportionality
from scoring.shown_images import GroupAnswers
from scoring.weighing import Right, Triple


def _intensity(level: int) -> int:
    allowed = norms().proportionality.intensities.value
    if level not in allowed:
        raise PydanticCustomError("intensity", "Input should be one of {allowed}", {"allowed": list(allowed)})
    return level


def _certainty(level: float) -> float:
    allowed = norms().proportionality.certainties.value
    if level not in allowed:
        raise PydanticCustomError("certainty", "Input should be one of {allowed}", {"allowed": list(allowed)})
    return level


ThreeCounts = tuple[People, People, People]
Intensity = Annotated[StrictInt, AfterValidator(_intensity)] | Literal["?"]
Certainty = Annotated[Number, AfterValidator(_certainty)] | Literal["?"]
TripleRow = tuple[Intensity, Intensity, Certainty]


class RightGiven(Part):
    """One of several rights that are infringed."""

    infringement: TripleRow | Literal["?"] = "?"
    infringement_evidence: Share = 0.0
    own_ratings: ThreeCounts | None = None
    vulnerable: StrictBool = False

    def right(self, name: str) -> Right:
        """The same as a right."""
        triple = _triple(self.infringement)
        return Right(name, triple, self.infringement_evidence, self.own_ratings, self.vulnerable)


class WeighingGiven(RightGiven):
    """The weighing: what is gained, and one infringement or several rights."""

    purpose: TripleRow | Literal["?"] = "?"
    rights: Mapping[StrictStr, RightGiven] | None = None

    @model_validator(mode="after")
    def _one_or_several(self) -> "WeighingGiven":
        if self.rights is not None and self.model_fields_set - {"purpose", "rights"}:
            raise PydanticCustomError("both", "Give either one infringement or several rights, not both")
        return self

    def all_rights(self) -> list[Right]:
        """Every right that is weighed."""
        if self.rights is None:
            return [self.right("infringement")]
        return [right.right(name) for name, right in self.rights.items()]


class ProportionalityGiven(Given):
    """The items of the gates, the weighing and the knock-outs."""

    purpose_and_basis: tuple[ItemRow, ...] = ()
    suitability: tuple[ItemRow, ...] = ()
    necessity: tuple[ItemRow, ...] = ()
    safeguards: tuple[ItemRow, ...] = ()
    weighing: WeighingGiven = WeighingGiven()
    knock_outs: Mapping[StrictStr, Answer] = Field(default_factory=dict)

    def found(self) -> Found:
        """The bounds, the weakest gates, the weighing and the verdicts."""
        names = ("purpose_and_basis", "suitability", "necessity", "safeguards")
        items = GateItems(**{name: [item(row) for row in getattr(self, name)] for name in names})
        knock_outs = {name: truth(answer) for name, answer in self.knock_outs.items()}
        score = proportionality(items, _triple(self.weighing.purpose), self.weighing.all_rights(), knock_outs)
        return {
            **bounds_found(score.bounds),
            "weakest_claimed": score.weakest.claimed,
            "weakest_proven": score.weakest.proven,
            "weakest_possible": score.weakest.possible,
            "status_claimed": score.status_claimed.value if score.status_claimed else None,
            "stop": score.stop.value,
            "completeness": score.knowledge.completeness,
            "confidence": score.knowledge.confidence,
            "number_shown": score.number_shown,
            "status": score.status.value,
            "weight": score.weighing.weight,
            "weighing_open": score.weighing.is_open,
            "decisive_right": score.weighing.decisive_right,
            "first_failed_gate": score.first_failed_gate.value if score.first_failed_gate else None,
        }


class GroupGiven(Part):
    """A group of data subjects and what officials thought that it would answer."""

    counts: SevenCounts
    vulnerable: StrictBool = False
    estimate: SevenCounts = (0, 0, 0, 0, 0, 0, 0)


class ImageDistanceGiven(Given):
    """What residents are told, what officials answered, what each group answered, and what was done about it."""

    claim: Point | Literal["?"] | None = None
    municipality: SevenCounts | None = None
    team_answer: Point | None = None
    groups: Mapping[StrictStr, GroupGiven]
    bridging: Mapping[BridgingItem, Share | Literal["?"]] = Field(default_factory=dict)

    def found(self) -> Found:
        """The distance of each group, what was not measured, the bounds and the verdict."""
        groups = [
            GroupAnswers(name, group.counts, group.vulnerable, group.estimate) for name, group in self.groups.items()
        ]
        claim = None if self.claim == "?" else self.claim
        bridging = {step: _bridging(self.bridging.get(step)) for step in BridgingItem}
        score = image_distance(claim, self.municipality or NOBODY, groups, bridging, self.team_answer)
        return {
            **bounds_found(score.bounds),
            "status": score.status.value,
            "measured": {group.name: _group_found(group, group.distance) for group in score.groups if group.distance},
            "not_measured": list(score.not_measured),
            "not_believed": score.not_believed,
            "weakest_group": score.weakest_group,
        }


def _triple(row: TripleRow | Literal["?"]) -> Triple:
    if row == "?":
        return Triple()
    importance, weight, certainty = row
    return Triple(
        importance=None if isinstance(importance, str) else importance,
        weight=None if isinstance(weight, str) else weight,
        certainty=None if isinstance(certainty, str) else certainty,
    )


def _bridging(evidence: float | str | None) -> Bridging:
    if isinstance(evidence, str):
        return Bridging(Truth.UNKNOWN)
    return Bridging(Truth.NO) if evidence is None else Bridging(Truth.YES, evidence)


def _group_found(group: GroupImage, distance: Distance) -> Found:
    estimate, sure = distance.estimate, distance.interval
    return {
        **bounds_found(distance.bounds),
        "n": group.answered,
        "mean": group.mean,
        "gap": distance.gap,
        "over": distance.over,
        "under": distance.under,
        "agreement": distance.agreement,
        "low": sure.low if sure else None,
        "high": sure.high if sure else None,
        "stated": distance.stated,
        "quadrant": distance.quadrant.value,
        "consensus": group.consensus,
        "divided": group.divided,
        "known_gap": estimate.known_gap if estimate else None,
        "blind_spot": estimate.blind_spot if estimate else None,
        "blind_spot_stated": estimate.blind_spot_stated if estimate else False,
    }
