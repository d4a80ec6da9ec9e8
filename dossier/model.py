"""The dossier: one project, its answers with evidence, what was agreed, its review. The form in which it travels."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from dossier.redaction import BlackedOut
from dossier.review import Review
from language.model import Language
from questionnaire.answer import FreeText, Line, Piece, is_visible
from questionnaire.answers import AnyAnswer
from questionnaire.model import QuestionId
from questionnaire.routing import Scope

FORMAT: Final = "onze-data/dossier"
FORMAT_VERSION: Final = "1.0"
MOST_ACTIONS: Final = 200
MOST_BLACKED_OUT: Final = 10_000

DossierId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
Version = Annotated[str, StringConstraints(pattern=r"^\d{4}\.\d+$")]


class Origin(StrEnum):
    """Where a dossier comes from, so that an example is never taken for a municipality's own assessment."""

    OWN = "own"
    ARTICLE = "article"
    INVENTED = "invented"
    SELF = "self"


def _visible(name: str) -> str:
    if not is_visible(name):
        raise PydanticCustomError("invisible", "there is nothing to see in this name")
    return name


class Project(Piece):
    """What is assessed, and by which organisation (a municipality, a province)."""

    name: Annotated[Line, Field(min_length=1), AfterValidator(_visible)]
    organisation: Line = ""
    origin: Origin = Origin.OWN
    summary: FreeText = ""


class ActionState(StrEnum):
    """How far an action is."""

    TO_DO = "to_do"
    BUSY = "busy"
    DONE = "done"


class Action(Piece):
    """Something that somebody will do, by a date, about a question or a flag."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,64}$")]
    what: Annotated[FreeText, Field(min_length=1)]
    who: Line = ""
    due: date | None = None
    state: ActionState = ActionState.TO_DO
    about: Line = ""


class RegisterText(Piece):
    """What a register says in one field, word for word, and the questions beside which it is read."""

    field: Line
    text: FreeText
    questions: Annotated[tuple[QuestionId, ...], Field(max_length=10)] = ()


class RegisterRecord(Piece):
    """The record of the algorithm register from which a dossier was started. Nothing of it counts as an answer."""

    name: Line
    organisation: Line = ""
    standard_version: Line = ""
    url: Line = ""
    taken_on: date
    texts: Annotated[tuple[RegisterText, ...], Field(max_length=60)] = ()

    def beside(self, question: QuestionId) -> tuple[RegisterText, ...]:
        """The texts that bear on a question, in the order of the register."""
        return tuple(one for one in self.texts if question in one.questions)


class Dossier(Piece):
    """All that is known of one project.

    `dated` is the day on which its content last changed; whatever is printed takes its dates from here.
    `intended_scope` is how much the team wants to be asked; what it answered decides what is concluded. `blacked_out`
    is what the team leaves out of the publication; nothing of the dossier itself is gone.
    """

    format: Literal["onze-data/dossier"] = FORMAT
    format_version: Literal["1.0"] = FORMAT_VERSION
    id: DossierId
    project: Project
    language: Language = Language.DUTCH
    questionnaire: Version
    method: Version
    created: date
    dated: date
    intended_scope: Scope = Scope.FULL
    register_record: RegisterRecord | None = None
    answers: Annotated[dict[QuestionId, AnyAnswer], Field(max_length=300, default_factory=dict)]
    actions: Annotated[tuple[Action, ...], Field(max_length=MOST_ACTIONS)] = ()
    review: Review = Review()
    blacked_out: Annotated[tuple[BlackedOut, ...], Field(max_length=MOST_BLACKED_OUT)] = ()

    @property
    def is_in_review(self) -> bool:
        """Whether anything of a review was written down."""
        return self.review != Review()

    @model_validator(mode="after")
    def _dates_are_in_order(self) -> "Dossier":
        if self.dated < self.created:
            message = "a dossier cannot be dated before the day on which it was made"
            raise ValueError(message)
        return self
