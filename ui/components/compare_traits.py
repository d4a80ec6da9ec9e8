"""In what projects are alike and in what not, with what that means for whoever lays them side by side."""

from collections.abc import Mapping, Sequence
from datetime import date

from language.formats import enumeration, spoken_date
from language.messages import Speech
from questionnaire.routing import Scope
from scoring.side_by_side import Likeness, Trait, likenesses
from scoring.words import word, words
from ui.compared import Compared
from ui.components.html import Html, element, icon
from ui.components.table import Column, table


def traits_view(projects: Sequence[Compared], say: Speech) -> Html:
    """What to take note of because projects differ, and the table of all that is alike or not."""
    found = likenesses([one.side for one in projects])
    means = _meanings(say)
    unlike = [one for one in found if one.trait in means and not one.is_alike]
    told = [element("li", f"{_values(one, say)} {means[one.trait]}") for one in unlike]
    alike = say("These projects are alike in method, questions, scope, impact class and phases.")
    body = element("ul", *told, class_="od-list") if told else element("p", alike)
    title = element("b", icon("half_circle" if told else "check_circle"), say("Take note") if told else say("Alike"))
    rows = element("details", element("summary", say("In what they are alike")), _table(found, projects, say))
    return element("div", title, body, rows, class_="od-note od-traits")


def impact_words(code: str, say: Speech, *, is_assumed: bool) -> str:
    """The impact class by its name; where nobody knows it, that it counts as this one."""
    named = word(words().impact_classes, code, say.language)
    return say("not known (counts as {impact})", impact=named) if is_assumed else named


def _meanings(say: Speech) -> Mapping[Trait, str]:
    """What it means that projects differ; nothing for their dates, which stand with each."""
    return {
        Trait.METHOD: say("Figures of different methods cannot be compared."),
        Trait.QUESTIONS: say("Not everybody was asked the same, so be careful with small differences."),
        Trait.SCOPE: say("Without an answer to every question there is no verdict, so nothing is compared."),
        Trait.IMPACT: say("A higher class asks for more involvement. So do not compare these figures one to one."),
        Trait.PHASES: say("A project that is further has more to show. One that only begins is not behind."),
    }


def _values(likeness: Likeness, say: Speech) -> str:
    by_word: dict[str, list[str]] = {}
    for letter in sorted(letter for letters in likeness.letters.values() for letter in letters):
        by_word.setdefault(_word(likeness, letter, say), []).append(letter)
    found = [f"{enumeration(letters, say.language)} {told}" for told, letters in by_word.items()]
    return f"{_names(say)[likeness.trait]}: {', '.join(found)}."


def _table(found: Sequence[Likeness], projects: Sequence[Compared], say: Speech) -> Html:
    heads: list[str | Column] = [say("In what"), *(Column(one.letter, one.name) for one in projects), say("Alike")]
    rows = [
        [
            _names(say)[one.trait],
            *(_word(one, project.letter, say) for project in projects),
            _alike(one, say),
        ]
        for one in found
    ]
    return table(heads, rows, caption=say("In what the projects are alike, and in what not"))


def _names(say: Speech) -> Mapping[Trait, str]:
    return {
        Trait.METHOD: say("Method"),
        Trait.QUESTIONS: say("Version of the questions"),
        Trait.SCOPE: say("What was asked"),
        Trait.IMPACT: say("Impact class"),
        Trait.PHASES: say("Phases that are due"),
        Trait.DATE: say("Last changed"),
    }


def _alike(likeness: Likeness, say: Speech) -> str:
    if likeness.is_alike:
        return say("yes")
    return say("no") if len(likeness.letters) > 1 else say("not known")


def _word(likeness: Likeness, letter: str, say: Speech) -> str:
    """The value that a project has, in words; of a value that nobody knows, what counts in its place."""
    value, is_assumed = likeness.value_of(letter), letter in likeness.assumed
    if likeness.trait is Trait.IMPACT:
        return impact_words(value, say, is_assumed=is_assumed)
    if likeness.trait is Trait.SCOPE:
        return say("not every question") if value == Scope.QUICK_SCAN.value else say("every question")
    if likeness.trait is Trait.PHASES:
        up_to = say("up to “{phase}”", phase=word(words().phases, value, say.language))
        return say("not known (counts as all phases)") if is_assumed else up_to
    return spoken_date(date.fromisoformat(value), say.language) if likeness.trait is Trait.DATE else value
