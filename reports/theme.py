"""The look of the report: page, typefaces, colours and styles of text, from the tokens that the screens use too."""

from functools import cache
from typing import Final

from reportlab import rl_config
from reportlab.graphics.shapes import STATE_DEFAULTS
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm as _mm
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

from look import tokens
from look.typefaces import BOLD, REGULAR, SEMI_BOLD, TYPEFACES, WIDER

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN: Final = 22 * _mm
CONTENT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
HEADER_LINE: Final = PAGE_HEIGHT - 23 * _mm
FRAME_TOP: Final = PAGE_HEIGHT - 26 * _mm
FRAME_BOTTOM: Final = 22 * _mm
FRAME_HEIGHT: Final = FRAME_TOP - FRAME_BOTTOM
COVER_HEIGHT: Final = PAGE_HEIGHT * 0.41
FOOTER_LINE: Final = 13 * _mm

BODY_SIZE: Final = 10.5
NOTE_SIZE: Final = 8.5


def _colour(token: tokens.Colour) -> Color:
    return HexColor(token.light)


_TOKENS = tokens.COLOURS
PAPER, SAND, GREY = _colour(_TOKENS.paper), _colour(_TOKENS.sand), _colour(_TOKENS.grey_tint)
INK, SOFT = _colour(_TOKENS.ink), _colour(_TOKENS.soft)
LINE, EDGE = _colour(_TOKENS.line), _colour(_TOKENS.edge)
MUNICIPALITY, SUBJECTS, ONZE = _colour(_TOKENS.municipality), _colour(_TOKENS.subjects), _colour(_TOKENS.onze)
GAP, WHITE = _colour(_TOKENS.gap), _colour(_TOKENS.card)
HERO_MUNICIPALITY = HexColor(tokens.HERO_MUNICIPALITY)
HERO_SUBJECTS = HexColor(tokens.HERO_SUBJECTS)
HERO_OVERLAP = HexColor(tokens.HERO_OVERLAP)


def colour(token: tokens.Colour) -> Color:
    """The light value of a colour of the product; paper has no dark theme."""
    return _colour(token)


@cache
def register_typefaces() -> None:
    """Makes the typefaces known to ReportLab, once for each process, and keeps its own Helvetica out of every file."""
    for typeface in TYPEFACES:
        registerFont(TTFont(typeface.name, str(typeface.file)))
    registerFontFamily(REGULAR.name, REGULAR.name, BOLD.name, REGULAR.name, BOLD.name)
    for single in (SEMI_BOLD, BOLD, WIDER):
        registerFontFamily(single.name, single.name, single.name, single.name, single.name)
    rl_config.canvas_basefontname = REGULAR.name
    STATE_DEFAULTS["fontName"] = REGULAR.name


def _style(name: str, font: str, size: float, leading: float, *, ink: Color = INK, **room: float) -> ParagraphStyle:
    made = ParagraphStyle(
        name,
        fontName=font,
        bulletFontName=font,
        fontSize=size,
        leading=leading,
        textColor=ink,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )
    vars(made).update(room)
    return made


register_typefaces()

TITLE = _style("title", BOLD.name, 26, 31)
SUBTITLE = _style("subtitle", REGULAR.name, 10.5, 15, ink=SOFT)
H1 = _style("h1", BOLD.name, 19, 24, spaceAfter=8)
H2 = _style("h2", BOLD.name, 13, 17, spaceBefore=14, spaceAfter=5)
H3 = _style("h3", BOLD.name, 10.5, 14.5, spaceBefore=9, spaceAfter=2)
LEAD = _style("lead", REGULAR.name, 12, 17, spaceAfter=10)
BODY = _style("body", REGULAR.name, BODY_SIZE, 15, spaceAfter=5)
TIGHT = _style("tight", REGULAR.name, BODY_SIZE, 14.5)
SMALL = _style("small", REGULAR.name, 9.5, 13)
CELL = _style("cell", REGULAR.name, 9, 12)
CELL_HEAD = _style("cell-head", SEMI_BOLD.name, 9, 12)
NOTE = _style("note", REGULAR.name, NOTE_SIZE, 12, ink=SOFT, spaceAfter=5)
KEY = _style("key", REGULAR.name, NOTE_SIZE, 11, ink=SOFT)
INDENTED = _style("indented", REGULAR.name, 9.5, 13.5, leftIndent=12, spaceAfter=3)
INDENTED_NOTE = _style("indented-note", REGULAR.name, NOTE_SIZE, 12, ink=SOFT, leftIndent=12, spaceAfter=2)
FIGURE_WORD = _style("figure-word", REGULAR.name, NOTE_SIZE, 11, ink=SOFT)
FIGURE_NUMBER = _style("figure-number", BOLD.name, 14, 18)
