"""What no typeface of the report can print: that it is so, and that the dossier holds it."""

from collections.abc import Iterable

from language.messages import Speech
from reports import theme
from reports.flowables import paragraph
from reports.pieces import Story
from reports.wording import REPLACEMENT, Text, rich


def unprinted(say: Speech, texts: Iterable[Text]) -> Story:
    """A note below texts of which some signs are missing on paper; nothing if all of them are there."""
    if not any(REPLACEMENT in rich(text).markup for text in texts):
        return []
    told = say("Where {sign} stands, a sign cannot be printed. The dossier holds the text whole.", sign=REPLACEMENT)
    return [paragraph(told, theme.INDENTED_NOTE)]
