"""Which instrument next, on screen: on the result page in full, at the end of the profile in a line each."""

from collections.abc import Iterator

import pytest

from questionnaire.answer import Standing
from questionnaire.answers import ChoiceAnswer, ChoicesAnswer
from tests.ui.walk import Visitor, visiting, words

GIVEN = Standing.GIVEN


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        someone.answers("PF-02.product", ChoicesAnswer(standing=GIVEN, chosen=("algorithm",)))
        someone.answers("AL-1", ChoiceAnswer(standing=GIVEN, chosen="high_risk_deployer"))
        someone.answers("PF-06.data", ChoicesAnswer(standing=GIVEN, chosen=("personal",)))
        someone.answers("PF-08.dpia", ChoicesAnswer(standing=GIVEN, chosen=("scoring", "matching")))
        yield someone


def instruments_of(page: str) -> str:
    """The part of the result page about other instruments."""
    return page.split("<h2>Which instrument next?</h2>")[1].split("<h2", maxsplit=1)[0]


def test_the_result_names_each_instrument_with_its_grounds_and_where_to_find_it(visitor):
    section = instruments_of(words(visitor.opens("result")))

    for title in ("DPIA prescan: does not come up", "DPIA: comes up", "IAMA: comes up", "FRIA: comes up"):
        assert f"<h3>{title}</h3>" in section
    assert "Features that call for a DPIA (PF-08.dpia): People get a score or profile" in section
    assert "from 2 December 2027" in section
    assert 'href="https://wetten.overheid.nl/BWBR0042812"' in section


def test_each_instrument_says_that_this_product_does_not_replace_it(visitor):
    section = instruments_of(words(visitor.opens("result")))

    assert "Our Data replaces none of these assessments." in section
    assert section.count("<b>Our Data does not replace this.</b>") == 4


def test_what_would_decide_it_is_named_while_it_is_not_known(visitor):
    visitor.answers("AL-1", ChoiceAnswer(standing=Standing.UNKNOWN))
    section = instruments_of(words(visitor.opens("result")))

    assert "<h3>FRIA: not known yet</h3>" in section
    assert "Still to find out" in section
    assert "(AL-1)" in section


def test_the_profile_ends_with_the_instruments_in_a_line_each(visitor):
    page = words(visitor.opens("profile", "profile-3"))

    assert "<b>FRIA: comes up</b>. It is high-risk AI" in page
    assert "Our Data replaces none of these assessments." in page


def test_an_example_from_an_article_has_the_section_too(visitor):
    section = instruments_of(words(visitor.opens("result", project="example-leiden")))

    assert section.count("<h3>") == 4
