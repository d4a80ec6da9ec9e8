"""The risks that are left after measures: a matrix of severity and likelihood, and beside it the list of risks."""

from language.messages import Speech
from look.statuses import kind_of
from scoring.described_risks import DescribedRisk, described_risks, risks_sentence, step_words
from scoring.inputs import inputs
from scoring.risks import LEVELS, Risk, colour, height_words
from ui.components.badge import badge, verdict
from ui.components.html import Content, Html, element, joined, unseen
from ui.components.table import Row, table
from ui.components.text import quiet
from ui.outcome import Outcome


def risks_view(outcome: Outcome) -> Html:
    """What is left, in a sentence, as a matrix and as a list; only a sentence if no risk was described."""
    say, risks = outcome.say, described_risks(inputs(outcome.instrument, outcome.answers))
    if not risks:
        return quiet(say("No risk that is left after the measures was described."))
    how = say("The numbers are those of the list. Risks are never added up: small ones do not make up for a high one.")
    return joined(
        [
            element("p", risks_sentence(outcome.card.risks, say)),
            quiet(how),
            element("div", _matrix(risks, say), _list(risks, say), class_="od-risks"),
        ]
    )


def _matrix(risks: tuple[DescribedRisk, ...], say: Speech) -> Html:
    """A table of its own kind: it stays a matrix on a phone."""
    caption = say("Severity and likelihood of the risks, by their number in the list")
    severities, likelihoods = (step_words(risks[0].question, each, say.language) for each in ("severity", "likelihood"))
    corner = element(
        "td", element("span", say("Likelihood"), " →"), element("span", say("Severity"), " ↓"), role="cell"
    )
    heads = [element("th", name, scope="col", role="columnheader") for name in likelihoods]
    rows = [
        element(
            "tr",
            element("th", severities[severity - 1], scope="row", role="rowheader"),
            *(_cell(risks, Risk(severity, likelihood), say) for likelihood in LEVELS),
            role="row",
        )
        for severity in reversed(LEVELS)
    ]
    return element(
        "table",
        element("caption", caption, class_="od-unseen"),
        element("thead", element("tr", corner, *heads, role="row"), role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        class_="od-risk-matrix",
        role="table",
        aria_label=caption,
    )


def _cell(risks: tuple[DescribedRisk, ...], place: Risk, say: Speech) -> Html:
    code, here = f"risk_{colour(place)}", [str(risk.number) for risk in risks if risk.levels == place]
    numbers: Content = unseen(say("no risk"))
    if here:
        numbers = element("b", unseen(say.plural("risk", "risks", len(here))), " ", ", ".join(here))
    told = verdict(code, height_words(colour(place), say))
    tint = f"od-{kind_of(code).value}"
    return element("td", told, numbers, role="cell", class_=f"{tint} od-risk-here" if here else tint)


def _list(risks: tuple[DescribedRisk, ...], say: Speech) -> Html:
    heads = [say("Risk"), say("How high"), say("Severity"), say("Likelihood"), say("Named by")]
    return table(heads, [_row(risk, say) for risk in risks], caption=say("Risks that are left after the measures"))


def _row(risk: DescribedRisk, say: Speech) -> Row:
    what = risk.what or say("A risk without words")
    return [
        f"{risk.number}. {what}",
        badge(f"risk_{risk.colour}", height_words(risk.colour, say)),
        risk.severity(say),
        risk.likelihood(say),
        risk.named_by or say("not said"),
    ]
