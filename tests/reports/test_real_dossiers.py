"""Dossiers as they come: the examples from the article, and the invented full dossier that every floor shares."""

import re
from pathlib import Path

import pytest

from dossier.file import dossier_from_bytes
from language.messages import speech
from language.model import Language
from reports.assessment_report import assessment_report
from tests.reports import invented
from tests.reports.reading import flat, pages_of

ROOT = Path(__file__).parents[2]
OF_THE_ARTICLE = ("enschede", "leiden", "zaanstad", "zoetermeer", "zuid-holland")
EXAMPLES = [ROOT / "examples" / "en" / f"{name}.json" for name in OF_THE_ARTICLE]
FULL = ROOT / "tests" / "dossiers" / "invented-full.json"


def _pages(file: Path, language: Language) -> tuple[str, ...]:
    dossier = dossier_from_bytes(file.read_bytes())
    return pages_of(assessment_report(dossier, invented.INSTRUMENT, language))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_from_the_article_is_called_so_on_every_page_and_has_no_number(file: Path) -> None:
    say, found = speech(Language.ENGLISH), _pages(file, Language.ENGLISH)
    assert all(say("Example from an article") in page for page in found)
    assert flat((found[1],)).count("No number. Could be anything from") == 3
    assert "The organisation did not confirm it." in flat((found[0],))
    assert "All questions were put" not in flat((found[0],))
    assert "Only what the article says" in flat((found[0],))
    assert "seems to have had no part in the set-up" in flat((found[1],))
    assert "their rung is 0" not in flat(found)
    assert not re.search(r"alinea|Gemeente (?!Schiedam)|Provincie |weet ik niet", flat(found))
    assert say("The three scores explained") in found[2]


@pytest.mark.parametrize("language", list(Language))
def test_the_shared_full_dossier_has_three_numbers_and_both_images(language: Language) -> None:
    say, found = speech(language), _pages(FULL, language)
    assert all(say("Invented example") in page for page in found)
    assert flat((found[1],)).count(say("of 100")) == 3
    text = flat(found)
    assert say("Where the project lies") in text
    assert say("The images, aspect by aspect") in text


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("waterveen-2026", "Invented example"),
        ("waterveen-2027", "Invented example"),
        ("onze-data", "Self-assessment of Onze Data"),
    ],
)
def test_the_other_examples_say_on_every_page_what_they_are(name: str, mark: str) -> None:
    assert all(mark in page for page in _pages(ROOT / "examples" / "en" / f"{name}.json", Language.ENGLISH))
