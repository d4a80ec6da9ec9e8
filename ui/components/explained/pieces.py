"""Pieces that every explanation is made of: figures with decimals, evidence, and sources."""

import re
from collections.abc import Iterable

from language.formats import number
from language.messages import Speech
from principles.load import principles
from questionnaire.answer import Evidence
from questionnaire.answers import AnyAnswer
from questionnaire.model import Question
from scoring.inputs import evidence_value
from scoring.model import Bounds
from ui.components.html import Content, Html, element, joined
from ui.components.table import Row, table
from ui.outcome import Outcome

DECIMALS = 2
_WEB = re.compile(r"https?://[^\s<>\"']+")


def decimal(value: float | None, say: Speech) -> str:
    """A figure from 0 to 1, or a word where there is none."""
    return say("none") if value is None else number(value, say.language, DECIMALS)


def bounds_row(name: str | Html, bounds: Bounds | None, say: Speech) -> Row:
    """A row of a table: what is proven, claimed and possible of something."""
    if bounds is None:
        return [name, say("does not apply"), "", ""]
    return [name, *(decimal(value, say) for value in (bounds.proven, bounds.claimed, bounds.possible))]


def bounds_table(outcome: Outcome, first: str, rows: list[Row], caption: str) -> Html:
    """How the parts make the score; a quick scan gives none."""
    say = outcome.say
    if outcome.is_quick_scan:
        return element("p", say("There is no score yet, so none is worked out here."))
    heads = [first, say("Proven"), say("Claimed"), say("Possible")]
    return table(heads, rows, caption=caption, numbers=(1, 2, 3))


def evidence_words(evidence: Iterable[Evidence], say: Speech) -> Html:
    """What shows that an answer is true, and what that counts for."""
    pieces = tuple(evidence)
    worth = evidence_value(pieces)
    listed = [element("span", _piece(piece), class_="od-block") for piece in pieces]
    return joined([*listed, element("span", say("counts for {worth}", worth=decimal(worth, say)), class_="od-quiet")])


def link(address: str, words: str) -> Html | str:
    """A link that opens beside this page, if the address is one of the web; else only the words."""
    if not _WEB.fullmatch(address):
        return words
    return element("a", words, href=address, target="_blank", rel="noopener noreferrer")


def sources(outcome: Outcome, questions: Iterable[Question]) -> Html | None:
    """The sources on which these questions rest, each once, with the places in them."""
    places: dict[str, list[str]] = {}
    for question in questions:
        for reference in question.sources:
            found = places.setdefault(reference.source, [])
            if reference.place and reference.place not in found:
                found.append(reference.place)
    if not places:
        return None
    items = [element("li", source(name, ", ".join(where), outcome.say)) for name, where in places.items()]
    title = element("h3", outcome.say("Sources of these questions"))
    return joined([title, element("ul", *items, class_="od-list")])


def source(name: str, where: str, say: Speech) -> Html:
    """A source with its title and address, and the place in it."""
    known = principles().sources.get(name)
    title: Content = name
    if known:
        title = known.title.into(say.language)
        title = link(known.url, title) if known.url else title
    return joined([title, f" ({where})" if where else None])


def reason(answer: AnyAnswer | None) -> Html | None:
    """What was written with an answer."""
    written = [text for text in (answer.reason, answer.note) if text] if answer else []
    return joined(element("span", text, class_="od-small od-block") for text in written) if written else None


def _piece(piece: Evidence) -> Html:
    place = piece.location.strip()
    if _WEB.fullmatch(place):
        return joined([link(place, piece.title or place)])
    return joined([piece.title, f" ({place})" if place else None])
