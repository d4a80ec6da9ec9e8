"""Which answers wait for somebody's confirmation before they count, and what it changes."""

from questionnaire.answer import Confirmation, Standing, Truth
from questionnaire.answers import AnyAnswer, ChoicesAnswer, GroupsAnswer, ImpactClassAnswer, KnockOutAnswer
from questionnaire.model import Feed
from questionnaire.profile import PEOPLE_IN_DATA
from ui.asked import Asked
from ui.components import confirmation, impact
from ui.components.confirmation import Wanted, confirmed_as_seen

WHOLE = "whole"


def show(asked: Asked, answer: AnyAnswer) -> None:
    """Show the confirmation that the answer as a whole waits for, if it does."""
    wanted = wanted_for(asked, answer)
    if wanted:
        confirmation.show(asked, WHOLE, wanted, answer.confirmed_by, lambda given: keep_confirmation(asked, given))


def wanted_for(asked: Asked, answer: AnyAnswer) -> Wanted | None:
    """The confirmation that this answer waits for, or has; none if it needs no one's."""
    if asked.question.is_own:
        return None
    if answer.standing is Standing.NOT_APPLICABLE:
        return not_applicable(asked)
    return _wanted_for_given(asked, answer) if answer.standing is Standing.GIVEN else None


def not_applicable(asked: Asked) -> Wanted:
    """The confirmation of "not applicable"."""
    return Wanted("privacy_officer", asked.say("Until the privacy officer confirms it, it counts as unknown."))


def keep_confirmation(asked: Asked, given: Confirmation | None) -> str | None:
    """Keep a confirmation of the answer as it was on screen."""
    seen = asked.answer
    missed: list[AnyAnswer] = []

    def confirmed(kept: AnyAnswer) -> AnyAnswer:
        new = confirmed_as_seen(kept, seen, given)
        if new is None:
            missed.append(kept)
        return new or kept

    trouble = asked.keep(confirmed)
    return asked.refuse(changed_meanwhile(asked)) if missed else trouble


def changed_meanwhile(asked: Asked) -> str:
    """Why a confirmation was not kept."""
    return asked.say("The answer was changed while you read it. Read it again, and then confirm.")


def _wanted_for_given(asked: Asked, answer: AnyAnswer) -> Wanted | None:
    say = asked.say
    match answer:
        case GroupsAnswer():
            why = say("The privacy officer checks that no group is missing. The list is fixed before it is scored.")
            return Wanted("privacy_officer", why)
        case ChoicesAnswer(chosen=codes) if _denies_people(asked, codes):
            why = say("Only then does it count that there are no people in the data, and do the questions on them go.")
            return Wanted("privacy_officer", why)
        case KnockOutAnswer(truth=Truth.NO):
            why = say("“No” counts once the privacy officer says so. Until then the result says: STOP not excluded.")
            return Wanted("privacy_officer", why, stands_out=True)
        case ImpactClassAnswer() if impact.is_lowered(asked.profile, answer):
            why = say(
                "Only the council may lower the impact. Until its decision is filled in, the higher impact counts."
            )
            return Wanted("council", why, stands_out=True)
        case _:
            return None


def _denies_people(asked: Asked, codes: tuple[str, ...]) -> bool:
    tells_of_people = {option.code for option in asked.text.options} >= PEOPLE_IN_DATA
    return Feed.PROFILE in asked.question.feeds and tells_of_people and not PEOPLE_IN_DATA & set(codes)
