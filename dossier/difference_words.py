"""What differs between two versions, in sentences that screen and report share."""

from collections.abc import Iterator
from typing import Final

from dossier.assessment import Assessment
from dossier.difference import Difference
from language.formats import enumeration, quoted, score
from language.messages import Speech, message_id
from questionnaire.answer import Evidence
from scoring.scorecard import Verdict
from scoring.words import word, words

_NEW: Final = message_id("New at {question}: {titles}")
_GONE: Final = message_id("Gone at {question}: {titles}")
_CONFIRMED: Final = message_id("Confirmed at {question}: {titles}")
_CHANGED: Final = message_id("Changed at {question}: {titles}")


def changed_scores(found: Difference, say: Speech) -> Iterator[str]:
    """Each score that is another one now, from what to what."""
    for one in found.scores:
        name = word(words().scores, one.score.value, say.language)
        yield say(
            "{score}: from {before} to {after}.", score=name, before=_told(one.before, say), after=_told(one.after, say)
        )


def changed_flags(found: Difference, before: Assessment, after: Assessment, say: Speech) -> Iterator[str]:
    """Each flag that is new or gone."""
    for flag in found.flags_raised:
        yield say("New flag: {title}", title=after.title(flag, say.language))
    for flag in found.flags_gone:
        yield say("Flag gone: {title}", title=before.title(flag, say.language))


def changed_evidence(found: Difference, say: Speech) -> Iterator[str]:
    """The evidence that is gone, new or changed, a line for each question and each of these."""
    titles: dict[tuple[str, str], dict[str, None]] = {}
    for one in found.evidence:
        piece = one.after or one.before
        kind = _kind(one.before, one.after)
        titles.setdefault((one.question, kind), {})[piece.title if piece else ""] = None
    for (question, kind), told in titles.items():
        named = enumeration([quoted(title, say.language) for title in told], say.language)
        yield say(kind, question=question, titles=named)


def _kind(before: Evidence | None, after: Evidence | None) -> str:
    if before is None:
        return _NEW
    if after is None:
        return _GONE
    return _CONFIRMED if after.confirmed_by and not before.confirmed_by else _CHANGED


def changed_agreements(found: Difference, say: Speech) -> Iterator[str]:
    """How many agreements are new, changed or gone; nothing if none is."""
    new = sum(one.before is None for one in found.actions)
    gone = sum(one.after is None for one in found.actions)
    changed = len(found.actions) - new - gone
    if new:
        yield say.plural("{n} agreement is new.", "{n} agreements are new.", new)
    if changed:
        yield say.plural("{n} agreement changed.", "{n} agreements changed.", changed)
    if gone:
        yield say.plural("{n} agreement is gone.", "{n} agreements are gone.", gone)


def _told(verdict: Verdict, say: Speech) -> str:
    status = word(words().statuses, verdict.status.value, say.language)
    if not verdict.number_shown or verdict.bounds is None:
        return f"“{status}”"
    return say("“{status}” (proven {n})", status=status, n=score(verdict.bounds.proven, say.language))
