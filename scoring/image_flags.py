"""What raises a flag about the two images: what residents are told, what people feel, and what the room agreed on."""

from collections.abc import Iterator

from questionnaire.answer import Truth
from questionnaire.answers import CountsAnswer
from questionnaire.model import Feed
from scoring.agreement import overrules_data_subjects
from scoring.disclosure import class_point
from scoring.flags import Flag, raised
from scoring.image_aspects import shown_groups
from scoring.image_distance import GroupImage
from scoring.image_inputs import agreed
from scoring.inputs import Inputs
from scoring.model import POINTS, TOLERANCE
from scoring.parameters import norms
from scoring.scorecard import Scorecard


def image_flags(card: Scorecard, given: Inputs) -> Iterator[Flag]:
    """The flags F10 to F12. Only groups that may be shown are looked at."""
    yield from _service_in_words(card, given)
    yield from _distance(card)
    yield from _overruled(card, given)


def _service_in_words(card: Scorecard, given: Inputs) -> Iterator[Flag]:
    claim = card.profile.claim
    if claim is None or claim < norms().flags.service_from.value:
        return
    if card.profile.checks_after_signal is Truth.YES:
        yield raised("F10", "signal_leads_to_check")
    felt = [
        question.id
        for question, answer in given.given(Feed.IMAGE_ASPECT, CountsAnswer)
        if any(_mostly_sees_control(group) for group in shown_groups(given, answer))
    ]
    if felt:
        yield raised("F10", "felt_as_control", *felt)


def _mostly_sees_control(group: GroupImage) -> bool:
    control = sum(count for point, count in zip(POINTS, group.counts, strict=True) if point < 0)
    return control > norms().flags.majority_above.value * sum(group.counts) + TOLERANCE


def _distance(card: Scorecard) -> Iterator[Flag]:
    distances = [(group.name, group.distance) for group in card.images.groups if group.distance]
    stated = {
        "image_gap": [name for name, distance in distances if distance.stated and distance.gap > 0],
        "underestimated": [name for name, distance in distances if distance.stated and distance.gap < 0],
        "blind_spot": [
            name for name, distance in distances if distance.estimate and distance.estimate.blind_spot_stated
        ],
    }
    for variant, names in stated.items():
        if names:
            yield raised("F11", variant, *names)
    if card.images.not_believed:
        yield raised("F11", "claim_not_believed")


def _overruled(card: Scorecard, given: Inputs) -> Iterator[Flag]:
    point = agreed(given)
    names = [group.name for group in card.images.groups if _is_overruled(group, point)]
    if names:
        yield raised("F12", "data_subjects_overruled", *names)
    asked = [
        question.id
        for question, answer in given.given(Feed.IMAGE_ASPECT, CountsAnswer)
        if any(_is_overruled(group, answer.agreed) for group in shown_groups(given, answer))
    ]
    if asked:
        yield raised("F12", "overruled_on_an_aspect", *asked)


def _is_overruled(group: GroupImage, point: int | None) -> bool:
    """Whether the answer that was agreed on passes over a group; where only its class is shown, by class."""
    if point is None:
        return False
    return overrules_data_subjects(class_point(point) if group.class_only else point, group.counts)
