"""One page that a councillor can read: the conclusion, three scores, what stands out, what to ask, what was agreed."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from language.formats import score, spoken_date
from reports import theme
from reports.answer_terms import state_words
from reports.balancing import weighed
from reports.figures import badge, band, band_words, status_icon
from reports.findings import Findings
from reports.flowables import Story, bullets, columns, heading, paragraph, rule, space, table
from reports.wording import Text, bold, joined, rich, shortened
from scoring.advice import council_questions
from scoring.balance import Balance, balance, balance_sentence
from scoring.conclusions import what_lacks
from scoring.model import Bounds, Status
from scoring.scorecard import Verdict
from scoring.words import words

SUMMARY, FLAGS, AGREED, SCORES = "summary", "flags", "agreed", "scores"
_NAME, _FIGURES = 0.41, 0.59


@dataclass(frozen=True)
class Room:
    """How long the parts of the page may be, in characters and in rows."""

    headline: int
    sentence: int
    flags: int
    flag: int
    actions: int
    action: int


ROOMS = (Room(420, 300, 6, 110, 6, 160), Room(340, 200, 5, 90, 4, 100), Room(260, 130, 4, 70, 3, 70))
"""From generous to tight; the last one always fits."""


def council_page(told: Findings) -> Story:
    """The page, with its texts as long as one page allows; what is cut short refers to where it stands in full."""
    pages = (_page(told, room) for room in ROOMS)
    return next((page for page in pages if _height(page) <= theme.FRAME_HEIGHT), _page(told, ROOMS[-1]))


def _page(told: Findings, room: Room) -> Story:
    say = told.say
    return [
        heading(say("Summary for the council"), 1, SUMMARY),
        paragraph(_conclusion(told, room), theme.LEAD),
        *(_score(told, verdict, room) for verdict in told.card.verdicts),
        *_open_choice(told),
        rule(theme.EDGE),
        paragraph(
            rich(say("The three scores are not added up."), " ", *_terms(told)),
            theme.NOTE,
        ),
        space(10),
        columns([_flags(told, room), _questions(told)], [0.5, 0.5]),
        *_agreed(told, room),
    ]


def _terms(told: Findings) -> list[Text]:
    say = told.say
    return [
        bold(say("Proven:")),
        " ",
        say("with a document, or confirmed by the privacy officer."),
        " ",
        bold(say("Claimed:")),
        " ",
        say("what the team answered."),
        " ",
        bold(say("Possible:")),
        " ",
        say("how high the score can still become if what is unknown turns out well."),
    ]


def _conclusion(told: Findings, room: Room) -> Text:
    """The conclusion with its first sentence in bold."""
    full = told.headline(told.say)
    text = shortened(full, room.headline)
    first, stop, rest = text.partition(". ")
    return rich(bold(first + stop.strip()), " ", rest) if stop else bold(text)


def _score(told: Findings, verdict: Verdict, room: Room) -> Flowable:
    name = told.word(words().scores, verdict.score.value)
    width = _FIGURES * theme.CONTENT_WIDTH
    status = badge_of(told, verdict, _NAME * theme.CONTENT_WIDTH - 16)
    left: Story = [paragraph(bold(name), theme.TIGHT), space(3), status]
    sentence = shortened(told.score_sentence(verdict.score, told.say), room.sentence)
    lacks = what_lacks(verdict.knowledge, told.say) if verdict.status is Status.TOO_LITTLE_KNOWN else ""
    right = [*figures(told, verdict, width), paragraph(" ".join(filter(None, (sentence, lacks))), theme.SMALL)]
    return columns([left, right], [_NAME, _FIGURES], ruled=True)


def _open_choice(told: Findings) -> Story:
    """That the weighing is a political choice, which is the council's to make."""
    weighing = weighed(told)
    if balance(told.card, weighing) is not Balance.OPEN:
        return []
    reference = told.say("See page {page}.", page=told.page_of("score-proportionality"))
    return [paragraph(rich(bold(balance_sentence(told.card, weighing, told.say)), " ", reference), theme.SMALL)]


def badge_of(told: Findings, verdict: Verdict, width: float) -> Flowable:
    """The status of a score in its word."""
    return badge(told.word(words().statuses, verdict.status.value), verdict.status.value, width)


def figures(told: Findings, verdict: Verdict, width: float) -> Story:
    """The band of a score with its figures in words. A STOP has neither; without a number the words say so."""
    say, bounds = told.say, verdict.bounds
    if verdict.status is Status.STOPPED:
        return [paragraph(say("No number and no band: a STOP is outside the arithmetic."), theme.KEY)]
    if bounds is None:
        return [paragraph(say("Nothing applies here, so there is no number."), theme.KEY)]
    drawn = band(say, bounds, width, number_shown=verdict.number_shown)
    if not verdict.number_shown:
        return [drawn, paragraph(band_words(say, bounds, number_shown=False), theme.KEY), space(2)]
    return [drawn, paragraph(_three_figures(told, bounds), theme.KEY), space(2)]


def _three_figures(told: Findings, bounds: Bounds) -> Text:
    say, language = told.say, told.language
    pairs = (("proven", bounds.proven), ("claimed", bounds.claimed or 0.0), ("possible", bounds.possible))
    named: list[Text] = [
        rich(told.word(words().figures, code), " ", bold(score(value, language))) for code, value in pairs
    ]
    return rich(joined(named, " · "), " ", say("of 100"))


def _flags(told: Findings, room: Room) -> Story:
    say = told.say
    story: Story = [heading(say("What stands out"), 2)]
    for flag in told.flags[: room.flags]:
        severity = told.word(words().severities, flag.severity.value)
        name = shortened(told.title(flag, told.language), room.flag)
        title = paragraph(rich(bold(f"{severity}:"), " ", name), theme.SMALL)
        story.append(_beside(status_icon(flag.severity.value), title))
    left = len(told.flags) - room.flags
    if not told.flags:
        story.append(paragraph(say("Nothing stands out by the rules of the method."), theme.SMALL))
    reference = say("Explained on page {page}.", page=told.page_of(FLAGS))
    if left > 0:
        reference = say.plural("And 1 more: page {page}.", "And {n} more: page {page}.", left, page=told.page_of(FLAGS))
    return [*story, paragraph(reference, theme.NOTE)] if told.flags else story


def _beside(sign: Flowable, words_beside: Flowable) -> Flowable:
    share = 14 / theme.CONTENT_WIDTH
    return columns([[space(1), sign], [words_beside, space(2)]], [share, 0.5 - share - 0.04], gap=0)


def _questions(told: Findings) -> Story:
    asked: Sequence[Text] = council_questions(told.card, told.flags, told.say)
    return [heading(told.say("Three questions to ask"), 2), *bullets(asked, theme.SMALL, numbered=True)]


def _agreed(told: Findings, room: Room) -> Story:
    say, actions = told.say, told.dossier.actions
    story: Story = [heading(say("What was agreed"), 2)]
    if not actions:
        return [*story, paragraph(say("Nothing has been agreed yet."), theme.SMALL)]
    rows = [
        [
            shortened(action.what, room.action),
            shortened(action.who, 40) or say("not said"),
            spoken_date(action.due, told.language) if action.due else say("no date"),
            state_words(say, action.state),
        ]
        for action in actions[: room.actions]
    ]
    story.append(
        table(
            [say("What"), say("Who"), say("When"), say("State")], rows, [0.46, 0.2, 0.2, 0.14], say("What was agreed")
        )
    )
    is_cut = len(actions) > room.actions or any(len(action.what) > room.action for action in actions)
    if is_cut:
        story.append(paragraph(say("All agreements in full: page {page}.", page=told.page_of(AGREED)), theme.NOTE))
    return story


def _height(story: Story) -> float:
    """How high the story is on a page of common width, in points."""
    total, below = 0.0, 0.0
    for flowable in story:
        height = flowable.wrap(theme.CONTENT_WIDTH, theme.PAGE_HEIGHT * 4)[1]
        total += height + max(below, flowable.getSpaceBefore())
        below = flowable.getSpaceAfter()
    return total
