"""The form of an answer: one model for each kind of question.

Lists keep what was typed even while the question, or a row of it, is hidden.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from questionnaire.answer import (
    Answer,
    Count,
    EvidenceList,
    FreeText,
    ImageCounts,
    Line,
    Piece,
    Placement,
    Truth,
)
from questionnaire.model import AnswerKind
from questionnaire.published import IF_ANY, PublishedEstimate, PublishedImages
from questionnaire.taking_part import CouncilAnswer, OwnRungsAnswer, ReportedBackAnswer, RungsAnswer
from questionnaire.text import Code


class LevelAnswer(Answer):
    """One of four anchored levels, in points from 0 to 3."""

    kind: Literal[AnswerKind.LEVEL] = AnswerKind.LEVEL
    points: Annotated[int, Field(ge=0, le=3, strict=True)] | None = None


class GroupCounts(Piece):
    """Answers of one group from -3 (mainly to check people) to +3 (mainly to help them).

    Beside them stands how many said that it is neither, and how many did not know.
    """

    row: Code
    counts: ImageCounts
    neither: Annotated[Count, IF_ANY] = 0
    do_not_know: Count = 0


class CountsAnswer(Answer):
    """What officials and data subjects said, as counts; or one answer on behalf of the team.

    `agreed` is what the room agreed on afterwards, and `minority` what others kept thinking: neither is a respondent.
    `published` stands in the place of counts that are not known here; counts of officials or of groups go before it.
    """

    kind: Literal[AnswerKind.COUNTS] = AnswerKind.COUNTS
    officials: ImageCounts | None = None
    officials_neither: Annotated[Count, IF_ANY] = 0
    officials_do_not_know: Count = 0
    team: Placement | None = None
    agreed: Placement | None = None
    minority: FreeText = ""
    groups: Annotated[tuple[GroupCounts, ...], Field(max_length=50)] = ()
    published: Annotated[PublishedImages | None, IF_ANY] = None

    @property
    def has_officials(self) -> bool:
        """Whether officials answered, or the team as one."""
        outside = self.officials_neither + self.officials_do_not_know
        counted = self.officials is not None or outside > 0 or self.team is not None
        return counted or (self.published is not None and self.published.has_officials)

    @property
    def rows(self) -> frozenset[str]:
        """The groups of which there are answers."""
        published = self.published.rows if self.published else frozenset[str]()
        return published.union(group.row for group in self.groups)


class EstimateAnswer(Answer):
    """What officials think that each group will answer, as counts; `published` stands in their place."""

    kind: Literal[AnswerKind.ESTIMATE] = AnswerKind.ESTIMATE
    groups: Annotated[tuple[GroupCounts, ...], Field(max_length=50)] = ()
    published: Annotated[tuple[PublishedEstimate, ...], Field(max_length=50), IF_ANY] = ()

    @property
    def rows(self) -> frozenset[str]:
        """The groups of which there is an estimate."""
        return frozenset(group.row for group in self.groups).union(*(one.members for one in self.published))


class BridgingItem(StrEnum):
    """Something that was done about the distance between the images."""

    DISCUSSED = "discussed"
    EXPLANATION_CHANGED = "explanation_changed"
    DESIGN_CHANGED = "design_changed"
    ASKED_AGAIN = "asked_again"


class BridgingCell(Piece):
    """Whether one bridging item was done, and what shows it."""

    item: BridgingItem
    done: Truth
    evidence: EvidenceList = ()


class BridgingAnswer(Answer):
    """What was done about the distance between the images."""

    kind: Literal[AnswerKind.BRIDGING] = AnswerKind.BRIDGING
    cells: Annotated[tuple[BridgingCell, ...], Field(max_length=4)] = ()


ImpactClassName = Literal["low", "medium", "high"]
Grade = Literal[1, 2, 4]
Certainty = Literal["certain", "plausible", "uncertain"]


class PurposeWeighingAnswer(Answer):
    """What the purpose gains: how much (light 1, middle 2, heavy 4), how heavy it counts, how certain it is."""

    kind: Literal[AnswerKind.PURPOSE_WEIGHING] = AnswerKind.PURPOSE_WEIGHING
    importance: Grade | None = None
    weight: Grade | None = None
    certainty: Certainty | None = None


class Infringement(Piece):
    """What people lose of one right: the code of a right that the question lists, or another one in own words.

    `own_importance` counts how data subjects graded the loss (light, middle, heavy). `own_importance_published` is the
    lower median of enough of them, where their counts are not known here.
    """

    right: Line
    importance: Grade | None = None
    weight: Grade | None = None
    certainty: Certainty | None = None
    reason: FreeText = ""
    evidence: EvidenceList = ()
    own_importance: tuple[Count, Count, Count] = (0, 0, 0)
    own_importance_published: Annotated[Grade | None, IF_ANY] = None


class InfringementWeighingAnswer(Answer):
    """What people lose, right by right."""

    kind: Literal[AnswerKind.INFRINGEMENT_WEIGHING] = AnswerKind.INFRINGEMENT_WEIGHING
    infringements: Annotated[tuple[Infringement, ...], Field(max_length=30)] = ()


class Risk(Piece):
    """A risk that is left after measures: severity and likelihood from 1 to 4 once graded, and who named it."""

    what: FreeText
    severity: Annotated[int, Field(ge=1, le=4, strict=True)] | None = None
    likelihood: Annotated[int, Field(ge=1, le=4, strict=True)] | None = None
    named_by: Line = ""


class RisksAnswer(Answer):
    """The risks that are left after measures."""

    kind: Literal[AnswerKind.RISKS] = AnswerKind.RISKS
    risks: Annotated[tuple[Risk, ...], Field(max_length=100)] = ()


class KnockOutAnswer(Answer):
    """The privacy officer's yes, no or "I don't know" to something that stops a project."""

    kind: Literal[AnswerKind.KNOCK_OUT] = AnswerKind.KNOCK_OUT
    truth: Truth = Truth.UNKNOWN


class Group(Piece):
    """A group of data subjects: people whose data the project uses."""

    id: Code
    name: Line
    is_vulnerable: Truth = Truth.UNKNOWN


class GroupsAnswer(Answer):
    """The groups of data subjects; the privacy officer confirms the list."""

    kind: Literal[AnswerKind.GROUPS] = AnswerKind.GROUPS
    groups: Annotated[tuple[Group, ...], Field(max_length=50)] = ()


class StartingPoint(Piece):
    """What was settled before answering: the impact class, and who the people in the data are.

    A later answer raises the class at once. It lowers nothing: only the council can. `taken_out` is how many groups are
    no longer on the list, in a publication that does not name them.
    """

    impact_class: ImpactClassName
    groups: Annotated[tuple[Group, ...], Field(max_length=50)] = ()
    on: date
    by: Line = ""
    taken_out: Annotated[int, Field(ge=0, le=50, strict=True), IF_ANY] = 0


class ImpactClassAnswer(Answer):
    """What was settled, and another impact class: anyone raises it, the council lowers it by a dated decision."""

    kind: Literal[AnswerKind.IMPACT_CLASS] = AnswerKind.IMPACT_CLASS
    starting_point: StartingPoint | None = None
    impact_class: ImpactClassName | None = None


class Untold(StrEnum):
    """Why what residents are told has no place from check to help: it speaks of neither, or there is no text at all."""

    NEITHER = "neither"
    NOTHING = "nothing"


class ClaimAnswer(Answer):
    """What residents are told that the project is for, and where that places it from -3 (check) to +3 (help).

    `untold` says why there is no place; then `placement` does not count.
    """

    kind: Literal[AnswerKind.CLAIM] = AnswerKind.CLAIM
    text: FreeText = ""
    location: Line = ""
    placement: Placement | None = None
    untold: Annotated[Untold | None, IF_ANY] = None

    @property
    def claimed(self) -> int | None:
        """The place from -3 to +3 that counts."""
        return self.placement if self.is_given and self.untold is None else None


class ChoiceAnswer(Answer):
    """One option."""

    kind: Literal[AnswerKind.CHOICE] = AnswerKind.CHOICE
    chosen: Code | None = None


class ChoicesAnswer(Answer):
    """Any number of options."""

    kind: Literal[AnswerKind.CHOICES] = AnswerKind.CHOICES
    chosen: Annotated[tuple[Code, ...], Field(max_length=50)] = ()


class TextAnswer(Answer):
    """A text in the team's own words."""

    kind: Literal[AnswerKind.TEXT] = AnswerKind.TEXT
    text: FreeText = ""


AnyAnswer = Annotated[
    LevelAnswer
    | RungsAnswer
    | CouncilAnswer
    | OwnRungsAnswer
    | ReportedBackAnswer
    | CountsAnswer
    | EstimateAnswer
    | BridgingAnswer
    | PurposeWeighingAnswer
    | InfringementWeighingAnswer
    | RisksAnswer
    | KnockOutAnswer
    | ImpactClassAnswer
    | GroupsAnswer
    | ClaimAnswer
    | ChoiceAnswer
    | ChoicesAnswer
    | TextAnswer,
    Field(discriminator="kind"),
]

ANSWER: TypeAdapter[AnyAnswer] = TypeAdapter(AnyAnswer)


def empty_answer(kind: AnswerKind) -> AnyAnswer:
    """An answer of this kind in which nothing is filled in yet."""
    return ANSWER.validate_python({"kind": kind})
