"""How the score of citizen involvement comes about: rung by rung, row by row, and then together."""

from collections.abc import Iterator

from language.messages import Speech
from questionnaire.answer import Evidence
from questionnaire.model import Feed, Phase, Question
from questionnaire.routing import visible_questions
from questionnaire.taking_part import CouncilAnswer, RungsAnswer, Speaker
from scoring.cell_states import cell_state, state_words
from scoring.involvement import RowResult
from scoring.involvement_sentences import lowering_words
from scoring.matrix import CellResult, RowKind
from scoring.model import Standing
from scoring.parameters import norms
from scoring.scorecard import ScoreName
from scoring.words import word, words
from ui.components.explained.pieces import bounds_row, bounds_table, decimal, evidence_words, sources
from ui.components.html import Html, element, joined
from ui.components.score_card import FEEDS
from ui.components.table import Row, table
from ui.outcome import Outcome


def involvement_explained(outcome: Outcome) -> Html:
    """Every cell that counts, what each row comes to, and how the rows make the score."""
    say = outcome.say
    cells = [row for result in outcome.card.involvement.rows if result.is_scored for row in _rows(outcome, result)]
    heads = [
        say("Who and when"),
        say("Answer"),
        say("Counts as"),
        say("Needed"),
        say("Reached"),
        say("Weight"),
        say("Evidence"),
    ]
    feeds = FEEDS[ScoreName.INVOLVEMENT]
    asked = [q for q in visible_questions(outcome.instrument, outcome.answers) if feeds & set(q.feeds)]
    return joined(
        [
            element("p", say("Each phase: the rung that counts, divided by the rung that is needed, at most 1.")),
            table(heads, cells, caption=say("From rungs to shares"), numbers=(2, 3, 4, 5)),
            element("h3", say("From rows to the score")),
            element("p", _formula(outcome)),
            bounds_table(outcome, say("Part"), _parts(outcome), say("Parts of the score")),
            sources(outcome, asked),
        ]
    )


def _rows(outcome: Outcome, result: RowResult) -> Iterator[Row]:
    say = outcome.say
    for cell in result.cells:
        if cell.standing is Standing.NOT_DUE:
            continue
        name = f"{_name(outcome, result)} – {word(words().phases, cell.phase.value, outcome.language)}"
        weight = norms().involvement.phase_weights.value.of(cell.phase)
        yield [
            name,
            _answer(outcome, result, cell),
            *_figures(cell, weight, say),
            evidence_words(_evidence(outcome, result, cell.phase), say) if cell.attainment is not None else "",
        ]


def _figures(cell: CellResult, weight: float, say: Speech) -> list[str]:
    """What counts, what is needed, how far it reaches and how heavily it weighs; what does not apply has none."""
    if cell.standing is Standing.NOT_APPLICABLE:
        return ["", "", "", ""]
    counted = "?" if cell.rung_counted is None else str(cell.rung_counted)
    reached = "?" if cell.attainment is None else decimal(cell.attainment, say)
    return [counted, str(cell.required), reached, decimal(weight, say)]


def _answer(outcome: Outcome, result: RowResult, cell: CellResult) -> Html:
    """What was answered, and why less of it counts."""
    why = lowering_words(cell, outcome.say)
    lower = element("span", outcome.say("Counts lower: {why}.", why=why), class_="od-small od-block") if why else None
    return joined([_said(outcome, result, cell), lower])


def _said(outcome: Outcome, result: RowResult, cell: CellResult) -> str:
    say = outcome.say
    if cell.standing is Standing.NOT_APPLICABLE:
        return say("not applicable")
    if cell.rung_said is None:
        return state_words(say, cell_state(outcome.instrument, outcome.answers, result.name, cell.phase))
    is_council = result.kind is RowKind.COUNCIL
    named = word(words().council_levels if is_council else words().rungs, cell.rung_said, outcome.language)
    speakers = [] if is_council else _speakers(outcome, result.name, cell.phase)
    return ", ".join([f"{cell.rung_said} {named}", *speakers])


def _speakers(outcome: Outcome, row: str, phase: Phase) -> list[str]:
    say = outcome.say
    names = {
        Speaker.SELF: say("they spoke themselves"),
        Speaker.REPRESENTATIVE: say("others spoke for them"),
        Speaker.OFFICIALS: say("officials put themselves in their place"),
        Speaker.UNKNOWN: say("it is not known who spoke"),
    }
    answer = _given(outcome, phase)
    cells = [cell for cell in answer.cells if cell.row == row] if answer else []
    return list(dict.fromkeys(names[voice.speaker] for cell in cells for voice in cell.voices if voice.rung))


def _evidence(outcome: Outcome, result: RowResult, phase: Phase) -> tuple[Evidence, ...]:
    if result.kind is RowKind.COUNCIL:
        answers = (outcome.answers.get(question.id) for question in outcome.instrument.feeding(Feed.COUNCIL_ROW))
        council = [cell for answer in answers if isinstance(answer, CouncilAnswer) for cell in answer.cells]
        return tuple(piece for cell in council if cell.phase is phase for piece in cell.evidence)
    answer = _given(outcome, phase)
    return tuple(p for cell in (answer.cells if answer else ()) if cell.row == result.name for p in cell.evidence)


def _given(outcome: Outcome, phase: Phase) -> RungsAnswer | None:
    asked: Iterator[Question] = outcome.instrument.feeding(Feed.RUNG)
    found = (outcome.answers.get(question.id) for question in asked if question.phase is phase)
    return next((answer for answer in found if isinstance(answer, RungsAnswer)), None)


def _name(outcome: Outcome, result: RowResult) -> str:
    unnamed = result.kind is RowKind.DATA_SUBJECTS and not outcome.card.profile.groups
    return outcome.say("People who are not named") if unnamed else outcome.name(result.name)


def _formula(outcome: Outcome) -> str:
    return outcome.say(
        "A row is the weighted mean of its phases. Of the data subjects the least involved group counts. The council "
        "and other citizens count as their mean. Score = data subjects to the power 2/3, times the others (at least "
        "1/8) to the power 1/3. So the data subjects weigh twice."
    )


def _parts(outcome: Outcome) -> list[Row]:
    say, score = outcome.say, outcome.card.involvement
    rows = [bounds_row(_name(outcome, row), row.bounds, say) for row in score.rows if row.is_scored]
    rows.append(bounds_row(say("Data subjects: the least involved group"), score.data_subjects, say))
    rows.append(bounds_row(say("Council and other citizens"), score.public, say))
    rows.append(bounds_row(element("b", say("Citizen involvement")), score.bounds, say))
    return rows
