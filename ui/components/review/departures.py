"""Whether the decision follows the advice of the DPO, which of its conditions it leaves out, and why."""

import streamlit as st

from dossier.review_steps import Advise, Condition, Departure
from language.messages import Speech
from ui.components.html import element
from ui.components.review.choices import choose, chosen, kept
from ui.components.text import note, quiet
from ui.desk import Seat

FOLLOWS = "follows"
YES, NO = "yes", "no"


def show(seat: Seat, given: Advise, place: str) -> None:
    """Ask whether the advice is followed; if not, or if something of a departure is written, ask of each condition."""
    say = seat.say
    words = {YES: say("I follow the advice"), NO: say("I depart from the advice")}
    follows = choose(seat, place, FOLLOWS, say("Do you follow the advice of the DPO?"), words)
    is_begun = any(kept(seat, _choice(one)) == NO or _reason(seat, one) for one in given.conditions)
    if follows == YES and is_begun:
        told = say("Choose that you depart from the advice, or take over all conditions and empty those reasons.")
        st.html(note(say("You wrote that you do not take over a condition."), told))
    if given.conditions and (follows == NO or is_begun):
        st.html(quiet(say("Say of each condition whether you take it over, and if not, why.")))
        for number, one in enumerate(given.conditions, start=1):
            _show_condition(seat, one, number, place)


def follows_advice(seat: Seat) -> bool | None:
    """What is chosen on the screen; none if nothing is."""
    choice = chosen(seat, FOLLOWS)
    return None if choice is None else choice == YES


def left_out(seat: Seat, given: Advise) -> tuple[Condition, ...]:
    """The conditions that are not taken over by the choices on the screen."""
    return tuple(one for one in given.conditions if chosen(seat, _choice(one)) == NO)


def departures(seat: Seat, given: Advise) -> tuple[Departure, ...]:
    """The conditions that are not taken over, each with the reason; `trouble` tells first whether each has one."""
    return tuple(Departure(condition=one.id, reason=_reason(seat, one)) for one in left_out(seat, given))


def trouble(seat: Seat, given: Advise, say: Speech) -> str | None:
    """What keeps the choices from being handed over as they stand; none if nothing does."""
    follows = follows_advice(seat)
    if follows is None:
        return say("Say whether you follow the advice of the DPO.")
    for number, one in enumerate(given.conditions, start=1):
        choice, reason = chosen(seat, _choice(one)), _reason(seat, one)
        if choice is None and not follows:
            return say("Say of condition {n} whether you take it over.", n=number)
        if choice == NO and not reason:
            return say("Say of condition {n} why you do not take it over.", n=number)
        if choice != NO and reason:
            return say("You wrote why you do not take over condition {n}. Choose so, or empty that text.", n=number)
    return None


def _show_condition(seat: Seat, one: Condition, number: int, place: str) -> None:
    say = seat.say
    st.html(element("p", element("b", say("Condition {n}", n=number)), f" {one.what}"))
    words = {YES: say("I take over condition {n}", n=number), NO: say("I do not take over condition {n}", n=number)}
    choice = choose(seat, place, _choice(one), say("Do you take over condition {n}?", n=number), words)
    if choice == NO or _reason(seat, one):
        seat.draft_field(_reason_name(seat, one), say("Why not condition {n}?", n=number), rows=2)


def _choice(one: Condition) -> str:
    return f"condition/{one.id}"


def _reason_name(seat: Seat, one: Condition) -> str:
    return f"{seat.role.value}/departure/{one.id}"


def _reason(seat: Seat, one: Condition) -> str:
    return seat.draft(_reason_name(seat, one))
