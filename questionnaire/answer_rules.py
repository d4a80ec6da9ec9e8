"""What has to hold of a question so that people can answer it well: there is help with it, and no way round it."""

from collections.abc import Iterator, Sequence
from typing import Final

from language.model import Language
from principles.content import ContentFault
from principles.folder import Place
from questionnaire.model import AnswerKind, Question
from questionnaire.text import QuestionText

Asked = tuple[Place, Question]

INVENTED: Final = {Language.DUTCH: "Voorbeeld (verzonnen): ", Language.ENGLISH: "Example (invented): "}
"""How an example begins, so that nobody takes it for a fact."""
ALWAYS_APPLICABLE: Final = (AnswerKind.COUNCIL, AnswerKind.COUNTS, AnswerKind.ESTIMATE, AnswerKind.KNOCK_OUT)
"""The kinds of question that hold for every project: about the council, about data subjects, and about a STOP."""


def faults_of_answering(asked: Sequence[Asked]) -> Iterator[ContentFault]:
    """The questions of the product that nobody can answer well: without help, or with a way round where none is."""
    for place, question in asked:
        if question.who_could_know is None:
            problem = f"{question.id} does not say who could know."
            yield place.under("who_could_know").fault(problem, "Name those whom one can ask.")
    for place, question, text in [(place.under("text"), one, one.text) for place, one in asked if one.text]:
        yield from _faults_of_help(place, question, text)
        yield from _faults_of_reasons(place, question, text)


def _faults_of_help(place: Place, question: Question, text: QuestionText) -> Iterator[ContentFault]:
    if text.evidence is None:
        problem = f"{question.id} does not say what counts as evidence."
        yield place.under("evidence").fault(problem, "Say what somebody can show.")
    if text.example is None:
        if question.is_core:
            problem = f"{question.id} has no example, and every project is asked it."
            yield place.under("example").fault(problem, "Write one, invented and easy to recognise.")
        return
    for language, start in INVENTED.items():
        if not text.example.into(language).startswith(start):
            problem = "This example does not say that it is invented."
            yield place.under("example", language.value).fault(problem, f"Begin with '{start.strip()}'.")


def _faults_of_reasons(place: Place, question: Question, text: QuestionText) -> Iterator[ContentFault]:
    if text.not_applicable_reasons and (question.is_profile or question.kind in ALWAYS_APPLICABLE):
        problem = f"{question.id} can never be called not applicable."
        yield place.under("not_applicable_reasons").fault(problem, "Remove these reasons.")
