"""The first screen: beginning, going on, removing with a confirmation, and the examples."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from services.projects import import_dossier
from tests.dossiers.variants import FULL_FILE
from tests.ui.walk import NOON, Visitor, field, visiting, words


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        yield someone


def press(at: AppTest, *parts: str) -> AppTest:
    at = field(at, "button", *parts).click().run()
    assert not at.exception, at.exception[0].value
    return at


def links(at: AppTest) -> list[str]:
    return [one.proto.label for one in at.get("page_link")]


def test_it_says_what_this_is_and_shows_the_project_and_the_examples(visitor):
    at = visitor.opens("start")
    page = words(at)
    assert "Does this project also belong to the people in the data?" in page
    assert "Early help" in page
    assert [label for label in links(at) if label.startswith("Open ")] == [
        *(f"Open {place}" for place in ("Enschede", "Leiden", "Zaanstad", "Zoetermeer", "Zuid-Holland")),
        *(f"Open Waterveen (invented), {year}" for year in (2026, 2027)),
        "Open The makers of Onze Data, 2026",
    ]


def test_without_projects_it_says_what_to_do_and_no_card_is_a_dead_end(visitor):
    visitor.store.remove(visitor.project, by="", now=NOON)
    at = visitor.opens("start")
    assert "There is no project here yet." in words(at)
    roles = [one.key for one in at.get("button") if (one.key or "").startswith("role-")]
    assert roles == ["role-team"]
    assert "See Visitors of Enschede city centre" in links(at)


def test_a_project_without_a_name_is_refused_in_words(visitor):
    at = press(press(visitor.opens("start"), "new"), "new-make")
    assert at.error[0].value == "Give the project a name."
    assert len(visitor.store.summaries()) == 1


def test_a_new_project_is_kept_and_opens(visitor):
    at = press(visitor.opens("start"), "new")
    field(at, "text_input", "new-name").set_value("Warm <b>homes</b>")
    field(at, "text_input", "new-organisation").set_value("Waterveen")
    press(at, "new-make")
    assert {known.name for known in visitor.store.summaries()} == {"Early help", "Warm <b>homes</b>"}


def test_removing_asks_first_and_can_be_called_off(visitor):
    at = press(visitor.opens("start"), "ask-remove", visitor.project)
    assert "Remove “Early help” for good?" in words(at)
    assert any(one.proto.id and "remove-dossier" in one.proto.id for one in at.get("download_button"))
    at = press(at, "keep-", visitor.project)
    assert "for good?" not in words(at)
    assert len(visitor.store.summaries()) == 1


def test_removing_removes_once_confirmed(visitor):
    at = press(visitor.opens("start"), "ask-remove", visitor.project)
    at = next(one for one in at.get("button") if one.key == f"remove-{visitor.project}").click().run()
    assert not at.exception
    assert visitor.store.summaries() == ()
    assert "Early help" not in words(at)


def test_a_complete_project_leads_to_its_result(visitor):
    import_dossier(visitor.store, FULL_FILE.read_bytes(), by="", now=NOON)
    assert "See the result" in links(visitor.opens("start"))


def test_the_whole_page_is_there_in_dutch(visitor):
    page = words(visitor.opens("start", lang="nl"))
    assert "Is dit project ook van de mensen in de data?" in page
    assert "Voorbeelden uit het artikel" in page
