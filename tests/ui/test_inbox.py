"""The inbox shows what waits for a role first, for how long and how urgent, and works it out once for each change."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from dossier.review import SubjectViews
from dossier.review_steps import Advise, Condition, Decide, Outcome, Pass, Return, Sign, Submit, Verdict, Way
from dossier.signing_rules import next_signatory
from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import LevelAnswer
from services import assessments, inbox, projects, reviews
from tests.services.desk import NAMES, desk, find, take
from tests.ui.walk import NOON, Visitor, field, visiting, words
from ui import resources
from ui.components import inbox_row, review_state

LEVEL = LevelAnswer(standing=Standing.GIVEN, points=2)
VIEWS = SubjectViews(sought=Truth.NO, why_not="There was no time.")
LATER = NOON + timedelta(days=9)


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    for place in (inbox_row, review_state, resources):
        monkeypatch.setattr(place, "now", lambda: LATER)
    with visiting(tmp_path, monkeypatch) as someone:
        someone.answers("DB-01", LEVEL)
        yield someone


def submit(visitor: Visitor, project: str | None = None, when=NOON) -> None:
    take(visitor.store, project or visitor.project, when, Submit)


def decided(visitor: Visitor, review_on: date, due: date) -> None:
    store, project = visitor.store, visitor.project
    submit(visitor)
    reviews.save_views(desk(store, project, NOON), VIEWS)
    take(store, project, NOON, Pass)
    condition = Condition(id="sign", what="Put up a sign.", due=due)
    advice = {"verdict": Verdict.WITH_CONDITIONS, "text": "Go on.", "conditions": (condition,)}
    take(store, project, NOON, Advise, **advice)
    take(store, project, NOON, Decide, outcome=Outcome.ADOPT, review_on=review_on)


def opens(visitor: Visitor, role: str = "", **more):
    at = visitor.opens("reviews", **more)
    if role:
        field(at, "radio", "review-role").set_value(role).run()
        assert not at.exception, at.exception[0].value
    return at


def titles(at) -> list[str]:
    page = words(at)
    return [line.split("</h2>")[0] for line in page.split("<h2>")[1:]]


def test_an_empty_inbox_says_what_to_do(visitor):
    at = opens(visitor)
    page = words(at)
    assert "Nothing waits for this role now." in page
    assert "Did somebody send you a dossier? Open it below." in page
    assert "1 project was not submitted yet." in page
    assert len(at.file_uploader) == 1


def test_what_waits_stands_first_with_its_days_impact_and_flags(visitor):
    submit(visitor)
    at = opens(visitor)
    page = words(at)
    assert titles(at)[0] == "Waits for you: 1"
    assert "Early help" in page
    assert "Lies with the privacy officer" in page
    assert "Waits for 9 days" in page
    assert "Impact: " in page
    assert "You have taken no step in this version yet." in page
    assert "Open the review" in [one.proto.label for one in at.get("page_link")]


def test_what_waits_longest_stands_in_front(visitor):
    newer = projects.new_project(visitor.store, name="A", organisation="", language=Language.DUTCH, by="", now=NOON)
    submit(visitor)
    submit(visitor, newer, NOON + timedelta(days=2))
    page = words(opens(visitor))
    assert page.index("<h3>Early help</h3>") < page.index("<h3>A</h3>")


def test_another_role_sees_it_with_somebody_else_and_the_address_keeps_the_role(visitor):
    submit(visitor)
    at = opens(visitor, "dpo")
    assert titles(at)[:2] == ["Waits for you: 0", "Waits for somebody else: 1"]
    assert at.query_params["as"] in ("dpo", ["dpo"])


def test_it_says_what_changed_since_the_last_step_of_this_role(visitor):
    store, project = visitor.store, visitor.project
    submit(visitor)
    find(store, project, NOON, "DB-01")
    take(store, project, NOON, Return)
    changed = LEVEL.model_copy(update={"points": 1})
    assessments.save_answer(store, project, "DB-01", changed, by="", now=NOON + timedelta(hours=1))
    submit(visitor, when=NOON + timedelta(hours=2))
    page = words(opens(visitor))
    assert "1 answer changed since your last step, on 24 November 2026: “" in page


def test_the_team_reads_in_the_inbox_how_much_it_has_to_mend(visitor):
    submit(visitor)
    find(visitor.store, visitor.project, NOON, "DB-01")
    assert "to be mended" not in words(opens(visitor))
    take(visitor.store, visitor.project, NOON, Return)
    assert "1 point is to be mended." in words(opens(visitor, "project_lead"))


def test_what_expired_or_is_late_asks_for_a_new_look(visitor):
    decided(visitor, review_on=date(2026, 12, 1), due=date(2026, 11, 30))
    at = opens(visitor, "dpo")
    page = words(at)
    assert titles(at)[1] == "Asks for a new look: 1"
    assert "This assessment expired." in page
    assert "0 of 1 condition is met." in page
    assert "The date of 1 condition has passed." in page
    assert "Decided. The privacy officer has to sign" in page


def test_a_project_that_all_have_signed_says_so_in_the_inbox_and_in_the_list_of_projects(visitor):
    submit(visitor)
    store, project = visitor.store, visitor.project
    reviews.save_views(desk(store, project, NOON), VIEWS)
    take(store, project, NOON, Pass)
    take(store, project, NOON, Advise, verdict=Verdict.POSITIVE, text="Go on.")
    take(store, project, NOON, Decide, outcome=Outcome.ADOPT)
    while turn := next_signatory(store.dossier(project).dossier.review):
        before = desk(store, project, NOON, NAMES.get(turn.role, "Joke"))
        step = Sign(
            by=before.by, role=turn.role, at=NOON, content=before.content, way=Way.OUTSIDE, file_sha256="f" * 64
        )
        reviews.take_step(before, step)
    at = opens(visitor)
    assert "Nothing is asked of anybody: 1" in titles(at)
    assert ">Signed<" in words(at)
    assert ">Signed<" in words(visitor.opens("start"))


def test_a_project_is_worked_out_once_for_each_change(visitor, monkeypatch):
    submit(visitor)
    worked_out: list[str] = []
    real = inbox.known

    def known(store, dossier_id):
        worked_out.append(dossier_id)
        return real(store, dossier_id)

    monkeypatch.setattr(inbox, "known", known)
    at = opens(visitor)
    at.run()
    opens(visitor)
    assert worked_out == [visitor.project]
    take(visitor.store, visitor.project, NOON + timedelta(hours=1), Pass)
    opens(visitor)
    assert worked_out == [visitor.project] * 2


def test_the_head_and_the_list_of_projects_say_how_far_the_review_is(visitor):
    submit(visitor)
    for screen in ("questions", "result", "start"):
        at = visitor.opens(screen)
        assert "Lies with the privacy officer" in words(at)
    assert "Review" in [one.proto.label for one in visitor.opens("result").get("page_link")]
