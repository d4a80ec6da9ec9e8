"""What somebody in a role read last, beside the dossier as it is now: what changed since, and what stood there."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.assessment import Assessment
from dossier.confirmations import only_confirms
from dossier.model import Dossier
from dossier.review_steps import Role
from questionnaire.answers import AnyAnswer, empty_answer
from services import assessments
from services.inbox import SinceLast, since_last
from storage.answers_before import answers_before
from storage.reviews import versions
from storage.store import Store


@dataclass(frozen=True)
class LastReading:
    """What changed since a role took its last step in this version.

    `before` is the dossier with the answers that changed as they were; if the role took no step in this version yet,
    it is the version before. It is none if there is none, or if nobody here knows how it was. `changed` names the
    questions of which the answer differs.
    """

    since: SinceLast
    before: Dossier | None

    changed: tuple[str, ...] = ()

    @property
    def assessment(self) -> Assessment | None:
        """What followed from the answers then."""
        return Assessment(self.before, assessments.instrument(self.before)) if self.before else None

    def answer(self, question_id: str) -> AnyAnswer | None:
        """What stood there before; none if there was nothing, or nobody here knows."""
        return self.before.answers.get(question_id) if self.before else None


def last_reading(store: Store, dossier: Dossier, role: Role) -> LastReading:
    """What a role read last.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    since = since_last(dossier, role)
    if since.step is None:
        former = versions(store, dossier.id)
        before = former[-1].dossier if former else None
        return LastReading(since, before, _changed(before, dossier) if before else ())
    then = answers_before(store, dossier.id, since.step.at)
    if then is None:
        return LastReading(since, None, since.answers)
    before = _with_answers(dossier, then, since.answers)
    return LastReading(since, before, _changed(before, dossier))


def _with_answers(dossier: Dossier, then: Mapping[str, AnyAnswer], changed: tuple[str, ...]) -> Dossier:
    """The dossier with the answers that changed as they were. What was only confirmed since stays: the team did not."""
    same = {name: answer for name, answer in dossier.answers.items() if name not in changed}
    before = {name: then[name] for name in changed if name in then}
    return dossier.model_copy(update={"answers": same | before})


def _changed(before: Dossier, after: Dossier) -> tuple[str, ...]:
    names = sorted(before.answers.keys() | after.answers.keys())
    return tuple(name for name in names if not _is_same(before.answers.get(name), after.answers.get(name)))


def _is_same(before: AnyAnswer | None, after: AnyAnswer | None) -> bool:
    """Whether two answers say the same, whoever gave or confirmed them; one in which nothing is filled in is none."""
    if before is None or after is None:
        only = before or after
        return only is None or _unsigned(only) == empty_answer(only.kind)
    return only_confirms(_unsigned(before), _unsigned(after))


def _unsigned(answer: AnyAnswer) -> AnyAnswer:
    return answer.model_copy(update={"answered_by": "", "answered_at": None})
