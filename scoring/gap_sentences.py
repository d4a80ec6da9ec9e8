"""The distance between the two images of one group in sentences: how large it is, how sure, and what was expected."""

from language.formats import number, rounded, signed
from language.messages import Speech
from questionnaire.model import Instrument
from scoring.flags import name_of
from scoring.image_distance import Distance, GroupImage
from scoring.images import OfficialsImage
from scoring.model import reaches
from scoring.parameters import norms
from scoring.scorecard import Scorecard

_DECIMALS = 1


def gap_sentence(group: GroupImage, card: Scorecard, instrument: Instrument, say: Speech) -> str:
    """The distance between what officials say and what one group feels, with its interval."""
    name, distance, officials = (
        name_of(group.name, card, instrument, say.language),
        group.distance,
        card.images.officials,
    )
    if distance is None or officials is None:
        return say("{group}: nobody of the municipality answered, so there is nothing to compare.", group=name)
    if group.divided:
        return _camps(group, name, say)
    sentences = (_difference(group, name, officials, distance, say), _sureness(distance, say))
    return " ".join(sentence for sentence in sentences if sentence)


def expectation_sentence(group: GroupImage, say: Speech) -> str:
    """That the municipality expected another difference than there is; empty where it saw part of it, or all."""
    distance = group.distance
    if distance is None or distance.estimate is None or group.divided:
        return ""
    parts = (distance.estimate.known_gap, distance.estimate.blind_spot)
    known, blind = (rounded(distance.beside_size(part), _DECIMALS) for part in parts)
    if known * blind >= 0:
        return ""
    if known < 0 and rounded(distance.size, _DECIMALS):
        return say("The municipality expected a difference in the other direction.")
    return say("The municipality expected a larger difference than there is.")


def _difference(group: GroupImage, name: str, officials: OfficialsImage, distance: Distance, say: Speech) -> str:
    """Both means and the difference; that they are rounded where their figures do not add up."""
    said, felt, size = (rounded(value, _DECIMALS) for value in (officials.mean, group.mean, distance.size))
    figures = {
        "officials": signed(officials.mean, say.language, _DECIMALS),
        "group": name,
        "felt": signed(group.mean, say.language, _DECIMALS),
        "gap": number(distance.size, say.language, _DECIMALS),
    }
    if abs(said - felt) != size:
        return say(
            "The municipality answers {officials} on average, {group} {felt}: a difference of {gap} points, rounded.",
            **figures,
        )
    return say(
        "The municipality answers {officials} on average, {group} {felt}: a difference of {gap} points.", **figures
    )


def _sureness(distance: Distance, say: Speech) -> str:
    """Between which bounds the difference lies, or why it can be chance."""
    if distance.interval is None or distance.size_range is None:
        return ""
    if distance.interval.excludes_zero:
        low, high = (number(bound, say.language, _DECIMALS) for bound in distance.size_range)
        return say("It lies between {low} and {high} (95% sure, indicative).", low=low, high=high)
    if reaches(distance.size, norms().image_distance.stated_from.value):
        return say("That can also be chance: too few people answered to be sure.")
    return say("The difference is so small that it can also be chance.")


def _camps(group: GroupImage, name: str, say: Speech) -> str:
    """The two camps of a divided group; a mean would hide both."""
    middle = len(group.counts) // 2
    return say(
        "{group}: people are divided. {control} see mostly control, {service} mostly service, {both} both.",
        group=name,
        control=sum(group.counts[:middle]),
        service=sum(group.counts[middle + 1 :]),
        both=group.counts[middle],
    )
