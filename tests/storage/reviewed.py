"""A small project under review in a store, and what becomes of work on it."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from typing import Any

from dossier.model import Dossier
from dossier.review_refusal import ReviewRefused
from dossier.review_steps import AnyStep
from dossier.review_version import with_step
from questionnaire.answer import Confirmation, Evidence, Standing
from questionnaire.answers import LevelAnswer
from storage.failure import StoreError
from storage.store import Store
from tests.dossier.reviews import (
    INSTRUMENT,
    advise,
    content_of,
    decide,
    dossier,
    passing,
    sign,
    submit,
)

DECIDED = (submit, passing, advise, decide)
ID = dossier().id


def reviewed(*steps: Callable[..., AnyStep], dossier_id: str = ID) -> Dossier:
    """A dossier that is in no store, after steps that are about its very content."""
    made = dossier().model_copy(update={"id": dossier_id})
    for one in steps:
        made = with_step(made, one(content=content_of(made)), INSTRUMENT)
    return made


def kept(store: Store, *steps: Callable[..., AnyStep], now: datetime) -> Dossier:
    """The same in the store."""
    return store.create(reviewed(*steps), by="Samira", now=now).dossier


def level(points: int) -> LevelAnswer:
    return LevelAnswer(standing=Standing.GIVEN, points=points)


def signing(of: Dossier, who: dict[str, Any], pdf: bytes) -> Dossier:
    """The dossier after a signature under this file."""
    one = sign(who, content=content_of(of), file_sha256=sha256(pdf).hexdigest())
    return with_step(of, one, INSTRUMENT)


def outcome(work: Callable[[], object]) -> type[BaseException] | None:
    """What a piece of work was refused with; nothing if it was done."""
    try:
        work()
    except (StoreError, ReviewRefused) as refusal:
        return type(refusal)
    return None


def confirmation_of(of: Dossier) -> LevelAnswer:
    """The answer with its evidence confirmed by the privacy officer."""
    officer = Confirmation(name="Pieter", role="privacy_officer", on=of.dated)
    answer = of.answers["NO-01"]
    assert isinstance(answer, LevelAnswer)
    evidence = tuple(Evidence(**{**dict(piece), "confirmed_by": officer}) for piece in answer.evidence)
    return answer.model_copy(update={"evidence": evidence})
