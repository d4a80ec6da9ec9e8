"""The JSON Schemas of the question files, made from the models, so that an editor helps whoever writes questions."""

from principles.schemas import Schema, schema_of
from questionnaire.model import Manifest, QuestionFile

_MODELS: dict[str, type[Manifest] | type[QuestionFile]] = {
    "instrument-file.schema.json": Manifest,
    "question-file.schema.json": QuestionFile,
}


def schemas() -> dict[str, Schema]:
    """The schema of each kind of question file, by the name of its file in docs/schemas."""
    return {name: schema_of(model) for name, model in _MODELS.items()}
