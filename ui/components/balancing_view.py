"""The last step of proportionality in full: the weighing with its reasons, the safeguards, and what can go wrong."""

from questionnaire.model import Gate
from questionnaire.routing import visible_questions
from scoring.cell_states import level_words
from ui.components.explained.pieces import reason
from ui.components.html import Html, element, joined
from ui.components.risk_matrix import risks_view
from ui.components.table import Row, table
from ui.components.weighing_view import weighing_view
from ui.outcome import Outcome


def balancing_view(outcome: Outcome) -> Html:
    """What is gained against what people lose, what softens the loss, and what can still go wrong."""
    say = outcome.say
    return joined(
        [
            element("h3", say("What is gained against what people lose")),
            weighing_view(outcome),
            element("h3", say("What protects people: the safeguards")),
            _safeguards(outcome),
            element("h3", say("What can still go wrong")),
            risks_view(outcome),
        ]
    )


def _safeguards(outcome: Outcome) -> Html:
    say, language = outcome.say, outcome.language
    asked = [
        question
        for question in visible_questions(outcome.instrument, outcome.answers)
        if question.gate is Gate.BALANCING
    ]
    rows: list[Row] = [
        [
            question.title.into(language),
            joined([level_words(question, outcome.answers, say), reason(outcome.answers.get(question.id))]),
        ]
        for question in asked
    ]
    summary = element(
        "summary", say.plural("1 safeguard, with its answer", "{n} safeguards with their answers", len(rows))
    )
    heads = [say("Safeguard"), say("Answer")]
    listed = table(heads, rows, caption=say("The safeguards"))
    return element("details", summary, listed, class_="od-details od-plain-details")
