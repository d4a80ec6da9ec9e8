"""The map of control and service."""

from language.messages import speech
from language.model import Language
from look.tokens import COLOURS, Theme
from ui.charts.place_map import Point, place_map

POINT = Point("A", 1.6, -0.2, (0.9, 2.2), (-1.0, 0.7))


def test_a_group_stands_where_both_images_say_with_its_letter() -> None:
    figure = place_map((POINT,), speech(Language.ENGLISH), Theme.LIGHT)
    ours = [(trace.x[0], trace.y[0]) for trace in figure.data if trace.marker.color == COLOURS.onze.light]
    assert ours == [(1.6, -0.2)]
    assert any(note.text == "<b>A</b>" for note in figure.layout.annotations)


def test_shapes_lie_below_the_letters() -> None:
    figure = place_map((POINT,), speech(Language.ENGLISH), Theme.LIGHT)
    assert {shape.layer for shape in figure.layout.shapes} == {"below"}


def test_without_an_interval_there_are_no_whiskers() -> None:
    figure = place_map((Point("", 1.0, 1.0),), speech(Language.ENGLISH), Theme.LIGHT)
    assert [trace.marker.color for trace in figure.data] == [COLOURS.onze.light]


def test_the_places_have_their_dutch_names() -> None:
    figure = place_map((POINT,), speech(Language.DUTCH), Theme.LIGHT)
    names = {note.text for note in figure.layout.annotations}
    assert {"Gedeelde dienst", "Beeldkloof", "Open controle", "Onderschatte dienst"} <= names
