"""Dates, times and numbers as people in that language write them."""

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import format_date as _date
from babel.dates import format_time as _time
from babel.lists import format_list
from babel.numbers import format_decimal

from language.model import Language

_NOISE = 9
"""Decimals that are kept before rounding: what a processor makes of the last digits is no part of a figure."""
_LOCALES = {Language.DUTCH: Locale("nl", "NL"), Language.ENGLISH: Locale("en", "GB")}


def spoken_date(day: date, language: Language) -> str:
    """A date in words: "24 november 2026", "24 November 2026"."""
    return _date(day, format="d MMMM y", locale=_LOCALES[language])


def clock_time(moment: datetime | time, language: Language) -> str:
    """A time of day: "14.32" in Dutch, "14:32" in English."""
    pattern = "HH.mm" if language is Language.DUTCH else "HH:mm"
    return _time(moment, format=pattern, locale=_LOCALES[language])


def rounded(value: float, decimals: int = 0) -> Decimal:
    """A number with so many decimals, as it is shown; a half goes away from zero."""
    exact = Decimal(repr(round(float(value), _NOISE)))
    return exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP) + 0


def number(value: float, language: Language, decimals: int = 0) -> str:
    """A number with a fixed count of decimals and a real minus sign: "3,5" in Dutch, "3.5" in English."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(rounded(value, decimals), format=pattern, locale=_LOCALES[language]).replace("-", "−")


def signed(value: float, language: Language, decimals: int = 0) -> str:
    """A number with its sign, zero excepted: "+1,2", "−1,4", "0"."""
    written = number(value, language, decimals)
    return f"+{written}" if rounded(value, decimals) > 0 else written


def score(value: float, language: Language) -> str:
    """A score from 0 to 1 as people see it: a whole number from 0 to 100."""
    return number(value * 100, language)


def enumeration(things: list[str], language: Language, *, alternatives: bool = False) -> str:
    """Things in one phrase: "a, b en c", or with `alternatives` "a, b of c"."""
    return format_list(things, style="or" if alternatives else "standard", locale=_LOCALES[language])


def quoted(words: str, language: Language) -> str:
    """Words in the quotation marks of a language: ‘zo’ in Dutch, “so” in English."""
    return f"‘{words}’" if language is Language.DUTCH else f"“{words}”"
