"""The structure of a report for whoever does not see it: a tree of headings, paragraphs, lists, tables and figures.

The tree is made together with the story, so the reading order is that of the story. While a page is drawn, the canvas
notes for each node on which page and under which number its content came (ISO 32000-1, 14.7 and 14.8).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Tag(StrEnum):
    """The standard structure types that a report uses."""

    DOCUMENT = "Document"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    LINK = "Link"
    FORM = "Form"


HEADING_TAGS: Final = {1: Tag.H1, 2: Tag.H2, 3: Tag.H3}
_STAY_EMPTY: Final = {Tag.CELL, Tag.HEADER_CELL, Tag.FORM}
"""These keep their place in the tree without content: a table has a cell in each column."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


@dataclass(frozen=True)
class Mark:
    """Content of a node, or something to click: the page, counted from 0, and its number on that page."""

    page: int
    number: int


@dataclass(eq=False)
class Node:
    """A piece of the structure.

    `alt` says what a figure shows, `summary` what a table tells, `scope` for which cells a header cell stands,
    `form_field` which form field stands here. What returns on each page, as the head of a table does, is read once.
    """

    tag: Tag
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = field(default=None, repr=False)
    alt: str = ""
    summary: str = ""
    scope: str = ""
    form_field: str = ""
    returns: bool = False
    is_numbered: bool = False
    box: Box | None = None
    marks: list[Mark] = field(default_factory=list)
    links: list[Mark] = field(default_factory=list)

    def add(self, *children: "Node") -> "Node":
        """Puts nodes inside this one, in reading order."""
        for child in children:
            child.parent = self
            self.children.append(child)
        return self

    def kept(self) -> "Iterator[Node]":
        """The children that have content, or keep an empty place."""
        return (child for child in self.children if child.has_content)

    @property
    def has_content(self) -> bool:
        """Whether anything of this node is on a page, or its place has to stay."""
        return bool(self.marks) or self.tag in _STAY_EMPTY or any(child.has_content for child in self.children)

    def walk(self) -> "Iterator[Node]":
        """This node and all below it that have content, in reading order."""
        yield self
        for child in self.kept():
            yield from child.walk()


def in_order(nodes: Iterable[Node]) -> list[Node]:
    """The nodes without repetitions: all items of a list name the same list."""
    return list(dict.fromkeys(nodes))


def item(label: Node, body: Node, of: Node) -> None:
    """Puts an item with its label and its text in a list."""
    of.add(Node(Tag.ITEM).add(label, Node(Tag.BODY).add(body)))
