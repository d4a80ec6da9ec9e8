"""What residents are told: the words themselves, where they stand, and what they promise from check to help."""

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, ClaimAnswer, Untold
from ui.asked import Asked, changed
from ui.components import fields, standing
from ui.components.answer_choice import option_picks
from ui.components.fields import LONG_TEXT
from ui.components.fields import text as text_field

STEPS = ("minus3", "minus2", "minus1", "zero", "plus1", "plus2", "plus3")


def show(asked: Asked, answer: ClaimAnswer) -> Standing:
    """The fields of a claim; gives the standing of the answer."""
    say = asked.say
    text_field(
        asked,
        "claim",
        say("The sentence, word for word"),
        answer.text,
        keep=lambda typed: asked.keep(lambda kept: changed(kept, text=typed)),
        rows=2,
        max_length=LONG_TEXT,
    )
    text_field(
        asked,
        "location",
        say("Where does it stand? A web address, or a letter with its date"),
        answer.location,
        keep=lambda typed: asked.keep(lambda kept: changed(kept, location=typed)),
    )
    below = standing.picks(say, may_not_apply=False)
    fields.one_of(
        asked,
        "placement",
        say("What does this sentence promise?"),
        [*option_picks(asked), *below],
        claim_code(answer) if answer.standing is Standing.GIVEN else answer.standing.value,
        keep=lambda code: asked.keep(lambda kept: with_placement(kept, code)),
        apart=len(Untold) + len(below),
        shows_label=True,
    )
    return answer.standing


def claim_code(answer: ClaimAnswer) -> str | None:
    """The option for what residents are told."""
    return answer.untold.value if answer.untold else placement_code(answer.placement)


def placement_code(placement: int | None) -> str | None:
    """The option for a place from -3 to +3."""
    return None if placement is None else STEPS[placement + 3]


def with_placement(kept: AnyAnswer, code: str) -> AnyAnswer:
    """The answer after a place on the line, or "I don't know", was chosen."""
    if code == standing.UNKNOWN:
        return changed(kept, standing=Standing.UNKNOWN, placement=None, untold=None, reason="")
    placement = STEPS.index(code) - 3 if code in STEPS else None
    untold = None if code in STEPS else Untold(code)
    return changed(kept, standing=Standing.GIVEN, placement=placement, untold=untold, reason="")
