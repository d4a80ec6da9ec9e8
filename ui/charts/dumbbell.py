"""The two images beside each other, row by row: above the square of the municipality, below the circle of the group."""

from dataclasses import dataclass
from math import copysign

import plotly.graph_objects as go

from language.formats import number
from language.messages import Speech
from look.tokens import COLOURS, Colour, Theme
from ui.charts.frame import LARGE_LETTER, LETTER, Canvas, name

ROW_HEIGHT = 70
PROJECTOR_ROW_HEIGHT = 130
_FOOT = 34
_EDGE = 3.25
_NEUTRAL = 0.5
_TOP, _UPPER, _LOWER = 0.2, 0.5, 0.78
_HATCH = "M-8,-2L-2,-8M-8,6L6,-8M-4,8L8,-4M2,8L8,2"


@dataclass(frozen=True)
class Image:
    """One image on the scale from -3 to +3: a place, or two camps where people are divided; with its 95% whisker."""

    places: tuple[float, ...]
    whisker: tuple[float, float] | None = None

    @property
    def is_divided(self) -> bool:
        """People think so differently that a mean would hide it."""
        return len(self.places) > 1


@dataclass(frozen=True)
class Row:
    """One row of the dumbbell; what is `None` is not known or may not be shown, and `remark` says why."""

    name: str
    municipality: Image | None = None
    subjects: Image | None = None
    claim: float | None = None
    estimate: float | None = None
    remark: str | None = None

    @property
    def gap(self) -> float | None:
        """The distance between both images, 0 to 6; `None` where one is missing or divided."""
        images = (self.municipality, self.subjects)
        if any(image is None or image.is_divided for image in images):
            return None
        first, second = (image.places[0] for image in images if image)
        return abs(first - second)


def dumbbell(rows: tuple[Row, ...], say: Speech, theme: Theme, *, on_projector: bool = False) -> go.Figure:
    """The chart of the two images."""
    height = PROJECTOR_ROW_HEIGHT if on_projector else ROW_HEIGHT
    letter = LARGE_LETTER if on_projector else LETTER
    foot = _FOOT * letter // LETTER
    canvas = Canvas(height * len(rows) + foot, theme, letter=letter)
    canvas.axes((-_EDGE, _EDGE), (len(rows) + foot / height, 0))
    bottom = float(len(rows))
    canvas.box((-_NEUTRAL, _NEUTRAL), (0, bottom), COLOURS.sand)
    for place, colour in ((-3.0, COLOURS.line), (0.0, COLOURS.edge), (3.0, COLOURS.line)):
        canvas.line((place, place), (0, bottom), colour)
    scale = 30 / 14 if on_projector else 1.0
    for index, row in enumerate(rows):
        _draw(canvas, index, row, say, scale)
    ends = ((-3.0, say("control"), "left"), (0.0, say("both"), "center"), (3.0, say("helping"), "right"))
    for place, words, anchor in ends:
        soft = {"color": canvas.paint(COLOURS.soft), "size": letter}
        canvas.write(place, bottom, words, xanchor=anchor, yanchor="top", yshift=-6, font=soft)
    return canvas.figure


def _draw(canvas: Canvas, index: int, row: Row, say: Speech, scale: float) -> None:
    canvas.write(-3, index + _TOP, _title(row, say), xanchor="left", xshift=4, align="left")
    upper, lower = index + _UPPER, index + _LOWER
    if row.gap and row.municipality and row.subjects:
        ends = sorted((row.municipality.places[0], row.subjects.places[0]))
        canvas.box((ends[0], ends[1]), (index + 0.38, index + 0.9), COLOURS.gap)
    _whisker(canvas, row.municipality, upper, COLOURS.municipality, scale)
    _whisker(canvas, row.subjects, lower, COLOURS.subjects, scale)
    if row.claim is not None:
        _claimed(canvas, row.claim, upper, scale)
    if row.estimate is not None:
        canvas.mark(row.estimate, upper, "square", COLOURS.card, 11 * scale, edge=COLOURS.municipality)
    _marks(canvas, row.municipality, upper, COLOURS.municipality, 13 * scale)
    _marks(canvas, row.subjects, lower, COLOURS.subjects, 14 * scale)
    if row.remark and row.subjects is None:
        soft = {"color": canvas.paint(COLOURS.soft), "size": canvas.letter - 1}
        canvas.write(-3, lower, name(row.remark, 60), xanchor="left", xshift=4, font=soft)


def _title(row: Row, say: Speech) -> str:
    title = f"<b>{name(row.name)}</b>"
    if row.gap is not None:
        gap = say("difference {gap}", gap=number(row.gap, say.language, 1))
        return f"{title}  {gap}"
    if any(image and image.is_divided for image in (row.municipality, row.subjects)):
        divided = say("divided")
        return f"{title}  {divided}"
    return title


def _whisker(canvas: Canvas, image: Image | None, y: float, colour: Colour, scale: float) -> None:
    if image is None or image.whisker is None:
        return
    low, high = image.whisker
    canvas.line((low, high), (y, y), colour, width=2 * scale)
    for end in (low, high):
        canvas.line((end, end), (y - 0.07, y + 0.07), colour, width=2 * scale)


def _marks(canvas: Canvas, image: Image | None, y: float, colour: Colour, size: float) -> None:
    places = image.places if image else ()
    symbol = "square" if colour is COLOURS.municipality else "circle"
    for place in places:
        canvas.mark(place, y, symbol, colour, size / 2 if len(places) > 1 else size)


def _claimed(canvas: Canvas, place: float, y: float, scale: float) -> None:
    """What residents are told: a hatched square, because nobody measured it."""
    canvas.mark(place, y, "square", COLOURS.card, 14 * scale, edge=COLOURS.municipality)
    stroke = {"width": 1.5, "color": canvas.paint(COLOURS.municipality)}
    canvas.figure.add_shape(
        type="path",
        path=_HATCH,
        xsizemode="pixel",
        ysizemode="pixel",
        xanchor=place,
        yanchor=y,
        line=stroke,
        layer="above",
    )


def camps(counts: tuple[int, ...], points: tuple[int, ...], mean: float) -> tuple[float, ...]:
    """Where both camps of a divided group stand: the mean of those under the mean of all, and of those above it."""
    sides = []
    for sign in (-1.0, 1.0):
        side = [(p, n) for p, n in zip(points, counts, strict=True) if n and copysign(1.0, p - mean) == sign]
        people = sum(n for _, n in side)
        if people:
            sides.append(sum(p * n for p, n in side) / people)
    return tuple(sides)
