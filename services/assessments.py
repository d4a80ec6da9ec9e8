"""Assessing: reading a dossier, and saving answers and actions as they are given."""

from collections.abc import Sequence
from datetime import datetime

from dossier.confirmations import only_confirms
from dossier.consistency import answer_fault
from dossier.file import released_instrument
from dossier.model import Action, Dossier
from dossier.review_rules import is_frozen
from dossier.review_steps import Role
from language.model import Language
from questionnaire.answers import AnyAnswer
from questionnaire.model import Instrument
from questionnaire.own import is_own, with_own
from questionnaire.routing import Scope
from services.examples import example, is_example, refuse_example
from services.own_content import own
from services.refusal import AnswerRefused, refused_if_frozen
from storage.failure import Cause, StoreUnavailable
from storage.mapping import AnswerChange, StoredDossier
from storage.store import Saved, Store


def dossier(store: Store, dossier_id: str, language: Language = Language.DUTCH) -> StoredDossier:
    """The dossier with this id: one of the store as it was written, or an example told in a language.

    Raises:
        NotFound: there is none.
        StoreUnavailable: the store cannot be used now.
    """
    return example(dossier_id, language) if is_example(dossier_id) else store.dossier(dossier_id)


def instrument(of: Dossier) -> Instrument:
    """The questions that a dossier answers, in the version in which they were put, and this organisation's own.

    An example is not asked them: it tells of another organisation and stays as it is.

    Raises:
        StoreUnavailable: this installation does not have them, because a newer one made the dossier.
    """
    released = released_instrument(of.questionnaire)
    if released is None:
        raise StoreUnavailable(Cause.NEWER)
    added = None if is_example(of.id) else own().content
    return _fitting(with_own(released, added), of) if added else released


def _fitting(whole: Instrument, of: Dossier) -> Instrument:
    """The questions without the own ones that were changed since they were answered; those answers are kept."""
    answered = {name: answer for name, answer in of.answers.items() if is_own(name)}
    changed = {name for name, answer in answered.items() if answer_fault(name, answer, whole)}
    fitting = tuple(question for question in whole.questions if question.id not in changed)
    return whole.model_copy(update={"questions": fitting})


def is_read_only(of: Dossier) -> bool:
    """Whether the team can change nothing of it now: it is an example, or its review has frozen it."""
    return is_example(of.id) or is_frozen(of.review)


def save_answer(
    store: Store,
    dossier_id: str,
    question_id: str,
    answer: AnyAnswer,
    *,
    by: str,
    now: datetime,
    seen_revision: int | None = None,
    role: Role = Role.PROJECT_LEAD,
) -> Saved:
    """Save an answer as it is given, with who gave it and when. Who only confirms it did not give it.

    Args:
        store: Where it is kept.
        dossier_id: The dossier.
        question_id: The question.
        answer: The answer as it is now.
        by: The display name; may be empty.
        now: The moment, with its time zone.
        seen_revision: The revision of this answer when this editor last read or saved it (0: there was none).
        role: In which role; while the dossier is read, only the privacy officer can confirm.

    Raises:
        Refused: this is an example, or the review does not let it change like this.
        AnswerRefused: the answer does not fit the question.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was saved.
    """
    refuse_example(dossier_id)
    kept = store.dossier(dossier_id).dossier
    fault = answer_fault(question_id, answer, instrument(kept))
    if fault:
        raise AnswerRefused(fault)
    signed = _signed(answer, kept.answers.get(question_id), by, now)
    with refused_if_frozen():
        return store.save_answer(
            dossier_id, question_id, signed, by=by, now=now, seen_revision=seen_revision, role=role
        )


def _signed(answer: AnyAnswer, kept: AnyAnswer | None, by: str, now: datetime) -> AnyAnswer:
    """The answer with who gave it, and when; those of the kept answer if it is only confirmed."""
    if kept:
        as_given = {"answered_by": kept.answered_by, "answered_at": kept.answered_at}
        confirmed = answer.model_copy(update=as_given)
        if only_confirms(kept, confirmed):
            return confirmed
    return answer.model_copy(update={"answered_by": by, "answered_at": now})


def save_actions(store: Store, dossier_id: str, actions: Sequence[Action], *, by: str, now: datetime) -> Saved:
    """Save what was agreed to do.

    Raises:
        Refused: this is an example, or the review has frozen it.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was saved.
    """
    refuse_example(dossier_id)
    with refused_if_frozen():
        return store.save_actions(dossier_id, tuple(actions), by=by, now=now)


def save_intended_scope(store: Store, dossier_id: str, intended: Scope, *, by: str, now: datetime) -> Saved:
    """Save how much the team wants to be asked. What was answered stays.

    Raises:
        Refused: this is an example, or the review has frozen it.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was saved.
    """
    refuse_example(dossier_id)
    with refused_if_frozen():
        return store.save_intended_scope(dossier_id, intended, by=by, now=now)


def history(store: Store, dossier_id: str, question_id: str) -> tuple[AnswerChange, ...]:
    """Every change of an answer, the first in front; an example has none.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    return () if is_example(dossier_id) else store.history(dossier_id, question_id)
