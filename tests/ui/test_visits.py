"""Several people, several visits: what others changed, who answered, what may only be read, and what is not there."""

from collections.abc import Iterator

import pytest

from language.model import Language
from questionnaire.answer import Standing, Truth
from questionnaire.answers import Group, GroupsAnswer, LevelAnswer
from questionnaire.taking_part import RungCell, RungsAnswer, Voice
from services.examples import examples
from tests.ui.walk import Visitor, field, set_radio, visiting, words


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        yield someone


def test_somebody_elses_change_is_told_and_not_lost(visitor):
    at = visitor.opens("questions", "purpose_and_basis")
    visitor.answers("DB-01", LevelAnswer(standing=Standing.GIVEN, points=0, note="By <i>Sanne</i>."), by="<i>Sanne</i>")

    set_radio(at, "3", "DB-01", "level")

    assert "&lt;i&gt;Sanne&lt;/i&gt; changed this answer too." in words(at)
    assert (visitor.kept("DB-01").points, visitor.kept("DB-01").note) == (3, "By <i>Sanne</i>.")
    assert [change.new.points for change in visitor.store.history(visitor.project, "DB-01")] == [0, 3]
    set_radio(at, "2", "DB-01", "level")
    assert "changed this answer too" in words(at)
    field(at, "button", "leave-mine-", "DB-01").click().run()
    assert "changed this answer too" not in words(at)


def test_what_somebody_else_chose_can_be_put_back_and_the_rest_stays(visitor):
    at = visitor.opens("questions", "purpose_and_basis")
    visitor.answers("DB-01", LevelAnswer(standing=Standing.UNKNOWN, reason="Sanne <i>asks</i>.", note="N."), by="Sanne")

    set_radio(at, "3", "DB-01", "level")
    assert "What stood there before:" in words(at)
    assert "Sanne &lt;i&gt;asks&lt;/i&gt;." in words(at)
    field(at, "button", "put-back-", "DB-01").click().run()

    kept = visitor.kept("DB-01")
    assert (kept.standing, kept.points, kept.reason, kept.note) == (Standing.UNKNOWN, None, "Sanne <i>asks</i>.", "N.")
    assert "changed this answer too" not in words(at)


def test_a_row_that_somebody_else_filled_in_is_told_in_words(visitor):
    group = Group(id="group_tenants", name="Tenants", is_vulnerable=Truth.NO)
    visitor.answers("PF-03", GroupsAnswer(standing=Standing.GIVEN, groups=(group,)))
    at = visitor.opens("questions", "involvement")
    cell = RungCell(row=group.id, standing=Standing.GIVEN, voices=(Voice(rung=2),))
    visitor.answers("BT-02", RungsAnswer(standing=Standing.GIVEN, cells=(cell,)), by="Sanne")

    set_radio(at, "0", "BT-02", f"{group.id}/rung")

    assert "Tenants: They gave their opinion" in words(at)
    assert not [button for button in at.button if (button.key or "").startswith("put-back-")]


def test_an_own_change_is_no_surprise(visitor):
    at = visitor.opens("questions", "purpose_and_basis")
    for points in ("0", "1", "2"):
        set_radio(at, points, "DB-01", "level")
    assert "changed this answer too" not in words(at)


def test_a_field_shows_what_somebody_else_kept(visitor):
    at = visitor.opens("questions", "purpose_and_basis")
    set_radio(at, "1", "DB-01", "level")

    visitor.answers("DB-01", LevelAnswer(standing=Standing.GIVEN, points=3))
    at.run()

    assert field(at, "radio", "DB-01", "level").value == "3"


def test_the_name_is_asked_once_and_stands_with_the_answers(visitor):
    at = visitor.opens("questions", "purpose_and_basis")
    field(at, "text_input", "display-name").set_value("  Sam\n<b> ").run()
    field(at, "button", "display-name-keep").click().run()
    set_radio(at, "1", "DB-01", "level")

    assert visitor.kept("DB-01").answered_by == "Sam <b>"
    assert "From now on your answers carry the name Sam &lt;b&gt;." in words(at)


def test_the_name_may_stay_empty(visitor):
    at = visitor.opens("questions", "purpose_and_basis")
    field(at, "button", "display-name-keep").click().run()

    assert "Your answers carry no name." in words(visitor.opens("questions", "purpose_and_basis"))


def test_an_example_is_there_to_be_read_and_can_be_copied(visitor):
    example = examples(Language.ENGLISH)[0]
    at = visitor.opens("questions", "involvement", project=example.id)
    assert "You can read everything here, and change nothing." in words(at)
    assert all(radio.disabled for radio in at.radio)
    assert not at.get("bidi_component")[1:]

    field(at, "button", "copy-example").click().run()

    copies = [one for one in visitor.store.summaries() if one.id != visitor.project]
    assert [copy.organisation for copy in copies] == [example.organisation]
    assert at.query_params["project"] == copies[0].id


@pytest.mark.parametrize(("project", "message"), [("not-there", "is not here any more"), ("example-none", "not here")])
def test_a_project_that_is_not_there_is_told_plainly(visitor, project, message):
    at = visitor.opens("questions", project=project)

    assert message in at.error[0].value


def test_a_store_that_cannot_be_used_is_told_plainly(visitor, monkeypatch, tmp_path):
    (tmp_path / "no-database").write_text("This is a letter, not a database. " * 100)
    monkeypatch.setenv("ONZE_DATA_DATABASE_URL", f"sqlite:///{(tmp_path / 'no-database').as_posix()}")

    at = visitor.opens("questions")

    assert len(at.error) == 1
    assert "The database is damaged or is another kind of file." in at.error[0].value


@pytest.mark.parametrize("screen", ["profile", "questions", "result", "review"])
def test_a_page_of_a_project_that_is_gone_has_a_title(visitor, screen):
    at = visitor.opens(screen, project="gone")
    assert [title.value for title in at.title] == ["This project cannot be shown"]
    assert at.error[0].value.startswith("This project is not here any more.")
