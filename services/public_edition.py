"""The public edition of a project: which texts are black in it, and whether it may stand beside an earlier one."""

from collections.abc import Collection
from dataclasses import dataclass

from dossier.model import MOST_BLACKED_OUT, Dossier
from dossier.publication import publication, readable_edition, texts_that_name
from dossier.publication_series import too_close
from dossier.redaction import BLACKED_OUT, NothingToRedactError, black_too, covered, readable_again, texts_in
from dossier.redaction_words import part_words, question_of
from dossier.review_refusal import ReviewCode, ReviewRefused
from language.messages import Speech
from questionnaire.model import Instrument
from services import assessments
from services.examples import is_example, refuse_example
from services.refusal import REFUSALS, RefusalCode, Refused
from services.reviews import Desk
from storage.public_edition import is_final, save_blacked_out
from storage.reviews import versions
from storage.store import Saved, Store


class TooClose(Refused):
    """Beside an earlier version too few people answered differently: together the two tell what those people said."""

    def __init__(self, version: int, questions: Collection[str], instrument: Instrument) -> None:
        super().__init__(RefusalCode.TOO_CLOSE)
        self._version, self._questions, self._instrument = version, tuple(questions), instrument

    def message(self, say: Speech) -> str:
        """Which questions it is about, and what to do, for the user."""
        named = [_numbered(name, self._instrument, say) for name in self._questions]
        return say(REFUSALS[self.code], n=self._version, questions=", ".join(named))


@dataclass(frozen=True)
class PublishedText:
    """A free text of the publication. `part` says in words where it stands, `question` is empty outside answers."""

    place: str
    question: str
    part: str
    text: str
    names_somebody: bool
    is_black: bool


def published_texts(dossier: Dossier, say: Speech) -> tuple[PublishedText, ...]:
    """Every text that the team can black out; those that name somebody who answered or confirmed come first.

    A name that is always left out is not among them.
    """
    instrument = assessments.instrument(dossier)
    edition = readable_edition(dossier, instrument)
    naming, black = set(texts_that_name(edition, dossier)), covered(edition, dossier.blacked_out)
    found = [
        PublishedText(
            place=place,
            question=question_of(place),
            part=part_words(place, instrument, say),
            text=text,
            names_somebody=place in naming,
            is_black=place in black,
        )
        for place, text in texts_in(edition)
        if text != BLACKED_OUT
    ]
    return tuple(sorted(found, key=lambda one: not one.names_somebody))


def black_out(desk: Desk, place: str, *, is_black: bool) -> Saved:
    """Black out the text at a place of the publication, or make it readable again.

    Raises:
        Refused: it is an example.
        ReviewRefused: the report is made ready to sign, or the dossier changed since it was read; nothing was kept.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now; nothing was kept.
    """
    dossier = desk.dossier
    refuse_example(dossier.id)
    edition, change = (
        readable_edition(dossier, assessments.instrument(dossier)),
        black_too if is_black else readable_again,
    )
    try:
        chosen = change(edition, dossier.blacked_out, place)
    except NothingToRedactError as gone:
        raise ReviewRefused(ReviewCode.STALE) from gone
    latest = tuple(dict.fromkeys(chosen))[-MOST_BLACKED_OUT:]
    return save_blacked_out(
        desk.store, dossier.id, latest, by=desk.by, now=desk.now, seen_revision=desk.stored.revision
    )


def can_black_out(store: Store, dossier: Dossier) -> bool:
    """Whether the choice can still change: it is no example, and its report was not made ready to sign yet."""
    return not is_example(dossier.id) and not is_final(store, dossier.id, dossier.review)


def obstacle_to_publishing(store: Store, dossier: Dossier) -> Refused | None:
    """Why this version may not be published beside an earlier one; none if it may, or if its report is made already.

    Two publications that differ by a few people tell together what those people answered. An earlier version counts if
    its report was made ready to sign.

    Raises:
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    if not can_black_out(store, dossier):
        return None
    instrument = assessments.instrument(dossier)
    for former in reversed(versions(store, dossier.id)):
        earlier = former.dossier
        if not is_final(store, dossier.id, earlier.review):
            continue
        told = too_close(publication(earlier, instrument), publication(dossier, instrument), instrument)
        if told:
            return TooClose(earlier.review.version, told, instrument)
    return None


def refuse_too_close(store: Store, dossier: Dossier) -> None:
    """Refuse to make the report ready to sign if it may not be published.

    Raises:
        Refused: it differs by too few people from an earlier version.
        NotFound: there is no such dossier.
        StoreUnavailable: the store cannot be used now.
    """
    refusal = obstacle_to_publishing(store, dossier)
    if refusal:
        raise refusal


def _numbered(name: str, instrument: Instrument, say: Speech) -> str:
    return f"{instrument.question(name).title.into(say.language)} ({name})"
