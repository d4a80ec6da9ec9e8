"""What was settled before answering: how much is asked of a project, and who the people in its data are."""

from collections.abc import Iterator

from dossier.model import Dossier
from language.formats import enumeration, spoken_date
from language.messages import Speech
from questionnaire.answers import Group, ImpactClassAnswer, StartingPoint
from questionnaire.model import Feed, Instrument
from questionnaire.profile import profile
from scoring.words import word, words


def start_answer(dossier: Dossier, instrument: Instrument) -> tuple[str, ImpactClassAnswer]:
    """The question about the impact class, and its answer; an empty one as long as there is none."""
    question = next(instrument.feeding(Feed.REQUIRED_RUNGS))
    answer = dossier.answers.get(question.id)
    return question.id, answer if isinstance(answer, ImpactClassAnswer) else ImpactClassAnswer()


def starting_point(dossier: Dossier, instrument: Instrument) -> StartingPoint | None:
    """What was settled before answering; none if nothing was."""
    return start_answer(dossier, instrument)[1].starting_point


def taken_out(dossier: Dossier, instrument: Instrument, say: Speech) -> str:
    """That groups were taken out after the start, which can make involvement look better; empty if none was."""
    settled = starting_point(dossier, instrument)
    gone = _without(settled.groups, profile(dossier.answers).groups) if settled else []
    if not settled or not gone:
        return ""
    day = spoken_date(settled.on, say.language)
    return say(
        "Since {day} these people are no longer on the list, and do not count: {names}.",
        day=day,
        names=enumeration(gone, say.language),
    )


def start_lines(dossier: Dossier, settled: StartingPoint, say: Speech) -> Iterator[str]:
    """When what was settled, and which groups went or came since then."""
    known = profile(dossier.answers)
    day = spoken_date(settled.on, say.language)
    named = word(words().impact_classes, settled.impact_class, say.language)
    yield say("Settled on {day}: {impact}.", day=day, impact=named)
    if gone := _without(settled.groups, known.groups):
        yield say("Gone from the list since then: {names}.", names=enumeration(gone, say.language))
    if settled.taken_out:
        yield say.plural(
            "{n} group of people is gone from the list since then.",
            "{n} groups of people are gone from the list since then.",
            settled.taken_out,
        )
    if added := _without(known.groups, settled.groups):
        yield say("New on the list since then: {names}.", names=enumeration(added, say.language))


def _without(groups: tuple[Group, ...], others: tuple[Group, ...]) -> list[str]:
    """The names of the groups that are not among the others."""
    known = {group.id for group in others}
    return [group.name for group in groups if group.id not in known]
