"""Is it in proportion: the four steps in their order, each with its status and why."""

from language.formats import enumeration, score
from questionnaire.model import Gate as GateName
from scoring.conclusions import gate_sentence, what_lacks
from scoring.model import Status
from scoring.proportionality import GateResult
from scoring.risks import Colour
from scoring.words import word, words
from ui.components.html import Html
from ui.components.steps import Gate, gates
from ui.outcome import Outcome


def gates_view(outcome: Outcome) -> Html:
    """The steps on a line; what comes after a step that failed is grey."""
    return gates([_gate(outcome, gate) for gate in outcome.card.proportionality.gates])


def risks_sentence(outcome: Outcome) -> str:
    """Which risks are left after the measures: the worst, and how many of each; empty if none was described."""
    say, risks = outcome.say, outcome.card.risks
    if risks.worst is None:
        return ""
    named = {
        Colour.RED: say("high"),
        Colour.YELLOW: say("moderate"),
        Colour.GREEN: say("low"),
        Colour.UNKNOWN: say("unknown"),
    }
    counts = [f"{risks.counts[colour]} {words_}" for colour, words_ in named.items() if risks.counts[colour]]
    return say(
        "Risks that are left after the measures: {counts}. The worst is: {worst}.",
        counts=enumeration(counts, outcome.language),
        worst=named[risks.worst],
    )


def _gate(outcome: Outcome, gate: GateResult) -> Gate:
    title = word(words().gates, gate.gate.value, outcome.language)
    if outcome.is_quick_scan:
        return _without_verdict(outcome, gate, title)
    sentence = gate_sentence(gate, outcome.say)
    if gate.after_failure:
        return Gate(title, Status.TOO_LITTLE_KNOWN.value, "", sentence, reachable=False)
    if gate.number_shown and gate.bounds:
        number = outcome.say("({number} of 100)", number=score(gate.bounds.proven, outcome.language))
        sentence = f"{sentence} {number}"
    code, said = _status(outcome, gate)
    return Gate(title, code, said, sentence)


def _status(outcome: Outcome, gate: GateResult) -> tuple[str, str]:
    if gate.status is None:
        return Status.TOO_LITTLE_KNOWN.value, outcome.say("Does not apply")
    is_open = gate.gate is GateName.BALANCING and outcome.card.proportionality.weighing.is_open
    if is_open and gate.number_shown:
        return "open_weighing", outcome.say("Open: a choice for the council")
    return gate.status.value, word(words().statuses, gate.status.value, outcome.language)


def _without_verdict(outcome: Outcome, gate: GateResult, title: str) -> Gate:
    """A quick scan judges no step; it tells what is still missing."""
    lacks = what_lacks(gate.knowledge, outcome.say)
    return Gate(title, Status.QUICK_SCAN.value, outcome.say("No verdict yet"), lacks)
