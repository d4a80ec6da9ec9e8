"""Seven counts, from "only to check" to "only to help", and how many people did not know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from language.formats import number
from questionnaire.answer import LARGEST_COUNT
from ui import state
from ui.asked import Asked
from ui.components import standing
from ui.components.answer_choice import option_picks
from ui.components.html import element

POINTS = 7
MOST_SHOWN = 20


@dataclass(frozen=True)
class Tally:
    """How many people gave each of the seven answers, and how many did not know."""

    counts: tuple[int, ...] = (0,) * POINTS
    do_not_know: int = 0

    @property
    def total(self) -> int:
        """Everyone who was asked."""
        return sum(self.counts) + self.do_not_know

    def with_number(self, place: int, value: int) -> "Tally":
        """The tally with another number; after the seven answers comes "I don't know"."""
        if place == POINTS:
            return Tally(self.counts, value)
        return Tally((*self.counts[:place], value, *self.counts[place + 1 :]), self.do_not_know)


ChangeTally = Callable[[Tally], Tally]
KeepTally = Callable[[ChangeTally], str | None]
KeepNumber = Callable[[int, int], object]


def show(asked: Asked, name: str, tally: Tally, keep: KeepTally) -> None:
    """Eight small fields for whole numbers, and what they add up to."""
    labels = [*(pick.label for pick in option_picks(asked)), standing.unknown_words(asked)]
    values = [*tally.counts, tally.do_not_know]
    show_numbers(asked, name, labels, values, lambda place, n: keep(lambda kept: kept.with_number(place, n)))


def show_numbers(asked: Asked, name: str, labels: Sequence[str], values: Sequence[int], keep: KeepNumber) -> None:
    """A small field for each whole number, and what they add up to; all are empty as long as that is 0.

    Args:
        asked: The question.
        name: The name of the numbers within the question.
        labels: What each number counts; from the content.
        values: The numbers that are kept.
        keep: Keeps a new number at its place.
    """
    total = sum(values)
    with st.container(key=f"tally-{asked.key(name)}", gap=None):
        for place, (label, value) in enumerate(zip(labels, values, strict=True)):
            shown = value if total else None
            _number_field(asked, f"{name}/{place}", label, shown, partial(_receive, place, keep))
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
