"""What the method reads: each question as it counts, and each flag that a rule can raise.

The list is data beside the norms, because whoever edits a question or a flag would otherwise change the method unseen.
"""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StrictInt

from principles.content import Frozen, read_content
from principles.model import Id
from questionnaire.model import AnswerKind, Condition, Feed, Gate, Phase, QuestionId
from questionnaire.text import Code
from scoring.flags import FlagId, Severity

METHOD_INPUTS_FILE = Path(__file__).with_name("method_inputs.yaml")


class QuestionRead(Frozen):
    """A question as the method reads it; the fields are those of `questionnaire.model.Question`."""

    id: QuestionId
    kind: AnswerKind
    feeds: tuple[Feed, ...]
    gate: Gate | None = None
    weight: Annotated[StrictInt, Field(ge=1)] = 1
    module: Code | None = None
    phase: Phase | None = None
    shown_when: tuple[Condition, ...] = ()


class FlagRaised(Frozen):
    """A flag that a rule can raise, and how urgent it is."""

    id: FlagId
    variant: Id
    severity: Severity


class MethodInputs(Frozen):
    """Everything that a method reads or raises, by name."""

    method: str
    questions: tuple[QuestionRead, ...]
    flags: tuple[FlagRaised, ...]


@cache
def method_inputs(file: Path = METHOD_INPUTS_FILE) -> MethodInputs:
    """The list, read once for each process.

    Raises:
        ContentError: the file cannot be used.
    """
    return read_content(file, MethodInputs)
