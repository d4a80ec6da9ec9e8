"""The page of principles: every set, its sources and how far they were read, and what can be searched in it."""

import re
from collections.abc import Iterator

import pytest

from language.model import Language
from principles.load import principles
from tests.ui.walk import Visitor, visiting, words


@pytest.fixture
def visitor(tmp_path, monkeypatch) -> Iterator[Visitor]:
    with visiting(tmp_path, monkeypatch) as someone:
        yield someone


def text_of(page: str) -> str:
    return page.replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&")


@pytest.mark.parametrize("language", Language)
def test_every_principle_rung_and_term_is_on_the_page(visitor, language):
    page = text_of(words(visitor.opens("principles", lang=language.value)))
    known = principles()
    shown = [principle.statement for principle in known.principles.values()]
    shown += [rung.title for ladder in known.ladders.values() for rung in ladder.rungs]
    shown += [term.definition for term in known.terms.values()]
    assert [words_.en for words_ in shown if words_.into(language) not in page] == []


def test_every_link_within_the_page_leads_somewhere(visitor):
    page = words(visitor.opens("principles"))
    targets = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= targets


def test_what_was_not_read_says_so(visitor):
    page = words(visitor.opens("principles"))
    assert "Not read: do not take this as established" in page
    assert "Themes, not the official titles" in page


def test_every_set_is_in_the_contents(visitor):
    page = words(visitor.opens("principles"))
    assert all(f'href="#set-{found}"' in page for found in principles().sets)


def test_the_policy_records_are_named_in_words(visitor):
    page = words(visitor.opens("principles"))
    assert "PDR-0007: Weighing, and precaution" in page
