"""The building blocks of a page: headings, paragraphs, lists, tables, columns and figures.

Everything that a report says passes through these few functions, each of which knows what its part of the page is.
"""

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Paragraph, Spacer, Table, TableStyle

from look.typefaces import REGULAR
from reports import theme
from reports.wording import Rich, Text, in_parts, readable, rich

Draw = Callable[[Canvas, float, float], None]
Cell = Text | Flowable | list[Flowable]
Story = list[Flowable]
Places = dict[str, int]

HEADINGS = {1: theme.H1, 2: theme.H2, 3: theme.H3}
OUTLINE_DEPTH = 2
_FOLLOWING = {1: 90, 2: 75, 3: 45}
_HAIR, _RULE, _MOST_LINES = 0.5, 1.0, 25
_NEARLY_A_PAGE = 0.85
_PLAIN: tuple[Any, ...] = (
    ("FONT", (0, 0), (-1, -1), REGULAR.name, theme.NOTE_SIZE),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
)
_ROOM_FOR_A_SECTION = 0.22


class ReportCanvas(Canvas):
    """A canvas that remembers on which page each heading came."""

    def __init__(self, filename: Any, places: Places, **settings: Any) -> None:  # noqa: ANN401 (as ReportLab has it)
        super().__init__(filename, **settings)
        self.places = places


class Heading(Paragraph):
    """A heading of level 1 to 3. With a key it is a bookmark, and other pages can refer to its page."""

    def __init__(self, text: Text, level: int, key: str) -> None:
        super().__init__(rich(text).markup, HEADINGS[level])
        self.level, self.key = level, key
        self.title = readable(text) if isinstance(text, str) else ""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 (as ReportLab has it)
        """The size of the heading; more than there is where it would stand alone at the foot of a page."""
        width, height = super().wrap(availWidth, availHeight)
        return width, height if availHeight >= height + _FOLLOWING[self.level] else availHeight + 1

    def split(self, *_available: float) -> list[Flowable]:
        """A heading goes to the next page as a whole."""
        return []

    def draw(self) -> None:
        """Draws the heading and leaves its bookmark."""
        canvas = self.canv
        if self.key and isinstance(canvas, ReportCanvas):
            canvas.places[self.key] = canvas.getPageNumber()
            canvas.bookmarkPage(self.key, fit="XYZ", left=0, top=canvas.absolutePosition(0, self.height)[1] + 8)
            canvas.addOutlineEntry(self.title, self.key, self.level - 1, closed=int(self.level > 1))
        super().draw()


class Figure(Flowable):
    """Something drawn, with an `alt` text that says what it shows."""

    def __init__(self, draw: Draw, width: float, height: float, alt: str) -> None:
        super().__init__()
        self.width, self.height, self.alt = width, height, alt
        self._draw = draw
        self.hAlign = "LEFT"

    def wrap(self, *_available: float) -> tuple[float, float]:
        """The size of the figure, which does not depend on the room there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws the figure with its lower left corner at the origin."""
        self.canv.saveState()
        self._draw(self.canv, self.width, self.height)
        self.canv.restoreState()


class Decoration(Figure):
    """Something drawn that says nothing which the words beside it do not say."""

    def __init__(self, draw: Draw, width: float, height: float) -> None:
        super().__init__(draw, width, height, "")


class ReportTable(Table):
    """A table that goes on at the next page between two rows, and inside a row only if that row fills a page."""

    caption = ""

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 (as ReportLab has it)
        """The parts of the table on this page and on the next."""
        parts = super().split(availWidth, availHeight)
        if not parts and availHeight > _NEARLY_A_PAGE * theme.FRAME_HEIGHT:
            self.splitInRow = 1
            parts = super().split(availWidth, availHeight)
        return list(parts)


def heading(text: str, level: int, key: str = "") -> Flowable:
    """A heading; levels 1 and 2 with a key stand in the outline."""
    return Heading(text, level, key if level <= OUTLINE_DEPTH else "")


def paragraph(text: Text, style: ParagraphStyle = theme.BODY) -> Flowable:
    """A paragraph; a plain string is printed as it is."""
    return Paragraph(rich(text).markup, style)


def paragraphs(text: Text, style: ParagraphStyle = theme.BODY) -> Story:
    """A text of any length: what has very many lines becomes several paragraphs, which pages are quicker to take."""
    return [Paragraph(part.markup, style) for part in in_parts(text, _MOST_LINES)]


def bullets(texts: Sequence[Text], style: ParagraphStyle = theme.TIGHT, *, numbered: bool = False) -> Story:
    """A list with a dot or a number before each item."""
    hanging = ParagraphStyle(f"{style.name}-list", style, leftIndent=14, bulletIndent=1, spaceAfter=3)
    hanging.bulletColor = theme.ONZE
    signs = (f"{place}" if numbered else "•" for place in range(1, len(texts) + 1))
    return [Paragraph(rich(text).markup, hanging, bulletText=sign) for text, sign in zip(texts, signs, strict=True)]


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
    made = ReportTable(
        cells,
        colWidths=[share * theme.CONTENT_WIDTH for share in widths],
        repeatRows=1,
        style=TableStyle(commands),
        hAlign="LEFT",
    )
    made.spaceBefore, made.spaceAfter = 2, 8
    made.caption = caption
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
    return Table(cells, colWidths=widths, style=TableStyle(commands), hAlign="LEFT")


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
    return Table([list(parts)], colWidths=[share * room for share in widths], style=TableStyle(commands), hAlign="LEFT")


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
    return KeepTogether(story)


def new_page() -> Flowable:
    """The rest of the page stays empty."""
    return PageBreak()


def section_break() -> Story:
    """Some room, or a new page where little room is left."""
    return [space(20), CondPageBreak(_ROOM_FOR_A_SECTION * theme.FRAME_HEIGHT)]


def _cell(cell: Cell, style: ParagraphStyle = theme.CELL) -> Flowable | list[Flowable]:
    return paragraph(cell, style) if isinstance(cell, str | Rich) else cell
