"""The JSON Schema of the table of fields."""

from exchange.register_fields import RegisterFields
from principles.schemas import Schema, schema_of


def schemas() -> dict[str, Schema]:
    """The schema of each file, by the name of its file in docs/schemas."""
    return {"register-fields.schema.json": schema_of(RegisterFields)}
