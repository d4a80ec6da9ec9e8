"""The answers of a dossier as they were at an earlier moment, read back from their history."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from questionnaire.answers import AnyAnswer
from storage.changes import found_row, whole
from storage.mapping import answer_of
from storage.store import Store
from storage.tables import ChangeRow


def answers_before(store: Store, dossier_id: str, moment: datetime) -> Mapping[str, AnyAnswer] | None:
    """The answers as they were at a moment; none if the dossier came here later, so that nobody here knows.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    with store.work() as session:
        answers = dict(whole(session, found_row(session, dossier_id)).dossier.answers)
        of_dossier = ChangeRow.dossier_id == dossier_id
        came = session.scalar(select(func.min(ChangeRow.at)).where(of_dossier))
        if came is None or came > moment:
            return None
        later = (
            select(ChangeRow.about, ChangeRow.old)
            .where(of_dossier, ChangeRow.about.in_(answers), ChangeRow.at > moment)
            .order_by(ChangeRow.revision.desc(), ChangeRow.id.desc())
        )
        # The last change in front, so that what is undone at the end is the first change after the moment.
        for name, old in session.execute(later):
            if old is None:
                answers.pop(name, None)
            else:
                answers[name] = answer_of(old)
        return answers
