"""Seven counts, from "only to check" to "only to help", and how many people did not know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from language.formats import number
from questionnaire.answer import LARGEST_COUNT
from ui import state
from ui.asked import Asked
from ui.components.answer_choice import option_picks
from ui.components.html import element

POINTS = 7
NEITHER_PLACE, UNKNOWN_PLACE = POINTS, POINTS + 1
MOST_SHOWN = 20


@dataclass(frozen=True)
class Tally:
    """How many people gave each of the seven answers, how many said neither, and how many did not know."""

    counts: tuple[int, ...] = (0,) * POINTS
    neither: int = 0
    do_not_know: int = 0

    @property
    def total(self) -> int:
        """Everyone who was asked."""
        return sum(self.counts) + self.neither + self.do_not_know

    def with_number(self, place: int, value: int) -> "Tally":
        """The tally with another number; after the seven answers come "neither" and "I don't know"."""
        if place == NEITHER_PLACE:
            return replace(self, neither=value)
        if place == UNKNOWN_PLACE:
            return replace(self, do_not_know=value)
        return replace(self, counts=(*self.counts[:place], value, *self.counts[place + 1 :]))


ChangeTally = Callable[[Tally], Tally]
KeepTally = Callable[[ChangeTally], str | None]
KeepNumber = Callable[[int, int], object]


def show(asked: Asked, name: str, tally: Tally, keep: KeepTally) -> None:
    """A small field for the whole number of each answer, and what they add up to."""
    fields = [(place, pick.label) for place, pick in enumerate(option_picks(asked))]
    fields.append((UNKNOWN_PLACE, asked.say("I don't know")))
    values = (*tally.counts, tally.neither, tally.do_not_know)
    numbers = [Number(place, label, values[place]) for place, label in fields]
    show_numbers(asked, name, numbers, lambda place, n: keep(lambda kept: kept.with_number(place, n)))


@dataclass(frozen=True)
class Number:
    """A whole number that is kept: its place, what it counts, and what it is."""

    place: int
    label: str
    value: int


def numbered(labels: Sequence[str], values: Sequence[int]) -> list[Number]:
    """Numbers in the order of their labels."""
    return [Number(place, label, value) for place, (label, value) in enumerate(zip(labels, values, strict=True))]


def show_numbers(asked: Asked, name: str, numbers: Sequence[Number], keep: KeepNumber) -> None:
    """A small field for each whole number, and what they add up to; all are empty as long as that is 0.

    Args:
        asked: The question.
        name: The name of the numbers within the question.
        numbers: What is kept, with labels from the content.
        keep: Keeps a new number at its place.
    """
    total = sum(number.value for number in numbers)
    with st.container(key=f"tally-{asked.key(name)}", gap=None):
        for one in numbers:
            shown = one.value if total else None
            _number_field(asked, f"{name}/{one.place}", one.label, shown, partial(_receive, one.place, keep))
    people = asked.say.plural("Together {n} person.", "Together {n} people.", total)
    st.html(element("p", people, class_="od-small od-total"))


def whole_number(typed: str) -> int | None:
    """The whole number from 0 up that somebody typed, an empty field being 0; nothing if it is none, or too large."""
    plain = typed.strip()
    if not plain:
        return 0
    is_number = plain.isascii() and plain.isdecimal() and len(plain) <= len(str(LARGEST_COUNT))
    return int(plain) if is_number and int(plain) <= LARGEST_COUNT else None


def _number_field(asked: Asked, name: str, label: str, value: int | None, receive: Callable[[str], None]) -> None:
    key = f"count-{asked.key(name)}"
    refused = state.note(key, str)
    if refused is None or state.field(key) != refused:
        state.forget_note(key)
        refused = None
        state.show_in_field(key, "" if value is None else str(value))
    st.text_input(
        label,
        key=key,
        type="phone",
        # Streamlit would put a telephone number of its own here.
        placeholder=" ",
        autocomplete="off",
        on_change=partial(receive, key),
        disabled=asked.read_only,
    )
    if refused is not None:
        st.html(element("p", _refusal(asked, refused), class_="od-trouble", role="alert"))


def _receive(place: int, keep: KeepNumber, key: str) -> None:
    typed = state.field(key)
    value = whole_number(typed) if isinstance(typed, str) else None
    if value is None:
        state.keep_note(key, str(typed))
        return
    state.forget_note(key)
    keep(place, value)


def _refusal(asked: Asked, typed: str) -> str:
    shortened = typed if len(typed) <= MOST_SHOWN else f"{typed[:MOST_SHOWN]}…"
    return asked.say(
        "“{typed}” was not saved. Type a whole number from 0 to {most}.",
        typed=shortened,
        most=number(LARGEST_COUNT, asked.language),
    )


def same_length(counts: Sequence[int] | None) -> tuple[int, ...]:
    """Seven counts, all 0 where there are none yet."""
    return tuple(counts) if counts else (0,) * POINTS
