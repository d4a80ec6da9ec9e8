"""The route through the questionnaire: the parts that hold questions, cut into steps of a handful."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from language.messages import Speech
from questionnaire.model import Instrument, Occasion, Part, Question
from questionnaire.profile import Answers
from questionnaire.routing import Scope, asked_questions, belongs_to

PROFILE_PART = "profile"
MOST_IN_A_STEP = 5


@dataclass(frozen=True)
class Placed:
    """A question with its number on the route, such as "2.1"; whoever sees only some questions sees the same number."""

    question: Question
    number: str


@dataclass(frozen=True)
class Step:
    """Some questions of one part that stand together on a page.

    `code` is its name in an address: "involvement", "involvement-2". `place` counts the parts and `number` the steps of
    this part, both from 1.
    """

    code: str
    part: Part
    place: int
    number: int
    of: int
    placed: tuple[Placed, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of this step."""
        return tuple(one.question for one in self.placed)

    @property
    def is_profile(self) -> bool:
        """Whether these questions describe the project instead of judging it."""
        return self.part.id == PROFILE_PART

    def title(self, say: Speech) -> str:
        """What this step is called."""
        title = self.part.title.into(say.language)
        return title if self.of == 1 else say("{part} ({number} of {of})", part=title, number=self.number, of=self.of)


Route = tuple[Step, ...]


def route(instrument: Instrument, answers: Answers, intended: Scope) -> Route:
    """The steps in which this project is asked what it wants to be asked."""
    asked = frozenset(question.id for question in asked_questions(instrument, answers, intended))
    parts = ((part, _shares(instrument, part, asked, intended)) for part in instrument.manifest.parts)
    filled = ((part, shares) for part, shares in parts if shares)
    return tuple(step for place, (part, shares) in enumerate(filled, start=1) for step in _steps(part, place, shares))


def only(steps: Route, occasion: Occasion | None) -> Route:
    """The steps with only the questions for one occasion; all of them without one."""
    if occasion is None:
        return steps
    kept = []
    for step in steps:
        placed = tuple(one for one in step.placed if occasion in one.question.occasions)
        if placed:
            kept.append(Step(step.code, step.part, step.place, step.number, step.of, placed))
    return tuple(kept)


def step_at(steps: Route, code: str | None, *, of_profile: bool) -> Step | None:
    """The step with this name on the page of the profile or of the questions; else the first one there."""
    here = [step for step in steps if step.is_profile is of_profile]
    wanted = code or ""
    named = [step for step in here if step.code == wanted]
    of_part = [step for step in here if step.part.id == wanted.rsplit("-", 1)[0]]
    return next(iter([*named, *of_part, *here]), None)


def neighbours(steps: Route, step: Step) -> tuple[Step | None, Step | None]:
    """The step before this one, and the step after it."""
    place = steps.index(step)
    return (steps[place - 1] if place else None), (steps[place + 1] if place + 1 < len(steps) else None)


def questions_of(steps: Route, part: str) -> tuple[Question, ...]:
    """The questions of one part, in all its steps."""
    return tuple(question for step in steps if step.part.id == part for question in step.questions)


def minutes(questions: tuple[Question, ...]) -> int:
    """How long it takes to find the answers to these questions, in minutes."""
    return sum(question.minutes for question in questions)


def _shares(
    instrument: Instrument, part: Part, asked: frozenset[str], intended: Scope
) -> dict[str, tuple[Question, ...]]:
    """The questions that are asked, by the name of their step.

    The cut does not depend on the answers, so that no question moves to another step while somebody answers it.
    """
    questions = [one for one in instrument.of_part(part.id) if one.text and belongs_to(one, intended)]
    of = ceil(len(questions) / MOST_IN_A_STEP)
    starts = [round(number * len(questions) / of) for number in range(of + 1)] if of else []
    shares = {
        part.id if number == 1 else f"{part.id}-{number}": tuple(q for q in questions[start:end] if q.id in asked)
        for number, (start, end) in enumerate(pairwise(starts), start=1)
    }
    return {code: share for code, share in shares.items() if share}


def _steps(part: Part, place: int, shares: dict[str, tuple[Question, ...]]) -> Iterator[Step]:
    first = 1
    for number, (code, questions) in enumerate(shares.items(), start=1):
        placed = tuple(Placed(one, f"{place}.{count}") for count, one in enumerate(questions, start=first))
        yield Step(code, part, place, number, len(shares), placed)
        first += len(questions)
