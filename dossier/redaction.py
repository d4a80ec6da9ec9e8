"""Redaction: free texts that are blacked out before a dossier is made public, and where that was done.

A blacked-out text is still there: what counts is that somebody gave a reason or named a place, so no score changes.
"""

from collections.abc import Collection, Iterator
from hashlib import sha256
from typing import Annotated, Final, TypeVar

from pydantic import StringConstraints

from questionnaire.answer import Piece

BLACKED_OUT: Final = "█████"
OF_ANSWERS: Final = frozenset({"reason", "note", "title", "location", "place", "text", "named_by"})
OF_REVIEW: Final = frozenset({"reasons", "how", "said", "why_not", "dissent"})
FREE_TEXTS: Final = OF_ANSWERS | OF_REVIEW | {"summary", "what", "who"}
"""The fields that hold free text. What a group is called, and a right in own words, stay: scores refer to them."""

Place = Annotated[str, StringConstraints(pattern=r"^(/[A-Za-z0-9_.-]{1,80}){1,12}$")]

Told = TypeVar("Told", bound=Piece)


class NothingToRedactError(LookupError):
    """There is no free text at this place."""


class BlackedOut(Piece):
    """A text that a team blacked out: where it stood in the publication, and the SHA-256 of what stood there.

    Places in a list move when something is added or removed, and texts are rewritten. What stands at the place, and
    the same text at another place, are both black, so that neither makes a chosen text readable again.
    """

    place: Place
    text: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

    @classmethod
    def of(cls, place: str, text: str) -> "BlackedOut":
        """The choice of a text at a place."""
        return cls(place=place, text=_digest(text))


def covered(value: object, chosen: Collection[BlackedOut]) -> frozenset[str]:
    """The places of the free texts that these choices make black."""
    places, texts = {one.place for one in chosen}, {one.text for one in chosen}
    found = texts_in(value) if chosen else ()
    return frozenset(place for place, text in found if place in places or _digest(text) in texts)


def black_too(value: object, chosen: Collection[BlackedOut], place: str) -> tuple[BlackedOut, ...]:
    """These choices and one more: the text at a place.

    Raises:
        NothingToRedactError: there is no free text at this place.
    """
    return (*chosen, BlackedOut.of(place, _text_at(value, place)))


def readable_again(value: object, chosen: Collection[BlackedOut], place: str) -> tuple[BlackedOut, ...]:
    """These choices without the text at a place, wherever that text stands; every other text stays as it was.

    Raises:
        NothingToRedactError: there is no free text at this place.
    """
    text = _text_at(value, place)
    texts = dict(texts_in(value))
    opened = frozenset(where for where, found in texts.items() if found == text)
    kept = tuple(one for one in chosen if one.place not in opened and one.text != _digest(text))
    lost = covered(value, chosen) - opened - covered(value, kept)
    return (*kept, *(BlackedOut.of(where, texts[where]) for where in sorted(lost)))


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


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _text_at(value: object, place: str) -> str:
    found = next((text for where, text in texts_in(value) if where == place), None)
    if found is None:
        raise NothingToRedactError(place)
    return found


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
