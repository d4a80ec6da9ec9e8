"""The JSON Schemas of the scoring's own content files."""

from principles.content import Frozen
from principles.schemas import Schema, schema_of
from scoring.flags import FlagTexts
from scoring.instrument_texts import InstrumentTexts
from scoring.method_inputs import MethodInputs
from scoring.parameters import Norms
from scoring.words import Words

_MODELS: dict[str, type[Frozen]] = {
    "parameters.schema.json": Norms,
    "method-inputs.schema.json": MethodInputs,
    "flags.schema.json": FlagTexts,
    "instruments.schema.json": InstrumentTexts,
    "words.schema.json": Words,
}


def schemas() -> dict[str, Schema]:
    """The schema of each file, by the name of its file in docs/schemas."""
    return {name: schema_of(model) for name, model in _MODELS.items()}
