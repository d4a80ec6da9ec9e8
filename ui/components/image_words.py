"""The two images in words and figures: a sentence and three figures for each group, and the charts as text."""

from language.formats import enumeration, number, signed
from scoring.gap_sentences import expectation_sentence, gap_sentence
from scoring.image_distance import Distance, GroupImage
from scoring.image_inputs import estimated_groups
from scoring.inputs import inputs
from scoring.parameters import norms
from scoring.words import word, words
from ui.components.html import Html, element, joined
from ui.components.image_rows import image_of, on_map, short_title, title
from ui.components.text import Figure, figures
from ui.outcome import Outcome


def group_words(outcome: Outcome, group: GroupImage) -> Html:
    """One group: the sentence first, then its three figures."""
    several = len(outcome.card.images.groups) > 1
    heading = element("h3", title(outcome, group)) if several else None
    if group.divided:
        return joined([heading, element("p", divided_sentence(outcome, group))])
    expected = expectation_sentence(group, outcome.say)
    told = [difference_sentence(outcome, group), expected, _place_sentence(outcome, group)]
    sentences = [element("p", sentence) for sentence in told if sentence]
    return joined([heading, *sentences, _figures(outcome, group), _hidden_estimate(outcome, group)])


def difference_sentence(outcome: Outcome, group: GroupImage) -> str:
    """The distance for one group; a pool goes by its short name, since its members are named once beside it."""
    told = gap_sentence(group, outcome.card, outcome.instrument, outcome.say)
    return told.replace(title(outcome, group), short_title(outcome, group))


def pooled_words(outcome: Outcome) -> list[str]:
    """Which groups are shown as one, and why; nothing if each is shown by itself."""
    say, limits = outcome.say, norms().disclosure
    return [
        say(
            "These groups are put together as “{pool}”: {names}. A group is shown by itself from {n} answers on, a "
            "vulnerable group from {vulnerable}. Of fewer people others could tell who answered what.",
            pool=short_title(outcome, group),
            names=enumeration([outcome.name(name) for name in group.members], outcome.language),
            n=limits.smallest_group.value,
            vulnerable=limits.smallest_vulnerable_group.value,
        )
        for group in outcome.card.images.groups
        if group.is_pool
    ]


def divided_sentence(outcome: Outcome, group: GroupImage) -> str:
    """That a group is divided, and where both camps stand."""
    low, high = image_of(group.counts, group.mean, None, divided=True).places
    return outcome.say(
        "{group}: people are divided, so a mean would hide what they think. One camp answers about {low}, the other "
        "about {high}.",
        group=short_title(outcome, group),
        low=signed(low, outcome.language, 1),
        high=signed(high, outcome.language, 1),
    )


def missing_words(outcome: Outcome) -> list[str]:
    """Which images are missing, and why, in a sentence each."""
    say, images = outcome.say, outcome.card.images
    hidden = [outcome.name(name) for name in images.pooling.hidden]
    unasked = [outcome.name(name) for name in images.pooling.unanswered]
    sentences = []
    if hidden:
        names = enumeration(hidden, outcome.language)
        sentences.append(say("Too few people answered of: {names}. We do not show it, to protect them.", names=names))
    if unasked:
        names = enumeration(unasked, outcome.language)
        sentences.append(say("Not asked yet: {names}.", names=names))
    if images.officials is None:
        sentences.append(say("Nobody of the municipality answered what the project is for in practice."))
    return sentences


def map_alt(outcome: Outcome) -> str:
    """The map in words."""
    named = [
        f"{short_title(outcome, group)}: {word(words().quadrants, group.distance.quadrant.value, outcome.language)}"
        for group in on_map(outcome)
        if group.distance
    ]
    return outcome.say("Map of control and service. {places}.", places="; ".join(named))


def dumbbell_alt(outcome: Outcome) -> str:
    """The dumbbell in words."""
    told = [
        divided_sentence(outcome, group) if group.divided else difference_sentence(outcome, group)
        for group in outcome.card.images.groups
    ]
    return " ".join([outcome.say("The two images on a scale from −3, control, to +3, service."), *told])


def between_words(outcome: Outcome, distance: Distance) -> str:
    """The 95% interval of a difference; empty where there is none."""
    if distance.size_range is None:
        return ""
    low, high = (number(bound, outcome.language, 1) for bound in distance.size_range)
    return outcome.say("{low} and {high}", low=low, high=high)


def _place_sentence(outcome: Outcome, group: GroupImage) -> str:
    if group.distance is None or outcome.is_quick_scan:
        return ""
    place = word(words().quadrants, group.distance.quadrant.value, outcome.language)
    return outcome.say("Place on the map: {place}.", place=place)


def _figures(outcome: Outcome, group: GroupImage) -> Html | None:
    say, language, distance = outcome.say, outcome.language, group.distance
    if distance is None:
        return None
    between = between_words(outcome, distance)
    told = say("between {range} (95%)", range=between) if between else say("without an interval")
    found = [Figure(say("Difference"), number(distance.size, language, 1), say("of 6 points"), told)]
    estimate = distance.estimate
    if estimate:
        expected = say("It expected {place} of them.", place=signed(estimate.mean, language, 1))
        felt = say("They said {place} themselves.", place=signed(group.mean, language, 1))
        parts = (distance.beside_size(part) for part in (estimate.known_gap, estimate.blind_spot))
        known, blind = (signed(part, language, 1) for part in parts)
        found.append(Figure(say("The municipality knew this"), known, say("points"), expected))
        found.append(Figure(say("Blind spot"), blind, say("points"), felt))
    return figures(found)


def _hidden_estimate(outcome: Outcome, group: GroupImage) -> Html | None:
    """That an expectation of the municipality is not shown, where its groups are put together."""
    if not group.is_pool or group.distance is None or group.distance.estimate:
        return None
    if estimated_groups(inputs(outcome.instrument, outcome.answers)).isdisjoint(group.members):
        return None
    told = outcome.say(
        "What the municipality knew of this, and its blind spot, are not shown: groups are put together to protect "
        "people."
    )
    return element("p", told, class_="od-small")
