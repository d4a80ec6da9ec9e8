"""The page on which a decided assessment is signed: for each role what its signature means, and the room for it."""

from typing import Final

from reportlab.platypus import Flowable

from dossier.review import State
from dossier.review_rules import state
from dossier.review_steps import Role
from dossier.review_words import ROLES, SIGNS_FOR
from reports import theme
from reports.canvas import ReportCanvas, artifact_on
from reports.findings import Findings
from reports.flowables import heading, new_page, paragraph, space, together
from reports.pieces import Story
from reports.structure import Node, Tag

_HEIGHT: Final = 74.0
_MARGIN: Final = 1.0
_TO_SIGN: Final = (State.DECIDED, State.SIGNED)


class SignatureRoom(Flowable):
    """A ruled box in which a signature field stands."""

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.width, self.height, self.role = theme.CONTENT_WIDTH, _HEIGHT, role
        self.structure = [Node(Tag.FORM, form_field=role.value)]

    def wrap(self, *_available: float) -> tuple[float, float]:
        """The size of the box."""
        return self.width, self.height

    def draw(self) -> None:
        """Draws the box and notes where the field stands."""
        with artifact_on(self.canv):
            self.canv.setStrokeColor(theme.EDGE)
            self.canv.setLineWidth(0.6)
            self.canv.rect(0, 0, self.width, self.height, stroke=1, fill=0)
        if isinstance(self.canv, ReportCanvas):
            left, bottom = self.canv.absolutePosition(_MARGIN, _MARGIN)
            right, top = left + self.width - 2 * _MARGIN, bottom + self.height - 2 * _MARGIN
            self.canv.keep_field(self.role.value, (round(left, 2), round(bottom, 2), round(right, 2), round(top, 2)))


def signature_page(told: Findings) -> Story:
    """The page with the signatures; nothing before there is a decision to sign, or if another file is signed."""
    review, say = told.dossier.review, told.say
    if told.is_copy or state(review) not in _TO_SIGN:
        return []
    explained = say(
        "The signatures stand in the file itself. Open it in a PDF program, or have Our Data check it, to see who "
        "signed, when, and whether anything was changed afterwards."
    )
    story = [new_page(), heading(say("Signatures"), 1, "signatures"), paragraph(explained, theme.NOTE), space(6)]
    for signatory in review.plan:
        name = say(ROLES[signatory.role])
        means = say("{role}: {what}.", role=name[:1].upper() + name[1:], what=say(SIGNS_FOR[signatory.role]))
        story.append(together([paragraph(means), space(3), SignatureRoom(signatory.role), space(12)]))
    return story


def field_names(told: Findings) -> dict[str, str]:
    """What each signature field is called for whoever hears it."""
    return {
        one.role.value: told.say("Signature of the {role}", role=told.say(ROLES[one.role]))
        for one in told.dossier.review.plan
    }
