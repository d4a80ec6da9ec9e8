"""The JSON Schemas of the content files, made from the models, so that an editor helps whoever writes content."""

import json
from typing import Any

from principles.content import Frozen
from principles.model import Crosswalk, Glossary, Ladders, PrincipleSet, Sources

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

_MODELS: dict[str, type[Frozen]] = {
    "sources.schema.json": Sources,
    "principle-set.schema.json": PrincipleSet,
    "crosswalk.schema.json": Crosswalk,
    "ladders.schema.json": Ladders,
    "glossary.schema.json": Glossary,
}


def schemas() -> dict[str, Schema]:
    """The schema of each kind of content file, by the name of its file in docs/schemas."""
    return {name: schema_of(model) for name, model in _MODELS.items()}


def schema_of(model: type[Frozen]) -> Schema:
    """The schema of one kind of content."""
    return {"$schema": _DIALECT, **model.model_json_schema()}


def schema_text(schema: Schema) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
