"""The rows of the two-images figures: for each question and group what may be shown, or why it is not."""

from collections.abc import Iterator
from dataclasses import dataclass

from questionnaire.model import AnswerKind, Feed, Question
from reports.findings import Findings
from scoring.image_aspects import aspects
from scoring.image_distance import GroupImage, ImageDistanceScore
from scoring.images import OfficialsImage
from scoring.model import POINTS, Counts


@dataclass(frozen=True)
class ImageRow:
    """One question to one group: the municipality's image above, theirs below.

    Without a `group` there is nothing to show of them; `why` says whether nobody was asked or too few answered.
    """

    question: str
    people: str
    officials: OfficialsImage | None
    claim: int | None
    group: GroupImage | None
    why: str = ""


@dataclass(frozen=True)
class AskedImage:
    """One question about control or service, with what may be shown of its answers."""

    question: Question
    score: ImageDistanceScore
    rows: tuple[ImageRow, ...]


def asked_images(told: Findings) -> tuple[AskedImage, ...]:
    """The question that is scored, then the aspects that were answered; those are shown and never scored."""
    found = [_asked(told, question, told.card.images) for question in _of(told, Feed.IMAGES)]
    found += [_asked(told, aspect.question, aspect.images) for aspect in aspects(told.instrument, told.dossier.answers)]
    return tuple(found)


def camps(counts: Counts) -> tuple[float, float]:
    """The mean of the lower and of the upper part of a divided group, from -3 to +3."""
    total = sum(counts)
    middle = sum(point * count for point, count in zip(POINTS, counts, strict=True)) / total
    sides = []
    for is_upper in (False, True):
        part = [(point, count) for point, count in zip(POINTS, counts, strict=True) if (point > middle) is is_upper]
        size = sum(count for _, count in part)
        sides.append(sum(point * count for point, count in part) / size if size else middle)
    return sides[0], sides[1]


def _of(told: Findings, feed: Feed) -> Iterator[Question]:
    return (question for question in told.questions if feed in question.feeds and question.kind is AnswerKind.COUNTS)


def _why_absent(told: Findings) -> str:
    if told.is_from_article:
        return told.say("the article does not say this")
    return told.say("nobody was asked, or nobody answered")


def _asked(told: Findings, question: Question, score: ImageDistanceScore) -> AskedImage:
    say, title = told.say, question.title.into(told.language)
    rows = [ImageRow(title, told.short_name(group.name), score.officials, score.claim, group) for group in score.groups]
    absent = (
        (score.pooling.hidden, say("too few answers to show")),
        (score.pooling.unanswered, _why_absent(told)),
    )
    for names, why in absent:
        rows += [ImageRow(title, told.short_name(name), score.officials, score.claim, None, why) for name in names]
    if not rows:
        why = say("it is not said who they are")
        rows.append(ImageRow(title, say("people in the data"), score.officials, score.claim, None, why))
    return AskedImage(question, score, tuple(rows))
