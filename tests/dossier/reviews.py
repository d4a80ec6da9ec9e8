"""A small project under review, and steps to walk it through."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dossier.content import shown_fingerprint
from dossier.findings import found
from dossier.model import Dossier, Project
from dossier.review import Finding, Review, State, SubjectViews
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import taken
from dossier.review_steps import (
    Advise,
    AnyStep,
    Condition,
    Decide,
    Decline,
    Departure,
    Outcome,
    Pass,
    Return,
    Role,
    Sign,
    Submit,
    Supersede,
    TakeBack,
    Verdict,
    Way,
    Withdraw,
)
from questionnaire.answer import Evidence, Standing, Truth
from questionnaire.answers import LevelAnswer
from questionnaire.load import load_instrument

INSTRUMENT = load_instrument()
MOMENT = datetime(2026, 11, 24, 14, 32, tzinfo=UTC)
CONTENT, OTHER_CONTENT, FILE = "a" * 64, "b" * 64, "f" * 64
LEAD, OFFICER, DPO, OWNER, REPRESENTATIVE = (
    {"by": "Samira, project team", "role": Role.PROJECT_LEAD},
    {"by": "Pieter", "role": Role.PRIVACY_OFFICER},
    {"by": "Fatima", "role": Role.DPO},
    {"by": "Willem", "role": Role.ACCOUNTABLE_OWNER},
    {"by": "Joke, client council", "role": Role.REPRESENTATIVE},
)
VIEWS = SubjectViews(
    sought=Truth.YES,
    how="An evening in the community centre.",
    said="Help us first, then count.",
    dissent="One resident wants no counting at all.",
)
FINDING = Finding(id="nine-or-fourteen", about="BT-02", text="Nine names or fourteen?", is_from=Role.PRIVACY_OFFICER)
SIGN_TEXT = Condition(id="sign-at-the-door", what="Put up a sign.", due=date(2027, 1, 31))
SHORTER = Condition(id="keep-shorter", what="Keep the data for one month.")


def step(kind: Callable[..., AnyStep], who: dict[str, Any], content: str = CONTENT, **written: Any) -> AnyStep:
    return kind(**{"at": MOMENT, "content": content, **who, **written})


def submit(**written: Any) -> AnyStep:
    return step(Submit, LEAD, **written)


def take_back(**written: Any) -> AnyStep:
    return step(TakeBack, LEAD, **written)


def give_back(**written: Any) -> AnyStep:
    return step(Return, OFFICER, **written)


def passing(**written: Any) -> AnyStep:
    return step(Pass, OFFICER, **written)


def advise(**written: Any) -> AnyStep:
    return step(Advise, DPO, **{"verdict": Verdict.POSITIVE, "text": "Go on.", **written})


def advise_conditions(**written: Any) -> AnyStep:
    return advise(**{"verdict": Verdict.WITH_CONDITIONS, "conditions": (SIGN_TEXT, SHORTER), **written})


def decide(**written: Any) -> AnyStep:
    return step(Decide, OWNER, **{"outcome": Outcome.ADOPT, **written})


def decide_against_one(**written: Any) -> AnyStep:
    departure = Departure(condition=SHORTER.id, reason="The trend needs a full season.")
    return decide(**{"follows_advice": False, "departs": (departure,), **written})


def sign(who: dict[str, Any], **written: Any) -> AnyStep:
    return step(Sign, who, **{"way": Way.PERSONAL, "file_sha256": FILE, **written})


def statement(**written: Any) -> AnyStep:
    said = {"way": Way.STATEMENT, "statement": "I was heard.", "recorded_by": "Pieter"}
    return sign(REPRESENTATIVE, **{**said, **written})


def decline(who: dict[str, Any], **written: Any) -> AnyStep:
    return step(Decline, who, **{"reason": "I was on leave.", **written})


def withdraw(**written: Any) -> AnyStep:
    return step(Withdraw, OWNER, **{"reason": "The project stops.", **written})


def supersede(**written: Any) -> AnyStep:
    return step(Supersede, LEAD, **written)


def walked(*steps: AnyStep, **of_review: Any) -> Review:
    """The review after these steps, each by the rules."""
    return then(Review(**{"views": VIEWS, **of_review}), *steps)


def then(review: Review, *steps: AnyStep) -> Review:
    """The review after more steps."""
    for one in steps:
        review = taken(review, one)
    return review


def decided(*, advised: AnyStep | None = None, decision: AnyStep | None = None, **of_review: Any) -> Review:
    return walked(submit(), passing(), advised or advise(), decision or decide(), **of_review)


def signed() -> Review:
    return then(decided(), sign(OFFICER), sign(DPO), statement(), sign(OWNER))


def refused(review: Review, one: AnyStep) -> ReviewCode:
    """Why the rules do not allow a step."""
    with pytest.raises(ReviewRefused) as caught:
        taken(review, one)
    return caught.value.code


def dossier(review: Review | None = None, **answers: LevelAnswer) -> Dossier:
    """A dossier with two answers, under this review."""
    given = {
        "NO-01": LevelAnswer(
            standing=Standing.GIVEN,
            points=2,
            note="We compared two ways.",
            answered_by="Samira",
            answered_at=MOMENT,
            evidence=(Evidence(title="Memo", location="memo.pdf, page 3"),),
        ),
        "DB-01": LevelAnswer(standing=Standing.GIVEN, points=1, answered_by="Samira", answered_at=MOMENT),
    }
    return Dossier(
        id="bicycle-counts",
        project=Project(name="Bicycle counts"),
        questionnaire="2026.1",
        method="2026.1",
        created=date(2026, 11, 1),
        dated=date(2026, 11, 24),
        answers={**given, **{name.replace("_", "-"): answer for name, answer in answers.items()}},
        review=review or Review(views=VIEWS),
    )


def content_of(of: Dossier) -> str:
    return shown_fingerprint(of, INSTRUMENT)


def after(of: Dossier, steps: Iterable[Callable[..., AnyStep]]) -> Dossier:
    """The dossier after steps that are about its very content."""
    review = of.review
    for one in steps:
        review = taken(review, one(content=content_of(of)))
    return of.model_copy(update={"review": review})


SUBMITTED, PASSED = walked(submit()), walked(submit(), passing())
ADVISED = then(PASSED, advise())
RETURNED = then(found(SUBMITTED, FINDING), give_back())
EVERY_STATE = {
    State.DRAFT: walked(),
    State.SUBMITTED: SUBMITTED,
    State.RETURNED: RETURNED,
    State.PASSED: PASSED,
    State.ADVISED: ADVISED,
    State.DECIDED: decided(),
    State.SIGNED: signed(),
    State.SUPERSEDED: then(decided(), supersede()),
    State.WITHDRAWN: walked(submit(), withdraw()),
}
