"""The evidence in an answer, wherever it stands in it."""

from collections.abc import Iterator

from questionnaire.answer import Evidence, Piece


def evidence_in(value: object) -> Iterator[Evidence]:
    """Every piece of evidence in an answer, that of its rows too."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from evidence_in(part)
    elif isinstance(value, Piece):
        for name in type(value).model_fields:
            yield from evidence_in(getattr(value, name))
