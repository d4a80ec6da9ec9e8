"""Beginning from the algorithm register: a file, a record, what is taken, and the profile with its proposals."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from exchange.algorithm_register import read_register
from language.model import Language
from questionnaire.answer import Standing
from questionnaire.answers import ChoiceAnswer, LevelAnswer
from questionnaire.routing import Scope
from services.register import start_project
from tests.ui.walk import NOON, Visitor, field, set_radio, visiting, words
from ui.components.register_texts import shortened

FOLDER = Path(__file__).parents[1] / "exchange" / "register"
WMO = "Wmo-voorspelmodel"


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        yield someone


def opened(visitor: Visitor, data: bytes, lang: str = "en") -> AppTest:
    """The start page after a file of the register was chosen."""
    at = visitor.opens("start", lang=lang)
    field(at, "button", "register").click().run()
    at.file_uploader[0].set_value(("register.json", data, "application/json"))
    at.run()
    assert not at.exception, at.exception[0].value
    return at


def test_it_is_asked_how_much_somebody_wants_to_be_asked(visitor):
    record = [{"name": "Wmo", "goal": "Plannen"}]
    at = opened(visitor, json.dumps(record).encode())
    set_radio(at, Scope.QUICK_SCAN, "register-scope")
    field(at, "button", "register-make").click().run()
    made = [visitor.store.dossier(one.id).dossier for one in visitor.store.summaries()]
    assert [one.intended_scope for one in made if one.project.name == "Wmo"] == [Scope.QUICK_SCAN]


def record_list(at: AppTest):
    return field(at, "selectbox", "register-record")


def started(visitor: Visitor, name: str = "v0_1.json") -> str:
    """A project that was begun with the first record of a file."""
    found = read_register((FOLDER / name).read_bytes(), date(2026, 11, 24)).usable[0]
    return start_project(visitor.store, found, language=Language.DUTCH, by="", now=NOON)


def kept(visitor: Visitor, project: str, question: str):
    return visitor.store.dossier(project).dossier.answers[question]


def note_beside(at: AppTest, text: str) -> str:
    """The note in which a text of the register stands first."""
    return next(body for body in words(at).split("od-note") if text in body)


def test_a_record_is_chosen_shown_and_becomes_a_project(visitor):
    at = opened(visitor, (FOLDER / "v0_1.json").read_bytes())
    assert "You can begin with 4 records of this file." in words(at)
    assert "register-make" not in [one.key for one in at.get("button")]
    at = record_list(at).set_value(1).run()
    page = words(at)
    assert "Texts that are taken" in page
    assert "Beside this question" in page
    assert "An algorithm or AI" in page
    assert "Only the sentence. You choose what it promises." in page
    assert "Empty in the register" in page
    assert "The register asks nothing about the people in the data or the council." in page
    field(at, "button", "register-make").click().run()
    made = next(known for known in visitor.store.summaries() if known.name == WMO)
    assert visitor.store.dossier(made.id).dossier.register_record.organisation == "Gemeente Den Haag"

    page = words(visitor.opens("result", project=made.id))
    told = page.split("What the algorithm register says</h2>")[1].split("</details>")[0]
    assert WMO in told
    assert "Not confirmed yet." in told
    assert "This is no answer: nothing of it counts in a score." in told
    assert "What the algorithm register says" not in words(visitor.opens("result"))


def test_the_only_record_is_chosen_at_once(visitor):
    at = opened(visitor, (FOLDER / "v1_0.json").read_bytes())
    assert "Automatische Verkeersregeling Ringweg" in words(at)
    assert field(at, "button", "register-make")


def test_a_long_list_can_be_searched_by_name_and_organisation(visitor):
    rows = [{"name": f"Model {n}", "organization": "Gemeente Oost", "goal": "x1"} for n in range(2000)]
    rows.append({"name": "Model 77", "organization": "Gemeente West", "goal": "x1"})
    at = opened(visitor, json.dumps(rows).encode())
    assert len(record_list(at).options) == 2001
    at = field(at, "text_input", "register-search").set_value("west 77").run()
    assert record_list(at).options == ["Model 77 · Gemeente West · 2001"]
    assert "1 record has this in its name or organisation." in words(at)
    assert field(at, "button", "register-make")
    at = field(at, "text_input", "register-search").set_value("nergens").run()
    assert "No record has this in its name or organisation." in words(at)
    assert "register-make" not in [one.key for one in at.get("button")]


def test_rows_that_cannot_be_used_are_listed_with_the_reason(visitor):
    rows = [{"name": "Model", "goal": "Plannen"}, {"name": "<b>Leeg</b>"}, *([3] * 60)]
    at = opened(visitor, json.dumps(rows).encode())
    page = words(at)
    assert "61 rows cannot be used" in page
    assert "&lt;b&gt;Leeg&lt;/b&gt;" in page
    assert "This record says nothing but a name." in page
    assert "11 more rows stand in the list." in page


@pytest.mark.parametrize("data", [b"", b"[", b"PK\x00", b"x" * 25_000_001], ids=["empty", "half", "excel", "large"])
def test_a_file_that_is_not_of_the_register_is_refused_in_words(visitor, data):
    at = opened(visitor, data)
    assert "Nothing was taken" in at.error[0].value
    assert len(visitor.store.summaries()) == 1


def test_hostile_text_is_shown_as_text(visitor):
    record = {"name": "<script>a</script>", "goal": "<img src=x onerror=a>", **{f"veld<{n}>": "x" for n in range(500)}}
    at = opened(visitor, json.dumps([record]).encode())
    page = words(at)
    assert "<script>a" not in page
    assert "<img src=x" not in page
    assert "440 more fields" in page


def test_texts_of_the_register_stand_beside_their_questions_with_field_and_day(visitor):
    project = started(visitor)
    at = visitor.opens("questions", part="necessity", project=project)
    page = words(at)
    assert "From the register, not confirmed yet" in page
    assert "Taken from the algorithm register on 24 November 2026." in page
    assert "Er zijn geen alternatieven overwogen om het doel te bereiken." in page


def test_a_long_text_can_be_read_whole(visitor):
    project = started(visitor)
    at = visitor.opens("questions", part="purpose_and_basis", project=project)
    assert "Read the whole text" in words(at)


def test_where_the_register_asks_nothing_the_page_says_so(visitor):
    at = visitor.opens("questions", part="involvement", project=started(visitor))
    assert "The register does not ask this. So nothing of it stands here." in words(at)


def test_a_project_that_did_not_start_from_the_register_shows_nothing_of_it(visitor):
    for screen, part in (("profile", None), ("questions", "involvement")):
        assert "register" not in words(visitor.opens(screen, part=part)).casefold()


def test_a_proposal_counts_only_once_somebody_says_that_it_is_right(visitor):
    project = started(visitor)
    at = visitor.opens("profile", project=project)
    assert "The answer below is a proposal from the register." in words(at)
    assert not kept(visitor, project, "PF-02.product").is_given
    field(at, "button", "right-", "PF-02.product").click().run()
    confirmed = kept(visitor, project, "PF-02.product")
    assert confirmed.is_given
    assert confirmed.taken_from is None
    assert confirmed.chosen == ("algorithm",)
    again = visitor.opens("profile", project=project)
    assert "Your own answer counts, not this text." not in words(again)
    assert not [one for one in again.get("button") if (one.key or "").startswith("right-") and "product" in one.key]


def test_beside_an_answer_of_the_team_the_text_no_longer_waits_to_be_confirmed(visitor):
    project = started(visitor)
    for answered, title in ((False, "From the register, not confirmed yet"), (True, "From the register")):
        if answered:
            Visitor(visitor.store, project).answers("NO-01", LevelAnswer(standing=Standing.GIVEN, points=1))
        card = note_beside(visitor.opens("questions", part="necessity", project=project), "Er zijn geen alternatieven")
        assert f"<b>{title}</b>" in card
        assert ("Your own answer counts, not this text." in card) is answered


def test_a_text_is_cut_at_the_end_of_a_word():
    assert shortened("een hele zin", 12) == "een hele zin"
    assert shortened("een hele zin", 10) == "een hele…"
    assert shortened("x" * 30, 10) == "x" * 9 + "…"


def test_another_answer_than_the_proposal_counts_at_once(visitor):
    project = started(visitor)
    at = visitor.opens("profile", project=project)
    set_radio(at, "pilot", "pick", "PF-01.phase", "choice")
    assert kept(visitor, project, "PF-01.phase").is_given
    assert kept(visitor, project, "PF-01.phase").chosen == "pilot"


def test_saying_that_it_is_right_leaves_what_a_colleague_answered_meanwhile(visitor):
    project = started(visitor)
    at = visitor.opens("profile", project=project)
    other = Visitor(visitor.store, project)
    other.answers("PF-01.phase", ChoiceAnswer(standing=Standing.GIVEN, chosen="pilot"), by="Bea")
    field(at, "button", "right-", "PF-01.phase").click().run()
    assert kept(visitor, project, "PF-01.phase").chosen == "pilot"
    assert kept(visitor, project, "PF-01.phase").answered_by == "Bea"


def test_the_sentence_of_the_register_has_no_button_because_nobody_placed_it(visitor):
    project = started(visitor)
    at = visitor.opens("profile", project=project)
    while not any("PF-05" in (one.key or "") for one in at.get("button")):
        following = [one for one in at.get("button") if (one.key or "").startswith("next")]
        assert following, [one.key for one in at.get("button")]
        at = following[0].click().run()
    assert "The sentence below comes from the register." in words(at)
    assert not [one for one in at.get("button") if (one.key or "").startswith("right-") and "PF-05" in one.key]


def test_another_file_begins_without_a_choice(visitor):
    at = opened(visitor, (FOLDER / "v0_1.json").read_bytes())
    at = record_list(at).set_value(2).run()
    assert field(at, "button", "register-make")
    at.file_uploader[0].set_value(("other.json", (FOLDER / "v0_4.json").read_bytes(), "application/json"))
    at.run()
    assert record_list(at).value is None
    assert "register-make" not in [one.key for one in at.get("button")]
