"""What the source says and what it is read as, side by side; for a dossier that rests on quotations."""

from collections.abc import Iterator

from language.formats import enumeration, signed
from language.model import Language
from principles.load import principles
from questionnaire.answer import Quotation, Standing
from questionnaire.answers import AnyAnswer, ChoiceAnswer, ChoicesAnswer, ClaimAnswer, GroupsAnswer
from questionnaire.model import Question
from questionnaire.taking_part import RungsAnswer
from scoring.words import word, words
from ui.components.explained.pieces import source
from ui.components.html import Html, element, joined
from ui.components.table import table
from ui.outcome import Outcome


def passages(outcome: Outcome) -> Html | None:
    """A table of passages, or nothing where no answer rests on one."""
    say = outcome.say
    rows = [
        [
            element("b", question.title.into(outcome.language)),
            _quoted(outcome, answer),
            _read_as(outcome, question, answer),
        ]
        for question, answer in _quoting(outcome)
    ]
    if not rows:
        return None
    heads = [say("Question"), say("What the source says"), say("What we read it as")]
    return element("div", table(heads, rows, caption=say("Passages and what they are read as")), class_="od-roomy")


def _quoting(outcome: Outcome) -> Iterator[tuple[Question, AnyAnswer]]:
    for question in outcome.instrument.questions:
        answer = outcome.answers.get(question.id)
        if answer and answer.quotations:
            yield question, answer


def _quoted(outcome: Outcome, answer: AnyAnswer) -> Html:
    return joined(_quotation(outcome, quotation) for quotation in answer.quotations)


def _quotation(outcome: Outcome, quotation: Quotation) -> Html:
    # The article is in Dutch, and is quoted as it stands, also where the example itself is told in English.
    lang = (Language.DUTCH if outcome.is_from_article else outcome.dossier.language).value
    words_ = element("blockquote", f"“{quotation.text}”", lang=lang)
    known = principles().sources.get(quotation.source)
    place = element("figcaption", source(quotation.source, quotation.place, outcome.say) if known else quotation.place)
    return element("figure", words_, place, class_="od-quotation")


def _read_as(outcome: Outcome, question: Question, answer: AnyAnswer) -> Html:
    note = element("span", answer.note, class_="od-small od-block", lang=outcome.dossier.language.value)
    return joined(
        [element("span", _reading(outcome, question, answer), class_="od-block"), note if answer.note else None]
    )


def _reading(outcome: Outcome, question: Question, answer: AnyAnswer) -> str:
    if answer.standing is not Standing.GIVEN:
        return outcome.say("don't know")
    match answer:
        case RungsAnswer():
            return _rungs(outcome, answer)
        case ClaimAnswer(placement=int() as placement):
            place = signed(placement, outcome.language)
            return outcome.say("{place} on the scale from −3 (control) to +3 (service)", place=place)
        case GroupsAnswer(groups=groups):
            return enumeration([group.name for group in groups], outcome.language)
        case _:
            return _labels(outcome, question, answer)


def _rungs(outcome: Outcome, answer: RungsAnswer) -> str:
    told = [
        f"{outcome.name(cell.row)}: {voice.rung} {word(words().rungs, voice.rung, outcome.language)}"
        for cell in answer.cells
        for voice in cell.voices
        if cell.standing is Standing.GIVEN
    ]
    return "; ".join(told)


def _labels(outcome: Outcome, question: Question, answer: AnyAnswer) -> str:
    codes: tuple[str, ...] = answer.chosen if isinstance(answer, ChoicesAnswer) else ()
    if isinstance(answer, ChoiceAnswer) and answer.chosen:
        codes = (answer.chosen,)
    options = question.text.options if question.text else ()
    labels = [option.label.into(outcome.language) for option in options if option.code in codes]
    return enumeration(labels, outcome.language)
