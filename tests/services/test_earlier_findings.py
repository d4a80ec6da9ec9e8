"""What an officer wrote before is offered again; what others wrote, and what came in with a file, is not."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from dossier.review import Finding, SubjectViews
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_steps import Advise, Condition, Decide, Outcome, Pass, Return, Role, Submit, Verdict
from language.model import Language
from questionnaire.answer import Truth
from services import reviews
from services.projects import export_dossier, import_dossier, new_project
from services.report_taken_in import report_taken_in
from services.verification_words import Conclusion
from storage.audit import What
from storage.audit_log import audit_entries
from storage.store import Store, open_store
from tests.services.desk import desk, find, take
from tests.services.signed_examples import now as moment
from tests.services.signed_examples import signed_report

OFFICER = Role.PRIVACY_OFFICER


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Store]:
    """The store of another installation."""
    opened = open_store(f"sqlite:///{(tmp_path / 'there.sqlite3').as_posix()}")
    yield opened
    opened.close()


def submitted(store: Store, name: str, now: datetime) -> str:
    made = new_project(store, name=name, organisation="", language=Language.DUTCH, by="Samira", now=now)
    take(store, made, now, Submit)
    return made


def texts(store: Store, about: str = "DB-01", by: str = "Pieter") -> tuple[str, ...]:
    return reviews.earlier_texts(store, OFFICER, about, by)


def test_texts_of_all_dossiers_come_back_the_newest_first_each_once(store: Store, now: datetime) -> None:
    first, second = (submitted(store, name, now) for name in ("First", "Second"))
    find(store, first, now, "NO-01", "Which memo?")
    find(store, second, now + timedelta(days=1), "NO-01", "How long is it kept?")
    find(store, second, now + timedelta(days=2), "AF-01", "Which memo?")
    find(store, first, now - timedelta(days=9), "DB-01", "Who says so?")
    assert texts(store) == ("Who says so?", "Which memo?", "How long is it kept?")
    assert texts(store, "NO-01") == ("How long is it kept?", "Which memo?", "Who says so?")


def test_a_text_under_another_name_or_of_another_role_is_never_offered(store: Store, now: datetime) -> None:
    project = submitted(store, "First", now)
    find(store, project, now, "NO-01", "Of Pieter")
    of_dpo = Finding(id="of-dpo", about="NO-01", text="Of the DPO", is_from=Role.DPO)
    reviews.save_finding(desk(store, project, now, "Pieter"), of_dpo)
    assert texts(store, by="Nadia") == texts(store, by="") == ()
    assert texts(store, "NO-01") == ("Of Pieter",)


def test_settling_a_finding_or_taking_a_step_writes_no_text(store: Store, now: datetime) -> None:
    project = submitted(store, "First", now)
    find(store, project, now, "NO-01")
    take(store, project, now, Return)
    assert len(texts(store)) == 1


def test_what_came_in_with_a_dossier_was_not_written_here(store: Store, there: Store, now: datetime) -> None:
    project = submitted(there, "Elsewhere", now)
    find(there, project, now, "NO-01")
    import_dossier(store, export_dossier(there, project).data, by="Pieter", now=now)
    assert store.dossier(project).dossier.review.findings
    assert texts(store) == ()


def test_a_condition_is_ticked_off_and_back_and_both_stay_in_the_log(store: Store, now: datetime) -> None:
    project = submitted(store, "First", now)
    reviews.save_views(desk(store, project, now), SubjectViews(sought=Truth.NO, why_not="No time."))
    take(store, project, now, Pass)
    condition = Condition(id="sign", what="Put up a sign.", due=date(2026, 12, 1))
    take(store, project, now, Advise, verdict=Verdict.WITH_CONDITIONS, text="Go on.", conditions=(condition,))
    take(store, project, now, Decide, outcome=Outcome.ADOPT)
    before, logged = desk(store, project, now).content, len(list(audit_entries(store)))
    reviews.save_met(desk(store, project, now), "sign", Role.PROJECT_LEAD)
    (met,) = store.dossier(project).dossier.review.met
    assert (met.condition, met.by, met.role, met.at) == ("sign", "Samira", Role.PROJECT_LEAD, now)
    assert desk(store, project, now).content == before
    reviews.save_not_met(desk(store, project, now), "sign", Role.PROJECT_LEAD)
    assert store.dossier(project).dossier.review.met == ()
    assert len(list(audit_entries(store))) == logged + 2
    with pytest.raises(ReviewRefused) as caught:
        reviews.save_met(desk(store, project, now, ""), "sign", Role.PROJECT_LEAD)
    assert caught.value.code is ReviewCode.NO_NAME


def test_what_was_found_of_a_report_stays_with_the_dossier_that_was_taken_from_it(store: Store) -> None:
    when = moment()
    imported = import_dossier(store, signed_report().pdf, by="Samira", now=when, trust=signed_report().trust)
    came = report_taken_in(store, imported.dossier_id)
    assert came is not None
    assert (came.conclusion, came.at) == (Conclusion.SOUND, when)
    assert [one.what for one in audit_entries(store)][-1] == What.FROM_REPORT.value


def test_a_report_that_was_opened_again_changes_nothing_and_a_changed_one_stays_called_so(
    store: Store, there: Store
) -> None:
    when = moment()
    first = import_dossier(store, signed_report().pdf, by="", now=when, trust=signed_report().trust)
    import_dossier(store, signed_report().pdf, by="", now=when + timedelta(days=1))
    came = report_taken_in(store, first.dossier_id)
    assert came is not None
    assert came.at == when
    changed = import_dossier(there, signed_report().changed, by="", now=when, trust=signed_report().trust)
    of_changed = report_taken_in(there, changed.dossier_id)
    assert of_changed is not None
    assert of_changed.conclusion is Conclusion.CHANGED


def test_a_dossier_from_no_report_says_nothing_of_one(store: Store, now: datetime) -> None:
    assert report_taken_in(store, submitted(store, "First", now)) is None
