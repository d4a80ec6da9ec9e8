"""The impact class: what the profile gives, and whether somebody raises it or the council lowers it."""

from collections.abc import Iterator

import streamlit as st

from language.formats import spoken_date
from language.messages import Speech
from questionnaire.answer import Standing, Truth
from questionnaire.answers import AnyAnswer, ImpactClassAnswer
from scoring.involvement_inputs import class_before_answer, class_of_profile
from ui.asked import Asked, changed
from ui.components import fields, impact, standing
from ui.components.answer_choice import option_picks
from ui.components.badge import verdict
from ui.components.html import Html, element, joined
from ui.components.text import note, quiet


def show(asked: Asked, answer: ImpactClassAnswer) -> Standing:
    """What the profile gives, the classes, and what a choice does; gives the standing of the answer."""
    with st.container(key=f"strip-proposed-{asked.key()}"):
        st.html(_proposed(asked, answer))
    below = standing.picks(asked.say, may_not_apply=False)
    chosen = answer.impact_class if answer.standing is Standing.GIVEN else answer.standing.value
    fields.one_of(
        asked,
        "class",
        asked.text.question.into(asked.language),
        [*option_picks(asked), *below],
        chosen,
        keep=lambda code: asked.keep(lambda kept: with_class(kept, code)),
        apart=len(below),
    )
    words = consequence(asked, answer)
    if words:
        st.html(words)
    return answer.standing


def with_class(kept: AnyAnswer, code: str) -> AnyAnswer:
    """The answer after a class, or "I don't know", was chosen."""
    if code == standing.UNKNOWN:
        return changed(kept, standing=Standing.UNKNOWN, impact_class=None, reason="")
    return changed(kept, standing=Standing.GIVEN, impact_class=code, reason="")


def consequence(asked: Asked, answer: ImpactClassAnswer) -> Html | None:
    """What it does that the answer raises or lowers the class."""
    say, steps = asked.say, impact.difference(asked.profile, answer)
    before = class_before_answer(asked.profile, answer)
    if steps > 0:
        return note(say("You raise the impact."), say("That counts at once. Anyone may do that."))
    if steps < 0:
        names = {pick.code: pick.label for pick in option_picks(asked)}
        counts = names[before.value]
        is_decided = answer.confirmed_by is not None and answer.confirmed_by.role == "council"
        words = say("The council decided so.") if is_decided else say("For now it stays: {impact}.", impact=counts)
        return note(say("You lower the impact."), words)
    return None


def point_words(say: Speech) -> tuple[str, ...]:
    """The five things that make the impact higher."""
    return (
        say("Special or criminal data"),
        say("Vulnerable people"),
        say("Decisions about one person"),
        say("A check or a penalty after a signal"),
        say("10,000 people or more"),
    )


def _proposed(asked: Asked, answer: ImpactClassAnswer) -> Html:
    say, settled = asked.say, answer.starting_point
    names = {pick.code: pick.label for pick in option_picks(asked)}
    title = say("Your project gives: {impact}", impact=names[class_of_profile(asked.profile).value])
    told = None
    if settled:
        day = spoken_date(settled.on, asked.language)
        told = quiet(say("Settled on {day}: {impact}.", day=day, impact=names[settled.impact_class]))
    return joined([element("b", title), element("ul", *_points(asked), class_="od-list"), told])


def _points(asked: Asked) -> Iterator[Html]:
    say = asked.say
    said = {
        Truth.YES: verdict("orange", say("yes")),
        Truth.NO: verdict("fully", say("no")),
        Truth.UNKNOWN: verdict("not_measured", say("don't know, so it counts")),
    }
    for words, truth in zip(point_words(say), impact.points(asked.profile), strict=True):
        yield element("li", f"{words}: ", said[truth])
