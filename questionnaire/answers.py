"""An answer: what was chosen, why, on what evidence, and by whom.

An answer that was only begun (a note without a choice) is `open`. "I don't know" and "not applicable, because ..." are
answers. Lists keep what was typed even while the question, or a row of it, is hidden.
"""

import unicodedata
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from principles.model import Id
from questionnaire.model import AnswerKind, Code, Phase

LONGEST_TEXT = 10_000
LONGEST_LINE = 300
LARGEST_COUNT = 1_000_000


def plain_text(text: str) -> str:
    """The text without control characters and lone surrogates, in composed form (Unicode NFC).

    A few scripts grow longer in that form; their text stays as it is, so that what fitted once fits when read again.
    """
    kept = "".join(character for character in text.replace("\r\n", "\n") if _is_plain(character))
    composed = unicodedata.normalize("NFC", kept)
    return composed if len(composed) <= len(kept) else kept


def _is_plain(character: str) -> bool:
    return character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs"}


FreeText = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(plain_text)]
Line = Annotated[str, StringConstraints(max_length=LONGEST_LINE), AfterValidator(plain_text)]
Count = Annotated[int, Field(ge=0, le=LARGEST_COUNT, strict=True)]
Placement = Annotated[int, Field(ge=-3, le=3, strict=True)]
ImageCounts = Annotated[tuple[Count, ...], Field(min_length=7, max_length=7)]
RungCounts = Annotated[tuple[Count, ...], Field(min_length=6, max_length=6)]


class Piece(BaseModel):
    """A piece of a dossier: cannot change, knows no fields beyond its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Standing(StrEnum):
    """Whether there is an answer, and of what sort."""

    OPEN = "open"
    GIVEN = "given"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Truth(StrEnum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Confirmation(Piece):
    """Somebody in a role confirmed this on a date. The privacy officer confirms; the FG (DPO) only advises."""

    name: Line
    role: Literal["privacy_officer", "council"]
    on: date


class Evidence(Piece):
    """Something that shows that an answer is true."""

    title: Line
    location: Annotated[Line, Field(description="A web address, or the file and page where the house can open it.")] = (
        ""
    )
    is_public: bool = False
    from_data_subjects: bool = False
    confirmed_by: Confirmation | None = None


class Quotation(Piece):
    """A short passage from a public source on which an answer rests, marked as a quotation."""

    text: Line
    source: Id
    place: Line = ""


class Answer(Piece):
    """What every answer has, whatever its form."""

    standing: Standing = Standing.OPEN
    reason: FreeText = ""
    note: FreeText = ""
    evidence: tuple[Evidence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    confirmed_by: Confirmation | None = None
    answered_by: Line = ""
    answered_at: datetime | None = None

    @property
    def is_put(self) -> bool:
        """Whether this question was put; "I don't know" counts as put."""
        return self.standing is not Standing.OPEN


class LevelAnswer(Answer):
    """One of four anchored levels, in points from 0 to 3."""

    kind: Literal[AnswerKind.LEVEL] = AnswerKind.LEVEL
    points: Annotated[int, Field(ge=0, le=3, strict=True)] | None = None


class Speaker(StrEnum):
    """Who spoke for the people of a row."""

    SELF = "self"
    REPRESENTATIVE = "representative"
    OFFICIALS = "officials"
    UNKNOWN = "unknown"


class Form(StrEnum):
    """The way in which people took part."""

    CONVERSATION = "conversation"
    SURVEY = "survey"
    PANEL = "panel"
    LIVING_LAB = "living_lab"
    ATELIER = "atelier"
    NEIGHBOURHOOD_ENTERPRISE = "neighbourhood_enterprise"
    RIGHT_TO_CHALLENGE = "right_to_challenge"
    OTHER = "other"
    UNKNOWN = "unknown"


class Voice(Piece):
    """One way in which a row was heard: the rung, who spoke, and the form it took."""

    rung: Annotated[int, Field(ge=0, le=5, strict=True)]
    speaker: Speaker = Speaker.UNKNOWN
    form: Form = Form.UNKNOWN


class RungCell(Piece):
    """What one row (a group of data subjects, other citizens, a partner) did in one phase."""

    row: Code
    standing: Standing = Standing.OPEN
    voices: Annotated[tuple[Voice, ...], Field(max_length=2)] = ()
    reason: FreeText = ""
    evidence: tuple[Evidence, ...] = ()
    confirmed_by: Confirmation | None = None


class RungsAnswer(Answer):
    """The rung of each row in one phase."""

    kind: Literal[AnswerKind.RUNGS] = AnswerKind.RUNGS
    cells: Annotated[tuple[RungCell, ...], Field(max_length=60)] = ()


class CouncilCell(Piece):
    """What the council did in one phase, on its own scale from 0 (unaware) to 4 (decided)."""

    phase: Phase
    standing: Standing = Standing.OPEN
    level: Annotated[int, Field(ge=0, le=4, strict=True)] | None = None
    evidence: tuple[Evidence, ...] = ()


class CouncilAnswer(Answer):
    """What the council did in each phase."""

    kind: Literal[AnswerKind.COUNCIL] = AnswerKind.COUNCIL
    cells: Annotated[tuple[CouncilCell, ...], Field(max_length=4)] = ()


class OwnRungCell(Piece):
    """How many people of a group rated their own rung in a phase at 0 to 5."""

    row: Code
    phase: Phase
    counts: RungCounts


class OwnRungsAnswer(Answer):
    """The rungs as the data subjects rate them themselves."""

    kind: Literal[AnswerKind.OWN_RUNGS] = AnswerKind.OWN_RUNGS
    cells: Annotated[tuple[OwnRungCell, ...], Field(max_length=200)] = ()


class ReportedBackCell(Piece):
    """Whether a group was told what its input changed, or why nothing changed."""

    row: Code
    truth: Truth


class ReportedBackAnswer(Answer):
    """For each group: was it told what its input changed."""

    kind: Literal[AnswerKind.REPORTED_BACK] = AnswerKind.REPORTED_BACK
    cells: Annotated[tuple[ReportedBackCell, ...], Field(max_length=50)] = ()


class GroupCounts(Piece):
    """Answers of one group from -3 (mainly to check people) to +3 (mainly to help them), and how many did not know."""

    row: Code
    counts: ImageCounts
    do_not_know: Count = 0


class CountsAnswer(Answer):
    """What officials and data subjects said, as counts; or one answer on behalf of the team."""

    kind: Literal[AnswerKind.COUNTS] = AnswerKind.COUNTS
    officials: ImageCounts | None = None
    officials_do_not_know: Count = 0
    team: Placement | None = None
    groups: Annotated[tuple[GroupCounts, ...], Field(max_length=50)] = ()


class EstimateAnswer(Answer):
    """What officials think that each group will answer, as counts."""

    kind: Literal[AnswerKind.ESTIMATE] = AnswerKind.ESTIMATE
    groups: Annotated[tuple[GroupCounts, ...], Field(max_length=50)] = ()


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
    evidence: tuple[Evidence, ...] = ()


class BridgingAnswer(Answer):
    """What was done about the distance between the images."""

    kind: Literal[AnswerKind.BRIDGING] = AnswerKind.BRIDGING
    cells: Annotated[tuple[BridgingCell, ...], Field(max_length=4)] = ()


Grade = Literal[1, 2, 4]
Certainty = Literal["certain", "plausible", "uncertain"]


class PurposeWeighingAnswer(Answer):
    """What the purpose gains: how much (light 1, middle 2, heavy 4), how heavy it counts, how certain it is."""

    kind: Literal[AnswerKind.PURPOSE_WEIGHING] = AnswerKind.PURPOSE_WEIGHING
    importance: Grade | None = None
    weight: Grade | None = None
    certainty: Certainty | None = None


class Infringement(Piece):
    """What people lose of one right; `own_importance` counts how data subjects graded it (light, middle, heavy)."""

    right: Line
    importance: Grade | None = None
    weight: Grade | None = None
    certainty: Certainty | None = None
    reason: FreeText = ""
    evidence: tuple[Evidence, ...] = ()
    own_importance: tuple[Count, Count, Count] = (0, 0, 0)


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


class ImpactClassAnswer(Answer):
    """An impact class other than the profile gives: anyone raises it; the council lowers it, with a dated decision."""

    kind: Literal[AnswerKind.IMPACT_CLASS] = AnswerKind.IMPACT_CLASS
    impact_class: Literal["low", "medium", "high"] | None = None


class Group(Piece):
    """A group of data subjects: people whose data the project uses."""

    id: Code
    name: Line
    is_vulnerable: Truth = Truth.UNKNOWN


class GroupsAnswer(Answer):
    """The groups of data subjects; the privacy officer confirms the list."""

    kind: Literal[AnswerKind.GROUPS] = AnswerKind.GROUPS
    groups: Annotated[tuple[Group, ...], Field(max_length=50)] = ()


class ClaimAnswer(Answer):
    """What residents are told that the project is for, and where that places it from -3 (check) to +3 (help)."""

    kind: Literal[AnswerKind.CLAIM] = AnswerKind.CLAIM
    text: FreeText = ""
    location: Line = ""
    placement: Placement | None = None


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
