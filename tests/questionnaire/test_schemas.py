"""The schemas of question files in docs/schemas are those of the models, and the questions fit them."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from principles.schemas import schema_text
from questionnaire.load import CONTENT, CURRENT_VERSION
from questionnaire.schemas import schemas

FOLDER = CONTENT / CURRENT_VERSION
DOCUMENTED = Path(__file__).parents[2] / "docs" / "schemas"


@pytest.mark.parametrize("name", schemas())
def test_the_documented_schema_is_current(name):
    documented = (DOCUMENTED / name).read_text(encoding="utf-8")
    assert documented == schema_text(schemas()[name]), f"Write docs/schemas/{name} anew from questionnaire.schemas"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.name)
def test_a_question_file_names_its_schema_and_fits_it(file):
    text = file.read_text(encoding="utf-8")
    named = re.match(r"# yaml-language-server: \$schema=(\S+)", text)
    assert named
    schema = json.loads((file.parent / named[1]).read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))
    jsonschema.validate(plain, schema)
