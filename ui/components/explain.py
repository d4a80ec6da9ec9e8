"""How do we get here: an explanation of each score that opens in place, also without a mouse and on paper."""

from language.formats import number
from scoring.parameters import norms
from scoring.scorecard import ScoreName
from scoring.words import word, words
from ui.components.explained.images import images_explained
from ui.components.explained.involvement import involvement_explained
from ui.components.explained.proportionality import proportionality_explained
from ui.components.html import Html, element
from ui.components.score_card import anchor
from ui.outcome import Outcome

EXPLAINED = {
    ScoreName.INVOLVEMENT: involvement_explained,
    ScoreName.PROPORTIONALITY: proportionality_explained,
    ScoreName.IMAGES: images_explained,
}


def explanations(outcome: Outcome, opened: ScoreName | None = None) -> Html:
    """The three explanations, closed but for the one that is asked for."""
    drawn = (_explanation(outcome, score, is_open=score is opened) for score in ScoreName)
    return element("div", *drawn, class_="od-explanations")


def _explanation(outcome: Outcome, score: ScoreName, *, is_open: bool) -> Html:
    say = outcome.say
    name = word(words().scores, score.value, outcome.language)
    summary = element("summary", say("How do we get here? {score}", score=name))
    opened = element(
        "div",
        element("p", _method(outcome), class_="od-small"),
        EXPLAINED[score](outcome),
        id=anchor(score),
        tabindex=-1,
        class_="od-explained",
    )
    return element("details", summary, opened, class_="od-details", open="" if is_open else None)


def _method(outcome: Outcome) -> str:
    worth = norms().items.evidence.value
    return outcome.say(
        "Method {method}, questions {questions}. A document that can be opened counts for {document}; something "
        "public, or confirmed by the privacy officer, or from the data subjects themselves, for {verified}. What is "
        "only said does not count as proven.",
        method=outcome.card.method,
        questions=outcome.card.questionnaire,
        document=number(worth.document, outcome.language, 2),
        verified=number(worth.verified, outcome.language),
    )
