"""The review of a project: handing in, reading, giving back, advising and deciding, here or by a file that travels."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from dossier.assessment import Assessment
from dossier.conditions import with_met, without_met
from dossier.content import shown_fingerprint
from dossier.difference import Difference, difference
from dossier.findings import found, marked, reusable_texts, with_views
from dossier.model import MOST_BLACKED_OUT, Dossier
from dossier.review import Finding, FindingState, Met, Plan, Review, SubjectViews, closes
from dossier.review_file import review_bytes, review_file, review_from_bytes
from dossier.review_refusal import ReviewCode, ReviewRefused
from dossier.review_rules import is_frozen
from dossier.review_steps import AnyStep, Role
from dossier.review_taking_in import take_in
from dossier.review_version import NewVersion, continues, open_new_version, with_step
from services import assessments
from services.examples import refuse_example
from services.exported_file import ExportedFile
from services.naming import file_name
from services.refusal import RefusalCode, Refused
from storage.findings import written_findings
from storage.mapping import StoredDossier
from storage.reviews import arrival, save_arrival, save_new_version, save_review, versions
from storage.store import Saved, Store

MOST_TEXTS: Final = 20


@dataclass(frozen=True)
class Desk:
    """The dossier as somebody has it before them: whoever acts on it, acts on this revision of it or is told."""

    store: Store
    stored: StoredDossier
    by: str
    now: datetime

    @property
    def dossier(self) -> Dossier:
        """The dossier."""
        return self.stored.dossier

    @property
    def content(self) -> str:
        """The fingerprint of what can be read of it, which each step names."""
        return shown_fingerprint(self.dossier, assessments.instrument(self.dossier))


def take_step(desk: Desk, step: AnyStep) -> Saved:
    """Take a step of the review.

    Raises:
        ReviewRefused: the rules do not allow it, or the dossier changed since it was read.
        Refused: it is an example.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was kept.
    """
    return _keep(desk, with_step(desk.dossier, step, assessments.instrument(desk.dossier)))


def save_finding(desk: Desk, finding: Finding) -> Saved:
    """Write down what was found. Raises as `take_step` does."""
    return _grow(desk, lambda review: found(review, finding))


def mark_finding(desk: Desk, finding_id: str, now: FindingState, role: Role) -> Saved:
    """Say of a finding that it was mended, or that it is settled. Raises as `take_step` does."""
    return _grow(desk, lambda review: marked(review, finding_id, now, role))


def earlier_texts(store: Store, role: Role, about: str, by: str) -> tuple[str, ...]:
    """What this person wrote here before in this role, to begin a new finding with. The names of others stay out.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    return reusable_texts(written_findings(store, by), role, about, MOST_TEXTS)


def save_met(desk: Desk, condition: str, role: Role) -> Saved:
    """Write down that a condition was met, by whoever acts, now. Raises as `take_step` does."""
    if not desk.by.strip():
        raise ReviewRefused(ReviewCode.NO_NAME)
    met = Met(condition=condition, by=desk.by, role=role, at=desk.now)
    return _grow(desk, lambda review: with_met(review, met))


def save_not_met(desk: Desk, condition: str, role: Role) -> Saved:
    """Take back that a condition was met. Raises as `take_step` does."""
    return _grow(desk, lambda review: without_met(review, condition, role))


def save_views(desk: Desk, views: SubjectViews) -> Saved:
    """Write down what the people in the data say. Raises as `take_step` does."""
    return _grow(desk, lambda review: with_views(review, views))


def save_plan(desk: Desk, plan: Plan) -> Saved:
    """Settle who signs, in which order, before the dossier is handed in. Raises as `take_step` does."""
    if is_frozen(desk.dossier.review):
        raise ReviewRefused(ReviewCode.ONLY_CONFIRMATIONS)
    if not closes(plan):
        raise ReviewRefused(ReviewCode.NOT_CLOSED)
    return _grow(desk, lambda review: review.model_copy(update={"plan": plan}))


def start_new_version(desk: Desk) -> Saved:
    """Open a new version in draft; the one that was decided is kept as it was. Raises as `take_step` does."""
    refuse_example(desk.dossier.id)
    new = open_new_version(desk.dossier, assessments.instrument(desk.dossier), by=desk.by, at=desk.now)
    return save_new_version(desk.store, new, by=desk.by, now=desk.now, seen_revision=desk.stored.revision)


def changed_since_version_before(store: Store, dossier: Dossier) -> Difference | None:
    """What differs from the version before this one; none for a first version.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    former = versions(store, dossier.id)
    return _difference(former[-1].dossier, dossier) if former else None


def hand_back(store: Store, dossier_id: str) -> ExportedFile | None:
    """What was done here to a dossier that came from elsewhere, as a file; none if it did not come from elsewhere.

    Raises:
        ReviewRefused: more was changed here than a reviewer may change.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    dossier, came = store.dossier(dossier_id).dossier, arrival(store, dossier_id)
    if came is None:
        return None
    file = review_file(came, dossier, assessments.instrument(dossier))
    return ExportedFile(file_name(dossier).replace("onze-data", "onze-data-review", 1), review_bytes(file))


def take_review_in(desk: Desk, data: bytes) -> Saved:
    """Take in the review that somebody handed back, whole or not at all.

    Raises:
        DossierFileError: the file cannot be read; its `message` says why.
        ReviewMismatch: it is of something else than this dossier as it is now.
        ReviewRefused: a step in it is not allowed.
        Refused: it is an example.
        StoreUnavailable: the store cannot be used now; nothing was kept.
    """
    return _keep(desk, take_in(desk.dossier, review_from_bytes(data), assessments.instrument(desk.dossier)))


def receive(store: Store, arriving: Dossier, *, by: str, now: datetime) -> bool:
    """Take in a later stage of a dossier that is here, in its place; gives whether it was taken in.

    It is not, if something was changed here that the later stage does not hold: then neither may take the place of the
    other.

    Raises:
        Refused: what was done here to a dossier that came to be read was not handed back yet.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was kept.
    """
    stored = store.dossier(arriving.id)
    held = stored.dossier
    if not is_later(held, arriving):
        return False
    came = arrival(store, held.id)
    if _has_work_of_its_own(held, arriving, came.review.views if came else SubjectViews()):
        if came:
            raise Refused(RefusalCode.NOT_HANDED_BACK)
        return False
    # What either blacked out stays black: a choice that was made here is never lost to a file.
    black = dict.fromkeys((*held.blacked_out, *arriving.blacked_out))
    arriving = arriving.model_copy(update={"blacked_out": tuple(black)[:MOST_BLACKED_OUT]})
    if arriving.review.version > held.review.version:
        save_new_version(store, NewVersion(held, arriving), by=by, now=now, seen_revision=stored.revision)
    else:
        save_review(store, arriving, by=by, now=now, seen_revision=stored.revision)
    if is_frozen(arriving.review):
        save_arrival(store, arriving, by=by, now=now)
    return True


def is_later(held: Dossier, arriving: Dossier) -> bool:
    """Whether a dossier that arrives is a stage beyond that of one that is held: steps were taken since."""
    return continues(held, arriving) and not continues(arriving, held)


def _grow(desk: Desk, change: Callable[[Review], Review]) -> Saved:
    return _keep(desk, desk.dossier.model_copy(update={"review": change(desk.dossier.review)}))


def _keep(desk: Desk, reviewed: Dossier) -> Saved:
    refuse_example(desk.dossier.id)
    return save_review(desk.store, reviewed, by=desk.by, now=desk.now, seen_revision=desk.stored.revision)


def _has_work_of_its_own(held: Dossier, arriving: Dossier, views_before: SubjectViews) -> bool:
    """Whether something was done here after the last step that both have, and the dossier that arrives lacks it."""
    content = shown_fingerprint(held, assessments.instrument(held))
    known = {shown_fingerprint(arriving, assessments.instrument(arriving))}
    known |= {held.review.steps[-1].content} if held.review.steps else set()
    if content not in known or held.review.views not in {views_before, arriving.review.views}:
        return True
    if arriving.review.version > held.review.version:
        return False
    theirs = {finding.id for finding in arriving.review.findings}
    if not set(held.review.met) <= set(arriving.review.met):
        return True
    return any(finding.id not in theirs for finding in held.review.findings)


def _difference(before: Dossier, after: Dossier) -> Difference:
    return difference(
        Assessment(before, assessments.instrument(before)), Assessment(after, assessments.instrument(after))
    )
