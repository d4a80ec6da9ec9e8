"""The risks that are left after measures: what can happen, how bad, how likely, who named it; and the worst of them."""

from functools import partial

import streamlit as st

from questionnaire.answer import Standing
from questionnaire.answers import Risk, RisksAnswer
from scoring.risks import Colour, colour, colour_words, risk_picture
from scoring.risks import Risk as ScoredRisk
from ui.asked import Asked
from ui.components import added_line, fields, form_list, row_choice, scale_field
from ui.components.badge import badge
from ui.components.fields import LONG_TEXT
from ui.components.form_list import Listing, Shown
from ui.components.html import element, joined
from ui.components.row_choice import Row
from ui.components.text import quiet

RISKS = Listing("risks", Risk, "what", most=100)
LONGEST_NAME = 70
NEW = "new-risk"


def show(asked: Asked, answer: RisksAnswer) -> Standing:
    """The worst of the risks, the list with one form, and room for another; gives the standing of the answer."""
    say = asked.say
    if answer.risks:
        st.html(_worst(asked, answer))
    shown = Shown(
        title=say("Which risk?"),
        row=partial(_row, asked),
        form=partial(_show_risk, asked),
        remove=say("Remove this risk"),
        more=lambda: _show_more(asked, answer),
        more_key=f"add-{asked.key(NEW)}",
    )
    return form_list.show(asked, RISKS, shown)


def _show_more(asked: Asked, answer: RisksAnswer) -> None:
    label = asked.say("What can happen to a person? One risk in one sentence")
    add = partial(RISKS.add, asked)
    added_line.show(asked, NEW, label, asked.say("Add risk"), add, known=RISKS.names(answer))


def _worst(asked: Asked, answer: RisksAnswer) -> str:
    say = asked.say
    picture = risk_picture(_scored(risk) for risk in answer.risks)
    shade = picture.worst or Colour.UNKNOWN
    counts = ", ".join(f"{n} × {colour_words(each, say)}" for each, n in picture.counts.items() if n)
    line = element("p", element("b", say("The worst risk:")), " ", badge(f"risk_{shade}", colour_words(shade, say)))
    return joined([line, quiet(counts)])


def _row(asked: Asked, place: int, risk: Risk) -> Row:
    name = risk.what.strip() or asked.say("A risk without words")
    shortened = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME].rstrip()}…"
    shade = colour(_scored(risk))
    stands = row_choice.given_or_open(is_given=shade is not Colour.UNKNOWN)
    return Row(str(place), shortened, stands, colour_words(shade, asked.say))


def _scored(risk: Risk) -> ScoredRisk:
    return ScoredRisk(risk.severity, risk.likelihood)


def _show_risk(asked: Asked, place: int, risk: Risk) -> None:
    label, keep = asked.say("What can happen to a person?"), partial(RISKS.keep, asked, place)
    fields.text(asked, f"{place}/what", label, risk.what, keep=partial(keep, "what"), rows=2, max_length=LONG_TEXT)
    for part in ("severity", "likelihood"):
        scale_field.show(asked, f"{place}/{part}", part, getattr(risk, part), partial(keep, part), level=5)
    named = scale_field.ask_of(asked, "named_by")
    keep_name = partial(keep, "named_by")
    fields.text(asked, f"{place}/named-by", named.label, risk.named_by, keep=keep_name, help=named.caption)
