"""Redaction: free texts that are blacked out before a dossier is made public, and where that was done.

A blacked-out text is still there: what counts is that somebody gave a reason or named a place, so no score changes.
"""

from collections.abc import Iterator
from typing import Final, TypeVar

from questionnaire.answer import Piece

BLACKED_OUT: Final = "█████"
OF_ANSWERS: Final = frozenset({"reason", "note", "title", "location", "place", "text", "named_by"})
OF_REVIEW: Final = frozenset({"reasons", "how", "said", "why_not", "dissent"})
FREE_TEXTS: Final = OF_ANSWERS | OF_REVIEW | {"summary", "what", "who"}
"""The fields that hold free text. What a group is called, and a right in own words, stay: scores refer to them."""

Told = TypeVar("Told", bound=Piece)


class NothingToRedactError(LookupError):
    """There is no free text at this place."""


def texts_in(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Every free text that is filled in, with its place as a JSON Pointer (RFC 6901)."""
    for name, inner in _parts(value):
        inside = f"{place}/{name}"
        if isinstance(inner, str) and name in FREE_TEXTS and inner.strip():
            yield inside, inner
        else:
            yield from texts_in(inner, inside)


def blacked_out(value: object) -> tuple[str, ...]:
    """Where a free text was blacked out, in order."""
    return tuple(sorted(place for place, text in texts_in(value) if text == BLACKED_OUT))


def without(piece: Told, places: frozenset[str], place: str = "") -> Told:
    """The same with the texts at these places blacked out; `place` is where the piece itself stands."""
    parts = {name: _without(part, places, f"{place}/{name}") for name, part in _parts(piece)}
    return piece.model_copy(update=parts)


def path_of(place: str) -> tuple[str | int, ...]:
    """The steps of a JSON Pointer, as `dossier.place.place_words` takes them."""
    return tuple(int(step) if step.isdigit() else step for step in place.split("/")[1:])


def _without(value: object, places: frozenset[str], place: str) -> object:
    if place in places:
        return BLACKED_OUT
    if isinstance(value, Piece):
        return without(value, places, place)
    parts = {name: _without(part, places, f"{place}/{name}") for name, part in _parts(value)}
    if isinstance(value, tuple):
        return tuple(parts.values())
    return parts if isinstance(value, dict) else value


def _parts(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Piece):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, dict):
        yield from ((str(name), part) for name, part in value.items())
    elif isinstance(value, tuple):
        yield from ((str(position), part) for position, part in enumerate(value))
