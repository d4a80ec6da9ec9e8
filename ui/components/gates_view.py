"""Is it in proportion: the four steps in their order, each with its status and why."""

from language.formats import score
from scoring.balance import Balance, balance_of_gate, balance_sentence
from scoring.conclusions import gate_sentence, what_lacks
from scoring.model import Status
from scoring.proportionality import GateResult
from scoring.words import word, words
from ui.components.html import Html
from ui.components.steps import Gate, gates
from ui.components.weighing_view import weighed
from ui.outcome import Outcome


def gates_view(outcome: Outcome) -> Html:
    """The steps on a line; what comes after a step that failed is grey."""
    return gates([_gate(outcome, gate) for gate in outcome.card.proportionality.gates])


def _gate(outcome: Outcome, gate: GateResult) -> Gate:
    title = word(words().gates, gate.gate.value, outcome.language)
    if outcome.is_quick_scan:
        return _without_verdict(outcome, gate, title)
    sentence = gate_sentence(gate, outcome.say)
    if gate.after_failure:
        return Gate(title, Status.TOO_LITTLE_KNOWN.value, "", sentence, reachable=False)
    weighing = weighed(outcome)
    told = balance_of_gate(outcome.card, weighing, gate)
    if told is Balance.WITHOUT_REASONS:
        why = balance_sentence(outcome.card, weighing, outcome.say)
        return Gate(title, Status.TOO_LITTLE_KNOWN.value, outcome.say("Reasons are missing"), why)
    if gate.number_shown and gate.bounds:
        number = outcome.say("({number} of 100)", number=score(gate.bounds.proven, outcome.language))
        sentence = f"{sentence} {number}"
    code, said = _status(outcome, gate, is_open=told is Balance.OPEN)
    return Gate(title, code, said, sentence)


def _status(outcome: Outcome, gate: GateResult, *, is_open: bool) -> tuple[str, str]:
    if gate.status is None:
        return Status.TOO_LITTLE_KNOWN.value, outcome.say("Does not apply")
    if is_open:
        return "open_weighing", outcome.say("Open: a choice for the council")
    return gate.status.value, word(words().statuses, gate.status.value, outcome.language)


def _without_verdict(outcome: Outcome, gate: GateResult, title: str) -> Gate:
    """A quick scan judges no step; it tells what is still missing."""
    lacks = what_lacks(gate.knowledge, outcome.say)
    return Gate(title, Status.QUICK_SCAN.value, outcome.say("No verdict yet"), lacks)
