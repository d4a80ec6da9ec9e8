"""What was done about the distance between the two images: four things, each with its own evidence."""

from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, BridgingAnswer, BridgingCell, BridgingItem
from ui.asked import Asked, changed
from ui.components import evidence, fields, row_choice, scale_field, standing
from ui.components.answer_reported_back import standing_of
from ui.components.fields import Pick
from ui.components.row_choice import Row

ROWS = "rows"


def show(asked: Asked, answer: BridgingAnswer) -> Standing:
    """The four things, one of them with its form; gives the standing of the answer."""
    row_choice.show(
        asked,
        ROWS,
        asked.say("What did you do?"),
        [_row(asked, answer, item) for item in BridgingItem],
        lambda row: _show_item(asked, cell_of(answer, BridgingItem(row.code)), row),
        foot=lambda row: _show_foot(asked, cell_of(answer, BridgingItem(row.code))),
    )
    return answer.standing


def cell_of(answer: AnyAnswer, item: BridgingItem) -> BridgingCell | None:
    """What is kept of one of the four things."""
    cells = answer.cells if isinstance(answer, BridgingAnswer) else ()
    return next((cell for cell in cells if cell.item is item), None)


def with_cell(kept: AnyAnswer, cell: BridgingCell) -> AnyAnswer:
    """The answer with another cell; it is given once one thing is known, and unknown once all four are."""
    before = kept.cells if isinstance(kept, BridgingAnswer) else ()
    cells = (*(one for one in before if one.item is not cell.item), cell)
    is_known = any(one.done is not Truth.UNKNOWN for one in cells)
    is_all = len(cells) == len(BridgingItem)
    together = Standing.GIVEN if is_known else Standing.UNKNOWN if is_all else Standing.OPEN
    return changed(kept, cells=cells, standing=together, reason="")


def with_done(kept: AnyAnswer, item: BridgingItem, done: Truth) -> AnyAnswer:
    """The answer after somebody told whether one thing was done; its evidence stays."""
    old = cell_of(kept, item)
    return with_cell(kept, changed(old, done=done) if old else BridgingCell(item=item, done=done))


def _row(asked: Asked, answer: BridgingAnswer, item: BridgingItem) -> Row:
    cell, pick = cell_of(answer, item), scale_field.ask_of(asked, item.value)
    stands = standing_of(cell.done if cell else None)
    said = row_choice.standing_words(asked, stands)
    if cell and stands is Standing.GIVEN:
        said = asked.say("yes") if cell.done is Truth.YES else asked.say("no")
    return Row(item.value, pick.label, stands, said, pick.caption)


def _show_item(asked: Asked, cell: BridgingCell | None, row: Row) -> None:
    say, item = asked.say, BridgingItem(row.code)
    unknown = standing.picks(say, may_not_apply=False)[0]
    fields.one_of(
        asked,
        f"{item}/done",
        row.name,
        [Pick(Truth.YES.value, say("Yes")), Pick(Truth.NO.value, say("No")), unknown],
        cell.done.value if cell else None,
        keep=lambda code: asked.keep(lambda kept: with_done(kept, item, Truth(code))),
        apart=1,
    )
    if cell:
        evidence.show(asked, item, cell.evidence, lambda change: _keep_evidence(asked, item, change))


def _show_foot(asked: Asked, cell: BridgingCell | None) -> None:
    if cell and cell.done is Truth.YES:
        evidence.add_button(asked, cell.item, cell.evidence)


def _keep_evidence(asked: Asked, item: BridgingItem, change: evidence.Change) -> str | None:
    def new(kept: AnyAnswer) -> AnyAnswer:
        old = cell_of(kept, item)
        return with_cell(kept, changed(old, evidence=change(old.evidence))) if old else kept

    return asked.keep(new)
