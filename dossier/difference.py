"""What differs between two versions of a dossier: answers, evidence, scores, flags, agreements, and by whom.

It is plain data, for a screen and for the appendix of a report. Only what is visible is compared.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from dossier.assessment import Assessment
from dossier.evidence import evidence_in
from dossier.export import exported
from dossier.model import Action, Dossier
from dossier.names import names_in
from questionnaire.answer import Evidence, Piece
from questionnaire.answers import AnyAnswer
from scoring.flags import Flag
from scoring.scorecard import ScoreName, Verdict

Thing = TypeVar("Thing")
WHO = frozenset({"answered_by", "answered_at"})


@dataclass(frozen=True)
class AnswerDifference:
    """An answer that is new, gone or changed; `fields` names what of it differs, `by` and `at` who changed it last."""

    question: str
    before: AnyAnswer | None
    after: AnyAnswer | None
    fields: tuple[str, ...]
    by: str
    at: datetime | None


@dataclass(frozen=True)
class EvidenceDifference:
    """A piece of evidence that is new, gone, or was made public or confirmed (or no longer is)."""

    question: str
    before: Evidence | None
    after: Evidence | None


@dataclass(frozen=True)
class ScoreDifference:
    """A score whose status or bounds differ."""

    score: ScoreName
    before: Verdict
    after: Verdict


@dataclass(frozen=True)
class ActionDifference:
    """An agreement that is new, gone or changed."""

    before: Action | None
    after: Action | None


@dataclass(frozen=True)
class Difference:
    """All that differs. `about` names the fields of the project that changed, `who` everybody who changed something."""

    answers: tuple[AnswerDifference, ...]
    evidence: tuple[EvidenceDifference, ...]
    scores: tuple[ScoreDifference, ...]
    flags_raised: tuple[Flag, ...]
    flags_gone: tuple[Flag, ...]
    actions: tuple[ActionDifference, ...]
    about: tuple[str, ...]
    who: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not (self.answers or self.scores or self.actions or self.about or self.flags_raised or self.flags_gone)


def difference(before: Assessment, after: Assessment) -> Difference:
    """What differs between two versions, each by its own questions."""
    old, new = exported(before.dossier, before.instrument), exported(after.dossier, after.instrument)
    answers = tuple(_answers(old.answers, new.answers))
    return Difference(
        answers=answers,
        evidence=tuple(piece for answer in answers for piece in _evidence(answer)),
        scores=tuple(_scores(before, after)),
        flags_raised=_flags_beyond(after, before),
        flags_gone=_flags_beyond(before, after),
        actions=tuple(ActionDifference(*pair) for pair in _changed(old.actions, new.actions, lambda one: one.id)),
        about=_fields(old.project, new.project),
        who=tuple(sorted({name for answer in answers for name in _who(answer)})),
    )


def answered_since(dossier: Dossier, moment: datetime) -> tuple[str, ...]:
    """The questions whose answer was given or changed after a moment, as when somebody last read the dossier."""
    stamped = ((name, answer.answered_at) for name, answer in sorted(dossier.answers.items()))
    return tuple(name for name, at in stamped if at is not None and _is_after(at, moment))


def _is_after(at: datetime, moment: datetime) -> bool:
    """Whether a moment lies after another; one without a time zone is taken to be in that of the other."""
    return (at if at.tzinfo else at.replace(tzinfo=moment.tzinfo)) > moment


def _answers(old: Mapping[str, AnyAnswer], new: Mapping[str, AnyAnswer]) -> Iterator[AnswerDifference]:
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        fields = _fields(before, after)
        if fields:
            last = after or before
            yield AnswerDifference(
                name, before, after, fields, last.answered_by if last else "", last.answered_at if last else None
            )


def _fields(before: Piece | None, after: Piece | None) -> tuple[str, ...]:
    """The names of what differs, apart from who answered and when; everything that says something if one is absent."""
    kinds = {type(piece) for piece in (before, after) if piece}
    names = dict.fromkeys(name for kind in kinds for name in kind.model_fields if name not in WHO)
    return tuple(name for name in names if getattr(before, name, None) != getattr(after, name, None))


def _evidence(answer: AnswerDifference) -> Iterator[EvidenceDifference]:
    pairs = _changed(evidence_in(answer.before), evidence_in(answer.after), lambda piece: (piece.title, piece.location))
    return (EvidenceDifference(answer.question, *pair) for pair in pairs)


def _scores(before: Assessment, after: Assessment) -> Iterator[ScoreDifference]:
    for old, new in zip(before.card.verdicts, after.card.verdicts, strict=True):
        if (old.status, old.bounds, old.number_shown) != (new.status, new.bounds, new.number_shown):
            yield ScoreDifference(new.score, old, new)


def _flags_beyond(one: Assessment, other: Assessment) -> tuple[Flag, ...]:
    known = {(flag.id, flag.variant, flag.names) for flag in other.flags}
    return tuple(flag for flag in one.flags if (flag.id, flag.variant, flag.names) not in known)


def _who(answer: AnswerDifference) -> frozenset[str]:
    """Who gave the answer as it is now, or confirmed something of it that was not confirmed before."""
    return (names_in(answer.after) - names_in(answer.before)) | {answer.by.strip()} - {""}


def _changed(
    old: Iterable[Thing], new: Iterable[Thing], key: Callable[[Thing], object]
) -> Iterator[tuple[Thing | None, Thing | None]]:
    """What is gone, new or different, paired by a key."""
    before, after = {key(one): one for one in old}, {key(one): one for one in new}
    for name in dict.fromkeys([*before, *after]):
        if before.get(name) != after.get(name):
            yield before.get(name), after.get(name)
