"""Settling before answering: how heavy the project is, and who the people in its data are."""

from datetime import datetime

from dossier.model import Dossier
from dossier.start import start_answer, starting_point
from questionnaire.answers import StartingPoint
from questionnaire.model import Feed, Question
from questionnaire.profile import profile
from scoring.involvement_inputs import class_before_answer, is_told
from services import assessments
from storage.store import Saved, Store


def settle(store: Store, dossier_id: str, *, by: str, now: datetime) -> Saved:
    """Settle the impact class and the groups as the profile tells them now; a class that was settled never goes down.

    Raises:
        Refused: this is an example.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was saved.
    """
    dossier = assessments.dossier(store, dossier_id).dossier
    question_id, answer = start_answer(dossier, assessments.instrument(dossier))
    known = profile(dossier.answers)
    settled = StartingPoint(
        impact_class=class_before_answer(known, answer).value, groups=known.groups, on=now.date(), by=by
    )
    changed = answer.model_copy(update={"starting_point": settled})
    return assessments.save_answer(store, dossier_id, question_id, changed, by=by, now=now)


def settle_before_answering(store: Store, dossier: Dossier, question: Question, *, by: str, now: datetime) -> None:
    """Settle what is asked at the first answer outside the profile, if the profile tells all that it follows from.

    Raises:
        Refused: this is an example, or it is being read.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was saved.
    """
    if question.is_profile or Feed.REQUIRED_RUNGS in question.feeds:
        return
    settled = starting_point(dossier, assessments.instrument(dossier))
    if settled is None and is_told(profile(dossier.answers)):
        settle(store, dossier.id, by=by, now=now)
