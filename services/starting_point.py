"""Settling before answering: how heavy the project is, and who the people in its data are."""

from datetime import datetime

from dossier.model import Dossier
from questionnaire.answers import ImpactClassAnswer, StartingPoint
from questionnaire.model import Feed
from questionnaire.profile import profile
from scoring.involvement_inputs import class_before_answer
from services import assessments
from storage.store import Saved, Store


def starting_point(dossier: Dossier) -> StartingPoint | None:
    """What was settled before answering; none if nothing was."""
    return _answer(dossier)[1].starting_point


def settle(store: Store, dossier_id: str, *, by: str, now: datetime) -> Saved:
    """Settle the impact class and the groups as the profile tells them now; a class that was settled never goes down.

    Raises:
        Refused: this is an example.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was saved.
    """
    dossier = assessments.dossier(store, dossier_id).dossier
    question_id, answer = _answer(dossier)
    known = profile(dossier.answers)
    settled = StartingPoint(
        impact_class=class_before_answer(known, answer).value, groups=known.groups, on=now.date(), by=by
    )
    changed = answer.model_copy(update={"starting_point": settled})
    return assessments.save_answer(store, dossier_id, question_id, changed, by=by, now=now)


def _answer(dossier: Dossier) -> tuple[str, ImpactClassAnswer]:
    question = next(assessments.instrument(dossier).feeding(Feed.REQUIRED_RUNGS))
    answer = dossier.answers.get(question.id)
    return question.id, answer if isinstance(answer, ImpactClassAnswer) else ImpactClassAnswer()
