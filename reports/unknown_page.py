"""What is unknown, and who could know."""

from reports import theme
from reports.findings import Findings
from reports.flowables import Cell, Story, heading, paragraph, section_break, table
from reports.wording import rich
from scoring.advice import Unknown, unknowns

UNKNOWN = "unknown"


def unknown_page(told: Findings) -> Story:
    """The questions that nobody could answer, and the questions that were not put yet."""
    say = told.say
    found = unknowns(told.instrument, told.dossier.answers, say)
    story: Story = [
        *section_break(),
        heading(say("What is unknown, and who could know"), 1, UNKNOWN),
        paragraph(say("What is unknown does not count as bad. It makes the band between proven and possible wider.")),
    ]
    if not found:
        return [*story, paragraph(say("Every question that applies was answered."))]
    asked = [each for each in found if each.is_put]
    open_ones = [each for each in found if not each.is_put]
    return [
        *story,
        *_list(told, asked, say("Asked, and not known"), "unknown-asked"),
        *_list(told, open_ones, say("Not put yet"), "unknown-open"),
    ]


def _list(told: Findings, found: list[Unknown], title: str, key: str) -> Story:
    if not found:
        return []
    say = told.say
    rows: list[list[Cell]] = [
        [rich(each.question.title.into(told.language), f" ({each.question.id})"), each.who_could_know or "–"]
        for each in found
    ]
    head = [say("Question"), say("Who could know")]
    return [
        heading(title, 2, key),
        paragraph(say.plural("1 question", "{n} questions", len(found)), theme.NOTE),
        table(head, rows, [0.5, 0.5], title),
    ]
