"""Who signs, in which order, and who has to: to be settled before the dossier is handed in."""

from functools import partial
from typing import Final

import streamlit as st

from dossier.review import Plan, Signatory
from dossier.review_steps import Role
from dossier.review_words import ROLES
from services import reviews, settings
from ui import state
from ui.components.text import quiet
from ui.desk import Seat

PLAN: Final = "review-plan"
_ASKED: Final = (Role.PROJECT_LEAD, Role.PRIVACY_OFFICER, Role.DPO, Role.REPRESENTATIVE)
"""The accountable owner decides, and therefore always signs last."""
_SIGNS, _MAY_SIGN, _IS_NOT_ASKED = "asked", "optional", "not"


def show(seat: Seat, place: str) -> None:
    """Show the plan to settle; what comes of it is told at this place."""
    say, plan = seat.say, seat.stored.dossier.review.plan
    with st.expander(say("Who signs, and in which order"), icon=":material/draw:"):
        words = say(
            "They sign in this order. The accountable owner decides, and signs last. If the representative of the "
            "people in the data does not sign, it is written down why."
        )
        st.html(quiet(words))
        order = _in_order(plan)
        for number, role in enumerate(order):
            _show_role(seat, place, role, plan, number + 1)
        _show_usual(seat, place, plan)


def _show_role(seat: Seat, place: str, role: Role, plan: Plan, number: int) -> None:
    say, kept = seat.say, _kept(plan, role)
    name = say(ROLES[role])
    choices = {_SIGNS: say("signs"), _MAY_SIGN: say("may sign"), _IS_NOT_ASKED: say("is not asked")}
    key = f"{PLAN}-{role.value}"
    state.show_in_field(key, kept)
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"{key}-line"):
        st.radio(
            name if kept == _IS_NOT_ASKED else f"{number}. {name}",
            list(choices),
            key=key,
            format_func=choices.__getitem__,
            horizontal=True,
            on_change=partial(_keep, seat, place),
            width="content",
        )
        if number > 1 and kept != _IS_NOT_ASKED:
            st.button(
                say("Earlier: {role}", role=name),
                key=f"{key}-earlier",
                icon=":material/arrow_upward:",
                type="tertiary",
                on_click=partial(_move, seat, place, role),
            )


def _show_usual(seat: Seat, place: str, plan: Plan) -> None:
    say = seat.say
    if plan == settings.usual_plan(seat.store):
        st.html(quiet(say("A new project starts with these choices.")))
    else:
        label = say("Let new projects start with these choices")
        st.button(label, key=f"{PLAN}-usual", on_click=partial(_keep_as_usual, seat, place))


def _in_order(plan: Plan) -> list[Role]:
    """The roles that can be asked: those of the plan in its order, then the others."""
    asked = [one.role for one in plan if one.role in _ASKED]
    return [*asked, *(role for role in _ASKED if role not in asked)]


def _kept(plan: Plan, role: Role) -> str:
    signatory = next((one for one in plan if one.role is role), None)
    if signatory is None:
        return _IS_NOT_ASKED
    return _SIGNS if signatory.is_required else _MAY_SIGN


def _keep(seat: Seat, place: str) -> None:
    _save(seat, place, _in_order(seat.stored.dossier.review.plan))


def _move(seat: Seat, place: str, role: Role) -> None:
    order = _in_order(seat.stored.dossier.review.plan)
    number = order.index(role)
    order[number - 1], order[number] = role, order[number - 1]
    _save(seat, place, order)


def _save(seat: Seat, place: str, order: list[Role]) -> None:
    chosen = {role: state.field(f"{PLAN}-{role.value}") for role in order}
    asked = [
        Signatory(role=role, is_required=chosen[role] == _SIGNS)
        for role in order
        if chosen[role] in {_SIGNS, _MAY_SIGN}
    ]
    plan = (*asked, Signatory(role=Role.ACCOUNTABLE_OWNER))
    seat.attempt(place, lambda: reviews.save_plan(seat.desk(), plan), seat.say("Kept who signs."))


def _keep_as_usual(seat: Seat, place: str) -> None:
    desk, plan = seat.desk(), seat.stored.dossier.review.plan
    seat.attempt(
        place,
        lambda: settings.save_usual_plan(desk.store, plan, by=desk.by, now=desk.now),
        seat.say("New projects start with these choices."),
    )
