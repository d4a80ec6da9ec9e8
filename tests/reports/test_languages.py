"""A report speaks one language: what people typed aside, nothing of the other language is left in it."""

import ast
from pathlib import Path

from babel.messages.pofile import read_po

from language.messages import LOCALES
from language.model import Language
from tests.reports.reading import flat, pages

REPORTS = Path(__file__).parents[2] / "reports"
OWN_NAMES = {"Gemeente", "Onze Data"}
"""Words that stand in the names of Dutch sources too."""


def _messages() -> set[str]:
    """The English text of every message that the report can say."""
    found = set()
    for file in REPORTS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and node.args and _is_speech(node.func):
                message = node.args[0]
                if isinstance(message, ast.Constant) and isinstance(message.value, str):
                    found.add(message.value)
    return found


def _is_speech(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"say", "plural"}


def _dutch() -> dict[str, str]:
    """The Dutch of each message, from the catalogue and from parts of it that were not merged yet."""
    files = [LOCALES / "nl" / "messages.po", *sorted((LOCALES / "nl" / "parts").glob("*.po"))]
    translated: dict[str, str] = {}
    for file in files:
        with file.open("rb") as opened:
            for message in read_po(opened, locale="nl"):
                english, said = _first(message.id), _first(message.string)
                translated |= {english: said} if english and said else {}
    return translated


def _first(text: object) -> str:
    return text if isinstance(text, str) else next(iter(text), "") if isinstance(text, list | tuple) else ""


def test_every_message_has_its_dutch() -> None:
    assert _messages() - _dutch().keys() == set()


def test_the_english_report_has_no_dutch_messages() -> None:
    dutch = _dutch()
    text = " ".join(flat(pages(kind, Language.ENGLISH)) for kind in ("full", "quick_scan", "unknown", "stopped"))
    told = {dutch[message] for message in _messages() if "{" not in dutch[message] and len(dutch[message]) > 6}
    left = {said for said in told - OWN_NAMES if said in text and said not in _messages()}
    assert left == set()
