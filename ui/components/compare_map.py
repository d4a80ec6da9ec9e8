"""One map of images for several projects: a letter for each project and group, and the same figures in a table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from language.formats import number, signed
from language.messages import Speech
from scoring.conclusions import quadrant_words
from scoring.image_distance import GroupImage
from ui.charts.frame import show as show_chart
from ui.charts.frame import theme
from ui.charts.place_map import Point, place_map
from ui.compared import Compared
from ui.components.compare_cards import withheld_words
from ui.components.html import Html, element, joined
from ui.components.image_rows import on_map, points, short_title
from ui.components.image_words import between_words, missing_words
from ui.components.table import Row, table
from ui.components.text import quiet

_TOUCHING = 0.25


@dataclass(frozen=True)
class Placed:
    """A group of a project on the map, with its own letter: "A", or "A1" if the project has several groups there."""

    project: Compared
    group: GroupImage
    point: Point

    @property
    def group_name(self) -> str:
        """What people call the group."""
        return short_title(self.project.outcome, self.group)


def placed_groups(projects: Sequence[Compared]) -> tuple[Placed, ...]:
    """The groups on the map: only what may be shown, and nothing of a quick scan."""
    return tuple(placed for one in projects for placed in _placed(one))


def show(projects: Sequence[Compared], say: Speech) -> None:
    """Show the map beside its table, and say which projects are not on it."""
    placed = placed_groups(projects)
    absent = [element("li", one.mark(), sentence) for one in projects for sentence in not_placed(one, say)]
    missing = element("ul", *absent, class_="od-plain-list od-small") if absent else None
    if not placed:
        nothing = element("p", say("No project is on the map yet: for that both images have to be known."))
        st.html(joined([nothing, missing]))
        return
    with st.container(key="compare-map-row", horizontal=True, gap="medium"):
        with st.container(key="compare-map-drawn"):
            show_chart(place_map(_legible(placed), say, theme()), alt=_alt(placed, say), key="compare-map")
        with st.container(key="compare-map-table"):
            st.html(joined([_table(placed, say), _told(placed, say), missing]))


def not_placed(one: Compared, say: Speech) -> list[str]:
    """Why a project, or a group of it, is not on the map."""
    if one.side.images_withheld:
        return [withheld_words(say)]
    if one.outcome.is_quick_scan:
        return [say("There is no place on the map yet: for that every question has to be answered.")]
    images = one.outcome.card.images
    divided = any(group.divided for group in images.groups) or bool(images.officials and images.officials.divided)
    told = say("People are divided, so there is no single place on the map.")
    return [*missing_words(one.outcome), *([told] if divided else [])]


def _legible(placed: Sequence[Placed]) -> tuple[Point, ...]:
    """The points; those that lie on each other get all their letters beside the first of them."""
    points_ = [one.point for one in placed]
    near = [[other for other in points_ if _touch(point, other)] for point in points_]
    return tuple(
        replace(point, letter=" ".join(other.letter for other in others) if others[0] is point else "")
        for point, others in zip(points_, near, strict=True)
    )


def _touch(one: Point, other: Point) -> bool:
    return max(abs(one.municipality - other.municipality), abs(one.subjects - other.subjects)) < _TOUCHING


def _placed(one: Compared) -> list[Placed]:
    if one.side.images_withheld or one.outcome.is_quick_scan:
        return []
    found = list(zip(points(one.outcome), on_map(one.outcome), strict=False))
    several = len(found) > 1
    return [
        Placed(one, group, replace(point, letter=f"{one.letter}{place}" if several else one.letter))
        for place, (point, group) in enumerate(found, start=1)
    ]


def _table(placed: Sequence[Placed], say: Speech) -> Html:
    heads = [
        say("Who"),
        say("Answers"),
        say("Municipality"),
        say("Data subjects"),
        say("Difference"),
        say("95% between"),
    ]
    rows = [_row(one, say) for one in placed]
    return table(heads, rows, caption=say("The groups on the map, in figures"), numbers=range(1, 6))


def _row(one: Placed, say: Speech) -> Row:
    distance, point = one.group.distance, one.point
    return [
        joined([element("span", one.point.letter, class_="od-letter"), f" {one.group_name}", _of(one)]),
        str(one.group.answered),
        signed(point.municipality, say.language, 1),
        signed(point.subjects, say.language, 1),
        number(distance.size, say.language, 1) if distance else "",
        between_words(one.project.outcome, distance) if distance else "",
    ]


def _of(one: Placed) -> Html:
    return element("span", one.project.name, lang=one.project.language, class_="od-explanation")


def _told(placed: Sequence[Placed], say: Speech) -> Html:
    """What the lines on the map are, and that the figures are indicative."""
    has_whiskers = any(one.point.subjects_whisker for one in placed)
    lines = say("Lines: the mean lies here with 95% certainty.") if has_whiskers else ""
    indicative = say("Indicative: whoever answers chose to take part. No interval can mend that.")
    return quiet(" ".join(sentence for sentence in (lines, indicative) if sentence))


def _alt(placed: Sequence[Placed], say: Speech) -> str:
    named = [
        f"{one.point.letter}, {one.project.name}, {one.group_name}: "
        f"{quadrant_words(one.group, one.project.outcome.card, say)}"
        for one in placed
    ]
    return say("Map of control and service. {places}.", places="; ".join(named))
