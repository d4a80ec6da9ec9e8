"""What the accountable owner does: decide, and give the reasons where the decision departs from the advice."""

from functools import partial

import streamlit as st

from dossier.decision_rules import advice, decision
from dossier.review_rules import allowed_steps
from dossier.review_steps import Advise, Decide, Departure, Outcome, Role, StepKind, Withdraw
from dossier.review_words import OUTCOMES
from language.formats import spoken_date
from language.messages import Speech
from services import reviews
from ui import state
from ui.components.agreements import day
from ui.components.html import Html, element, joined
from ui.components.review import conditions
from ui.components.text import quiet
from ui.desk import Seat

PLACE = "decision"
OWNER = f"{Role.ACCOUNTABLE_OWNER.value}/"
REASONS, WITHDRAWAL = f"{OWNER}reasons", f"{OWNER}withdrawal"


def show(seat: Seat) -> None:
    """Show the decision, or the form in which the accountable owner decides."""
    say, review = seat.say, seat.stored.dossier.review
    allowed = allowed_steps(review, Role.ACCOUNTABLE_OWNER)
    with st.container(key="card-review-decision", gap="small"):
        st.html(element("h2", say("The decision of the accountable owner"), class_="od-first"))
        decided = decision(review)
        if decided:
            st.html(told(decided, advice(review), say))
            conditions.show_agreed(seat)
        seat.show_trouble(PLACE)
        if seat.role is Role.ACCOUNTABLE_OWNER:
            if StepKind.DECIDE in allowed:
                _show_form(seat)
            if StepKind.WITHDRAW in allowed:
                _show_withdrawal(seat)
        if not decided and StepKind.DECIDE not in allowed:
            st.html(quiet(say("A decision comes after the privacy officer passed the dossier on and the DPO advised.")))


def told(decided: Decide, given: Advise | None, say: Speech) -> Html:
    """A decision, with where it departs from the advice and why."""
    what = {condition.id: condition.what for condition in given.conditions} if given else {}
    departures = [
        element("li", say("Not taken over: {what}", what=what.get(one.condition, one.condition)), quiet(one.reason))
        for one in decided.departs
    ]
    follows = say("It follows the advice of the DPO.") if decided.follows_advice else say("It departs from the advice.")
    until = (
        say("To be looked at again by {day}.", day=spoken_date(decided.review_on, say.language))
        if (decided.review_on)
        else None
    )
    return joined(
        [
            element("p", element("b", say(OUTCOMES[decided.outcome]))),
            *(element("p", line) for line in decided.reasons.splitlines() if line.strip()),
            element("p", follows) if given else None,
            element("ul", *departures) if departures else None,
            element("p", until) if until else None,
            quiet(say("{name}, {day}", name=decided.by, day=spoken_date(decided.at.date(), say.language))),
        ]
    )


def _show_form(seat: Seat) -> None:
    say, given = seat.say, advice(seat.stored.dossier.review)
    dossier_id = seat.stored.dossier.id
    st.radio(
        say("What do you decide?"),
        list(Outcome),
        key=f"outcome-{dossier_id}",
        format_func=lambda outcome: say(OUTCOMES[outcome]),
    )
    if given:
        _show_departures(seat, given)
    seat.draft_field(REASONS, say("Your reasons"), rows=4)
    label = say("When has it to be looked at again? Such as 31-12-2027 (may stay empty)")
    st.text_input(label, key=f"review-on-{dossier_id}", max_chars=20, width=460)
    st.button(say("Decide"), key="decide", type="primary", on_click=partial(_decide, seat))


def _show_departures(seat: Seat, given: Advise) -> None:
    """Which conditions are taken over, and the reason for each that is not."""
    say = seat.say
    key = f"follows-{seat.stored.dossier.id}"
    if state.field(key) is None:
        state.show_in_field(key, "yes")
    words = {"yes": say("I follow the advice"), "no": say("I depart from the advice")}
    st.radio(say("Do you follow the advice of the DPO?"), list(words), key=key, format_func=words.__getitem__)
    if state.field(key) != "no" or not given.conditions:
        return
    st.html(quiet(say("Take away the mark of each condition that you do not take over, and say why.")))
    for place, one in enumerate(given.conditions, start=1):
        box = f"takes-over-{one.id}"
        if state.field(box) is None:
            state.show_in_field(box, value=True)
        st.html(element("p", element("b", say("Condition {n}", n=place)), f" {one.what}"))
        st.checkbox(say("I take over condition {n}", n=place), key=box)
        if not state.field(box):
            seat.draft_field(f"{OWNER}departure/{one.id}", say("Why not condition {n}?", n=place), rows=2)


def _decide(seat: Seat) -> None:
    say, given, dossier_id = seat.say, advice(seat.stored.dossier.review), seat.stored.dossier.id
    typed = str(state.field(f"review-on-{dossier_id}") or "").strip()
    if typed and day(typed) is None:
        seat.refuse(PLACE, say("“{due}” is not a date. Write it like 31-12-2027.", due=typed))
        return
    follows = not given or state.field(f"follows-{dossier_id}") != "no"
    left_out = (
        ()
        if follows or not given
        else tuple(one.id for one in given.conditions if state.field(f"takes-over-{one.id}") is False)
    )
    reasons = {one: seat.draft(f"{OWNER}departure/{one}") for one in left_out}
    if not all(reasons.values()):
        seat.refuse(PLACE, say("Say of each condition that you do not take over why not."))
        return
    desk = seat.desk()
    decide = partial(Decide, by=desk.by, role=Role.ACCOUNTABLE_OWNER, at=desk.now, content=desk.content)
    step = decide(
        outcome=Outcome(str(state.field(f"outcome-{dossier_id}"))),
        reasons=seat.draft(REASONS),
        follows_advice=follows,
        departs=tuple(Departure(condition=one, reason=reason) for one, reason in reasons.items()),
        review_on=day(typed) if typed else None,
    )
    seat.attempt(PLACE, lambda: reviews.take_step(desk, step), say("The decision is kept."), clears=OWNER)


def _show_withdrawal(seat: Seat) -> None:
    say = seat.say
    with st.expander(say("Withdraw this assessment"), icon=":material/block:"):
        st.html(quiet(say("The project stops, or this assessment of it does. It stays readable and says so.")))
        seat.draft_field(WITHDRAWAL, say("Why?"), rows=2)
        st.button(say("Withdraw"), key="withdraw", on_click=partial(_withdraw, seat))


def _withdraw(seat: Seat) -> None:
    desk = seat.desk()
    step = partial(Withdraw, by=desk.by, role=Role.ACCOUNTABLE_OWNER, at=desk.now, content=desk.content)
    done = seat.say("The assessment was withdrawn.")
    seat.attempt(PLACE, lambda: reviews.take_step(desk, step(reason=seat.draft(WITHDRAWAL))), done, clears=OWNER)
