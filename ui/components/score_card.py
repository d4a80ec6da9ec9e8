"""One of the three scores on a card: its name, its status, its band, and what it rests on most."""

from language.formats import enumeration
from look.statuses import Kind, kind_of
from questionnaire.model import Feed
from questionnaire.routing import Progress, progress, visible_questions
from scoring.conclusions import what_lacks
from scoring.images import OfficialsForm
from scoring.model import Status
from scoring.scorecard import ScoreName, Verdict
from scoring.words import word, words
from ui.components.badge import badge
from ui.components.band import band, band_without_number
from ui.components.html import Html, element
from ui.components.progress import progress_words
from ui.outcome import Outcome

FEEDS = {
    ScoreName.INVOLVEMENT: {Feed.RUNG, Feed.COUNCIL_ROW, Feed.OWN_RUNG, Feed.REPORTED_BACK},
    ScoreName.PROPORTIONALITY: {Feed.GATE, Feed.PURPOSE_WEIGHING, Feed.INFRINGEMENT_WEIGHING, Feed.KNOCK_OUT},
    ScoreName.IMAGES: {Feed.IMAGES, Feed.IMAGE_ESTIMATE, Feed.BRIDGING},
}
"""What each score is made of."""


def score_card(outcome: Outcome, score: ScoreName) -> Html:
    """The card of one score."""
    verdict = outcome.card.verdict(score)
    say, language = outcome.say, outcome.language
    lacks = "" if outcome.is_quick_scan else what_lacks(verdict.knowledge, say)
    is_open = verdict.status is Status.TOO_LITTLE_KNOWN
    return element(
        "div",
        element("h3", word(words().scores, score.value, language)),
        element("p", status_badge(outcome, verdict), class_="od-status"),
        score_band(outcome, verdict),
        element("p", outcome.score_sentence(score, say)),
        element("p", lacks, class_="od-small") if lacks and is_open else None,
        element("p", _rests_on(outcome, score), class_="od-small"),
        element("p", element("a", say("How do we get here?"), href=f"#{anchor(score)}")),
        class_="od-score",
    )


def status_badge(outcome: Outcome, verdict: Verdict) -> Html:
    """The status of a score as a badge; a STOP says why."""
    said = outcome.status_word(verdict.status, outcome.say)
    if verdict.status is Status.STOPPED:
        reasons = [outcome.name(reason) for reason in outcome.card.proportionality.stop_reasons]
        said = f"{said}: {enumeration(reasons, outcome.language)}"
    return badge(verdict.status.value, said)


def anchor(score: ScoreName) -> str:
    """The place on the page where this score is explained."""
    return f"explained-{score.value}"


def asked_of(outcome: Outcome, score: ScoreName) -> Progress:
    """How far the questions of one score are."""
    feeds = FEEDS[score]
    questions = visible_questions(outcome.instrument, outcome.answers)
    return progress(tuple(question for question in questions if feeds & set(question.feeds)), outcome.answers)


def people_words(outcome: Outcome) -> str:
    """How many officials and data subjects answered, as far as that may be told."""
    return f"{officials_words(outcome)}, {subjects_words(outcome)}."


def officials_words(outcome: Outcome) -> str:
    """How many officials answered."""
    say, officials = outcome.say, outcome.card.images.officials
    if officials is None:
        return say("no officials")
    return {
        OfficialsForm.DISTRIBUTION: say.plural("{n} official", "{n} officials", officials.answered),
        OfficialsForm.ROUNDED_MEAN: say("fewer than five officials"),
        OfficialsForm.TEAM_ANSWER: say("one answer for the whole team"),
    }[officials.form]


def subjects_words(outcome: Outcome) -> str:
    """How many data subjects answered; a hidden group never shows a count, nor does a total that gives it away."""
    say, images = outcome.say, outcome.card.images
    if not images.pooling.total_is_shown:
        return say("too few data subjects to tell how many")
    total = sum(group.answered for group in images.groups)
    return say.plural("{n} data subject", "{n} data subjects", total)


def score_band(outcome: Outcome, verdict: Verdict) -> Html:
    """The band of a score with its figures; or, in words, why there is none."""
    say, bounds = outcome.say, verdict.bounds
    if kind_of(verdict.status.value) is Kind.STOP:
        return element("p", say("With a STOP there is no band and no number."), class_="od-small")
    if bounds is None:
        return element("p", say("Nothing of this applies to the project, so there is no score."), class_="od-small")
    if not verdict.number_shown:
        return band_without_number(say, proven=bounds.proven, possible=bounds.possible)
    claimed = bounds.proven if bounds.claimed is None else bounds.claimed
    return band(say, proven=bounds.proven, claimed=claimed, possible=bounds.possible)


def _rests_on(outcome: Outcome, score: ScoreName) -> str:
    say = outcome.say
    if score is ScoreName.IMAGES and outcome.card.images.officials is not None:
        return " ".join([people_words(outcome), say("Indicative.")])
    known = asked_of(outcome, score)
    return progress_words(say, answered=known.answered, unknown=known.unknown, still_open=known.open) + "."
