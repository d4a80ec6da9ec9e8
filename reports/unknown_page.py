"""What is unknown, and who could know."""

from reports import theme
from reports.findings import Findings
from reports.flowables import Cell, heading, paragraph, section_break, table
from reports.pieces import Story
from reports.wording import bold, rich, shortened
from scoring.cell_states import CellState
from scoring.unknowns import Unknown, unknowns

UNKNOWN = "unknown"
LONGEST_WHO = 300


def unknown_page(told: Findings) -> Story:
    """What nobody could answer, what was not answered yet, and what was not asked yet; questions and single cells."""
    say = told.say
    found = unknowns(told.instrument, told.dossier.answers, say)
    story: Story = [
        *section_break(),
        heading(say("What is unknown, and who could know"), 1, UNKNOWN),
        paragraph(say("What is unknown does not count as bad. It makes the band between proven and possible wider.")),
    ]
    if not found:
        return [*story, paragraph(say("Every question that applies was answered."))]
    by_state = {state: [each for each in found if each.state is state] for state in CellState}
    unknown = say("The article does not say this") if told.is_from_article else say("Answered with “I don't know”")
    return [
        *story,
        *_list(told, by_state[CellState.UNKNOWN], unknown, "unknown-asked"),
        *_list(told, by_state[CellState.OPEN], say("Not answered yet"), "unknown-open"),
        *_list(told, by_state[CellState.NOT_ASKED], say("Not asked yet"), "unknown-not-asked"),
        *_list(
            told, by_state[CellState.NOT_APPLICABLE], say("Called not applicable, not confirmed"), "unknown-unconfirmed"
        ),
    ]


def _list(told: Findings, found: list[Unknown], title: str, key: str) -> Story:
    if not found:
        return []
    say = told.say
    rows: list[list[Cell]] = [[rich(each.title, f" ({each.question.id})"), _who(told, each)] for each in found]
    head = [say("Question"), say("Who could know")]
    return [
        heading(title, 2, key),
        paragraph(say.plural("1 question", "{n} questions", len(found)), theme.NOTE),
        table(head, rows, [0.5, 0.5], title),
    ]


def _who(told: Findings, unknown: Unknown) -> Cell:
    """Who could know, and whom the team said that it will ask."""
    who = unknown.who_could_know or "–"
    if not unknown.will_ask:
        return who
    return rich(who, "\n", bold(told.say("Will ask:")), " ", shortened(unknown.will_ask, LONGEST_WHO))
