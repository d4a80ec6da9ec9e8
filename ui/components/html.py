"""HTML that is safe by construction: text is escaped when it goes in, and only building blocks make `Html`."""

from collections.abc import Iterable
from html import escape


class Html(str):
    """A piece of HTML in which everything that came from outside has been escaped."""

    __slots__ = ()


Content = str | Html | None

_ALWAYS_EMPTY = frozenset({"br", "hr"})


def element(tag: str, *content: Content, **attributes: object) -> Html:
    """An element with its content; a plain string is text and gets escaped, `Html` stays as it is, None is left out.

    An attribute's name may end in an underscore (`class_`), and its underscores become hyphens (`aria_label`). An
    attribute with the value None is left out.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in _ALWAYS_EMPTY:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{joined(content)}</{tag}>")


def joined(content: Iterable[Content]) -> Html:
    """Pieces of content after each other: plain strings escaped, None left out."""
    return Html("".join(_escaped(piece) for piece in content if piece is not None))


def icon(name: str) -> Html:
    """A status icon in the colour of the text beside it, which says the same in words."""
    return element("span", class_=f"od-icon od-i-{name}", aria_hidden="true")


def unseen(words: str) -> Html:
    """Words for who listens to the page."""
    return element("span", words, class_="od-unseen")


def _escaped(piece: str) -> str:
    return piece if isinstance(piece, Html) else escape(piece)
