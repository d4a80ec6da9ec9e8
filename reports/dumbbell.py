"""The two images on lines from control to service: a square above, a circle below, whiskers, and the gap between."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from language.formats import number, signed
from language.messages import Speech
from look.typefaces import SEMI_BOLD
from reports import shapes, theme
from reports.flowables import figure
from reports.image_rows import ImageRow, camps
from reports.wording import width_of
from scoring.parameters import norms

ROW_HEIGHT = 45.0
ROWS_ON_A_PAGE = 8
_TOP, _BOTTOM, _SIDE = 4.0, 16.0, 14.0
_MARK, _SMALL_MARK = 8.0, 5.0
_FURTHEST = 3.0


def dumbbell(say: Speech, rows: Sequence[ImageRow], width: float) -> Flowable:
    """The figure of some rows; what it shows is in its alternative text, and in the table beside it."""
    height = len(rows) * ROW_HEIGHT + _TOP + _BOTTOM

    def draw(canvas: Canvas, width: float, height: float) -> None:
        _ground(canvas, say, width, height)
        for place, row in enumerate(rows):
            _row(canvas, say, row, height - _TOP - place * ROW_HEIGHT, width)

    return figure(draw, width, height, " ".join(row_words(say, row) for row in rows))


def row_words(say: Speech, row: ImageRow) -> str:
    """One row in words."""
    return f"{row.question}, {row.people}: {_officials_words(say, row)} {_group_words(say, row)}"


def _officials_words(say: Speech, row: ImageRow) -> str:
    if row.officials:
        return say("The municipality: {place}.", place=signed(row.officials.mean, say.language, 1))
    if row.claim is not None:
        return say("The municipality says {place}; this was not measured.", place=signed(row.claim, say.language))
    return say("The municipality's image is not known.")


def _group_words(say: Speech, row: ImageRow) -> str:
    if row.group is None:
        return say("The data subjects' image is not known: {why}.", why=row.why)
    if row.group.divided:
        low, high = (signed(camp, say.language, 1) for camp in camps(row.group.counts))
        return say("The data subjects are divided: around {low} and around {high}.", low=low, high=high)
    return say("The data subjects: {place}.", place=signed(row.group.mean, say.language, 1))


def _x(value: float, width: float) -> float:
    return _SIDE + (value + _FURTHEST) / (2 * _FURTHEST) * (width - 2 * _SIDE)


def _ground(canvas: Canvas, say: Speech, width: float, height: float) -> None:
    neutral = norms().image_distance.neutral_band.value
    left, right = _x(-neutral, width), _x(neutral, width)
    shapes.solid(canvas, (left, _BOTTOM, right - left, height - _BOTTOM), theme.SAND)
    canvas.setLineWidth(0.5)
    for value, ink in ((-_FURTHEST, theme.LINE), (0, theme.EDGE), (_FURTHEST, theme.LINE)):
        canvas.setStrokeColor(ink)
        canvas.line(_x(value, width), _BOTTOM, _x(value, width), height)
    ends = ((-_FURTHEST, say("control"), shapes.LEFT), (0, say("both"), shapes.MIDDLE))
    for value, words, anchor in (*ends, (_FURTHEST, say("service"), shapes.RIGHT)):
        shift = {shapes.LEFT: -_SIDE + 2, shapes.MIDDLE: 0, shapes.RIGHT: _SIDE - 2}[anchor]
        shapes.text(canvas, _x(value, width) + shift, 4, words, size=8.5, ink=theme.SOFT, anchor=anchor)


def _row(canvas: Canvas, say: Speech, row: ImageRow, top: float, width: float) -> None:
    _title(canvas, say, row, top, width)
    upper, lower = top - 22, top - 34
    if row.group is None:
        _unknown(canvas, row, (upper + lower) / 2, width)
        return
    distance = row.group.distance
    if distance and row.officials and not row.group.divided:
        ends = sorted((_x(row.officials.mean, width), _x(row.group.mean, width)))
        shapes.solid(canvas, (ends[0], lower - 4, ends[1] - ends[0], upper - lower + 8), theme.GAP)
    _officials(canvas, row, upper, width)
    if distance and distance.interval and not row.group.divided:
        low, high = distance.interval.group
        shapes.whisker(canvas, _x(low, width), _x(high, width), lower, theme.SUBJECTS)
    if row.group.divided:
        for camp in camps(row.group.counts):
            shapes.circle(canvas, _x(camp, width), lower, _SMALL_MARK, theme.SUBJECTS)
    else:
        shapes.circle(canvas, _x(row.group.mean, width), lower, _MARK + 1, theme.SUBJECTS)


def _officials(canvas: Canvas, row: ImageRow, y: float, width: float) -> None:
    """The upper lane: the municipality's image with its whisker, its estimate hollow, its claim hatched."""
    if row.claim is not None:
        shapes.hatched_square(canvas, _x(row.claim, width), y, _MARK, theme.MUNICIPALITY)
    distance = row.group.distance if row.group else None
    if distance and distance.interval:
        low, high = distance.interval.officials
        shapes.whisker(canvas, _x(low, width), _x(high, width), y, theme.MUNICIPALITY)
    if distance and distance.estimate:
        shapes.square(canvas, _x(distance.estimate.mean, width), y, _MARK - 1.5, theme.MUNICIPALITY, hollow=True)
    if row.officials:
        shapes.square(canvas, _x(row.officials.mean, width), y, _MARK, theme.MUNICIPALITY)


def _unknown(canvas: Canvas, row: ImageRow, y: float, width: float) -> None:
    """A dashed capsule over the whole line with a question mark, and what is known of the municipality on it."""
    height = 17.0
    canvas.setStrokeColor(theme.EDGE)
    canvas.setLineWidth(0.7)
    canvas.line(_x(-_FURTHEST, width), y, _x(_FURTHEST, width), y)
    shapes.capsule(canvas, (2, y - height / 2, width - 4, height), theme.SUBJECTS)
    known = row.officials.mean if row.officials else row.claim
    beside = _x(2.2 if known is not None and known < 0 else -2.2, width)
    shapes.solid(canvas, (beside - 6, y - 6, 12, 12), theme.WHITE)
    shapes.text(canvas, beside, y - 4, "?", font=SEMI_BOLD.name, size=11, ink=theme.SUBJECTS, anchor=shapes.MIDDLE)
    _officials(canvas, row, y, width)


def _title(canvas: Canvas, say: Speech, row: ImageRow, top: float, width: float) -> None:
    said = row.why
    if row.group and row.group.divided:
        said = say("divided")
    elif row.group and row.group.distance:
        said = say("difference {gap}", gap=number(row.group.distance.size, say.language, 1))
    room = width - width_of(said, SEMI_BOLD.name, 8.5) - 12
    name = f"{row.question} · {row.people}"
    with shapes.kept_state(canvas):
        taken = min(width_of(name, SEMI_BOLD.name, 8.5), room)
        shapes.solid(canvas, (1, top - 13, taken + width_of(said, SEMI_BOLD.name, 8.5) + 10, 12), theme.WHITE)
        shapes.text(canvas, 3, top - 11, name, font=SEMI_BOLD.name, size=8.5, width=room)
        shapes.text(canvas, 3 + taken + 7, top - 11, said, size=8.5, ink=theme.SOFT)
