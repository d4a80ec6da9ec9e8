"""What the council did, in each phase that the project has reached."""

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer
from questionnaire.model import Phase
from questionnaire.taking_part import CouncilAnswer, CouncilCell
from scoring.words import word, words
from ui.asked import Asked, changed
from ui.components import evidence, fields, row_choice, standing
from ui.components.answer_level import level_picks
from ui.components.row_choice import Row

ROWS = "rows"


def show(asked: Asked, answer: CouncilAnswer) -> Standing:
    """The phases that are due, one of them with its form; gives the standing of the answer."""
    row_choice.show(
        asked,
        ROWS,
        asked.say("In which phase?"),
        [_row(asked, cell_of(answer, phase)) for phase in asked.profile.phases_due],
        lambda row: _show_phase(asked, cell_of(answer, Phase(row.code))),
        foot=lambda row: _show_foot(asked, cell_of(answer, Phase(row.code))),
    )
    return answer.standing


def cell_of(answer: AnyAnswer, phase: Phase) -> CouncilCell:
    """What is kept for one phase."""
    cells = answer.cells if isinstance(answer, CouncilAnswer) else ()
    return next((cell for cell in cells if cell.phase is phase), CouncilCell(phase=phase))


def with_cell(kept: AnyAnswer, cell: CouncilCell, due: tuple[Phase, ...]) -> AnyAnswer:
    """The answer with another cell. It is given once one phase is known, and unknown if all phases due are."""
    others = [cell_of(kept, phase) for phase in Phase if phase is not cell.phase]
    cells = tuple(one for one in [*others, cell] if one != CouncilCell(phase=one.phase))
    return changed(kept, cells=cells, standing=_standing({one.phase: one.standing for one in cells}, due), reason="")


def _row(asked: Asked, cell: CouncilCell) -> Row:
    labels = {level.points: level.label.into(asked.language) for level in asked.text.levels}
    said = labels.get(cell.level) if cell.standing is Standing.GIVEN and cell.level is not None else None
    return Row(
        cell.phase.value,
        word(words().phases, cell.phase, asked.language),
        cell.standing,
        said or row_choice.standing_words(asked, cell.standing),
        word(words().phase_questions, cell.phase, asked.language),
    )


def _standing(standings: dict[Phase, Standing], due: tuple[Phase, ...]) -> Standing:
    of_due = {standings.get(phase, Standing.OPEN) for phase in due}
    if Standing.GIVEN in of_due:
        return Standing.GIVEN
    return Standing.UNKNOWN if of_due == {Standing.UNKNOWN} else Standing.OPEN


def _show_phase(asked: Asked, cell: CouncilCell) -> None:
    due = asked.profile.phases_due
    title = word(words().phases, cell.phase, asked.language)

    def keep_level(code: str) -> str | None:
        is_known = code != standing.UNKNOWN
        update = {
            "standing": Standing.GIVEN if is_known else Standing.UNKNOWN,
            "level": int(code) if is_known else None,
        }
        return asked.keep(lambda kept: with_cell(kept, changed(cell_of(kept, cell.phase), **update), due))

    def keep_evidence(change: evidence.Change) -> str | None:
        def new(kept: AnyAnswer) -> AnyAnswer:
            old = cell_of(kept, cell.phase)
            return with_cell(kept, changed(old, evidence=change(old.evidence)), due)

        return asked.keep(new)

    below = standing.picks(asked.say, may_not_apply=False)
    fields.one_of(
        asked,
        cell.phase,
        f"{asked.text.question.into(asked.language)} {title}",
        [*level_picks(asked), *below],
        str(cell.level) if cell.standing is Standing.GIVEN else cell.standing.value,
        keep=keep_level,
        apart=len(below),
    )
    evidence.show(asked, cell.phase, cell.evidence, keep_evidence)


def _show_foot(asked: Asked, cell: CouncilCell) -> None:
    if cell.standing is Standing.GIVEN:
        evidence.add_button(asked, cell.phase, cell.evidence)
