"""The words of a report as other programs take them: headings, paragraphs, lists and tables, without figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from reports.pieces import Grid, Heading, ItemWords, Words
from reports.structure import Tag

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Block:
    """A heading of some level, a paragraph, an item of a list, or the rows of a table, its head first."""

    kind: str
    text: str = ""
    level: int = 0
    rows: Rows = ()


def blocks(story: Iterable[Flowable]) -> list[Block]:
    """What a story says."""
    return [block for flowable in story for block in _blocks(flowable)]


def _blocks(flowable: Flowable) -> list[Block]:
    match flowable:
        case Heading():
            return [Block("heading", _text(flowable), flowable.level)]
        case Words():
            return [Block("item" if isinstance(flowable, ItemWords) else "paragraph", _text(flowable))]
        case Grid():
            return _of_cells(flowable, vars(flowable)["_cellvalues"])
        case KeepTogether():
            return blocks(vars(flowable)["_content"])
        case _:
            return []


def _of_cells(grid: Grid, rows: list[list[Any]]) -> list[Block]:
    """A table, or what stands beside each other in reading order."""
    if [node.tag for node in grid.structure] == [Tag.TABLE]:
        return [Block("table", rows=tuple(tuple(_cell(cell) for cell in row) for row in rows))]
    return [block for row in rows for cell in row for block in blocks(_flowables(cell))]


def _flowables(cell: Any) -> list[Flowable]:  # noqa: ANN401 (a flowable or a list of flowables)
    return list(cell) if isinstance(cell, list | tuple) else [cell]


def _text(words: Words) -> str:
    return str(words.getPlainText(identify=True))


def _cell(cell: Any) -> str:  # noqa: ANN401 (a flowable or a list of flowables)
    return " ".join(block.text for block in blocks(_flowables(cell)))


def as_html(said: list[Block], title: str) -> str:
    """The words as a page for a browser."""
    parts = [_html(kind, list(group)) for kind, group in groupby(said, key=lambda block: block.kind)]
    style = "body {font: 10.5pt AtkinsonHyperlegibleNext} @page {size: A4; margin: 22mm} table {width: 100%}"
    head = f"<head><title>{escape(title)}</title><style>{style}</style></head>"
    return f'<html lang="nl">{head}<body><h1>{escape(title)}</h1>{"".join(parts)}</body></html>'


def _html(kind: str, group: list[Block]) -> str:
    match kind:
        case "heading":
            return "".join(f"<h{one.level}>{escape(one.text)}</h{one.level}>" for one in group)
        case "item":
            return f"<ul>{''.join(f'<li>{escape(one.text)}</li>' for one in group)}</ul>"
        case "table":
            return "".join(_html_table(one.rows) for one in group)
        case _:
            return "".join(f"<p>{escape(one.text)}</p>" for one in group)


def _html_table(rows: Rows) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in rows[0])
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def as_typst(said: list[Block], title: str) -> bytes:
    """The words as a document for typst."""
    opening = (
        f'#set document(title: {_quoted(title)})\n#set page(paper: "a4", margin: 22mm)\n'
        '#set text(font: ("Atkinson Hyperlegible Next", "DejaVu Sans"), size: 10.5pt, lang: "nl")\n'
        f"#heading(level: 1, {_quoted(title)})\n"
    )
    return (opening + "\n\n".join(_typst(block) for block in said)).encode()


def _typst(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"#heading(level: {block.level}, {_quoted(block.text)})"
        case "item":
            return f"- #{_quoted(block.text)}"
        case "table":
            head, *body = (", ".join(map(_quoted, row)) for row in block.rows)
            return f"#table(columns: {len(block.rows[0])}, table.header({head}), {', '.join(body)})"
        case _:
            return f"#{_quoted(block.text)}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
