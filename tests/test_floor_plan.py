"""The floor plan of docs/architecture.md holds: imports only go down, and each library stays in its room."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENTRANCES = {"app", "cli"}
FOLDERS = (
    *("ui", "services", "storage", "reports", "exchange", "dossier"),
    *("scoring", "questionnaire", "principles", "language", "look"),
)
SOURCES = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.py"))]


def test_imports_only_go_down() -> None:
    found = subprocess.run(  # noqa: S603 (our own tool, no outside input)
        [Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_nobody_imports_an_entrance(file: Path) -> None:
    assert not ENTRANCES & set(_imported(file))


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_file_holds_one_thing(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


def test_the_top_level_holds_only_what_the_floor_plan_names() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 (git of the machine)
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    top = {name.split("/")[0] for name in tracked if "/" in name and not name.startswith(".")}
    assert top <= {*FOLDERS, "tests", "docs", "examples", "benchmarks"}


def _imported(file: Path) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name.split(".")[0] for alias in node.names]
        if isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module.split(".")[0])
    return names
