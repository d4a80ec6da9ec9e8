"""What stands out and what to do: flags with their ground, the changes that help most, the way to a verdict."""

from language.formats import enumeration
from principles.load import principles
from questionnaire.model import AnswerKind
from questionnaire.routing import visible_questions
from scoring.advice import change_effect, change_title, next_steps
from scoring.cell_states import CellState, answer_state
from scoring.changes import Change
from scoring.changes import Step as Improvement
from scoring.flags import Flag
from scoring.words import word, words
from ui.components.explained.images import bridging_names
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
    found = _changes(outcome)
    if not found and not outcome.has_number and way_to_verdict(outcome):
        way = say("This is how there can be a verdict")
        return quiet(say("No single step changes a score yet. What comes first stands under “{title}”.", title=way))
    if not found:
        return quiet(say("No single step would change a score now: first more has to be known."))
    told = steps([_step(outcome, title, change) for title, change in found.items()])
    if outcome.is_quick_scan:
        return joined([told, _below(say("Until every question is answered you see the order only, and no numbers."))])
    return joined([told, _below(say("Computed: each answer one step better, and the score worked out again."))])


def _below(words_: str) -> Html:
    return element("p", words_, class_="od-small od-above")


def way_to_verdict(outcome: Outcome) -> Html | None:
    """What has to happen before there can be a verdict; nothing if nothing is in the way."""
    found = next_steps(outcome.card, outcome.flags, outcome.instrument, outcome.say)
    if not found:
        return None
    return joined([steps([Step(advice.title, advice.text) for advice in found]), _not_in_this_version(outcome)])


def _not_in_this_version(outcome: Outcome) -> Html | None:
    """Which of those steps nobody can take yet, because the questions have no screen."""
    say = outcome.say
    asked = visible_questions(outcome.instrument, outcome.answers)
    settled = {CellState.GIVEN, CellState.NOT_APPLICABLE}
    missing = [q for q in asked if q.text is None and answer_state(q, outcome.answers) not in settled]
    stops = sum(question.kind is AnswerKind.KNOCK_OUT for question in missing)
    kinds = [
        (stops, say("the STOP questions")),
        (others := len(missing) - stops, say.plural("one other question", "{n} other questions", others)),
    ]
    named = [words_ for count, words_ in kinds if count]
    if not named:
        return None
    told = say(
        "This cannot be done in this version yet: {questions}. The list of what is not known yet names them, so that "
        "you can already find out the answers.",
        questions=enumeration(named, outcome.language),
    )
    return _below(told)


def _changes(outcome: Outcome) -> dict[str, Change]:
    """The changes that help most, by what to do: each once, and only where the question can be answered now."""
    first = outcome.helps_most
    rest = (change for found in outcome.changes.values() for change in found if change not in first)
    ranked = [*first, *sorted(rest, key=lambda change: (-change.proven_gain, -change.claimed_gain))]
    found: dict[str, Change] = {}
    for change in ranked:
        if outcome.instrument.question(change.place.question).text:
            found.setdefault(_title(outcome, change), change)
    return dict(list(found.items())[:MOST])


def _title(outcome: Outcome, change: Change) -> str:
    """What to do; of the four things to do about the distance, which."""
    say, item = outcome.say, change.place.item
    if item is None:
        return change_title(change, outcome.card, outcome.instrument, say)
    named = bridging_names(say)[item]
    if change.step is Improvement.EVIDENCE:
        return say("Show it with better evidence: {subject}.", subject=named)
    return say("Do something about the distance: {subject}.", subject=named)


def _step(outcome: Outcome, heading: str, change: Change) -> Step:
    say = outcome.say
    if outcome.is_quick_scan:
        return Step(heading, word(words().scores, change.score.value, outcome.language))
    return Step(heading, change_effect(change, say))


def _line(outcome: Outcome, flag: Flag) -> FlagLine:
    text, language = flag.text, outcome.language
    title, why = outcome.title(flag, language), outcome.explanation(flag, language)
    return FlagLine(flag.severity.value, title, why, text.next_step.into(language))


def _ground(outcome: Outcome, flag: Flag) -> Html:
    say, text = outcome.say, flag.text
    asked = [outcome.name(question) for question in (*flag.rests_on, *_named_questions(outcome, flag))]
    known = [source(name, "", say) for name in text.sources if name in principles().sources]
    rests = say("Rests on the answers to: {questions}.", questions="; ".join(asked)) if asked else ""
    sources = joined([say("Source: "), *_between(known)]) if known else None
    title = element("b", f"{outcome.title(flag, outcome.language)}. ")
    return joined([title, f"{rests} " if rests else None, sources])


def _named_questions(outcome: Outcome, flag: Flag) -> list[str]:
    return [name for name in flag.names if outcome.instrument.has(name)]


def _between(pieces: list[Html]) -> list[Html | str]:
    """The pieces with a separator between them."""
    found: list[Html | str] = []
    for piece in pieces:
        found += ["; ", piece] if found else [piece]
    return found
