"""The projects as cards beside each other, their rows in line: three scores, two images, flags, what is unknown."""

from collections.abc import Sequence

from dossier.model import Origin
from language.formats import enumeration, spoken_date
from language.messages import Speech
from scoring.flags import Flag, Severity
from scoring.involvement_inputs import class_is_assumed
from scoring.scorecard import ScoreName
from scoring.side_by_side import Gaps, gaps
from scoring.words import word, words
from ui import state
from ui.compared import Compared
from ui.components.badge import verdict
from ui.components.compare_traits import impact_words
from ui.components.html import Html, element
from ui.components.project_head import project_facts
from ui.components.review_state import state_badge
from ui.components.score_card import score_band, status_badge
from ui.components.two_images import line_of


def cards(projects: Sequence[Compared], say: Speech) -> Html:
    """A card for each project; whoever listens hears one project after the other."""
    drawn = [_card(one, say) for one in projects]
    return element("div", *drawn, class_=f"od-compare od-compare-{len(projects)}")


def withheld_words(say: Speech) -> str:
    """Why the images of a later dossier of a project do not stand beside those of an earlier one."""
    return say(
        "Not shown beside the earlier images of this project: so few people answered differently that you could tell "
        "who they are."
    )


def _card(one: Compared, say: Speech) -> Html:
    rows = [
        _head(one, say),
        *(_score(one, score, say) for score in ScoreName),
        _row(one, say("Two images"), _line(one, say)),
        _row(one, say("Take note"), _flags(one, say)),
        _row(one, say("Not known yet"), _gaps(one, gaps(one.side), say)),
        element("div", _link(one, say)),
    ]
    return element("article", *rows, aria_labelledby=f"compared-{one.letter}")


def _row(one: Compared, title: str, *content: Html) -> Html:
    """A row under a heading that repeats the letter, so that nobody loses count of whose it is."""
    return element("div", element("h4", one.mark(), title), *content)


def _head(one: Compared, say: Speech) -> Html:
    dossier, card = one.outcome.dossier, one.outcome.card
    facts = " · ".join(project_facts(dossier, one.outcome.instrument, say))
    is_assumed = class_is_assumed(card.profile, card.impact)
    impact = say("Impact class {impact}", impact=impact_words(card.impact.value, say, is_assumed=is_assumed))
    changed = say("Last changed on {date}", date=spoken_date(dossier.dated, say.language))
    name = element("span", one.name, lang=one.language)
    small = [
        element("p", words_, class_="od-small") for words_ in (facts, impact, changed, _origin(one, say)) if words_
    ]
    heading = element("h3", one.mark(), name, id=f"compared-{one.letter}")
    return element("div", heading, *small, element("p", state_badge(dossier, say), class_="od-status"))


def _origin(one: Compared, say: Speech) -> str:
    """What a reader has to know of where the answers come from."""
    return {
        Origin.OWN: "",
        Origin.ARTICLE: say("Holds only what an article says. Nobody of this project answered."),
        Origin.INVENTED: say("This project is invented."),
        Origin.SELF: say("The makers of Onze Data assessed their own work. Nobody from outside checked it."),
    }[one.outcome.dossier.project.origin]


def _score(one: Compared, score: ScoreName, say: Speech) -> Html:
    outcome, name = one.outcome, word(words().scores, score.value, say.language)
    if score is ScoreName.IMAGES and one.side.images_withheld:
        return _row(one, name, element("p", withheld_words(say), class_="od-small"))
    found = outcome.card.verdict(score)
    return _row(
        one,
        name,
        element("p", status_badge(outcome, found), class_="od-status"),
        element("div", score_band(outcome, found)),
        element("p", outcome.score_sentence(score, say), class_="od-small"),
        element("p", element("a", say("How do we get here? {score}", score=name), href=_explained_at(one, score))),
    )


def _explained_at(one: Compared, score: ScoreName) -> str:
    """The page where the figures of a score open to answers, weights, evidence and sources."""
    return state.href("result", project=one.outcome.dossier.id, explain=score.value)


def _line(one: Compared, say: Speech) -> Html:
    if one.side.images_withheld:
        return element("p", withheld_words(say), class_="od-small")
    return line_of(one.outcome)


def _flags(one: Compared, say: Speech) -> Html:
    """How many points ask for attention, and the urgent ones by their name."""
    raised = one.flags
    if not raised:
        return element("p", say("Nothing stands out in the answers that are there."), class_="od-small")
    urgent = [flag for flag in raised if flag.severity is Severity.RED]
    others = len(raised) - len(urgent)
    named = [element("li", verdict("red", one.outcome.title(flag, say.language))) for flag in urgent]
    listed = element("ul", *named, class_="od-plain-list") if named else None
    return element("div", element("p", _count(urgent, others, say), class_="od-small"), listed)


def _count(urgent: Sequence[Flag], others: int, say: Speech) -> str:
    counted = [
        say.plural("{n} urgent point", "{n} urgent points", len(urgent)) if urgent else "",
        say.plural("{n} other point", "{n} other points", others) if others else "",
    ]
    return f"{enumeration([words_ for words_ in counted if words_], say.language)}."


def _gaps(one: Compared, found: Gaps, say: Speech) -> Html:
    if found.is_none:
        return element("p", say("Everything that was asked is known."), class_="od-small")
    names = enumeration([one.outcome.name(group) for group in found.groups], say.language)
    lines = [
        say.plural("{n} part of the scores", "{n} parts of the scores", found.answers) if found.answers else "",
        say.plural("{n} STOP question", "{n} STOP questions", found.stops) if found.stops else "",
        say("the image of: {names}", names=names) if found.groups else "",
        say("the image of the municipality") if found.municipality else "",
    ]
    return element("ul", *(element("li", line) for line in lines if line), class_="od-list od-small")


def _link(one: Compared, say: Speech) -> Html:
    target = state.href("result", project=one.outcome.dossier.id)
    return element("p", element("a", say("Open {name}", name=f"{one.letter} · {one.name}"), href=target))
