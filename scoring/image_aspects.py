"""Aspects of the two images: the same scale from control to service, asked about one side of a project at a time.

An aspect never counts in a score. It shows where the two images lie apart, under the same rules on small groups.
"""

from dataclasses import dataclass

from questionnaire.answer import Truth
from questionnaire.answers import CountsAnswer
from questionnaire.model import Feed, Instrument, Question
from questionnaire.profile import Answers
from scoring.image_distance import GroupAnswers, GroupImage, ImageDistanceScore, image_distance
from scoring.images import NOBODY
from scoring.inputs import Inputs, inputs


@dataclass(frozen=True)
class Aspect:
    """One side of a project, and how the municipality and the people in the data see it (-3 to +3)."""

    question: Question
    images: ImageDistanceScore


def aspects(instrument: Instrument, answers: Answers) -> tuple[Aspect, ...]:
    """The aspects that were asked about, in the order of the questions."""
    given = inputs(instrument, answers)
    return tuple(
        Aspect(question, _images(given, answer)) for question, answer in given.given(Feed.IMAGE_ASPECT, CountsAnswer)
    )


def shown_groups(given: Inputs, answer: CountsAnswer) -> tuple[GroupImage, ...]:
    """What the people in the data said, by group or pool of small groups, as far as it may be shown."""
    return image_distance(None, NOBODY, _groups(given, answer), {}).groups


def _images(given: Inputs, answer: CountsAnswer) -> ImageDistanceScore:
    return image_distance(None, answer.officials or NOBODY, _groups(given, answer), {}, answer.team)


def _groups(given: Inputs, answer: CountsAnswer) -> tuple[GroupAnswers, ...]:
    felt = {cell.row: cell.counts for cell in answer.groups}
    return tuple(
        GroupAnswers(group.id, felt.get(group.id, NOBODY), vulnerable=group.is_vulnerable is not Truth.NO)
        for group in given.profile.groups
    )
