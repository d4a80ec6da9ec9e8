"""Every message that the code says has its Dutch, no Dutch is left over, and both fill in the same values."""

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

from language.messages import speech
from language.model import Language

ROOT = Path(__file__).parents[2]
FOLDERS = (
    *("ui", "services", "storage", "reports", "exchange", "dossier"),
    *("scoring", "questionnaire", "principles", "language", "look"),
)
KEYWORDS = {"say": None, "plural": (1, 2), "message_id": None}
CATALOGUE = ROOT / "language" / "locales" / "nl" / "messages.po"


def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="nl", abort_invalid=True)


def spoken() -> dict[str | tuple[str, ...], str]:
    found = {}
    for folder in FOLDERS:
        for file, _, message, *_ in extract_from_dir(
            ROOT / folder, method_map=[("**.py", "python")], keywords=KEYWORDS
        ):
            found[message] = f"{folder}/{file}"
    for _, message, *_ in extract_from_file("python", ROOT / "cli.py", keywords=KEYWORDS):
        found[message] = "cli.py"
    return found


def identity(message: Message) -> str | tuple[str, ...]:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_message_has_its_dutch() -> None:
    known = {identity(message) for message in catalogue() if message.id and message.string}
    missing = {message: file for message, file in spoken().items() if message not in known}
    assert not missing


def test_no_dutch_is_left_over() -> None:
    used = set(spoken())
    assert not [identity(message) for message in catalogue() if message.id and identity(message) not in used]


@pytest.mark.parametrize("message", [m for m in catalogue() if m.id], ids=lambda m: str(m.id)[:60])
def test_a_translation_fills_in_the_same_values(message: Message) -> None:
    originals = [message.id] if isinstance(message.id, str) else list(message.id)
    translations = [message.string] if isinstance(message.string, str) else list(message.string or ())
    assert all(translations)
    assert not message.fuzzy
    assert set().union(*map(fields, originals)) == set().union(*map(fields, translations))


def test_values_are_filled_in_as_they_are() -> None:
    say = speech(Language.DUTCH)
    assert say("{name}", name="{evil} <b>%s</b>") == "{evil} <b>%s</b>"


def test_a_count_chooses_one_or_many() -> None:
    say = speech(Language.ENGLISH)
    assert say.plural("{n} thing", "{n} things", 1) == "1 thing"
    assert say.plural("{n} thing", "{n} things", 2) == "2 things"


def test_a_last_day_is_told_in_the_same_words_everywhere() -> None:
    """Somebody who reads "voor" in one place and "uiterlijk op" in another does not know whether the day counts."""
    last_days = {
        str(one.id): str(one.string) for one in catalogue() if re.search(r"\bby \{day\}|again by$", str(one.id))
    }
    assert "To be looked at again by {day}." in last_days
    assert [english for english, dutch in last_days.items() if "uiterlijk op" not in dutch.lower()] == []
