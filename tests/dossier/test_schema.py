"""The published schema is that of the models, and says what the models say."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from dossier.file import dossier_bytes
from dossier.model import Dossier
from dossier.schema import SCHEMA_FILE, dossier_schema
from tests.dossier.strategies import dossiers

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("*.json"))
VALIDATOR = Draft202012Validator(dossier_schema())

SMALLEST: dict[str, Any] = {
    "format": "onze-data/dossier",
    "format_version": "1.0",
    "id": "een",
    "project": {"name": "Sensoren"},
    "questionnaire": "2026.1",
    "method": "2026.1",
    "created": "2026-11-24",
    "dated": "2026-11-24",
}


def test_the_published_schema_is_current() -> None:
    published = json.loads((ROOT / "docs" / "schemas" / SCHEMA_FILE).read_text(encoding="utf-8"))
    assert published == dossier_schema(), f"write it anew: uv run cli.py schema > docs/schemas/{SCHEMA_FILE}"


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(dossier_schema())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers())
def test_every_dossier_file_fits_the_schema(dossier: Dossier) -> None:
    VALIDATOR.validate(json.loads(dossier_bytes(dossier)))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_fits_the_schema(file: Path) -> None:
    VALIDATOR.validate(json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "changed",
    [
        {"format": "something else"},
        {"project": {}},
        {"colour": "red"},
        {"answers": {"DB-01": {"points": 2}}},
        {"answers": {"DB-01": {"kind": "level", "points": 4}}},
        {"answers": {"not an id": {"kind": "level"}}},
    ],
    ids=str,
)
def test_what_does_not_fit_the_models_does_not_fit_the_schema(changed: dict[str, Any]) -> None:
    VALIDATOR.validate(SMALLEST)
    assert not VALIDATOR.is_valid({**SMALLEST, **changed})
