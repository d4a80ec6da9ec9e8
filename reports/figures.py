"""The small figures: the band of a score, a status badge, the cells of a rung, and the mark at full size."""

from collections.abc import Callable

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from language.formats import score
from language.messages import Speech
from look.statuses import appearance_of
from look.typefaces import BOLD, REGULAR
from reports import shapes, theme
from reports.flowables import figure
from reports.pieces import Decoration
from reports.structure import Box
from reports.wording import width_of
from scoring.model import Bounds

BAND_HEIGHT = 10.0
_BADGE_SIZE, _BADGE_HEIGHT, _BADGE_PAD, _ICON = 8.5, 15.0, 5.0, 9.0
_TICK = 2.5
_HERO_RADIUS, _HERO_CENTRE = 0.56, 1.18


def band(say: Speech, bounds: Bounds, width: float, *, number_shown: bool) -> Flowable:
    """Solid up to what is proven, hatched up to what is claimed, dotted up to what is possible.

    Without a number there is no hatching and no tick: everything that is not proven could be anything.
    """
    claimed = max(bounds.claimed or 0.0, bounds.proven) if number_shown else bounds.proven
    possible = max(bounds.possible, claimed)

    def draw(canvas: Canvas, width: float, height: float) -> None:
        bottom = (height - BAND_HEIGHT) / 2
        shapes.dotted(canvas, (claimed * width, bottom, (possible - claimed) * width, BAND_HEIGHT), theme.SOFT)
        shapes.hatched(
            canvas, (bounds.proven * width, bottom, (claimed - bounds.proven) * width, BAND_HEIGHT), theme.ONZE
        )
        shapes.solid(canvas, (0, bottom, bounds.proven * width, BAND_HEIGHT), theme.ONZE)
        shapes.framed(canvas, (0, bottom, width, BAND_HEIGHT))
        if number_shown:
            shapes.solid(canvas, (bounds.proven * width - 0.6, bottom - _TICK, 1.2, BAND_HEIGHT + 2 * _TICK), theme.INK)

    return figure(draw, width, BAND_HEIGHT + 2 * _TICK, band_words(say, bounds, number_shown=number_shown))


def band_words(say: Speech, bounds: Bounds, *, number_shown: bool) -> str:
    """A band in words, from 0 to 100."""
    proven, possible = score(bounds.proven, say.language), score(bounds.possible, say.language)
    if not number_shown:
        return say("No number. Could be anything from {low} to {high}.", low=proven, high=possible)
    return say(
        "Proven {proven}, claimed {claimed}, possible {possible}, on a scale of 0 to 100.",
        proven=proven,
        claimed=score(bounds.claimed or 0.0, say.language),
        possible=possible,
    )


def badge(words: str, code: str, width: float) -> Flowable:
    """A status: icon, word and tint; the word is shortened only where the place is too narrow for it."""
    look = appearance_of(code)
    ink, ground = theme.colour(look.text), theme.colour(look.ground)
    room = width - 2 * _BADGE_PAD - _ICON - 3
    needed = min(width_of(words, BOLD.name, _BADGE_SIZE), room)

    def draw(canvas: Canvas, width: float, height: float) -> None:
        canvas.setFillColor(ground)
        canvas.setStrokeColor(ink)
        canvas.setLineWidth(0.7)
        if look.dashed:
            canvas.setDash([2, 1.6])
        canvas.roundRect(0.4, 0.4, width - 0.8, height - 0.8, 3, stroke=int(look.dashed), fill=1)
        shapes.icon(canvas, look.icon, (_BADGE_PAD, (height - _ICON) / 2, _ICON), ink)
        start = _BADGE_PAD + _ICON + 3
        shapes.text(canvas, start, height / 2 - 3, words, font=BOLD.name, size=_BADGE_SIZE, ink=ink, width=room + 0.1)

    return figure(draw, needed + 2 * _BADGE_PAD + _ICON + 3, _BADGE_HEIGHT, words)


def status_icon(code: str, size: float = 9.0) -> Flowable:
    """The icon of a status, beside words that say the same."""
    look = appearance_of(code)
    ink = theme.colour(look.text if code != "stopped" else look.ground)
    return Decoration(lambda canvas, _w, _h: shapes.icon(canvas, look.icon, (0, -1.5, size), ink), size, size)


def rungs(rung: int | None, required: int, cells: int, ink: Color, *, is_proven: bool, alt: str) -> Flowable:
    """How far a row came in one phase: solid if it is proven, hatched if only said, dotted if nobody knows."""
    cell, gap, height = 13.0, 1.5, 7.0

    def draw(canvas: Canvas, _width: float, _height: float) -> None:
        for place in range(cells):
            x = place * (cell + gap)
            if rung is None:
                shapes.dotted(canvas, (x, 2, cell, height), theme.SOFT)
            elif place < rung and is_proven:
                shapes.solid(canvas, (x, 2, cell, height), ink)
            elif place < rung:
                shapes.hatched(canvas, (x, 2, cell, height), ink)
            shapes.framed(canvas, (x, 2, cell, height))
        tick = required * (cell + gap) - gap / 2
        shapes.solid(canvas, (tick - 0.75, 0, 1.5, height + 4), theme.INK)

    return figure(draw, cells * (cell + gap), height + 5, alt)


def key_mark(kind: str) -> Flowable:
    """The mark of one kind in the key of a figure."""
    drawings: dict[str, Callable[[Canvas], None]] = {
        "municipality": lambda c: shapes.square(c, 5, 4, 7, theme.MUNICIPALITY),
        "estimate": lambda c: shapes.square(c, 5, 4, 7, theme.MUNICIPALITY, hollow=True),
        "claim": lambda c: shapes.hatched_square(c, 5, 4, 7, theme.MUNICIPALITY),
        "subjects": lambda c: shapes.circle(c, 5, 4, 8, theme.SUBJECTS),
        "unknown": lambda c: shapes.capsule(c, (0, 0, 12, 8), theme.SUBJECTS),
    }
    drawn = drawings[kind]
    return Decoration(lambda canvas, _w, _h: drawn(canvas), 13, 9)


def hero(canvas: Canvas, x: float, y: float, side: float, say: Speech) -> None:
    """The mark at full size: each image with a question, since nobody said so of this project; and ours."""
    radius = side * _HERO_RADIUS
    centre, middle = x + side * _HERO_CENTRE, y + side / 2
    canvas.setFillColor(theme.HERO_MUNICIPALITY)
    canvas.roundRect(x, y, side, side, 8, stroke=0, fill=1)
    shapes.circle(canvas, centre, middle, 2 * radius, theme.HERO_SUBJECTS)
    with shapes.kept_state(canvas):
        path = canvas.beginPath()
        path.roundRect(x, y, side, side, 8)
        canvas.clipPath(path, stroke=0, fill=0)
        shapes.circle(canvas, centre, middle, 2 * radius, theme.HERO_OVERLAP)
    _quote(canvas, (x + 18, y + side - 28, 92), say("Municipality"), say("Do we help people?"))
    _quote(canvas, (x + side + 14, middle + 8, 92), say("Data subjects"), say("Or do I get checked?"))
    overlap_middle = (x + side + centre - radius) / 2
    shapes.text(
        canvas, overlap_middle, middle - 3, say("ours"), font=BOLD.name, size=9.5, ink=theme.WHITE, anchor=shapes.MIDDLE
    )


def hero_box(x: float, y: float, side: float) -> Box:
    """The bounds of the mark at full size."""
    radius = side * _HERO_RADIUS
    return (x, y + side / 2 - radius, x + side * _HERO_CENTRE + radius, y + side / 2 + radius)


def hero_words(say: Speech) -> str:
    """What the mark at full size shows."""
    return say(
        "Two images that partly overlap. {municipality}: {intended} {subjects}: {felt} Where they overlap: {shared}.",
        municipality=say("Municipality"),
        intended=say("Do we help people?"),
        subjects=say("Data subjects"),
        felt=say("Or do I get checked?"),
        shared=say("ours"),
    )


def _quote(canvas: Canvas, place: shapes.Place, name: str, words: str) -> None:
    x, y, width = place
    shapes.text(canvas, x, y, name, font=BOLD.name, size=12, ink=theme.WHITE)
    line, below = "", y - 16
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, REGULAR.name, 11) > width:
            shapes.text(canvas, x, below, line, size=11, ink=theme.WHITE)
            line, below = word, below - 15
        else:
            line = longer
    shapes.text(canvas, x, below, line, size=11, ink=theme.WHITE)
