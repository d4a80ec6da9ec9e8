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


def _meanings(say: Speech) -> Mapping[Trait, str]:
    """What it means that projects differ; nothing for their dates, which stand with each."""
    return {
        Trait.METHOD: say("Figures of different methods cannot be compared."),
        Trait.QUESTIONS: say("Not everybody was asked the same, so be careful with small differences."),
        Trait.SCOPE: say("A quick scan gives no verdict and no number, so it is compared on no score."),
        Trait.IMPACT: say("A higher class asks for more involvement. So do not compare these figures one to one."),
        Trait.PHASES: say("A project that is further has more to show. One that only begins is not behind."),
    }


def _values(likeness: Likeness, say: Speech) -> str:
    found = [
        f"{enumeration(list(letters), say.language)} {_word(likeness, value, say)}"
        for value, letters in likeness.letters.items()
    ]
    return f"{_names(say)[likeness.trait]}: {', '.join(found)}."


def _table(found: Sequence[Likeness], projects: Sequence[Compared], say: Speech) -> Html:
    heads: list[str | Column] = [say("In what"), *(Column(one.letter, one.name) for one in projects), say("Alike")]
    rows = [
        [
            _names(say)[one.trait],
            *(_word(one, one.value_of(project.letter), say) for project in projects),
            say("yes") if one.is_alike else say("no"),
        ]
        for one in found
    ]
    return table(heads, rows, caption=say("In what the projects are alike, and in what not"))


def _names(say: Speech) -> Mapping[Trait, str]:
    return {
        Trait.METHOD: say("Method"),
        Trait.QUESTIONS: say("Version of the questions"),
        Trait.SCOPE: say("How much was asked"),
        Trait.IMPACT: say("Impact class"),
        Trait.PHASES: say("Phases that are due"),
        Trait.DATE: say("Last changed"),
    }


def _word(likeness: Likeness, value: str, say: Speech) -> str:
    if likeness.trait is Trait.IMPACT:
        return word(words().impact_classes, value, say.language)
    if likeness.trait is Trait.SCOPE:
        return say("a quick scan") if value == Scope.QUICK_SCAN.value else say("everything")
    if likeness.trait is Trait.PHASES:
        return say("up to “{phase}”", phase=word(words().phases, value, say.language))
    return spoken_date(date.fromisoformat(value), say.language) if likeness.trait is Trait.DATE else value
