"""The schemas in docs/schemas are those of the models, and the content fits them."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from principles.load import CONTENT
from principles.schemas import schema_text, schemas

DOCUMENTED = Path(__file__).parents[2] / "docs" / "schemas"
FIRST_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


@pytest.mark.parametrize("name", schemas())
def test_the_documented_schema_is_current(name):
    documented = (DOCUMENTED / name).read_text(encoding="utf-8")
    assert documented == schema_text(schemas()[name]), f"Write docs/schemas/{name} anew from principles.schemas"


@pytest.mark.parametrize("file", sorted(CONTENT.glob("*.yaml")), ids=lambda file: file.name)
def test_a_content_file_names_its_schema_and_fits_it(file):
    text = file.read_text(encoding="utf-8")
    named = FIRST_LINE.match(text)
    assert named
    schema = json.loads((file.parent / named[1]).read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))
    jsonschema.validate(plain, schema)
