"""The impact class before anybody raises or lowers it, and what an answer makes of it."""

from questionnaire.answer import Standing, Truth
from questionnaire.answers import ImpactClassAnswer
from questionnaire.profile import Profile
from scoring.involvement_inputs import class_before_answer
from scoring.model import ImpactClass


def points(profile: Profile) -> tuple[Truth, ...]:
    """The five things that make the impact higher, in the order in which they are told."""
    return (
        profile.has_special_data,
        profile.has_vulnerable_groups,
        profile.decides_on_individuals,
        profile.checks_after_signal,
        profile.reaches_ten_thousand,
    )


def difference(profile: Profile, answer: ImpactClassAnswer) -> int:
    """How many steps the answer raises (above 0) or lowers (below 0) the class."""
    if answer.standing is not Standing.GIVEN or answer.impact_class is None:
        return 0
    order = list(ImpactClass)
    return order.index(ImpactClass(answer.impact_class)) - order.index(class_before_answer(profile, answer))


def is_lowered(profile: Profile, answer: ImpactClassAnswer) -> bool:
    """Whether the answer lowers the class, for which the council has to decide."""
    return difference(profile, answer) < 0
