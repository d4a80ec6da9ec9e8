"""The pieces that a page is made of: text, headings, list items, figures and tables.

Each knows its place in the structure of the report, also when it goes on at the next page.
"""

from collections.abc import Callable
from typing import Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, Paragraph, Table

from reports import theme
from reports.canvas import ReportCanvas, SpacedText, artifact_on, content_on
from reports.line_ends import ends_within_word
from reports.structure import HEADING_TAGS, Node, Tag, in_order
from reports.wording import Text, readable, rich

Draw = Callable[[Canvas, float, float], None]
Story = list[Flowable]

HEADINGS: Final = {1: theme.H1, 2: theme.H2, 3: theme.H3}
_OUTLINE_DEPTH: Final = 2
_FOLLOWING: Final = {1: 90, 2: 75, 3: 45}
_NEARLY_A_PAGE: Final = 0.85


def structure_of(story: Story | Flowable) -> list[Node]:
    """What the flowables of a story are in the structure, in reading order."""
    if isinstance(story, Flowable):
        nodes: list[Node] = getattr(story, "structure", [])
        return nodes
    return in_order(node for flowable in story for node in structure_of(flowable))


class Words(Paragraph):
    """A paragraph, whose parts on two pages are one paragraph in the structure."""

    node: Node | None = None
    structure: list[Node]

    def marked(self, node: Node, of: Node | None = None) -> "Words":
        """This paragraph as content of a node, which stands inside another one if that is named."""
        self.node, self.structure = node, [of or node]
        return self

    def beginText(self, x: float, y: float) -> PDFTextObject:  # noqa: N802 (as ReportLab has it)
        """Text whose lines end with a space, except within a word."""
        return SpacedText(self.canv, x, y, ends_within_word(self))

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 (as ReportLab has it)
        """The parts on this page and on the next."""
        parts = list(super().split(availWidth, availHeight))
        for part in parts:
            vars(part).update(node=self.node, structure=self.structure)
        return parts

    def draw(self) -> None:
        """Draws the words as content of their node; words without a node are no content."""
        if self.node is None:
            with artifact_on(self.canv):
                super().draw()
            return
        with content_on(self.canv, self.node):
            super().draw()


class ItemWords(Words):
    """The words of an item of a list, with a sign before its first line."""

    sign = ""
    label: Node | None = None

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 (as ReportLab has it)
        """The parts on this page and on the next; only the first has the sign."""
        parts = super().split(availWidth, availHeight)
        for part in parts[:1]:
            vars(part).update(sign=self.sign, label=self.label)
        return parts

    def draw(self) -> None:
        """Draws the sign, and then the words."""
        if self.label is not None:
            style: ParagraphStyle = self.style
            with content_on(self.canv, self.label):
                sign = SpacedText(self.canv, style.bulletIndent, self.height - style.fontSize)
                sign.setFont(style.bulletFontName, style.fontSize)
                sign.setFillColor(theme.ONZE)
                sign.textLine(self.sign)
                self.canv.drawText(sign)
        super().draw()


class Heading(Words):
    """A heading of level 1 to 3. With a key other pages can refer to its page; levels 1 and 2 are then bookmarks."""

    is_kept = False
    """Whether it already stays on one page with what follows."""

    def __init__(self, text: Text, level: int, key: str) -> None:
        super().__init__(rich(text).markup, HEADINGS[level])
        self.level, self.key = level, key
        self.title = readable(text) if isinstance(text, str) else ""
        self.marked(Node(HEADING_TAGS[level]))

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 (as ReportLab has it)
        """The size of the heading; more than there is where it would stand alone at the foot of a page."""
        width, height = super().wrap(availWidth, availHeight)
        stands = self.is_kept or availHeight >= height + _FOLLOWING[self.level]
        return width, height if stands else availHeight + 1

    def split(self, *_available: float) -> list[Flowable]:
        """A heading goes to the next page as a whole."""
        return []

    def draw(self) -> None:
        """Draws the heading and leaves its bookmark."""
        canvas = self.canv
        if self.key and isinstance(canvas, ReportCanvas):
            canvas.places[self.key] = canvas.getPageNumber()
            canvas.bookmarkPage(self.key, fit="XYZ", left=0, top=canvas.absolutePosition(0, self.height)[1] + 8)
            if self.level <= _OUTLINE_DEPTH:
                canvas.addOutlineEntry(self.title, self.key, self.level - 1, closed=int(self.level > 1))
        super().draw()


class Figure(Flowable):
    """Something drawn, with an `alt` text that says what it shows."""

    def __init__(self, draw: Draw, width: float, height: float, alt: str) -> None:
        super().__init__()
        self.width, self.height, self.alt = width, height, alt
        self._draw = draw
        self.hAlign = "LEFT"
        self.node = Node(Tag.FIGURE, alt=alt)
        self.structure = [self.node]

    def wrap(self, *_available: float) -> tuple[float, float]:
        """The size of the figure, which does not depend on the room there is."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws the figure with its lower left corner at the origin."""
        left, bottom = self.canv.absolutePosition(0, 0)
        self.node.box = (left, bottom, left + self.width, bottom + self.height)
        with content_on(self.canv, self.node):
            self._show()

    def _show(self) -> None:
        self.canv.saveState()
        self._draw(self.canv, self.width, self.height)
        self.canv.restoreState()


class Decoration(Figure):
    """Something drawn that says nothing which the words beside it do not say."""

    def __init__(self, draw: Draw, width: float, height: float) -> None:
        super().__init__(draw, width, height, "")
        self.structure = []

    def draw(self) -> None:
        """Draws it as something that is not read."""
        with artifact_on(self.canv):
            self._show()


class Grid(Table):
    """Cells in rows, whose lines and grounds are not read. By itself it is layout; what is in it, is read in order.

    It goes on at the next page between two rows, and inside a row only if that row fills a page.
    """

    structure: list[Node]

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 (as ReportLab has it)
        """The parts on this page and on the next."""
        parts = list(super().split(availWidth, availHeight))
        if not parts and availHeight > _NEARLY_A_PAGE * theme.FRAME_HEIGHT:
            self.splitInRow = 1
            parts = list(super().split(availWidth, availHeight))
        return parts

    def _drawBkgrnd(self) -> None:  # noqa: N802 (as ReportLab has it)
        with artifact_on(self.canv):
            super()._drawBkgrnd()  # type: ignore[misc]

    def _drawLines(self) -> None:  # noqa: N802 (as ReportLab has it)
        with artifact_on(self.canv):
            super()._drawLines()  # type: ignore[misc]


def table_structure(cells: list[list[Any]], *, heads: int, summary: str) -> Node:
    """The structure of a table of flowables: rows of cells, the first of each row the header of that row.

    Args:
        cells: flowables, or lists of flowables.
        heads: how many rows are headers, which return on each page.
        summary: what the table tells.
    """
    rows = [_row(row, is_head=place < heads) for place, row in enumerate(cells)]
    table = Node(Tag.TABLE, summary=summary)
    if heads:
        table.add(Node(Tag.HEAD).add(*rows[:heads]))
    return table.add(Node(Tag.ROWS).add(*rows[heads:]))


def _row(cells: list[Any], *, is_head: bool) -> Node:
    row = Node(Tag.ROW)
    for place, cell in enumerate(cells):
        inside = structure_of(cell)
        if is_head:
            made = Node(Tag.HEADER_CELL, scope="Column")
            for node in inside:
                node.returns = True
        else:
            made = Node(Tag.CELL) if place else Node(Tag.HEADER_CELL, scope="Row")
        row.add(made.add(*inside))
    return row
