"""The weighing: what is gained and what people lose, each grade beside the reasons that were written for it."""

from language.messages import Speech
from scoring.balance import (
    Balance,
    Side,
    balance,
    balance_sentence,
    certainty_remark,
    certainty_words,
    decisive_sentence,
    grade_words,
    importance_remark,
    precaution_sentence,
    sides,
)
from scoring.inputs import inputs
from ui.components.badge import verdict
from ui.components.html import Html, element, joined
from ui.components.table import Row, table
from ui.components.text import quiet
from ui.outcome import Outcome

CODES = {
    Balance.OPEN: "open_weighing",
    Balance.NOT_WEIGHED: "quick_scan",
    Balance.INCOMPLETE: "too_little_known",
    Balance.WITHOUT_REASONS: "too_little_known",
}


def weighed(outcome: Outcome) -> tuple[Side, ...]:
    """What stands on the scales."""
    return sides(inputs(outcome.instrument, outcome.answers))


def weighing_view(outcome: Outcome) -> Html:
    """The outcome in words, as far as it may be told, and below it everything that was weighed."""
    say, weighing = outcome.say, weighed(outcome)
    decisive = decisive_sentence(outcome.card, weighing, say)
    careful = precaution_sentence(outcome.card, weighing, say)
    heads = [say("What"), say("How much"), say("How heavy"), say("How certain"), say("Why")]
    rows = [_row(side, say) for side in weighing]
    return joined(
        [
            element("p", _told(outcome, weighing)),
            quiet(decisive) if decisive else None,
            quiet(careful) if careful else None,
            table(heads, rows, caption=say("The weighing")) if rows else None,
        ]
    )


def _told(outcome: Outcome, weighing: tuple[Side, ...]) -> Html:
    sentence = balance_sentence(outcome.card, weighing, outcome.say)
    code = CODES.get(balance(outcome.card, weighing))
    return verdict(code, sentence) if code else element("b", sentence)


def _row(side: Side, say: Speech) -> Row:
    graded = side.graded
    return [
        side.name(say),
        _remarked(grade_words(graded.importance, say), importance_remark(side, say)),
        grade_words(graded.weight, say),
        _remarked(certainty_words(graded.certainty, say), certainty_remark(side, say)),
        side.reason or verdict("too_little_known", say("No reason was written.")),
    ]


def _remarked(words: str, remark: str) -> Html:
    return joined([words, element("span", remark, class_="od-small od-block") if remark else None])
