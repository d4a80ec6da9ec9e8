"""From answers to the two images: what officials and each group said, what was expected, and what was done about it."""

from questionnaire.answer import Truth
from questionnaire.answers import BridgingAnswer, BridgingItem, CountsAnswer, EstimateAnswer
from questionnaire.model import Feed
from scoring.image_distance import Bridging, GroupAnswers
from scoring.images import NOBODY
from scoring.inputs import Inputs, evidence_value
from scoring.model import Counts


def officials(given: Inputs) -> tuple[Counts, int | None]:
    """What officials answered about control or service, and the one answer on behalf of the team."""
    for _, answer in given.given(Feed.IMAGES, CountsAnswer):
        return answer.officials or NOBODY, answer.team
    return NOBODY, None


def agreed(given: Inputs) -> int | None:
    """What the room agreed on about control or service (-3 to +3): it is kept apart, and nobody's own answer."""
    return next((answer.agreed for _, answer in given.given(Feed.IMAGES, CountsAnswer)), None)


def group_images(given: Inputs) -> tuple[GroupAnswers, ...]:
    """What each group answered about control or service, and what officials thought that it would."""
    felt = {cell.row: cell.counts for _, said in given.given(Feed.IMAGES, CountsAnswer) for cell in said.groups}
    expected = {
        cell.row: cell.counts
        for _, estimate in given.given(Feed.IMAGE_ESTIMATE, EstimateAnswer)
        for cell in estimate.groups
    }
    return tuple(
        GroupAnswers(
            name=group.id,
            counts=felt.get(group.id, NOBODY),
            vulnerable=group.is_vulnerable is not Truth.NO,
            estimate=expected.get(group.id, NOBODY),
        )
        for group in given.profile.groups
    )


def bridging(given: Inputs) -> dict[BridgingItem, Bridging]:
    """What was done about the distance between the images."""
    return {
        cell.item: Bridging(cell.done, evidence_value(cell.evidence))
        for _, answer in given.given(Feed.BRIDGING, BridgingAnswer)
        for cell in answer.cells
    }
