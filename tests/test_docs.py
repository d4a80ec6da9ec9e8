"""The documents tell the truth: links lead somewhere, files and commands exist, norms are those of the scoring."""

import re
import tomllib
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from typer.main import get_command

from dossier.file import dossier_bytes, dossier_from_bytes
from dossier.model import Dossier
from questionnaire.answer import Answer
from questionnaire.model import AnswerKind
from reports.program import VERSION
from scoring.parameters import norms

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
TEXTS = [*DOCUMENTS, ROOT / "publiccode.yml", ROOT / ".pre-commit-config.yaml"]
POLICY_RECORDS = sorted((ROOT / "docs" / "pdr").glob("[0-9]*.md"))
ALL_RECORDS = [*POLICY_RECORDS, *sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"uv run cli\.py ([a-z][a-z-]*)([^`\n|]*)")
OPTION = re.compile(r"--[a-z][a-z-]*")
FILE_ENDINGS = {".py", ".md", ".yaml", ".yml", ".toml", ".json", ".css", ".js", ".po", ".lock", ".ttf"}
OUTSIDE = re.compile(r"(?<![\w.:/~])/(?:work|tmp|home|root|mnt|opt|usr|var|srv|Users)\b|\b[A-Z]:\\")
NORM = re.compile(r"^\| `([a-z_]+\.[a-z_]+)` \| `(.+)` \|$", re.MULTILINE)

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
every_record = pytest.mark.parametrize("record", ALL_RECORDS, ids=lambda file: str(file.relative_to(ROOT)))


def text_of(*path: str) -> str:
    return ROOT.joinpath(*path).read_text("utf-8")


@every_document
def test_every_link_inside_the_repository_leads_somewhere(document: Path) -> None:
    for target in LINK.findall(document.read_text("utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (document.parent / name).resolve() if name else document
        assert file.is_relative_to(ROOT), f"{target} leads out of the repository"
        assert file.exists(), f"{target} does not exist"
        assert not anchor or anchor in anchors(file), f"{target} names no heading"


@every_document
def test_every_file_that_a_document_names_exists(document: Path) -> None:
    missing = [name for name in CODE.findall(document.read_text("utf-8")) if is_ours(name) and not exists(name)]

    assert not missing


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_document_mentions_a_place_outside_the_repository(file: Path) -> None:
    found = [line for line in file.read_text("utf-8").splitlines() if OUTSIDE.search(line)]

    assert not found


@every_document
def test_a_document_has_one_title_and_its_headings_go_down_one_at_a_time(document: Path) -> None:
    levels = [len(marks) for marks, _ in headings(document)]

    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_the_readme_holds_the_two_commands() -> None:
    blocks = [body.strip() for _, body in FENCED.findall(text_of("README.md"))]

    assert "pip install uv && uv run streamlit run app.py" in blocks
    assert "uv run pytest" in blocks


def test_the_readme_shows_no_picture() -> None:
    assert "![" not in text_of("README.md")


def test_every_command_that_a_document_names_is_real() -> None:
    real = commands()
    for file in TEXTS:
        for name, rest in COMMAND.findall(file.read_text("utf-8")):
            assert name in real, f"{file.name}: there is no command {name}"
            strange = set(OPTION.findall(rest)) - real[name]
            assert not strange, f"{file.name}: {name} has no {strange}"


def test_the_readme_names_every_command() -> None:
    named = {name for name, _ in COMMAND.findall(text_of("README.md"))}

    assert named == set(commands())


def test_the_floor_plan_names_every_folder_of_the_contract_in_its_order() -> None:
    contract = next(part for part in PROJECT["tool"]["importlinter"]["contracts"] if part["type"] == "layers")
    plan = next(body for kind, body in FENCED.findall(text_of("docs", "architecture.md")) if kind == "")

    drawn = [re.split(r"\s{2,}", line)[0] for line in plan.splitlines() if not line.startswith("app.py")]

    assert drawn == contract["layers"]


def test_every_folder_of_the_floor_plan_exists_and_has_a_line() -> None:
    rooms = re.findall(r"^\| `([a-z]+)` \| .+ \|$", text_of("docs", "architecture.md"), re.MULTILINE)

    assert set(rooms) == {*PROJECT["tool"]["importlinter"]["root_packages"], "examples", "docs", "benchmarks", "tests"}
    assert all((ROOT / room).is_dir() for room in rooms)


def test_the_drawing_has_no_arrow_that_the_contract_forbids() -> None:
    contract = next(part for part in PROJECT["tool"]["importlinter"]["contracts"] if part["type"] == "layers")
    floor = {room: depth for depth, layer in enumerate(contract["layers"]) for room in layer.split(" | ")}
    drawing = next(body for kind, body in FENCED.findall(text_of("docs", "architecture.md")) if kind == "mermaid")

    arrows = re.findall(r"^\s*(\w+) --> (\w+)$", drawing, re.MULTILINE)

    assert {room for arrow in arrows for room in arrow} == {*floor, "app", "cli"}
    assert all(floor.get(upper, -1) < floor[lower] for upper, lower in arrows)


def test_every_policy_record_that_a_norm_names_exists() -> None:
    existing = {f"PDR-{file.name[:4]}" for file in POLICY_RECORDS}

    assert {norm.policy_record for norm in norms().entries().values()} <= existing


def test_every_norm_stands_in_its_policy_record_with_its_value() -> None:
    recorded = {
        name: (f"PDR-{file.name[:4]}", YAML(typ="safe", pure=True).load(value))
        for file in POLICY_RECORDS
        for name, value in NORM.findall(file.read_text("utf-8"))
    }
    parameters = YAML(typ="safe", pure=True).load(text_of("scoring", "parameters.yaml"))

    assert recorded == {
        f"{section}.{name}": (norm["policy_record"], norm["value"])
        for section, entries in parameters.items()
        if isinstance(entries, dict)
        for name, norm in entries.items()
    }


@every_record
def test_a_record_says_what_it_must(record: Path) -> None:
    text = record.read_text("utf-8")
    is_policy = record in POLICY_RECORDS
    kind = "PDR" if is_policy else "ADR"
    needed = ["Question", "Decision", "Reasons", "What it costs", *(["Sources"] if is_policy else [])]

    assert text.startswith(f"# {kind}-{record.name[:4]}: ")
    assert re.search(r"^- \*\*Status\*\*: (accepted|replaced by \[.+\]\(.+\))$", text, re.MULTILINE)
    assert re.search(r"^- \*\*Date\*\*: \d{4}-\d\d-\d\d$", text, re.MULTILINE)
    assert not is_policy or re.search(r"^- \*\*Method\*\*: \d{4}\.\d+$", text, re.MULTILINE)
    assert [title for marks, title in headings(record) if len(marks) == 2][: len(needed)] == needed


@pytest.mark.parametrize("kind", ["pdr", "adr"])
def test_records_are_numbered_without_gaps_and_stand_in_their_list(kind: str) -> None:
    files = sorted(file.name for file in (ROOT / "docs" / kind).glob("[0-9]*.md"))

    assert [name[:4] for name in files] == [f"{number:04}" for number in range(1, len(files) + 1)]
    assert re.findall(r"^\| \[.+?\]\((\d{4}-.+?)\)", text_of("docs", kind, "README.md"), re.MULTILINE) == files


def test_the_dossier_that_the_documents_show_can_be_opened() -> None:
    shown = next(body for kind, body in FENCED.findall(text_of("docs", "dossier-format.md")) if kind == "json")

    dossier = dossier_from_bytes(shown.encode())

    assert dossier_from_bytes(dossier_bytes(dossier)) == dossier


def test_the_dossier_format_names_every_field_and_every_kind() -> None:
    named = set(CODE.findall(text_of("docs", "dossier-format.md")))

    assert set(Dossier.model_fields) <= named
    assert set(Answer.model_fields) <= named
    assert {kind.value for kind in AnswerKind} <= named


def test_changelog_catalogue_and_project_agree_on_version_and_licence() -> None:
    catalogue = YAML(typ="safe", pure=True).load(text_of("publiccode.yml"))
    newest = re.search(r"^## \[([\d.]+)\]", text_of("CHANGELOG.md"), re.MULTILINE)

    assert newest
    assert newest[1] == catalogue["softwareVersion"] == PROJECT["project"]["version"]
    assert catalogue["legal"]["license"] == PROJECT["project"]["license"]


def test_the_catalogue_keeps_the_limits_of_its_standard() -> None:
    described = YAML(typ="safe", pure=True).load(text_of("publiccode.yml"))["description"]

    assert set(described) == {"nl", "en"}
    for words in described.values():
        assert len(words["shortDescription"]) <= 150
        assert 150 <= len(words["longDescription"]) <= 10_000
        assert words["features"]


def commands() -> dict[str, set[str]]:
    """Every command of the command line with its options."""
    group: Any = get_command(import_module("cli").app)
    return {
        name: {"--help", *(option for part in command.params for option in (*part.opts, *part.secondary_opts))}
        for name, command in group.commands.items()
    }


def headings(document: Path) -> Iterator[tuple[str, str]]:
    prose = FENCED.sub("", document.read_text("utf-8"))
    yield from re.findall(r"^(#+) (.+)$", prose, re.MULTILINE)


def anchors(document: Path) -> set[str]:
    """The names by which a heading is linked to."""
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for _, title in headings(document)}


def is_ours(name: str) -> bool:
    """Whether this is the name of a file or folder of the repository, and no example such as OUT.pdf."""
    if not re.fullmatch(r"[\w.\-/]+", name) or name.startswith("/") or re.fullmatch(r"[A-Z]+\.(json|pdf)", name):
        return False
    first, slash, _ = name.partition("/")
    return (bool(slash) and (ROOT / first).is_dir()) or Path(name).suffix in FILE_ENDINGS


def exists(name: str) -> bool:
    return (ROOT / name).exists()


def test_a_report_names_the_version_of_the_program_that_made_it() -> None:
    assert PROJECT["project"]["version"] == VERSION
