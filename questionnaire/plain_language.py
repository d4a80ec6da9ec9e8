"""Whether a text is plain enough: written in both languages, in short sentences and in words that people know.

The bounds and the lists are content: `content/plain_language.yaml` and `content/allowed_terms.yaml`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StrictInt

from language.model import Language, LocalisedText, Words
from principles.content import ContentFault, Frozen, read_content
from principles.folder import Place
from principles.load import principles
from principles.model import GlossaryTerm, Id
from questionnaire.readability import sentences, syllables, words

_CONTENT = Path(__file__).parent / "content"
PLAIN_LANGUAGE_FILE = _CONTENT / "plain_language.yaml"
ALLOWED_TERMS_FILE = _CONTENT / "allowed_terms.yaml"

Vocabulary = Mapping[Language, frozenset[str]]
"""The long words that a text may use, in small letters."""


class Bounds(Frozen):
    """How long and how hard a text in one language may be."""

    longest_sentence: Annotated[StrictInt, Field(ge=5, description="In words.")]
    most_syllables: Annotated[StrictInt, Field(ge=2, description="Of one word.")]
    least_reading_ease: Annotated[StrictInt, Field(ge=0, le=100)]


class PlainLanguage(Frozen):
    """When a text is plain enough."""

    bounds: dict[Language, Bounds]
    fewest_words_for_reading_ease: Annotated[StrictInt, Field(ge=1)]
    alike_from: Annotated[float, Field(gt=0, le=1)]
    contained_from: Annotated[float, Field(gt=0, le=1)]
    vague: dict[Language, tuple[Words, ...]]
    counted: dict[Language, tuple[Words, ...]]
    sentences_apart: Annotated[StrictInt, Field(ge=0)]
    most_sentences: Annotated[StrictInt, Field(ge=1, description="Of why a question is asked, and of each case.")]
    plainer: Annotated[dict[Language, dict[Words, Words]], Field(description="A hard word, and what to write instead.")]
    same_in_both: tuple[Words, ...]


class AllowedTerm(Frozen):
    """The forms of a long word that the glossary explains."""

    term: Annotated[Id, Field(description="The id of an entry of the glossary.")]
    nl: tuple[Words, ...] = ()
    en: tuple[Words, ...] = ()

    def into(self, language: Language) -> tuple[str, ...]:
        """The forms in one language."""
        return self.nl if language is Language.DUTCH else self.en


class AllowedTerms(Frozen):
    """Long words that may stand in a text."""

    terms: tuple[AllowedTerm, ...]


@cache
def plain_language() -> PlainLanguage:
    """The bounds and lists, read once for each process."""
    return read_content(PLAIN_LANGUAGE_FILE, PlainLanguage)


def vocabulary(allowed_terms: Path = ALLOWED_TERMS_FILE, glossary: Iterable[GlossaryTerm] = ()) -> Vocabulary:
    """The long words that are allowed: those of the product's glossary, of another one, and their listed forms."""
    explained = [*principles().terms.values(), *glossary]
    listed = read_content(allowed_terms, AllowedTerms).terms
    return {language: _words_of(language, explained, listed) for language in Language}


def term_faults(allowed_terms: Path = ALLOWED_TERMS_FILE) -> Iterator[ContentFault]:
    """The terms that may be used although they are long, and that no entry of the glossary explains."""
    for index, allowed in enumerate(read_content(allowed_terms, AllowedTerms).terms):
        if allowed.term not in principles().terms:
            problem = f"The glossary has no entry '{allowed.term}'."
            mend = "Add it to principles/content/glossary.yaml with its meaning, or take the word out of the texts."
            yield Place(allowed_terms, ("terms", index, "term")).fault(problem, mend)


def text_faults(place: Place, text: LocalisedText, known: Vocabulary) -> Iterator[ContentFault]:
    """Everything about one text that makes it hard to read, or that is not translated."""
    is_abbreviation = text.nl.isupper()
    if text.nl == text.en and not is_abbreviation and text.nl not in plain_language().same_in_both:
        problem, mend = "This text is the same in Dutch and in English.", "Translate it."
        yield place.under(Language.ENGLISH.value).fault(problem, mend)
    yield from _uneven(place, text)
    for language in Language:
        spot, told = place.under(language.value), text.into(language)
        yield from _long_sentences(spot, told, language)
        yield from _hard_words(spot, told, language, known[language])


def vague_words(text: str, language: Language) -> list[str]:
    """The words in a text that leave open how much is enough."""
    norms = plain_language()
    told = re.sub(rf"\b({'|'.join(norms.counted[language])})\b", "", text, flags=re.IGNORECASE)
    return [word for word in norms.vague[language] if re.search(rf"\b{word}\b", told, re.IGNORECASE)]


def _words_of(language: Language, terms: Iterable[GlossaryTerm], listed: Iterable[AllowedTerm]) -> frozenset[str]:
    names = [term.name.into(language) for term in terms]
    forms = [form for allowed in listed for form in allowed.into(language)]
    return frozenset(word.casefold() for text in (*names, *forms) for word in words(text))


def _uneven(place: Place, text: LocalisedText) -> Iterator[ContentFault]:
    """A case that is told in one language only: it changes the number of sentences."""
    dutch, english = (len(sentences(text.into(language))) for language in (Language.DUTCH, Language.ENGLISH))
    if abs(dutch - english) > plain_language().sentences_apart:
        problem = f"This text has {dutch} sentences in Dutch and {english} in English."
        yield place.fault(problem, "Say the same in both languages, no more and no less.")


def _long_sentences(place: Place, text: str, language: Language) -> Iterator[ContentFault]:
    most = plain_language().bounds[language].longest_sentence
    for sentence in sentences(text):
        length = len(sentence.split())
        if length > most:
            problem = f"This sentence has {length} words, and at most {most} are allowed: {sentence}"
            yield place.fault(problem, "Make two sentences of it, or leave words out.")


def _hard_words(place: Place, text: str, language: Language, known: frozenset[str]) -> Iterator[ContentFault]:
    norms = plain_language()
    most, plainer = norms.bounds[language].most_syllables, norms.plainer[language]
    for word in dict.fromkeys(words(text)):
        plain = word.casefold().removesuffix("'s").removesuffix("’s")
        if plain in plainer:
            yield place.fault(f"'{word}' is a hard word.", f"Write: {plainer[plain]}.")
        elif plain not in known and syllables(plain, language) > most:
            problem = f"'{word}' has {syllables(plain, language)} syllables, and at most {most} are allowed."
            mend = "Use a shorter word; a legal term goes into the glossary and into allowed_terms.yaml."
            yield place.fault(problem, mend)
