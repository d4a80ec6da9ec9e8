"""Tables that stay tables for a screen reader when a phone shows them as a column of cards.

The roles are written out because a table that is styled as a grid loses them in some browsers.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ui.components.html import Content, Html, element

Row = Sequence[str | Html]


@dataclass(frozen=True)
class Group:
    """Rows under a heading of their own."""

    title: str | Html
    rows: Sequence[Row]


@dataclass(frozen=True)
class Column:
    """The heading of a column, with a line of explanation if it needs one."""

    name: str
    explanation: str | None = None


def table(columns: Sequence[str | Column], rows: Sequence[Row], *, caption: str, numbers: Collection[int] = ()) -> Html:
    """A table whose first column names the row.

    Args:
        columns: the heading of each column.
        rows: as many cells a row as there are columns.
        caption: what the table shows; read out, not shown.
        numbers: which columns (from 0) hold figures, so that they line up.
    """
    heads = _heads(columns)
    body = element("tbody", *(_row(heads, row, numbers) for row in rows), role="rowgroup")
    return _table(heads, [body], caption, numbers)


def grouped_table(columns: Sequence[str | Column], groups: Sequence[Group], *, caption: str) -> Html:
    """A table whose rows stand in groups, each under a heading across the whole width.

    Args:
        columns: the heading of each column.
        groups: the groups of rows.
        caption: what the table shows; read out, not shown.
    """
    heads = _heads(columns)
    return _table(heads, [_group(heads, group) for group in groups], caption, ())


def _heads(columns: Sequence[str | Column]) -> list[Column]:
    return [Column(column) if isinstance(column, str) else column for column in columns]


def _table(heads: list[Column], bodies: list[Html], caption: str, numbers: Collection[int]) -> Html:
    cells = (_head(column, number=place in numbers) for place, column in enumerate(heads))
    head = element("thead", element("tr", *cells, role="row"), role="rowgroup")
    title = element("caption", caption, class_="od-unseen")
    return element("table", title, head, *bodies, class_="od-table", role="table", aria_label=caption)


def _head(column: Column, *, number: bool) -> Html:
    explanation = element("span", column.explanation, class_="od-explanation") if column.explanation else None
    kind = "od-number" if number else None
    return element("th", column.name, explanation, scope="col", role="columnheader", class_=kind)


def _group(heads: list[Column], group: Group) -> Html:
    title = element("th", group.title, colspan=len(heads), scope="rowgroup", role="rowheader", class_="od-group")
    rows = (_row(heads, row, ()) for row in group.rows)
    return element("tbody", element("tr", title, role="row"), *rows, role="rowgroup")


def _row(heads: list[Column], row: Row, numbers: Collection[int]) -> Html:
    if len(row) != len(heads):
        raise ValueError(f"A row of {len(row)} cells does not fit a table of {len(heads)} columns.")
    name, *values = row
    cells: list[Content] = [element("th", name, scope="row", role="rowheader")]
    for place, (head, value) in enumerate(zip(heads[1:], values, strict=True), start=1):
        kind = "od-number" if place in numbers else None
        cells.append(element("td", value, role="cell", data_head=head.name, class_=kind))
    return element("tr", *cells, role="row")
