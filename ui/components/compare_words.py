"""What can be said of projects side by side, what cannot, and what a council can ask."""

from collections.abc import Iterable, Mapping, Sequence

from dossier.model import Origin
from language.formats import enumeration
from language.formats import score as as_score
from language.messages import Speech
from look.statuses import appearance_of
from scoring.advice import council_questions
from scoring.scorecard import ScoreName
from scoring.side_by_side import shared_questions
from scoring.told_apart import Doubt, Obstacle, Says, Statement, statements
from scoring.words import word, words
from ui.compared import Compared
from ui.components.compare_cards import withheld_words
from ui.components.html import Html, element, icon, joined
from ui.components.steps import Step, steps


def statements_view(projects: Sequence[Compared], say: Speech) -> Html:
    """Score by score which project is demonstrably higher, and which cannot be told apart or compared."""
    sides = [one.side for one in projects]
    return joined(_score(score, statements(sides, score), say) for score in ScoreName)


def cannot_be_said(projects: Sequence[Compared], say: Speech) -> Html:
    """What nobody may conclude from this page."""
    lines = [
        say("Which project is best. There is no total, and no order by score."),
        say("That a low figure is a bad project. It can also be that little was proven yet."),
        say("That the images hold for everybody. Whoever answers chose to take part."),
    ]
    if any(one.outcome.dossier.project.origin is Origin.ARTICLE for one in projects):
        lines.append(say("How a project from the article really is. Only a few words of it are known."))
    if any(one.outcome.dossier.project.origin is Origin.INVENTED for one in projects):
        lines.append(say("Anything about a real project from one that is invented."))
    return element("ul", *(element("li", line) for line in lines), class_="od-list")


def council_view(projects: Sequence[Compared], say: Speech) -> Html:
    """Three questions, each with the projects that it is about."""
    asked = {one.letter: council_questions(one.outcome.card, one.flags, say) for one in projects}
    names = {one.letter: f"{one.letter} ({one.name})" for one in projects}
    found = shared_questions(asked)
    return steps([Step(question, _about([names[one] for one in letters], say)) for question, letters in found])


def _about(names: list[str], say: Speech) -> str:
    return say("About {projects}.", projects=enumeration(names, say.language))


def _score(score: ScoreName, found: Sequence[Statement], say: Speech) -> Html:
    higher = [one for one in found if one.says in {Says.FIRST_HIGHER, Says.SECOND_HIGHER}]
    equal = [one for one in found if one.says is Says.INDISTINGUISHABLE]
    lines = [_line("fully", *_higher(one, say)) for one in higher]
    for doubt, reason in _doubts(say).items():
        if pairs := [one for one in equal if one.doubt is doubt]:
            lines.append(_line("not_measured", say("{pairs}: cannot be told apart.", pairs=_pairs(pairs, say)), reason))
    lines += [_line("not_measured", sentence) for sentence in _not_compared(found, say)]
    title = element("h3", word(words().scores, score.value, say.language))
    return joined([title, element("ul", *lines, class_="od-flags", role="list")])


def _line(code: str, sentence: str, ground: str = "") -> Html:
    mark = element("span", icon(appearance_of(code).icon), class_="od-flag")
    small = element("span", ground, class_="od-small") if ground else None
    return element("li", mark, element("span", element("b", sentence), small, class_="od-step-words"))


def _higher(one: Statement, say: Speech) -> tuple[str, str]:
    """That one project is demonstrably higher, and by which figures; their order is that of the alphabet."""
    up, down = (one.first, one.second) if one.says is Says.FIRST_HIGHER else (one.second, one.first)
    letters = {"higher": up.letter, "lower": down.letter}
    sentence = {
        ScoreName.INVOLVEMENT: say(
            "In {higher} people are demonstrably more involved than in {lower}, by what each project asks for.",
            **letters,
        ),
        ScoreName.PROPORTIONALITY: say(
            "In {higher} the use of data is demonstrably better substantiated than in {lower}.", **letters
        ),
        ScoreName.IMAGES: say("In {higher} the images are demonstrably closer than in {lower}.", **letters),
    }[one.score]
    mine, theirs = up.card.verdict(one.score).bounds, down.card.verdict(one.score).bounds
    figures = {
        "proven": as_score(mine.proven, say.language) if mine else "",
        "possible": as_score(theirs.possible, say.language) if theirs else "",
    }
    ground = say("{higher} has proven {proven}; {lower} can be {possible} at most.", **letters, **figures)
    return sentence, ground


def _doubts(say: Speech) -> Mapping[Doubt, str]:
    """Why projects cannot be told apart."""
    return {
        Doubt.CHANCE: say("The figures differ, but too few people answered to rule out chance."),
        Doubt.BANDS: say("Their bands overlap: what is not proven yet can undo a difference."),
    }


def _pairs(found: Iterable[Statement], say: Speech) -> str:
    return "; ".join(enumeration(list(one.letters), say.language) for one in found)


def _not_compared(found: Sequence[Statement], say: Speech) -> list[str]:
    """Why projects are not compared: a sentence for each obstacle, with the projects in which it lies."""
    by_obstacle: dict[Obstacle, set[str]] = {}
    for one in found:
        if one.obstacle:
            by_obstacle.setdefault(one.obstacle, set()).update(one.because_of)
    reasons = _reasons(say)
    return [
        f"{enumeration(sorted(letters), say.language)}: {reasons[obstacle]}"
        for obstacle, letters in sorted(by_obstacle.items())
    ]


def _reasons(say: Speech) -> Mapping[Obstacle, str]:
    return {
        Obstacle.METHOD: say("not compared, because they were computed by different methods."),
        Obstacle.STOP: say("not compared, because a STOP stands."),
        Obstacle.WITHHELD: say("not compared.") + f" {withheld_words(say)}",
        Obstacle.NO_NUMBER: say("not compared, because there is no number yet."),
    }
