"""Taking a review into the team's dossier: only into the very dossier that was read, and whole or not at all."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from dossier.confirmations import confirmed, content_refusal
from dossier.content import fingerprint, shown_fingerprint
from dossier.export import exported
from dossier.model import Dossier
from dossier.place import readable
from dossier.review import Review
from dossier.review_file import ReviewFile, answer_fingerprints, is_confirmation_of
from dossier.review_rules import taken
from dossier.review_steps import Role
from language.messages import Speech, message_id
from questionnaire.model import Instrument

MOST_NAMES: Final = 20


class Mismatch(StrEnum):
    """Why a review does not fit a dossier."""

    OTHER_DOSSIER = "other_dossier"
    OTHER_VERSION = "other_version"
    TAKEN_IN_BEFORE = "taken_in_before"
    ANSWERS_CHANGED = "answers_changed"
    REST_CHANGED = "rest_changed"
    MORE_THAN_CONFIRMED = "more_than_confirmed"
    VIEWS_CHANGED = "views_changed"
    STEP_OF_OTHER_CONTENT = "step_of_other_content"


MISMATCHES: Final[Mapping[Mismatch, str]] = {
    Mismatch.OTHER_DOSSIER: message_id(
        "This review is of another project: its dossier is {theirs}, this one is {ours}. Open the other project."
    ),
    Mismatch.OTHER_VERSION: message_id(
        "This review is of version {theirs}; this dossier is at version {ours}. Ask for a review of this version."
    ),
    Mismatch.TAKEN_IN_BEFORE: message_id("This review was taken in before. Nothing changed."),
    Mismatch.ANSWERS_CHANGED: message_id(
        "Answers changed after the reviewer got the dossier: {questions}. "
        "Nothing was taken in. Hand over the dossier as it is now."
    ),
    Mismatch.REST_CHANGED: message_id(
        "The description of the project or what was agreed changed after the reviewer got the dossier. "
        "Nothing was taken in. Hand over the dossier as it is now."
    ),
    Mismatch.MORE_THAN_CONFIRMED: message_id(
        "This review changes answers, and a reviewer can only confirm: {questions}. Nothing was taken in."
    ),
    Mismatch.VIEWS_CHANGED: message_id(
        "What the people in the data say was changed by the team and by the reviewer. "
        "Nothing was taken in. Put the two together first."
    ),
    Mismatch.STEP_OF_OTHER_CONTENT: message_id(
        "A step in this review is about other content than it holds. Nothing was taken in. Ask for the file again."
    ),
}


class ReviewMismatch(ValueError):  # noqa: N818 (nothing is broken; they do not belong together)
    """A review does not fit the dossier; nothing of it was taken in."""

    def __init__(self, code: Mismatch, *, questions: tuple[str, ...] = (), **values: object) -> None:
        super().__init__(" ".join([code.value, *questions]))
        self.code = code
        self.questions = questions
        self.values = values

    def message(self, say: Speech) -> str:
        """What differs, and what to do, for the user."""
        names = ", ".join(map(readable, self.questions[:MOST_NAMES]))
        more = " …" if len(self.questions) > MOST_NAMES else ""
        return say(MISMATCHES[self.code], questions=names + more, **self.values)


def take_in(dossier: Dossier, file: ReviewFile, instrument: Instrument) -> Dossier:
    """The team's dossier with a review taken in.

    Raises:
        ReviewMismatch: the review is not of this dossier as it is now.
        ReviewRefused: a step in it is not allowed now.
    """
    _refuse_another(dossier, file)
    _refuse_changed(exported(dossier, instrument), file)
    with_answers = _with_confirmations(dossier, file, instrument)
    refusal = content_refusal(dossier, with_answers, Role.PRIVACY_OFFICER)
    if refusal:
        raise refusal
    content = shown_fingerprint(with_answers, instrument)
    if any(step.content != content for step in file.steps):
        raise ReviewMismatch(Mismatch.STEP_OF_OTHER_CONTENT)
    return with_answers.model_copy(update={"review": _with_steps(dossier.review, file)})


def _refuse_another(dossier: Dossier, file: ReviewFile) -> None:
    if file.dossier != dossier.id:
        raise ReviewMismatch(Mismatch.OTHER_DOSSIER, theirs=file.dossier, ours=dossier.id)
    if file.version != dossier.review.version:
        raise ReviewMismatch(Mismatch.OTHER_VERSION, theirs=file.version, ours=dossier.review.version)
    if file.steps and all(step in dossier.review.steps for step in file.steps):
        raise ReviewMismatch(Mismatch.TAKEN_IN_BEFORE)


def _refuse_changed(shown: Dossier, file: ReviewFile) -> None:
    """Refuse a review of other content than what is shown now, and name the answers that differ."""
    if fingerprint(shown) == file.content:
        return
    ours = answer_fingerprints(shown)
    changed = sorted(name for name in ours.keys() | file.answers.keys() if ours.get(name) != file.answers.get(name))
    raise ReviewMismatch(Mismatch.ANSWERS_CHANGED if changed else Mismatch.REST_CHANGED, questions=tuple(changed))


def _with_confirmations(dossier: Dossier, file: ReviewFile, instrument: Instrument) -> Dossier:
    shown = exported(dossier, instrument).answers
    strange = [name for name, answer in file.confirmations.items() if not is_confirmation_of(shown.get(name), answer)]
    if strange:
        raise ReviewMismatch(Mismatch.MORE_THAN_CONFIRMED, questions=tuple(sorted(strange)))
    changed = {name: confirmed(dossier.answers[name], answer) for name, answer in file.confirmations.items()}
    return dossier.model_copy(update={"answers": dossier.answers | changed})


def _with_steps(review: Review, file: ReviewFile) -> Review:
    """The review with what the reviewer found and was told, and then each step by the same rules as here."""
    if file.views is not None and review.views not in {file.views, file.views_before}:
        raise ReviewMismatch(Mismatch.VIEWS_CHANGED)
    findings = {one.id: one for one in review.findings} | {one.id: one for one in file.findings}
    grown = {"findings": tuple(findings.values()), "views": file.views or review.views}
    reviewed = review.model_copy(update=grown)
    for step in file.steps:
        reviewed = taken(reviewed, step)
    return reviewed
