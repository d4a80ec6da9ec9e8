"""Every answer that counts, question by question, with its reasons, its evidence, and who gave it when."""

from collections.abc import Iterable, Iterator
from typing import Final

from reportlab.lib.styles import ParagraphStyle

from dossier.start import start_lines, starting_point
from language.formats import enumeration, spoken_date
from language.messages import message_id
from questionnaire.answer import Confirmation, Evidence, Quotation, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    BridgingAnswer,
    Infringement,
    InfringementWeighingAnswer,
    KnockOutAnswer,
)
from questionnaire.forms import right_name
from questionnaire.model import Part, Question
from questionnaire.taking_part import CouncilAnswer, RungsAnswer
from reports import theme
from reports.answer_terms import evidence_words, scale_ask
from reports.answer_words import answer_lines
from reports.findings import LONGEST_NAME, Findings
from reports.flowables import heading, new_page, paragraph, paragraphs, together
from reports.pieces import Story
from reports.sources import source_title
from reports.unprinted import unprinted
from reports.wording import Text, bold, rich, shortened
from scoring.words import words

ANSWERS = "answers"
ANSWERS_TITLE: Final = message_id("Every answer that counts")
_MOST_KEPT = 24
"""The most paragraphs that stay together on one page."""
Asked = list[tuple[Question, AnyAnswer]]


def answers_pages(told: Findings) -> Story:
    """The answers in the order of the questionnaire. What is hidden or was not put does not stand here."""
    say = told.say
    explained = say(
        "Only questions that apply to this project stand here. What was not put, or not known, is on page {page}.",
        page=told.page_of("unknown"),
    )
    story: Story = [
        new_page(),
        heading(say(ANSWERS_TITLE), 1, ANSWERS),
        paragraph(explained, theme.NOTE),
        *_start(told),
    ]
    for part in told.instrument.manifest.parts:
        answered = [
            (question, told.dossier.answers[question.id])
            for question in told.questions
            if question.part == part.id and _is_put(told, question)
        ]
        story += _part(told, part, answered)
    kept = told.kept
    return [*story, paragraph(kept, theme.NOTE)] if kept else story


def _start(told: Findings) -> Story:
    """What was settled before answering, so that nobody makes a project lighter afterwards unseen."""
    if told.is_from_article:
        return []
    say, settled = told.say, starting_point(told.dossier, told.instrument)
    lines = [say("What is asked of this project was not settled before answering.")]
    if settled:
        lines = list(start_lines(told.dossier, settled, say))
    return [heading(say("Settled before answering"), 2), *_lines(lines, theme.BODY)]


def _is_put(told: Findings, question: Question) -> bool:
    answer = told.dossier.answers.get(question.id)
    return answer is not None and answer.is_put


def _part(told: Findings, part: Part, answered: Asked) -> Story:
    if not answered:
        return []
    opening: Story = [heading(part.title.into(told.language), 2, f"part-{part.id}")]
    if part.owner:
        added = told.say("These questions are of {owner}. They count in no score.", owner=part.owner)
        opening.append(paragraph(added, theme.NOTE))
    first, *others = (_question(told, question, answer) for question, answer in answered)
    return [piece for block in ([*opening, *first], *others) for piece in _kept(block)]


def _kept(block: Story) -> Story:
    """A question with its answer on one page, unless it is very long."""
    return [together(block)] if len(block) <= _MOST_KEPT else block


def _question(told: Findings, question: Question, answer: AnyAnswer) -> Story:
    """One question: what was asked, what was answered, why, on what evidence, by whom."""
    asked = question.text.question if question.text else question.title
    said = [*answer_lines(told, question, answer), *_grounds(told, answer)]
    below = list(_small_print(told, question, answer))
    return [
        heading(f"{asked.into(told.language)} ({question.id})", 3),
        *_lines(said, theme.INDENTED),
        *_lines(below, theme.INDENTED_NOTE),
        *unprinted(told.say, [*said, *below]),
    ]


def _lines(texts: Iterable[Text], style: ParagraphStyle) -> Story:
    return [part for text in texts for part in paragraphs(text, style)]


def _grounds(told: Findings, answer: AnyAnswer) -> Iterator[Text]:
    say = told.say
    if answer.reason.strip() and answer.standing is Standing.UNKNOWN:
        yield rich(bold(say("Will ask:")), " ", answer.reason)
    elif answer.reason.strip() and answer.standing is not Standing.NOT_APPLICABLE:
        yield rich(bold(say("Why:")), " ", answer.reason)
    if answer.note.strip():
        yield rich(bold(say("Note:")), " ", answer.note)
    yield from (_quotation(told, quotation) for quotation in answer.quotations)


def _quotation(told: Findings, quotation: Quotation) -> Text:
    place = f", {quotation.place}" if quotation.place.strip() else ""
    source = f"{source_title(told, quotation.source)}{place}"
    return rich(bold(told.say("Quotation:")), " “", quotation.text, "” (", source, ")")


def _small_print(told: Findings, question: Question, answer: AnyAnswer) -> Iterator[Text]:
    yield from (_evidence(told, piece, names) for piece, names in _pieces(told, question, answer).items())
    if answer.confirmed_by:
        yield _confirmed(told, answer.confirmed_by)
    elif not question.is_own and (answer.standing is Standing.NOT_APPLICABLE or _is_own_no(answer)):
        yield told.say("Not confirmed by the privacy officer yet, so it counts as unknown.")


def _is_own_no(answer: AnyAnswer) -> bool:
    """Whether the answer says that something does not stop the project."""
    return isinstance(answer, KnockOutAnswer) and answer.standing is Standing.GIVEN and answer.truth is Truth.NO


def _pieces(told: Findings, question: Question, answer: AnyAnswer) -> dict[Evidence, list[str]]:
    """The evidence of an answer, each piece with the parts of the answer that it stands with."""
    placed: dict[Evidence, list[str]] = {piece: [] for piece in answer.evidence}
    for name, evidence in _parts(told, question, answer):
        for piece in evidence:
            placed.setdefault(piece, []).append(name)
    return placed


def _parts(told: Findings, question: Question, answer: AnyAnswer) -> list[tuple[str, tuple[Evidence, ...]]]:
    match answer:
        case RungsAnswer(cells=cells):
            return [(told.short_name(cell.row), cell.evidence) for cell in cells]
        case CouncilAnswer(cells=phases):
            return [(told.word(words().phases, cell.phase.value), cell.evidence) for cell in phases]
        case BridgingAnswer(cells=steps):
            return [(scale_ask(told.language, question, cell.item.value), cell.evidence) for cell in steps]
        case InfringementWeighingAnswer(infringements=losses):
            return [(_right(told, question, loss), loss.evidence) for loss in losses]
        case _:
            return []


def _right(told: Findings, question: Question, loss: Infringement) -> str:
    return shortened(right_name(question, loss.right, told.language), LONGEST_NAME)


def _evidence(told: Findings, piece: Evidence, stands_with: list[str]) -> Text:
    say = told.say
    marks = [
        say("public") if piece.is_public else "",
        say("from the people in the data") if piece.from_data_subjects else "",
        evidence_words(say, (piece,)),
    ]
    title = piece.title.strip() or say("without a title")
    location = [": ", piece.location] if piece.location.strip() else []
    told_of: list[Text] = [bold(say("Evidence:")), " ", title, *location, " (", ", ".join(filter(None, marks)), ")"]
    if stands_with:
        told_of += ["; ", say("for: {parts}", parts=enumeration(stands_with, told.language))]
    if piece.confirmed_by:
        told_of += [". ", _confirmed(told, piece.confirmed_by)]
    return rich(*told_of)


def _confirmed(told: Findings, confirmation: Confirmation) -> str:
    say, on = told.say, spoken_date(confirmation.on, told.language)
    if confirmation.role == "council":
        return say("Confirmed by the council on {date}.", date=on)
    return say("Confirmed by the privacy officer on {date}.", date=on)
