"""The map of control and service: where the municipality places a project, and where the people in the data do."""

from dataclasses import dataclass

import plotly.graph_objects as go

from language.messages import Speech
from look.tokens import COLOURS, Theme
from scoring.model import Quadrant
from scoring.words import word, words
from ui.charts.frame import Canvas

HEIGHT = 400
_EDGE = 3.0
_ROOM = 0.95
_NEUTRAL = 0.5
_MOST_INSIDE = 2
_CORNERS = (
    (Quadrant.UNDERESTIMATED_SERVICE, -2.9, 2.9, "left", "top"),
    (Quadrant.SHARED_SERVICE, 2.9, 2.9, "right", "top"),
    (Quadrant.OPEN_CONTROL, -2.9, -2.9, "left", "bottom"),
    (Quadrant.IMAGE_GAP, 2.9, -2.9, "right", "bottom"),
)


@dataclass(frozen=True)
class Point:
    """A group on the map, by its letter; whiskers are 95% intervals, or `None` where there is none.

    A letter of more than two characters stands beside the point.
    """

    letter: str
    municipality: float
    subjects: float
    municipality_whisker: tuple[float, float] | None = None
    subjects_whisker: tuple[float, float] | None = None


def place_map(points: tuple[Point, ...], say: Speech, theme: Theme) -> go.Figure:
    """The map: across what the municipality sees, upward what the people in the data see."""
    canvas = Canvas(HEIGHT, theme)
    canvas.axes((-_EDGE - 0.15, _EDGE + 0.15), (-_EDGE - _ROOM, _EDGE + _ROOM))
    for across, up in (((-_NEUTRAL, _NEUTRAL), (-_EDGE, _EDGE)), ((-_EDGE, _EDGE), (-_NEUTRAL, _NEUTRAL))):
        canvas.box(across, up, COLOURS.sand)
    _frame(canvas)
    canvas.line((-_EDGE, _EDGE), (-_EDGE, _EDGE), COLOURS.edge, width=1.5, dash="dash")
    for quadrant, x, y, xanchor, yanchor in _CORNERS:
        title = word(words().quadrants, quadrant.value, say.language)
        soft = {"color": canvas.paint(COLOURS.soft), "size": canvas.letter - 1}
        ground = canvas.paint(COLOURS.card)
        canvas.write(x, y, title, xanchor=xanchor, yanchor=yanchor, font=soft, bgcolor=ground, borderpad=1)
    _titles(canvas, say)
    for point in points:
        _draw(canvas, point)
    return canvas.figure


def _frame(canvas: Canvas) -> None:
    corners = (-_EDGE, _EDGE)
    for side in corners:
        canvas.line((side, side), corners, COLOURS.edge)
        canvas.line(corners, (side, side), COLOURS.edge)


def _titles(canvas: Canvas, say: Speech) -> None:
    subjects = {"color": canvas.paint(COLOURS.subjects_text), "size": canvas.letter}
    municipality = {"color": canvas.paint(COLOURS.municipality), "size": canvas.letter}
    up, across = say("Data subjects see"), say("Municipality sees")
    canvas.write(-_EDGE, _EDGE, f"<b>● {up}</b>", xanchor="left", yanchor="bottom", yshift=8, font=subjects)
    canvas.write(_EDGE, -_EDGE, f"<b>■ {across}</b>", xanchor="right", yanchor="top", yshift=-24, font=municipality)
    soft = {"color": canvas.paint(COLOURS.soft), "size": canvas.letter - 1}
    canvas.write(-_EDGE, -_EDGE, say("control"), xanchor="left", yanchor="top", yshift=-4, font=soft)
    canvas.write(_EDGE, -_EDGE, say("helping"), xanchor="right", yanchor="top", yshift=-4, font=soft)


def _draw(canvas: Canvas, point: Point) -> None:
    x, y = point.municipality, point.subjects
    if point.municipality_whisker:
        canvas.line(point.municipality_whisker, (y, y), COLOURS.municipality, width=2.5)
        for end in point.municipality_whisker:
            canvas.mark(end, y, "square", COLOURS.municipality, 9)
    if point.subjects_whisker:
        canvas.line((x, x), point.subjects_whisker, COLOURS.subjects, width=2.5)
        for end in point.subjects_whisker:
            canvas.mark(x, end, "circle", COLOURS.subjects, 9)
    canvas.mark(x, y, "circle", COLOURS.onze, 21)
    if len(point.letter) > _MOST_INSIDE:
        beside = {"color": canvas.paint(COLOURS.ink), "size": 13}
        side = {"xanchor": "right", "xshift": -13} if x > 0 else {"xanchor": "left", "xshift": 13}
        canvas.write(x, y, f"<b>{point.letter}</b>", yshift=13, font=beside, **side)
    elif point.letter:
        canvas.write(x, y, f"<b>{point.letter}</b>", font={"color": canvas.paint(COLOURS.card), "size": 13})
