"""The typefaces that the PDF embeds, and the one that stands in for characters the first does not have."""

from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent / "fonts"


@dataclass(frozen=True)
class Typeface:
    """A typeface by the name under which a document registers it, and its TrueType file."""

    name: str
    file: Path


REGULAR = Typeface("AtkinsonHyperlegibleNext", _FOLDER / "AtkinsonHyperlegibleNext-Regular.ttf")
SEMI_BOLD = Typeface("AtkinsonHyperlegibleNext-SemiBold", _FOLDER / "AtkinsonHyperlegibleNext-SemiBold.ttf")
BOLD = Typeface("AtkinsonHyperlegibleNext-Bold", _FOLDER / "AtkinsonHyperlegibleNext-Bold.ttf")
WIDER = Typeface("DejaVuSans", _FOLDER / "DejaVuSans.ttf")

TYPEFACES = (REGULAR, SEMI_BOLD, BOLD, WIDER)
