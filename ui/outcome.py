"""The outcome of a project as the screens show it: its scorecard, its flags, and the words of the page."""

from dataclasses import dataclass
from typing import Self

from dossier.assessment import Assessment
from dossier.model import Dossier
from language.messages import Speech
from language.model import Language
from questionnaire.profile import Answers
from questionnaire.routing import Progress, Scope, asked_questions, progress
from scoring.flags import name_of
from services import assessments


@dataclass(frozen=True)
class Outcome(Assessment):
    """What a dossier comes down to, worked out at most once for each run of a page."""

    say: Speech

    @classmethod
    def of(cls, dossier: Dossier, say: Speech) -> Self:
        """The outcome of a dossier, by the questions that were put to it."""
        return cls(dossier, assessments.instrument(dossier), say)

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.say.language

    @property
    def answers(self) -> Answers:
        """The answers of the dossier."""
        return self.dossier.answers

    @property
    def is_read_only(self) -> bool:
        """Nobody can change anything of it now: an example, or frozen by its review."""
        return assessments.is_read_only(self.dossier)

    @property
    def is_quick_scan(self) -> bool:
        """Not every question was put yet, so there is no verdict."""
        return self.card.scope is Scope.QUICK_SCAN

    @property
    def progress(self) -> Progress:
        """How far the questions are that can be answered now."""
        asked = asked_questions(self.instrument, self.answers, self.dossier.intended_scope)
        return progress(asked, self.answers)

    @property
    def has_number(self) -> bool:
        """At least one of the three scores has a number."""
        return any(verdict.number_shown for verdict in self.card.verdicts)

    def name(self, code: str) -> str:
        """What people call a group, a row of the matrix, a question or a score."""
        return name_of(code, self.card, self.instrument, self.language)
