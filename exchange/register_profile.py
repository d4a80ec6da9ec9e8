"""What a record of the algorithm register says of the profile word for word: proposals, never a level, never scored."""

import csv
import re
from collections.abc import Iterable, Mapping
from typing import Final

from exchange.register_fields import Spellings, plain, register_fields
from questionnaire.answer import Standing
from questionnaire.answers import AnyAnswer, ChoiceAnswer, ChoicesAnswer, ClaimAnswer

REGISTER: Final = "register"
# A proper name, the same in every language.
_WHERE: Final = "Algoritmeregister"
# The questions of the profile of which a record says something.
PRODUCT: Final = "PF-02.product"
PHASE: Final = "PF-01.phase"
DOMAIN: Final = "PF-01.domain"
CLAIM: Final = "PF-05"


def proposed_answers(texts: Mapping[str, str], url: str) -> dict[str, AnyAnswer]:
    """The answers of the profile that a record proposes, by question; each counts as open until it is confirmed.

    Args:
        texts: What the record says, by field.
        url: Where the organisation published it; may be empty.
    """
    products = register_fields().products
    answers: dict[str, AnyAnswer] = {
        PRODUCT: ChoicesAnswer(standing=Standing.GIVEN, chosen=products, taken_from=REGISTER)
    }
    for question, code in {PHASE: _phase(texts), DOMAIN: _domain(texts)}.items():
        if code:
            answers[question] = ChoiceAnswer(standing=Standing.GIVEN, chosen=code, taken_from=REGISTER)
    if "goal" in texts:
        # Where the sentence stands between checking and helping is for people to say: the answer stays open.
        answers[CLAIM] = ClaimAnswer(text=texts["goal"], location=url or _WHERE, taken_from=REGISTER)
    return answers


def _phase(texts: Mapping[str, str]) -> str | None:
    phase = _code_of(texts.get("status", ""), register_fields().phases)
    is_unsure = phase in register_fields().unsure_phases and ("end_date" in texts or _sounds_unsure(texts.values()))
    return None if is_unsure else phase


def _sounds_unsure(texts: Iterable[str]) -> bool:
    """Whether a text names a pilot or the like, also as the first part of a longer word."""
    words = "|".join(re.escape(word) for word in register_fields().unsure_words)
    return any(re.search(rf"\b(?:{words})", text, re.IGNORECASE) for text in texts)


def _domain(texts: Mapping[str, str]) -> str | None:
    """The policy field, if everything that the record names is in the same one."""
    found = {_code_of(name, register_fields().domains) for name in _names(texts.get("category", ""))}
    return found.pop() if len(found) == 1 else None


def _names(category: str) -> list[str]:
    """The names in a category: lines, or a list with commas and sometimes braces and quotation marks."""
    lines = csv.reader(category.strip("{}").splitlines(), skipinitialspace=True)
    return [name for line in lines for name in line if plain(name)]


def _code_of(words: str, spellings: Spellings) -> str | None:
    return next((code for code, known in spellings.items() if plain(words) in map(plain, known)), None)
