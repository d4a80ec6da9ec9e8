"""Reading a JSON file that a stranger may have made: within limits, without guessing, with one fault that tells why.

A dossier, a publication and a review are read alike; what may stand in them is for their own models.
"""

import json
from typing import Any, Final, NoReturn

from dossier.fault import DossierFileError, Fault, FaultCode
from dossier.place import readable

LARGEST_FILE: Final = 5_000_000
MOST_DIGITS: Final = 18


def refuse(code: FaultCode, **values: object) -> NoReturn:
    """Take nothing in, and say why.

    Raises:
        DossierFileError: always.
    """
    raise DossierFileError(Fault(code, values)) from None


def read(data: bytes) -> tuple[object, bytes]:
    """The value in a file, and the same as JSON that holds nothing a file of ours may not hold.

    The models read that JSON, because they take dates and choices from JSON more strictly than from Python values.

    Raises:
        DossierFileError: this is no JSON that can be read.
    """
    try:
        plain = json.loads(
            _text(data),
            object_pairs_hook=_object,
            parse_constant=_no_number,
            parse_int=_whole_number,
            parse_float=_decimal_number,
        )
        return plain, json.dumps(plain, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        refuse(FaultCode.NOT_JSON, line=error.lineno, column=error.colno)
    except UnicodeEncodeError:
        refuse(FaultCode.HALF_A_CHARACTER)
    except RecursionError:
        refuse(FaultCode.TOO_DEEP)


def refuse_other_formats(plain: object, name: str, newest: str, otherwise: FaultCode) -> None:
    """Refuse a value of another format than this, or of a newer version of it.

    Args:
        plain: what stands in the file.
        name: the format that it must have.
        newest: the newest version of that format that can be read.
        otherwise: what to say of another format.

    Raises:
        DossierFileError: it is another format, or a newer version.
    """
    if not isinstance(plain, dict) or plain.get("format") != name:
        refuse(otherwise)
    version = plain.get("format_version")
    if version is None:
        raise DossierFileError(Fault(FaultCode.WRONG_FIELD, path=("format_version",), problem="missing"))
    if isinstance(version, str) and _version_numbers(version) > _version_numbers(newest):
        refuse(FaultCode.NEWER_VERSION, version=readable(version))


def _text(data: bytes) -> str:
    if len(data) > LARGEST_FILE:
        refuse(FaultCode.TOO_LARGE, megabytes=LARGEST_FILE // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse(FaultCode.NOT_UTF8)
    if not text.strip():
        refuse(FaultCode.EMPTY)
    return text


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            refuse(FaultCode.REPEATED_FIELD, name=readable(name))
        fields[name] = value
    return fields


def _no_number(text: str) -> NoReturn:
    refuse(FaultCode.NOT_A_NUMBER, text=text)


def _whole_number(text: str) -> int:
    digits = len(text.lstrip("-"))
    if digits > MOST_DIGITS:
        refuse(FaultCode.NUMBER_TOO_LARGE, digits=digits)
    return int(text)


def _decimal_number(text: str) -> float:
    number = float(text)
    if number in {float("inf"), float("-inf")}:
        refuse(FaultCode.NOT_A_NUMBER, text=readable(text))
    return number


def _version_numbers(version: str) -> tuple[int, ...]:
    parts = version.split(".")
    return tuple(int(part) for part in parts) if all(_is_short_number(part) for part in parts) else ()


def _is_short_number(part: str) -> bool:
    return part.isascii() and part.isdigit() and len(part) <= MOST_DIGITS
