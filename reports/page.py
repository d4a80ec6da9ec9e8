"""The pages of the document: cover, header and footer, and what the file says of itself."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import md5
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate

from language.formats import spoken_date
from look.typefaces import BOLD, REGULAR, SEMI_BOLD
from reports import shapes, theme
from reports.canvas import FieldPlaces, Places, ReportCanvas, artifact_on
from reports.findings import Findings
from reports.pieces import Story, structure_of
from reports.review_page import state_words
from reports.structure import Node, Tag
from reports.wording import fitted, readable, width_of

Draw = Callable[[Canvas], None]
TOTAL = "total"
_SIZE = theme.NOTE_SIZE


@dataclass(frozen=True)
class Drawn:
    """A report that was drawn: the file, the page on which each part came, its structure, and where fields stand."""

    data: bytes
    places: Places
    structure: Node
    fields: FieldPlaces


def document(told: Findings, cover: Story, pages: Story, draw_cover: Draw) -> Drawn:
    """The report as drawn; `TOTAL` among its places is the number of pages."""
    target, places, fields = BytesIO(), Places(), FieldPlaces()
    template = _Template(told, target)
    body, below_mark = _frame(theme.FRAME_HEIGHT), _frame(theme.COVER_HEIGHT)
    template.addPageTemplates(
        [
            PageTemplate("cover", [below_mark], onPage=_of_page(draw_cover)),
            PageTemplate("body", [body], onPage=_of_page(lambda canvas: _draw_frame(canvas, told))),
        ]
    )
    structure = Node(Tag.DOCUMENT).add(*structure_of([*cover, *pages]))
    canvas = partial(ReportCanvas, places=places, fields=fields)
    template.build([NextPageTemplate("body"), *cover, *pages], canvasmaker=canvas)
    places[TOTAL] = template.page
    return Drawn(target.getvalue(), places, structure, fields)


def _of_page(draw: Draw) -> Callable[[Canvas, object], None]:
    """Draws what belongs to a page and not to what the report says."""

    def drawn(canvas: Canvas, _template: object) -> None:
        with artifact_on(canvas, of_page=True):
            draw(canvas)

    return drawn


def _frame(height: float) -> Frame:
    return Frame(
        theme.MARGIN,
        theme.FRAME_BOTTOM,
        theme.CONTENT_WIDTH,
        height,
        leftPadding=0,
        bottomPadding=0,
        rightPadding=0,
        topPadding=0,
    )


class _Template(BaseDocTemplate):
    """A document that takes its date from the dossier and names no author."""

    def __init__(self, told: Findings, target: BytesIO) -> None:
        super().__init__(
            target,
            pagesize=(theme.PAGE_WIDTH, theme.PAGE_HEIGHT),
            title=readable(document_title(told)),
            subject=told.say("Self-assessment of responsible data use"),
            creator=told.say("Our Data"),
            producer=told.say("Our Data"),
            author="",
            lang=told.language.value,
            invariant=1,
            initialFontName=REGULAR.name,
            allowSplitting=1,
        )
        self._dated = told.dossier.dated

    def beforeDocument(self) -> None:  # noqa: N802 (the name that ReportLab calls)
        """Takes the date from the dossier, and the identity of the file from what is drawn in it and nothing else.

        A dossier also holds what is never drawn, such as the counts of small groups: an identity made from all of it
        would let somebody try out what is hidden.
        """
        vars(self.canv)["_doc"].signature = md5(usedforsecurity=False)
        stamp = f"D:{self._dated:%Y%m%d}000000+00'00'"
        self.canv.setDateFormatter(lambda *_clock: stamp)
        self.canv.setAuthor("")
        self.canv.setViewerPreference("DisplayDocTitle", "true")


def document_title(told: Findings) -> str:
    """The title of the file: project and organisation."""
    project = told.dossier.project
    return " · ".join(part for part in (project.name, project.organisation) if part.strip())


def _draw_frame(canvas: Canvas, told: Findings) -> None:
    """Header and footer of a page."""
    right = theme.PAGE_WIDTH - theme.MARGIN
    baseline = theme.HEADER_LINE + 9
    mark_width = shapes.mark(canvas, theme.MARGIN, baseline - 2, 10)
    room = theme.CONTENT_WIDTH - mark_width - 8
    if told.origin:
        shapes.text(
            canvas, right, baseline, told.origin, font=BOLD.name, size=_SIZE, ink=theme.ONZE, anchor=shapes.RIGHT
        )
        room -= width_of(told.origin, BOLD.name, _SIZE) + 12
    name = f"{told.say('Our Data')} · {document_title(told)}"
    line = fitted(name, SEMI_BOLD.name, _SIZE, room)
    shapes.text(canvas, theme.MARGIN + mark_width + 8, baseline, line, font=SEMI_BOLD.name, size=_SIZE, ink=theme.SOFT)
    canvas.setStrokeColor(theme.LINE)
    canvas.setLineWidth(0.5)
    canvas.line(theme.MARGIN, theme.HEADER_LINE, right, theme.HEADER_LINE)
    shapes.text(canvas, theme.MARGIN, theme.FOOTER_LINE, footer_words(told), size=_SIZE, ink=theme.SOFT)
    page = told.say("{page} of {total}", page=canvas.getPageNumber(), total=told.page_of(TOTAL))
    shapes.text(canvas, right, theme.FOOTER_LINE, page, size=_SIZE, ink=theme.SOFT, anchor=shapes.RIGHT)


def footer_words(told: Findings) -> str:
    """What this version of the report is: its state, its date, and the versions it was made with."""
    return told.say(
        "{state} · {date} · questionnaire {questionnaire} · method {method}",
        state=state_words(told),
        date=spoken_date(told.dossier.dated, told.language),
        questionnaire=told.card.questionnaire,
        method=told.card.method,
    )
