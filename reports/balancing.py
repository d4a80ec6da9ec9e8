"""The last gate in full: what is gained against what people lose with the reasons, the safeguards, and the risks."""

from typing import Final

from language.messages import Speech
from questionnaire.model import AnswerKind, Gate
from reports import theme
from reports.figures import badge
from reports.findings import Findings
from reports.flowables import Cell, heading, paragraph, table, together
from reports.pieces import Story
from reports.risk_figure import risk_matrix
from reports.wording import bold, shortened
from scoring.balance import (
    Balance,
    Side,
    balance,
    balance_sentence,
    certainty_remark,
    certainty_words,
    decisive_sentence,
    grade_words,
    importance_remark,
    precaution_sentence,
    sides,
)
from scoring.cell_states import level_words
from scoring.described_risks import DescribedRisk, described_risks, risks_sentence
from scoring.inputs import inputs
from scoring.risks import colour_words

WEIGHING: Final = "weighing"
"""The place of the weighing, for a reference."""
_LONGEST_NAME, _LONGEST_REASON = 120, 600
_RISK, _HIGH = 0.27, 0.25


def balancing_parts(told: Findings) -> Story:
    """What is weighed, what protects people, and what can still go wrong."""
    return [*_weighing(told), *_safeguards(told), *_risks(told)]


def weighed(told: Findings) -> tuple[Side, ...]:
    """What stands on the scales."""
    return sides(inputs(told.instrument, told.dossier.answers))


def _weighing(told: Findings) -> Story:
    say, weighing = told.say, weighed(told)
    sentence, decisive = balance_sentence(told.card, weighing, say), decisive_sentence(told.card, weighing, say)
    is_open = balance(told.card, weighing) is Balance.OPEN
    story: Story = [heading(say("What is gained against what people lose"), 3, WEIGHING)]
    story.append(paragraph(bold(sentence), theme.LEAD if is_open else theme.BODY))
    if decisive:
        story.append(paragraph(decisive))
    if careful := precaution_sentence(told.card, weighing, say):
        story.append(paragraph(careful, theme.NOTE))
    if not weighing:
        return story
    head = [say("What"), say("How much"), say("How heavy"), say("How certain"), say("Why")]
    rows = [_side_row(side, say) for side in weighing]
    story.append(table(head, rows, [0.22, 0.14, 0.11, 0.15, 0.38], say("The weighing of purpose and rights")))
    if any(len(side.reason) > _LONGEST_REASON for side in weighing):
        story.append(paragraph(say("The reasons in full are with the answers."), theme.NOTE))
    return story


def _side_row(side: Side, say: Speech) -> list[Cell]:
    graded = side.graded
    return [
        bold(shortened(side.name(say), _LONGEST_NAME)),
        _remarked(grade_words(graded.importance, say), importance_remark(side, say)),
        grade_words(graded.weight, say),
        _remarked(certainty_words(graded.certainty, say), certainty_remark(side, say)),
        shortened(side.reason, _LONGEST_REASON) or bold(say("No reason was written.")),
    ]


def _remarked(words: str, remark: str) -> str:
    return f"{words}\n{remark}" if remark else words


def _safeguards(told: Findings) -> Story:
    say = told.say
    asked = [question for question in told.questions if question.gate is Gate.BALANCING]
    rows: list[list[Cell]] = [
        [question.title.into(told.language), level_words(question, told.dossier.answers, say)] for question in asked
    ]
    if not rows:
        return []
    head = [say("Safeguard"), say("Answer")]
    title = say("What protects people: the safeguards")
    return [heading(title, 3), table(head, rows, [0.42, 0.58], title)]


def _risks(told: Findings) -> Story:
    say, risks = told.say, described_risks(inputs(told.instrument, told.dossier.answers))
    title = heading(say("What can still go wrong"), 3)
    if not risks:
        is_put = any(answer.kind is AnswerKind.RISKS and answer.is_put for answer in told.dossier.answers.values())
        none = say("No risk that is left after the measures was described.")
        return [title, paragraph(none if is_put else say("What can still go wrong was not answered yet."))]
    how = say("The numbers are those of the list. Risks are never added up: small ones do not make up for a high one.")
    head = [say("Risk"), say("How high"), say("Severity"), say("Likelihood"), say("Named by")]
    opening = [title, paragraph(risks_sentence(told.card.risks, say)), paragraph(how, theme.NOTE)]
    return [
        together([*opening, risk_matrix(told, risks)]),
        table(
            head,
            [_risk_row(risk, say) for risk in risks],
            [_RISK, _HIGH, 0.17, 0.14, 0.17],
            say("Risks that are left after the measures"),
        ),
    ]


def _risk_row(risk: DescribedRisk, say: Speech) -> list[Cell]:
    what = shortened(risk.what, _LONGEST_REASON) or say("A risk without words")
    high = badge(colour_words(risk.colour, say), f"risk_{risk.colour}", _HIGH * theme.CONTENT_WIDTH - 8)
    named_by = shortened(risk.named_by, _LONGEST_NAME) or say("not said")
    return [f"{risk.number}. {what}", [high], risk.severity(say), risk.likelihood(say), named_by]
