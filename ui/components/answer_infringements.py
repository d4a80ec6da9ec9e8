"""What people lose, right by right: the grades, the reasons, the evidence, and how people grade it themselves."""

from functools import partial

import streamlit as st

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, Infringement, InfringementWeighingAnswer
from questionnaire.forms import RIGHT, listed_rights, right_name
from ui.asked import Asked
from ui.components import (
    answer_weighing,
    arrival,
    counts_field,
    evidence,
    fields,
    form_list,
    right_choice,
    row_choice,
    scale_field,
)
from ui.components.form_list import Listing, Shown
from ui.components.row_choice import Row
from ui.components.text import note

LOSSES = Listing("infringements", Infringement, RIGHT, most=30)
OWN = "own_importance"


def show(asked: Asked, answer: InfringementWeighingAnswer) -> Standing:
    """The rights that are named, one of them with its form, and room for another; gives the standing of the answer."""
    say = asked.say
    shown = Shown(
        title=say("Which right?"),
        row=partial(_row, asked),
        form=partial(_show_loss, asked),
        foot=lambda place, loss: evidence.add_button(asked, str(place), loss.evidence),
        remove=say("Remove this right"),
        more=lambda: right_choice.show(asked, LOSSES.names(answer), partial(_add, asked)),
        more_key=right_choice.place_of_choices(asked),
    )
    return form_list.show(asked, LOSSES, shown)


def _add(asked: Asked, right: str) -> str | None:
    """Keep one more right and take the reader to its form: what was pressed folds away; says why not."""
    trouble = LOSSES.add(asked, right)
    if trouble is None:
        arrival.lead_to(row_choice.heading_of(asked, form_list.ROWS))
    return trouble


def _row(asked: Asked, place: int, loss: Infringement) -> Row:
    stands = row_choice.given_or_open(is_given=answer_weighing.is_graded(loss))
    return Row(str(place), _name(asked, loss), stands, row_choice.standing_words(asked, stands))


def _name(asked: Asked, loss: Infringement) -> str:
    return right_name(asked.question, loss.right, asked.language) or asked.say("A right without a name")


def _show_loss(asked: Asked, place: int, loss: Infringement) -> None:
    say, keep = asked.say, partial(LOSSES.keep, asked, place)
    if loss.right not in listed_rights(asked.text):
        label = say("The right, with law and article")
        fields.text(asked, f"{place}/right", label, loss.right, keep=partial(keep, RIGHT))
    scale_field.show_ask(asked, OWN, level=5, also=say("How many people gave each answer?"))
    labels = [f"{pick.label}. {pick.caption}".rstrip() for pick in scale_field.step_picks(asked, OWN)]
    keep_number = partial(_keep_own, asked, place, loss.own_importance)
    numbers = counts_field.numbered(labels, loss.own_importance)
    counts_field.show_numbers(asked, f"{place}/own", numbers, keep_number)
    answer_weighing.show_grades(asked, str(place), loss, keep, level=5)
    answer_weighing.show_reasons(asked, f"{place}/reason", loss.reason, partial(keep, "reason"))
    evidence.show(asked, str(place), loss.evidence, partial(_keep_evidence, asked, place))
    _tell_of_certainty(asked, loss)


def _tell_of_certainty(asked: Asked, loss: Infringement) -> None:
    if loss.certainty in {"plausible", "uncertain"} and not any(piece.location.strip() for piece in loss.evidence):
        told = asked.say(
            "Without evidence that one can open, “{right}” counts as a certain loss.", right=_name(asked, loss)
        )
        st.html(note(asked.say("Add evidence."), told))


def _keep_own(asked: Asked, place: int, shown: tuple[int, ...], which: int, number: int) -> str | None:
    def new(kept: AnyAnswer) -> AnyAnswer:
        losses = LOSSES.pieces(kept)
        counts = losses[place].own_importance if place < len(losses) else shown
        return LOSSES.with_change(kept, place, own_importance=(*counts[:which], number, *counts[which + 1 :]))

    return asked.keep(new)


def _keep_evidence(asked: Asked, place: int, change: evidence.Change) -> str | None:
    def new(kept: AnyAnswer) -> AnyAnswer:
        losses = LOSSES.pieces(kept)
        return LOSSES.with_change(kept, place, evidence=change(losses[place].evidence)) if place < len(losses) else kept

    return asked.keep(new)
