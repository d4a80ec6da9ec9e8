"""The impact class that was settled before answering does not go down by itself."""

from datetime import date

import pytest

from questionnaire.answer import Confirmation, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    Group,
    GroupsAnswer,
    ImpactClassAnswer,
    StartingPoint,
)
from questionnaire.load import load_instrument
from questionnaire.profile import Answers
from scoring.inputs import inputs
from scoring.involvement_inputs import impact
from scoring.model import ImpactClass

GIVEN = Standing.GIVEN
LIGHT: dict[str, AnyAnswer] = {
    "PF-03": GroupsAnswer(standing=GIVEN, groups=(Group(id="g1", name="Huurders", is_vulnerable=Truth.NO),)),
    "PF-06.data": ChoicesAnswer(standing=GIVEN, chosen=("personal",)),
    "PF-07.decisions": ChoiceAnswer(standing=GIVEN, chosen="no"),
    "PF-07.signal": ChoicesAnswer(standing=GIVEN, chosen=("nothing",)),
    "PF-08.people": ChoiceAnswer(standing=GIVEN, chosen="under_10000"),
}
HEAVY = {**LIGHT, "PF-07.signal": ChoicesAnswer(standing=GIVEN, chosen=("sanction",))}
COUNCIL = Confirmation(name="Raadsbesluit 12", role="council", on=date(2026, 11, 20))


def settled(before: str, **answer: object) -> dict[str, AnyAnswer]:
    start = StartingPoint(impact_class=before, on=date(2026, 11, 1), by="Team")
    return {"BT-01": ImpactClassAnswer.model_validate({"starting_point": start, **answer})}


def of(answers: Answers) -> ImpactClass:
    return impact(inputs(load_instrument(), answers))


def test_without_a_starting_point_the_profile_decides():
    assert (of(LIGHT), of(HEAVY)) == (ImpactClass.LOW, ImpactClass.MEDIUM)


def test_a_lighter_profile_afterwards_lowers_nothing():
    assert of({**LIGHT, **settled("high")}) is ImpactClass.HIGH


def test_a_heavier_profile_afterwards_raises_at_once():
    assert of({**HEAVY, **settled("low")}) is ImpactClass.MEDIUM


def test_anyone_raises_above_what_was_settled():
    assert of({**LIGHT, **settled("medium", standing=GIVEN, impact_class="high")}) is ImpactClass.HIGH


@pytest.mark.parametrize(("confirmed", "expected"), [(None, ImpactClass.HIGH), (COUNCIL, ImpactClass.LOW)])
def test_only_the_council_lowers_what_was_settled(confirmed, expected):
    lowered = settled("high", standing=GIVEN, impact_class="low", confirmed_by=confirmed)
    assert of({**LIGHT, **lowered}) is expected


def test_i_dont_know_leaves_what_was_settled():
    assert of({**LIGHT, **settled("medium", standing=Standing.UNKNOWN)}) is ImpactClass.MEDIUM
