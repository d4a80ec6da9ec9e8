"""Which language somebody reads: chosen in the address, or remembered in a cookie; Dutch until somebody chose.

What a browser asks for is left aside: on a municipality's computers it is often English because nobody ever set it.
The server that writes the page and the script that fills it both ask here, so that they never disagree.
"""

from language.model import Language

LANGUAGE_PARAMETER = "lang"
LANGUAGE_COOKIE = "onze-data-language"


def spoken_language(code: str) -> Language | None:
    """The product's language with this code, such as "nl" or "en"; none if there is none."""
    return next((language for language in Language if language.value == code), None)


def preferred_language(chosen: Language | None, remembered: str) -> Language:
    """The language to speak: chosen in the address, else remembered, else Dutch.

    Args:
        chosen: The language that the address names.
        remembered: The code in the cookie.
    """
    return chosen or spoken_language(remembered) or Language.DUTCH
