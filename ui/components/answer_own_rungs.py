"""How the people in the data rate their own part: for each group and phase, how many gave each answer."""

from functools import partial

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer
from questionnaire.model import Phase
from questionnaire.taking_part import OwnRungCell, OwnRungsAnswer
from ui.asked import Asked, changed
from ui.components import counts_field, row_choice, scale_field, standing
from ui.components.answer_level import level_picks
from ui.components.answer_rungs import ask_for_groups
from ui.components.row_choice import Row

ROWS = "rows"
RUNGS = 6


def show(asked: Asked, answer: OwnRungsAnswer) -> Standing:
    """The groups; in the open one the phases; in the open phase six counts. Gives the standing of the answer."""
    if not asked.profile.groups:
        ask_for_groups(asked)
    row_choice.show(
        asked,
        ROWS,
        asked.say("Whose answers?"),
        [_group_row(asked, answer, group.id, group.name) for group in asked.profile.groups],
        lambda row: _show_group(asked, answer, row.code),
    )
    if not answer.cells:
        standing.show_unknown(asked)
    return answer.standing


def counts_of(answer: AnyAnswer, row: str, phase: Phase) -> tuple[int, ...]:
    """How many people of a group gave each of the six answers about a phase."""
    cells = answer.cells if isinstance(answer, OwnRungsAnswer) else ()
    return next((cell.counts for cell in cells if (cell.row, cell.phase) == (row, phase)), (0,) * RUNGS)


def with_count(kept: AnyAnswer, row: str, phase: Phase, place: int, number: int) -> AnyAnswer:
    """The answer with another number; numbers that are all 0 are no answer."""
    before = kept.cells if isinstance(kept, OwnRungsAnswer) else ()
    others = tuple(cell for cell in before if (cell.row, cell.phase) != (row, phase))
    counts = counts_of(kept, row, phase)
    new = (*counts[:place], number, *counts[place + 1 :])
    cells = (*others, OwnRungCell(row=row, phase=phase, counts=new)) if any(new) else others
    return changed(kept, cells=cells, standing=Standing.GIVEN if cells else Standing.OPEN, reason="")


def _group_row(asked: Asked, answer: OwnRungsAnswer, row: str, name: str) -> Row:
    people = max((sum(counts_of(answer, row, phase)) for phase in asked.profile.phases_due), default=0)
    return Row(row, name, row_choice.given_or_open(is_given=people > 0), _people(asked, people))


def _show_group(asked: Asked, answer: OwnRungsAnswer, row: str) -> None:
    rows = []
    for phase in asked.profile.phases_due:
        people = sum(counts_of(answer, row, phase))
        given = row_choice.given_or_open(is_given=people > 0)
        pick = scale_field.ask_of(asked, phase.value)
        about = " ".join([pick.caption, asked.say("How many people gave each answer?")])
        rows.append(Row(phase.value, pick.label, given, _people(asked, people), about))
    title = asked.say("About which moment?")
    row_choice.show(
        asked, f"{row}/phases", title, rows, lambda phase: _show_phase(asked, answer, row, Phase(phase.code)), level=5
    )


def _show_phase(asked: Asked, answer: OwnRungsAnswer, row: str, phase: Phase) -> None:
    labels = [pick.label for pick in level_picks(asked)]
    counts = counts_of(answer, row, phase)
    numbers = counts_field.numbered(labels, counts)
    counts_field.show_numbers(asked, f"{row}/{phase}", numbers, partial(_keep, asked, row, phase))


def _keep(asked: Asked, row: str, phase: Phase, place: int, number: int) -> str | None:
    return asked.keep(lambda kept: with_count(kept, row, phase, place, number))


def _people(asked: Asked, people: int) -> str:
    return asked.say.plural("{n} person", "{n} people", people) if people else asked.say("still open")
