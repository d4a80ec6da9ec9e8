"""The risks that are left after measures, as people named them; never added, multiplied or averaged."""

from dataclasses import dataclass

from language.formats import enumeration
from language.messages import Speech
from language.model import Language
from questionnaire.answers import RisksAnswer
from questionnaire.model import Feed, Question
from scoring.inputs import Inputs
from scoring.risks import LEVELS, ORDER, Colour, Risk, RiskPicture, colour, height_words


@dataclass(frozen=True)
class DescribedRisk:
    """A risk as people named it, with its number in the list and who named it."""

    question: Question
    number: int
    what: str
    named_by: str
    levels: Risk

    @property
    def colour(self) -> Colour:
        """The colour of the risk."""
        return colour(self.levels)

    def severity(self, say: Speech) -> str:
        """How severe it is, in the words of the question."""
        return _level_words(self.question, "severity", self.levels.severity, say)

    def likelihood(self, say: Speech) -> str:
        """How likely it is, in the words of the question."""
        return _level_words(self.question, "likelihood", self.levels.likelihood, say)


def described_risks(given: Inputs) -> tuple[DescribedRisk, ...]:
    """The risks, the gravest colour first, numbered in that order."""
    named = [(asked, risk) for asked, answer in given.given(Feed.RISKS, RisksAnswer) for risk in answer.risks]
    named.sort(key=lambda one: ORDER.index(colour(Risk(one[1].severity, one[1].likelihood))))
    return tuple(
        DescribedRisk(asked, number, risk.what.strip(), risk.named_by.strip(), Risk(risk.severity, risk.likelihood))
        for number, (asked, risk) in enumerate(named, start=1)
    )


def step_words(question: Question, scale: str, language: Language) -> tuple[str, ...]:
    """The four steps of severity or likelihood; only their numbers where the question has no text."""
    if question.text is None:
        return tuple(str(level) for level in LEVELS)
    return tuple(step.label.into(language) for step in question.text.scale(scale).steps)


def risks_sentence(picture: RiskPicture, say: Speech) -> str:
    """Which risks are left: the worst, and how many of each colour; empty if none was described."""
    if picture.worst is None:
        return ""
    counts = [f"{picture.counts[shade]} {height_words(shade, say)}" for shade in ORDER if picture.counts[shade]]
    return say(
        "Risks that are left after the measures: {counts}. The worst is: {worst}.",
        counts=enumeration(counts, say.language),
        worst=height_words(picture.worst, say),
    )


def _level_words(question: Question, scale: str, level: int | None, say: Speech) -> str:
    return say("not known") if level is None else step_words(question, scale, say.language)[level - 1]
