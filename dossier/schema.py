"""The JSON Schema of a dossier file, for whoever wants to read or write one with other software."""

from typing import Any, Final

from dossier.model import FORMAT_VERSION, Dossier

SCHEMA_FILE: Final = f"dossier-{FORMAT_VERSION}.schema.json"


def dossier_schema() -> dict[str, Any]:
    """The schema of the current format, in JSON Schema 2020-12."""
    plain = Dossier.model_json_schema()
    plain["required"] = ["format", "format_version", *plain["required"]]
    for definition in plain["$defs"].values():
        if "kind" in definition.get("properties", {}):
            definition["required"] = ["kind", *definition.get("required", [])]
    answers = plain["properties"]["answers"]
    answers["additionalProperties"] = False
    for answer in answers["patternProperties"].values():
        del answer["discriminator"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:onze-data:dossier:{FORMAT_VERSION}",
        **plain,
        "title": f"Onze Data dossier {FORMAT_VERSION}",
        "description": (
            "One project: what it is, its answers with evidence, and its actions. Beyond this schema, the kind of each "
            "answer is that of its question, ids exist in the named version of the questions, and a row, group or "
            "option stands only once in an answer."
        ),
    }
