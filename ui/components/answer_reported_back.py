"""For each group, and for other citizens: were they told what their input changed?"""

from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer
from questionnaire.routing import OTHER_ROWS
from questionnaire.taking_part import ReportedBackAnswer, ReportedBackCell
from scoring.words import word, words
from ui.asked import Asked, changed
from ui.components import fields, row_choice
from ui.components.answer_choice import option_picks
from ui.components.answer_rungs import ask_for_groups
from ui.components.row_choice import Row

ROWS = "rows"
OTHER_CITIZENS = OTHER_ROWS[0]


def show(asked: Asked, answer: ReportedBackAnswer) -> Standing:
    """The rows, one of them with its form; gives the standing of the answer."""
    if not asked.profile.groups:
        ask_for_groups(asked)
    row_choice.show(
        asked, ROWS, asked.say("For whom?"), rows_of(asked, answer), lambda row: _show_row(asked, answer, row)
    )
    return answer.standing


def rows_of(asked: Asked, answer: ReportedBackAnswer) -> list[Row]:
    """The people in the data first, then other citizens."""
    say = asked.say
    others = word(words().rows, OTHER_CITIZENS, asked.language)
    named = [
        *((group.id, group.name, say("People in the data")) for group in asked.profile.groups),
        (OTHER_CITIZENS, others, say("They are not in the data.")),
    ]
    labels = {pick.code: pick.label for pick in option_picks(asked)}
    truths = {cell.row: cell.truth for cell in answer.cells}
    return [
        Row(code, name, standing_of(truths.get(code)), _said(asked, truths.get(code), labels), about)
        for code, name, about in named
    ]


def standing_of(truth: Truth | None) -> Standing:
    """The standing of a row with this answer."""
    if truth is None:
        return Standing.OPEN
    return Standing.UNKNOWN if truth is Truth.UNKNOWN else Standing.GIVEN


def with_truth(kept: AnyAnswer, row: str, truth: Truth, asked_rows: tuple[str, ...]) -> AnyAnswer:
    """The answer with another row; rows that are hidden stay. It is unknown once every row that is asked is."""
    before = kept.cells if isinstance(kept, ReportedBackAnswer) else ()
    cells = (*(cell for cell in before if cell.row != row), ReportedBackCell(row=row, truth=truth))
    truths = {cell.row: cell.truth for cell in cells}
    standings = {standing_of(truths.get(code)) for code in asked_rows}
    together = next((one for one in (Standing.GIVEN, Standing.OPEN) if one in standings), Standing.UNKNOWN)
    return changed(kept, cells=cells, standing=together, reason="")


def _said(asked: Asked, truth: Truth | None, labels: dict[str, str]) -> str:
    if truth is not None and truth is not Truth.UNKNOWN:
        return labels.get(truth.value, "")
    return row_choice.standing_words(asked, standing_of(truth))


def _show_row(asked: Asked, answer: ReportedBackAnswer, row: Row) -> None:
    rows = tuple(one.code for one in rows_of(asked, answer))
    truths = {cell.row: cell.truth for cell in answer.cells}
    chosen = truths.get(row.code)
    fields.one_of(
        asked,
        f"{row.code}/told",
        f"{asked.text.question.into(asked.language)} {row.name}",
        option_picks(asked),
        chosen.value if chosen else None,
        keep=lambda code: asked.keep(lambda kept: with_truth(kept, row.code, Truth(code), rows)),
        apart=1,
    )
