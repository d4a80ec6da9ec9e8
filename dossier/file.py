"""The dossier as a file: UTF-8 JSON that a person can read, keep, send and open again.

A file is taken in whole or not at all. Whatever is wrong with it becomes one fault that says what to mend.
"""

import json
from collections.abc import Callable
from typing import Any, Final, NoReturn

from pydantic import ValidationError

from dossier.consistency import dossier_fault
from dossier.fault import DossierFileError, Fault, FaultCode
from dossier.model import FORMAT, FORMAT_VERSION, Dossier
from dossier.place import readable
from dossier.validation import field_fault
from questionnaire.load import CONTENT, MANIFEST, load_instrument
from questionnaire.model import Instrument

LARGEST_FILE: Final = 5_000_000
MOST_DIGITS: Final = 18

InstrumentOf = Callable[[str], Instrument | None]


def released_instrument(version: str) -> Instrument | None:
    """The questions of a version; none if this installation does not have them."""
    folder = CONTENT / version
    return load_instrument(folder) if (folder / MANIFEST).is_file() else None


def dossier_from_bytes(data: bytes, instrument_of: InstrumentOf = released_instrument) -> Dossier:
    """The dossier in a file.

    Args:
        data: The content of the file.
        instrument_of: The questions of a version, against which the answers are checked.

    Raises:
        DossierFileError: the file cannot be taken in; its `message` tells the user why.
    """
    plain, checked = _read(_text(data))
    _refuse_other_formats(plain)
    try:
        dossier = Dossier.model_validate_json(checked, strict=True)
    except ValidationError as error:
        raise DossierFileError(field_fault(error)) from None
    instrument = instrument_of(dossier.questionnaire)
    if instrument is None:
        _refuse(FaultCode.UNKNOWN_QUESTIONNAIRE, version=dossier.questionnaire)
    fault = dossier_fault(dossier, instrument)
    if fault:
        raise DossierFileError(fault)
    return dossier


def dossier_bytes(dossier: Dossier) -> bytes:
    """The file of a dossier: the same bytes for the same dossier, its answers in the order of their ids.

    It writes all that the dossier holds. What may leave the house is `dossier.export.exported`.
    """
    plain = dossier.model_dump(mode="json")
    plain["answers"] = dict(sorted(plain["answers"].items()))
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def _refuse(code: FaultCode, **values: object) -> NoReturn:
    raise DossierFileError(Fault(code, values)) from None


def _text(data: bytes) -> str:
    if len(data) > LARGEST_FILE:
        _refuse(FaultCode.TOO_LARGE, megabytes=LARGEST_FILE // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(FaultCode.NOT_UTF8)
    if not text.strip():
        _refuse(FaultCode.EMPTY)
    return text


def _read(text: str) -> tuple[object, bytes]:
    """The value in a file, and the same as JSON that holds nothing a dossier may not hold.

    The model reads that JSON, because it takes dates and choices from JSON more strictly than from Python values.
    """
    try:
        plain = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_no_number,
            parse_int=_whole_number,
            parse_float=_decimal_number,
        )
        return plain, json.dumps(plain, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        _refuse(FaultCode.NOT_JSON, line=error.lineno, column=error.colno)
    except UnicodeEncodeError:
        _refuse(FaultCode.HALF_A_CHARACTER)
    except RecursionError:
        _refuse(FaultCode.TOO_DEEP)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            _refuse(FaultCode.REPEATED_FIELD, name=readable(name))
        fields[name] = value
    return fields


def _no_number(text: str) -> NoReturn:
    _refuse(FaultCode.NOT_A_NUMBER, text=text)


def _whole_number(text: str) -> int:
    digits = len(text.lstrip("-"))
    if digits > MOST_DIGITS:
        _refuse(FaultCode.NUMBER_TOO_LARGE, digits=digits)
    return int(text)


def _decimal_number(text: str) -> float:
    number = float(text)
    if number in {float("inf"), float("-inf")}:
        _refuse(FaultCode.NOT_A_NUMBER, text=readable(text))
    return number


def _refuse_other_formats(plain: object) -> None:
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        _refuse(FaultCode.NOT_A_DOSSIER)
    version = plain.get("format_version")
    if version is None:
        raise DossierFileError(Fault(FaultCode.WRONG_FIELD, path=("format_version",), problem="missing"))
    if isinstance(version, str) and _version_numbers(version) > _version_numbers(FORMAT_VERSION):
        _refuse(FaultCode.NEWER_VERSION, version=readable(version))


def _version_numbers(version: str) -> tuple[int, ...]:
    parts = version.split(".")
    return tuple(int(part) for part in parts) if all(_is_short_number(part) for part in parts) else ()


def _is_short_number(part: str) -> bool:
    return part.isascii() and part.isdigit() and len(part) <= MOST_DIGITS
