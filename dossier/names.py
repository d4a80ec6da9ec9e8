"""Names of the people who answered, confirmed and reviewed: who they are, and the same answers without them."""

import re
from collections.abc import Iterator
from typing import TypeVar

from dossier.review_steps import Decline, Sign, Step
from questionnaire.answer import Answer, Confirmation, Piece
from questionnaire.answers import StartingPoint

Named = TypeVar("Named", bound=Piece)


def names_in(value: object) -> frozenset[str]:
    """The names of everybody who answered, confirmed, settled, reviewed or signed something, as they were written."""
    return frozenset(name.strip() for name in _names(value) if name.strip())


def nameless(piece: Named) -> Named:
    """The same without those names. Which role confirmed something, and on which day, stays."""
    kept = {name: _nameless(getattr(piece, name)) for name in type(piece).model_fields}
    return piece.model_copy(update=kept | _nobody(piece))


def names_somebody(text: str, names: frozenset[str]) -> bool:
    """Whether a text names one of these people: as they were written, or without what stands behind a comma."""
    found = f" {_words(text)} "
    known = {_words(part) for name in names for part in (name, name.split(",")[0])}
    return any(f" {name} " in found for name in known if name)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _nameless(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_nameless(part) for part in value)
    return nameless(value) if isinstance(value, Piece) else value


def _nobody(value: Piece) -> dict[str, object]:
    """The fields of a piece that say who, and when, as they are without that."""
    match value:
        case Answer():
            return {"answered_by": "", "answered_at": None}
        case Confirmation():
            return {"name": ""}
        case StartingPoint():
            return {"by": ""}
        case Sign() | Decline():
            return {"by": "", "recorded_by": ""}
        case Step():
            return {"by": ""}
        case _:
            return {}


def _names(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for part in value:
            yield from _names(part)
    elif isinstance(value, Piece):
        yield from (str(getattr(value, name)) for name, nothing in _nobody(value).items() if nothing == "")
        yield from _names(tuple(getattr(value, name) for name in type(value).model_fields))
