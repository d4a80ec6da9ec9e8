"""What a scorecard says, in sentences: the same words on a page, in the PDF and on the command line.

Words come before numbers. A sentence says no more than the answers carry: what nobody knows is called unknown.
"""

from dataclasses import replace

from language.formats import enumeration
from language.messages import Speech
from questionnaire.answer import Truth
from questionnaire.model import Instrument
from questionnaire.routing import Scope
from scoring.flags import Flag, Severity, explanation, name_of
from scoring.gap_sentences import gap_sentence
from scoring.image_distance import GroupImage
from scoring.inputs import is_confirmed
from scoring.involvement_sentences import involvement_sentence
from scoring.items import Knowledge
from scoring.model import Quadrant, Status
from scoring.proportionality import GateResult, Stop
from scoring.scorecard import Scorecard, ScoreName
from scoring.words import word, words


def headline(
    card: Scorecard,
    raised: tuple[Flag, ...],
    instrument: Instrument,
    say: Speech,
    *,
    intended: Scope = Scope.FULL,
    from_article: bool = False,
) -> str:
    """The conclusion about a project in two or three sentences; of an article no more than it says.

    A project without every answer is a quick scan if that is what was `intended`; else it is not finished.
    """
    if card.scope is Scope.QUICK_SCAN:
        quick = say("This is a quick scan, so there is no verdict yet.")
        opening = _joined(_stop_clause(card, say), quick if intended is Scope.QUICK_SCAN else unfinished(say))
        return _joined(opening, _what_stands_out(raised, card, instrument, say, from_article=from_article))
    if not any(verdict.number_shown for verdict in card.verdicts) and _is_open(card):
        opening = _joined(_stop_clause(card, say), say("Too little is known for a verdict."))
        return _joined(opening, _what_stands_out(raised, card, instrument, say, from_article=from_article))
    images, people = _images_clause(card, instrument, say), _people_clause(card, say)
    if stop := _stop_clause(card, say):
        return _joined(stop, images, people)
    return _joined(images, people, _proportion_clause(card, say))


def score_sentence(
    card: Scorecard, score: ScoreName, instrument: Instrument, say: Speech, *, from_article: bool = False
) -> str:
    """What one score rests on most, in one or two sentences; a quick scan tells what is known and judges nothing."""
    if score is ScoreName.INVOLVEMENT:
        told = involvement_sentence(card, instrument, say, from_article=from_article)
    elif score is ScoreName.PROPORTIONALITY:
        told = _proportionality_sentence(card, instrument, say)
    else:
        told = _images_sentence(card, instrument, say, from_article=from_article)
    return _joined(say("No verdict yet."), told) if judges_nothing(card) else told


def unfinished(say: Speech) -> str:
    """That a project in which everything is asked has no verdict as long as answers are missing."""
    return say("Not every question has been answered yet, so there is no verdict yet.")


def status_word(status: Status, intended: Scope, say: Speech) -> str:
    """The status of a score or a step in its word; a project in which everything is asked is no quick scan."""
    if status is Status.QUICK_SCAN and intended is Scope.FULL:
        return say("No verdict yet")
    return word(words().statuses, status.value, say.language)


def judges_nothing(card: Scorecard) -> bool:
    """Whether this is a quick scan: it tells what was answered, and has no verdict on anything."""
    return card.scope is Scope.QUICK_SCAN


def gates_as_told(card: Scorecard) -> tuple[GateResult, ...]:
    """The gates as people may read them: in a quick scan none has failed, and none has a verdict or a number."""
    gates = card.proportionality.gates
    return tuple(_without_verdict(gate) for gate in gates) if judges_nothing(card) else gates


def quadrant_words(group: GroupImage, card: Scorecard, say: Speech) -> str:
    """The place of a group on the map by its name; a quick scan names none."""
    if judges_nothing(card):
        return say("no verdict yet")
    quadrant = group.distance.quadrant if group.distance else Quadrant.UNCERTAIN
    return word(words().quadrants, quadrant.value, say.language)


def impact_sentence(card: Scorecard, say: Speech) -> str:
    """Which impact class the project has, and that what is not known counts towards it."""
    named = word(words().impact_classes, card.impact.value, say.language)
    told = say("The impact class of this project is: {impact}. It sets how far people must be involved.", impact=named)
    known = card.profile
    claims = (
        *(known.has_special_data, known.has_vulnerable_groups, known.decides_on_individuals),
        *(known.checks_after_signal, known.reaches_ten_thousand),
    )
    unknown = Truth.UNKNOWN in claims
    return _joined(told, say("What the profile does not tell counts as yes.") if unknown else "")


def groups_sentence(card: Scorecard, say: Speech) -> str:
    """That the list of groups still has to be confirmed; empty once the privacy officer did."""
    if not card.profile.groups or is_confirmed(card.profile.groups_confirmed_by):
        return ""
    return say("The privacy officer has not confirmed the list of groups yet.")


def what_lacks(known: Knowledge | None, say: Speech) -> str:
    """Whether answers or evidence are missing for a number; empty where neither is."""
    if known is None or not (known.lacks_answers or known.lacks_evidence):
        return ""
    if known.lacks_answers and known.lacks_evidence:
        return say("Answers are missing, and evidence for the answers that are there.")
    return say("Answers are missing.") if known.lacks_answers else say("There is too little evidence for the answers.")


def gate_sentence(gate: GateResult, say: Speech) -> str:
    """How one gate of proportionality stands."""
    if gate.after_failure:
        return say("Can only be judged once the step before it holds.")
    if gate.bounds is None:
        return say("No question of this step applies.")
    if gate.failed:
        return say("According to the answers, this step does not hold.")
    return what_lacks(gate.knowledge, say) or say("Every question of this step has its answer.")


def group_name(group: GroupImage, card: Scorecard, instrument: Instrument, say: Speech) -> str:
    """What people call a group, or the pool of small groups with its members."""
    return name_of(group.name, card, instrument, say.language)


def _without_verdict(gate: GateResult) -> GateResult:
    status = None if gate.status is None else Status.QUICK_SCAN
    return replace(gate, status=status, failed=False, after_failure=False, number_shown=False)


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _is_open(card: Scorecard) -> bool:
    """Whether no score has a verdict of its own: neither by its number nor by a stop or a failed gate."""
    has_own = {Status.STOPPED, Status.NOT_SUBSTANTIATED, Status.IMAGE_GAP}
    return not any(verdict.status in has_own for verdict in card.verdicts)


def _what_stands_out(
    raised: tuple[Flag, ...], card: Scorecard, instrument: Instrument, say: Speech, *, from_article: bool
) -> str:
    first = next((flag for flag in raised if flag.severity is Severity.RED), None)
    return explanation(first, card, instrument, say.language, from_article=from_article) if first else ""


def _images_clause(card: Scorecard, instrument: Instrument, say: Speech) -> str:
    if card.images.not_measured or card.images.officials is None or not card.images.groups:
        missing = [name_of(name, card, instrument, say.language) for name in card.images.not_measured]
        if not missing:
            return say("How people see this project was not measured.")
        return say("One image is missing: that of {names}.", names=enumeration(missing, say.language))
    weakest = next(group for group in card.images.groups if group.name == card.images.weakest_group)
    by_place = {
        Quadrant.SHARED_SERVICE: say("The municipality and the people in the data both see service."),
        Quadrant.IMAGE_GAP: say("The municipality sees service. The people in the data mostly see control."),
        Quadrant.OPEN_CONTROL: say("The municipality and the people in the data both see control."),
        Quadrant.UNDERESTIMATED_SERVICE: say("The people in the data see more service than the municipality does."),
    }
    by_status = {
        Status.CLOSE: say("The image of the municipality and that of the people in the data lie close together."),
        Status.DIFFER: say("The image of the municipality and that of the people in the data differ."),
    }
    apart = say("The image of the municipality and that of the people in the data lie far apart.")
    quadrant = weakest.distance.quadrant if weakest.distance else Quadrant.UNCERTAIN
    return by_place.get(quadrant) or by_status.get(card.images.status, apart)


def stop_sentence(card: Scorecard, instrument: Instrument, say: Speech) -> str:
    """That a STOP holds or has not been ruled out, and on which questions that rests; empty where neither is so."""
    score, questions = card.proportionality, _stop_questions(card, instrument, say)
    if score.stop is Stop.STOPPED:
        return say("A STOP holds: {questions}. Whoever goes on writes down why, under a name.", questions=questions)
    if score.stop is Stop.NOT_EXCLUDED:
        return say("A STOP has not been ruled out yet: {questions}.", questions=questions)
    return ""


def _stop_questions(card: Scorecard, instrument: Instrument, say: Speech) -> str:
    """The questions that stop the project or, where none does, those that could."""
    score = card.proportionality
    named = score.stop_reasons or score.stop_not_excluded
    return enumeration([name_of(name, card, instrument, say.language) for name in named], say.language)


def _stop_clause(card: Scorecard, say: Speech) -> str:
    stopped = card.proportionality.stop is Stop.STOPPED
    return say("A STOP holds: the project cannot go on like this.") if stopped else ""


def _people_clause(card: Scorecard, say: Speech) -> str:
    clauses = {
        Status.FULLY: say("The people in the data took part as fully as this project asks."),
        Status.PARTLY: say("The people in the data took part in some of it."),
        Status.HARDLY: say("The people in the data hardly took part."),
        Status.NOT: say("The people in the data took no part."),
    }
    return clauses.get(card.involvement.status, say("Too little is known of how far people took part."))


def _proportion_clause(card: Scorecard, say: Speech) -> str:
    gate = card.proportionality.first_failed_gate or card.proportionality.weakest_gate
    named = word(words().gates, gate.value, say.language)
    clauses = {
        Status.STOP_NOT_EXCLUDED: say("A STOP has not been ruled out yet."),
        Status.TENABLE: say("The use of data can be defended."),
        Status.UNDER_CONDITIONS: say(
            "The use of data can be defended under conditions; the weakest step is “{gate}”.", gate=named
        ),
        Status.NOT_SUBSTANTIATED: say("The use of data is not substantiated: it fails at “{gate}”.", gate=named),
    }
    return clauses.get(
        card.proportionality.status, say("Too little is known of whether the use of data is in proportion.")
    )


def _proportionality_sentence(card: Scorecard, instrument: Instrument, say: Speech) -> str:
    score = card.proportionality
    if score.status is Status.STOPPED:
        return say("STOP: {reasons}.", reasons=_stop_questions(card, instrument, say))
    if score.first_failed_gate and not judges_nothing(card):
        gate = word(words().gates, score.first_failed_gate.value, say.language)
        return say("It fails at the step “{gate}”. What comes after it cannot make up for that.", gate=gate)
    if score.status is Status.STOP_NOT_EXCLUDED:
        return say.plural(
            "One STOP question is still open. The privacy officer answers it.",
            "{n} STOP questions are still open. The privacy officer answers them.",
            len(score.stop_not_excluded),
        )
    if judges_nothing(card):
        return ""
    gate = word(words().gates, score.weakest_gate.value, say.language)
    if score.number_shown:
        return say("The weakest step is “{gate}”.", gate=gate)
    return say("The least is known of the step “{gate}”.", gate=gate)


def _images_sentence(card: Scorecard, instrument: Instrument, say: Speech, *, from_article: bool) -> str:
    images = card.images
    weakest = next((group for group in images.groups if group.name == images.weakest_group), None)
    if weakest:
        return gap_sentence(weakest, card, instrument, say)
    if images.groups and images.officials is None:
        return say("Only the image of the people in the data is known. The municipality did not answer.")
    if images.officials is not None:
        return say(
            "Only the image of the municipality is known. The people in the data did not answer yet, or too few did."
        )
    return _nobody_answered(say, has_claim=images.claim is not None, from_article=from_article)


def _nobody_answered(say: Speech, *, has_claim: bool, from_article: bool) -> str:
    if from_article:
        claim = say("Only the claim that the article names is known.") if has_claim else ""
        return _joined(claim, say("The article does not say how people see this project."))
    claim = say("Only what the municipality tells residents is known.") if has_claim else ""
    return _joined(claim, say("Nobody has answered yet how they see this project."))
