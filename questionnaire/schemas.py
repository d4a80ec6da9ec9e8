"""The JSON Schemas of the question files, made from the models, so that an editor helps whoever writes questions."""

from principles.content import Frozen
from principles.schemas import Schema, schema_of
from questionnaire.model import Manifest, QuestionFile
from questionnaire.own import OwnManifest
from questionnaire.plain_language import AllowedTerms, PlainLanguage

_MODELS: dict[str, type[Frozen]] = {
    "instrument-file.schema.json": Manifest,
    "question-file.schema.json": QuestionFile,
    "own-content.schema.json": OwnManifest,
    "plain-language.schema.json": PlainLanguage,
    "allowed-terms.schema.json": AllowedTerms,
}


def schemas() -> dict[str, Schema]:
    """The schema of each kind of question file, by the name of its file in docs/schemas."""
    return {name: schema_of(model) for name, model in _MODELS.items()}
