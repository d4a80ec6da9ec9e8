"""What the DPO (FG) does: give advice, which is printed whole and is no approval."""

from datetime import date
from functools import partial

import streamlit as st

from dossier.decision_rules import advice
from dossier.review_rules import allowed_steps
from dossier.review_steps import Advise, Role, StepKind, Verdict
from dossier.review_words import VERDICTS
from language.formats import spoken_date
from language.messages import Speech
from services import reviews
from ui import state
from ui.components.html import Html, element, joined
from ui.components.review import conditions
from ui.components.text import quiet
from ui.desk import Seat

PLACE = "advice"
TEXT = "dpo/text"
FIELD = "advice-verdict"


def show(seat: Seat) -> None:
    """Show the advice that stands, and the form of a new one if the DPO can give it now."""
    say, review = seat.say, seat.stored.dossier.review
    with st.container(key="card-review-advice", gap="small"):
        st.html(element("h2", say("The advice of the data protection officer (DPO)"), class_="od-first"))
        st.html(quiet(say("The DPO advises, and approves nothing (GDPR, articles 38 and 39).")))
        given = advice(review)
        if given:
            st.html(told(given, say))
        seat.show_trouble(PLACE)
        if StepKind.ADVISE in allowed_steps(review, Role.DPO):
            _show_form(seat)
        elif not given:
            st.html(quiet(say("Advice comes after the privacy officer has passed the dossier on.")))


def told(given: Advise, say: Speech) -> Html:
    """An advice, whole."""
    listed = [element("li", one.what, _due(one.due, say) if one.due else None) for one in given.conditions]
    return joined(
        [
            element("p", element("b", say(VERDICTS[given.verdict]))),
            *(element("p", line) for line in given.text.splitlines() if line.strip()),
            element("ol", *listed) if listed else None,
            quiet(say("{name}, {day}", name=given.by, day=spoken_date(given.at.date(), say.language))),
        ]
    )


def _due(due: date, say: Speech) -> Html:
    return quiet(say("By {day}", day=spoken_date(due, say.language)))


def _show_form(seat: Seat) -> None:
    say = seat.say
    key = f"{FIELD}-{seat.stored.dossier.id}"
    if state.field(key) is None:
        state.show_in_field(key, Verdict.POSITIVE)
    st.radio(
        say("What do you advise?"),
        list(Verdict),
        key=key,
        format_func=lambda verdict: say(VERDICTS[verdict]),
    )
    seat.draft_field(TEXT, say("Your advice. It is printed whole."), rows=6)
    if state.field(key) is Verdict.WITH_CONDITIONS:
        conditions.show(seat)
    st.button(say("Give this advice"), key="advise", type="primary", on_click=partial(_advise, seat, key))


def _advise(seat: Seat, key: str) -> None:
    say, verdict = seat.say, state.field(key)
    written = conditions.rows(seat) if verdict is Verdict.WITH_CONDITIONS else ()
    wrong = conditions.wrong_date(written)
    if wrong:
        seat.refuse(PLACE, say("“{due}” is not a date. Write it like 31-12-2027.", due=wrong))
        return
    desk = seat.desk()
    step = partial(Advise, by=desk.by, role=Role.DPO, at=desk.now, content=desk.content)
    seat.attempt(
        PLACE,
        lambda: reviews.take_step(
            desk, step(verdict=Verdict(str(verdict)), text=seat.draft(TEXT), conditions=conditions.conditions(written))
        ),
        say("The advice was given."),
        clears=f"{Role.DPO.value}/",
    )
