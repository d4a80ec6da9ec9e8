"""Citizen involvement, as a case can give it: rows of four phases, and who spoke in them."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StrictStr, model_validator
from pydantic_core import PydanticCustomError

from questionnaire.model import Phase
from questionnaire.taking_part import Speaker
from scoring.case_kinds import STANDINGS, Answer, Found, Given, People, Share, Unanswered, bounds_found, truth
from scoring.cells import Cell, CouncilCell, Voice
from scoring.involvement import People as PeopleInData
from scoring.involvement import involvement
from scoring.matrix import CouncilRow, GroupRow
from scoring.model import ImpactClass

Rung = Annotated[StrictInt, Field(ge=0, le=5)]
Level = Annotated[StrictInt, Field(ge=0, le=4)]
Row = tuple[Rung | Unanswered, Rung | Unanswered, Rung | Unanswered, Rung | Unanswered]
CouncilLevels = tuple[Level | Unanswered, Level | Unanswered, Level | Unanswered, Level | Unanswered]
EvidenceRow = tuple[Share, Share, Share, Share]
AnswerRow = tuple[Answer, Answer, Answer, Answer]
SixCounts = tuple[People, People, People, People, People, People]
PhaseName = Literal["agenda", "design", "execution", "evaluation"]
SpeakerName = Literal["self", "representative", "officials", "unknown", "?"]
Spoken = tuple[Rung | Literal["?"], SpeakerName]

COUNCIL, OTHER_CITIZENS = "council", "other_citizens"
ALL_PROVEN: EvidenceRow = (1.0, 1.0, 1.0, 1.0)
ALL_REPORTED: AnswerRow = ("yes", "yes", "yes", "yes")


class InvolvementGiven(Given):
    """Who took part in which phase."""

    data_subjects: Mapping[StrictStr, Row] = Field(default_factory=dict)
    council: CouncilLevels | None = None
    other_citizens: Row | None = None
    partners: Mapping[StrictStr, Row] = Field(default_factory=dict)
    evidence: Mapping[StrictStr, EvidenceRow] = Field(default_factory=dict)
    impact_class: ImpactClass = ImpactClass.MEDIUM
    no_people: StrictStr | StrictBool | None = None
    vulnerable: tuple[StrictStr, ...] = ()
    voices: Mapping[StrictStr, Mapping[PhaseName, tuple[Spoken, ...]]] = Field(default_factory=dict)
    reported_back: Mapping[StrictStr, AnswerRow] = Field(default_factory=dict)
    own_ratings: Mapping[StrictStr, Mapping[PhaseName, SixCounts]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _rows_exist(self) -> "InvolvementGiven":
        groups = {*self.data_subjects, *self.partners, *({OTHER_CITIZENS} if self.other_citizens else ())}
        rows = groups | ({COUNCIL} if self.council else set())
        named = {*self.vulnerable, *self.voices, *self.reported_back, *self.own_ratings} - groups
        unknown = named | (set(self.evidence) - rows)
        if unknown:
            raise PydanticCustomError("no_row", "There is no row '{row}' in this case", {"row": min(unknown)})
        return self

    def found(self) -> Found:
        """The bounds, what is known, and the verdict."""
        score = involvement(
            self.impact_class,
            [self._group(name, row) for name, row in self.data_subjects.items()],
            self._council(),
            self._group(OTHER_CITIZENS, self.other_citizens) if self.other_citizens else None,
            people=self._people(),
            partners=[self._group(name, row) for name, row in self.partners.items()],
        )
        return {
            **bounds_found(score.bounds),
            "completeness": score.knowledge.completeness,
            "confidence": score.knowledge.confidence,
            "number_shown": score.number_shown,
            "status": score.status.value,
            "agenda_is_zero": score.agenda_is_zero,
            "nobody_named": score.nobody_named,
            "weakest_group": score.weakest_group,
        }

    def _people(self) -> PeopleInData:
        if self.no_people == "confirmed":
            return PeopleInData.NONE
        return PeopleInData.PRESENT if self.no_people in {None, False, "no"} else PeopleInData.DENIED

    def _council(self) -> CouncilRow | None:
        if self.council is None:
            return None
        proofs = self.evidence.get(COUNCIL, ALL_PROVEN)
        return CouncilRow(
            {
                phase: CouncilCell(standing=STANDINGS[level])
                if isinstance(level, str)
                else CouncilCell(level, evidence)
                for phase, level, evidence in zip(Phase, self.council, proofs, strict=True)
            }
        )

    def _group(self, name: str, row: Row) -> GroupRow:
        cells = {phase: self._cell(name, phase, row[place], place) for place, phase in enumerate(Phase)}
        return GroupRow(name, cells, vulnerable=name in self.vulnerable)

    def _cell(self, name: str, phase: Phase, rung: int | Unanswered, place: int) -> Cell:
        if isinstance(rung, str) and rung != "?":
            return Cell(standing=STANDINGS[rung])
        said = () if isinstance(rung, str) else (Voice(rung, Speaker.SELF),)
        spoken = self.voices.get(name, {}).get(phase.value)
        return Cell(
            voices=said if spoken is None else tuple(_voice(*each) for each in spoken),
            reported_back=truth(self.reported_back.get(name, ALL_REPORTED)[place]),
            evidence=self.evidence.get(name, ALL_PROVEN)[place],
            own_ratings=self.own_ratings.get(name, {}).get(phase.value),
        )


def _voice(rung: int | str, speaker: str) -> Voice:
    said = None if isinstance(rung, str) else rung
    return Voice(said, Speaker.UNKNOWN if speaker == "?" else Speaker(speaker))
