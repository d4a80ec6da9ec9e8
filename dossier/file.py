"""The dossier as a file: UTF-8 JSON that a person can read, keep, send and open again.

A file is taken in whole or not at all. Whatever is wrong with it becomes one fault that says what to mend.
"""

import json
from collections.abc import Callable

from pydantic import ValidationError

from dossier.consistency import dossier_fault
from dossier.fault import DossierFileError, FaultCode
from dossier.model import FORMAT, FORMAT_VERSION, Dossier
from dossier.reading import LARGEST_FILE, read, refuse, refuse_other_formats
from dossier.validation import field_fault
from questionnaire.load import CONTENT, MANIFEST, load_instrument
from questionnaire.model import Instrument

__all__ = ["LARGEST_FILE", "InstrumentOf", "dossier_bytes", "dossier_from_bytes", "released_instrument"]

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
    plain, checked = read(data)
    refuse_other_formats(plain, FORMAT, FORMAT_VERSION, FaultCode.NOT_A_DOSSIER)
    try:
        dossier = Dossier.model_validate_json(checked, strict=True)
    except ValidationError as error:
        raise DossierFileError(field_fault(error)) from None
    instrument = instrument_of(dossier.questionnaire)
    if instrument is None:
        refuse(FaultCode.UNKNOWN_QUESTIONNAIRE, version=dossier.questionnaire)
    fault = dossier_fault(dossier, instrument)
    if fault:
        raise DossierFileError(fault)
    return dossier


def dossier_bytes(dossier: Dossier) -> bytes:
    """The file of a dossier: the same bytes for the same dossier, its answers in the order of their ids.

    It writes all that the dossier holds. What may leave the house is `dossier.export.exported`.
    """
    filled = {"review": dossier.is_in_review, "blacked_out": bool(dossier.blacked_out)}
    plain = dossier.model_dump(mode="json", exclude={name for name, is_filled in filled.items() if not is_filled})
    plain["answers"] = dict(sorted(plain["answers"].items()))
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()
