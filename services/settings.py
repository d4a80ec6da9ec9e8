"""Settings of this installation: who works here, who usually signs, and where the database is."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from pydantic import TypeAdapter, ValidationError

from dossier.model import Dossier
from dossier.review import DEFAULT_PLAN, Plan, Review
from questionnaire.answer import LONGEST_LINE, plain_line
from storage.store import Store

DATABASE_VARIABLE: Final = "ONZE_DATA_DATABASE_URL"

_DISPLAY_NAME: Final = "display_name"
_USUAL_PLAN: Final = "usual_plan"
_PLAN: Final = TypeAdapter[Plan](Plan)


def database_url(environment: Mapping[str, str]) -> str | None:
    """The address of the database that the environment names; none for the one of this computer."""
    return environment.get(DATABASE_VARIABLE, "").strip() or None


def display_name(store: Store) -> str | None:
    """The name that stands with changes; empty if somebody chose to leave it so, none if nobody was asked yet."""
    return store.settings().get(_DISPLAY_NAME)


def save_display_name(store: Store, name: str, *, now: datetime) -> str:
    """Keep the name that stands with changes from now on, on one line; gives it as it is kept."""
    line = " ".join(plain_line(name).split())[:LONGEST_LINE]
    store.save_setting(_DISPLAY_NAME, line, by=display_name(store) or line, now=now)
    return line


def usual_plan(store: Store) -> Plan:
    """Who signs in a new project, in which order: as it was settled for all of them, or else as the product comes."""
    try:
        return _PLAN.validate_json(store.settings().get(_USUAL_PLAN, ""))
    except ValidationError:
        return DEFAULT_PLAN


def with_usual_plan(store: Store, dossier: Dossier) -> Dossier:
    """A new dossier with the people who usually sign."""
    return dossier.model_copy(update={"review": Review(plan=usual_plan(store))})


def save_usual_plan(store: Store, plan: Plan, *, by: str, now: datetime) -> None:
    """Let new projects begin with this plan; those that are there keep theirs.

    Raises:
        StoreUnavailable: the store cannot be used now.
    """
    store.save_setting(_USUAL_PLAN, _PLAN.dump_json(plan).decode(), by=by, now=now)
