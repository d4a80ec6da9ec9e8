"""The page of one step: the parts at the left, the questions of the step at the right, and the way on."""

from collections.abc import Callable, Iterable

import streamlit as st

from dossier.review_steps import Role
from language.messages import Speech
from questionnaire.profile import Answers, profile
from questionnaire.routing import progress
from services import assessments
from storage.mapping import StoredDossier
from storage.store import Store
from ui import state
from ui.asked import Asked
from ui.components import (
    arrival,
    display_name,
    example_notice,
    frozen_notice,
    occasions,
    question,
    scope_switch,
    section_list,
    step_links,
    to_mend,
)
from ui.components.html import element, joined
from ui.components.question_words import part_guidance
from ui.components.text import introduction, overline, quiet
from ui.desk import Seat, show_done
from ui.references import with_numbers
from ui.route import Placed, Route, Step, minutes, only, questions_of, route, step_at

HEADING = "step-title"
LEAVES_FOR = "leaves-for"
COLUMNS = (1, 3)


def show(
    store: Store,
    stored: StoredDossier,
    say: Speech,
    *,
    of_profile: bool,
    before: Callable[[Step], None] | None = None,
    after: Callable[[Step, Route], None] | None = None,
) -> None:
    """Show the step that the address names.

    Args:
        store: Where answers are kept.
        stored: The project, read once for this run.
        say: The speech of the page.
        of_profile: Whether this page holds the steps of the profile, or those of the other questions.
        before: Shows what comes before the questions of a step.
        after: Shows what comes after them.
    """
    instrument, answers = assessments.instrument(stored.dossier), stored.dossier.answers
    whole = route(instrument, answers, stored.dossier.intended_scope)
    steps = only(whole, occasions.chosen())
    leave()
    step = step_at(steps, state.part(), of_profile=of_profile)

    def open_step(other: Step) -> None:
        if other.is_profile is of_profile:
            state.name_part(other.code)
        else:
            state.keep_note(LEAVES_FOR, other)

    left, right = st.columns(COLUMNS, gap="medium")
    with left:
        section_list.show(say, steps, step, answers, open_step=open_step)
        with st.container(key="card-sections-choices", gap="small"):
            occasions.show(say, frozenset().union(*(one.occasions for each in whole for one in each.questions)))
            asked = sum(len(one.placed) for one in whole if not one.is_profile)
            scope_switch.show(store, stored, say, asked=asked)
    with right:
        example_notice.show(store, stored.dossier.id, say)
        frozen_notice.show(stored.dossier, say)
        show_done()
        to_mend.show_list(Seat(store, stored, Role.PROJECT_LEAD, say), whole, open_step, is_at_review=False)
        if step is None:
            st.html(quiet(say("There are no questions for this choice on this page. Choose a part.")))
            return
        _show_head(say, whole, steps, step, answers)
        if before:
            before(step)
        with st.container(key="read-only" if assessments.is_read_only(stored.dossier) else "fill-in"):
            _show_questions(store, stored, say, [with_numbers(one, whole, say) for one in step.placed])
        if after:
            after(step, whole)
        _show_end(store, stored, say)
        step_links.show(say, steps, step, open_step=open_step)
        arrival.show(step.code, HEADING)


def leave() -> None:
    """Go to the step on another page for which somebody pressed a button; pages change only while one is shown."""
    other = state.note(LEAVES_FOR, Step)
    if other:
        state.forget_note(LEAVES_FOR)
        page = f"screens/{'profile' if other.is_profile else 'questions'}.py"
        state.go_to(page, part=other.code, **{state.OCCASION_PARAMETER: state.occasion() or ""})


def _show_head(say: Speech, whole: Route, steps: Route, step: Step, answers: Answers) -> None:
    title = element("h2", step.title(say), id=HEADING)
    intro = introduction(step.part.introduction.into(say.language)) if step.number == 1 else None
    lasts = quiet(say("These questions take about {n} minutes.", n=minutes(step.questions)))
    owner = step.part.owner
    added = quiet(say("These questions are of {owner}. They count in no score.", owner=owner)) if owner else None
    where, helps = overline(_where(say, whole, steps, step, answers)), part_guidance(step.part, say)
    st.html(joined([where, title, added, intro, lasts, helps]))


def _where(say: Speech, whole: Route, steps: Route, step: Step, answers: Answers) -> str:
    far = progress(questions_of(steps, step.part.id), answers)
    words = [
        say("Part {place} of {parts}", place=step.place, parts=whole[-1].place),
        say("{answered} of {total} answered", answered=far.answered, total=far.total),
    ]
    if far.unknown:
        words.append(say.plural("{n} time “I don't know”", "{n} times “I don't know”", far.unknown))
    return " · ".join(words)


def _show_questions(store: Store, stored: StoredDossier, say: Speech, placed: Iterable[Placed]) -> None:
    known = profile(stored.dossier.answers)
    for one in placed:
        if one.question.text:
            question.show(Asked(store, stored, one.question, one.question.text, known, say, one.number))


def _show_end(store: Store, stored: StoredDossier, say: Speech) -> None:
    if not assessments.is_read_only(stored.dossier):
        st.html(quiet(say("Everything is saved at once. There is nothing to save yourself.")))
        display_name.show(store, say)
