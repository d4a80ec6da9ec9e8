"""What somebody else had answered before one's own change: in words, with a button that puts it back."""

from collections.abc import Iterator

import streamlit as st

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, ChoiceAnswer, ChoicesAnswer, ClaimAnswer, LevelAnswer, TextAnswer
from questionnaire.taking_part import RungsAnswer
from ui.asked import Asked, Replaced, changed, noted
from ui.components import answer_rungs, row_choice
from ui.components.answer_claim import claim_code

# Fields with one value; what holds a list may have been changed further since, and is put back by hand.
SINGLE = frozenset({"standing", "reason", "note", "points", "chosen", "placement", "text", "location", "truth"})


def lines(asked: Asked, replaced: Replaced) -> list[str]:
    """What stood there before, in words; nothing if it has no words of its own."""
    return [*_choice_lines(asked, replaced), *_text_lines(asked, replaced)]


def show_buttons(asked: Asked, replaced: Replaced) -> None:
    """Two ways to end the notice: put the other answer back, or leave one's own."""
    with st.container(horizontal=True, key=f"replaced-{asked.key()}"):
        if replaced.fields <= SINGLE:
            st.button(
                asked.say("Put that back"),
                key=f"put-back-{asked.key()}",
                icon=":material/undo:",
                on_click=lambda: _put_back(asked, replaced),
            )
        st.button(
            asked.say("Leave my change"),
            key=f"leave-mine-{asked.key()}",
            type="tertiary",
            on_click=asked.dismiss_notice,
        )


def with_replaced(kept: AnyAnswer, replaced: Replaced) -> AnyAnswer:
    """The answer with what was replaced back in its place; the rest stays as it is."""
    if kept.kind is not replaced.answer.kind:
        return kept
    values = {name: getattr(replaced.answer, name) for name in replaced.fields}
    return noted(kept, **values) if replaced.fields <= {"note"} else changed(kept, **values)


def _put_back(asked: Asked, replaced: Replaced) -> None:
    if asked.keep(lambda kept: with_replaced(kept, replaced)) is None:
        asked.dismiss_notice()


def _choice_lines(asked: Asked, replaced: Replaced) -> Iterator[str]:
    if replaced.fields <= {"note", "text", "location", "reason", "evidence"}:
        return
    if isinstance(replaced.answer, RungsAnswer):
        yield from _row_lines(asked, replaced.answer)
        return
    chosen = _chosen_words(asked, replaced.answer)
    if chosen:
        yield chosen


def _chosen_words(asked: Asked, answer: AnyAnswer) -> str:
    if answer.standing is not Standing.GIVEN:
        return row_choice.standing_words(asked, answer.standing)
    codes: tuple[str | None, ...] = ()
    match answer:
        case LevelAnswer(points=int() as points):
            levels = {level.points: level.label for level in asked.text.levels}
            return levels[points].into(asked.language) if points in levels else ""
        case ChoiceAnswer(chosen=code):
            codes = (code,)
        case ChoicesAnswer(chosen=several):
            codes = several
        case ClaimAnswer():
            codes = (claim_code(answer),)
        case _:
            pass
    return ", ".join(one.label.into(asked.language) for one in asked.text.options if one.code in codes)


def _row_lines(asked: Asked, answer: RungsAnswer) -> Iterator[str]:
    now = asked.answer if isinstance(asked.answer, RungsAnswer) else RungsAnswer()
    for row in answer_rungs.rows_of(asked, answer):
        if row.said != answer_rungs.said(asked, answer_rungs.cell_of(now, row.code)):
            yield f"{row.name}: {row.said}"


def _text_lines(asked: Asked, replaced: Replaced) -> Iterator[str]:
    say, answer = asked.say, replaced.answer
    texts = {"note": (say("Explanation"), answer.note), "reason": (say("Reason"), answer.reason)}
    if isinstance(answer, TextAnswer | ClaimAnswer):
        texts["text"] = (say("Text"), answer.text)
    if isinstance(answer, ClaimAnswer):
        texts["location"] = (say("Place"), answer.location)
    for name, (label, text) in texts.items():
        if name in replaced.fields and (text or name != "reason"):
            yield f"{label}: “{text}”" if text else f"{label}: {say('empty')}"
