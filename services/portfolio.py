"""A few projects to be compared: which there are to choose from, and their dossiers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dossier.model import Dossier, Origin
from language.model import Language
from scoring.side_by_side import FEWEST, MOST, alphabetical
from services import assessments
from services.examples import examples
from services.refusal import RefusalCode, Refused
from storage.store import Store


@dataclass(frozen=True)
class Candidate:
    """A project that can be compared: one that is kept here, or an example that comes with the product."""

    id: str
    name: str
    organisation: str
    origin: Origin
    language: Language
    dated: date
    is_example: bool


@dataclass(frozen=True)
class Selection:
    """The projects that somebody named and that are here, each once; and how many of the named are not here."""

    ids: tuple[str, ...]
    missing: int


def candidates(store: Store, language: Language) -> tuple[Candidate, ...]:
    """The projects that can be compared, in the order of the alphabet; examples are told in a language.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    kept = [
        Candidate(one.id, one.name, one.organisation, one.origin, one.language, one.dated, is_example=False)
        for one in store.summaries()
    ]
    shown = [
        Candidate(
            dossier.id,
            dossier.project.name,
            dossier.project.organisation,
            dossier.project.origin,
            dossier.language,
            dossier.dated,
            is_example=True,
        )
        for dossier in (example.dossier for example in examples(language))
    ]
    return tuple(
        sorted([*kept, *shown], key=lambda one: (*alphabetical(one.name, one.organisation), one.dated, one.id))
    )


def selection(known: Sequence[Candidate], named: Sequence[str]) -> Selection:
    """Which of the named projects are here; what is named can be anything, since it stands in an address."""
    wanted = dict.fromkeys(named)
    here = {candidate.id for candidate in known}
    return Selection(
        ids=tuple(name for name in wanted if name in here),
        missing=sum(name not in here for name in wanted),
    )


def portfolio(store: Store, ids: Sequence[str], language: Language) -> tuple[Dossier, ...]:
    """The dossiers of two to six projects.

    Raises:
        Refused: these are too few or too many to be compared.
        NotFound: one of them is not here any more.
        StoreUnavailable: the store cannot be used now.
    """
    if len(ids) < FEWEST:
        raise Refused(RefusalCode.TOO_FEW_TO_COMPARE, fewest=FEWEST, most=MOST)
    if len(ids) > MOST:
        raise Refused(RefusalCode.TOO_MANY_TO_COMPARE, most=MOST, chosen=len(ids))
    return tuple(assessments.dossier(store, one, language).dossier for one in ids)
