"""Who took part in one phase: a row for each group of data subjects, and for other citizens and partners."""

import streamlit as st

from questionnaire.answer import Confirmation, Standing
from questionnaire.answers import AnyAnswer, ChoicesAnswer
from questionnaire.routing import OTHER_ROWS
from questionnaire.taking_part import RungCell, RungsAnswer
from scoring.words import word, words
from ui import state
from ui.asked import Asked, changed
from ui.components import cell_voices, confirmation, confirmed_answers, evidence, row_choice, standing
from ui.components.confirmation import confirmed_as_seen
from ui.components.row_choice import Row
from ui.components.text import note

OTHER_CITIZENS = OTHER_ROWS[0]
PARTNERS = OTHER_ROWS[1:]
ROWS = "rows"
# The second step of the profile asks for the groups of people; a test holds on to that.
PART_OF_GROUPS = "profile-2"


def show(asked: Asked, answer: RungsAnswer) -> Standing:
    """The rows, one of them with its form; gives the standing of the answer."""
    if not asked.profile.groups:
        ask_for_groups(asked)
    row_choice.show(
        asked,
        ROWS,
        asked.say("For whom?"),
        rows_of(asked, answer),
        lambda row: _show_cell(asked, cell_of(answer, row.code), row.name),
        foot=lambda row: _show_foot(asked, cell_of(answer, row.code)),
        apart_title=asked.say("Does not count in the score"),
    )
    return answer.standing


def rows_of(asked: Asked, answer: RungsAnswer) -> list[Row]:
    """The people in the data first, then other citizens, then the partners that the project has."""
    say = asked.say
    partners = partner_rows(answer, asked.stored.dossier.answers.get("PF-04"))
    groups = [(group.id, group.name, say("People in the data")) for group in asked.profile.groups]
    others = [
        (OTHER_CITIZENS, say("They are not in the data.")),
        *((row, say("Partner. Not scored.")) for row in partners),
    ]
    named = [*groups, *((row, word(words().rows, row, asked.language), about) for row, about in others)]
    cells = [(cell_of(answer, code), name, about) for code, name, about in named]
    return [
        Row(cell.row, name, cell.standing, said(asked, cell), about, apart=cell.row in PARTNERS)
        for cell, name, about in cells
    ]


def said(asked: Asked, cell: RungCell) -> str:
    """What was chosen for a row, in words: the rung, with the second one beside it."""
    if cell.standing is Standing.NOT_APPLICABLE and not cell.reason.strip():
        return asked.say("not applicable, but the reason is missing")
    if cell.standing is not Standing.GIVEN or not cell.voices:
        return row_choice.standing_words(asked, cell.standing)
    labels = {level.points: level.label.into(asked.language) for level in asked.text.levels}
    return " + ".join(labels.get(voice.rung, str(voice.rung)) for voice in cell.voices)


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
    if cell.standing is Standing.NOT_APPLICABLE:
        _show_confirmation(asked, cell)
    evidence.show(
        asked, cell.row, cell.evidence, lambda change: keep(lambda kept: changed(kept, evidence=change(kept.evidence)))
    )


def _show_confirmation(asked: Asked, cell: RungCell) -> None:
    def keep(given: Confirmation | None) -> str | None:
        missed: list[RungCell] = []

        def confirmed(kept: AnyAnswer) -> AnyAnswer:
            now = cell_of(kept, cell.row)
            new = confirmed_as_seen(now, cell, given)
            if new is None:
                missed.append(now)
            return with_cell(kept, new) if new else kept

        trouble = asked.keep(confirmed)
        return asked.refuse(confirmed_answers.changed_meanwhile(asked)) if missed else trouble

    confirmation.show(asked, cell.row, confirmed_answers.not_applicable(asked), cell.confirmed_by, keep)


def _show_foot(asked: Asked, cell: RungCell) -> None:
    if cell.standing is Standing.GIVEN:
        evidence.add_button(asked, cell.row, cell.evidence)
        cell_voices.second_button(asked, cell)


def ask_for_groups(asked: Asked) -> None:
    """Ask to name the groups first, for a question that has a row for each."""
    say = asked.say
    words_of_note = say("This question has a row for each group of people in the data. Without a group it stays open.")
    st.html(note(say("First name the groups of people."), words_of_note))
    state.link_to("screens/profile.py", say("Name the groups"), part=PART_OF_GROUPS)
