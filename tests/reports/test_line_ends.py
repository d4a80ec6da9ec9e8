"""A space belongs between two words, also at the end of a line; never within a word that was too long for its line."""

from io import BytesIO

import pytest

from reports import theme
from reports.canvas import ReportCanvas
from reports.line_ends import ends_within_word
from reports.pieces import Words
from reports.structure import Node, Tag
from reports.wording import Text, bold, rich

LONG = "gegevensbeschermingseffectbeoordeling" * 3
WIDTH = 150


def laid_out(text: Text) -> Words:
    """A paragraph in lines of a narrow column."""
    words = Words(rich(text).markup, theme.BODY).marked(Node(Tag.PARAGRAPH))
    words.wrap(WIDTH, 1000)
    return words


def drawn(words: Words) -> str:
    """What is read from the paragraph."""
    canvas = ReportCanvas(BytesIO(), places={}, fields={}, pageCompression=0)
    words.drawOn(canvas, 0, 0)
    return str(canvas.getpdfdata(), "latin-1")


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("een twee drie vier vijf zes zeven acht negen tien elf", [False, False]),
        (LONG, [True, True, True, False]),
        (f"kort {LONG} na", [True] * 4),
        (bold(f"{LONG}\nnieuwe regel"), [True, True, True, True, False]),
        (rich(f"{LONG} en ", bold("vet")), [True, True, True, False]),
        ("een\ntwee", [False]),
    ],
)
def test_a_line_ends_between_words_or_within_one(text: Text, within: list[bool]) -> None:
    assert ends_within_word(laid_out(text))[: len(within)] == within


def test_the_rest_of_a_paragraph_on_the_next_page_knows_where_its_lines_end() -> None:
    rest = laid_out(f"een twee drie vier vijf zes zeven acht {LONG} na").split(WIDTH, 40)[1]
    assert isinstance(rest, Words)
    rest.wrap(WIDTH, 1000)
    assert True in ends_within_word(rest)


def test_a_line_is_followed_by_a_space_unless_its_word_goes_on() -> None:
    assert "(een) Tj ( ) Tj T*" in drawn(laid_out("een\ntwee"))
    in_lines = drawn(laid_out(LONG)).split(" Tj T*")
    assert [line.endswith(" )") for line in in_lines[:4]] == [False, False, False, True]
