"""Every answer that counts, question by question, with its reasons, its evidence, and who gave it when."""

from collections.abc import Iterable, Iterator

from reportlab.lib.styles import ParagraphStyle

from dossier.kept import kept_words
from language.formats import clock_time, enumeration, spoken_date
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
from reports.flowables import Story, heading, new_page, paragraph, paragraphs
from reports.sources import source_title
from reports.wording import Text, bold, joined, rich, shortened
from scoring.words import words

ANSWERS = "answers"
Asked = list[tuple[Question, AnyAnswer]]


def answers_pages(told: Findings) -> Story:
    """The answers in the order of the questionnaire. What is hidden or was not put does not stand here."""
    say = told.say
    explained = say(
        "Only questions that apply to this project stand here. What was not put, or not known, is on page {page}.",
        page=told.page_of("unknown"),
    )
    story: Story = [new_page(), heading(say("Every answer that counts"), 1, ANSWERS), paragraph(explained, theme.NOTE)]
    for part in told.instrument.manifest.parts:
        answered = [
            (question, told.dossier.answers[question.id])
            for question in told.questions
            if question.part == part.id and _is_put(told, question)
        ]
        story += _part(told, part, answered)
    kept = kept_words(told.dossier, told.instrument, say)
    return [*story, paragraph(kept, theme.NOTE)] if kept else story


def _is_put(told: Findings, question: Question) -> bool:
    answer = told.dossier.answers.get(question.id)
    return answer is not None and answer.is_put


def _part(told: Findings, part: Part, answered: Asked) -> Story:
    if not answered:
        return []
    story: Story = [heading(part.title.into(told.language), 2, f"part-{part.id}")]
    if part.owner:
        added = told.say("These questions are of {owner}. They count in no score.", owner=part.owner)
        story.append(paragraph(added, theme.NOTE))
    for question, answer in answered:
        story += _question(told, question, answer)
    return story


def _question(told: Findings, question: Question, answer: AnyAnswer) -> Story:
    """One question: what was asked, what was answered, why, on what evidence, by whom."""
    asked = question.text.question if question.text else question.title
    return [
        heading(f"{asked.into(told.language)} ({question.id})", 3),
        *_lines(answer_lines(told, question, answer), theme.INDENTED),
        *_lines(_grounds(told, answer), theme.INDENTED),
        *_lines(_small_print(told, question, answer), theme.INDENTED_NOTE),
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
    spoken = _who_and_when(told, answer)
    if spoken:
        yield spoken


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
    say = told.say
    roles = {"privacy_officer": say("privacy officer"), "council": say("council")}
    return say(
        "Confirmed by {name} ({role}) on {date}.",
        name=confirmation.name or say("name not given"),
        role=roles[confirmation.role],
        date=spoken_date(confirmation.on, told.language),
    )


def _who_and_when(told: Findings, answer: AnyAnswer) -> Text:
    parts: list[Text] = []
    if answer.answered_by.strip():
        parts.append(told.say("Answered by {name}", name=answer.answered_by))
    if answer.answered_at:
        day = spoken_date(answer.answered_at.date(), told.language)
        parts.append(f"{day}, {clock_time(answer.answered_at, told.language)}")
    return joined(parts, " · ") if parts else ""
