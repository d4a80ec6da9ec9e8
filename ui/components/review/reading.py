"""What the privacy officer reads: the dossier with its result, its questions by number, and what was read last."""

from dataclasses import dataclass
from functools import cached_property

from dossier.assessment import Assessment
from dossier.points import Point, PointKind, title_of
from dossier.review import Finding, State
from dossier.review_rules import state as review_state
from questionnaire.model import Part, Question
from questionnaire.profile import profile
from services.last_reading import LastReading
from ui.asked import Asked
from ui.desk import Seat
from ui.references import with_numbers
from ui.route import Placed, Route


@dataclass(frozen=True)
class Reading:
    """The dossier as it lies before the privacy officer in this run of the page."""

    seat: Seat
    assessment: Assessment
    steps: Route
    last: LastReading

    @cached_property
    def numbers(self) -> dict[str, Placed]:
        """The questions that are asked, with their numbers."""
        return {one.question.id: one for step in self.steps for one in step.placed}

    @property
    def is_open(self) -> bool:
        """Whether the dossier lies with the officer."""
        return review_state(self.seat.stored.dossier.review) is State.SUBMITTED

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that was found."""
        return self.seat.stored.dossier.review.findings

    def part(self, question: Question) -> Part:
        """The part to which a question that is asked belongs."""
        return next(step.part for step in self.steps if step.part.id == question.part)

    def asked(self, question_id: str) -> Asked | None:
        """A question as it is put on screen; none if it is not asked, or has no text."""
        placed = self.numbers.get(question_id)
        if placed is None:
            return None
        seat, named = self.seat, with_numbers(placed, self.steps, self.seat.say)
        if named.question.text is None:
            return None
        known = profile(seat.stored.dossier.answers)
        return Asked(seat.store, seat.stored, named.question, named.question.text, known, seat.say, named.number)

    def is_changed(self, point: Point) -> bool:
        """Whether the answer that a point is about changed since it was read last."""
        return point.about in self.last.changed

    def label(self, point: Point) -> str:
        """What a point is called in a list: the number of its question, why it is there, and its title."""
        say, title = self.seat.say, title_of(point.about, self.assessment, self.seat.say.language)
        kinds = {
            PointKind.NOT_APPLICABLE: say("Not applicable"),
            PointKind.KNOCK_OUT: say("STOP question"),
            PointKind.GROUPS: say("Groups"),
            PointKind.EVIDENCE: say("Evidence"),
            PointKind.UNKNOWN: say("I don't know"),
        }
        placed = self.numbers.get(point.about)
        if placed and point.kind in kinds:
            return say("{number} {kind}: {title}", number=placed.number, kind=kinds[point.kind], title=title)
        if placed:
            return say("{number}: {title}", number=placed.number, title=title)
        if point.kind is PointKind.FLAG:
            return say("Flag: {title}", title=title)
        return say("Score: {title}", title=title) if point.kind is PointKind.SCORE else title
