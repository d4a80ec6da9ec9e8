"""Proportionality explained: the four gates in their order, the answers that count, the balance, the knock-outs."""

from collections import Counter

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from language.formats import number, score
from look.statuses import appearance_of
from questionnaire.answer import Standing, Truth
from questionnaire.answers import KnockOutAnswer, LevelAnswer
from questionnaire.model import AnswerKind, Feed, Gate, Question
from reports import shapes, theme
from reports.answer_terms import evidence_short, truth_words
from reports.balancing import balancing_parts, weighed
from reports.figures import status_icon
from reports.findings import Findings
from reports.flowables import Cell, columns, figure, heading, paragraph, space, table
from reports.pieces import Story
from reports.wording import bold, rich
from scoring.balance import Balance, balance_of_gate
from scoring.cell_states import answer_state, state_words
from scoring.conclusions import gate_sentence, gates_as_told
from scoring.inputs import evidence_value
from scoring.proportionality import GateResult
from scoring.words import words

_LINE = 22.0
Sizes = Counter[tuple[str | None, Gate | None]]


def proportion_parts(told: Findings) -> Story:
    """What the score of proportionality is made of."""
    return [*_gates(told), *_answers(told), *balancing_parts(told), *_knock_outs(told)]


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
            lambda canvas, width, height: _draw_gates(canvas, width, height, told), theme.CONTENT_WIDTH, _LINE, said
        ),
        columns(parts, [0.25] * 4, gap=10),
        space(6),
    ]


def _gate_name(told: Findings, gate: GateResult) -> str:
    return f"{list(Gate).index(gate.gate) + 1}. {told.word(words().gates, gate.gate.value)}"


def _gate_status(told: Findings, gate: GateResult) -> str:
    if gate.after_failure or gate.status is None:
        return gate_sentence(gate, told.say)
    weighing = balance_of_gate(told.card, weighed(told), gate)
    if weighing is Balance.OPEN:
        return told.say("Open: a choice for the council")
    if weighing is Balance.WITHOUT_REASONS:
        return told.say("Reasons are missing")
    return told.status_word(gate.status, told.say)


def _gate_words(told: Findings, gate: GateResult) -> str:
    parts = [_gate_status(told, gate)]
    weighing = balance_of_gate(told.card, weighed(told), gate)
    if gate.status is not None and not gate.after_failure:
        parts[0] += "."
        parts.append(gate_sentence(gate, told.say))
    is_told = gate.number_shown and told.card.proportionality.number_shown
    if gate.bounds and is_told and weighing is not Balance.WITHOUT_REASONS:
        figure_words = told.say("Proven {proven} of 100.", proven=score(gate.bounds.proven, told.language))
        parts.append(figure_words)
    return " ".join(parts)


def _draw_gates(canvas: Canvas, width: float, height: float, told: Findings) -> None:
    gates, size = gates_as_told(told.card), 15.0
    share = width / len(gates)
    for place, gate in enumerate(gates):
        x = place * share
        if place + 1 < len(gates):
            canvas.setStrokeColor(theme.LINE if gate.failed or gate.after_failure else theme.EDGE)
            canvas.setLineWidth(1.2)
            canvas.line(x + size + 5, height / 2, x + share - 5, height / 2)
        name, ink = _gate_icon(told, gate)
        shapes.icon(canvas, name, (x, (height - size) / 2, size), ink)


def _gate_icon(told: Findings, gate: GateResult) -> tuple[str, Color]:
    code = "too_little_known" if gate.status is None or gate.after_failure else gate.status.value
    weighing = balance_of_gate(told.card, weighed(told), gate)
    own = {Balance.OPEN: "open_weighing", Balance.WITHOUT_REASONS: "too_little_known"}
    look = appearance_of(own.get(weighing, code) if weighing else code)
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
