"""The assessment of a dossier: its scorecard, its flags and the changes that would help most, computed together."""

from dataclasses import dataclass
from functools import cached_property

from dossier.model import Dossier, Origin
from language.messages import Speech
from language.model import Language
from questionnaire.model import Instrument
from scoring import conclusions
from scoring.changes import Change, changes
from scoring.flag_rules import flags
from scoring.flags import Flag, explanation, flag_title
from scoring.inputs import inputs
from scoring.instruments import recommendations
from scoring.model import Status
from scoring.recommendation import Recommendation
from scoring.scorecard import Scorecard, ScoreName, scorecard

MOST = 3


@dataclass(frozen=True)
class Assessment:
    """A dossier with what follows from it. Nothing here is kept: it is computed from the answers each time."""

    dossier: Dossier
    instrument: Instrument

    @cached_property
    def card(self) -> Scorecard:
        """The three scores."""
        return scorecard(self.instrument, self.dossier.answers)

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """What stands out, the most urgent first."""
        return flags(self.card, inputs(self.instrument, self.dossier.answers))

    @cached_property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """Which other instruments come up, such as a DPIA."""
        return recommendations(inputs(self.instrument, self.dossier.answers))

    @cached_property
    def changes(self) -> dict[ScoreName, tuple[Change, ...]]:
        """For each score the three changes that would move it most."""
        return {score: changes(self.instrument, self.dossier.answers, score, MOST) for score in ScoreName}

    @property
    def is_from_article(self) -> bool:
        """It holds only what an article says: nobody of the project answered or confirmed anything."""
        return self.dossier.project.origin is Origin.ARTICLE

    def headline(self, say: Speech) -> str:
        """The conclusion in two or three sentences."""
        intended = self.dossier.intended_scope
        return conclusions.headline(
            self.card, self.flags, self.instrument, say, intended=intended, from_article=self.is_from_article
        )

    def status_word(self, status: Status, say: Speech) -> str:
        """The status of a score or a step in its word."""
        return conclusions.status_word(status, self.dossier.intended_scope, say)

    def score_sentence(self, score: ScoreName, say: Speech) -> str:
        """What one score rests on most."""
        return conclusions.score_sentence(self.card, score, self.instrument, say, from_article=self.is_from_article)

    def title(self, flag: Flag, language: Language) -> str:
        """What stands out, in a few words."""
        return flag_title(flag, language, from_article=self.is_from_article)

    def explanation(self, flag: Flag, language: Language) -> str:
        """Why a flag was raised, in one or two sentences."""
        return explanation(flag, self.card, self.instrument, language, from_article=self.is_from_article)

    @property
    def helps_most(self) -> tuple[Change, ...]:
        """Three changes over all scores: the best of each score first, then what moves a score most."""
        ranked = [sorted(found, key=_by_gain) for found in self.changes.values() if found]
        best = sorted((found[0] for found in ranked), key=_by_gain)
        rest = sorted((change for found in ranked for change in found[1:]), key=_by_gain)
        return tuple([*best, *rest][:MOST])


def _by_gain(change: Change) -> tuple[float, float]:
    return -change.proven_gain, -change.claimed_gain
