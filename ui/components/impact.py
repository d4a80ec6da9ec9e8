"""The impact class that the profile gives, and what an answer makes of it."""

from questionnaire.answer import Standing, Truth
from questionnaire.answers import ImpactClassAnswer
from questionnaire.profile import Profile
from scoring.involvement import impact_class
from scoring.model import ImpactClass


def proposed(profile: Profile) -> ImpactClass:
    """The class that follows from the profile; what is unknown there counts as yes."""
    return impact_class(
        special_or_criminal_data=profile.has_special_data,
        vulnerable_groups=profile.has_vulnerable_groups,
        decisions_about_individuals=profile.decides_on_individuals,
        check_or_sanction=profile.checks_after_signal,
        many_people=profile.reaches_ten_thousand,
    )


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
    return order.index(ImpactClass(answer.impact_class)) - order.index(proposed(profile))


def is_lowered(profile: Profile, answer: ImpactClassAnswer) -> bool:
    """Whether the answer lowers the class, for which the council has to decide."""
    return difference(profile, answer) < 0
