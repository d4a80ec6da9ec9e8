"""The schemas in docs/schemas are those of the models, and every YAML file names one that exists."""

from pathlib import Path

import pytest

from services.content import schema_files

ROOT = Path(__file__).parent.parent
FOLDERS = ("principles", "questionnaire", "scoring", "exchange")
FILES = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.yaml"))]


@pytest.mark.parametrize("name", schema_files())
def test_a_schema_is_current(name: str) -> None:
    kept = (ROOT / "docs" / "schemas" / name).read_text(encoding="utf-8")
    assert kept == schema_files()[name], "uv run cli.py schema --out docs/schemas"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_content_file_names_its_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert named != first
    assert (file.parent / named).resolve().is_file()
