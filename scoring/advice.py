"""What to do next: whom to invite, what to ask whom, which change helps most, and what the council can ask."""

from dataclasses import dataclass

from language.formats import enumeration, score
from language.messages import Speech
from questionnaire.forms import right_name
from questionnaire.model import Instrument
from questionnaire.routing import Scope
from scoring.changes import Change, Step
from scoring.disclosure import smallest_shown
from scoring.flags import Flag, name_of
from scoring.proportionality import Stop
from scoring.scorecard import Scorecard
from scoring.unknowns import Unknown, unknowns
from scoring.words import word, words

__all__ = [
    "Advice",
    "Unknown",
    "change_effect",
    "change_title",
    "council_questions",
    "next_steps",
    "unknowns",
]


@dataclass(frozen=True)
class Advice:
    """One thing to do, and why or how."""

    title: str
    text: str


def next_steps(card: Scorecard, raised: tuple[Flag, ...], instrument: Instrument, say: Speech) -> tuple[Advice, ...]:
    """What has to happen before there can be a verdict, the people first."""
    steps = [_name_people(card, say), _invite(card, raised, instrument, say), _ask_image(card, instrument, say)]
    steps += [_clear_stop(card, say), _answer_rest(card, say), _give_evidence(card, say)]
    return tuple(step for step in steps if step)


def change_title(change: Change, card: Scorecard, instrument: Instrument, say: Speech) -> str:
    """What to do, for a change that would move a score."""
    question, place = instrument.question(change.place.question), change.place
    within = name_of(place.row, card, instrument, say.language) if place.row else ""
    within = right_name(question, place.right, say.language) if place.right else within
    title = question.title.into(say.language)
    subject = f"{title} – {within}" if within else title
    phrases = {
        Step.ANSWER: say("Find out and answer: {subject}.", subject=subject),
        Step.LEVEL: say("One step further: {subject}.", subject=subject),
        Step.RUNG: say("One rung higher: {subject}.", subject=subject),
        Step.EVIDENCE: say("Show it with better evidence: {subject}.", subject=subject),
        Step.REPORT_BACK: say("Tell people what their input changed: {subject}.", subject=subject),
        Step.BRIDGING: say("Do something about the distance: {subject}.", subject=subject),
    }
    return phrases[change.step]


def change_effect(change: Change, say: Speech) -> str:
    """What that change would do, in figures from 0 to 100."""
    name = word(words().scores, change.score.value, say.language)
    if score(change.before.proven, say.language) != score(change.after.proven, say.language):
        return say(
            "{score}: proven from {before} to {after}.",
            score=name,
            before=score(change.before.proven, say.language),
            after=score(change.after.proven, say.language),
        )
    return say(
        "{score}: claimed from {before} to {after}.",
        score=name,
        before=score(change.before.claimed or 0.0, say.language),
        after=score(change.after.claimed or 0.0, say.language),
    )


def council_questions(card: Scorecard, raised: tuple[Flag, ...], say: Speech) -> tuple[str, ...]:
    """Three questions that a councillor can ask about this project, the most telling first."""
    by_flag = _telling_questions(say)
    found = (by_flag.get(f"{flag.id} {flag.variant}") or by_flag.get(flag.id) for flag in raised)
    asked = [question for question in found if question]
    asked += [] if card.proportionality.number_shown else [say("Which lighter way was tried, and what did it bring?")]
    asked += [
        say("What did the people in the data change in this project?"),
        say("What happens with the data when the project ends?"),
        say("By what will the council see that the project does what it promised?"),
    ]
    return tuple(dict.fromkeys(asked))[:3]


def _telling_questions(say: Speech) -> dict[str, str]:
    """What a councillor can ask about a flag, by its id, or by its id and variant where those ask different things."""
    return {
        "F01": say("Who are the people in the data, and who speaks for them?"),
        "F02": say("When will the people in the data be asked whether this project should exist?"),
        "F03": say("What would the people in the data have said, had they been asked first?"),
        "F04": say("Who is not heard yet, and what makes it easier for them to have a say?"),
        "F05": say("Why do the people in the data see their own role as smaller than the team does?"),
        "F06": say("Why was the council not told of this project, and when will it be?"),
        "F07": say("Who decides whether the project goes on in spite of the STOP, and for what reasons?"),
        "F08": say("When does the privacy officer answer the STOP questions that are still open?"),
        "F09 dpia_due": say("When will the DPIA be ready, and who sees it before the project runs?"),
        "F09 views_not_sought": say("Why were the people in the data not asked for their views?"),
        "F10": say("What will change: the words to residents, or what happens to people?"),
        "F11": say("What will change in the project now that people see it differently?"),
        "F11 blind_spot": say("Why did the municipality expect these people to see the project otherwise?"),
        "F11 underestimated": say("Why do these people see more service in the project than the municipality does?"),
        "F11 claim_not_believed": say("Why are residents told something that the officials do not see themselves?"),
        "F12": say("What did the people in the data say that the agreement passes over?"),
        "F13": say("What would help against this problem without these data?"),
        "F14 red_risk": say("Which measure makes the gravest risk smaller, and from when?"),
        "F14 weighing_open": say("What counts more for us: what the project gains, or what people lose?"),
        "F15": say("What does the AI Act ask here, and who has checked that it is done?"),
        "F15 prohibited_without_stop": say("Why does a project go on with AI that the team itself calls prohibited?"),
        "F16": say("What has changed since the trial, and who tested whether that fits the first purpose?"),
        "F17 not_measured": say("When will the people in the data be asked how they see this project?"),
        "F17 claim_absent": say("When will residents be told whether this project checks, helps, or does both?"),
        "F17 claim_unknown": say("What are residents told about this project, and where can they read it?"),
    }


def _name_people(card: Scorecard, say: Speech) -> Advice | None:
    if card.profile.groups:
        return None
    return Advice(
        say("Name the people in the data"),
        say("Without their name nobody can invite them. The privacy officer confirms the list."),
    )


def _invite(card: Scorecard, raised: tuple[Flag, ...], instrument: Instrument, say: Speech) -> Advice | None:
    absent = [name for flag in raised if flag.id in {"F02", "F03"} for name in flag.names]
    if not absent:
        return None
    names = enumeration([name_of(name, card, instrument, say.language) for name in absent], say.language)
    return Advice(
        say("Invite first: {names}", names=names),
        say("Ask them whether this project should exist, what for, and with which data. Also ask who is missing."),
    )


def _ask_image(card: Scorecard, instrument: Instrument, say: Speech) -> Advice | None:
    if not card.images.not_measured:
        return None
    missing = set(card.images.not_measured)
    names = enumeration([name_of(name, card, instrument, say.language) for name in sorted(missing)], say.language)
    least = max(
        smallest_shown(vulnerable=group.is_vulnerable.value != "no")
        for group in card.profile.groups
        if group.id in missing
    )
    return Advice(
        say("Go and see them, and ask for their image: {names}", names=names),
        say(
            "Ask what the project is for in practice: to check or to help. "
            "From {n} people on it is harder to see who said what.",
            n=least,
        ),
    )


def _clear_stop(card: Scorecard, say: Speech) -> Advice | None:
    if card.proportionality.stop is not Stop.NOT_EXCLUDED:
        return None
    return Advice(
        say("Let the privacy officer answer the STOP questions"),
        say.plural("One is still open.", "{n} are still open.", len(card.proportionality.stop_not_excluded)),
    )


def _answer_rest(card: Scorecard, say: Speech) -> Advice | None:
    missing = card.involvement.knowledge.unknown_items + card.proportionality.knowledge.unknown_items
    if not missing:
        return None
    if card.scope is Scope.QUICK_SCAN:
        return Advice(
            say("Answer the rest of the questions"),
            say("A verdict needs all of them; what was not answered counts as unknown."),
        )
    return Advice(
        say("Find out what is not known yet"),
        say("The list of what is unknown says, question by question, who could know."),
    )


def _give_evidence(card: Scorecard, say: Speech) -> Advice | None:
    if not (card.involvement.knowledge.lacks_evidence or card.proportionality.knowledge.lacks_evidence):
        return None
    return Advice(
        say("Show it"),
        say("Add a report, a decision or a web page to the answers. What only is said does not count as proven."),
    )
