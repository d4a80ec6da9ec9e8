"""What the accountable owner does: decide, and give the reasons where the decision departs from the advice."""

from functools import partial

import streamlit as st

from dossier.decision_rules import advice, decision, needs_reasons
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import allowed_steps
from dossier.review_steps import Advise, Decide, Outcome, Role, StepKind, Withdraw
from dossier.review_words import OUTCOMES
from language.formats import spoken_date
from language.messages import Speech
from services import reviews
from ui.components.agreements import day
from ui.components.html import Html, element, joined
from ui.components.review import conditions, departures
from ui.components.review.choices import choose, chosen
from ui.components.text import note, quiet
from ui.desk import Seat
from ui.resources import local, now

PLACE = "decision"
OWNER = f"{Role.ACCOUNTABLE_OWNER.value}/"
REASONS, REVIEW_ON, WITHDRAWAL = f"{OWNER}reasons", f"{OWNER}review-on", f"{OWNER}withdrawal"
OUTCOME = "outcome"


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
        if seat.role is Role.ACCOUNTABLE_OWNER:
            if StepKind.DECIDE in allowed:
                _show_form(seat)
            seat.show_trouble(PLACE)
            if StepKind.WITHDRAW in allowed:
                _show_withdrawal(seat)
        elif StepKind.DECIDE in allowed:
            st.html(quiet(say("There is no decision yet. Only the accountable owner can take it.")))
        if not decided and StepKind.DECIDE not in allowed:
            st.html(quiet(say("A decision comes after the privacy officer passed the dossier on and the DPO advised.")))


def told(decided: Decide, given: Advise | None, say: Speech) -> Html:
    """A decision, with where it departs from the advice and why."""
    what = {condition.id: condition.what for condition in given.conditions} if given else {}
    left_out = [
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
            element("ul", *left_out) if left_out else None,
            element("p", until) if until else None,
            quiet(say("{name}, {day}", name=decided.by, day=spoken_date(decided.at.date(), say.language))),
        ]
    )


def _show_form(seat: Seat) -> None:
    say, given = seat.say, advice(seat.stored.dossier.review)
    words = {outcome.value: say(OUTCOMES[outcome]) for outcome in Outcome}
    choose(seat, PLACE, OUTCOME, say("What do you decide?"), words)
    if given:
        departures.show(seat, given, PLACE)
    seat.draft_field(REASONS, _reasons_label(seat, given), rows=4)
    label = say("When has it to be looked at again? Such as 31-12-2027 (may stay empty)")
    typed = seat.draft_field(REVIEW_ON, label, rows=1)
    remark = _remark_on_date(typed, say)
    if remark:
        st.html(note(say("To be looked at again"), remark))
    st.button(say("Decide"), key="decide", type="primary", on_click=partial(_decide, seat))


def _reasons_label(seat: Seat, given: Advise | None) -> str:
    """Says that reasons may stay out once the choices on the screen ask for none."""
    say, outcome = seat.say, chosen(seat, OUTCOME)
    follows = departures.follows_advice(seat) if given else True
    if outcome is None or follows is None:
        return say("Your reasons")
    # Each condition that is left out has a reason of its own.
    is_explained = bool(given and departures.left_out(seat, given))
    is_needed = needs_reasons(Outcome(outcome), follows_advice=follows, is_explained=is_explained)
    return say("Your reasons") if is_needed else say("Your reasons (may stay empty)")


def _remark_on_date(typed: str, say: Speech) -> str | None:
    """What keeps the day on which to look at it again from being taken; none if nothing does."""
    today, found = local(now()).date(), day(typed)
    if found and found <= today:
        return ReviewRefused(ReviewCode.REVIEW_DATE_PAST).message(say)
    return conditions.remark_on_date(typed, today, say)


def _decide(seat: Seat) -> None:
    say, given = seat.say, advice(seat.stored.dossier.review)
    outcome, typed = chosen(seat, OUTCOME), seat.draft(REVIEW_ON)
    if outcome is None:
        seat.refuse(PLACE, say("Choose first what you decide."))
        return
    trouble = departures.trouble(seat, given, say) if given else None
    if typed and day(typed) is None:
        trouble = trouble or say("The day on which to look at it again cannot be read. Write it like 31-12-2027.")
    if trouble:
        seat.refuse(PLACE, trouble)
        return
    desk = seat.desk()
    step = partial(Decide, by=desk.by, role=seat.role, at=desk.now, content=desk.content)
    # A departure beside "I follow the advice" is handed over as well: the rules then refuse, and nothing is lost.
    seat.attempt(
        PLACE,
        lambda: reviews.take_step(
            desk,
            step(
                outcome=Outcome(outcome),
                reasons=seat.draft(REASONS),
                follows_advice=departures.follows_advice(seat) if given else True,
                departs=departures.departures(seat, given) if given else (),
                review_on=day(typed) if typed else None,
            ),
        ),
        say("The decision is kept."),
        clears=OWNER,
    )


def _show_withdrawal(seat: Seat) -> None:
    say = seat.say
    with st.expander(say("Withdraw this assessment"), icon=":material/block:"):
        st.html(quiet(say("The project stops, or this assessment of it does. It stays readable and says so.")))
        seat.draft_field(WITHDRAWAL, say("Why?"), rows=2)
        st.button(say("Withdraw"), key="withdraw", on_click=partial(_withdraw, seat))


def _withdraw(seat: Seat) -> None:
    desk = seat.desk()
    step = partial(Withdraw, by=desk.by, role=seat.role, at=desk.now, content=desk.content)
    done = seat.say("The assessment was withdrawn.")
    seat.attempt(PLACE, lambda: reviews.take_step(desk, step(reason=seat.draft(WITHDRAWAL))), done, clears=OWNER)
