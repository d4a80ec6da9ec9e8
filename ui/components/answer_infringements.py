"""What people lose, right by right: the grades, the reasons, the evidence, and how people grade it themselves."""

from functools import partial

import streamlit as st

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, Infringement, InfringementWeighingAnswer
from ui.asked import Asked, changed
from ui.components import answer_weighing, arrival, counts_field, evidence, fields, right_choice, row_choice, standing
from ui.components.answer_choice import option_pick, option_picks
from ui.components.fields import LONG_TEXT
from ui.components.html import element, joined
from ui.components.right_choice import right_code, right_name
from ui.components.row_choice import Row
from ui.components.text import note, quiet

ROWS = "rows"
MOST_RIGHTS = 30


def show(asked: Asked, answer: InfringementWeighingAnswer) -> Standing:
    """The rights that are named, one of them with its form, and room for another; gives the standing of the answer."""
    say = asked.say
    rows = [_row(asked, place, loss) for place, loss in enumerate(answer.infringements)]
    row_choice.show(
        asked,
        ROWS,
        say("Which right?"),
        rows,
        lambda row: _show_loss(asked, int(row.code), answer.infringements[int(row.code)], row.name),
        foot=lambda row: _show_foot(asked, int(row.code), answer.infringements[int(row.code)]),
    )
    if not asked.read_only and len(answer.infringements) < MOST_RIGHTS:
        right_choice.show(asked, [loss.right for loss in answer.infringements], partial(_add, asked))
    if not answer.infringements:
        fields.yes_or_no(
            asked,
            "unknown",
            standing.picks(say, may_not_apply=False)[0],
            is_on=answer.standing is Standing.UNKNOWN,
            keep=lambda on: asked.keep(lambda kept: with_unknown(kept, is_on=on)),
        )
    return answer.standing


def losses_of(answer: AnyAnswer) -> tuple[Infringement, ...]:
    """The rights of which people lose something."""
    return answer.infringements if isinstance(answer, InfringementWeighingAnswer) else ()


def with_right(kept: AnyAnswer, right: str) -> AnyAnswer:
    """The answer with one more right; one that is there already adds nothing."""
    losses = losses_of(kept)
    if len(losses) >= MOST_RIGHTS or right.casefold() in {loss.right.casefold() for loss in losses}:
        return kept
    return changed(kept, infringements=(*losses, Infringement(right=right)), standing=Standing.GIVEN, reason="")


def with_loss(kept: AnyAnswer, place: int, **update: object) -> AnyAnswer:
    """The answer with something else about one right."""
    losses = losses_of(kept)
    if place >= len(losses):
        return kept
    return changed(kept, infringements=(*losses[:place], changed(losses[place], **update), *losses[place + 1 :]))


def without_right(kept: AnyAnswer, place: int) -> AnyAnswer:
    """The answer without one right; what was written about it stays in the history."""
    losses = losses_of(kept)
    left = (*losses[:place], *losses[place + 1 :])
    return changed(kept, infringements=left, standing=Standing.GIVEN if left else Standing.OPEN)


def with_unknown(kept: AnyAnswer, *, is_on: bool) -> AnyAnswer:
    """The answer after "I don't know" was switched, while no right is named."""
    return changed(kept, standing=Standing.UNKNOWN if is_on else Standing.OPEN, reason="")


def _row(asked: Asked, place: int, loss: Infringement) -> Row:
    stands = row_choice.given_or_open(is_given=answer_weighing.is_graded(loss))
    name = right_name(asked, loss.right) or asked.say("A right without a name")
    return Row(str(place), name, stands, row_choice.standing_words(asked, stands))


def _show_loss(asked: Asked, place: int, loss: Infringement, name: str) -> None:
    say = asked.say
    if right_code(asked, loss.right) is None:
        keep_name = partial(_keep_text, asked, place, "right")
        fields.text(asked, f"{place}/right", say("The right, with law and article"), loss.right, keep=keep_name)
    answer_weighing.show_grades(asked, str(place), loss, partial(_keep_grade, asked, place), level=5)
    fields.text(
        asked,
        f"{place}/reason",
        say("Your reasons: why this much, this heavy and this certain?"),
        loss.reason,
        keep=partial(_keep_text, asked, place, "reason"),
        rows=3,
        max_length=LONG_TEXT,
        help=say("The result never shows a weighing without its reasons."),
    )
    own = option_pick(asked, "ask_own")
    about = " ".join([own.caption, say("How many people gave each answer?")])
    st.html(joined([element("h5", own.label), quiet(about)]))
    labels = [pick.label for pick in option_picks(asked, "own_")]
    counts_field.show_numbers(
        asked, f"{place}/own", labels, loss.own_importance, partial(_keep_own, asked, place, loss.own_importance)
    )
    evidence.show(asked, str(place), loss.evidence, partial(_keep_evidence, asked, place))
    _tell_of_certainty(asked, loss, name)


def _tell_of_certainty(asked: Asked, loss: Infringement, name: str) -> None:
    if loss.certainty in {"plausible", "uncertain"} and not any(piece.location.strip() for piece in loss.evidence):
        words = asked.say("Without evidence that one can open, “{right}” counts as a certain loss.", right=name)
        st.html(note(asked.say("Add evidence."), words))


def _show_foot(asked: Asked, place: int, loss: Infringement) -> None:
    evidence.add_button(asked, str(place), loss.evidence)
    if not asked.read_only:
        st.button(
            asked.say("Remove this right"),
            key=f"remove-right-{asked.key(place)}",
            type="tertiary",
            icon=":material/delete:",
            on_click=partial(_remove, asked, place),
        )


def _remove(asked: Asked, place: int) -> None:
    if asked.keep(lambda kept: without_right(kept, place)) is None:
        arrival.lead_into(right_choice.place_of_choices(asked))


def _add(asked: Asked, right: str) -> str | None:
    row_choice.open_next(asked, ROWS, str(len(losses_of(asked.answer))))
    return asked.keep(lambda kept: with_right(kept, right))


def _keep_grade(asked: Asked, place: int, part: str, grade: answer_weighing.Grade) -> str | None:
    return asked.keep(lambda kept: with_loss(kept, place, **{part: grade}))


def _keep_text(asked: Asked, place: int, part: str, typed: str) -> str | None:
    return asked.keep(lambda kept: with_loss(kept, place, **{part: typed}))


def _keep_own(asked: Asked, place: int, shown: tuple[int, ...], which: int, number: int) -> str | None:
    def new(kept: AnyAnswer) -> AnyAnswer:
        losses = losses_of(kept)
        counts = losses[place].own_importance if place < len(losses) else shown
        return with_loss(kept, place, own_importance=(*counts[:which], number, *counts[which + 1 :]))

    return asked.keep(new)


def _keep_evidence(asked: Asked, place: int, change: evidence.Change) -> str | None:
    def new(kept: AnyAnswer) -> AnyAnswer:
        losses = losses_of(kept)
        return with_loss(kept, place, evidence=change(losses[place].evidence)) if place < len(losses) else kept

    return asked.keep(new)
