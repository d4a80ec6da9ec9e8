"""Names that are made up say what they are, once."""

import pytest

from language.model import Language
from services.naming import project_of_copy
from tests.reports import invented


@pytest.mark.parametrize(("language", "name"), [(Language.DUTCH, "Kopie van X"), (Language.ENGLISH, "Copy of X")])
def test_a_copy_of_a_copy_is_called_a_copy_once(language: Language, name: str) -> None:
    made = invented.dossier({})
    whole = made.model_copy(update={"language": language, "project": made.project.model_copy(update={"name": "X"})})
    copy = project_of_copy(whole)
    assert copy.name == name
    assert project_of_copy(whole.model_copy(update={"project": copy})).name == name
