"""What the model says against a file, as a fault for the user."""

import re
from collections.abc import Mapping
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dossier.fault import Fault, FaultCode
from dossier.place import readable
from dossier.review_steps import StepKind
from questionnaire.model import AnswerKind

_PROBLEM_OF: Final[Mapping[str, str]] = {
    "missing": "missing",
    "extra_forbidden": "extra_forbidden",
    "union_tag_not_found": "no_kind",
    "union_tag_invalid": "no_kind",
    "string_type": "text",
    "int_type": "whole_number",
    "int_from_float": "whole_number",
    "int_parsing_size": "whole_number",
    "bool_type": "yes_or_no",
    "dict_type": "object",
    "model_type": "object",
    "model_attributes_type": "object",
    "tuple_type": "list",
    "list_type": "list",
    "string_pattern_mismatch": "pattern",
    "string_too_long": "too_long",
    "string_too_short": "too_short",
    "invisible": "invisible",
    "too_long": "too_long",
    "too_short": "too_short",
    "less_than_equal": "too_much",
    "greater_than_equal": "too_little",
    "plan_stays_open": "plan_stays_open",
    "literal_error": "one_of",
    "enum": "one_of",
    "value_error": "dates_out_of_order",
}
_LIMITS: Final = ("max_length", "min_length", "le", "ge", "expected")
_KINDS: Final = frozenset({*AnswerKind, *StepKind})
_DEPTH_OF_KIND: Final = 2
_OF_SEVERAL_KINDS: Final = frozenset({"answers", "confirmations", "steps"})


def field_fault(error: ValidationError) -> Fault:
    """The first thing that the model found, with its place in the file."""
    found = error.errors(include_url=False, include_input=False)[0]
    if found["type"] == "json_invalid":
        return Fault(FaultCode.TOO_DEEP)
    path = _path(found)
    if path and path[-1] == "[key]":
        return Fault(FaultCode.WRONG_FIELD, path=path[:2], problem="extra_forbidden")
    return Fault(FaultCode.WRONG_FIELD, values={"limit": _limit(found)}, path=path, problem=_problem(found))


def _path(found: ErrorDetails) -> tuple[str | int, ...]:
    """The place without the kind of answer or step, which the model adds as a step of its own."""
    place = found["loc"]
    return tuple(
        part
        for depth, part in enumerate(place)
        if part not in _KINDS or depth < _DEPTH_OF_KIND or place[depth - _DEPTH_OF_KIND] not in _OF_SEVERAL_KINDS
    )


def _problem(found: ErrorDetails) -> str:
    kind = found["type"]
    if kind.startswith(("datetime_", "timezone_")):
        return "moment"
    return "day" if kind.startswith("date_") else _PROBLEM_OF.get(kind, "other")


def _limit(found: ErrorDetails) -> str:
    context = found.get("ctx", {})
    limit = next((str(context[name]) for name in _LIMITS if name in context), "")
    return readable_choices(limit) if "expected" in context else limit


def readable_choices(expected: str) -> str:
    """The choices that the model names, without English words between them."""
    quoted = re.findall(r"'([^']*)'", expected)
    return ", ".join(quoted or re.findall(r"\d+", expected)) or readable(expected)
