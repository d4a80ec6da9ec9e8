"""A language, and a text that exists in every language of the product."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Language(StrEnum):
    """A language in which the whole product is available."""

    DUTCH = "nl"
    ENGLISH = "en"


class LocalisedText(BaseModel):
    """The same text in Dutch and in English; neither may be missing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nl: Words
    en: Words

    def into(self, language: Language) -> str:
        """The text in one language."""
        return self.nl if language is Language.DUTCH else self.en
