"""The map of control and service: what the municipality sees against what the people in the data feel."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from language.formats import signed
from language.messages import Speech
from look.typefaces import BOLD
from reports import shapes, theme
from reports.flowables import figure
from scoring.image_distance import GroupImage
from scoring.images import OfficialsImage
from scoring.model import Quadrant
from scoring.parameters import norms
from scoring.words import word, words

SIDE = 196.0
_LEFT, _BELOW, _ABOVE = 12.0, 26.0, 14.0
_FURTHEST = 3.0
_NAMED = 18.0
"""How far from a corner the dashed line stays, so that it does not cross the name of a place."""


def letter_of(place: int) -> str:
    """The letter by which a group is known on the map."""
    return chr(ord("A") + place % 26) + (str(place // 26 + 1) if place >= 26 else "")  # noqa: PLR2004


def image_map(
    say: Speech, officials: OfficialsImage, groups: Sequence[GroupImage], *, is_named: bool = True
) -> Flowable:
    """The map with one point for each group; without names of places where there is no verdict."""
    spoken = [
        say(
            "{letter}: the municipality {officials}, the people {felt}.",
            letter=letter_of(place),
            officials=signed(officials.mean, say.language, 1),
            felt=signed(group.mean, say.language, 1),
        )
        for place, group in enumerate(groups)
    ]

    def draw(canvas: Canvas, _width: float, _height: float) -> None:
        canvas.translate(_LEFT, _BELOW)
        _ground(canvas)
        _words(canvas, say)
        if is_named:
            _corners(canvas, say)
        for group in groups:
            _whiskers(canvas, officials, group)
        for place, group in enumerate(groups):
            _point(canvas, officials, group, letter_of(place))

    return figure(draw, SIDE + 2 * _LEFT, SIDE + _BELOW + _ABOVE, " ".join(spoken))


def _at(value: float) -> float:
    return (value + _FURTHEST) / (2 * _FURTHEST) * SIDE


def _ground(canvas: Canvas) -> None:
    neutral = norms().image_distance.neutral_band.value
    start, breadth = _at(-neutral), _at(neutral) - _at(-neutral)
    shapes.solid(canvas, (start, 0, breadth, SIDE), theme.SAND)
    shapes.solid(canvas, (0, start, SIDE, breadth), theme.SAND)
    shapes.framed(canvas, (0, 0, SIDE, SIDE))
    shapes.dashed_line(canvas, (_NAMED, _NAMED), (SIDE - _NAMED, SIDE - _NAMED), theme.EDGE)


def _corners(canvas: Canvas, say: Speech) -> None:
    """The names of the four places."""
    corners = (
        (4, SIDE - 11, Quadrant.UNDERESTIMATED_SERVICE, shapes.LEFT),
        (SIDE - 4, SIDE - 11, Quadrant.SHARED_SERVICE, shapes.RIGHT),
        (4, 5, Quadrant.OPEN_CONTROL, shapes.LEFT),
        (SIDE - 4, 5, Quadrant.IMAGE_GAP, shapes.RIGHT),
    )
    for x, y, quadrant, anchor in corners:
        named = word(words().quadrants, quadrant.value, say.language)
        shapes.text(canvas, x, y, named, size=7.5, ink=theme.SOFT, anchor=anchor)


def _words(canvas: Canvas, say: Speech) -> None:
    """What the directions mean."""
    shapes.circle(canvas, 3, SIDE + 7, 6, theme.SUBJECTS)
    shapes.text(canvas, 9, SIDE + 4, say("Upward: what the people feel"), size=7.5, ink=theme.SOFT)
    shapes.text(canvas, 0, -10, say("control"), size=7.5, ink=theme.SOFT)
    shapes.text(canvas, SIDE, -10, say("service"), size=7.5, ink=theme.SOFT, anchor=shapes.RIGHT)
    shapes.square(canvas, 3, -19, 5, theme.MUNICIPALITY)
    shapes.text(canvas, 9, -22, say("To the right: what the municipality sees"), size=7.5, ink=theme.SOFT)


def _whiskers(canvas: Canvas, officials: OfficialsImage, group: GroupImage) -> None:
    """The intervals of a group; all are drawn before the first point, so that no line crosses a letter."""
    interval = group.distance.interval if group.distance else None
    if interval:
        y = _at(group.mean)
        shapes.whisker(canvas, _at(interval.officials[0]), _at(interval.officials[1]), y, theme.MUNICIPALITY)
        _upright_whisker(canvas, _at(officials.mean), _at(interval.group[0]), _at(interval.group[1]))


def _point(canvas: Canvas, officials: OfficialsImage, group: GroupImage, letter: str) -> None:
    x, y = _at(officials.mean), _at(group.mean)
    shapes.circle(canvas, x, y, 12, theme.ONZE)
    shapes.text(canvas, x, y - 2.8, letter, font=BOLD.name, size=8, ink=theme.WHITE, anchor=shapes.MIDDLE)


def _upright_whisker(canvas: Canvas, x: float, low: float, high: float) -> None:
    canvas.setStrokeColor(theme.SUBJECTS)
    canvas.setLineWidth(1.1)
    canvas.line(x, low, x, high)
    for end in (low, high):
        shapes.circle(canvas, x, end, 4, theme.SUBJECTS)
