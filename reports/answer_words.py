"""What was answered, in words: one short paragraph for each part of an answer.

Answers that many people gave are never told here: of those only the aggregates that may be shown stand in the report.
"""

from collections.abc import Callable, Iterator
from typing import Any

from questionnaire.answer import Piece, Standing, Truth
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
from questionnaire.forms import GRADED, right_name
from questionnaire.model import Phase, Question
from questionnaire.routing import OTHER_ROWS
from questionnaire.taking_part import CouncilAnswer, OwnRungsAnswer, ReportedBackAnswer, RungCell, RungsAnswer, Voice
from reports.answer_terms import (
    evidence_words,
    form_words,
    placed_words,
    scale_ask,
    speaker_words,
    step_words,
    truth_words,
    vulnerable_words,
)
from reports.findings import Findings
from reports.images_page import COUNTS
from reports.matrix import MATRIX
from reports.wording import Text, bold, rich
from scoring.proportionality_inputs import right
from scoring.weighing import own_importance
from scoring.words import words

Lines = Iterator[Text]


def answer_lines(told: Findings, question: Question, answer: AnyAnswer) -> list[Text]:
    """The answer in words, its parts in their order."""
    if answer.standing is Standing.UNKNOWN:
        said = told.say("Don't know")
        return [*_sentence(answer), said] if isinstance(answer, ClaimAnswer) else [said]
    if answer.standing is Standing.NOT_APPLICABLE:
        return [rich(bold(told.say("Not applicable, because:")), " ", answer.reason)]
    return list(_WAYS[type(answer)](told, question, answer))


def _level(told: Findings, question: Question, answer: LevelAnswer) -> Lines:
    if answer.points is None:
        return
    points = told.say("{points} of 3", points=answer.points)
    if question.text is None:
        yield points
        return
    level = question.text.levels[answer.points]
    yield rich(bold(level.label.into(told.language)), f" ({points}). ", level.caption.into(told.language))


def _rungs(told: Findings, _question: Question, answer: RungsAnswer) -> Lines:
    cells = {cell.row: cell for cell in answer.cells}
    for row in (*(group.id for group in told.card.profile.groups), *OTHER_ROWS):
        if row in cells and cells[row].standing is not Standing.OPEN:
            yield rich(bold(told.name(row)), ": ", _cell_words(told, cells[row]))


def _cell_words(told: Findings, cell: RungCell) -> Text:
    say = told.say
    if cell.standing is Standing.UNKNOWN:
        asks = rich(". ", bold(say("Will ask:")), " ", cell.reason.strip()) if cell.reason.strip() else ""
        return rich(say("don't know"), asks)
    if cell.standing is Standing.GIVEN and not cell.voices:
        return rich(say("not answered yet"), _because(cell.reason))
    if cell.standing is Standing.NOT_APPLICABLE:
        return rich(say("not applicable"), _because(cell.reason))
    spoken = "; ".join(_voice_words(told, voice) for voice in cell.voices)
    return rich(spoken, f" ({evidence_words(say, cell.evidence)})", _because(cell.reason))


def _because(reason: str) -> str:
    return f". {reason.strip()}" if reason.strip() else ""


def _voice_words(told: Findings, voice: Voice) -> str:
    rung = f"{voice.rung} {told.word(words().rungs, voice.rung)}"
    if voice.rung == 0:
        return rung
    parts = (rung, speaker_words(told.say, voice.speaker), form_words(told.say, voice.form))
    return ", ".join(filter(None, parts))


def _council(told: Findings, _question: Question, answer: CouncilAnswer) -> Lines:
    due = told.card.profile.phases_due
    order = list(Phase)
    for cell in sorted(answer.cells, key=lambda cell: order.index(cell.phase)):
        if cell.phase in due and cell.standing is not Standing.OPEN:
            known = cell.level is not None and cell.standing is Standing.GIVEN
            unsaid = told.say("don't know") if cell.standing is Standing.UNKNOWN else told.say("not answered yet")
            level = f"{cell.level} {told.word(words().council_levels, cell.level or 0)}"
            said = f"{level} ({evidence_words(told.say, cell.evidence)})" if known else unsaid
            yield rich(bold(told.word(words().phases, cell.phase.value)), ": ", said)


def _own_rungs(told: Findings, _question: Question, _answer: OwnRungsAnswer) -> Lines:
    """Only medians of groups of which enough people answered; they stand in the matrix."""
    yield told.say(
        "What people rated themselves is shown in the matrix on page {page}, where enough of them answered.",
        page=told.page_of(MATRIX),
    )


def _reported_back(told: Findings, _question: Question, answer: ReportedBackAnswer) -> Lines:
    for cell in answer.cells:
        yield rich(bold(told.name(cell.row)), ": ", truth_words(told.say, cell.truth))


def _counts(told: Findings, _question: Question, _answer: CountsAnswer | EstimateAnswer) -> Lines:
    yield told.say("The counts that may be shown are on page {page}.", page=told.page_of(COUNTS))


def _bridging(told: Findings, question: Question, answer: BridgingAnswer) -> Lines:
    for cell in answer.cells:
        shown_by = f" ({evidence_words(told.say, cell.evidence)})" if cell.done is Truth.YES else ""
        yield rich(
            bold(scale_ask(told.language, question, cell.item.value)), ": ", truth_words(told.say, cell.done), shown_by
        )


def _purpose(told: Findings, question: Question, answer: PurposeWeighingAnswer) -> Lines:
    yield from _steps(told, question, answer, GRADED)


def _steps(told: Findings, question: Question, graded: Piece, scales: tuple[str, ...]) -> Lines:
    """What was chosen on each scale, in the words of the question."""
    for scale in scales:
        chosen = step_words(told.say, question, scale, getattr(graded, scale))
        yield rich(scale_ask(told.language, question, scale), " ", bold(chosen))


def _losses(told: Findings, question: Question, answer: InfringementWeighingAnswer) -> Lines:
    is_vulnerable = told.card.profile.has_vulnerable_groups is not Truth.NO
    for loss in answer.infringements:
        rated = own_importance(right(loss, vulnerable=is_vulnerable))
        shown_by = f" ({evidence_words(told.say, loss.evidence)})"
        yield rich(bold(right_name(question, loss.right, told.language)), shown_by)
        yield from _steps(told, question, loss, GRADED)
        if rated:
            own = step_words(told.say, question, "own_importance", rated)
            yield rich(scale_ask(told.language, question, "own_importance"), " ", bold(own))
        if loss.reason.strip():
            yield rich(bold(told.say("Why:")), " ", loss.reason)


def _risks(told: Findings, question: Question, answer: RisksAnswer) -> Lines:
    for risk in answer.risks:
        yield bold(risk.what)
        yield from _steps(told, question, risk, ("severity", "likelihood"))
        if risk.named_by.strip():
            yield rich(scale_ask(told.language, question, "named_by"), " ", bold(risk.named_by))


def _knock_out(told: Findings, _question: Question, answer: KnockOutAnswer) -> Lines:
    yield bold(truth_words(told.say, answer.truth))


def _impact(told: Findings, _question: Question, answer: ImpactClassAnswer) -> Lines:
    if answer.impact_class:
        yield bold(told.word(words().impact_classes, answer.impact_class))


def _groups(told: Findings, _question: Question, answer: GroupsAnswer) -> Lines:
    for group in answer.groups:
        yield rich(bold(group.name), ": ", vulnerable_words(told.say, group.is_vulnerable))


def _claim(told: Findings, question: Question, answer: ClaimAnswer) -> Lines:
    yield from _sentence(answer)
    if answer.claimed is not None:
        yield placed_words(told.say, answer.claimed)
    if answer.untold:
        yield from _options(told, question, (answer.untold.value,))


def _sentence(answer: ClaimAnswer) -> Lines:
    if answer.text.strip():
        yield rich("“", answer.text.strip(), "”", f" ({answer.location})" if answer.location.strip() else "")


def _choice(told: Findings, question: Question, answer: ChoiceAnswer) -> Lines:
    yield from _options(told, question, (answer.chosen,) if answer.chosen else ())


def _choices(told: Findings, question: Question, answer: ChoicesAnswer) -> Lines:
    yield from _options(told, question, answer.chosen)


def _options(told: Findings, question: Question, codes: tuple[str, ...]) -> Lines:
    options = question.text.options if question.text else ()
    labels = {option.code: option.label.into(told.language) for option in options}
    ordered = [*(code for code in labels if code in codes), *sorted(code for code in codes if code not in labels)]
    for code in ordered:
        yield bold(labels.get(code, code))


def _text(_told: Findings, _question: Question, answer: TextAnswer) -> Lines:
    if answer.text.strip():
        yield answer.text


_WAYS: dict[type, Callable[[Findings, Question, Any], Lines]] = {
    LevelAnswer: _level,
    RungsAnswer: _rungs,
    CouncilAnswer: _council,
    OwnRungsAnswer: _own_rungs,
    ReportedBackAnswer: _reported_back,
    CountsAnswer: _counts,
    EstimateAnswer: _counts,
    BridgingAnswer: _bridging,
    PurposeWeighingAnswer: _purpose,
    InfringementWeighingAnswer: _losses,
    RisksAnswer: _risks,
    KnockOutAnswer: _knock_out,
    ImpactClassAnswer: _impact,
    GroupsAnswer: _groups,
    ClaimAnswer: _claim,
    ChoiceAnswer: _choice,
    ChoicesAnswer: _choices,
    TextAnswer: _text,
}
