"""What the purpose gains: how much, how heavy, how certain, with the reasons; the three grades serve losses too."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, Infringement, PurposeWeighingAnswer
from ui import state
from ui.asked import Asked, changed
from ui.components import fields, standing
from ui.components.answer_choice import option_pick, option_picks
from ui.components.fields import LONG_TEXT, Pick
from ui.components.html import element, joined
from ui.components.text import quiet

GRADED = ("importance", "weight", "certainty")
Grade = int | str | None
KeepGrade = Callable[[str, Grade], object]


def show(asked: Asked, answer: PurposeWeighingAnswer) -> Standing:
    """The three grades and the reasons; gives the standing of the answer."""
    say = asked.say
    show_grades(asked, "purpose", answer, partial(_keep_grade, asked))
    if answer.standing is not Standing.UNKNOWN:
        fields.text(
            asked,
            "reasons",
            say("Your reasons: why this much, this heavy and this certain?"),
            answer.reason,
            keep=lambda typed: asked.keep(lambda kept: with_reason(kept, typed)),
            rows=4,
            max_length=LONG_TEXT,
            help=say("The result never shows a weighing without its reasons."),
        )
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
        question = option_pick(asked, f"ask_{part}")
        st.html(joined([element(f"h{level}", question.label), quiet(question.caption)]))
        _show_grade(asked, f"{name}/{part}", part, getattr(graded, part), partial(keep, part))


def with_grade(kept: AnyAnswer, part: str, grade: Grade) -> AnyAnswer:
    """The answer with another grade; "I don't know" about all there is makes the whole unknown.

    Reasons stay, but whom one meant to ask is no reason.
    """
    if not isinstance(kept, PurposeWeighingAnswer):
        return kept
    reason = "" if kept.standing is Standing.UNKNOWN else kept.reason
    new = changed(kept, **{part: grade}, reason=reason)
    return changed(new, standing=Standing.GIVEN if has_grades(new) else Standing.UNKNOWN)


def with_reason(kept: AnyAnswer, reason: str) -> AnyAnswer:
    """The answer with other reasons."""
    return changed(kept, reason=reason)


def has_grades(graded: PurposeWeighingAnswer | Infringement) -> bool:
    """Whether anything is graded."""
    return any(getattr(graded, part) is not None for part in GRADED)


def is_graded(graded: PurposeWeighingAnswer | Infringement) -> bool:
    """Whether all three grades are there."""
    return all(getattr(graded, part) is not None for part in GRADED)


def grade_of(code: str) -> Grade:
    """The grade that an option stands for; none for "I don't know"."""
    if code == standing.UNKNOWN:
        return None
    return int(code) if code.isdecimal() else code


def _show_grade(asked: Asked, name: str, part: str, grade: Grade, keep: Callable[[Grade], object]) -> None:
    passed_over = asked.key(name, "unknown")

    def keep_code(code: str) -> None:
        state.keep_note(passed_over, note=code == standing.UNKNOWN)
        keep(grade_of(code))

    # That one grade is unknown is not kept apart from its being open: both count as unknown.
    is_passed_over = state.note(passed_over, bool) or asked.answer.standing is Standing.UNKNOWN
    chosen = str(grade) if grade is not None else standing.UNKNOWN if is_passed_over else None
    unknown = Pick(standing.UNKNOWN, asked.say("I don't know"))
    label = option_pick(asked, f"ask_{part}").label
    fields.one_of(asked, name, label, [*option_picks(asked, f"{part}_"), unknown], chosen, keep=keep_code, apart=1)


def _keep_grade(asked: Asked, part: str, grade: Grade) -> str | None:
    return asked.keep(lambda kept: with_grade(kept, part, grade))
