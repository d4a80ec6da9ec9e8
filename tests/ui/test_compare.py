"""The comparison: chosen in the address, by the alphabet, and never a total, a rank or a small group."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dossier.file import dossier_bytes
from dossier.model import Dossier
from questionnaire.load import load_instrument
from scoring.image_flags import image_flags
from scoring.inputs import inputs
from scoring.scorecard import ScoreName, scorecard
from services.projects import import_dossier
from tests.dossiers.changes import TENANTS, Bars, people_say
from tests.dossiers.variants import VARIANTS, full_dossier, variant
from tests.ui.walk import NOON, Visitor, field, visiting, words
from ui.compared import IMAGE_FLAGS

MAIN = Path(__file__).parents[2] / "ui" / "main.py"
MANY: Bars = (0, 4, 8, 4, 4, 0, 0)


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        yield someone


def keep(visitor: Visitor, dossier: Dossier, name: str, **changes: object) -> str:
    project = dossier.project.model_copy(update={"name": name})
    renamed = dossier.model_copy(update={"project": project, **changes})
    return import_dossier(visitor.store, dossier_bytes(renamed), by="", now=NOON).dossier_id


def compares(*ids: str, lang: str = "en") -> AppTest:
    at = AppTest.from_file(MAIN, default_timeout=60)
    at.query_params.update({"compare": ",".join(ids), "lang": lang})
    at.switch_page("screens/compare.py")
    at.run()
    assert not at.exception, at.exception[0].value
    return at


def article(page: str, letter: str) -> str:
    """The card of one project."""
    return page.split(f'aria-labelledby="compared-{letter}"')[1].split("</article>", maxsplit=1)[0]


def with_few_officials(dossier: Dossier) -> Dossier:
    """Only two officials answered: there is a rounded mean, and no interval."""
    answer = dossier.answers["CD-01"].model_copy(update={"officials": (0, 0, 0, 0, 0, 2, 0)})
    return dossier.model_copy(update={"answers": {**dossier.answers, "CD-01": answer}})


@pytest.mark.usefixtures("visitor")
def test_without_a_choice_it_says_what_to_do_and_offers_projects_and_examples():
    at = compares()
    assert "Choose 2 projects or more, up to 6, to lay them side by side." in words(at)
    assert any(box.label.startswith("Early help") for box in at.checkbox)
    assert any("Leiden" in box.label for box in at.checkbox)
    assert "Nobody of these projects answered." in words(at)
    assert "<article" not in words(at)


def test_choosing_two_puts_them_in_the_address_and_side_by_side(visitor):
    at = compares()
    field(at, "checkbox", "compare-example-leiden").check().run()
    at = field(at, "checkbox", f"compare-{visitor.project}").check().run()
    assert not at.exception
    assert at.query_params["compare"] == f"example-leiden,{visitor.project}"
    assert words(at).count("<article") == 2
    at = field(at, "checkbox", "compare-example-leiden").uncheck().run()
    assert at.query_params["compare"] == visitor.project
    assert "<article" not in words(at)


def test_a_shared_address_opens_the_same_comparison_by_the_alphabet_in_any_order(visitor):
    first, second = keep(visitor, variant("full"), "Wonen"), keep(visitor, variant("stopped"), "Agenda")
    one, other = words(compares(first, second)), words(compares(second, first))
    assert article(one, "A") == article(other, "A")
    assert ">Agenda</span>" in article(one, "A")
    assert ">Wonen</span>" in article(one, "B")


@pytest.mark.usefixtures("visitor")
def test_what_the_address_names_and_is_not_here_is_told():
    page = words(compares("example-leiden", "example-enschede", "gone", "<script>alert(1)</script>"))
    assert "2 projects of this address are not here." in page
    assert "<script>alert" not in page
    assert page.count("<article") == 2


def test_seven_projects_are_refused_with_a_message(visitor):
    ids = [keep(visitor, variant("full"), f"Project {place}", id=f"seven-{place}") for place in range(7)]
    page = words(compares(*ids))
    assert "7 projects are too many side by side. Choose at most 6." in page
    assert "<article" not in page


def test_an_example_of_the_article_says_that_it_holds_only_its_words_and_an_invented_one_that_it_is_invented(visitor):
    page = words(compares("example-leiden", keep(visitor, variant("full"), "Wonen")))
    assert "Holds only what an article says." in article(page, "A")
    assert "This project is invented." in article(page, "B")
    assert "How a project from the article really is." in page


def test_each_project_has_its_three_scores_with_status_and_figures_under_its_letter(visitor):
    page = words(compares(keep(visitor, variant("full"), "Wonen"), keep(visitor, variant("stopped"), "Agenda")))
    for letter in "AB":
        for score in ("Citizen involvement", "Proportionality", "Control or service"):
            assert f'<h4><span class="od-letter">{letter}</span>{score}</h4>' in article(page, letter)
    assert article(page, "B").count("od-band-key") == 3
    assert article(page, "A").count("od-band-key") == 2
    assert "With a STOP there is no band and no number." in article(page, "A")
    assert "STOP: A lighter way" in article(page, "A")


def test_nothing_of_a_total_or_a_rank_is_on_the_page(visitor):
    page = words(compares(keep(visitor, variant("full"), "Wonen"), keep(visitor, variant("only-said"), "Agenda")))
    assert "There is no total, and no order by score." in page
    for word in ("weightings", "ranked", "average score", "best project", "of the weight"):
        assert word not in page


def test_different_impact_classes_and_phases_are_said_aloud(visitor):
    page = words(compares("example-leiden", keep(visitor, variant("full"), "Wonen")))
    assert "Impact class: A not known (counts as high), B medium. A higher class asks for more involvement." in page
    assert "Phases that are due: A up to" in page


def test_one_is_demonstrably_higher_only_with_its_figures_and_else_they_cannot_be_told_apart(visitor):
    left_out = keep(visitor, variant("guarantors-never-took-part"), "Agenda")
    page = words(compares(left_out, keep(visitor, variant("full"), "Wonen")))
    assert "In B people are demonstrably more involved than in A, by what each project asks for." in page
    assert "A can be 0 at most." in page
    assert "A and B: cannot be told apart." in page


def test_figures_that_differ_only_by_chance_are_told_with_that_reason(visitor):
    few = keep(visitor, with_few_officials(variant("images-close")), "Agenda")
    page = words(compares(few, keep(visitor, variant("tenants-see-control"), "Wonen")))
    assert "The figures differ, but too few people answered to rule out chance." in page


def test_a_score_without_a_number_is_not_compared(visitor):
    page = words(compares("example-leiden", keep(visitor, variant("full"), "Wonen")))
    assert "A: not compared, because there is no number yet." in page
    assert "demonstrably" not in page


def test_the_map_holds_each_group_with_its_letter_in_words_and_in_a_table(visitor):
    at = compares(keep(visitor, variant("images-close"), "Agenda"), keep(visitor, variant("full"), "Wonen"))
    (chart,) = at.get("plotly_chart")
    assert chart.proto.alt.startswith("Map of control and service. A1, Agenda, ")
    assert "B2, Wonen, " in chart.proto.alt
    page = words(at)
    assert "The groups on the map, in figures" in page
    assert '<span class="od-letter">B2</span>' in page


def test_a_group_that_is_too_small_is_on_no_map_and_in_no_table(visitor):
    small = keep(visitor, variant("too-few-to-be-shown"), "Agenda")
    at = compares(small, "example-leiden")
    assert not at.get("plotly_chart")
    assert "Too few people answered of: " in words(at)
    assert "No project is on the map yet" in words(at)


def tenants(visitor: Visitor, id_: str, counts: Bars, dated: date) -> str:
    answers = dict(people_say({TENANTS: counts})(full_dossier().answers))
    changes = {"id": id_, "answers": answers, "created": date(2026, 1, 1), "dated": dated}
    return keep(visitor, full_dossier(), "Schulden", **changes)


def test_one_project_on_two_days_begins_with_what_changed(visitor):
    before = tenants(visitor, "before", MANY, date(2026, 2, 1))
    after = keep(
        visitor,
        variant("well-substantiated"),
        "Schulden",
        id="after",
        created=date(2026, 1, 1),
        dated=date(2026, 9, 1),
    )
    page = words(compares(after, before))
    assert page.index("What changed over time") < page.index("<article")
    assert "From 1 February 2026 to 1 September 2026." in page
    assert "Was: Under conditions (proven " in page
    assert "This is a demonstrable improvement." in page
    assert "This is no demonstrable change." in page


def test_images_that_one_person_changed_are_shown_only_once(visitor):
    before = tenants(visitor, "before", MANY, date(2026, 2, 1))
    after = tenants(visitor, "after", (0, 4, 8, 4, 5, 0, 0), date(2026, 9, 1))
    at = compares(before, after)
    page = words(at)
    withheld = "Not shown beside the earlier images of this project"
    assert withheld not in article(page, "A")
    assert article(page, "B").count(withheld) == 2
    assert "od-images-line" not in article(page, "B")
    assert '<span class="od-letter">B' not in page.split("The groups on the map, in figures")[1].split("</table>")[0]
    (chart,) = at.get("plotly_chart")
    assert "B1" not in chart.proto.alt


def test_every_flag_about_the_images_stays_away_where_they_are_withheld():
    instrument = load_instrument()
    for name in VARIANTS:
        answers = variant(name).answers
        about_images = image_flags(scorecard(instrument, answers), inputs(instrument, answers))
        assert {flag.id for flag in about_images} <= IMAGE_FLAGS


@pytest.mark.usefixtures("visitor")
def test_the_questions_for_the_council_say_which_projects_they_are_about():
    page = words(compares("example-leiden", "example-enschede"))
    asked = page.split("Three questions for the council")[1]
    assert asked.count('class="od-step-number"') == 3
    assert "About A (" in asked


def test_a_name_that_looks_like_markup_stays_words(visitor):
    page = words(compares(keep(visitor, variant("full"), "<img src=x onerror=alert(1)>"), "example-leiden"))
    assert "<img" not in page
    assert "&lt;img src=x" in page


@pytest.mark.usefixtures("visitor")
def test_a_project_that_the_address_names_twice_stands_there_once():
    assert words(compares("example-leiden", "example-leiden", "example-enschede")).count("<article") == 2


@pytest.mark.usefixtures("visitor")
def test_links_open_the_project_in_the_language_of_the_reader():
    assert 'href="result?lang=en&amp;project=example-leiden"' in words(compares("example-leiden", "example-enschede"))


@pytest.mark.usefixtures("visitor")
@pytest.mark.parametrize("score", list(ScoreName))
def test_every_score_leads_to_the_page_where_its_figures_open_to_the_answers(score):
    page = words(compares("example-leiden", "example-enschede"))
    assert page.count(f'&amp;explain={score.value}"') == 2
    at = AppTest.from_file(MAIN, default_timeout=60)
    at.query_params.update({"project": "example-leiden", "lang": "en", "explain": score.value})
    at.switch_page("screens/result.py")
    at.run()
    assert not at.exception, at.exception[0].value
    opened = re.findall(r'<details class="od-details" open="">.*?id="(explained-\w+)"', words(at), re.DOTALL)
    assert opened == [f"explained-{score.value}"]
