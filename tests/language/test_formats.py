"""Numbers as people in that language write them: rounded as everybody learns it, with their own signs."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.formats import number, rounded, score, signed
from language.model import Language

DUTCH, ENGLISH = Language.DUTCH, Language.ENGLISH


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.25, "0,3"), (-0.25, "−0,3"), (0.35, "0,4"), (1.25, "1,3"), (0.05, "0,1"), (0.04, "0,0"), (-0.04, "0,0")],
)
def test_a_half_is_rounded_away_from_zero(value: float, written: str) -> None:
    assert number(value, DUTCH, 1) == written


def test_the_last_digits_of_a_processor_make_no_difference() -> None:
    assert 0.285 * 100 < 28.5
    assert score(0.285, ENGLISH) == "29"
    assert number(1.35 - 0.2, ENGLISH, 1) == "1.2"


def test_only_what_is_more_than_zero_as_it_is_written_has_a_plus() -> None:
    assert [signed(value, ENGLISH, 1) for value in (0.05, 0.04, 0.0, -0.04, -0.05)] == [
        *("+0.1", "0.0", "0.0", "0.0", "−0.1")
    ]


@given(st.floats(-6, 6), st.integers(0, 2))
def test_rounding_is_the_same_on_both_sides_of_zero_and_never_further_than_half_a_step(
    value: float, decimals: int
) -> None:
    step = Decimal(1).scaleb(-decimals)
    assert rounded(-value, decimals) == -rounded(value, decimals)
    assert abs(rounded(value, decimals) - Decimal(value)) <= step / 2 + Decimal("1e-9")
