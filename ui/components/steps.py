"""Lists in which the order matters: what to do first, and the four steps of proportionality."""

from collections.abc import Sequence
from dataclasses import dataclass

from look.statuses import appearance_of, kind_of
from ui.components.badge import badge
from ui.components.html import Html, element, icon


@dataclass(frozen=True)
class Step:
    """Something to do, and what it costs or brings."""

    title: str
    text: str | None = None


@dataclass(frozen=True)
class Gate:
    """One of the four steps of proportionality, as it stands.

    A gate behind one that failed is `reachable=False`: it shows grey, with `text` saying which step comes first.
    """

    title: str
    code: str
    words: str
    text: str | None = None
    reachable: bool = True


def steps(things: Sequence[Step]) -> Html:
    """A numbered list of things to do, most useful first."""
    return element("ol", *(_step(number, thing) for number, thing in enumerate(things, start=1)), class_="od-steps")


def gates(things: Sequence[Gate]) -> Html:
    """The steps of proportionality on a line, in their order; a column on a phone."""
    return element("ol", *(_gate(number, thing) for number, thing in enumerate(things, start=1)), class_="od-gates")


def _step(number: int, thing: Step) -> Html:
    text = element("span", thing.text, class_="od-small") if thing.text else None
    words = element("span", element("b", thing.title), text, class_="od-step-words")
    return element("li", element("span", str(number), class_="od-step-number", aria_hidden="true"), words)


def _gate(number: int, thing: Gate) -> Html:
    title = element("b", f"{number}. {thing.title}", class_="od-gate-title")
    text = element("span", thing.text, class_="od-small") if thing.text else None
    if not thing.reachable:
        return element("li", _gate_mark("question_circle", "unknown"), title, text, class_="od-gate od-gate-later")
    mark = _gate_mark(appearance_of(thing.code).icon, kind_of(thing.code).value.replace("_", "-"))
    return element("li", mark, title, element("span", badge(thing.code, thing.words)), text, class_="od-gate")


def _gate_mark(name: str, kind: str) -> Html:
    return element("span", icon(name), class_=f"od-gate-mark od-text-{kind}", aria_hidden="true")
