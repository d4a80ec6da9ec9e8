"""The table of fields fits its schema."""

import json
from pathlib import Path

import jsonschema
from ruamel.yaml import YAML

from exchange.register_fields import FIELDS_FILE, field_title, fields_by_name, register_fields
from language.model import Language

SCHEMA = Path(__file__).parents[2] / "docs" / "schemas" / "register-fields.schema.json"


def test_the_table_fits_its_schema() -> None:
    plain = YAML(typ="safe", pure=True).load(FIELDS_FILE.read_text(encoding="utf-8"))
    jsonschema.validate(plain, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_each_field_stands_in_the_table_once() -> None:
    assert len(fields_by_name()) == len(register_fields().fields)


def test_a_field_that_is_not_known_keeps_its_name() -> None:
    assert field_title("goal", Language.ENGLISH) == "Goal"
    assert field_title("nieuw_veld", Language.DUTCH) == "nieuw_veld"
