"""Text on a page: escaped, readable, in a typeface that has its letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from look.typefaces import REGULAR, WIDER
from reports import theme
from reports.wording import REPLACEMENT, bold, fitted, readable, rich, shortened, width_of

anything = st.text(st.characters(), max_size=80)


def test_a_plain_text_is_escaped_and_our_own_markup_is_not() -> None:
    assert rich("<b>", bold("a & b")).markup == "&lt;b&gt;<b>a &amp; b</b>"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\u202eb\u200bc\u00add", "abcd"),
        ("a\x00b\x1bc", "abc"),
        ("a\r\nb\u2028c\td", "a\nb\nc d"),
        ("\ud800", REPLACEMENT),
        ("漢", REPLACEMENT),
        ("😀", REPLACEMENT),
        ("Ω → Ж", "Ω → Ж"),
        ("e\u0301", "é"),
    ],
)
def test_a_text_becomes_readable(typed: str, printed: str) -> None:
    assert readable(typed) == printed


def test_letters_that_the_typeface_lacks_are_set_in_the_wider_one() -> None:
    assert rich("a Ж b").markup == f'a <font name="{WIDER.name}">Ж</font> b'


@given(anything)
def test_every_text_can_be_a_paragraph(text: str) -> None:
    Paragraph(rich(text, bold(text)).markup, theme.BODY).wrap(200, 1000)


@given(anything, st.integers(min_value=20, max_value=300))
def test_a_fitted_text_is_no_wider_than_its_place(text: str, width: int) -> None:
    line = fitted(text, REGULAR.name, 9, width)
    assert width_of(line, REGULAR.name, 9) <= width
    assert "\n" not in line


@given(anything, st.integers(min_value=5, max_value=60))
def test_a_shortened_text_is_one_line_of_at_most_so_many_characters(text: str, most: int) -> None:
    line = shortened(text, most)
    assert len(line) <= most
    assert "\n" not in line


def test_a_text_is_cut_between_words() -> None:
    assert shortened("one two three four", 12) == "one two…"
