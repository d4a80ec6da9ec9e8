"""The shapes of the product on a page: square and circle, solid, hatched and dotted, the status icons, and plain text.

Solid is proven or measured, hatched is only said, dots and dashes are unknown.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import hypot

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from look.icons import BOX, DASHES, ICONS, STROKE, Outline
from look.typefaces import REGULAR, WIDER
from reports.theme import EDGE, HERO_MUNICIPALITY, HERO_OVERLAP, HERO_SUBJECTS, INK, WHITE
from reports.wording import fitted, readable, runs, width_of

LEFT, MIDDLE, RIGHT = 0.0, 0.5, 1.0

Box = tuple[float, float, float, float]
"""Left, bottom, width and height."""

Place = tuple[float, float, float]
"""A place and a size."""


@contextmanager
def kept_state(canvas: Canvas) -> Iterator[None]:
    """Draws something and leaves colours, lines and clipping as they were."""
    canvas.saveState()
    yield
    canvas.restoreState()


def text(
    canvas: Canvas,
    x: float,
    y: float,
    words: str,
    *,
    font: str = REGULAR.name,
    size: float = 8.5,
    ink: Color = INK,
    anchor: float = LEFT,
    width: float | None = None,
) -> None:
    """One line of text at a place, shortened to a width; `anchor` is the share of it that lies left of `x`."""
    line = fitted(words, font, size, width) if width else readable(words).replace("\n", " ")
    drawn = canvas.beginText(x - anchor * width_of(line, font, size), y)
    drawn.setFillColor(ink)
    for piece, is_wider in runs(line):
        drawn.setFont(WIDER.name if is_wider else font, size)
        drawn.textOut(piece)
    canvas.drawText(drawn)


def solid(canvas: Canvas, box: Box, ink: Color) -> None:
    """A filled box."""
    canvas.setFillColor(ink)
    canvas.rect(*box, stroke=0, fill=1)


def hatched(canvas: Canvas, box: Box, ink: Color, step: float = 3.2) -> None:
    """A box of slanting lines."""
    x, y, width, height = box
    with kept_state(canvas):
        _clip(canvas, box)
        canvas.setStrokeColor(ink)
        canvas.setLineWidth(1.3)
        for place in range(int((width + height) / step) + 2):
            start = x - height + place * step
            canvas.line(start, y, start + height, y + height)


def dotted(canvas: Canvas, box: Box, ink: Color, step: float = 3.4) -> None:
    """A box of dots."""
    x, y, width, height = box
    with kept_state(canvas):
        _clip(canvas, box)
        canvas.setFillColor(ink)
        for row in range(1, int(height / step) + 1):
            for column in range(int(width / step) + 1):
                canvas.circle(x + step / 2 + column * step, y + row * step - step / 3, 0.55, stroke=0, fill=1)


def framed(canvas: Canvas, box: Box, edge: Color = EDGE) -> None:
    """The edge of a box."""
    canvas.setStrokeColor(edge)
    canvas.setLineWidth(0.6)
    canvas.rect(*box, stroke=1, fill=0)


def square(canvas: Canvas, x: float, y: float, size: float, ink: Color, *, hollow: bool = False) -> None:
    """A square around a place; hollow for an estimate."""
    canvas.setFillColor(WHITE if hollow else ink)
    canvas.setStrokeColor(ink)
    canvas.setLineWidth(1.2)
    canvas.rect(x - size / 2, y - size / 2, size, size, stroke=1, fill=1)


def hatched_square(canvas: Canvas, x: float, y: float, size: float, ink: Color) -> None:
    """A square for what was only claimed."""
    square(canvas, x, y, size, ink, hollow=True)
    hatched(canvas, (x - size / 2, y - size / 2, size, size), ink, step=2.4)


def circle(canvas: Canvas, x: float, y: float, size: float, ink: Color) -> None:
    """A filled circle around a place."""
    canvas.setFillColor(ink)
    canvas.circle(x, y, size / 2, stroke=0, fill=1)


def capsule(canvas: Canvas, box: Box, ink: Color) -> None:
    """A dashed capsule: the image that nobody asked for could lie anywhere in it."""
    with kept_state(canvas):
        canvas.setStrokeColor(ink)
        canvas.setLineWidth(1)
        canvas.setDash([3, 2])
        canvas.roundRect(*box, box[3] / 2, stroke=1, fill=0)


def whisker(canvas: Canvas, low: float, high: float, y: float, ink: Color) -> None:
    """The interval around a mean, with a bar at either end."""
    canvas.setStrokeColor(ink)
    canvas.setLineWidth(1.1)
    canvas.line(low, y, high, y)
    for end in (low, high):
        canvas.line(end, y - 2.6, end, y + 2.6)


def icon(canvas: Canvas, name: str, place: Place, ink: Color) -> None:
    """A status icon in a square box; the place is its lower left corner and its size."""
    x, y, size = place
    with kept_state(canvas):
        canvas.translate(x, y + size)
        canvas.scale(size / BOX, -size / BOX)
        canvas.setStrokeColor(ink)
        canvas.setFillColor(ink)
        canvas.setLineWidth(STROKE)
        canvas.setLineJoin(1)
        for outline in ICONS[name]:
            _outline(canvas, outline)


def mark(canvas: Canvas, x: float, y: float, height: float) -> float:
    """The small mark of the product: square, circle, and what they share. Returns its width."""
    side, radius = height * 0.92, height / 2
    centre = x + side + radius * 0.35
    solid(canvas, (x, y + (height - side) / 2, side, side), HERO_MUNICIPALITY)
    circle(canvas, centre, y + radius, height, HERO_SUBJECTS)
    lens(canvas, (x, y + (height - side) / 2, side, side), (centre, y + radius, radius), HERO_OVERLAP)
    return centre + radius - x


def lens(canvas: Canvas, box: Box, round_place: Place, ink: Color) -> None:
    """What a box and a circle share; the place is the centre of the circle and its radius."""
    x, y, radius = round_place
    with kept_state(canvas):
        _clip(canvas, box)
        circle(canvas, x, y, 2 * radius, ink)


def dashed_line(canvas: Canvas, start: tuple[float, float], end: tuple[float, float], ink: Color) -> None:
    """A dashed line between two places."""
    if hypot(end[0] - start[0], end[1] - start[1]) > 0:
        with kept_state(canvas):
            canvas.setStrokeColor(ink)
            canvas.setLineWidth(0.8)
            canvas.setDash([3, 2.4])
            canvas.line(*start, *end)


def _clip(canvas: Canvas, box: Box) -> None:
    path = canvas.beginPath()
    path.rect(*box)
    canvas.clipPath(path, stroke=0, fill=0)


def _outline(canvas: Canvas, outline: Outline) -> None:
    canvas.setDash(list(DASHES) if outline.dashed else [])
    path = canvas.beginPath()
    _trace(path, outline.path.split())
    canvas.drawPath(path, stroke=int(not outline.filled), fill=int(outline.filled), fillMode=0)


def _trace(path: PDFPathObject, words: list[str]) -> None:
    """Follows path data of the commands M, L, C and Z with absolute coordinates."""
    numbers: list[float] = []
    command = ""
    wanted = {"M": 2, "L": 2, "C": 6}
    for word in words:
        if word == "Z":
            path.close()
            continue
        if word[0] in wanted:
            command, numbers = word[0], []
        numbers.append(float(word.lstrip("MLC")))
        if len(numbers) == wanted[command]:
            _draw(path, command, numbers)
            numbers = []


def _draw(path: PDFPathObject, command: str, numbers: list[float]) -> None:
    if command == "M":
        path.moveTo(*numbers)
    elif command == "L":
        path.lineTo(*numbers)
    else:
        path.curveTo(*numbers)
