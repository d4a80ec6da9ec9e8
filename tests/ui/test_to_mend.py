"""The team sees what was found where it mends it, says that it did, and never sees it while it cannot."""

from collections.abc import Iterator

import pytest

from dossier.review import FindingState
from dossier.review_steps import Return, Submit
from questionnaire.answer import Standing
from questionnaire.answers import LevelAnswer
from tests.services.desk import find, take
from tests.ui.walk import NOON, Visitor, field, visiting, words

PART = "purpose_and_basis"
MARKUP = "Nine <b>names</b> or *fourteen*?"
OF_SCORE = "Why is this so low?"
LIST = "What the team has to mend"


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    """Somebody with a project of which the officer found two things."""
    with visiting(tmp_path, monkeypatch) as someone:
        someone.answers("DB-01", LevelAnswer(standing=Standing.GIVEN, points=2))
        take(someone.store, someone.project, NOON, Submit)
        find(someone.store, someone.project, NOON, "DB-01", MARKUP)
        find(someone.store, someone.project, NOON, "involvement", OF_SCORE)
        yield someone


@pytest.fixture
def returned(visitor: Visitor) -> Visitor:
    take(visitor.store, visitor.project, NOON, Return)
    return visitor


def states(visitor: Visitor) -> dict[str, FindingState]:
    return {one.about: one.state for one in visitor.store.dossier(visitor.project).dossier.review.findings}


def mends(at) -> list[str]:
    return [one.key for one in at.button if one.key.startswith("mend-")]


def test_nothing_stands_there_while_the_officer_reads(visitor):
    at = visitor.opens("questions", PART)
    assert LIST not in words(at)
    assert not mends(at)


def test_a_finding_stands_at_its_question_as_it_was_written(returned):
    page = words(returned.opens("questions", PART))
    assert "Nine &lt;b&gt;names&lt;/b&gt; or *fourteen*?" in page
    assert "0 of 2 mended." in page


def test_the_list_leads_to_the_question(returned):
    at = returned.opens("questions", "involvement")
    assert not mends(at)
    field(at, "button", "rows-other-mend-about-db-01").click().run()
    assert not at.exception
    assert mends(at) == ["mend-about-db-01"]


def test_the_list_leads_to_the_result_for_a_finding_about_a_score(returned):
    at = returned.opens("questions", PART)
    at = field(at, "button", "rows-other-mend-about-involvement").click().run()
    assert not at.exception
    assert mends(at) == ["mend-about-involvement"]
    assert OF_SCORE in words(at)


def test_what_was_mended_is_marked_and_can_be_taken_back(returned):
    at = returned.opens("questions", PART)
    at.button(key="mend-about-db-01").click().run()
    assert not at.exception
    assert states(returned)["DB-01"] is FindingState.MENDED
    assert "1 of 2 mended." in words(at)
    at.button(key="mend-about-db-01").click().run()
    assert states(returned)["DB-01"] is FindingState.OPEN


def test_marking_still_works_after_an_answer_changed_elsewhere(returned):
    at = returned.opens("questions", PART)
    returned.answers("DB-01", LevelAnswer(standing=Standing.GIVEN, points=1))
    at.button(key="mend-about-db-01").click().run()
    assert states(returned)["DB-01"] is FindingState.MENDED


def test_the_result_shows_what_was_found_about_a_score(returned):
    at = returned.opens("result")
    assert LIST in words(at)
    at.button(key="mend-about-involvement").click().run()
    assert states(returned)["involvement"] is FindingState.MENDED


def links(at) -> list[str]:
    return [one.proto.label for one in at.get("page_link")]


def test_the_review_page_lists_what_has_to_be_mended_and_leads_to_it(returned):
    at = returned.opens("review")
    assert LIST in words(at)
    field(at, "button", "rows-other-mend-about-db-01").click().run()
    assert not at.exception, at.exception[0].value
    assert mends(at) == ["mend-about-db-01"]


def test_the_review_page_leads_to_the_result_for_a_finding_about_a_score(returned):
    at = field(returned.opens("review"), "button", "rows-other-mend-about-involvement").click().run()
    assert not at.exception, at.exception[0].value
    assert mends(at) == ["mend-about-involvement"]


def test_the_review_page_lists_nothing_while_the_officer_reads(visitor):
    assert LIST not in words(visitor.opens("review"))


def test_the_first_screen_leads_to_what_has_to_be_mended_as_long_as_the_team_has_the_dossier(returned):
    at = returned.opens("start")
    (link,) = [one.proto for one in at.get("page_link") if one.proto.label == "See what must be mended"]
    assert link.page.endswith("review")
    assert "as=project_lead" in link.query_string
    take(returned.store, returned.project, NOON, Submit)
    assert "See what must be mended" not in links(returned.opens("start"))
