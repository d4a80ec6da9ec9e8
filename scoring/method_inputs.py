"""What the method reads, each question as it counts, and what its rules choose: flags, verdicts and remarks.

The list is data beside the norms, because whoever edits a question or a flag would otherwise change the method unseen.
"""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StrictInt

from principles.content import Frozen, read_content
from principles.model import Id
from questionnaire.model import AnswerKind, Audience, Condition, Feed, Gate, Phase, QuestionId, Setting
from questionnaire.text import Code
from scoring.flags import FlagId, Severity
from scoring.instrument_texts import NextInstrument, Urgency

METHOD_INPUTS_FILE = Path(__file__).with_name("method_inputs.yaml")


class QuestionRead(Frozen):
    """A question as the method reads it; the fields are those of `questionnaire.model.Question`.

    `options` are the codes among which one chooses, where the method reads them by name.
    """

    id: QuestionId
    kind: AnswerKind
    feeds: tuple[Feed, ...]
    audience: Audience = Audience.TEAM
    setting: Setting = Setting.HOME
    quick_scan: bool = False
    gate: Gate | None = None
    weight: Annotated[StrictInt, Field(ge=1)] = 1
    module: Code | None = None
    phase: Phase | None = None
    shown_when: tuple[Condition, ...] = ()
    options: tuple[Code, ...] = ()


class FlagRaised(Frozen):
    """A flag that a rule can raise, how urgent it is, and the questions on which it always rests."""

    id: FlagId
    variant: Id
    severity: Severity
    rests_on: tuple[QuestionId, ...] = ()


class VerdictChosen(Frozen):
    """A verdict on an instrument that a rule can choose, and whether the instrument then comes up."""

    id: Id
    urgency: Urgency


class RemarkTold(Frozen):
    """A remark that a rule can put beside a verdict, and the questions on which it rests."""

    id: Id
    rests_on: tuple[QuestionId, ...]


class InstrumentChosen(Frozen):
    """What the rules can say of one instrument beside this one."""

    id: NextInstrument
    verdicts: tuple[VerdictChosen, ...]
    remarks: tuple[RemarkTold, ...] = ()


class MethodInputs(Frozen):
    """Everything that a method reads or chooses, by name."""

    method: str
    questions: tuple[QuestionRead, ...]
    flags: tuple[FlagRaised, ...]
    instruments: tuple[InstrumentChosen, ...]


@cache
def method_inputs(file: Path = METHOD_INPUTS_FILE) -> MethodInputs:
    """The list, read once for each process.

    Raises:
        ContentError: the file cannot be used.
    """
    return read_content(file, MethodInputs)
