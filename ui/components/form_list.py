"""A list of things that people name themselves, each with a form: add one, open it, change it, remove it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

import streamlit as st

from questionnaire.answer import Piece, Standing
from questionnaire.answers import AnyAnswer
from ui.asked import Asked, changed
from ui.components import arrival, row_choice, standing
from ui.components.row_choice import Row

ROWS = "rows"
Named = TypeVar("Named", bound=Piece)


@dataclass(frozen=True)
class Listing(Generic[Named]):
    """A list in an answer: the field that holds it, what stands in it, by which field that is named, how many fit."""

    field: str
    model: type[Named]
    name: str
    most: int

    def pieces(self, answer: AnyAnswer) -> tuple[Named, ...]:
        """What stands in the list."""
        return tuple(getattr(answer, self.field, ()))

    def names(self, answer: AnyAnswer) -> list[str]:
        """What the things in the list are called."""
        return [str(getattr(piece, self.name)) for piece in self.pieces(answer)]

    def with_new(self, kept: AnyAnswer, name: str) -> AnyAnswer:
        """The answer with one more thing, of which only the name is known; one that is there already adds nothing."""
        pieces = self.pieces(kept)
        if len(pieces) >= self.most or name.casefold() in {one.casefold() for one in self.names(kept)}:
            return kept
        new = self.model.model_validate({self.name: name})
        return changed(kept, **{self.field: (*pieces, new)}, standing=Standing.GIVEN, reason="")

    def with_change(self, kept: AnyAnswer, place: int, **update: object) -> AnyAnswer:
        """The answer with something else about one thing; nothing changes if somebody removed it meanwhile."""
        pieces = self.pieces(kept)
        if place >= len(pieces):
            return kept
        return changed(kept, **{self.field: (*pieces[:place], changed(pieces[place], **update), *pieces[place + 1 :])})

    def without(self, kept: AnyAnswer, place: int) -> AnyAnswer:
        """The answer without one thing; what was written about it stays in the history."""
        pieces = self.pieces(kept)
        left = (*pieces[:place], *pieces[place + 1 :])
        return changed(kept, **{self.field: left}, standing=Standing.GIVEN if left else Standing.OPEN)

    def keep(self, asked: Asked, place: int, part: str, value: object) -> str | None:
        """Keep another value of one field of one thing; says why not."""
        return asked.keep(lambda kept: self.with_change(kept, place, **{part: value}))

    def add(self, asked: Asked, name: str) -> str | None:
        """Keep one more thing and open its form; says why not."""
        row_choice.open_next(asked, ROWS, str(len(self.pieces(asked.answer))))
        return asked.keep(lambda kept: self.with_new(kept, name))


@dataclass(frozen=True)
class Shown(Generic[Named]):
    """How a list is shown: what is chosen in it, how one thing looks as a row and as a form, and what removes it.

    `more` shows what adds another thing, in the container or field with the key `more_key`. `foot` shows buttons of
    one thing.
    """

    title: str
    row: Callable[[int, Named], Row]
    form: Callable[[int, Named], None]
    remove: str
    more: Callable[[], None]
    more_key: str
    foot: Callable[[int, Named], None] | None = None


def show(asked: Asked, listing: Listing[Named], shown: Shown[Named]) -> Standing:
    """The list, one of its forms, and room for another; "I don't know" while it is empty. Gives the standing."""
    pieces = listing.pieces(asked.answer)
    row_choice.show(
        asked,
        ROWS,
        shown.title,
        [shown.row(place, piece) for place, piece in enumerate(pieces)],
        lambda row: shown.form(int(row.code), pieces[int(row.code)]),
        foot=lambda row: _show_foot(asked, listing, shown, int(row.code)),
    )
    if not asked.read_only and len(pieces) < listing.most:
        shown.more()
    if not pieces:
        standing.show_unknown(asked)
    return asked.answer.standing


def _show_foot(asked: Asked, listing: Listing[Named], shown: Shown[Named], place: int) -> None:
    if shown.foot:
        shown.foot(place, listing.pieces(asked.answer)[place])
    if not asked.read_only:
        st.button(
            shown.remove,
            key=f"remove-{listing.field}-{asked.key(place)}",
            type="tertiary",
            icon=":material/delete:",
            on_click=partial(_remove, asked, listing, shown, place),
        )


def _remove(asked: Asked, listing: Listing[Named], shown: Shown[Named], place: int) -> None:
    if asked.keep(lambda kept: listing.without(kept, place)) is None:
        arrival.lead_into(shown.more_key)
