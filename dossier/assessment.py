"""The assessment of a dossier: its scorecard, its flags and the changes that would help most, computed together."""

from dataclasses import dataclass
from functools import cached_property

from dossier.model import Dossier
from questionnaire.model import Instrument
from scoring.changes import Change, changes
from scoring.flags import Flag, flags
from scoring.scorecard import Scorecard, ScoreName, scorecard


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
        return flags(self.card)

    @cached_property
    def changes(self) -> dict[ScoreName, tuple[Change, ...]]:
        """For each score the three changes that would move it most."""
        return {score: changes(self.instrument, self.dossier.answers, score) for score in ScoreName}

    @property
    def helps_most(self) -> tuple[Change, ...]:
        """The three changes over all scores that would prove or claim most; never two at the same place."""
        every = [change for found in self.changes.values() for change in found]
        ranked = sorted(every, key=lambda change: (-change.proven_gain, -change.claimed_gain))
        best = {change.place: change for change in reversed(ranked)}
        return tuple(change for change in ranked if best[change.place] is change)[:3]
