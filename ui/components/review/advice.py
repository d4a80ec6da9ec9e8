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
from ui.components.html import Html, element, joined
from ui.components.review import conditions
from ui.components.review.choices import choose, chosen
from ui.components.text import note, quiet
from ui.desk import Seat

PLACE = "advice"
TEXT = "dpo/text"
VERDICT = "verdict"


def show(seat: Seat) -> None:
    """Show the advice that stands, and the form of a new one if the DPO can give it now."""
    say, review = seat.say, seat.stored.dossier.review
    with st.container(key="card-review-advice", gap="small"):
        st.html(element("h2", say("The advice of the data protection officer (DPO)"), class_="od-first"))
        st.html(quiet(say("The DPO advises, and approves nothing (GDPR, articles 38 and 39).")))
        given = advice(review)
        if given:
            st.html(told(given, say))
        is_asked = StepKind.ADVISE in allowed_steps(review, Role.DPO)
        if is_asked and seat.role is Role.DPO:
            _show_form(seat)
            seat.show_trouble(PLACE)
        elif is_asked and not given:
            st.html(quiet(say("There is no advice yet. Only the data protection officer (DPO) can give it.")))
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
    words = {verdict.value: say(VERDICTS[verdict]) for verdict in Verdict}
    verdict = choose(seat, PLACE, VERDICT, say("What do you advise?"), words)
    seat.draft_field(TEXT, say("Your advice. It is printed whole."), rows=6)
    is_with_conditions = verdict == Verdict.WITH_CONDITIONS
    are_written = conditions.are_written(conditions.rows(seat))
    if verdict and are_written and not is_with_conditions:
        told_beside = say("They belong to an advice with conditions. Choose that advice, or remove the conditions.")
        st.html(note(say("You wrote conditions."), told_beside))
    if is_with_conditions or are_written:
        conditions.show(seat)
    st.button(say("Give this advice"), key="advise", type="primary", on_click=partial(_advise, seat))


def _advise(seat: Seat) -> None:
    say, verdict, written = seat.say, chosen(seat, VERDICT), conditions.rows(seat)
    if verdict is None:
        seat.refuse(PLACE, say("Choose first what you advise."))
        return
    trouble = conditions.trouble(written, say)
    if trouble:
        seat.refuse(PLACE, trouble)
        return
    desk = seat.desk()
    step = partial(Advise, by=desk.by, role=seat.role, at=desk.now, content=desk.content)
    # Conditions beside another verdict are handed over as well: the rules then refuse, and nothing is lost.
    seat.attempt(
        PLACE,
        lambda: reviews.take_step(
            desk, step(verdict=Verdict(verdict), text=seat.draft(TEXT), conditions=conditions.conditions(written))
        ),
        say("The advice was given."),
        clears=f"{Role.DPO.value}/",
    )
