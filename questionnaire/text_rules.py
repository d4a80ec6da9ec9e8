"""What has to hold of the texts of a question: easy to read as a whole, and levels that differ."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from language.model import Language, LocalisedText
from principles.content import ContentFault
from principles.folder import Place, placed
from questionnaire.model import Part, Question
from questionnaire.plain_language import Vocabulary, plain_language, text_faults, vague_words
from questionnaire.readability import reading_ease, running_sentences, sentences, words
from questionnaire.text import Level, Option, QuestionText

Choice = Level | Option


def question_text_faults(place: Place, question: Question, known: Vocabulary) -> Iterator[ContentFault]:
    """Everything that is wrong with the texts of one question."""
    for spot, text in placed(LocalisedText, place, question):
        yield from text_faults(spot, text, known)
    if question.text:
        yield from _levels_alike(place.under("text", "levels"), question.text.levels)
        yield from _vague_levels(place.under("text", "levels"), question.text.levels)
        for spot, choices in _each_choice(place.under("text"), question.text):
            yield from _choices_alike(spot, choices)
        short = [(place.under("text", "why"), question.text.why)]
        yield from _too_many_sentences([*short, *_each_piece(place.under("text"), question.text.guidance)])
        yield from _hard_to_read(place.under("text"), [question])


def part_text_faults(
    place: Place, part: Part, questions: Sequence[Question], known: Vocabulary
) -> Iterator[ContentFault]:
    """Everything that is wrong with the words of a part, and with all of its questions taken together."""
    for spot, text in placed(LocalisedText, place, part):
        yield from text_faults(spot, text, known)
    yield from _too_many_sentences(_each_piece(place, part.guidance))
    yield from _hard_to_read(place, questions)


def _hard_to_read(place: Place, questions: Sequence[Question]) -> Iterator[ContentFault]:
    norms = plain_language()
    texts = [text for question in questions for _, text in placed(LocalisedText, place, question.text)]
    for language in Language:
        running = [sentence for text in texts for sentence in running_sentences(text.into(language))]
        if sum(len(words(sentence)) for sentence in running) < norms.fewest_words_for_reading_ease:
            continue
        least, found = norms.bounds[language].least_reading_ease, reading_ease(running, language)
        if found < least:
            problem = f"The reading ease in {language.value} is {found:.1f}, and at least {least} is needed."
            yield place.fault(problem, "Write shorter sentences and shorter words.")


def _each_piece(place: Place, guidance: Sequence[LocalisedText]) -> Iterator[tuple[Place, LocalisedText]]:
    return ((place.under("guidance", index), piece) for index, piece in enumerate(guidance))


def _too_many_sentences(texts: Iterable[tuple[Place, LocalisedText]]) -> Iterator[ContentFault]:
    most = plain_language().most_sentences
    for spot, piece in texts:
        for language in Language:
            if (found := len(sentences(piece.into(language)))) > most:
                problem = f"Here stand {found} sentences, and at most {most} are allowed."
                mend = "Keep why it is asked; move cases to guidance, and what the law says to background."
                yield spot.under(language.value).fault(problem, mend)


def _levels_alike(place: Place, levels: tuple[Level, ...]) -> Iterator[ContentFault]:
    for language in Language:
        for (_, first), (index, second) in combinations(enumerate(levels), 2):
            if _alike(_told(first, language), _told(second, language)):
                problem = f"In {language.value} the levels {first.points} and {second.points} hardly differ."
                yield place.under(index).fault(problem, "Give each level a behaviour of its own that one can see.")


def _alike(one: str, other: str) -> bool:
    """Whether two levels read alike letter by letter, or one says the words of the other, in order, and adds some."""
    norms = plain_language()
    compared = SequenceMatcher(None, one, other, autojunk=False)
    if compared.quick_ratio() >= norms.alike_from and compared.ratio() >= norms.alike_from:
        return True
    first, second = one.split(), other.split()
    in_order = sum(block.size for block in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks())
    return in_order >= norms.contained_from * min(len(first), len(second))


def _vague_levels(place: Place, levels: tuple[Level, ...]) -> Iterator[ContentFault]:
    for spot, text in placed(LocalisedText, place, levels):
        for language in Language:
            for word in vague_words(text.into(language), language):
                problem = f"'{word}' leaves open how much is enough."
                yield spot.under(language.value).fault(problem, "Say what one can see: who did what, and when.")


def _each_choice(place: Place, text: QuestionText) -> Iterator[tuple[Place, tuple[Choice, ...]]]:
    yield place.under("levels"), text.levels
    yield place.under("options"), text.options
    for index, scale in enumerate(text.scales):
        yield place.under("scales", index, "steps"), scale.steps


def _choices_alike(place: Place, choices: tuple[Choice, ...]) -> Iterator[ContentFault]:
    for field in ("label", "caption"):
        texts = [(index, getattr(choice, field)) for index, choice in enumerate(choices)]
        for language in Language:
            first: dict[str, int] = {}
            for index, text in texts:
                told = _plain(text.into(language)) if text else None
                if told in first:
                    problem = f"In {language.value} this {field} is that of choice {first[told] + 1} too."
                    yield place.under(index, field).fault(problem, "Give each choice words of its own.")
                elif told is not None:
                    first[told] = index


def _told(level: Level, language: Language) -> str:
    return _plain(f"{level.label.into(language)} {level.caption.into(language)}")


def _plain(text: str) -> str:
    """The words and numbers of a text without capitals and marks."""
    return " ".join(re.findall(r"\w+", text)).casefold()
