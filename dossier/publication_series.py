"""Publications of one project, one after the other: together they may not tell what a few people answered."""

from dossier.publication import Publication, recomputed
from questionnaire.answers import CountsAnswer
from questionnaire.model import Feed, Instrument
from scoring.image_aspects import aspects
from scoring.image_distance import ImageDistanceScore
from scoring.side_by_side import may_stand_beside


def too_close(earlier: Publication, later: Publication, instrument: Instrument) -> tuple[str, ...]:
    """The questions of which two publications differ by so few people that the difference tells what they answered.

    As long as there is one, the later may not be published beside the earlier.
    """
    before, after = _images(earlier, instrument), _images(later, instrument)
    return tuple(
        name for name, images in after.items() if name in before and not may_stand_beside(before[name], images)
    )


def _images(edition: Publication, instrument: Instrument) -> dict[str, ImageDistanceScore]:
    counted = {name for name, answer in edition.answers.items() if isinstance(answer, CountsAnswer)}
    asked = [question.id for question in instrument.feeding(Feed.IMAGES) if question.id in counted]
    scored = recomputed(edition, instrument).card.images
    aside = {aspect.question.id: aspect.images for aspect in aspects(instrument, edition.answers)}
    return dict.fromkeys(asked, scored) | aside
