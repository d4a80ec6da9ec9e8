"""Icons can be drawn by anything that knows M, L, C and Z, and fit a style element."""

import re
from xml.etree import ElementTree as ET

import pytest

from look.icons import BOX, ICONS, icon_rules, svg
from look.statuses import APPEARANCES, KINDS, Kind, appearance_of, kind_of

COORDINATES = {"M": 2, "L": 2, "C": 6, "Z": 0}


@pytest.mark.parametrize("name", ICONS)
def test_a_path_has_only_simple_absolute_commands_inside_the_box(name: str) -> None:
    for outline in ICONS[name]:
        pieces = re.findall(r"([A-Za-z])([^A-Za-z]*)", outline.path)
        assert pieces[0][0] == "M"
        for command, numbers in pieces:
            values = [float(number) for number in numbers.split()]
            assert len(values) == COORDINATES[command]
            assert all(0 <= value <= BOX for value in values)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_well_formed_svg(name: str) -> None:
    assert len(ET.fromstring(svg(name))) == len(ICONS[name])  # noqa: S314 (our own text)


def test_the_rules_hold_no_raw_angle_bracket_and_one_rule_for_each_icon() -> None:
    rules = icon_rules()
    assert "<" not in rules
    assert rules.count(".od-i-") == len(ICONS)


def test_every_status_has_a_kind_with_an_icon_that_exists() -> None:
    for code in KINDS:
        assert appearance_of(code).icon in ICONS


def test_kinds_differ_in_icon_and_not_only_in_colour() -> None:
    pairs = [(appearance.icon, appearance.dashed) for appearance in APPEARANCES.values()]
    assert len(set(pairs)) == len(pairs) == len(Kind)


def test_what_is_unknown_has_a_dashed_edge() -> None:
    for code in ("too_little_known", "not_measured", "quick_scan", "stop_not_excluded"):
        assert appearance_of(code).dashed
    for code in ("fully", "tenable", "close", "stopped"):
        assert not appearance_of(code).dashed


def test_every_code_of_the_table_of_words_is_known() -> None:
    codes = (
        "fully partly hardly not tenable under_conditions not_substantiated stopped stop_not_excluded close differ "
        "image_gap not_measured too_little_known quick_scan shared_service open_control underestimated_service "
        "unclear uncertain open_weighing"
    )
    assert set(codes.split()) <= set(KINDS)


def test_open_control_is_not_shown_as_something_bad() -> None:
    assert kind_of("open_control") is kind_of("shared_service")


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        kind_of("splendid")
