"""What the purpose gains: how much, how heavy, how certain, with the reasons; the three grades serve losses too."""

from collections.abc import Callable
from functools import partial

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, Infringement, PurposeWeighingAnswer
from questionnaire.forms import GRADED, Value
from ui.asked import Asked, changed
from ui.components import fields, scale_field
from ui.components.fields import LONG_TEXT

KeepGrade = Callable[[str, Value | None], object]


def show(asked: Asked, answer: PurposeWeighingAnswer) -> Standing:
    """The three grades and the reasons; gives the standing of the answer."""
    show_grades(asked, "purpose", answer, partial(_keep_grade, asked))
    if answer.standing is not Standing.UNKNOWN:
        show_reasons(asked, "reasons", answer.reason, lambda typed: asked.keep(partial(with_reason, reason=typed)))
    return answer.standing


def show_grades(
    asked: Asked, name: str, graded: PurposeWeighingAnswer | Infringement, keep: KeepGrade, *, level: int = 4
) -> None:
    """Three groups of radio buttons; what nobody knows stays unknown.

    Args:
        asked: The question.
        name: What is graded, within the question.
        graded: The grades that are kept.
        keep: Keeps a new grade, `None` for "I don't know".
        level: The level of the headings.
    """
    for part in GRADED:
        value = getattr(graded, part)
        scale_field.show(asked, f"{name}/{part}", part, value, partial(keep, part), level=level)


def show_reasons(asked: Asked, name: str, reason: str, keep: Callable[[str], str | None]) -> None:
    """The field for the reasons of the three grades."""
    say = asked.say
    fields.text(
        asked,
        name,
        say("Your reasons: why this much, this heavy and this certain?"),
        reason,
        keep=keep,
        rows=4,
        max_length=LONG_TEXT,
        help=say("The result never shows a weighing without its reasons."),
    )


def with_grade(kept: AnyAnswer, part: str, grade: Value | None) -> AnyAnswer:
    """The answer with another grade; "I don't know" about all there is makes the whole unknown.

    Reasons stay, but whom one meant to ask is no reason.
    """
    if not isinstance(kept, PurposeWeighingAnswer):
        return kept
    reason = "" if kept.standing is Standing.UNKNOWN else kept.reason
    new = changed(kept, **{part: grade}, reason=reason)
    has_grades = any(getattr(new, each) is not None for each in GRADED)
    return changed(new, standing=Standing.GIVEN if has_grades else Standing.UNKNOWN)


def with_reason(kept: AnyAnswer, reason: str) -> AnyAnswer:
    """The answer with other reasons."""
    return changed(kept, reason=reason)


def is_graded(graded: PurposeWeighingAnswer | Infringement) -> bool:
    """Whether all three grades are there."""
    return all(getattr(graded, part) is not None for part in GRADED)


def _keep_grade(asked: Asked, part: str, grade: Value | None) -> str | None:
    return asked.keep(lambda kept: with_grade(kept, part, grade))
