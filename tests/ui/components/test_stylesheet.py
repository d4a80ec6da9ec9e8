"""The stylesheet survives Streamlit, uses only variables that exist, and knows every class of the building blocks."""

import re
from pathlib import Path

from look.icons import ICONS
from look.tokens import COLOURS, css_variables
from ui.stylesheet import stylesheet

UI = Path(__file__).parents[3] / "ui"
RULES = (UI / "onze.css").read_text(encoding="utf-8")


def test_the_style_element_holds_no_raw_angle_bracket() -> None:
    inner = stylesheet().removeprefix("<style>").removesuffix("</style>")
    assert "<" not in inner
    assert len(inner) < 42_000


def test_braces_are_balanced() -> None:
    assert stylesheet().count("{") == stylesheet().count("}")


def test_every_variable_that_is_used_is_given() -> None:
    given = set(re.findall(r"(--[\w-]+):", css_variables())) | {"--icon"}
    assert set(re.findall(r"var\((--[\w-]+)\)", RULES)) <= given


def test_no_colour_is_written_outside_the_tokens() -> None:
    assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", RULES)) <= {"#fff"}


def test_every_class_of_a_building_block_has_a_rule() -> None:
    written = set()
    for file in (UI / "components").glob("*.py"):
        for text in re.findall(r'"([^"]*od-[^"]*)"', file.read_text(encoding="utf-8")):
            written |= {name for name in re.findall(r"od-[a-z-]*[a-z]\b(?![-{])", text) if "{" not in text}
    known = set(re.findall(r"\.(od-[\w-]+)", RULES))
    assert written - known <= {"od-step-open", "od-text"}


def test_every_icon_has_a_rule() -> None:
    assert all(f".od-i-{name}{{" in stylesheet() for name in ICONS)


LOGO = (UI / "static" / "logo.svg").read_text(encoding="utf-8")


def test_the_logo_holds_letters_as_paths() -> None:
    assert "<text" not in LOGO
    assert "<title>Onze Data</title>" in LOGO


def test_the_logo_follows_the_colours_of_the_page_while_it_is_open() -> None:
    bright, dark = LOGO.split("@media (prefers-color-scheme:dark)")
    for name, colour in {"square": COLOURS.municipality, "circle": COLOURS.subjects, "letters": COLOURS.ink}.items():
        assert f".{name}{{fill:{colour.light}}}" in bright
        assert f".{name}{{fill:{colour.dark}}}" in dark
