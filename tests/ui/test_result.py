"""The result page: whole for every kind of project, and agreements that are kept."""

from collections.abc import Iterator
from datetime import date

import pytest

from dossier.review_steps import Decline
from language.messages import speech
from language.model import Language
from questionnaire.answer import Confirmation, Standing
from questionnaire.answers import ChoiceAnswer, LevelAnswer
from questionnaire.taking_part import RungCell, RungsAnswer
from services.projects import import_dossier
from tests.dossiers.variants import FULL_FILE
from tests.services import test_public_edition as reviewed
from tests.services.desk import take
from tests.services.test_reports import signs_next
from tests.ui.form_walk import GIVEN, GROUPS, TENANTS, YOUTHS
from tests.ui.walk import NOON, Visitor, field, visiting, words


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        yield someone


@pytest.fixture
def full(visitor) -> str:
    return import_dossier(visitor.store, FULL_FILE.read_bytes(), by="", now=NOON).dossier_id


def headings(at) -> list[str]:
    return [part.split("</h2>")[0].split(">")[-1] for part in words(at).split("<h2")[1:]]


def test_a_new_project_has_its_whole_page(visitor):
    at = visitor.opens("result")
    assert "Not every question has been answered yet, so there is no verdict yet." in words(at)
    assert "quick scan" not in words(at).lower()
    assert headings(at) == [
        "Three scores",
        "Three questions that the council can ask",
        "How the scores come about",
        "The two images",
        "This is how there can be a verdict",
        "Who took part, and when",
        "Is it in proportion?",
        "Take note",
        "This helps most",
        "Which instrument next?",
        "What is not known yet, and who could know",
        "Agreements",
    ]
    assert not at.get("plotly_chart")


def test_where_no_step_helps_yet_it_is_said_where_to_begin(visitor):
    at = visitor.opens("result")
    assert "What comes first stands under “This is how there can be a verdict”." in words(at)
    assert "This is how there can be a verdict" in headings(at)


def test_a_full_project_has_numbers_and_charts_with_words(visitor, full):
    at = visitor.opens("result", project=full)
    assert "od-band-key" in words(at)
    charts = at.get("plotly_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)


def test_an_example_shows_its_passages_and_cannot_be_changed(visitor):
    at = visitor.opens("result", project="example-leiden")
    assert "What the source says" in headings(at)
    assert not [one for one in at.get("text_input") if "agreement" in (one.key or "")]


def test_an_agreement_is_kept_with_who_and_when(visitor):
    at = visitor.opens("result")
    field(at, "text_input", "new-agreement", "-what").set_value("Call <b>Jan</b>")
    field(at, "text_input", "new-agreement", "-who").set_value("Kees")
    field(at, "text_input", "new-agreement", "-due").set_value("28-2-2027")
    at = field(at, "button", "new-agreement", "-keep").click().run()
    assert not at.exception
    (action,) = visitor.store.dossier(visitor.project).dossier.actions
    assert (action.what, action.who, action.due.isoformat()) == ("Call <b>Jan</b>", "Kees", "2027-02-28")
    assert "Call &lt;b&gt;Jan&lt;/b&gt;" in words(at)
    radio = field(at, "radio", action.id)
    at = radio.set_value("done").run()
    assert not at.exception
    assert visitor.store.dossier(visitor.project).dossier.actions[0].state.value == "done"


def test_an_agreement_with_a_date_that_does_not_exist_is_refused_and_what_was_typed_stays(visitor):
    at = visitor.opens("result")
    field(at, "text_input", "new-agreement", "-what").set_value("Call")
    field(at, "text_input", "new-agreement", "-due").set_value("31-2-2027")
    at = field(at, "button", "new-agreement", "-keep").click().run()
    assert "is not a date" in at.error[0].value
    assert field(at, "text_input", "new-agreement", "-what").value == "Call"
    assert visitor.store.dossier(visitor.project).dossier.actions == ()


def hand_over(at, who: str, due: str):
    field(at, "text_input", "find-out", "-who").set_value(who)
    field(at, "text_input", "find-out", "-due").set_value(due)
    at = field(at, "button", "find-out", "-keep").click().run()
    assert not at.exception, at.exception[0].value
    return at


def test_what_is_not_known_is_handed_to_somebody_with_a_day(visitor):
    at = visitor.opens("result")
    at = field(at, "selectbox", "unknown-chosen").set_value("NO-01").run()
    assert not at.exception, at.exception[0].value
    at = hand_over(at, "", "")
    assert "Write who finds it out" in at.error[0].value
    at = hand_over(at, "Noor", "")
    assert "Write by when" in at.error[0].value
    hand_over(at, "Noor", "31-12-2027")
    (action,) = visitor.store.dossier(visitor.project).dossier.actions
    assert (action.about, action.who, action.due) == ("NO-01", "Noor", date(2027, 12, 31))
    assert action.what.startswith("Find out: ")


def test_what_somebody_else_answers_meanwhile_is_chosen_no_more(visitor):
    at = visitor.opens("result")
    at = field(at, "selectbox", "unknown-chosen").set_value("NO-01").run()
    visitor.answers("NO-01", LevelAnswer(standing=GIVEN, points=2))
    at = at.run()
    assert not at.exception, at.exception[0].value


def test_what_is_called_not_applicable_is_unknown_until_it_is_confirmed(visitor):
    said = LevelAnswer(standing=Standing.NOT_APPLICABLE, reason="No data about people")
    visitor.answers("NO-01", said)
    assert "Called not applicable, not confirmed" in words(visitor.opens("result"))
    by = Confirmation(name="P. Officer", role="privacy_officer", on=NOON.date())
    visitor.answers("NO-01", said.model_copy(update={"confirmed_by": by}))
    assert "Called not applicable, not confirmed" not in words(visitor.opens("result"))


def test_each_group_of_which_something_is_unknown_is_named_with_whom_the_team_will_ask(visitor):
    visitor.answers("PF-03", GROUPS)
    visitor.answers("PF-01.phase", ChoiceAnswer(standing=GIVEN, chosen="design"))
    cells = tuple(RungCell(row=row, standing=Standing.UNKNOWN, reason=f"Ask <{row}>") for row in (TENANTS, YOUTHS))
    visitor.answers("BT-02", RungsAnswer(standing=GIVEN, cells=cells))

    at = visitor.opens("result")
    for row, name in ((TENANTS, "&lt;b&gt;Tenants&lt;/b&gt;"), (YOUTHS, "Y")):
        assert f"– {name}</b>" in words(at)
        assert f"Will ask: Ask &lt;{row}&gt;" in words(at)

    at = field(at, "selectbox", "unknown-chosen").set_value(f"BT-02-{YOUTHS}-agenda").run()
    assert field(at, "text_input", "find-out", "-what").value.endswith("– Y")


def downloads(at) -> list[str]:
    return [one.proto.label for one in at.get("download_button") if "report-" in one.proto.id]


@pytest.fixture
def to_sign(visitor) -> str:
    name = reviewed.made(visitor.store, NOON)
    reviewed.decided(visitor.store, name, NOON)
    return name


def test_until_somebody_made_the_report_ready_to_sign_a_copy_is_made_that_is_called_so(visitor, to_sign):
    at = visitor.opens("result", project=to_sign)
    assert downloads(at) == ["Make the report (PDF)"]
    assert "This report is a copy that nobody can sign." in words(at)


def test_the_report_that_is_signed_is_offered_with_the_number_of_its_signatures(visitor, to_sign):
    reviewed.to_sign(visitor.store, to_sign, NOON)
    assert downloads(visitor.opens("result", project=to_sign, lang="nl")) == [
        speech(Language.DUTCH)("Download the report with its signatures")
    ]
    assert "This is the report with the signatures: 0 of 4." in words(visitor.opens("result", project=to_sign))
    signs_next(visitor.store, to_sign, NOON)
    at = visitor.opens("result", project=to_sign)
    assert "This is the report with the signatures: 1 of 4." in words(at)
    assert downloads(at) == ["Download the report with its signatures", "Make a copy in English (PDF)"]


def test_beside_the_number_of_signatures_stands_who_did_not_sign(visitor, to_sign):
    reviewed.to_sign(visitor.store, to_sign, NOON)
    take(visitor.store, to_sign, NOON, Decline, reason="It is not what I passed on.")
    told = words(visitor.opens("result", project=to_sign))
    assert "0 of 4. Did not sign: privacy officer. Why stands at the review." in told


def test_a_project_that_is_not_there_is_told_in_one_message(visitor):
    at = visitor.opens("result", project="gone")
    assert at.error[0].value.startswith("This project is not here any more.")
