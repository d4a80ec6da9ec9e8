"""Names that are made up: the id of a new dossier, the name of a copy, the name of a file."""

import re
import unicodedata
from collections.abc import Collection
from itertools import chain, count
from typing import Final
from uuid import uuid4

from dossier.model import Dossier, Project
from language.messages import speech
from questionnaire.answer import LONGEST_LINE

LONGEST_SLUG: Final = 60


def new_id() -> str:
    """An id that no other dossier has."""
    return str(uuid4())


def project_of_copy(dossier: Dossier) -> Project:
    """The project of a copy: the same, with a name that says so once in the language of the dossier."""
    say, name = speech(dossier.language), dossier.project.name
    if not name.startswith(say("Copy of {name}", name="")):
        name = say("Copy of {name}", name=name)
    return dossier.project.model_copy(update={"name": name[:LONGEST_LINE].rstrip()})


def file_name(dossier: Dossier) -> str:
    """The name of a dossier's file: letters, digits and hyphens, so that every system takes it."""
    letters = unicodedata.normalize("NFKD", dossier.project.name).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", letters))[:LONGEST_SLUG].strip("-")
    return "-".join(part for part in ("onze-data", slug, dossier.dated.isoformat()) if part) + ".json"


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or the first one with a number behind it that is not taken; capitals make no other name."""
    stem, dot, ending = name.rpartition(".")
    numbered = chain([name], (f"{stem}-{number}{dot}{ending}" for number in count(2)))
    return next(free for free in numbered if free.lower() not in taken)
