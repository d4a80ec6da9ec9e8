"""Aspects of the two images: the same scale from control to service, asked about one side of a project at a time.

An aspect never counts in a score. It shows where the two images lie apart, under the same rules on small groups.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from questionnaire.answers import CountsAnswer, EstimateAnswer
from questionnaire.model import AnswerKind, Feed, Instrument, Question
from questionnaire.profile import Answers
from scoring.image_distance import GroupImage, ImageDistanceScore, distance_of_shown
from scoring.inputs import Inputs, inputs
from scoring.published_images import images_in
from scoring.shown_images import ShownImages


@dataclass(frozen=True)
class Aspect:
    """One side of a project, and how the municipality and the people in the data see it (-3 to +3)."""

    question: Question
    images: ImageDistanceScore


def image_question(questions: Iterable[Question]) -> Question | None:
    """The question of the two images: what the project as a whole is for. Its aspects stand beside it."""
    counted = (one for one in questions if one.kind is AnswerKind.COUNTS and Feed.IMAGES in one.feeds)
    return next(counted, None)


def aspects(instrument: Instrument, answers: Answers) -> tuple[Aspect, ...]:
    """The aspects that were asked about, in the order of the questions."""
    given = inputs(instrument, answers)
    return tuple(
        Aspect(question, distance_of_shown(None, _shown(given, answer), {}))
        for question, answer in given.given(Feed.IMAGE_ASPECT, CountsAnswer)
    )


def shown_groups(given: Inputs, answer: CountsAnswer) -> tuple[GroupImage, ...]:
    """What the people in the data said, by group or pool of small groups, as far as it may be shown."""
    return distance_of_shown(None, replace(_shown(given, answer), officials=None), {}).groups


def _shown(given: Inputs, answer: CountsAnswer) -> ShownImages:
    return images_in(given.profile.groups, answer, EstimateAnswer())
