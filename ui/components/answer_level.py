"""One of the anchored levels: the label says what happened, the caption how one knows."""

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, LevelAnswer
from ui.asked import Asked, changed
from ui.components import fields, standing
from ui.components.fields import Pick


def level_picks(asked: Asked) -> list[Pick]:
    """The levels of a question, by their points."""
    language = asked.language
    return [
        Pick(str(level.points), level.label.into(language), level.caption.into(language)) for level in asked.text.levels
    ]


def show(asked: Asked, answer: LevelAnswer) -> Standing:
    """Radio buttons for the levels; gives the standing of the answer."""
    below = standing.picks(asked.say, may_not_apply=bool(asked.text.not_applicable_reasons))
    chosen = str(answer.points) if answer.standing is Standing.GIVEN else answer.standing.value
    fields.one_of(
        asked,
        "level",
        asked.text.question.into(asked.language),
        [*level_picks(asked), *below],
        chosen,
        keep=lambda code: asked.keep(lambda kept: with_level(kept, code)),
        apart=len(below),
    )
    return answer.standing


def with_level(kept: AnyAnswer, code: str) -> AnyAnswer:
    """The answer after a level, "I don't know" or "not applicable" was chosen."""
    if code in {standing.UNKNOWN, standing.NOT_APPLICABLE}:
        return changed(kept, standing=Standing(code), points=None, reason="")
    return changed(kept, standing=Standing.GIVEN, points=int(code), reason="")
