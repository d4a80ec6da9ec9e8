"""The two images in words and figures: a sentence and three figures for each group, and the table behind the charts."""

from language.formats import enumeration, number, signed
from scoring.conclusions import gap_sentence
from scoring.disclosure import smallest_shown
from scoring.image_distance import Distance, GroupImage
from scoring.images import OfficialsForm
from scoring.model import POINTS
from scoring.words import word, words
from ui.components.html import Html, element, joined
from ui.components.image_rows import image_of, on_map, title
from ui.components.table import table
from ui.components.text import Figure, figures
from ui.outcome import Outcome


def group_words(outcome: Outcome, group: GroupImage) -> Html:
    """One group: the sentence first, then its three figures."""
    several = len(outcome.card.images.groups) > 1
    heading = element("h3", title(outcome, group)) if several else None
    if group.divided:
        return joined([heading, element("p", divided_sentence(outcome, group))])
    sentence = element("p", gap_sentence(group, outcome.card, outcome.instrument, outcome.say))
    place = _place_sentence(outcome, group)
    return joined([heading, sentence, element("p", place) if place else None, _figures(outcome, group)])


def divided_sentence(outcome: Outcome, group: GroupImage) -> str:
    """That a group is divided, and where both camps stand."""
    low, high = image_of(group.counts, group.mean, None, divided=True).places
    return outcome.say(
        "{group}: people are divided, so a mean would hide what they think. One camp answers about {low}, the other "
        "about {high}.",
        group=title(outcome, group),
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
        f"{title(outcome, group)}: {word(words().quadrants, group.distance.quadrant.value, outcome.language)}"
        for group in on_map(outcome)
        if group.distance
    ]
    return outcome.say("Map of control and service. {places}.", places="; ".join(named))


def dumbbell_alt(outcome: Outcome) -> str:
    """The dumbbell in words."""
    told = [
        divided_sentence(outcome, group)
        if group.divided
        else gap_sentence(group, outcome.card, outcome.instrument, outcome.say)
        for group in outcome.card.images.groups
    ]
    return " ".join([outcome.say("The two images on a scale from −3, control, to +3, service."), *told])


def image_tables(outcome: Outcome) -> Html:
    """The same figures as in the charts, and how many people gave each answer as far as that may be shown."""
    say, images, language = outcome.say, outcome.card.images, outcome.language
    means, answers = [], []
    officials = images.officials
    if officials:
        shown = str(officials.answered) if officials.has_distribution else _few(outcome)
        mean = say("divided") if officials.divided else signed(officials.mean, language, 1)
        means.append([say("Municipality"), shown, mean, "", "", ""])
        if officials.has_distribution:
            answers.append([say("Municipality"), *(str(count) for count in officials.counts)])
    for group in images.groups:
        means.append(_group_row(outcome, group))
        answers.append([title(outcome, group), *(str(count) for count in group.counts)])
    heads = [
        say("Who"),
        say("Answers"),
        say("Mean"),
        say("Difference"),
        say("95% between"),
        say("The municipality expected"),
    ]
    scale = [signed(point, language) for point in POINTS]
    legend = say("From −3 (only to check people) to +3 (only to help people).")
    coarse = any(group.class_only for group in images.groups) or bool(officials and officials.class_only)
    return joined(
        [
            table(heads, means, caption=say("Means and differences"), numbers=range(1, 6)),
            element("p", legend, class_="od-small od-above"),
            table([say("Who"), *scale], answers, caption=say("How many people gave each answer"), numbers=range(1, 8))
            if answers
            else None,
            element("p", _coarse(outcome), class_="od-small") if coarse else None,
        ]
    )


def _coarse(outcome: Outcome) -> str:
    return outcome.say(
        "Of a small group that agrees almost entirely only the side is shown: −2, 0 or +2. Otherwise you could tell "
        "what each person answered."
    )


def _few(outcome: Outcome) -> str:
    officials = outcome.card.images.officials
    if officials and officials.form is OfficialsForm.TEAM_ANSWER:
        return outcome.say("one for the team")
    return outcome.say("fewer than {n}", n=smallest_shown(vulnerable=False))


def _group_row(outcome: Outcome, group: GroupImage) -> list[str]:
    language, distance = outcome.language, group.distance
    name, answered = title(outcome, group), str(group.answered)
    if group.divided:
        return [name, answered, outcome.say("divided"), "", "", ""]
    mean = signed(group.mean, language, 1)
    if distance is None:
        return [name, answered, mean, "", "", ""]
    expected = signed(distance.estimate.mean, language, 1) if distance.estimate else ""
    return [name, answered, mean, number(abs(distance.gap), language, 1), _between(outcome, distance), expected]


def _between(outcome: Outcome, distance: Distance) -> str:
    if distance.interval is None:
        return ""
    low, high = distance.interval.low, distance.interval.high
    if high < 0:
        low, high = -high, -low
    low_words, high_words = (number(bound, outcome.language, 1) for bound in (low, high))
    return outcome.say("{low} and {high}", low=low_words, high=high_words)


def _place_sentence(outcome: Outcome, group: GroupImage) -> str:
    if group.distance is None:
        return ""
    place = word(words().quadrants, group.distance.quadrant.value, outcome.language)
    return outcome.say("Place on the map: {place}.", place=place)


def _figures(outcome: Outcome, group: GroupImage) -> Html | None:
    say, language, distance = outcome.say, outcome.language, group.distance
    if distance is None:
        return None
    between = _between(outcome, distance)
    told = say("between {range} (95%)", range=between) if between else say("without an interval")
    found = [Figure(say("Difference"), number(abs(distance.gap), language, 1), say("of 6 points"), told)]
    estimate = distance.estimate
    if estimate:
        expected = say("It expected {place} of them.", place=signed(estimate.mean, language, 1))
        felt = say("They said {place} themselves.", place=signed(group.mean, language, 1))
        known, blind = (number(abs(gap), language, 1) for gap in (estimate.known_gap, estimate.blind_spot))
        found.append(Figure(say("The municipality knew this"), known, say("points"), expected))
        found.append(Figure(say("Blind spot"), blind, say("points"), felt))
    return figures(found)
