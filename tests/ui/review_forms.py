"""What tests of the forms of a review share: a dossier that the officer passed on, and how its forms are filled in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dossier.review import Review, SubjectViews
from dossier.review_steps import Advise, Condition, Pass, Submit, Verdict
from questionnaire.answer import Truth
from services import reviews
from storage.drafts import save_draft
from tests.services.desk import NAMES, desk, take
from tests.ui.walk import NOON, Visitor, field, visiting

SIGN = Condition(id="sign", what="Put up a sign.")
LETTER = Condition(id="letter", what="Write a letter.")


@contextmanager
def passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visitor]:
    """A visitor of a dossier that the officer passed on; every role has its name."""
    with visiting(tmp_path, monkeypatch) as someone:
        take(someone.store, someone.project, NOON, Submit)
        views = SubjectViews(sought=Truth.NO, why_not="No time.")
        reviews.save_views(desk(someone.store, someone.project, NOON, "Noor"), views)
        take(someone.store, someone.project, NOON, Pass)
        for role, name in NAMES.items():
            save_draft(someone.store, someone.project, f"name/{role.value}", name)
        yield someone


def ran(at: AppTest) -> AppTest:
    """A page that ran without an error."""
    assert not at.exception, at.exception[0].value
    return at


def press(at: AppTest, key: str) -> list[str]:
    """Press a button; gives what went wrong."""
    ran(field(at, "button", key).click().run())
    return [one.value.replace("\\", "") for one in at.error]


def choose(at: AppTest, code: str, name: str) -> None:
    """Choose one of the answers of a form, by its code."""
    ran(field(at, "radio", "choice-", name).set_value(code).run())


def buttons(at: AppTest) -> set[str]:
    """The buttons of a page, by their keys."""
    return {one.key or "" for one in at.button}


def writes(visitor: Visitor, name: str, text: str) -> None:
    """What a field that saves while somebody types has kept."""
    save_draft(visitor.store, visitor.project, name, text)


def advised(visitor: Visitor, verdict: Verdict = Verdict.WITH_CONDITIONS) -> None:
    """The DPO gave an advice."""
    given = (SIGN, LETTER) if verdict is Verdict.WITH_CONDITIONS else ()
    take(visitor.store, visitor.project, NOON, Advise, verdict=verdict, text="Go on.", conditions=given)


def review(visitor: Visitor) -> Review:
    """The review as it is kept."""
    return visitor.store.dossier(visitor.project).dossier.review
