"""The risks that are left after measures: what can happen, how bad, how likely, who named it; and the worst of them."""

from functools import partial

import streamlit as st

from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, Risk, RisksAnswer
from scoring.risks import Colour, colour, risk_picture
from scoring.risks import Risk as ScoredRisk
from ui.asked import Asked, changed
from ui.components import added_line, arrival, fields, row_choice, standing
from ui.components.answer_choice import option_pick, option_picks
from ui.components.badge import badge
from ui.components.fields import LONG_TEXT
from ui.components.html import element, joined
from ui.components.row_choice import Row
from ui.components.text import quiet

ROWS = "rows"
MOST_RISKS = 100
LONGEST_NAME = 70
BADGES = {Colour.RED: "red", Colour.YELLOW: "orange", Colour.GREEN: "fully", Colour.UNKNOWN: "not_measured"}


def show(asked: Asked, answer: RisksAnswer) -> Standing:
    """The worst of the risks, the list with one form, and room for another; gives the standing of the answer."""
    say = asked.say
    if answer.risks:
        st.html(_worst(asked, answer))
    rows = [_row(asked, place, risk) for place, risk in enumerate(answer.risks)]
    row_choice.show(
        asked,
        ROWS,
        say("Which risk?"),
        rows,
        lambda row: _show_risk(asked, int(row.code), answer.risks[int(row.code)]),
        foot=lambda row: _show_foot(asked, int(row.code)),
    )
    if not asked.read_only and len(answer.risks) < MOST_RISKS:
        label = say("What can happen to a person? One risk in one sentence")
        add, known = partial(_add, asked, len(answer.risks)), [risk.what for risk in answer.risks]
        added_line.show(asked, "new-risk", label, say("Add risk"), add, known=known)
    if not answer.risks:
        fields.yes_or_no(
            asked,
            "unknown",
            standing.picks(say, may_not_apply=False)[0],
            is_on=answer.standing is Standing.UNKNOWN,
            keep=lambda on: asked.keep(lambda kept: with_unknown(kept, is_on=on)),
        )
    return answer.standing


def risks_of(answer: AnyAnswer) -> tuple[Risk, ...]:
    """The risks that were named."""
    return answer.risks if isinstance(answer, RisksAnswer) else ()


def with_new(kept: AnyAnswer, what: str) -> AnyAnswer:
    """The answer with one more risk, not graded yet; one that is there already adds nothing."""
    risks = risks_of(kept)
    if len(risks) >= MOST_RISKS or what.casefold() in {risk.what.casefold() for risk in risks}:
        return kept
    return changed(kept, risks=(*risks, Risk(what=what)), standing=Standing.GIVEN, reason="")


def with_risk(kept: AnyAnswer, place: int, **update: object) -> AnyAnswer:
    """The answer with something else about one risk."""
    risks = risks_of(kept)
    if place >= len(risks):
        return kept
    return changed(kept, risks=(*risks[:place], changed(risks[place], **update), *risks[place + 1 :]))


def without_risk(kept: AnyAnswer, place: int) -> AnyAnswer:
    """The answer without one risk; what was written about it stays in the history."""
    risks = risks_of(kept)
    left = (*risks[:place], *risks[place + 1 :])
    return changed(kept, risks=left, standing=Standing.GIVEN if left else Standing.OPEN)


def with_unknown(kept: AnyAnswer, *, is_on: bool) -> AnyAnswer:
    """The answer after "I don't know" was switched, while no risk is named."""
    return changed(kept, standing=Standing.UNKNOWN if is_on else Standing.OPEN, reason="")


def colour_words(asked: Asked, shade: Colour) -> str:
    """A colour in words, with what it means."""
    say = asked.say
    return {
        Colour.RED: say("red: great risk"),
        Colour.YELLOW: say("yellow: middling risk"),
        Colour.GREEN: say("green: small risk"),
        Colour.UNKNOWN: say("not graded yet"),
    }[shade]


def _worst(asked: Asked, answer: RisksAnswer) -> str:
    say = asked.say
    picture = risk_picture(_scored(risk) for risk in answer.risks)
    shade = picture.worst or Colour.UNKNOWN
    counts = ", ".join(f"{n} × {colour_words(asked, each)}" for each, n in picture.counts.items() if n)
    line = element("p", element("b", say("The worst risk:")), " ", badge(BADGES[shade], colour_words(asked, shade)))
    return joined([line, quiet(counts)])


def _row(asked: Asked, place: int, risk: Risk) -> Row:
    name = risk.what.strip() or asked.say("A risk without words")
    shortened = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME].rstrip()}…"
    shade = colour(_scored(risk))
    stands = row_choice.given_or_open(is_given=shade is not Colour.UNKNOWN)
    return Row(str(place), shortened, stands, colour_words(asked, shade))


def _scored(risk: Risk) -> ScoredRisk:
    return ScoredRisk(risk.severity, risk.likelihood)


def _show_risk(asked: Asked, place: int, risk: Risk) -> None:
    label = asked.say("What can happen to a person?")
    keep = partial(_keep, asked, place)
    fields.text(asked, f"{place}/what", label, risk.what, keep=partial(keep, "what"), rows=2, max_length=LONG_TEXT)
    for part in ("severity", "likelihood"):
        question = option_pick(asked, f"ask_{part}")
        st.html(joined([element("h5", question.label), quiet(question.caption)]))
        grade = getattr(risk, part)
        fields.one_of(
            asked,
            f"{place}/{part}",
            question.label,
            option_picks(asked, f"{part}_"),
            None if grade is None else str(grade),
            keep=partial(_keep_grade, asked, place, part),
        )
    named = option_pick(asked, "ask_named_by")
    fields.text(
        asked, f"{place}/named-by", named.label, risk.named_by, keep=partial(keep, "named_by"), help=named.caption
    )


def _show_foot(asked: Asked, place: int) -> None:
    if not asked.read_only:
        st.button(
            asked.say("Remove this risk"),
            key=f"remove-risk-{asked.key(place)}",
            type="tertiary",
            icon=":material/delete:",
            on_click=partial(_remove, asked, place),
        )


def _add(asked: Asked, place: int, what: str) -> str | None:
    row_choice.open_next(asked, ROWS, str(place))
    return asked.keep(lambda kept: with_new(kept, what))


def _keep(asked: Asked, place: int, part: str, typed: str) -> str | None:
    return asked.keep(lambda kept: with_risk(kept, place, **{part: typed}))


def _keep_grade(asked: Asked, place: int, part: str, code: str) -> str | None:
    return asked.keep(lambda kept: with_risk(kept, place, **{part: int(code)}))


def _remove(asked: Asked, place: int) -> None:
    if asked.keep(lambda kept: without_risk(kept, place)) is None:
        arrival.lead_into(f"add-{asked.key('new-risk')}")
