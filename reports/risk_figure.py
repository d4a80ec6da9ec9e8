"""The matrix of the risks that are left: severity upward, likelihood across, each risk by its number in the list."""

from collections.abc import Sequence

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from look.statuses import appearance_of
from look.typefaces import BOLD, REGULAR
from reports import shapes, theme
from reports.findings import Findings
from reports.flowables import figure
from scoring.described_risks import DescribedRisk, step_words
from scoring.risks import LEVELS, Risk, colour, height_words

_NAMES, _HEAD, _ROW, _ICON = 0.32, 37.0, 32.0, 8.0
_SIZE = 8.0


def risk_matrix(told: Findings, risks: Sequence[DescribedRisk]) -> Flowable:
    """The matrix; what it shows stands in the list below it too."""
    say = told.say
    placed = (
        say(
            "Risk {number}: severity “{severity}”, likelihood “{likelihood}”.",
            number=risk.number,
            severity=risk.severity(say),
            likelihood=risk.likelihood(say),
        )
        for risk in risks
    )
    grid = say("A matrix of four by four: severity and likelihood of the risks, by their number in the list below.")
    alt = f"{grid} {' '.join(placed)}".strip()
    height = _HEAD + len(LEVELS) * _ROW
    return figure(lambda canvas, width, _height: _draw(canvas, told, risks, width), theme.CONTENT_WIDTH, height, alt)


def _draw(canvas: Canvas, told: Findings, risks: Sequence[DescribedRisk], width: float) -> None:
    say, left = told.say, _NAMES * width
    column = (width - left) / len(LEVELS)
    top = len(LEVELS) * _ROW
    shapes.text(canvas, 0, top + 6, say("Severity"), font=BOLD.name, size=theme.NOTE_SIZE)
    shapes.text(canvas, left, top + 26, say("Likelihood"), font=BOLD.name, size=theme.NOTE_SIZE)
    for place, name in enumerate(step_words(risks[0].question, "likelihood", told.language)):
        _name(canvas, (left + place * column, top + 6, column - 4), name)
    for place, name in enumerate(step_words(risks[0].question, "severity", told.language)):
        _name(canvas, (0, place * _ROW + _ROW / 2 - 3, left - 6), name)
    for severity in LEVELS:
        for likelihood in LEVELS:
            box = (left + (likelihood - 1) * column, (severity - 1) * _ROW, column, _ROW)
            _draw_cell(canvas, told, risks, Risk(severity, likelihood), box)


def _name(canvas: Canvas, place: shapes.Place, name: str) -> None:
    """The name of a step, on two lines if it is too long for one; the lower line stands at the place."""
    x, y, width = place
    first, *more = simpleSplit(name, REGULAR.name, _SIZE, width)
    if more:
        shapes.text(canvas, x, y + _SIZE, first, size=_SIZE, width=width)
    shapes.text(canvas, x, y, " ".join(more) or first, size=_SIZE, width=width)


def _draw_cell(canvas: Canvas, told: Findings, risks: Sequence[DescribedRisk], levels: Risk, box: shapes.Box) -> None:
    x, y, width, height = box
    shade = colour(levels)
    look = appearance_of(f"risk_{shade}")
    ink, here = theme.colour(look.text), [str(risk.number) for risk in risks if risk.levels == levels]
    shapes.solid(canvas, box, theme.colour(look.ground))
    shapes.framed(canvas, box, theme.WHITE)
    shapes.icon(canvas, look.icon, (x + 5, y + height - _ICON - 4, _ICON), ink)
    shapes.text(canvas, x + _ICON + 9, y + height - 11, height_words(shade, told.say), size=8, ink=ink)
    if here:
        shapes.text(canvas, x + 5, y + 6, ", ".join(here), font=BOLD.name, size=10, width=width - 8)
