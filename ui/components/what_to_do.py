"""What stands out and what to do: flags with their ground, the changes that help most, the way to a verdict."""

from principles.load import principles
from scoring.advice import change_effect, change_title, next_steps
from scoring.changes import Change
from scoring.flags import Flag, explanation
from scoring.words import word, words
from ui.components.explained.pieces import source
from ui.components.flags_list import FlagLine, flags_list
from ui.components.html import Html, element, joined
from ui.components.steps import Step, steps
from ui.components.text import quiet
from ui.outcome import Outcome

MOST = 3


def flags_view(outcome: Outcome) -> Html:
    """The flags with why, what to do, and, opened, what they rest on."""
    say = outcome.say
    if not outcome.flags:
        return quiet(say("Nothing stands out in the answers that are there."))
    lines = [_line(outcome, flag) for flag in outcome.flags]
    grounds = [element("li", _ground(outcome, flag)) for flag in outcome.flags]
    opened = element(
        "details",
        element("summary", say("What these rest on")),
        element("ul", *grounds, class_="od-list"),
        class_="od-details od-plain-details",
    )
    return joined([flags_list(say, lines), opened])


def most_helpful(outcome: Outcome) -> Html:
    """The changes that would help most: with their effect in figures, or in a quick scan only in their order."""
    say = outcome.say
    found = outcome.helps_most
    if not found:
        return quiet(say("No single step would change a score now: first more has to be known."))
    told = steps([_step(outcome, change) for change in found])
    if outcome.is_quick_scan:
        return joined([told, _below(say("A quick scan gives the order only, and no numbers."))])
    return joined([told, _below(say("Computed: each answer one step better, and the score worked out again."))])


def _below(words_: str) -> Html:
    return element("p", words_, class_="od-small od-above")


def way_to_verdict(outcome: Outcome) -> Html | None:
    """What has to happen before there can be a verdict; nothing if nothing is in the way."""
    found = next_steps(outcome.card, outcome.flags, outcome.instrument, outcome.say)
    return steps([Step(advice.title, advice.text) for advice in found]) if found else None


def _step(outcome: Outcome, change: Change) -> Step:
    say = outcome.say
    heading = change_title(change, outcome.card, outcome.instrument, say)
    if outcome.is_quick_scan:
        return Step(heading, word(words().scores, change.score.value, outcome.language))
    return Step(heading, change_effect(change, say))


def _line(outcome: Outcome, flag: Flag) -> FlagLine:
    text, language = flag.text, outcome.language
    why = explanation(flag, outcome.card, outcome.instrument, language)
    return FlagLine(flag.severity.value, text.title.into(language), why, text.next_step.into(language))


def _ground(outcome: Outcome, flag: Flag) -> Html:
    say, text = outcome.say, flag.text
    asked = [outcome.name(question) for question in (*text.rests_on, *_named_questions(outcome, flag))]
    known = [source(name, "", say) for name in text.sources if name in principles().sources]
    rests = say("Rests on the answers to: {questions}.", questions="; ".join(asked)) if asked else ""
    sources = joined([say("Source: "), *_between(known)]) if known else None
    title = element("b", f"{text.title.into(outcome.language)}. ")
    return joined([title, f"{rests} " if rests else None, sources])


def _named_questions(outcome: Outcome, flag: Flag) -> list[str]:
    return [name for name in flag.names if outcome.instrument.has(name)]


def _between(pieces: list[Html]) -> list[Html | str]:
    """The pieces with a separator between them."""
    found: list[Html | str] = []
    for piece in pieces:
        found += ["; ", piece] if found else [piece]
    return found
