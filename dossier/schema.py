"""The JSON Schemas of a dossier, a publication and a review, for whoever reads or writes one with other software."""

from typing import Any, Final

from dossier.model import FORMAT_VERSION, Dossier
from dossier.publication import PUBLICATION_VERSION, Publication
from dossier.review_file import FORMAT_VERSION as REVIEW_VERSION
from dossier.review_file import ReviewFile
from questionnaire.answer import Piece

SCHEMA_FILE: Final = f"dossier-{FORMAT_VERSION}.schema.json"
REVIEW_SCHEMA_FILE: Final = f"review-{REVIEW_VERSION}.schema.json"
PUBLICATION_SCHEMA_FILE: Final = f"publication-{PUBLICATION_VERSION}.schema.json"


def dossier_schema() -> dict[str, Any]:
    """The schema of the current format of a dossier, in JSON Schema 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:onze-data:dossier:{FORMAT_VERSION}",
        **_of_file(Dossier, "answers"),
        "title": f"Onze Data dossier {FORMAT_VERSION}",
        "description": (
            "One project: what it is, its answers with evidence, its actions and its review. Beyond this schema, the "
            "kind of each answer is that of its question, ids exist in the named version of the questions, a row, "
            "group or option stands only once in an answer, and each step of the review can follow those before it."
        ),
    }


def review_schema() -> dict[str, Any]:
    """The schema of the current format of a review that is handed back, in JSON Schema 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:onze-data:review:{REVIEW_VERSION}",
        **_of_file(ReviewFile, "answers", "confirmations"),
        "title": f"Onze Data review {REVIEW_VERSION}",
        "description": (
            "What a reviewer did to one version of a dossier, handed back to the team. It is taken in only by the very "
            "dossier that was read: the same id, version and content."
        ),
    }


def publication_schema() -> dict[str, Any]:
    """The schema of the current format of a publication, in JSON Schema 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:onze-data:publication:{PUBLICATION_VERSION}",
        **_of_file(Publication, "answers"),
        "title": f"Onze Data publication {PUBLICATION_VERSION}",
        "description": (
            "What is published of a dossier, and from which its scores can be computed again. Beyond this schema, it "
            "is canonical JSON (RFC 8785) without fields that are as they are by default; it holds no name of who "
            "answered, no count as it was entered, and names in `redactions` every text that was blacked out."
        ),
    }


def _of_file(model: type[Piece], *by_question: str) -> dict[str, Any]:
    """The schema of a file, in which its format and every kind are written out, and keys are ids of questions."""
    plain = model.model_json_schema()
    plain["required"] = ["format", "format_version", *plain["required"]]
    for definition in plain["$defs"].values():
        if "kind" in definition.get("properties", {}):
            definition["required"] = ["kind", *definition.get("required", [])]
    for name in by_question:
        plain["properties"][name]["additionalProperties"] = False
    _without_discriminators(plain)
    return plain


def _without_discriminators(value: object) -> None:
    """Take out a word that is OpenAPI's and no part of JSON Schema."""
    if isinstance(value, dict):
        value.pop("discriminator", None)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        _without_discriminators(part)
