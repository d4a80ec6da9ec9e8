"""What the algorithm register says beside a question: read, and not confirmed by anybody of the project."""

from collections.abc import Iterator, Sequence
from functools import partial

import streamlit as st

from dossier.model import RegisterText
from exchange.register_fields import field_title
from language.formats import spoken_date
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer
from ui.asked import Asked
from ui.components.html import Html, element
from ui.components.text import quiet

LONGEST_SHOWN = 500
# The register does not ask what this part asks.
NOT_IN_THE_REGISTER = "involvement"


def show(asked: Asked) -> None:
    """Show the texts that bear on this question, and whether its answer is still only a proposal."""
    say, record = asked.say, asked.stored.dossier.register_record
    texts = record.beside(asked.question.id) if record else ()
    if texts or asked.answer.taken_from:
        st.html(element("div", *_lines(asked, texts), class_="od-note"))
    elif record and asked.question.part == NOT_IN_THE_REGISTER:
        st.html(quiet(say("The register does not ask this. So nothing of it stands here.")))
    if _can_be_confirmed(asked):
        st.button(
            say("This is right"),
            key=f"right-{asked.key()}",
            icon=":material/check:",
            on_click=partial(_confirm, asked),
        )


def shortened(text: str, most: int) -> str:
    """The beginning of a text, up to the end of a word, with an ellipsis if that is not all of it."""
    if len(text) <= most:
        return text
    words, _, _ = text[:most].rpartition(" ")
    return (words or text[: most - 1]).rstrip() + "…"


def _lines(asked: Asked, texts: Sequence[RegisterText]) -> Iterator[Html]:
    say, record = asked.say, asked.stored.dossier.register_record
    is_answered = asked.answer.is_given
    yield element("b", say("From the register") if is_answered else say("From the register, not confirmed yet"))
    if record:
        day = spoken_date(record.taken_on, asked.language)
        yield quiet(say("Taken from the algorithm register on {day}.", day=day))
    if is_answered:
        yield quiet(say("Your own answer counts, not this text."))
    for one in texts:
        yield element("b", field_title(one.field, asked.language))
        yield element("p", shortened(one.text, LONGEST_SHOWN), class_="od-kept")
        if len(one.text) > LONGEST_SHOWN:
            summary = element("summary", say("Read the whole text"))
            whole = element("p", one.text, class_="od-kept")
            yield element("details", summary, whole, class_="od-details od-plain-details")
    if asked.answer.taken_from:
        yield element("span", _proposal_words(asked))


def _proposal_words(asked: Asked) -> str:
    if asked.answer.standing is Standing.GIVEN:
        return asked.say("The answer below is a proposal from the register. It counts once you say that it is right.")
    return asked.say("The sentence below comes from the register. Choose what it promises. Then it counts.")


def _can_be_confirmed(asked: Asked) -> bool:
    return bool(asked.answer.taken_from) and asked.answer.standing is Standing.GIVEN and not asked.read_only


def _confirm(asked: Asked) -> None:
    asked.keep(_confirmed)


def _confirmed(kept: AnyAnswer) -> AnyAnswer:
    """The answer as one of the project; whoever changed it meanwhile has made it one already."""
    return kept.model_copy(update={"taken_from": None})
