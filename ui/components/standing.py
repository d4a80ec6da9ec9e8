"""Answers that ask something more: "I don't know", and "not applicable, because ..."."""

from collections.abc import Callable, Sequence

import streamlit as st

from language.messages import Speech
from language.model import LocalisedText
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer
from ui import state
from ui.asked import Asked, changed
from ui.components import fields
from ui.components.fields import Pick
from ui.components.html import element, joined
from ui.components.text import note

UNKNOWN = Standing.UNKNOWN.value
NOT_APPLICABLE = Standing.NOT_APPLICABLE.value
OWN_WORDS = "own"
MOST_WORDS = 2000

KeepReason = Callable[[str], str | None]
Switch = Callable[..., AnyAnswer]


def picks(say: Speech, *, may_not_apply: bool) -> list[Pick]:
    """What stands below the rule in a group of radio buttons."""
    unknown = Pick(UNKNOWN, say("I don't know"), say("Counts as unknown, not as bad."))
    if not may_not_apply:
        return [unknown]
    words = say("You explain why, and the privacy officer confirms it. Does an answer fit too? Then choose the answer.")
    return [unknown, Pick(NOT_APPLICABLE, say("Not applicable, because …"), words)]


def with_unknown(kept: AnyAnswer, *, is_on: bool) -> AnyAnswer:
    """The answer after "I don't know" was switched, while it holds nothing else."""
    return changed(kept, standing=Standing.UNKNOWN if is_on else Standing.OPEN, reason="")


def show_unknown(asked: Asked, switched: Switch = with_unknown) -> None:
    """A checkbox for "I don't know" below an answer without radio buttons.

    Args:
        asked: The question.
        switched: Gives the answer after the checkbox changed; called with what is kept and `is_on`.
    """
    fields.yes_or_no(
        asked,
        "unknown",
        picks(asked.say, may_not_apply=False)[0],
        is_on=asked.answer.standing is Standing.UNKNOWN,
        keep=lambda on: asked.keep(lambda kept: switched(kept, is_on=on)),
    )


def details(
    asked: Asked, name: str, standing: Standing, reason: str, keep: KeepReason, *, why_not: Sequence[LocalisedText] = ()
) -> None:
    """What else is asked after "I don't know" or "not applicable"."""
    if standing is Standing.UNKNOWN:
        _whom_to_ask(asked, name, reason, keep)
    elif standing is Standing.NOT_APPLICABLE:
        _why_not_applicable(asked, name, reason, keep, why_not or asked.text.not_applicable_reasons)


def split_reason(reason: str, listed: Sequence[LocalisedText]) -> tuple[int | None, str]:
    """Which of the listed reasons this is (in either language), and the own words that follow it."""
    for place, one in enumerate(listed):
        for words in (one.nl, one.en):
            if reason == words or reason.startswith(f"{words}\n"):
                return place, reason[len(words) :].lstrip("\n")
    return None, reason


def joined_reason(listed: str, own: str) -> str:
    """A listed reason with own words, as it is kept."""
    return f"{listed}\n{own}" if listed and own else listed or own


def _whom_to_ask(asked: Asked, name: str, reason: str, keep: KeepReason) -> None:
    say = asked.say
    with st.container(key=f"strip-whom-{asked.key(name)}", gap="small"):
        if asked.question.who_could_know:
            whom = asked.question.who_could_know.into(asked.language)
            st.html(joined([element("b", say("Who could know this?")), element("div", whom)]))
        label = say("Whom will you ask? (may stay empty)")
        fields.text(asked, f"{name}/whom", label, reason, keep=keep, max_length=MOST_WORDS)


def _why_not_applicable(
    asked: Asked, name: str, reason: str, keep: KeepReason, listed: Sequence[LocalisedText]
) -> None:
    say = asked.say
    place, own = split_reason(reason, listed)
    words = [one.into(asked.language) for one in listed]
    choices = [Pick(str(number), one) for number, one in enumerate(words)]
    wants_own = state.note(asked.key(name, OWN_WORDS), bool) or own
    chosen = str(place) if place is not None else OWN_WORDS if wants_own else None

    def keep_listed(code: str) -> None:
        state.keep_note(asked.key(name, OWN_WORDS), code == OWN_WORDS)
        keep(joined_reason("" if code == OWN_WORDS else words[int(code)], own))

    with st.container(key=f"strip-why-{asked.key(name)}", gap="small"):
        if not reason.strip():
            st.html(note(say("The reason is still missing."), say("Until there is one, this counts as open.")))
        fields.one_of(
            asked,
            f"{name}/why",
            say("Why is this not applicable?"),
            [*choices, Pick(OWN_WORDS, say("Another reason, in my own words"))],
            chosen,
            keep=keep_listed,
            shows_label=True,
        )
        fields.text(
            asked,
            f"{name}/own-words",
            say("In your own words"),
            own,
            keep=lambda typed: keep(joined_reason(words[place] if place is not None else "", typed)),
            rows=2,
            max_length=MOST_WORDS,
            help=say("The privacy officer reads this and confirms that it is so. Until then it counts as unknown."),
        )
