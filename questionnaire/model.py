"""A question, the part of the questionnaire it stands in, and the instrument that holds them all."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StrictInt, StringConstraints, model_validator

from language.model import LocalisedText, Words
from principles.content import Frozen
from principles.load import principles
from principles.model import Id, Source
from questionnaire.text import Code, QuestionText

QuestionId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-\d{1,2}(\.[a-z_]+)?$")]


class Phase(StrEnum):
    """A phase of a project in which people can take part."""

    AGENDA = "agenda"
    DESIGN = "design"
    EXECUTION = "execution"
    EVALUATION = "evaluation"


class Gate(StrEnum):
    """A test of proportionality, in the order in which the tests are passed."""

    PURPOSE_AND_BASIS = "purpose_and_basis"
    SUITABILITY = "suitability"
    NECESSITY = "necessity"
    BALANCING = "balancing"


class AnswerKind(StrEnum):
    """The form that an answer takes; `questionnaire.answers` has one model for each."""

    LEVEL = "level"
    RUNGS = "rungs"
    COUNCIL = "council"
    OWN_RUNGS = "own_rungs"
    REPORTED_BACK = "reported_back"
    COUNTS = "counts"
    ESTIMATE = "estimate"
    BRIDGING = "bridging"
    PURPOSE_WEIGHING = "purpose_weighing"
    INFRINGEMENT_WEIGHING = "infringement_weighing"
    RISKS = "risks"
    KNOCK_OUT = "knock_out"
    IMPACT_CLASS = "impact_class"
    GROUPS = "groups"
    CLAIM = "claim"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"


class Feed(StrEnum):
    """What an answer is an input of."""

    PROFILE = "profile"
    REQUIRED_RUNGS = "required_rungs"
    RUNG = "rung"
    OWN_RUNG = "own_rung"
    REPORTED_BACK = "reported_back"
    COUNCIL_ROW = "council_row"
    GATE = "gate"
    PURPOSE_WEIGHING = "purpose_weighing"
    INFRINGEMENT_WEIGHING = "infringement_weighing"
    RISKS = "risks"
    IMAGES = "images"
    IMAGE_ESTIMATE = "image_estimate"
    IMAGE_ASPECT = "image_aspect"
    BRIDGING = "bridging"
    KNOCK_OUT = "knock_out"
    FLAG = "flag"
    OWN = "own"


class Audience(StrEnum):
    """Who gives the answer."""

    TEAM = "team"
    DATA_SUBJECTS = "data_subjects"
    EVERYONE = "everyone"
    COUNCIL = "council"
    PRIVACY_OFFICER = "privacy_officer"


class Setting(StrEnum):
    """Where a question is answered: by the team beforehand, or in the room, together with the people in the data."""

    HOME = "home"
    ROOM = "room"


class Occasion(StrEnum):
    """For whom a question is, and where: the team at home, all in the room, or somebody who is asked apart."""

    HOME = "home"
    ROOM = "room"
    DATA_SUBJECTS = "data_subjects"
    CLERK = "clerk"
    PRIVACY_OFFICER = "privacy_officer"


class Condition(Frozen):
    """When a question is shown: an earlier answer is any of these options.

    `or_unknown` says what happens while that answer is open or "I don't know".
    """

    question: QuestionId
    is_any_of: Annotated[tuple[Code, ...], Field(min_length=1)]
    or_unknown: bool

    def __str__(self) -> str:
        """The question, the options, and whether it is shown while the answer is open."""
        return f"{self.question} in {', '.join(self.is_any_of)}{' or unknown' if self.or_unknown else ''}"


class SourceReference(Frozen):
    """A source of a question, with the place in it: an article, a page."""

    source: Id
    place: str = ""


class Question(Frozen):
    """A question of the instrument. Without `text` it has a title, a place and a weight, and is not yet asked.

    `who_could_know` tells whom to ask when the answer is "I don't know". `minutes` is how long an answer takes to find
    together.
    """

    id: QuestionId
    title: LocalisedText
    part: Code
    kind: AnswerKind
    feeds: Annotated[tuple[Feed, ...], Field(min_length=1)]
    audience: Audience = Audience.TEAM
    setting: Setting = Setting.HOME
    minutes: Annotated[StrictInt, Field(ge=1, le=60)]
    themes: tuple[Id, ...] = ()
    sources: tuple[SourceReference, ...] = ()
    gate: Gate | None = None
    weight: Annotated[StrictInt, Field(ge=1)] = 1
    module: Code | None = None
    phase: Phase | None = None
    who_could_know: LocalisedText | None = None
    quick_scan: bool = False
    shown_when: Annotated[tuple[Condition, ...], Field(description="All of these must hold.")] = ()
    text: QuestionText | None = None

    @model_validator(mode="after")
    def _is_consistent(self) -> "Question":
        if (Feed.GATE in self.feeds) != (self.gate is not None):
            message = "a question that feeds a gate names the gate, and no other question does"
            raise ValueError(message)
        return self

    @property
    def occasion(self) -> Occasion:
        """For whom this question is, and where; the council's clerk answers for the council."""
        return _ASKED_APART.get(self.audience) or Occasion(self.setting.value)

    @property
    def occasions(self) -> frozenset[Occasion]:
        """Every occasion on which this is put: what people answer one by one, the people in the data are asked too."""
        is_counted = self.kind is AnswerKind.COUNTS
        return frozenset({self.occasion, Occasion.DATA_SUBJECTS} if is_counted else {self.occasion})

    @property
    def is_profile(self) -> bool:
        """Whether this question describes the project instead of judging it."""
        return Feed.PROFILE in self.feeds

    @property
    def is_core(self) -> bool:
        """Whether every project is asked this, so that a verdict waits for it."""
        return not (self.is_profile or self.module or self.is_own or self.kind is AnswerKind.KNOCK_OUT)

    @property
    def is_own(self) -> bool:
        """Whether a municipality added this question itself; it counts in no score."""
        return Feed.OWN in self.feeds


_ASKED_APART = {
    Audience.DATA_SUBJECTS: Occasion.DATA_SUBJECTS,
    Audience.COUNCIL: Occasion.CLERK,
    Audience.PRIVACY_OFFICER: Occasion.PRIVACY_OFFICER,
}


class Part(Frozen):
    """A part of the questionnaire: questions that belong together on screen and in the report.

    `guidance` helps to choose at each of its questions, where one does not say otherwise. `owner` is the organisation
    that added the part itself.
    """

    id: Code
    title: LocalisedText
    introduction: LocalisedText
    guidance: tuple[LocalisedText, ...] = ()
    owner: Words | None = None


class QuestionFile(Frozen):
    """One file of questions."""

    questions: tuple[Question, ...]


class Manifest(Frozen):
    """What a folder of questions says of itself: version, whether it is released, parts in their order."""

    version: Annotated[str, StringConstraints(pattern=r"^\d{4}\.\d+$")]
    released_on: date | None
    parts: tuple[Part, ...]


class Instrument(Frozen):
    """All questions of one version in the order in which they are asked, and the sources that an organisation added."""

    manifest: Manifest
    questions: tuple[Question, ...]
    own_sources: tuple[Source, ...] = ()

    @property
    def version(self) -> str:
        """The version of the questions, for instance "2026.1"."""
        return self.manifest.version

    def question(self, question_id: str) -> Question:
        """The question with this id.

        Raises:
            KeyError: this version has no such question.
        """
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def source(self, source_id: str) -> Source | None:
        """The source with this id; none if neither the product nor the organisation has it."""
        own = {source.id: source for source in self.own_sources}
        return own.get(source_id) or principles().sources.get(source_id)

    def has(self, question_id: str) -> bool:
        """Whether this version has such a question."""
        return any(question.id == question_id for question in self.questions)

    def of_part(self, part: str) -> tuple[Question, ...]:
        """The questions of one part, in order."""
        return tuple(question for question in self.questions if question.part == part)

    def feeding(self, feed: Feed) -> Iterator[Question]:
        """The questions that are an input of this, in order."""
        return (question for question in self.questions if feed in question.feeds)
