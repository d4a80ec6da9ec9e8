"""Small pieces of text with a look of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.components.badge import verdict
from ui.components.html import Html, element


@dataclass(frozen=True)
class Figure:
    """One number that is worth reading: what it is, the number, its unit and a line that explains it."""

    label: str
    number: str
    unit: str = ""
    explanation: str | None = None


def lead(words: str) -> Html:
    """The conclusion of a screen, as a sentence under the title."""
    return element("p", words, class_="od-lead")


def introduction(words: str) -> Html:
    """One or two sentences that open a screen or a part of it."""
    return element("p", words, class_="od-introduction")


def overline(words: str) -> Html:
    """A small line above a heading that says where one is."""
    return element("p", words, class_="od-overline")


def quiet(words: str) -> Html:
    """A remark in small, softer text."""
    return element("p", words, class_="od-small")


def reason(title: str, words: str) -> Html:
    """Why something is asked, beside a rule."""
    return element("p", element("b", title), f" {words}", class_="od-reason")


def folded_list(title: str, pieces: Sequence[str]) -> Html:
    """A list that one folds out below its title."""
    listed = element("ul", *(element("li", piece) for piece in pieces))
    return element("details", element("summary", title), listed, class_="od-details od-plain-details od-guidance")


def note(title: str, words: str) -> Html:
    """A notice on sand."""
    return element("div", element("b", title), element("span", words), class_="od-note")


def quotation(words: str, source: str) -> Html:
    """Somebody else's words, with where they stand."""
    return element("figure", element("blockquote", words), element("figcaption", source), class_="od-quotation")


def saved(words: str) -> Html:
    """That something is kept, with the time."""
    return verdict("done", words)


def figures(numbers: Sequence[Figure]) -> Html:
    """A few numbers beside each other, each in words."""
    return element("dl", *(_figure(number) for number in numbers), class_="od-figures")


def _figure(figure: Figure) -> Html:
    number = element("dd", element("b", figure.number), f" {figure.unit}" if figure.unit else None)
    explanation = element("dd", figure.explanation, class_="od-small") if figure.explanation else None
    return element("div", element("dt", figure.label), number, explanation)
