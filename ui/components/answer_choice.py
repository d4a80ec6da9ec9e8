"""One option, or any number of them."""

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, ChoiceAnswer, ChoicesAnswer
from ui.asked import Asked, changed
from ui.components import fields, standing
from ui.components.fields import Pick

# Options that say "none of the others".
EXCLUSIVE = frozenset({"none", "nothing"})


def option_picks(asked: Asked) -> list[Pick]:
    """The options of a question."""
    language = asked.language
    return [
        Pick(option.code, option.label.into(language), option.caption.into(language) if option.caption else "")
        for option in asked.text.options
    ]


def show_one(asked: Asked, answer: ChoiceAnswer) -> Standing:
    """Radio buttons for one option; gives the standing of the answer."""
    below = standing.picks(asked.say, may_not_apply=bool(asked.text.not_applicable_reasons))
    chosen = answer.chosen if answer.standing is Standing.GIVEN else answer.standing.value
    fields.one_of(
        asked,
        "choice",
        asked.text.question.into(asked.language),
        [*option_picks(asked), *below],
        chosen,
        keep=lambda code: asked.keep(lambda kept: with_choice(kept, code)),
        apart=len(below),
    )
    return answer.standing


def show_any(asked: Asked, answer: ChoicesAnswer) -> Standing:
    """Checkboxes for any number of options; gives the standing of the answer."""
    below = standing.picks(asked.say, may_not_apply=bool(asked.text.not_applicable_reasons))
    chosen = answer.chosen if answer.standing is Standing.GIVEN else (answer.standing.value,)
    fields.any_of(
        asked,
        "choices",
        asked.text.question.into(asked.language),
        [*option_picks(asked), *below],
        chosen,
        toggle=lambda code, on: asked.keep(lambda kept: with_toggled(kept, code, is_on=on)),
    )
    return answer.standing


def with_choice(kept: AnyAnswer, code: str) -> AnyAnswer:
    """The answer after one option, "I don't know" or "not applicable" was chosen."""
    if code in {standing.UNKNOWN, standing.NOT_APPLICABLE}:
        return changed(kept, standing=Standing(code), chosen=None, reason="")
    return changed(kept, standing=Standing.GIVEN, chosen=code, reason="")


def with_toggled(kept: AnyAnswer, code: str, *, is_on: bool) -> AnyAnswer:
    """The answer after a checkbox changed; an option that says "none" excludes the others, and they exclude it.

    "I don't know" leaves what was ticked, so that taking it away brings that back.
    """
    before = kept.chosen if isinstance(kept, ChoicesAnswer) else ()
    if code in {standing.UNKNOWN, standing.NOT_APPLICABLE}:
        back = Standing.GIVEN if before else Standing.OPEN
        return changed(kept, standing=Standing(code) if is_on else back, reason="")
    # What stands beside "I don't know" is out of sight, so a new tick does not bring it back.
    before = before if kept.standing is Standing.GIVEN else ()
    others = [one for one in before if one != code and (one in EXCLUSIVE) == (code in EXCLUSIVE)]
    now = tuple(others) if not is_on else (code,) if code in EXCLUSIVE else (*others, code)
    return changed(kept, standing=Standing.GIVEN if now else Standing.OPEN, chosen=now, reason="")
