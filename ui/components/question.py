"""One question as a card: what is asked and why, the answer, a note, evidence, and when it was saved."""

from collections.abc import Callable, Iterator
from typing import Any

import streamlit as st

from language.formats import clock_time, spoken_date
from language.messages import Speech
from principles.load import principles
from questionnaire.answer import Answer, Standing
from questionnaire.answers import (
    AnyAnswer,
    BridgingAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClaimAnswer,
    CountsAnswer,
    EstimateAnswer,
    GroupsAnswer,
    ImpactClassAnswer,
    InfringementWeighingAnswer,
    KnockOutAnswer,
    LevelAnswer,
    PurposeWeighingAnswer,
    RisksAnswer,
    TextAnswer,
)
from questionnaire.model import SourceReference
from questionnaire.taking_part import CouncilAnswer, OwnRungsAnswer, ReportedBackAnswer, RungsAnswer
from services import assessments
from ui.asked import Asked, Notice, changed, noted
from ui.components import (
    answer_bridging,
    answer_choice,
    answer_claim,
    answer_council,
    answer_counts,
    answer_groups,
    answer_impact,
    answer_infringements,
    answer_knock_out,
    answer_level,
    answer_own_rungs,
    answer_reported_back,
    answer_risks,
    answer_rungs,
    answer_text,
    answer_weighing,
    confirmed_answers,
    evidence,
    fields,
    register_texts,
    replaced_answer,
    standing,
    to_mend,
)
from ui.components.badge import verdict
from ui.components.fields import LONG_TEXT
from ui.components.html import Html, element, joined
from ui.components.occasions import occasion_words
from ui.components.question_words import why_and_guidance
from ui.components.text import overline, quiet, quotation
from ui.resources import local, now

# These have evidence in each of their parts.
WITH_CELLS = (RungsAnswer, CouncilAnswer, BridgingAnswer, InfringementWeighingAnswer)
# These tell in each of their rows whom to ask.
WITH_ROWS = (RungsAnswer, CouncilAnswer)
# These have a row for each group, and one note for all of them.
WITH_GROUPS = (RungsAnswer, OwnRungsAnswer, ReportedBackAnswer, CountsAnswer, EstimateAnswer)
WHOLE = "whole"
FORMS: dict[type[Answer], Callable[[Asked, Any], Standing]] = {
    LevelAnswer: answer_level.show,
    RungsAnswer: answer_rungs.show,
    CouncilAnswer: answer_council.show,
    OwnRungsAnswer: answer_own_rungs.show,
    ReportedBackAnswer: answer_reported_back.show,
    CountsAnswer: answer_counts.show,
    EstimateAnswer: answer_counts.show_estimate,
    BridgingAnswer: answer_bridging.show,
    PurposeWeighingAnswer: answer_weighing.show,
    InfringementWeighingAnswer: answer_infringements.show,
    RisksAnswer: answer_risks.show,
    KnockOutAnswer: answer_knock_out.show,
    ImpactClassAnswer: answer_impact.show,
    GroupsAnswer: answer_groups.show,
    ClaimAnswer: answer_claim.show,
    ChoiceAnswer: answer_choice.show_one,
    ChoicesAnswer: answer_choice.show_any,
    TextAnswer: answer_text.show,
}


def show(asked: Asked) -> None:
    """Show the card of a question."""
    say, language, answer = asked.say, asked.language, asked.answer
    asked.remember_seen()
    with st.container(key=f"card-{asked.key()}", gap="small"):
        title = element("h3", asked.text.question.into(language))
        place = say(
            "Question {number} · {occasion}",
            number=asked.number,
            occasion=occasion_words(asked.question.occasion, say),
        )
        added = overline(say("An own question: it counts in no score")) if asked.question.is_own else None
        between = (
            quiet(say("Are you unsure between two answers? Choose the first of the two."))
            if asked.text.levels
            else None
        )
        several = quiet(say("You may choose more than one.")) if isinstance(answer, ChoicesAnswer) else None
        st.html(joined([overline(place), added, title, *why_and_guidance(asked), between, several]))
        to_mend.show_at_question(asked)
        register_texts.show(asked)
        with st.container(key=f"answer-{asked.key()}", gap="small"):
            FORMS[type(answer)](asked, answer)
            if not isinstance(answer, WITH_ROWS):
                _show_details(asked, answer)
            confirmed_answers.show(asked, answer)
        st.html(joined(_quotations(asked))) if answer.quotations else None
        fields.text(
            asked,
            "note",
            note_label(asked),
            answer.note,
            keep=lambda typed: asked.keep(lambda kept: noted(kept, note=typed)),
            rows=2,
            max_length=LONG_TEXT,
        )
        if not isinstance(answer, WITH_CELLS):
            evidence.show(asked, WHOLE, answer.evidence, lambda change: _keep_evidence(asked, change))
        _show_foot(asked)


def saved_words(say: Speech, answer: AnyAnswer) -> str | None:
    """When an answer was saved last; the day only if it was not today."""
    if answer.answered_at is None:
        return None
    moment = local(answer.answered_at)
    time = clock_time(moment, say.language)
    if moment.date() == local(now()).date():
        return say("Saved at {time}", time=time)
    return say("Saved on {day} at {time}", day=spoken_date(moment.date(), say.language), time=time)


def note_label(asked: Asked) -> str:
    """What the note is called: by the number of its question, and by what it is about where the answer has rows."""
    say, number = asked.say, asked.number
    if asked.read_only:
        return say("Explanation")
    if isinstance(asked.answer, WITH_GROUPS):
        return say("Explanation at question {number}, for all groups (may stay empty)", number=number)
    if isinstance(asked.answer, CouncilAnswer):
        return say("Explanation at question {number}, for all phases (may stay empty)", number=number)
    return say("Explanation at question {number} (may stay empty)", number=number)


def _show_details(asked: Asked, answer: AnyAnswer) -> None:
    standing.details(
        asked,
        WHOLE,
        answer.standing,
        answer.reason,
        lambda typed: asked.keep(lambda kept: changed(kept, reason=typed)),
    )


def _keep_evidence(asked: Asked, change: evidence.Change) -> str | None:
    return asked.keep(lambda kept: noted(kept, evidence=change(kept.evidence)))


def _show_foot(asked: Asked) -> None:
    if asked.notice:
        _show_notice(asked, asked.notice)
    with st.container(horizontal=True, vertical_alignment="center", key=f"foot-{asked.key()}"):
        if not isinstance(asked.answer, WITH_CELLS):
            evidence.add_button(asked, WHOLE, asked.answer.evidence)
        label = asked.say("Example, law and source")
        with st.popover(label, icon=":material/menu_book:", type="tertiary", key=f"more-{asked.key()}"):
            st.html(element("div", *_background(asked), class_="od-background"))
        saved = saved_words(asked.say, asked.answer)
        if saved and not asked.read_only:
            st.space("stretch")
            st.html(element("div", verdict("fully", saved), role="status"), width="content")


def _show_notice(asked: Asked, notice: Notice) -> None:
    kind = "od-trouble" if notice.is_trouble else "od-note"
    role = "alert" if notice.is_trouble else "status"
    words = [element("b", notice.title), element("span", f" {notice.words}")]
    lines = replaced_answer.lines(asked, notice.replaced) if notice.replaced else []
    if lines:
        words.append(element("b", asked.say("What stood there before:")))
        words.extend(element("span", line) for line in lines)
    st.html(element("div", *words, class_=kind, role=role))
    if notice.replaced:
        replaced_answer.show_buttons(asked, notice.replaced)


def _background(asked: Asked) -> Iterator[Html]:
    say, language, text = asked.say, asked.language, asked.text
    if text.example:
        yield element("p", text.example.into(language))
    if text.background:
        yield element("p", element("b", say("What the law and the sources say")), f" {text.background.into(language)}")
    if text.evidence:
        yield element("p", element("b", say("What counts as evidence?")), f" {text.evidence.into(language)}")
    if asked.question.sources:
        yield element("b", say("Sources"))
        yield element("ul", *(element("li", _source(reference, asked)) for reference in asked.question.sources))


def _source(reference: SourceReference, asked: Asked) -> Html:
    source = assessments.instrument(asked.stored.dossier).source(reference.source)
    title = source.title.into(asked.language) if source else reference.source
    place = f", {reference.place}" if reference.place else ""
    if source is None or source.url is None:
        return element("span", title, place)
    link = element("a", title, href=source.url, target="_blank", rel="noopener noreferrer")
    return element("span", link, place)


def _quotations(asked: Asked) -> Iterator[Html]:
    for one in asked.answer.quotations:
        source = principles().sources.get(one.source)
        title = source.title.into(asked.language) if source else one.source
        yield quotation(f"“{one.text}”", f"{title}, {one.place}" if one.place else title)
