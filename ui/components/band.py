"""The band of a score: solid up to what is proven, hatched up to what is claimed, dotted up to what is possible."""

from language.formats import score
from language.messages import Speech
from ui.components.html import Html, element, joined


def band(say: Speech, *, proven: float, claimed: float, possible: float) -> Html:
    """A score with its number, as a band with the three figures in words below it.

    Args:
        say: the speech of the page.
        proven: what stands with evidence, 0 to 1.
        claimed: what the answers say, 0 to 1.
        possible: how high it can still become, 0 to 1.
    """
    figures = {name: score(value, say.language) for name, value in _named(proven, claimed, possible)}
    label = say("Proven {proven}, claimed {claimed}, possible {possible}, on a scale of 0 to 100.", **figures)
    words = (("proven", say("proven")), ("claimed", say("claimed")), ("possible", say("possible")))
    key = element(
        "div",
        *(_key(kind, word, figures[kind]) for kind, word in words),
        class_="od-band-key",
    )
    return element("div", _bar(label, proven, claimed, possible), _scale(), key, class_="od-band")


def band_without_number(say: Speech, *, proven: float, possible: float) -> Html:
    """A score that has no number yet: what is proven, and all that it could still be.

    Args:
        say: the speech of the page.
        proven: what stands with evidence, 0 to 1.
        possible: how high it can still become, 0 to 1.
    """
    low, high = score(proven, say.language), score(possible, say.language)
    words = say("No number. Could be anything from {low} to {high}.", low=low, high=high)
    bar = _bar(words, proven, proven, possible, ticked=False)
    return element("div", bar, _scale(), element("p", words, class_="od-band-words"), class_="od-band")


def _named(proven: float, claimed: float, possible: float) -> list[tuple[str, float]]:
    return [("proven", proven), ("claimed", claimed), ("possible", possible)]


def _bar(label: str, proven: float, claimed: float, possible: float, *, ticked: bool = True) -> Html:
    claimed = min(max(claimed, proven), 1.0)
    possible = min(max(possible, claimed), 1.0)
    pieces = (("proven", 0.0, proven), ("claimed", proven, claimed), ("possible", claimed, possible))
    drawn = [_piece(kind, start, end) for kind, start, end in pieces if end > start]
    tick = element("span", class_="od-band-tick", style=f"left:{proven:.2%}") if ticked else None
    return element("div", *drawn, tick, class_="od-band-bar", role="img", aria_label=label)


def _piece(kind: str, start: float, end: float) -> Html:
    return element("span", class_=f"od-band-{kind}", style=f"left:{start:.2%};width:{end - start:.2%}")


def _scale() -> Html:
    numbers = joined(element("span", number) for number in ("0", "50", "100"))
    return element("div", numbers, class_="od-band-scale", aria_hidden="true")


def _key(kind: str, word: str, figure: str) -> Html:
    mark = element("span", class_=f"od-mark od-mark-{kind}", aria_hidden="true")
    return element("span", mark, f"{word} ", element("b", figure), class_="od-key")
