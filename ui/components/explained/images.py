"""How the distance between the two images comes about, from answers that may be shown."""

from language.messages import Speech
from questionnaire.answer import Truth
from questionnaire.answers import BridgingAnswer, BridgingCell, BridgingItem
from questionnaire.model import Feed
from questionnaire.routing import visible_questions
from scoring.cell_states import CellState, answer_state, state_words
from scoring.scorecard import ScoreName
from ui.components.explained.pieces import bounds_row, bounds_table, decimal, evidence_words, sources
from ui.components.html import Html, element, joined
from ui.components.image_rows import short_title
from ui.components.image_tables import image_tables
from ui.components.image_words import missing_words, pooled_words
from ui.components.score_card import FEEDS
from ui.components.table import Row, table
from ui.outcome import Outcome


def images_explained(outcome: Outcome) -> Html:
    """The answers, the agreement between them, what was done about the distance, and the score of each group."""
    say, images = outcome.say, outcome.card.images
    feeds = FEEDS[ScoreName.IMAGES]
    asked = [q for q in visible_questions(outcome.instrument, outcome.answers) if feeds & set(q.feeds)]
    answered = bool(images.groups or images.officials)
    heads = [say("Group"), say("More said than felt"), say("Less said than felt"), say("How far they agree")]
    agreements = [] if outcome.is_quick_scan else _agreements(outcome)
    return joined(
        [
            *(element("p", sentence) for sentence in (*pooled_words(outcome), *missing_words(outcome))),
            image_tables(outcome) if answered else None,
            element("h3", say("From answers to agreement")),
            element("p", _agreement_formula(outcome)),
            table(heads, agreements, caption=say("Agreement of each group"), numbers=(1, 2, 3)) if agreements else None,
            element("h3", say("What was done about the distance")),
            _bridging(outcome),
            element("h3", say("From agreement to the score")),
            element("p", _score_formula(outcome)),
            bounds_table(outcome, say("Group"), _scores(outcome), say("Score of each group")),
            sources(outcome, asked),
        ]
    )


def bridging_names(say: Speech) -> dict[BridgingItem, str]:
    """The four things that can be done about the distance, in words."""
    return {
        BridgingItem.DISCUSSED: say("Talked about it together"),
        BridgingItem.EXPLANATION_CHANGED: say("Changed the explanation"),
        BridgingItem.DESIGN_CHANGED: say("Changed the design"),
        BridgingItem.ASKED_AGAIN: say("Reported back and asked again"),
    }


def _why_open(outcome: Outcome) -> str:
    """Why it is not told whether a step was taken."""
    asked = next(outcome.instrument.feeding(Feed.BRIDGING), None)
    if asked is None:
        return ""
    state = answer_state(asked, outcome.answers)
    return state_words(outcome.say, CellState.OPEN if state is CellState.GIVEN else state)


def _agreements(outcome: Outcome) -> list[Row]:
    say = outcome.say
    return [
        [
            short_title(outcome, group),
            *(decimal(value, say) for value in (distance.over, distance.under, distance.agreement)),
        ]
        for group in outcome.card.images.groups
        if (distance := group.distance)
    ]


def _scores(outcome: Outcome) -> list[Row]:
    say, images = outcome.say, outcome.card.images
    rows = [bounds_row(short_title(outcome, g), g.distance.bounds, say) for g in images.groups if g.distance]
    rows += [[outcome.name(name), *[say("not measured"), "", ""]] for name in images.not_measured]
    return [*rows, bounds_row(element("b", say("Control or service")), images.bounds, say)]


def _bridging(outcome: Outcome) -> Html:
    say = outcome.say
    truths = {Truth.YES: say("yes"), Truth.NO: say("no"), Truth.UNKNOWN: say("don't know")}
    cells = _cells(outcome)
    rows: list[Row] = []
    for item, name in bridging_names(say).items():
        cell = cells.get(item)
        if cell is None:
            rows.append([name, _why_open(outcome), ""])
            continue
        rows.append([name, truths[cell.done], evidence_words(cell.evidence, say) if cell.done is Truth.YES else ""])
    return table(
        [say("Step"), say("Was it done"), say("Evidence")], rows, caption=say("What was done about the distance")
    )


def _cells(outcome: Outcome) -> dict[BridgingItem, BridgingCell]:
    answers = (outcome.answers.get(question.id) for question in outcome.instrument.feeding(Feed.BRIDGING))
    return {cell.item: cell for answer in answers if isinstance(answer, BridgingAnswer) for cell in answer.cells}


def _agreement_formula(outcome: Outcome) -> str:
    return outcome.say(
        "Each official counts at least at what residents are told. Agreement = 1, minus one sixth for each point that "
        "more service is said than felt, minus one twelfth for each point that less is said."
    )


def _score_formula(outcome: Outcome) -> str:
    return outcome.say(
        "Talking closes at most half of the distance; the rest only by asking again. Score = agreement + (1 − "
        "agreement) × steps taken / 2. The group with the lowest score counts."
    )
