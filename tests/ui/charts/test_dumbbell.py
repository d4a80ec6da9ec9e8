"""The chart of the two images: what is drawn, what is left out, and what user text cannot do."""

import pytest

from language.messages import speech
from language.model import Language
from look.tokens import COLOURS, Theme
from scoring.model import POINTS
from ui.charts.dumbbell import Image, Row, camps, dumbbell

SAY = speech(Language.ENGLISH)
BOTH = Row("Tenants", municipality=Image((1.6,), (0.9, 2.2)), subjects=Image((-0.2,), (-1.0, 0.7)), estimate=1.5)


def marks(figure, colour) -> list[tuple[str, float, float]]:
    """Symbol, place and size of every mark of a colour."""
    found = [trace for trace in figure.data if trace.marker.color == colour.light]
    return [(trace.marker.symbol, trace.x[0], trace.marker.size) for trace in found]


def written(figure) -> str:
    return " ".join(note.text for note in figure.layout.annotations)


def test_a_row_has_a_square_a_circle_and_their_distance() -> None:
    figure = dumbbell((BOTH,), SAY, Theme.LIGHT)
    assert [mark[:2] for mark in marks(figure, COLOURS.municipality)] == [("square", 1.6)]
    assert [mark[:2] for mark in marks(figure, COLOURS.subjects)] == [("circle", -0.2)]
    assert "difference 1.8" in written(figure)


def test_a_hidden_group_has_no_lower_lane_and_the_row_says_why() -> None:
    row = Row("Guarantors", municipality=Image((1.0,)), remark="We do not show their answers, to protect them.")
    figure = dumbbell((row,), SAY, Theme.LIGHT)
    assert marks(figure, COLOURS.subjects) == []
    assert "We do not show their answers" in written(figure)
    assert "difference" not in written(figure)


def test_a_divided_group_is_two_half_size_circles_without_a_mean() -> None:
    whole = marks(dumbbell((BOTH,), SAY, Theme.LIGHT), COLOURS.subjects)[0][2]
    row = Row("Tenants", municipality=Image((1.0,)), subjects=Image((-2.5, 2.5)))
    figure = dumbbell((row,), SAY, Theme.LIGHT)
    assert marks(figure, COLOURS.subjects) == [("circle", -2.5, whole / 2), ("circle", 2.5, whole / 2)]
    assert "divided" in written(figure)
    assert "difference" not in written(figure)


def test_what_was_only_claimed_is_hatched() -> None:
    figure = dumbbell((Row("Tenants", claim=2.0),), SAY, Theme.LIGHT)
    hatched = [shape for shape in figure.layout.shapes if shape.type == "path"]
    assert [shape.xanchor for shape in hatched] == [2.0]


def test_a_name_is_never_read_as_markup_and_is_short_enough_for_a_phone() -> None:
    figure = dumbbell((Row("<a href='http://x'>Click</a> and much more of this"),), SAY, Theme.LIGHT)
    assert "<a" not in written(figure)
    assert "&lt;a href=" in written(figure)
    assert "…" in written(figure)


def test_the_colours_follow_the_theme_of_whoever_looks() -> None:
    dark = {trace.marker.color for trace in dumbbell((BOTH,), SAY, Theme.DARK).data}
    assert COLOURS.municipality.dark in dark
    assert COLOURS.municipality.light not in dark


def test_a_projector_gets_higher_rows_and_larger_letters() -> None:
    small, large = (dumbbell((BOTH,), SAY, Theme.LIGHT, on_projector=on).layout for on in (False, True))
    assert large.height > 1.5 * small.height
    assert large.font.size >= 22


@pytest.mark.parametrize(
    ("counts", "places"), [((4, 0, 0, 0, 0, 0, 4), (-3.0, 3.0)), ((2, 2, 0, 0, 0, 1, 3), (-2.5, 2.75))]
)
def test_the_camps_of_a_group_are_the_means_of_both_sides(counts, places) -> None:
    mean = sum(p * n for p, n in zip(POINTS, counts, strict=True)) / sum(counts)
    assert camps(counts, POINTS, mean) == pytest.approx(places)
