"""Colours are readable, and the theme of Streamlit says the same as the tokens."""

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from streamlit import config

from look.tokens import COLOURS, CONTENT_WIDTH, FONT_STACK, ROOT_SIZE, TYPE, Colour, Theme, css_variables

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

TEXT_ON_GROUND = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "sand"),
    ("soft", "paper"),
    ("soft", "card"),
    ("soft", "sand"),
    ("soft", "grey_tint"),
    ("municipality", "card"),
    ("municipality", "municipality_tint"),
    ("subjects_text", "card"),
    ("subjects_text", "subjects_tint"),
    ("onze", "paper"),
    ("onze", "card"),
    ("onze", "onze_tint"),
    ("on_action", "action"),
    ("ok", "ok_tint"),
    ("ok", "card"),
    ("let", "let_tint"),
    ("let", "card"),
    ("nee", "nee_tint"),
    ("nee", "card"),
    ("on_stop", "stop"),
]
SHAPE_ON_GROUND = [
    ("edge", "paper"),
    ("edge", "card"),
    ("municipality", "paper"),
    ("municipality", "card"),
    ("subjects", "paper"),
    ("subjects", "card"),
    ("onze", "gap"),
    ("onze", "onze_tint"),
    ("onze", "sand"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def of(name: str, theme: Theme) -> str:
    colour = getattr(COLOURS, name)
    assert isinstance(colour, Colour)
    return colour.under(theme)


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_is_readable_on_its_ground(text: str, ground: str, theme: Theme) -> None:
    assert contrast(of(text, theme), of(ground, theme)) >= 4.5


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("shape", "ground"), SHAPE_ON_GROUND)
def test_a_shape_with_meaning_stands_out_from_its_ground(shape: str, ground: str, theme: Theme) -> None:
    assert contrast(of(shape, theme), of(ground, theme)) >= 3.0


def test_every_colour_is_written_with_six_digits() -> None:
    for field in fields(COLOURS):
        for theme in Theme:
            value = of(field.name, theme)
            assert len(value) == 7
            assert int(value[1:], 16) >= 0


def test_the_stylesheet_gets_a_variable_for_every_colour() -> None:
    variables = css_variables()
    assert variables.startswith(":root{")
    assert "--ink:light-dark(#1B2430,#F2EEE8)" in variables
    for field in fields(COLOURS):
        assert f"--{field.name.replace('_', '-')}:light-dark(" in variables


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(
    ("option", "token"),
    [
        ("primaryColor", "action"),
        ("backgroundColor", "paper"),
        ("secondaryBackgroundColor", "card"),
        ("textColor", "ink"),
        ("linkColor", "onze"),
        ("blueColor", "municipality"),
        ("blueBackgroundColor", "municipality_tint"),
        ("orangeColor", "subjects"),
        ("orangeTextColor", "subjects_text"),
        ("orangeBackgroundColor", "subjects_tint"),
        ("violetColor", "onze"),
        ("violetBackgroundColor", "onze_tint"),
        ("greenTextColor", "ok"),
        ("greenBackgroundColor", "ok_tint"),
        ("yellowTextColor", "let"),
        ("yellowBackgroundColor", "let_tint"),
        ("redTextColor", "nee"),
        ("redBackgroundColor", "nee_tint"),
        ("grayColor", "edge"),
        ("grayTextColor", "soft"),
        ("grayBackgroundColor", "grey_tint"),
    ],
)
def test_the_theme_of_streamlit_equals_the_tokens(option: str, token: str, theme: Theme) -> None:
    assert CONFIG["theme"][theme.value][option] == of(token, theme)


@pytest.mark.parametrize("theme", Theme)
def test_the_edge_of_inputs_stands_out(theme: Theme) -> None:
    edge = CONFIG["theme"][theme.value]["borderColor"]
    assert contrast(edge, of("card", theme)) >= 3.0
    assert contrast(edge, of("paper", theme)) >= 3.0


def test_the_theme_has_the_type_of_the_tokens() -> None:
    theme = CONFIG["theme"]
    assert theme["font"] == theme["headingFont"] == FONT_STACK
    assert theme["baseFontSize"] == ROOT_SIZE
    assert theme["headingFontSizes"][:3] == [f"{TYPE.h1}rem", f"{TYPE.h2}rem", f"{TYPE.h3}rem"]
    assert CONTENT_WIDTH > 0


def test_ramps_have_the_ten_colours_that_streamlit_asks_for() -> None:
    for theme in Theme:
        assert len(CONFIG["theme"][theme.value]["chartDivergingColors"]) == 10
        assert len(CONFIG["theme"][theme.value]["chartSequentialColors"]) == 10


def test_the_application_listens_to_this_machine_only_and_reports_to_nobody() -> None:
    assert CONFIG["server"]["address"] == "127.0.0.1"
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["server"]["enableXsrfProtection"] is True
    assert CONFIG["server"]["enableCORS"] is True


def test_every_option_in_the_configuration_exists_in_streamlit() -> None:
    known = config._config_options_template

    for section, options in CONFIG.items():
        for option, value in options.items():
            if section == "theme" and isinstance(value, dict):
                assert all(f"theme.{option}.{name}" in known for name in value)
            else:
                assert f"{section}.{option}" in known, f"{section}.{option}"
