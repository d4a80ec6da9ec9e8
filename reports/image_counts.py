"""The counts behind the two images: only what may be shown, from which every figure can be computed again."""

from collections.abc import Iterator, Sequence

from language.formats import signed
from reports.findings import Findings
from reports.flowables import Cell, heading, table
from reports.image_rows import AskedImage
from reports.pieces import Story
from reports.wording import rich
from scoring.disclosure import smallest_shown
from scoring.image_distance import GroupImage
from scoring.images import OfficialsForm, OfficialsImage
from scoring.model import POINTS, Counts

_WHO, _COUNT, _POINT = 0.37, 0.07, 0.08
Row = list[Cell]


def counts_tables(told: Findings, asked: Sequence[AskedImage]) -> Iterator[Story]:
    """For each question how many people gave each answer, from -3 (control) to +3 (service), below its title."""
    say = told.say
    head = [say("Who"), "n", *(signed(point, told.language) for point in POINTS)]
    caption = say("How many people gave each answer, from −3 (control) to +3 (service)")
    widths = [_WHO, _COUNT, *[_POINT] * len(POINTS)]
    for image in asked:
        title = image.question.title.into(told.language)
        counts = table(head, list(_rows(told, image)), widths, f"{title}. {caption}")
        yield [heading(title, 3), counts]


def _rows(told: Findings, image: AskedImage) -> Iterator[Row]:
    score = image.score
    if score.officials:
        yield _officials(told, score.officials)
    for group in score.groups:
        name = told.short_name(group.name)
        yield [_named(told, name, class_only=group.class_only), str(group.answered), *_figures(group.counts)]
        yield from _estimate(told, group, name)
    for row in image.rows:
        if row.group is None:
            yield [rich(row.people, ": ", row.why), "–", *["–"] * len(POINTS)]


def _officials(told: Findings, officials: OfficialsImage) -> Row:
    say = told.say
    if officials.form is OfficialsForm.DISTRIBUTION:
        name = _named(told, say("Municipality"), class_only=officials.class_only)
        return [name, str(officials.answered), *_figures(officials.counts)]
    mean = signed(officials.mean, told.language)
    if officials.form is OfficialsForm.TEAM_ANSWER:
        name = say("Municipality: one answer on behalf of the team, {mean}", mean=mean)
        return [name, "–", *["–"] * len(POINTS)]
    name = say("Municipality: rounded mean {mean}", mean=mean)
    return [name, f"< {smallest_shown(vulnerable=False)}", *["–"] * len(POINTS)]


def _estimate(told: Findings, group: GroupImage, name: str) -> Iterator[Row]:
    estimate = group.distance.estimate if group.distance else None
    if estimate is None:
        return
    say = told.say
    if estimate.interval is None:
        mean = signed(estimate.mean, told.language)
        label = say("What the municipality expected of {group}: rounded mean {mean}", group=name, mean=mean)
        yield [label, f"< {smallest_shown(vulnerable=False)}", *["–"] * len(POINTS)]
        return
    label = say("What the municipality expected of {group}", group=name)
    if group.is_pool:
        each = say.plural("each official estimated {n} group", "each official estimated {n} groups", len(group.members))
        label = f"{label} ({each})"
    yield [label, str(group.estimators), *_figures(estimate.counts)]


def _named(told: Findings, name: str, *, class_only: bool) -> str:
    """The name, with a word where only control, neither or service may be told apart."""
    by_class = told.say("shown by class only")
    return f"{name} ({by_class})" if class_only else name


def _figures(counts: Counts) -> list[str]:
    return [str(count) for count in counts]
