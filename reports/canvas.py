"""The canvas of a report: remembers on which page everything came, and marks what belongs to the structure.

Everything that is drawn is either content of a node of the structure, or an artifact such as a line or a page number.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from reports.structure import Box, Mark, Node

Places = dict[str, int]
FieldPlaces = dict[str, tuple[int, Box]]
"""For each form field the page on which it stands, counted from 0, and its bounds."""

_ARTIFACT: Final = "/Artifact BMC"
_PAGINATION: Final = "/Artifact <</Type /Pagination>> BDC"
_END: Final = "EMC"
_PRINTED: Final = 4
"""That an annotation is printed with its page, which PDF/A asks for."""


class SpacedText(PDFTextObject):
    """Text that ends each line with a space, so that the words on both sides of it are read as two.

    `cut` tells for each line whether it ends within a word; then there is no space.
    """

    def __init__(self, canvas: Canvas, x: float, y: float, cut: Iterable[bool] = ()) -> None:
        super().__init__(canvas, x, y)
        self._cut = iter(cut)

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803 (as ReportLab has it)
        is_between_words = TStar and not next(self._cut, False)
        super()._textOut(f"{text} " if is_between_words else text, TStar)  # type: ignore[misc]


class ReportCanvas(Canvas):
    """A canvas that remembers where each heading and each field came, and what belongs to which node."""

    def __init__(
        self,
        filename: Any,  # noqa: ANN401 (as ReportLab has it)
        places: Places,
        fields: FieldPlaces,
        **settings: Any,  # noqa: ANN401 (as ReportLab has it)
    ) -> None:
        super().__init__(filename, **settings)
        self.places, self.fields = places, fields
        self._numbers: Counter[int] = Counter()
        self._links: Counter[int] = Counter()
        self._drawn: Node | None = None

    @property
    def page_index(self) -> int:
        """The page that is drawn, counted from 0."""
        return int(self.getPageNumber()) - 1

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """Draws content of a node; what returns on a next page is an artifact there."""
        if node.returns and node.marks:
            with self.artifact():
                yield
            return
        page = self.page_index
        mark = Mark(page, self._numbers[page])
        self._numbers[page] += 1
        node.marks.append(mark)
        self.addLiteral(f"/{node.tag} <</MCID {mark.number}>> BDC")
        self._drawn = node
        yield
        self._drawn = None
        self.addLiteral(_END)

    @contextmanager
    def artifact(self, *, of_page: bool = False) -> Iterator[None]:
        """Draws what says nothing by itself: lines, grounds, and the header and footer of a page."""
        self.addLiteral(_PAGINATION if of_page else _ARTIFACT)
        yield
        self.addLiteral(_END)

    def linkURL(self, url: str, rect: Box, *look: Any, **more: Any) -> None:  # noqa: ANN401, N802 (as ReportLab has it)
        """Makes a part of the node that is drawn something to click, which also says where it leads."""
        if self._drawn is not None:
            self._drawn.links.append(Mark(self.page_index, self._links[self.page_index]))
        self._links[self.page_index] += 1
        more |= {"F": _PRINTED, "Contents": PDFString(url)}
        super().linkURL(url, rect, *look, **more)

    def keep_field(self, name: str, box: Box) -> None:
        """Notes that a form field stands on this page, in these bounds."""
        self.fields[name] = (self.page_index, box)


@contextmanager
def content_on(canvas: Canvas, node: Node) -> Iterator[None]:
    """Draws content of a node on a canvas of a report; on another canvas just draws."""
    if isinstance(canvas, ReportCanvas):
        with canvas.content(node):
            yield
    else:
        yield


@contextmanager
def artifact_on(canvas: Canvas, *, of_page: bool = False) -> Iterator[None]:
    """Draws an artifact on a canvas of a report; on another canvas just draws."""
    if isinstance(canvas, ReportCanvas):
        with canvas.artifact(of_page=of_page):
            yield
    else:
        yield
