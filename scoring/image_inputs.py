"""From answers to the two images: what officials and each group said, what was expected, and what was done about it."""

from questionnaire.answers import BridgingAnswer, BridgingItem, CountsAnswer, EstimateAnswer
from questionnaire.model import Feed
from scoring.image_distance import Bridging
from scoring.inputs import Inputs, evidence_value
from scoring.published_images import images_in
from scoring.shown_images import ShownImages


def shown_images(given: Inputs) -> ShownImages:
    """What may be shown of the answers about control or service, and of what officials expected."""
    said = next((answer for _, answer in given.given(Feed.IMAGES, CountsAnswer)), CountsAnswer())
    expected = next((answer for _, answer in given.given(Feed.IMAGE_ESTIMATE, EstimateAnswer)), EstimateAnswer())
    return images_in(given.profile.groups, said, expected)


def estimated_groups(given: Inputs) -> frozenset[str]:
    """The groups of which officials thought what they would answer."""
    answers = [answer for _, answer in given.given(Feed.IMAGE_ESTIMATE, EstimateAnswer)]
    counted = {group.row for answer in answers for group in answer.groups if any(group.counts)}
    return frozenset(counted.union(*(one.members for answer in answers for one in answer.published)))


def agreed(given: Inputs) -> int | None:
    """What the room agreed on about control or service (-3 to +3): it is kept apart, and nobody's own answer."""
    return next((answer.agreed for _, answer in given.given(Feed.IMAGES, CountsAnswer)), None)


def bridging(given: Inputs) -> dict[BridgingItem, Bridging]:
    """What was done about the distance between the images."""
    return {
        cell.item: Bridging(cell.done, evidence_value(cell.evidence))
        for _, answer in given.given(Feed.BRIDGING, BridgingAnswer)
        for cell in answer.cells
    }
