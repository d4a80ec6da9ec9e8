"""One project over time: for each score what it was and what it is, and whether that is a demonstrable change."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from language.formats import score as as_score
from language.formats import spoken_date
from language.messages import Speech
from scoring.scorecard import ScoreName
from scoring.side_by_side import histories
from scoring.told_apart import Doubt, Obstacle, Says, Statement, statement
from scoring.words import word, words
from ui.compared import Compared
from ui.components.compare_cards import withheld_words
from ui.components.html import Html, element, joined


def histories_view(projects: Sequence[Compared], say: Speech) -> Html | None:
    """The projects that stand here more than once, each from one date to the next; nothing if there are none."""
    by_letter = {one.letter: one for one in projects}
    found = histories([one.side for one in projects])
    if not found:
        return None
    steps = [(by_letter[before.letter], by_letter[after.letter]) for same in found for before, after in pairwise(same)]
    return joined(_step(before, after, say) for before, after in steps)


def _step(before: Compared, after: Compared, say: Speech) -> Html:
    dates = [spoken_date(one.outcome.dossier.dated, say.language) for one in (before, after)]
    title = element("h3", before.mark(), after.mark(), element("span", after.name, lang=after.language))
    when = element("p", say("From {before} to {after}.", before=dates[0], after=dates[1]), class_="od-small")
    told = [element("li", *_change(score, before, after, say)) for score in ScoreName]
    return joined([title, when, element("ul", *told, class_="od-changes")])


def _change(score: ScoreName, before: Compared, after: Compared, say: Speech) -> list[Html]:
    name = element("b", word(words().scores, score.value, say.language))
    if score is ScoreName.IMAGES and (before.side.images_withheld or after.side.images_withheld):
        return [name, element("span", withheld_words(say), class_="od-block")]
    sentence = say("Was: {before}. Is: {after}.", before=_status(before, score, say), after=_status(after, score, say))
    verdict = _verdict(statement(score, before.side, after.side), say)
    return [name, element("span", sentence, class_="od-block"), element("span", verdict, class_="od-small od-block")]


def _status(one: Compared, score: ScoreName, say: Speech) -> str:
    verdict = one.side.card.verdict(score)
    status = one.outcome.status_word(verdict.status, say)
    if not verdict.number_shown or verdict.bounds is None:
        return status
    return say("{status} (proven {proven})", status=status, proven=as_score(verdict.bounds.proven, say.language))


def _verdict(found: Statement, say: Speech) -> str:
    """Whether the later dossier is demonstrably higher or lower than the earlier one."""
    by_obstacle: Mapping[Obstacle, str] = {
        Obstacle.METHOD: say("They were computed by different methods, so no change can be told from this."),
        Obstacle.STOP: say("A STOP stands in one of the two, so nothing is said about higher or lower."),
        Obstacle.WITHHELD: withheld_words(say),
        Obstacle.NO_NUMBER: say("One of the two has no number, so no change can be told from this."),
    }
    if found.obstacle:
        return by_obstacle[found.obstacle]
    if found.doubt is Doubt.CHANCE:
        return say("The figures differ, but too few people answered to rule out chance.")
    return {
        Says.FIRST_HIGHER: say("This is a demonstrable decline."),
        Says.SECOND_HIGHER: say("This is a demonstrable improvement."),
        Says.INDISTINGUISHABLE: say("This is no demonstrable change."),
    }[found.says]
