"""What a piece holds beyond its defaults: the values of which a canonical form is made."""

from collections.abc import Mapping
from typing import Any

from questionnaire.answer import Piece
from questionnaire.answers import AnyAnswer


def sparse(piece: Piece, answers: Mapping[str, AnyAnswer], *without: str) -> dict[str, Any]:
    """A piece with answers as plain values, without what is as it is by default.

    A later version that adds a field, with a default, finds the same in what was written before it.
    """
    plain = piece.model_dump(mode="json", exclude_defaults=True, exclude=set(without))
    for question_id, answer in plain.get("answers", {}).items():
        answer["kind"] = answers[question_id].kind.value
    return plain
