"""Where texts were blacked out: a reader sees that something was left out, and at which question."""

from collections import Counter

from dossier.redaction_words import part_words
from reports import theme
from reports.findings import Findings
from reports.flowables import Cell, heading, paragraph, table
from reports.pieces import Story
from reports.wording import one_line


def blacked_out_list(told: Findings) -> Story:
    """The questions and other parts with a text that is not printed; nothing if every text is."""
    say, places = told.say, told.edition.redactions
    if not places:
        return []
    found = Counter(one_line(part_words(place, told.instrument, say)) for place in places)
    rows: list[list[Cell]] = [[part, str(count)] for part, count in found.items()]
    title = say("Texts that were blacked out")
    explained = say("No score changes: what counts is that a text stands there. In the report it reads █████.")
    return [
        heading(title, 2, "blacked-out"),
        paragraph(say.plural("{n} text was blacked out.", "{n} texts were blacked out.", len(places))),
        paragraph(explained, theme.NOTE),
        table([say("Where"), say("Texts")], rows, [0.86, 0.14], title),
    ]
