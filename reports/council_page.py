"""One page that a councillor can read: the conclusion, three scores, what stands out, what to ask, what was agreed."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from language.formats import spoken_date
from reports import theme
from reports.answer_terms import state_words
from reports.balancing import WEIGHING, weighed
from reports.figures import badge, band, status_icon
from reports.findings import Findings
from reports.flowables import bullets, columns, heading, paragraph, rule, space, table
from reports.pieces import Story
from reports.score_words import ROOMS, SUMMARY_TITLE, Room, conclusion, figure_words
from reports.wording import Text, bold, rich, shortened
from scoring.advice import council_questions
from scoring.balance import Balance, balance, balance_sentence
from scoring.conclusions import what_lacks
from scoring.model import Status
from scoring.scorecard import Verdict
from scoring.words import words

SUMMARY, FLAGS, AGREED, SCORES = "summary", "flags", "agreed", "scores"
_NAME, _FIGURES = 0.41, 0.59


def council_page(told: Findings) -> Story:
    """The page, with its texts as long as one page allows; what is cut short refers to where it stands in full."""
    pages = (_page(told, room) for room in ROOMS)
    return next((page for page in pages if _height(page) <= theme.FRAME_HEIGHT), _page(told, ROOMS[-1]))


def _page(told: Findings, room: Room) -> Story:
    say = told.say
    return [
        heading(say(SUMMARY_TITLE), 1, SUMMARY),
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
    text = conclusion(told, room)
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
    reference = told.say("See page {page}.", page=told.page_of(WEIGHING))
    return [paragraph(rich(bold(balance_sentence(told.card, weighing, told.say)), " ", reference), theme.SMALL)]


def badge_of(told: Findings, verdict: Verdict, width: float) -> Flowable:
    """The status of a score in its word."""
    return badge(told.status_word(verdict.status, told.say), verdict.status.value, width)


def figures(told: Findings, verdict: Verdict, width: float) -> Story:
    """The band of a score with its figures in words. A STOP has no band, and neither has what does not apply."""
    said = paragraph(figure_words(told, verdict), theme.KEY)
    if verdict.status is Status.STOPPED or verdict.bounds is None:
        return [said]
    return [band(told.say, verdict.bounds, width, number_shown=verdict.number_shown), said, space(2)]


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
