"""The form of each kind of answer: which levels, options and scales the text of its question has to hold.

A step has a code in the content and a value in the answer. Both stand here, so that neither a screen nor a report has
to know which word stands for which grade.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, get_args

from language.model import Language
from questionnaire.answer import Truth
from questionnaire.answers import BridgingItem, Certainty, ImpactClassName, Untold
from questionnaire.model import AnswerKind, Phase, Question
from questionnaire.text import QuestionText

Value = int | str
Steps = Mapping[str, Value]

RIGHT, OTHER_RIGHT = "right", "other"
GRADES: Steps = {"light": 1, "middle": 2, "heavy": 4}
CERTAINTIES: Steps = {certainty: certainty for certainty in get_args(Certainty)}
FOUR_STEPS: Steps = {"negligible": 1, "limited": 2, "significant": 3, "maximum": 4}
GRADED = ("importance", "weight", "certainty")
OWN_WORDS: Steps = {}
_TRIPLE = {"importance": GRADES, "weight": GRADES, "certainty": CERTAINTIES}
_TRUTHS = tuple(truth.value for truth in Truth)
_IMAGES = ("minus3", "minus2", "minus1", "zero", "plus1", "plus2", "plus3")
NEITHER: Final = Untold.NEITHER.value
_UNTOLD = tuple(untold.value for untold in Untold)


@dataclass(frozen=True)
class Form:
    """What the text of a question holds: how many levels, which options, and which scales with which steps.

    With `options` or steps of `None` the content decides which there are. After the options of an image may come
    "neither": who neither checks nor helps has no place between the two.
    """

    levels: int = 0
    options: tuple[str, ...] | None = ()
    scales: Mapping[str, Steps | None] = field(default_factory=dict)
    may_be_neither: bool = False


FORMS: Mapping[AnswerKind, Form] = {
    AnswerKind.LEVEL: Form(levels=4),
    AnswerKind.RUNGS: Form(levels=6),
    AnswerKind.COUNCIL: Form(levels=5),
    AnswerKind.OWN_RUNGS: Form(levels=6, scales={phase.value: OWN_WORDS for phase in Phase}),
    AnswerKind.REPORTED_BACK: Form(options=_TRUTHS),
    AnswerKind.COUNTS: Form(options=_IMAGES, may_be_neither=True),
    AnswerKind.ESTIMATE: Form(options=_IMAGES, may_be_neither=True),
    AnswerKind.BRIDGING: Form(scales={item.value: OWN_WORDS for item in BridgingItem}),
    AnswerKind.PURPOSE_WEIGHING: Form(scales=_TRIPLE),
    AnswerKind.INFRINGEMENT_WEIGHING: Form(scales={RIGHT: None, "own_importance": GRADES, **_TRIPLE}),
    AnswerKind.RISKS: Form(scales={"severity": FOUR_STEPS, "likelihood": FOUR_STEPS, "named_by": OWN_WORDS}),
    AnswerKind.KNOCK_OUT: Form(options=_TRUTHS),
    AnswerKind.IMPACT_CLASS: Form(options=get_args(ImpactClassName)),
    AnswerKind.GROUPS: Form(options=("vulnerable", "not_vulnerable")),
    AnswerKind.CLAIM: Form(options=(*_IMAGES, *_UNTOLD)),
    AnswerKind.CHOICE: Form(options=None),
    AnswerKind.CHOICES: Form(options=None),
    AnswerKind.TEXT: Form(),
}


@dataclass(frozen=True)
class Misfit:
    """Where a text does not fit its kind of answer, and what to write there instead."""

    place: str
    problem: str
    mend: str


def misfits(question: Question) -> Iterator[Misfit]:
    """Everything in the text of a question that does not fit the form of its answer; without a text, only that."""
    if question.text is None:
        yield Misfit("text", "This question has no text, so nobody can answer it.", "Write its text.")
        return
    form, text = FORMS[question.kind], question.text
    levels = [str(level.points) for level in text.levels]
    yield from _misfit("text.levels", levels, [str(points) for points in range(form.levels)])
    options = [option.code for option in text.options]
    if form.options is not None:
        found = options[:-1] if form.may_be_neither and options[-1:] == [NEITHER] else options
        yield from _misfit("text.options", found, list(form.options))
    elif not options:
        yield Misfit("text.options", "There is nothing to choose.", "Write the options.")
    scales = list(_misfit("text.scales", [scale.code for scale in text.scales], list(form.scales)))
    yield from scales or _step_misfits(form, text)


def value_of(kind: AnswerKind, scale: str, step: str) -> Value:
    """What an answer holds once this step was chosen.

    Raises:
        KeyError: this kind of answer has no such scale or step.
    """
    return (FORMS[kind].scales[scale] or {})[step]


def step_of(kind: AnswerKind, scale: str, value: Value | None) -> str | None:
    """The step that an answer with this value stands for; none as long as nothing was chosen."""
    steps = FORMS[kind].scales[scale] or {}
    return next((step for step, stored in steps.items() if stored == value), None)


def listed_rights(text: QuestionText) -> tuple[str, ...]:
    """The codes of the rights that a question lists; any other right is named in own words."""
    return tuple(step.code for step in text.scale(RIGHT).steps if step.code != OTHER_RIGHT)


def right_name(question: Question, right: str, language: Language) -> str:
    """What people call a right: a listed one in this language, any other as it was written."""
    listed = question.text.scale(RIGHT).step(right) if question.text else None
    return listed.label.into(language) if listed else right


def _step_misfits(form: Form, text: QuestionText) -> Iterator[Misfit]:
    for place, scale in enumerate(text.scales):
        steps, found = form.scales[scale.code], [step.code for step in scale.steps]
        where = f"text.scales.{place}.steps"
        if steps is not None:
            yield from _misfit(where, found, list(steps))
        elif found[-1:] != [OTHER_RIGHT]:
            yield Misfit(where, "A right that is not listed has no place.", f"Write {OTHER_RIGHT} as the last step.")


def _misfit(place: str, found: list[str], needed: list[str]) -> Iterator[Misfit]:
    if found != needed:
        stands = ", ".join(found) or "nothing"
        mend = f"Write {', '.join(needed)}, in this order." if needed else "Remove it."
        yield Misfit(place, f"This form of answer does not fit: here stands {stands}.", mend)
