"""Answers about taking part: the rung of each row in a phase, what the council did, what people say of it."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from questionnaire.answer import Answer, Confirmation, EvidenceList, FreeText, Piece, RungCounts, Standing, Truth
from questionnaire.model import AnswerKind, Phase
from questionnaire.published import IF_ANY, PublishedRung
from questionnaire.text import Code


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
    evidence: EvidenceList = ()
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
    evidence: EvidenceList = ()


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
    """The rungs as the data subjects rate them themselves; `published` stands in the place of counts."""

    kind: Literal[AnswerKind.OWN_RUNGS] = AnswerKind.OWN_RUNGS
    cells: Annotated[tuple[OwnRungCell, ...], Field(max_length=200)] = ()
    published: Annotated[tuple[PublishedRung, ...], Field(max_length=250), IF_ANY] = ()


class ReportedBackCell(Piece):
    """Whether a group was told what its input changed, or why nothing changed."""

    row: Code
    truth: Truth


class ReportedBackAnswer(Answer):
    """For each group: was it told what its input changed."""

    kind: Literal[AnswerKind.REPORTED_BACK] = AnswerKind.REPORTED_BACK
    cells: Annotated[tuple[ReportedBackCell, ...], Field(max_length=50)] = ()
