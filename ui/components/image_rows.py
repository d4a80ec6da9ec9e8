"""From the scores of the two images to the rows of the dumbbell and the points on the map."""

from string import ascii_uppercase

from scoring.image_aspects import aspects, image_question
from scoring.image_distance import GroupImage, ImageDistanceScore
from scoring.intervals import Interval
from scoring.model import POINTS, Counts
from scoring.words import word, words
from ui.charts.dumbbell import Image, Row, camps
from ui.charts.place_map import Point
from ui.outcome import Outcome

POOLED = "remaining"


def rows_by_group(outcome: Outcome) -> list[tuple[str, tuple[Row, ...]]]:
    """The rows of each chart with its title: a chart a group if aspects were asked about, else one for all groups."""
    images = outcome.card.images
    asked = aspects(outcome.instrument, outcome.answers)
    hidden = tuple(_hidden(outcome, name) for name in images.not_measured if images.officials)
    if not asked:
        rows = tuple(_row(outcome, images, group, short_title(outcome, group)) for group in images.groups)
        return [("", (*rows, *hidden))]
    charts: list[tuple[str, tuple[Row, ...]]] = []
    whole = image_question(outcome.instrument.questions)
    purpose = whole.title.into(outcome.language) if whole else ""
    for group in images.groups:
        beside = [_row(outcome, images, group, purpose)]
        for aspect in asked:
            same = next((one for one in aspect.images.groups if one.members == group.members), None)
            name = aspect.question.title.into(outcome.language)
            beside.append(_row(outcome, aspect.images, same, name, with_claim=False))
        charts.append((short_title(outcome, group), tuple(beside)))
    return [*charts, ("", hidden)] if hidden else charts


def points(outcome: Outcome) -> tuple[Point, ...]:
    """The groups on the map, with a letter each if there are several; a divided group has no place."""
    officials = outcome.card.images.officials
    if officials is None or officials.divided:
        return ()
    placed = on_map(outcome)
    letters = ascii_uppercase if len(placed) > 1 else " "
    found = []
    for letter, group in zip(letters, placed, strict=False):
        interval = group.distance.interval if group.distance else None
        found.append(
            Point(
                letter.strip(),
                officials.mean,
                group.mean,
                interval.officials if interval else None,
                interval.group if interval else None,
            )
        )
    return tuple(found)


def on_map(outcome: Outcome) -> tuple[GroupImage, ...]:
    """The groups that have a place on the map."""
    return tuple(group for group in outcome.card.images.groups if not group.divided)


def title(outcome: Outcome, group: GroupImage) -> str:
    """What people call a group or a pool of groups."""
    return outcome.name(group.name)


def short_title(outcome: Outcome, group: GroupImage) -> str:
    """What people call a group; a pool goes without its members, which were named before."""
    return word(words().rows, POOLED, outcome.language) if group.is_pool else title(outcome, group)


def image_of(counts: Counts, mean: float, whisker: tuple[float, float] | None, *, divided: bool) -> Image:
    """An image at its mean, or as two camps without a mean where people are divided."""
    places = camps(counts, POINTS, mean) if divided else ()
    return Image(places) if len(places) > 1 else Image((mean,), whisker)


def _row(
    outcome: Outcome, images: ImageDistanceScore, group: GroupImage | None, name: str, *, with_claim: bool = True
) -> Row:
    distance = group.distance if group else None
    interval = distance.interval if distance else None
    return Row(
        name=name,
        municipality=_municipality(images, interval),
        subjects=_subjects(group, interval) if group else None,
        claim=images.claim if with_claim else None,
        estimate=distance.estimate.mean if distance and distance.estimate else None,
        remark=None if group else outcome.say("We do not show their answers, to protect them."),
    )


def _hidden(outcome: Outcome, name: str) -> Row:
    images = outcome.card.images
    hidden, unasked = outcome.say("We do not show their answers, to protect them."), outcome.say("Not asked yet.")
    remark = hidden if name in images.pooling.hidden else unasked
    return Row(outcome.name(name), municipality=_municipality(images, None), claim=images.claim, remark=remark)


def _municipality(images: ImageDistanceScore, interval: Interval | None) -> Image | None:
    officials = images.officials
    if officials is None:
        return None
    whisker = interval.officials if interval else None
    return image_of(officials.counts, officials.mean, whisker, divided=officials.divided)


def _subjects(group: GroupImage, interval: Interval | None) -> Image:
    return image_of(group.counts, group.mean, interval.group if interval else None, divided=group.divided)
