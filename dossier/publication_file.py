"""The publication dossier as bytes: canonical JSON (RFC 8785), so that equal publications have equal bytes."""

from typing import Any

import rfc8785
from pydantic import ValidationError

from dossier.consistency import dossier_fault
from dossier.fault import DossierFileError, Fault, FaultCode
from dossier.file import InstrumentOf, released_instrument
from dossier.names import nameless
from dossier.publication import PUBLICATION_FORMAT, PUBLICATION_VERSION, Publication, dossier_of
from dossier.reading import read, refuse, refuse_other_formats
from dossier.redaction import blacked_out
from dossier.sparse import sparse
from dossier.validation import field_fault
from questionnaire.answers import CountsAnswer, EstimateAnswer, InfringementWeighingAnswer
from questionnaire.taking_part import OwnRungsAnswer
from scoring.parameters import norms


def publication_bytes(edition: Publication) -> bytes:
    """The file of a publication. What is as it is by default does not stand in it."""
    plain: dict[str, Any] = {
        "format": PUBLICATION_FORMAT,
        "format_version": PUBLICATION_VERSION,
        **sparse(edition, edition.answers),
    }
    return rfc8785.dumps(plain)


def publication_from_bytes(data: bytes, instrument_of: InstrumentOf = released_instrument) -> Publication:
    """The publication in a file.

    Args:
        data: The content of the file.
        instrument_of: The questions of a version, against which the answers are checked.

    Raises:
        DossierFileError: the file cannot be taken in; its `message` tells the user why.
    """
    plain, checked = read(data)
    refuse_other_formats(plain, PUBLICATION_FORMAT, PUBLICATION_VERSION, FaultCode.NOT_A_PUBLICATION)
    try:
        edition = Publication.model_validate_json(checked, strict=True)
    except ValidationError as error:
        raise DossierFileError(field_fault(error)) from None
    fault = _fault(edition, instrument_of)
    if fault:
        raise DossierFileError(fault)
    if publication_bytes(edition) != data:
        refuse(FaultCode.NOT_CANONICAL)
    return edition


def _fault(edition: Publication, instrument_of: InstrumentOf) -> Fault | None:
    instrument = instrument_of(edition.questionnaire)
    if instrument is None:
        return Fault(FaultCode.UNKNOWN_QUESTIONNAIRE, {"version": edition.questionnaire})
    if edition.method != norms().method:
        return Fault(FaultCode.UNKNOWN_METHOD, {"version": edition.method})
    return dossier_fault(dossier_of(edition), instrument) or _excess(edition)


def _excess(edition: Publication) -> Fault | None:
    """What a publication never holds: names of who answered, counts as they were entered, a redaction it hides."""
    for question_id, answer in edition.answers.items():
        if nameless(answer) != answer or _has_counts(answer):
            return Fault(FaultCode.NOT_PUBLISHABLE, {"question": question_id})
    if blacked_out(edition) != edition.redactions:
        return Fault(FaultCode.WRONG_FIELD, path=("redactions",), problem="other")
    return None


def _has_counts(answer: object) -> bool:
    match answer:
        case CountsAnswer():
            return bool(answer.officials or answer.officials_neither or answer.officials_do_not_know or answer.groups)
        case EstimateAnswer():
            return bool(answer.groups)
        case OwnRungsAnswer():
            return bool(answer.cells)
        case InfringementWeighingAnswer(infringements=losses):
            return any(any(loss.own_importance) for loss in losses)
        case _:
            return False
