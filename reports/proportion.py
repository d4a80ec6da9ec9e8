"""Proportionality explained: the four gates in their order, the weighing with its reasons, and the knock-outs."""

from collections import Counter

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from language.formats import number, score
from look.statuses import appearance_of
from questionnaire.answer import Standing, Truth
from questionnaire.answers import (
    Infringement,
    InfringementWeighingAnswer,
    KnockOutAnswer,
    LevelAnswer,
    PurposeWeighingAnswer,
)
from questionnaire.model import AnswerKind, Feed, Gate, Question
from reports import shapes, theme
from reports.answer_terms import certainty_words, evidence_short, grade_words, truth_words
from reports.figures import status_icon
from reports.findings import Findings
from reports.flowables import Cell, Story, columns, figure, heading, paragraph, space, table
from reports.wording import bold, rich, shortened
from scoring.cell_states import answer_state, state_words
from scoring.conclusions import gate_sentence, gates_as_told, judges_nothing
from scoring.inputs import evidence_value
from scoring.proportionality import GateResult
from scoring.words import words

_LINE = 22.0
Sizes = Counter[tuple[str | None, Gate | None]]


def proportion_parts(told: Findings) -> Story:
    """What the score of proportionality is made of."""
    return [*_gates(told), *_answers(told), *_weighing(told), *_knock_outs(told)]


def _gates(told: Findings) -> Story:
    say, gates = told.say, gates_as_told(told.card)
    said = "; ".join(f"{_gate_name(told, gate)}: {_gate_status(told, gate)}" for gate in gates)
    parts: list[Story] = [
        [paragraph(bold(_gate_name(told, gate)), theme.CELL), paragraph(_gate_words(told, gate), theme.CELL)]
        for gate in gates
    ]
    return [
        heading(say("Four steps, in this order"), 3),
        figure(
            lambda canvas, width, height: _draw_gates(canvas, width, height, gates), theme.CONTENT_WIDTH, _LINE, said
        ),
        columns(parts, [0.25] * 4, gap=10),
        space(6),
    ]


def _gate_name(told: Findings, gate: GateResult) -> str:
    return f"{list(Gate).index(gate.gate) + 1}. {told.word(words().gates, gate.gate.value)}"


def _gate_status(told: Findings, gate: GateResult) -> str:
    if gate.after_failure or gate.status is None:
        return gate_sentence(gate, told.say)
    return told.word(words().statuses, gate.status.value)


def _gate_words(told: Findings, gate: GateResult) -> str:
    parts = [_gate_status(told, gate)]
    if gate.status is not None and not gate.after_failure:
        parts[0] += "."
        parts.append(gate_sentence(gate, told.say))
    if gate.number_shown and gate.bounds and told.card.proportionality.number_shown:
        figure_words = told.say("Proven {proven} of 100.", proven=score(gate.bounds.proven, told.language))
        parts.append(figure_words)
    return " ".join(parts)


def _draw_gates(canvas: Canvas, width: float, height: float, gates: tuple[GateResult, ...]) -> None:
    share, size = width / len(gates), 15.0
    for place, gate in enumerate(gates):
        x = place * share
        if place + 1 < len(gates):
            canvas.setStrokeColor(theme.LINE if gate.failed or gate.after_failure else theme.EDGE)
            canvas.setLineWidth(1.2)
            canvas.line(x + size + 5, height / 2, x + share - 5, height / 2)
        name, ink = _gate_icon(gate)
        shapes.icon(canvas, name, (x, (height - size) / 2, size), ink)


def _gate_icon(gate: GateResult) -> tuple[str, Color]:
    code = "too_little_known" if gate.status is None or gate.after_failure else gate.status.value
    look = appearance_of(code)
    return look.icon, theme.colour(look.text)


def _answers(told: Findings) -> Story:
    """Which answers count in the gates, with their weight and evidence."""
    say = told.say
    asked = [question for question in told.questions if Feed.GATE in question.feeds and question.gate]
    sizes: Sizes = Counter((question.module, question.gate) for question in asked if question.module)
    rows = [_answer_row(told, question, sizes) for question in asked]
    return [
        heading(say("Which answers count, how heavily, and on what evidence"), 3),
        table(
            [say("Question"), say("Step"), say("Answer"), say("Weight"), say("Evidence")],
            rows,
            [0.37, 0.19, 0.14, 0.09, 0.21],
            say("Answers that count in the four steps"),
        ),
    ]


def _answer_row(told: Findings, question: Question, sizes: Sizes) -> list[Cell]:
    say, answer = told.say, told.dossier.answers.get(question.id)
    weight = 1 / sizes[question.module, question.gate] if question.module else float(question.weight)
    decimals = 0 if weight == int(weight) else 2
    title = rich(question.title.into(told.language), f" ({question.id})")
    gate = told.word(words().gates, question.gate.value) if question.gate else ""
    said, shown_by = state_words(say, answer_state(question, told.dossier.answers)), "–"
    if isinstance(answer, LevelAnswer):
        said = _level_words(told, question, answer)
        if answer.standing is Standing.GIVEN:
            shown_by = evidence_short(say, evidence_value(answer.evidence))
    return [title, gate, said, number(weight, told.language, decimals), shown_by]


def _level_words(told: Findings, question: Question, answer: LevelAnswer) -> str:
    say = told.say
    if answer.standing is Standing.GIVEN and answer.points is not None:
        return say("{points} of 3", points=answer.points)
    if answer.standing is Standing.NOT_APPLICABLE:
        return say("not applicable")
    return state_words(say, answer_state(question, told.dossier.answers))


def _weighing(told: Findings) -> Story:
    say, weighing = told.say, told.card.proportionality.weighing
    purpose = told.dossier.answers.get("AF-01")
    losses = told.dossier.answers.get("AF-02")
    rows: list[list[Cell]] = []
    if isinstance(purpose, PurposeWeighingAnswer) and purpose.standing is Standing.GIVEN:
        grades = (purpose.importance, purpose.weight)
        certainty = certainty_words(say, purpose.certainty)
        rows.append([bold(say("What the purpose gains")), *(grade_words(say, grade) for grade in grades), certainty])
    if isinstance(losses, InfringementWeighingAnswer) and losses.standing is Standing.GIVEN:
        rows += [_loss_row(told, loss) for loss in losses.infringements]
    story: Story = [heading(say("What is gained against what people lose"), 3)]
    if rows:
        head = [say("What"), say("How much"), say("How heavy it counts"), say("How certain")]
        story.append(table(head, rows, [0.46, 0.18, 0.2, 0.16], say("The weighing of purpose and rights")))
        story.append(paragraph(say("The reasons are with the answers AF-01 and AF-02."), theme.NOTE))
    if judges_nothing(told.card):
        return [*story, paragraph(say("No verdict yet."))]
    if not weighing.is_complete:
        return [*story, paragraph(say("The weighing is not complete, so nothing follows from it yet."))]
    if weighing.is_open:
        return [*story, paragraph(say("Open: a choice for the council. Gain and loss weigh about the same."))]
    heavier = (weighing.weight or 1.0) > 1
    return [*story, paragraph(say("The purpose weighs more.") if heavier else say("What people lose weighs more."))]


def _loss_row(told: Findings, loss: Infringement) -> list[Cell]:
    say = told.say
    grades = (grade_words(say, grade) for grade in (loss.importance, loss.weight))
    return [shortened(loss.right, 120), *grades, certainty_words(say, loss.certainty)]


def _knock_outs(told: Findings) -> Story:
    say = told.say
    asked = [question for question in told.questions if question.kind is AnswerKind.KNOCK_OUT]
    if not asked:
        return []
    rows: list[list[Cell]] = [[_knock_out(told, question), question.title.into(told.language)] for question in asked]
    note = say("The privacy officer answers these. One “yes” is a STOP; nothing else can make up for it.")
    caption = say("What would stop the project")
    return [
        heading(caption, 3),
        paragraph(note, theme.NOTE),
        table([say("Answer"), say("What would stop the project")], rows, [0.22, 0.78], caption),
    ]


def _unsaid(told: Findings, question: Question) -> str:
    """Why a STOP is not excluded: nobody knows, nobody answered yet, or nobody was asked."""
    return state_words(told.say, answer_state(question, told.dossier.answers))


def _knock_out(told: Findings, question: Question) -> Flowable:
    answer, score = told.dossier.answers.get(question.id), told.card.proportionality
    truth = Truth.YES if question.id in score.stop_reasons else Truth.NO
    truth = Truth.UNKNOWN if question.id in score.stop_not_excluded else truth
    code = {Truth.YES: "stopped", Truth.NO: "fully", Truth.UNKNOWN: "not_measured"}[truth]
    share = 14 / theme.CONTENT_WIDTH
    is_unconfirmed = truth is Truth.UNKNOWN and isinstance(answer, KnockOutAnswer) and answer.truth is Truth.NO
    said = _unsaid(told, question) if truth is Truth.UNKNOWN else truth_words(told.say, truth)
    said = told.say("“No”, but not confirmed: unknown") if is_unconfirmed else said
    return columns([[space(1), status_icon(code)], [paragraph(said, theme.CELL)]], [share, 0.2 - share], gap=0)
