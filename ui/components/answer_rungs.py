"""Who took part in one phase: a block for each group of data subjects, and for other citizens and partners."""

import streamlit as st

from questionnaire.answers import AnyAnswer, ChoicesAnswer, RungCell, RungsAnswer, Standing
from questionnaire.routing import OTHER_ROWS
from scoring.words import word, words
from ui import state
from ui.asked import Asked, changed
from ui.components import cell_voices, evidence, standing
from ui.components.html import element, joined
from ui.components.text import note, quiet

OTHER_CITIZENS = OTHER_ROWS[0]
PARTNERS = OTHER_ROWS[1:]
# The second step of the profile asks for the groups of people; a test holds on to that.
PART_OF_GROUPS = "profile-2"


def show(asked: Asked, answer: RungsAnswer) -> Standing:
    """A block for each row; gives the standing of the answer."""
    groups = asked.profile.groups
    if not groups:
        _ask_for_groups(asked)
    for place, group in enumerate(groups):
        with st.container(key=f"row-{'first' if place == 0 else 'next'}-{asked.key(group.id)}", gap="small"):
            st.html(joined([element("h4", group.name), quiet(asked.say("People in the data"))]))
            _show_cell(asked, cell_of(answer, group.id), group.name)
    _show_others(asked, answer)
    return answer.standing


def cell_of(answer: AnyAnswer, row: str) -> RungCell:
    """What is kept for one row."""
    cells = answer.cells if isinstance(answer, RungsAnswer) else ()
    return next((cell for cell in cells if cell.row == row), RungCell(row=row))


def with_cell(kept: AnyAnswer, cell: RungCell) -> AnyAnswer:
    """The answer with another cell in its place, the other rows as they are, also those that are hidden."""
    before = kept.cells if isinstance(kept, RungsAnswer) else ()
    is_new = cell.row not in {one.row for one in before}
    cells = tuple(cell if one.row == cell.row else one for one in before) + ((cell,) if is_new else ())
    is_put = any(one.standing is not Standing.OPEN for one in cells)
    return changed(kept, cells=cells, standing=Standing.GIVEN if is_put else Standing.OPEN)


def partner_rows(answer: RungsAnswer, partners: AnyAnswer | None) -> tuple[str, ...]:
    """The partners that the project has, as far as anyone said so, and those about whom something was answered."""
    answered = {cell.row for cell in answer.cells if cell.standing is not Standing.OPEN}
    if isinstance(partners, ChoicesAnswer) and partners.standing is Standing.GIVEN:
        return tuple(row for row in PARTNERS if row in partners.chosen or row in answered)
    return PARTNERS


def _show_others(asked: Asked, answer: RungsAnswer) -> None:
    partners = partner_rows(answer, asked.stored.dossier.answers.get("PF-04"))
    for row in (OTHER_CITIZENS, *partners):
        with st.container(key=f"row-next-{asked.key(row)}", gap="small"):
            name = word(words().rows, row, asked.language)
            about = (
                asked.say("They are not in the data.") if row == OTHER_CITIZENS else asked.say("Partner. Not scored.")
            )
            st.html(joined([element("h4", name), quiet(about)]))
            _show_cell(asked, cell_of(answer, row), name)


def _show_cell(asked: Asked, cell: RungCell, name: str) -> None:
    def keep(change: cell_voices.ChangeCell) -> str | None:
        return asked.keep(lambda kept: with_cell(kept, change(cell_of(kept, cell.row))))

    may_not_apply = cell.row == OTHER_CITIZENS and bool(asked.text.not_applicable_reasons)
    cell_voices.show(asked, cell, name, keep, may_not_apply=may_not_apply, is_brief=cell.row in PARTNERS)
    if cell.row not in PARTNERS:
        standing.details(
            asked,
            cell.row,
            cell.standing,
            cell.reason,
            lambda reason: keep(lambda kept: changed(kept, reason=reason)),
        )
    evidence.show(
        asked, cell.row, cell.evidence, lambda change: keep(lambda kept: changed(kept, evidence=change(kept.evidence)))
    )
    if cell.standing is Standing.GIVEN:
        evidence.add_button(asked, cell.row, cell.evidence)


def _ask_for_groups(asked: Asked) -> None:
    say = asked.say
    words_of_note = say("This question has a row for each group of people in the data. Without a group it stays open.")
    st.html(note(say("First name the groups of people."), words_of_note))
    state.link_to("screens/profile.py", say("Name the groups"), part=PART_OF_GROUPS)
