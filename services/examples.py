"""Examples: dossiers that come with the product. They open to be read; a copy of one can be changed.

Each is there in every language: the same project with the same answers, told in the words of the reader.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final

from dossier.difference import answered_since
from dossier.file import dossier_from_bytes
from dossier.model import Dossier
from dossier.review import Review
from language.model import Language
from questionnaire.answers import AnyAnswer
from services.naming import new_id, project_of_copy
from services.refusal import RefusalCode, Refused
from storage.failure import NotFound
from storage.mapping import StoredDossier
from storage.store import Store

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
PREFIX: Final = "example-"


@dataclass(frozen=True)
class Example:
    """An example; its id starts with `example-`, and no other dossier's does."""

    dossier: Dossier

    @property
    def id(self) -> str:
        """The id under which it opens."""
        return self.dossier.id

    @property
    def name(self) -> str:
        """What its project is called."""
        return self.dossier.project.name

    @property
    def organisation(self) -> str:
        """Whose project it is."""
        return self.dossier.project.organisation


def examples(language: Language) -> tuple[Example, ...]:
    """The examples that come with the product, told in a language, in the order of their ids."""
    return examples_in(EXAMPLES if language is Language.DUTCH else EXAMPLES / language.value)


@cache
def examples_in(folder: Path) -> tuple[Example, ...]:
    """The examples in a folder, in the order of their ids.

    Raises:
        DossierFileError: a file cannot be used as a dossier.
        ValueError: a file has an id that does not start with `example-`.
    """
    found = [Example(dossier_from_bytes(file.read_bytes())) for file in sorted(folder.glob("*.json"))]
    strange = [example.id for example in found if not is_example(example.id)]
    if strange:
        message = f"the id of an example starts with {PREFIX}; these do not: {', '.join(strange)}"
        raise ValueError(message)
    return tuple(sorted(found, key=lambda example: example.id))


def is_example(dossier_id: str) -> bool:
    """Whether this is the id of an example, which nobody can change."""
    return dossier_id.startswith(PREFIX)


def example(example_id: str, language: Language) -> StoredDossier:
    """An example, told in a language, in the form in which a stored dossier is read.

    Raises:
        NotFound: there is no such example.
    """
    for found in examples(language):
        if found.id == example_id:
            return StoredDossier(dossier=found.dossier, revision=0, answer_revisions={})
    raise NotFound(example_id)


def refuse_example(dossier_id: str) -> None:
    """Stop if this is an example.

    Raises:
        Refused: it is.
    """
    if is_example(dossier_id):
        raise Refused(RefusalCode.EXAMPLE)


def copy_example(store: Store, example_id: str, language: Language, *, by: str, now: datetime) -> str:
    """Make a copy of an example that can be changed, in the language of the reader; gives its id.

    Its origin stays, and its name says that it is a copy.

    Raises:
        NotFound: there is no such example.
    """
    original = example(example_id, language).dossier
    copy = original.model_copy(
        update={
            "id": new_id(),
            "project": project_of_copy(original),
            "created": now.date(),
            "dated": now.date(),
            "review": Review(),
            "answers": _given_by(original, now),
        }
    )
    return store.create(copy, by=by, now=now).dossier.id


def _given_by(dossier: Dossier, now: datetime) -> dict[str, AnyAnswer]:
    """The answers, none given later than now: an example may be told in years to come, and nothing changed since."""
    to_come = {
        name: dossier.answers[name].model_copy(update={"answered_at": now}) for name in answered_since(dossier, now)
    }
    return dict(dossier.answers) | to_come
