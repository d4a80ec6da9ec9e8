"""The tables behind the charts of the two images: the same figures, and how many people gave each answer."""

from language.formats import number, signed
from scoring.disclosure import smallest_shown
from scoring.image_distance import GroupImage
from scoring.images import OfficialsForm
from scoring.model import POINTS
from ui.charts.dumbbell import Image, Row
from ui.components import table as tables
from ui.components.html import Html, element, joined
from ui.components.image_rows import rows_by_group, short_title
from ui.components.image_words import between_words
from ui.components.table import Group, grouped_table, table
from ui.outcome import Outcome


def image_tables(outcome: Outcome) -> Html:
    """The same figures as in the charts, and how many people gave each answer as far as that may be shown."""
    say, images, language = outcome.say, outcome.card.images, outcome.language
    means, answers = [], []
    officials = images.officials
    if officials:
        shown = str(officials.answered) if officials.has_distribution else _few(outcome)
        mean = say("divided") if officials.divided else signed(officials.mean, language, 1)
        means.append([say("Municipality"), shown, mean, "", "", ""])
        if officials.has_distribution:
            answers.append([say("Municipality"), *(str(count) for count in officials.counts)])
    for group in images.groups:
        means.append(_group_row(outcome, group))
        answers.append([short_title(outcome, group), *(str(count) for count in group.counts)])
    heads = [
        say("Who"),
        say("Answers"),
        say("Mean"),
        say("Difference"),
        say("95% between"),
        say("The municipality expected"),
    ]
    scale = [signed(point, language) for point in POINTS]
    legend = say("From −3 (only to check people) to +3 (only to help people).")
    coarse = any(group.class_only for group in images.groups) or bool(officials and officials.class_only)
    return joined(
        [
            table(heads, means, caption=say("Means and differences"), numbers=range(1, 6)),
            element("p", legend, class_="od-small od-above"),
            table([say("Who"), *scale], answers, caption=say("How many people gave each answer"), numbers=range(1, 8))
            if answers
            else None,
            element("p", _coarse(outcome), class_="od-small") if coarse else None,
        ]
    )


def aspect_table(outcome: Outcome) -> Html | None:
    """The rows of the charts, group by group; nothing if no aspects were asked about."""
    say = outcome.say
    shown = [(name, rows) for name, rows in rows_by_group(outcome) if name]
    if not shown:
        return None
    groups = [Group(name, [_aspect(outcome, row) for row in rows]) for name, rows in shown]
    heads = [say("Aspect"), say("Municipality"), say("Data subjects"), say("Difference")]
    return grouped_table(heads, groups, caption=say("Both images, aspect by aspect"))


def _aspect(outcome: Outcome, row: Row) -> tables.Row:
    gap = "" if row.gap is None else number(row.gap, outcome.language, 1)
    return [row.name, _place(outcome, row.municipality), _place(outcome, row.subjects), gap]


def _place(outcome: Outcome, image: Image | None) -> str:
    if image is None:
        return outcome.say("not shown")
    if image.is_divided:
        return outcome.say("divided")
    return signed(image.places[0], outcome.language, 1)


def _coarse(outcome: Outcome) -> str:
    return outcome.say(
        "Of a small group that agrees almost entirely only the side is shown: −2, 0 or +2. Otherwise you could tell "
        "what each person answered."
    )


def _few(outcome: Outcome) -> str:
    officials = outcome.card.images.officials
    if officials and officials.form is OfficialsForm.TEAM_ANSWER:
        return outcome.say("one for the team")
    return outcome.say("fewer than {n}", n=smallest_shown(vulnerable=False))


def _group_row(outcome: Outcome, group: GroupImage) -> list[str]:
    language, distance = outcome.language, group.distance
    name, answered = short_title(outcome, group), str(group.answered)
    if group.divided:
        return [name, answered, outcome.say("divided"), "", "", ""]
    mean = signed(group.mean, language, 1)
    if distance is None:
        return [name, answered, mean, "", "", ""]
    expected = signed(distance.estimate.mean, language, 1) if distance.estimate else ""
    return [name, answered, mean, number(distance.size, language, 1), between_words(outcome, distance), expected]
