"""How easy a text is to read: its sentences, its words, their syllables, and a score for all of it together.

The score is Flesch's reading ease, for Dutch with the figures of Douma. Syllables are counted by the hyphenation
patterns of LibreOffice, which Pyphen carries. Nothing here says what is easy enough: see `plain_language.yaml`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen

from language.model import Language

_SENTENCE_END = re.compile(r"(?<=[.?!])['’\")]?\s+")
_CLOSED = re.compile(r"[.?!]['’\")]*$")
_ADDRESS = re.compile(r"\S+\.[a-z]\S*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PATTERNS = {Language.DUTCH: "nl_NL", Language.ENGLISH: "en_US"}


@dataclass(frozen=True)
class _Formula:
    base: float
    per_word_in_a_sentence: float
    per_syllable_in_a_word: float


_FORMULAS = {
    Language.DUTCH: _Formula(206.835, 0.93, 77),
    Language.ENGLISH: _Formula(206.835, 1.015, 84.6),
}


def sentences(text: str) -> list[str]:
    """The sentences of a text; what stands alone without a full stop, such as a label, counts as one."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def running_sentences(text: str) -> list[str]:
    """The sentences that are closed by a full stop, question mark or exclamation mark: no labels or titles."""
    return [sentence for sentence in sentences(text) if _CLOSED.search(sentence)]


def words(text: str) -> list[str]:
    """The words of a text: each part of a word with a hyphen by itself, and no numbers or web addresses."""
    return _WORD.findall(_ADDRESS.sub("", text))


def syllables(word: str, language: Language) -> int:
    """How many syllables a word has by the hyphenation patterns; a first or last syllable of one letter goes unseen."""
    return len(_hyphenator(language).positions(word.casefold())) + 1


def reading_ease(running: Sequence[str], language: Language) -> float:
    """How easy these sentences are, mostly from 0 (very hard) to 100 (very easy).

    Raises:
        ZeroDivisionError: there is no word in them.
    """
    formula, read = _FORMULAS[language], [word for sentence in running for word in words(sentence)]
    spoken = sum(syllables(word, language) for word in read)
    return (
        formula.base
        - formula.per_word_in_a_sentence * len(read) / len(running)
        - formula.per_syllable_in_a_word * spoken / len(read)
    )


@cache
def _hyphenator(language: Language) -> Pyphen:
    return Pyphen(lang=_PATTERNS[language])
