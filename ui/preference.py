"""Which language somebody reads: chosen in the address, remembered in a cookie, or asked for by the browser.

The server that writes the page and the script that fills it both ask here, so that they never disagree.
"""

from language.model import Language

LANGUAGE_PARAMETER = "lang"
LANGUAGE_COOKIE = "onze-data-language"


def spoken_language(code: str) -> Language | None:
    """The product's language with this code, such as "nl" or "en"; none if there is none."""
    return next((language for language in Language if language.value == code), None)


def preferred_language(chosen: Language | None, remembered: str, accepted: str) -> Language:
    """The language to speak: chosen in the address, else remembered, else what the browser asks for, else Dutch.

    Args:
        chosen: The language that the address names.
        remembered: The code in the cookie.
        accepted: The browser's `Accept-Language` header, in its order of preference.
    """
    return chosen or spoken_language(remembered) or _first_accepted(accepted) or Language.DUTCH


def _first_accepted(header: str) -> Language | None:
    codes = (part.split(";")[0].strip().split("-")[0].lower() for part in header.split(","))
    return next((language for code in codes if (language := spoken_language(code))), None)
