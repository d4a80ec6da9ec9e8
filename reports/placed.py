"""What stands at a place of its own on a page, such as the words around the mark on the cover."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.canvas import content_on
from reports.structure import Box, Node, Tag


class Placed(Flowable):
    """Something drawn at its own place on the page; it takes no room, and is read where it stands in the story."""

    def __init__(self, node: Node, draw: Callable[[Canvas], None]) -> None:
        super().__init__()
        self.node, self._draw = node, draw
        self.structure = [node]

    def wrap(self, *_available: float) -> tuple[float, float]:
        """No room at all."""
        return 0, 0

    def draw(self) -> None:
        """Draws it with the lower left corner of the page as origin."""
        left, bottom = self.canv.absolutePosition(0, 0)
        with content_on(self.canv, self.node):
            self.canv.saveState()
            self.canv.translate(-left, -bottom)
            self._draw(self.canv)
            self.canv.restoreState()


def placed_words(draw: Callable[[Canvas], None]) -> Flowable:
    """Words at a place of their own."""
    return Placed(Node(Tag.PARAGRAPH), draw)


def placed_figure(draw: Callable[[Canvas], None], box: Box, alt: str) -> Flowable:
    """A figure at a place of its own; `alt` says what it shows."""
    return Placed(Node(Tag.FIGURE, alt=alt, box=box), draw)
