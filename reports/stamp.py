"""What is seen of a signature on the page: who, in which role, how and when, drawn as the rest of the report."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from pikepdf import Pdf
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle
from reportlab.pdfgen.canvas import Canvas

from look.typefaces import BOLD, REGULAR
from reports.archive import clean
from reports.shapes import text
from reports.wording import ELLIPSIS, one_line, shortened, width_of

_EDGE: Final = 6.0
_MOST_CHARACTERS: Final = 2000
_LARGEST, _SMALLEST, _STEP, _LEADING = 10.0, 6.0, 0.5, 1.3


class _Page(PdfContent):
    """The first page of a PDF in memory, to be placed in another one."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self._page = page

    def render(self) -> bytes:
        """The instruction that draws the page."""
        drawn = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._page)))
        self.resources.xobject["/Stamp"] = drawn
        left, bottom, right, top = drawn.get_object()["/BBox"]
        self.box = BoxConstraints(width=right - left, height=top - bottom)
        return b"/Stamp Do"


def stamp_style(lines: Sequence[str], width: float, height: float) -> StaticStampStyle:
    """The stamp with these lines, of which the first one stands out, in a place of this size in points."""
    as_it_is = SimpleBoxLayoutRule(AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID, Margins(0, 0, 0, 0))
    page = _Page(_drawn(lines, width, height))
    return StaticStampStyle(border_width=0, background=page, background_layout=as_it_is, background_opacity=1.0)


def _drawn(lines: Sequence[str], width: float, height: float) -> bytes:
    """A page of this size with the lines in the largest letters in which they fit; what is too long is cut short."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(width, height), invariant=1)
    size, room = _LARGEST, width - 2 * _EDGE
    while size > _SMALLEST and len(_broken(lines, size, room)) > _count(size, height):
        size -= _STEP
    broken, most = _broken(lines, size, room), _count(size, height)
    for place, (line, font) in enumerate(broken[:most]):
        is_cut = place == most - 1 < len(broken) - 1
        baseline = height - _EDGE - size - place * size * _LEADING
        text(canvas, _EDGE, baseline, line + ELLIPSIS * is_cut, font=font, size=size, width=room)
    canvas.showPage()
    canvas.save()
    with Pdf.open(target) as pdf:
        clean(pdf)
        cleaned = BytesIO()
        pdf.save(cleaned)
        return cleaned.getvalue()


def _count(size: float, height: float) -> int:
    """How many lines of letters of this size there is room for."""
    return max(1, int((height - 2 * _EDGE) / (size * _LEADING)))


def _broken(lines: Sequence[str], size: float, room: float) -> list[tuple[str, str]]:
    """The lines with their typeface, each broken where it becomes wider than there is room for."""
    found = []
    for place, line in enumerate(lines):
        font = REGULAR.name if place else BOLD.name
        part = ""
        for word in shortened(one_line(line), _MOST_CHARACTERS).split():
            longer = f"{part} {word}" if part else word
            if part and width_of(longer, font, size) > room:
                found.append((part, font))
                longer = word
            part = longer
        found.append((part, font))
    return found
