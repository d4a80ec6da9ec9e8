"""Messages of the product: written in English in the code, translated in `locales/nl/messages.po`.

The catalogue is read from its text form, so no compiled file has to be kept in step with it.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from language.model import Language

LOCALES = Path(__file__).parent / "locales"


class Speech:
    """Says messages in one language.

    `speech("Saved at {time}.", time="14:32")` translates the message and fills in the values. Values are inserted as
    they are and never read as part of the message, so text that a user typed is safe here; escaping for HTML or
    ReportLab is the work of whoever puts the result there.
    """

    def __init__(self, language: Language, translations: NullTranslations) -> None:
        self.language = language
        self._translations = translations

    def __call__(self, message: str, /, **values: object) -> str:
        """The message in this language, with the values filled in."""
        return self._translations.gettext(message).format(**values)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The message for `n` things; `{n}` is filled in."""
        return self._translations.ngettext(one, many, n).format(n=n, **values)


def message_id(message: str) -> str:
    """Marks a message that is kept in a table and said later, so that its translation is asked for."""
    return message


@cache
def speech(language: Language) -> Speech:
    """The speech for one language. The catalogue is read once for each process."""
    if language is Language.ENGLISH:
        return Speech(language, NullTranslations())
    with (LOCALES / language.value / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale=language.value)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Speech(language, GNUTranslations(compiled))
