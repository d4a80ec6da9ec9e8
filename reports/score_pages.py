"""The three scores explained: band, parts, what counts with its weight and evidence, and what would move it most."""

from reportlab.platypus import Flowable

from language.formats import enumeration, number, score
from reports import theme
from reports.council_page import SCORES, badge_of, figures
from reports.findings import Findings
from reports.flowables import Cell, bullets, heading, paragraph, space, table, together
from reports.pieces import Story
from reports.proportion import proportion_parts
from reports.wording import Rich, bold, rich
from scoring.advice import change_effect, change_title
from scoring.conclusions import groups_sentence, impact_sentence, what_lacks
from scoring.items import Knowledge
from scoring.matrix import RowKind
from scoring.model import Bounds
from scoring.parameters import norms
from scoring.scorecard import ScoreName, Verdict
from scoring.words import words


def score_pages(told: Findings) -> Story:
    """Each score by itself; they are never added up."""
    story: Story = [heading(told.say("The three scores explained"), 1, SCORES)]
    parts = {
        ScoreName.INVOLVEMENT: _involvement_parts,
        ScoreName.PROPORTIONALITY: proportion_parts,
        ScoreName.IMAGES: _image_parts,
    }
    for verdict in told.card.verdicts:
        story += _opening(told, verdict)
        story += parts[verdict.score](told)
        story += _changes(told, verdict)
    return story


def figure_cells(told: Findings, bounds: Bounds | None) -> list[Cell]:
    """Proven, claimed and possible as cells of a table, from 0 to 100."""
    values = (bounds.proven, bounds.claimed, bounds.possible) if bounds else (None, None, None)
    return ["–" if value is None else score(value, told.language) for value in values]


def figure_heads(told: Findings) -> list[str]:
    """The words above those cells."""
    return [told.word(words().figures, code) for code in ("proven", "claimed", "possible")]


def _opening(told: Findings, verdict: Verdict) -> Story:
    name = told.word(words().scores, verdict.score.value)
    story: Story = [
        heading(name, 2, f"score-{verdict.score.value}"),
        badge_of(told, verdict, theme.CONTENT_WIDTH),
        space(3),
        *figures(told, verdict, theme.CONTENT_WIDTH * 0.62),
        paragraph(told.score_sentence(verdict.score, told.say)),
    ]
    if verdict.knowledge:
        story.append(paragraph(knowledge_words(told, verdict.knowledge), theme.NOTE))
    return [together(story)]


def knowledge_words(told: Findings, known: Knowledge) -> str:
    """How much is known: the shares answered and relied on, what is unknown, and what that means for a number."""
    say = told.say
    share = say(
        "Answered: {answered}% of the weight. Can be relied on: {sure}% of the weight.",
        answered=number(known.completeness * 100, told.language),
        sure=number(known.confidence * 100, told.language),
    )
    unknown = ""
    if known.unknown_items:
        unknown = say.plural(
            "1 part of the score is unknown.", "{n} parts of the score are unknown.", known.unknown_items
        )
    refused = (
        say("So much is called “not applicable” that it counts as unknown.") if known.not_applicable_refused else ""
    )
    return " ".join(filter(None, (share, unknown, what_lacks(known, say), refused)))


def _involvement_parts(told: Findings) -> Story:
    say, card = told.say, told.card
    shown = told.card.verdict(ScoreName.INVOLVEMENT).number_shown
    rows = [
        [told.short_name(row.name), _row_kind(told, row.kind), *figure_cells(told, row.bounds)]
        for row in card.involvement.rows
        if row.is_scored
    ]
    weights = norms().involvement.phase_weights.value
    phases = [
        f"{told.word(words().phases, phase)} {number(weight * 100, told.language)}%"
        for phase, weight in weights.model_dump().items()
    ]
    story: Story = [
        paragraph(
            " ".join(
                filter(
                    None,
                    (
                        impact_sentence(card, say),
                        groups_sentence(card, say),
                        say(
                            "The group of data subjects that took part least decides. Data subjects weigh twice as "
                            "heavily as council and other citizens together."
                        ),
                    ),
                )
            )
        ),
        paragraph(say("A phase weighs: {phases}.", phases=enumeration(phases, told.language)), theme.NOTE),
    ]
    if rows and shown:
        head = [say("Group"), say("Counts as"), *figure_heads(told)]
        story.append(table(head, rows, [0.36, 0.28, 0.12, 0.12, 0.12], say("What each row contributes")))
    return story


def _row_kind(told: Findings, kind: RowKind) -> str:
    is_subject = kind is RowKind.DATA_SUBJECTS
    return told.say("people in the data") if is_subject else told.say("council and other citizens")


def _image_parts(told: Findings) -> Story:
    say, images = told.say, told.card.images
    shown = told.card.verdict(ScoreName.IMAGES).number_shown
    bridged = images.bridging
    story: Story = []
    if shown:
        steps = say(
            "Of the four steps to bring the images together, {claimed} were taken and {proven} are proven. "
            "Talking closes half of the distance at most; the rest only by asking again.",
            claimed=number((bridged.claimed or 0.0) * 4, told.language),
            proven=number(bridged.proven * 4, told.language),
        )
        story.append(paragraph(steps))
        head = [say("Group"), say("Agreement"), *figure_heads(told)]
        rows: list[list[Cell]] = [
            [
                told.short_name(group.name),
                score(group.distance.agreement, told.language),
                *figure_cells(told, group.distance.bounds),
            ]
            for group in images.groups
            if group.distance
        ]
        story.append(table(head, rows, [0.38, 0.18, 0.15, 0.14, 0.15], say("What each group contributes")))
    missing = [told.name(name) for name in images.not_measured]
    if missing:
        names = enumeration(missing, told.language)
        story.append(paragraph(say("Not measured: {groups}.", groups=names)))
    if images.officials or images.groups:
        reserve = say("The figures are indicative: people chose themselves whether to answer.")
        story.append(paragraph(reserve, theme.NOTE))
    return story


def _changes(told: Findings, verdict: Verdict) -> Story:
    """The three changes that would move this score most, if any; their effect only where a number is shown."""
    found = told.changes[verdict.score]
    title: Flowable = heading(told.say("What would move this score most"), 3)
    if not found and not verdict.number_shown:
        return []
    if not found:
        return [title, paragraph(told.say("No single answer would move this score by itself."))]
    lines: list[Rich] = []
    for change in found:
        what = bold(change_title(change, told.card, told.instrument, told.say))
        lines.append(rich(what, " ", change_effect(change, told.say)) if verdict.number_shown else what)
    return [title, *bullets(lines, theme.TIGHT, numbered=True)]
