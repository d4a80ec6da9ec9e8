"""Questions with a form of their own, opened in a project that has two groups of people."""

from questionnaire.answer import Standing, Truth
from questionnaire.answers import (
    Group,
    GroupsAnswer,
)
from questionnaire.model import Instrument
from questionnaire.routing import Scope
from scoring.inputs import inputs
from tests.ui.walk import Visitor, field
from ui.route import route

GIVEN = Standing.GIVEN
TENANTS, YOUTHS = "group_tenants", "group_youths"
GROUPS = GroupsAnswer(
    standing=GIVEN,
    groups=(Group(id=TENANTS, name="<b>Tenants</b>", is_vulnerable=Truth.NO), Group(id=YOUTHS, name="Y")),
)


def opened(visitor: Visitor, instrument: Instrument, question: str):
    """The page on which a question is asked."""
    steps = route(instrument, visitor.store.dossier(visitor.project).dossier.answers, Scope.FULL)
    step = next(step for step in steps if question in {one.id for one in step.questions})
    return visitor.opens("profile" if step.is_profile else "questions", step.code)


def press(at, *parts):
    field(at, "button", *parts).click().run()
    assert not at.exception, at.exception[0].value


def confirm(at, question: str, name: str = "P. Officer", on: str = "1-11-2026", part: str = "whole"):
    field(at, "text_input", "who-", f"/{question}/{part}").set_value(name)
    field(at, "text_input", "when-", f"/{question}/{part}").set_value(on)
    press(at, "confirm-now-", f"/{question}/{part}")


def scored(visitor: Visitor, instrument: Instrument):
    return inputs(instrument, visitor.store.dossier(visitor.project).dossier.answers)
