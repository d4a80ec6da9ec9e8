"""The pages that follow from the answers by the method: scores, who took part, images, flags."""

from collections.abc import Iterable

from dossier.assessment import Assessment
from reports.answers import ANSWERS_TITLE
from reports.cover import draw_cover
from reports.findings import Findings, findings
from reports.flags_page import flags_page
from reports.flowables import new_page
from reports.images_page import images_page
from reports.matrix import matrix_page
from reports.page import document
from reports.pieces import Story
from reports.printed import Printed, printed
from reports.program import VERSION
from reports.score_pages import score_pages


def computed_pages(told: Findings) -> Story:
    """The pages, one after the other; they refer to no page number, so they read the same wherever they stand."""
    return [new_page(), *score_pages(told), *matrix_page(told), *images_page(told), *flags_page(told)]


def prints_what_follows(report: Printed, assessment: Assessment) -> bool | None:
    """Whether these pages of a report are, word for word, those that an assessment leads to.

    None if another version of the program made the report, or it does not say which: that one may use other words.
    Spaces do not count: a line ends where there is room.
    """
    if report.made_with.rpartition(" ")[2] != VERSION:
        return None
    told = findings(assessment.dossier, assessment.instrument, report.language)
    due = printed(document(told, [], computed_pages(told), draw_cover).data)
    # The title of the next part closes them, so that nothing more can stand at the end.
    return _unspaced([*due.pieces, told.say(ANSWERS_TITLE)]) in _unspaced(report.pieces)


def _unspaced(pieces: Iterable[str]) -> str:
    return "".join("".join(piece.split()) for piece in pieces)
