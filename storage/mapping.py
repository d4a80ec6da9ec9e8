"""Between rows and the dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter

from dossier.model import Action, Dossier, Origin, Project, RegisterRecord
from dossier.redaction import BlackedOut
from dossier.review import Review
from language.model import Language
from questionnaire.answer import Piece
from questionnaire.answers import ANSWER, AnyAnswer
from questionnaire.routing import Scope
from storage.tables import AnswerRow, ChangeRow, DossierRow

Actions = tuple[Action, ...]
ACTIONS: TypeAdapter[Actions] = TypeAdapter(Actions)


@dataclass(frozen=True)
class StoredDossier:
    """A dossier as it is kept now.

    `revision` is that of its last change; `answer_revisions` tells for each answer at which revision it last changed.
    """

    dossier: Dossier
    revision: int
    answer_revisions: Mapping[str, int]


@dataclass(frozen=True)
class Summary:
    """What a list of projects shows of a dossier."""

    id: str
    name: str
    organisation: str
    origin: Origin
    language: Language
    created: date
    dated: date
    revision: int


@dataclass(frozen=True)
class AnswerChange:
    """One change of an answer: what it was, what it became, by whom and when. The first has no `old`."""

    question_id: str
    old: AnyAnswer | None
    new: AnyAnswer
    by: str
    at: datetime
    revision: int


def dossier_row(dossier: Dossier, revision: int) -> DossierRow:
    """The row of a dossier, without its answers."""
    return DossierRow(
        id=dossier.id,
        revision=revision,
        project=plain(dossier.project),
        actions=plain_actions(dossier.actions),
        language=dossier.language.value,
        questionnaire=dossier.questionnaire,
        method=dossier.method,
        created=dossier.created,
        dated=dossier.dated,
        intended_scope=dossier.intended_scope.value,
        register_record=plain(dossier.register_record) if dossier.register_record else None,
        review=plain(dossier.review) if dossier.is_in_review else None,
        blacked_out=[plain(one) for one in dossier.blacked_out],
    )


def answer_row(dossier_id: str, question_id: str, answer: AnyAnswer, revision: int) -> AnswerRow:
    """The row of an answer."""
    return AnswerRow(dossier_id=dossier_id, question_id=question_id, body=plain(answer), revision=revision)


def stored_dossier(row: DossierRow, answers: Iterable[AnswerRow]) -> StoredDossier:
    """The dossier that the rows hold, its answers in the order of their ids."""
    in_order = sorted(answers, key=lambda answer: answer.question_id)
    dossier = Dossier(
        id=row.id,
        project=project_of(row),
        language=Language(row.language),
        questionnaire=row.questionnaire,
        method=row.method,
        created=row.created,
        dated=row.dated,
        intended_scope=Scope(row.intended_scope),
        register_record=RegisterRecord.model_validate(row.register_record) if row.register_record else None,
        answers={answer.question_id: answer_of(answer.body) for answer in in_order},
        actions=ACTIONS.validate_python(row.actions),
        review=review_of(row),
        blacked_out=tuple(BlackedOut.model_validate(one) for one in row.blacked_out),
    )
    revisions = {answer.question_id: answer.revision for answer in in_order}
    return StoredDossier(dossier=dossier, revision=row.revision, answer_revisions=revisions)


def summary(row: DossierRow) -> Summary:
    """What a list shows of the dossier in this row."""
    project = project_of(row)
    return Summary(
        id=row.id,
        name=project.name,
        organisation=project.organisation,
        origin=project.origin,
        language=Language(row.language),
        created=row.created,
        dated=row.dated,
        revision=row.revision,
    )


def answer_change(row: ChangeRow) -> AnswerChange:
    """The change of an answer that this row holds."""
    return AnswerChange(
        question_id=row.about,
        old=None if row.old is None else answer_of(row.old),
        new=answer_of(row.new),
        by=row.by,
        at=row.at,
        revision=row.revision,
    )


def project_of(row: DossierRow) -> Project:
    """The project in this row."""
    return Project.model_validate(row.project)


def review_of(row: DossierRow) -> Review:
    """The review in this row; one that has not begun if there is none."""
    return Review.model_validate(row.review or {})


def answer_of(body: object) -> AnyAnswer:
    """The answer in the body of a row."""
    return ANSWER.validate_python(body)


def plain(piece: Piece) -> dict[str, Any]:
    """A piece of a dossier as a column holds it."""
    return piece.model_dump(mode="json")


def plain_actions(actions: Actions) -> list[Any]:
    """Actions as a column holds them."""
    return [action.model_dump(mode="json") for action in actions]


def same_content(one: AnyAnswer, other: AnyAnswer) -> bool:
    """Whether two answers say the same, whoever gave them and whenever."""
    nobody = {"answered_by": "", "answered_at": None}
    return one.model_copy(update=nobody) == other.model_copy(update=nobody)
