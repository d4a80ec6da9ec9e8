"""The norms of the scoring method: every weight, required level and threshold, who set it and why.

A released method is frozen. Whoever wants another norm makes a new method beside this one, so that an old result can
always be computed again.
"""

from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Generic, Self, TypeVar

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from principles.content import Frozen, read_content
from principles.model import Id
from questionnaire.model import Phase
from scoring.model import TOLERANCE, ImpactClass

PARAMETERS_FILE = Path(__file__).with_name("parameters.yaml")

Value = TypeVar("Value")
Share = Annotated[float, Field(ge=0, le=1)]
Positive = Annotated[float, Field(gt=0)]
Count = Annotated[int, Field(ge=1)]
Level = Annotated[int, Field(ge=0, le=5)]
PolicyRecord = Annotated[str, StringConstraints(pattern=r"^PDR-\d{4}$")]


class Basis(StrEnum):
    """What a norm rests on: a decision of our own, or a decision about a form that a source describes."""

    DECISION = "decision"
    SOURCE = "source"


class Norm(Frozen, Generic[Value]):
    """A value that people chose, since when, on what it rests and which policy record gives the reasons."""

    value: Value
    since: date
    basis: Basis
    sources: tuple[Id, ...] = ()
    policy_record: PolicyRecord

    @model_validator(mode="after")
    def _source_is_named(self) -> Self:
        if self.basis is Basis.SOURCE and not self.sources:
            raise PydanticCustomError("no_source", "A norm with basis 'source' names at least one under sources")
        return self


class EvidenceValues(Frozen):
    """What evidence is worth: a mere statement, a document that can be opened, something verified or public."""

    asserted: Share
    document: Share
    verified: Share


class PhaseWeights(Frozen):
    """How heavily each phase weighs; together one."""

    agenda: Share
    design: Share
    execution: Share
    evaluation: Share

    @model_validator(mode="after")
    def _add_up(self) -> Self:
        if abs(sum(self.of(phase) for phase in Phase) - 1) > TOLERANCE:
            raise PydanticCustomError("phase_weights", "The weights of the four phases add up to 1")
        return self

    def of(self, phase: Phase) -> float:
        """The weight of one phase."""
        return float(getattr(self, phase.value))


class RequiredRungs(Frozen):
    """The rung that each phase asks for, within one impact class."""

    agenda: Count
    design: Count
    execution: Count
    evaluation: Count

    def of(self, phase: Phase) -> int:
        """The required rung of one phase."""
        return int(getattr(self, phase.value))


class ByClass(Frozen, Generic[Value]):
    """A value for each impact class."""

    low: Value
    medium: Value
    high: Value

    def of(self, impact: ImpactClass) -> Value:
        """The value for one class."""
        return {ImpactClass.LOW: self.low, ImpactClass.MEDIUM: self.medium, ImpactClass.HIGH: self.high}[impact]


class Caps(Frozen):
    """The highest rung that counts, by who spoke; `unknown` is for what is claimed and proven."""

    self_: Annotated[Level, Field(alias="self")]
    representative: Level
    officials: Level
    unknown: Level


class ItemNorms(Frozen):
    """When a number may be shown, and what evidence is worth."""

    completeness_needed: Norm[Share]
    confidence_needed: Norm[Share]
    narrow_band: Norm[Share]
    not_applicable_limit: Norm[Share]
    evidence: Norm[EvidenceValues]


class InvolvementNorms(Frozen):
    """The norms of citizen involvement."""

    phase_weights: Norm[PhaseWeights]
    required_rungs: Norm[ByClass[RequiredRungs]]
    required_council: Norm[ByClass[Count]]
    points_for_medium: Norm[Count]
    points_for_high: Norm[Count]
    many_people: Norm[Count]
    caps: Norm[Caps]
    report_back_from: Norm[Level]
    rung_without_report: Norm[Level]
    data_subjects_power: Norm[Positive]
    public_floor: Norm[Share]
    fully_from: Norm[Share]
    partly_from: Norm[Share]


class ProportionalityNorms(Frozen):
    """The norms of proportionality."""

    failed_below: Norm[Share]
    tenable_from: Norm[Share]
    intensities: Norm[tuple[Count, Count, Count]]
    certainties: Norm[tuple[Share, Share, Share]]
    precaution_evidence: Norm[Share]
    open_from: Norm[Positive]
    open_to: Norm[Positive]


class ImageNorms(Frozen):
    """The norms of the distance between the two images."""

    under_share: Norm[Share]
    talk_closes: Norm[Share]
    bridging_evidence: Norm[Share]
    not_believed_from: Norm[Positive]
    close_from: Norm[Share]
    differ_from: Norm[Share]
    stated_from: Norm[Positive]
    interval: Norm[Share]
    prior: Norm[Positive]
    draws: Norm[Count]
    neutral_band: Norm[Positive]
    quadrant_mass: Norm[Share]
    divided_below: Norm[Share]


class DisclosureNorms(Frozen):
    """How few people are too few to show."""

    smallest_group: Norm[Count]
    smallest_vulnerable_group: Norm[Count]
    unanimous_above: Norm[Share]
    class_only_below: Norm[Count]


class ComparisonNorms(Frozen):
    """When one project may be called higher than another."""

    weight_concentration: Norm[tuple[Positive, Positive, Positive]]
    share_needed: Norm[Share]
    draws: Norm[Count]


class FlagNorms(Frozen):
    """When something stands out that no score tells."""

    level_at_most: Norm[Level]
    views_from: Norm[Level]
    service_from: Norm[Count]
    majority_above: Norm[Share]


class Norms(Frozen):
    """Everything that people decided in one scoring method, each with its reason."""

    method: Annotated[str, StringConstraints(pattern=r"^\d{4}\.\d+$")]
    since: date
    items: ItemNorms
    involvement: InvolvementNorms
    proportionality: ProportionalityNorms
    image_distance: ImageNorms
    disclosure: DisclosureNorms
    comparison: ComparisonNorms
    flags: FlagNorms

    def entries(self) -> dict[str, Norm[object]]:
        """Every norm by its place in the file, as `section.name`."""
        sections = {name: part for name, part in self if isinstance(part, Frozen)}
        return {f"{name}.{field}": norm for name, section in sections.items() for field, norm in section}


@cache
def norms() -> Norms:
    """The norms of the current method."""
    return read_norms(PARAMETERS_FILE)


def read_norms(file: Path) -> Norms:
    """The norms in a file.

    Raises:
        ContentError: the file cannot be read or does not fit.
    """
    return read_content(file, Norms)
