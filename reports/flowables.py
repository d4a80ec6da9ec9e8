"""The building blocks of a page: headings, paragraphs, lists, tables, columns and figures.

Everything that a report says passes through these few functions, each of which knows what its part of the page is.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Spacer, TableStyle

from look.typefaces import REGULAR
from reports import theme
from reports.pieces import (
    Decoration,
    Draw,
    Figure,
    Grid,
    Heading,
    ItemWords,
    Story,
    Words,
    structure_of,
    table_structure,
)
from reports.structure import Node, Tag, item
from reports.wording import Rich, Text, in_parts, linked, rich

Cell = Text | Flowable | list[Flowable]

_HAIR, _RULE, _MOST_LINES = 0.5, 1.0, 25
_PLAIN: tuple[Any, ...] = (
    ("FONT", (0, 0), (-1, -1), REGULAR.name, theme.NOTE_SIZE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
)
_ROOM_FOR_A_SECTION = 0.22


def heading(text: str, level: int, key: str = "") -> Flowable:
    """A heading; with a key other pages can refer to its page, and levels 1 and 2 then stand in the outline."""
    return Heading(text, level, key)


def title(text: str) -> Flowable:
    """The title of the whole document."""
    return Words(rich(text).markup, theme.TITLE).marked(Node(Tag.H1))


def paragraph(text: Text, style: ParagraphStyle = theme.BODY) -> Flowable:
    """A paragraph; a plain string is printed as it is."""
    return Words(rich(text).markup, style).marked(Node(Tag.PARAGRAPH))


def reference(text: str, url: str, style: ParagraphStyle = theme.BODY) -> Flowable:
    """A paragraph that leads to the address in its text."""
    link = Node(Tag.LINK)
    return Words(linked(text, url).markup, style).marked(link, Node(Tag.PARAGRAPH).add(link))


def paragraphs(text: Text, style: ParagraphStyle = theme.BODY) -> Story:
    """A text of any length: what has very many lines becomes several paragraphs, which pages are quicker to take."""
    return [paragraph(part, style) for part in in_parts(text, _MOST_LINES)]


def bullets(texts: Sequence[Text], style: ParagraphStyle = theme.TIGHT, *, numbered: bool = False) -> Story:
    """A list with a dot or a number before each item."""
    hanging = ParagraphStyle(f"{style.name}-list", style, leftIndent=14, bulletIndent=1, spaceAfter=3)
    whole, made = Node(Tag.LIST, is_numbered=numbered), []
    for place, text in enumerate(texts, start=1):
        label, body = Node(Tag.LABEL), Node(Tag.PARAGRAPH)
        item(label, body, whole)
        words = ItemWords(rich(text).markup, hanging)
        words.sign, words.label = str(place) if numbered else "•", label
        made.append(words.marked(body, whole))
    return list(made)


def table(head: Sequence[Text], rows: Sequence[Sequence[Cell]], widths: Sequence[float], caption: str) -> Flowable:
    """A table with a head that returns on each page.

    Args:
        head: the words above the columns.
        rows: cells of text or of anything that can stand on a page.
        widths: the share of each column in the width of the page; together 1.
        caption: what the table shows, for whoever cannot see it.
    """
    cells = [[_cell(cell, theme.CELL_HEAD) for cell in head], *([_cell(cell) for cell in row] for row in rows)]
    commands: list[Any] = [
        *_PLAIN,
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 3.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LINEBELOW", (0, 0), (-1, 0), _RULE, theme.EDGE),
        ("LINEBELOW", (0, 1), (-1, -1), _HAIR, theme.LINE),
    ]
    made = Grid(
        cells,
        colWidths=[share * theme.CONTENT_WIDTH for share in widths],
        repeatRows=1,
        style=TableStyle(commands),
        hAlign="LEFT",
    )
    made.spaceBefore, made.spaceAfter = 2, 8
    made.structure = [table_structure(cells, heads=1, summary=caption)]
    return made


def facts(pairs: Sequence[tuple[str, Cell]], label_share: float = 0.23) -> Flowable:
    """Facts in a ruled list: what it is, and what it says."""
    cells = [[_cell(label, theme.CELL_HEAD), _cell(value)] for label, value in pairs]
    widths = [label_share * theme.CONTENT_WIDTH, (1 - label_share) * theme.CONTENT_WIDTH]
    commands: list[Any] = [
        *_PLAIN,
        ("TOPPADDING", (0, 0), (-1, -1), 3.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LINEABOVE", (0, 0), (-1, -1), _HAIR, theme.LINE),
        ("LINEBELOW", (0, -1), (-1, -1), _HAIR, theme.LINE),
    ]
    made = Grid(cells, colWidths=widths, style=TableStyle(commands), hAlign="LEFT")
    made.structure = [table_structure(cells, heads=0, summary="")]
    return made


def columns(parts: Sequence[Story], widths: Sequence[float], gap: float = 16, *, ruled: bool = False) -> Flowable:
    """Parts of a page beside each other: layout, not a table."""
    room = theme.CONTENT_WIDTH
    commands: list[Any] = [
        *_PLAIN,
        ("RIGHTPADDING", (0, 0), (-2, -1), gap),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 7 if ruled else 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 7 if ruled else 0),
    ]
    if ruled:
        commands.append(("LINEABOVE", (0, 0), (-1, 0), _HAIR, theme.LINE))
    made = Grid([list(parts)], colWidths=[share * room for share in widths], style=TableStyle(commands), hAlign="LEFT")
    made.structure = structure_of([flowable for part in parts for flowable in part])
    return made


def figure(draw: Draw, width: float, height: float, alt: str) -> Flowable:
    """Something drawn; `alt` says what it shows."""
    return Figure(draw, width, height, alt)


def rule(ink: Color = theme.LINE) -> Flowable:
    """A thin line over the width of the page."""

    def draw(canvas: Canvas, width: float, height: float) -> None:
        canvas.setStrokeColor(ink)
        canvas.setLineWidth(_HAIR)
        canvas.line(0, height / 2, width, height / 2)

    return Decoration(draw, theme.CONTENT_WIDTH, 6)


def space(height: float) -> Flowable:
    """Empty room."""
    return Spacer(1, height)


def together(story: Story) -> Flowable:
    """Parts that stay on one page if they fit on one."""
    for flowable in story:
        if isinstance(flowable, Heading):
            flowable.is_kept = True
    kept = KeepTogether(story)
    vars(kept)["structure"] = structure_of(story)
    return kept


def new_page() -> Flowable:
    """The rest of the page stays empty."""
    return PageBreak()


def section_break() -> Story:
    """Some room, or a new page where little room is left."""
    return [space(20), CondPageBreak(_ROOM_FOR_A_SECTION * theme.FRAME_HEIGHT)]


def _cell(cell: Cell, style: ParagraphStyle = theme.CELL) -> Flowable | list[Flowable]:
    return paragraph(cell, style) if isinstance(cell, str | Rich) else cell
