"""What a dossier takes from a record of the algorithm register, before it is made: and what it does not take."""

from collections.abc import Iterator

import streamlit as st

from exchange.algorithm_register import UsableRecord
from exchange.register_fault import NOT_TAKEN_WORDS, NotTakenCode
from exchange.register_fields import field_title
from language.formats import enumeration
from language.messages import Speech
from questionnaire.answers import AnyAnswer, ChoiceAnswer, ChoicesAnswer
from questionnaire.load import load_instrument
from ui.components.facts import facts
from ui.components.html import Html, element, joined
from ui.components.register_texts import shortened
from ui.components.table import table
from ui.components.text import note, quiet

LONGEST_SHOWN = 240
# All fields of the register fit; a strange file can hold thousands.
MOST_NAMES = 60


def show(found: UsableRecord, say: Speech) -> None:
    """Show what is taken, what is proposed, and what is left."""
    record = found.record
    version = record.standard_version and say("standard {version}", version=record.standard_version)
    st.html(
        joined(
            [
                element("h3", record.name),
                facts([fact for fact in (record.organisation, version) if fact]),
                note(
                    say("Nothing of this is an answer yet."),
                    say("The texts stand beside the questions. You give the answers yourselves."),
                ),
                element("h4", say("Texts that are taken"), class_="od-above"),
                quiet(say("A long text is shown here in part. It is taken whole.")),
                element("div", _texts(found, say), class_="od-roomy"),
                element("h4", say("Answers that are proposed"), class_="od-above"),
                quiet(say("They stay open until you say in the profile that they are right.")),
                element("div", _proposals(found, say), class_="od-roomy"),
                element(
                    "details",
                    element("summary", say("What is not taken")),
                    *_not_taken(found, say),
                    class_="od-details od-above",
                ),
            ]
        )
    )


def _texts(found: UsableRecord, say: Speech) -> Html:
    rows = [
        [
            field_title(one.field, say.language),
            element("span", shortened(one.text, LONGEST_SHOWN), class_="od-kept"),
            "; ".join(_question(question, say) for question in one.questions),
        ]
        for one in found.record.texts
    ]
    heads = [say("Field"), say("Text in the register"), say("Beside this question")]
    return table(heads, rows, caption=say("Texts that are taken"))


def _proposals(found: UsableRecord, say: Speech) -> Html:
    rows = [[_question(question, say), _proposed(question, answer, say)] for question, answer in found.answers.items()]
    return table([say("Question"), say("Proposal")], rows, caption=say("Answers that are proposed"))


def _question(question: str, say: Speech) -> str:
    return load_instrument().question(question).title.into(say.language)


def _proposed(question: str, answer: AnyAnswer, say: Speech) -> str:
    match answer:
        case ChoicesAnswer(chosen=codes):
            chosen: tuple[str, ...] = codes
        case ChoiceAnswer(chosen=str() as code):
            chosen = (code,)
        case _:
            return say("Only the sentence. You choose what it promises.")
    text = load_instrument().question(question).text
    labels = {option.code: option.label.into(say.language) for option in text.options} if text else {}
    return enumeration([labels.get(code, code) for code in chosen], say.language)


def _not_taken(found: UsableRecord, say: Speech) -> Iterator[Html]:
    rows = []
    for code in NotTakenCode:
        names = [field_title(one.field, say.language) for one in found.not_taken if one.why is code]
        if names:
            rows.append([say(NOT_TAKEN_WORDS[code]), _listed(names, say)])
    if rows:
        yield table([say("Why not"), say("Fields")], rows, caption=say("What is not taken"))
    yield quiet(
        say("The register asks nothing about the people in the data or the council. Those questions stay empty.")
    )


def _listed(names: list[str], say: Speech) -> str:
    """The names, and how many more there are."""
    left = len(names) - MOST_NAMES
    more = [say.plural("1 more field", "{n} more fields", left)] if left > 0 else []
    return enumeration([*names[:MOST_NAMES], *more], say.language)
