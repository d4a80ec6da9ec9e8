"""What people read of a question: its words, and the levels, options and scales among which they choose."""

from typing import Annotated

from pydantic import Field, StrictInt, StringConstraints

from language.model import LocalisedText
from principles.content import Frozen

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


class Level(Frozen):
    """One anchored answer: a behaviour that an outsider can see. `points` of the question's highest give its value."""

    points: Annotated[StrictInt, Field(ge=0, le=5)]
    label: LocalisedText
    caption: LocalisedText


class Option(Frozen):
    """One thing that can be chosen."""

    code: Code
    label: LocalisedText
    caption: LocalisedText | None = None


class Scale(Frozen):
    """One of several things that a question asks, and the steps among which one chooses.

    Without steps the answer is in own words, or by the levels of the question, or a plain yes or no.
    """

    code: Code
    ask: LocalisedText
    hint: LocalisedText | None = None
    steps: tuple[Option, ...] = ()

    def step(self, code: str) -> Option | None:
        """The step with this code; none for what was answered in own words."""
        return next((step for step in self.steps if step.code == code), None)


class QuestionText(Frozen):
    """Everything that people read of a question.

    `why` says in a few sentences why it is asked. `guidance` folds out below it: each piece is one case, and what to
    choose there, or how the answer counts. `background` is what the law and other sources say.
    """

    question: LocalisedText
    why: LocalisedText
    guidance: tuple[LocalisedText, ...] = ()
    background: LocalisedText | None = None
    example: LocalisedText | None = None
    evidence: LocalisedText | None = None
    levels: tuple[Level, ...] = ()
    options: tuple[Option, ...] = ()
    scales: tuple[Scale, ...] = ()
    not_applicable_reasons: tuple[LocalisedText, ...] = ()

    def scale(self, code: str) -> Scale:
        """The scale with this code.

        Raises:
            KeyError: the question does not ask this.
        """
        for scale in self.scales:
            if scale.code == code:
                return scale
        raise KeyError(code)
