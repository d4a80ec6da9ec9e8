"""The parts of the questionnaire with how far each is, and the progress of the whole."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from language.messages import Speech
from questionnaire.profile import Answers
from questionnaire.routing import Progress, progress
from ui.components.html import element, joined
from ui.components.progress import progress as progress_bar
from ui.route import Route, Step, minutes, questions_of

DONE, BEGUN, OPEN = ":material/check_circle:", ":material/timelapse:", ":material/radio_button_unchecked:"
NO_BREAK = "\u00a0"


def show(
    say: Speech, steps: Route, current: Step | None, answers: Answers, *, open_step: Callable[[Step], None]
) -> None:
    """A card that stays beside the questions; on a phone one row that scrolls.

    Args:
        say: The speech of the page.
        steps: The whole route.
        current: The step on screen, if there is one.
        answers: The answers as they are kept.
        open_step: Opens another step.
    """
    every = progress(tuple(question for step in steps for question in step.questions), answers)
    with st.container(key="sections", gap="small"):
        with st.container(key="sections-head"):
            bar = progress_bar(say, answered=every.answered, unknown=every.unknown, still_open=every.open)
            st.html(joined([element("h2", say("Parts"), class_="od-sections-title"), bar]))
        with st.container(key="section-list"):
            for step in steps:
                if step.number == 1:
                    questions = questions_of(steps, step.part.id)
                    far = progress(questions, answers)
                    _show_part(
                        say,
                        step,
                        far,
                        minutes(questions),
                        open_step,
                        is_here=current is not None and step.part.id == current.part.id,
                    )


def _show_part(
    say: Speech, step: Step, far: Progress, lasts: int, open_step: Callable[[Step], None], *, is_here: bool
) -> None:
    title = step.part.title.into(say.language)
    # No count is broken over two lines.
    counts = [say("{answered} of {total}", answered=far.answered, total=far.total).replace(" ", NO_BREAK)]
    if far.open:
        counts.append(say("{n} min", n=lasts).replace(" ", NO_BREAK))
    if far.unknown:
        counts.append(say.plural("{n} time “I don't know”", "{n} times “I don't know”", far.unknown))
    st.button(
        f"{title} · {', '.join(counts)}",
        key=f"section-{'active' if is_here else 'other'}-{step.part.id}",
        type="tertiary",
        icon=_icon(far),
        on_click=partial(open_step, step),
    )


def _icon(far: Progress) -> str:
    if not far.open:
        return DONE
    return BEGUN if far.open < far.total else OPEN
