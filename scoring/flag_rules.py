"""What raises a flag: the rules of all flags together, and those on what stops a project and on what is not known.

A flag tells no more than the answers do: what nobody knows raises no flag but its own, and what is not asked raises
none.
"""

from collections.abc import Iterator
from dataclasses import replace

from scoring.data_use_flags import data_use_flags
from scoring.flags import Flag, Severity, raised
from scoring.image_flags import image_flags
from scoring.inputs import Inputs
from scoring.people_flags import people_flags
from scoring.proportionality import Stop
from scoring.scorecard import Scorecard, ScoreName


def flags(card: Scorecard, given: Inputs) -> tuple[Flag, ...]:
    """The flags of a project, the most urgent first and then by id.

    Args:
        card: the three scores of the project.
        given: the answers that the scores were computed from.
    """
    found = [
        *people_flags(card, given),
        *data_use_flags(card, given),
        *image_flags(card, given),
        *_stops(card),
        *_unknown(card),
    ]
    order = list(Severity)
    found.sort(key=lambda flag: (order.index(flag.severity), flag.id, flag.variant))
    return tuple(replace(flag, rests_on=_rests_on(flag, given)) for flag in found)


def _rests_on(flag: Flag, given: Inputs) -> tuple[str, ...]:
    """The questions on which a flag always rests and those that it names, as far as this project is asked them."""
    return tuple(filter(given.asks, dict.fromkeys((*flag.text.rests_on, *flag.names))))


def _stops(card: Scorecard) -> Iterator[Flag]:
    if card.proportionality.stop is Stop.STOPPED:
        yield raised("F07", "stopped", *card.proportionality.stop_reasons)
    elif card.proportionality.stop is Stop.NOT_EXCLUDED:
        yield raised("F08", "stop_not_excluded", *card.proportionality.stop_not_excluded)


def _unknown(card: Scorecard) -> Iterator[Flag]:
    answered = tuple(group.name for group in card.images.groups)
    unasked = (*card.images.pooling.hidden, *card.images.pooling.unanswered)
    if unasked:
        yield raised("F17", "not_measured", *unasked)
    if answered and card.images.officials is None:
        yield raised("F17", "municipality_not_measured", *answered)
    if card.profile.is_untold:
        yield raised("F17", "claim_absent")
    elif card.profile.claim is None:
        yield raised("F17", "claim_unknown")
    known = {
        ScoreName.INVOLVEMENT: card.involvement.knowledge,
        ScoreName.PROPORTIONALITY: card.proportionality.knowledge,
    }
    refused = [name for name, knowledge in known.items() if knowledge.not_applicable_refused]
    vague = [name for name, knowledge in known.items() if knowledge.lacks_answers and name not in refused]
    for variant, names in (("much_unknown", vague), ("much_not_applicable", refused)):
        if names:
            yield raised("F17", variant, *names)
