"""How the score of proportionality comes about: answers, steps, the weighing, and the STOP questions."""

from language.formats import number
from questionnaire.answer import Truth
from questionnaire.model import Feed, Gate, Question
from questionnaire.routing import visible_questions
from scoring.balance import balance
from scoring.cell_states import CellState, answer_state, level_words, state_words
from scoring.inputs import inputs
from scoring.items import Item
from scoring.proportionality_inputs import gate_items, knock_outs
from scoring.scorecard import ScoreName
from scoring.words import word, words
from ui.components.explained.pieces import bounds_row, bounds_table, decimal, evidence_words, reason, sources
from ui.components.html import Html, element, joined
from ui.components.score_card import FEEDS
from ui.components.table import Group, Row, grouped_table, table
from ui.components.weighing_view import weighed, weighing_view
from ui.outcome import Outcome


def proportionality_explained(outcome: Outcome) -> Html:
    """Every answer that counts, the four steps, the weighing with its reasons, and what stops a project."""
    say = outcome.say
    heads = [say("Question"), say("Answer"), say("Value"), say("Weight"), say("Evidence")]
    feeds = FEEDS[ScoreName.PROPORTIONALITY]
    asked = [q for q in visible_questions(outcome.instrument, outcome.answers) if feeds & set(q.feeds)]
    return joined(
        [
            element("p", say("Each answer has a value from 0 to 1. A step is the weighted mean of its answers.")),
            grouped_table(heads, _groups(outcome), caption=say("From answers to steps")),
            element("h3", say("The weighing")),
            weighing_view(outcome),
            element("p", _weight(outcome)),
            element("h3", say("From steps to the score")),
            element("p", _formula(outcome)),
            bounds_table(outcome, say("Step"), _steps(outcome), say("Steps and score")),
            element("h3", say("The STOP questions")),
            _stops(outcome),
            sources(outcome, asked),
        ]
    )


def _groups(outcome: Outcome) -> list[Group]:
    given = inputs(outcome.instrument, outcome.answers)
    items = gate_items(given)
    parts = (items.purpose_and_basis, items.suitability, items.necessity, items.safeguards)
    groups = []
    for gate, part in zip(Gate, parts, strict=True):
        asked = [question for question in given.feeding(Feed.GATE) if question.gate is gate]
        rows = [_row(outcome, question, item) for question, item in zip(asked, part, strict=True)]
        groups.append(Group(word(words().gates, gate.value, outcome.language), rows))
    return [group for group in groups if group.rows]


def _row(outcome: Outcome, question: Question, item: Item) -> Row:
    say, answer = outcome.say, outcome.answers.get(question.id)
    evidence = evidence_words(answer.evidence, say) if answer and item.is_answered else ""
    value = decimal(item.value, say) if item.value is not None else "?" if item.is_applicable else ""
    told = joined([level_words(question, outcome.answers, outcome.say), reason(answer)])
    return [question.title.into(outcome.language), told, value, decimal(item.weight, say), evidence]


def _weight(outcome: Outcome) -> str:
    """The figure that the weighing comes to, where its outcome may be told."""
    say, weighing = outcome.say, outcome.card.proportionality.weighing
    steps = say("Light is 1, moderate 2 and heavy 4. Certain is 1, plausible 1/2 and uncertain 1/4.")
    if weighing.weight is None or not balance(outcome.card, weighed(outcome)).is_told:
        return steps
    told = say(
        "Gain divided by loss: {weight}. On the scale from 0 to 1 that is {value}; 0.5 is a balance.",
        weight=number(weighing.weight, say.language, 2),
        value=decimal(weighing.bounds.proven, say),
    )
    return f"{steps} {told}"


def _formula(outcome: Outcome) -> str:
    return outcome.say(
        "The last step is the lowest of the weighing and the safeguards. Score = the four steps multiplied, to the "
        "power 1/4. So one weak step cannot be made up for by the others."
    )


def _steps(outcome: Outcome) -> list[Row]:
    say, score = outcome.say, outcome.card.proportionality
    rows = [
        bounds_row(word(words().gates, gate.gate.value, outcome.language), gate.bounds, say) for gate in score.gates
    ]
    return [*rows, bounds_row(element("b", say("Proportionality")), score.bounds, say)]


def _stops(outcome: Outcome) -> Html:
    say = outcome.say
    named = {Truth.YES: say("Yes: STOP"), Truth.NO: say("No")}
    truths = knock_outs(inputs(outcome.instrument, outcome.answers))
    rows: list[Row] = [
        [outcome.name(question), named.get(truth) or _why_open(outcome, question)] for question, truth in truths.items()
    ]
    return table(
        [say("Would stop the project"), say("The privacy officer says")], rows, caption=say("The STOP questions")
    )


def _why_open(outcome: Outcome, question: str) -> str:
    """Why a STOP question has no answer that counts; one that nobody confirmed has an answer, which does not count."""
    state = answer_state(outcome.instrument.question(question), outcome.answers)
    return outcome.say("answered, not confirmed") if state is CellState.GIVEN else state_words(outcome.say, state)
