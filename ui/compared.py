"""A project beside others on screen: its letter, and its outcome in the words of the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.model import Dossier
from language.messages import Speech
from scoring.flags import Flag
from scoring.side_by_side import Entry, Side, sides
from ui.components.html import Html, element
from ui.outcome import Outcome

IMAGE_FLAGS = frozenset({"F10", "F11", "F12"})


@dataclass(frozen=True)
class Compared:
    """A project with its letter, and its outcome."""

    side: Side
    outcome: Outcome

    @property
    def letter(self) -> str:
        """Its letter, from A."""
        return self.side.letter

    @property
    def name(self) -> str:
        """What the project is called."""
        return self.outcome.dossier.project.name

    @property
    def language(self) -> str:
        """The language in which the project was written down, as an attribute of HTML."""
        return self.outcome.dossier.language.value

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What stands out; of images that are withheld nothing is told in this way either."""
        raised = self.outcome.flags
        return tuple(flag for flag in raised if not (self.side.images_withheld and flag.id in IMAGE_FLAGS))

    def mark(self) -> Html:
        """Its letter in a circle."""
        return element("span", self.letter, class_="od-letter")


def compared(dossiers: Iterable[Dossier], say: Speech) -> tuple[Compared, ...]:
    """Two to six projects with their letters, in the order of the alphabet."""
    outcomes = {dossier.id: Outcome.of(dossier, say) for dossier in dossiers}
    return tuple(Compared(side, outcomes[side.entry.id]) for side in sides(map(_entry, outcomes.values())))


def _entry(outcome: Outcome) -> Entry:
    dossier = outcome.dossier
    return Entry(dossier.id, dossier.project.name, dossier.project.organisation, dossier.dated, outcome.card)
