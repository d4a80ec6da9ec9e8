"""The command line does the main job without a browser, and answers bad input with one line and an exit code."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pdfplumber
import pytest
from typer.testing import CliRunner, Result

import cli
from language.model import Language
from services import own_content
from services.content import schema_files
from services.examples import examples

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "scoring" / "cases" / "scoring-cases.yaml"
EXAMPLE = ROOT / "examples" / "zoetermeer.json"
WATERVEEN = ROOT / "tests" / "own_content" / "waterveen"


def run(*words: object) -> Result:
    return CliRunner().invoke(cli.app, [str(word) for word in words])


def test_help_names_every_command_in_plain_words() -> None:
    told = run("--help").output
    for command in ("assess", "demo", "check-content", "check-cases", "export", "schema", "migrate"):
        assert command in told
    assert "Exit codes" in told


def test_a_dossier_becomes_a_report_and_scores(tmp_path: Path) -> None:
    pdf, scores = tmp_path / "out.pdf", tmp_path / "out.json"
    result = run("assess", EXAMPLE, "--pdf", pdf, "--scores", scores, "--lang", "en")
    assert result.exit_code == 0, result.output
    assert result.output == f"Written: {pdf}, {scores}\n"
    assert pdf.read_bytes().startswith(b"%PDF-")
    told = json.loads(scores.read_bytes())
    assert told["scores"]["proportionality"]["status_words"] == "STOP not excluded"
    assert told["language"] == "en"


def test_without_a_place_to_write_the_scores_are_printed() -> None:
    told = json.loads(run("assess", EXAMPLE).output)
    assert told["scores"]["images"]["status"] == "not_measured"
    assert told["scores"]["images"]["status_words"] == "Niet gemeten"


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b'{"format": "other"}', b'{"a": NaN}', b"[" * 100_000, b"x" * 5_000_001],
    ids=["empty", "half", "not text", "a list", "other", "no number", "too deep", "too large"],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_file_that_is_no_dossier_gets_one_line(tmp_path: Path, content: bytes, language: str) -> None:
    file, pdf = tmp_path / "bad.json", tmp_path / "out.pdf"
    file.write_bytes(content)
    result = run("assess", file, "--pdf", pdf, "--lang", language)
    assert result.exit_code == 2
    assert str(file) in result.output
    assert "Traceback" not in result.output
    assert not pdf.exists()


def test_a_file_that_is_not_there_gets_one_line(tmp_path: Path) -> None:
    result = run("assess", tmp_path / "none.json")
    assert result.exit_code == 2
    assert len(result.output.splitlines()) == 1


def test_the_demo_writes_every_example(tmp_path: Path) -> None:
    result = run("demo", "--out", tmp_path / "demo")
    assert result.exit_code == 0, result.output
    written = sorted(file.name for file in (tmp_path / "demo").iterdir())
    for example in examples(Language.ENGLISH):
        name = example.id.removeprefix("example-")
        assert {f"{name}.json", f"{name}.scores.json", f"{name}.nl.pdf", f"{name}.en.pdf"} <= set(written)
    assert len(written) == 4 * 8
    assert result.output.splitlines() == [f"Written to {tmp_path / 'demo'}: 8 examples, 32 files."]
    with pdfplumber.open(tmp_path / "demo" / "zaanstad.en.pdf") as report:
        assert "Patients in Zaanstad" in report.pages[0].extract_text()
    with pdfplumber.open(tmp_path / "demo" / "zaanstad.nl.pdf") as report:
        assert "Patiënten in Zaanstad" in report.pages[0].extract_text()
    again = tmp_path / "again"
    run("demo", "--out", again)
    assert all((again / name).read_bytes() == (tmp_path / "demo" / name).read_bytes() for name in written)


def test_the_content_of_the_product_is_sound() -> None:
    result = run("check-content")
    assert result.exit_code == 0
    assert result.output.count("sound.") == 4


def test_broken_content_is_named_with_file_line_field_and_mend(tmp_path: Path) -> None:
    (tmp_path / "instrument.yaml").write_text('version: "2026.1"\nreleased_on: nul\nparts: []\n', encoding="utf-8")
    result = run("check-content", tmp_path)
    assert result.exit_code == 1
    assert f"{tmp_path / 'instrument.yaml'}:2: released_on: " in result.output


def test_own_content_is_checked_in_its_folder() -> None:
    result = run("check-content", WATERVEEN)
    assert result.exit_code == 0, result.output
    assert result.output == "2 own questions, 1 own sets, 1 own words of Gemeente Waterveen (verzonnen): sound.\n"


def test_a_dossier_is_assessed_although_the_own_content_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(own_content.CONTENT_VARIABLE, str(tmp_path))
    own_content.own.cache_clear()
    result = run("assess", EXAMPLE, "--scores", tmp_path / "out.json", "--lang", "en")
    own_content.own.cache_clear()
    assert result.exit_code == 0, result.output
    assert f"{tmp_path / 'own.yaml'}: This file cannot be opened" in result.output


def test_a_folder_without_content_says_what_it_should_hold(tmp_path: Path) -> None:
    result = run("check-content", tmp_path)
    assert result.exit_code == 1
    assert "instrument.yaml" in result.output


@pytest.mark.parametrize("command", ["check-content", "check-cases"])
def test_what_is_checked_but_cannot_be_opened_gets_one_clear_line(tmp_path: Path, command: str) -> None:
    missing = tmp_path / "nope"
    result = run(command, missing)
    assert result.exit_code == 1
    (line,) = result.output.splitlines()
    assert re.fullmatch(
        rf"{re.escape(str(missing))}: This (file|folder) cannot be opened: [^:]+ Check that it exists\.", line
    )


def test_the_given_cases_hold() -> None:
    result = run("check-cases", CASES)
    assert result.exit_code == 0, result.output
    assert "0 do not" in result.output


def test_a_case_that_does_not_hold_is_named_with_key_expected_and_found(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(
        '- name: "Two extreme camps agree"\n  about: consensus\n  given: {counts: [5, 0, 0, 0, 0, 0, 5]}\n'
        "  expect: {consensus: 1.0}\n",
        encoding="utf-8",
    )
    result = run("check-cases", file, CASES)
    assert result.exit_code == 1
    assert "Two extreme camps agree: expect.consensus: expected 1.0, found 0.0" in result.output


def test_a_file_that_holds_no_cases_gets_one_line(tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text("- name: [", encoding="utf-8")
    result = run("check-cases", file)
    assert result.exit_code == 1
    assert str(file) in result.output


def test_projects_leave_the_database_as_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONZE_DATA_DATABASE_URL", f"sqlite:///{tmp_path / 'store.sqlite3'}")
    assert run("migrate").exit_code == 0
    result = run("export", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert list((tmp_path / "out").iterdir()) == []
    missing = run("export", "--out", tmp_path / "out", "nobody")
    assert missing.exit_code == 2
    assert "not here any more" in missing.output


def test_a_database_that_cannot_be_used_gets_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "store.sqlite3"
    file.write_bytes(b"this is no database, and long enough to be read as one" * 100)
    monkeypatch.setenv("ONZE_DATA_DATABASE_URL", f"sqlite:///{file}")
    result = run("migrate")
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_the_schemas_are_printed_or_written(tmp_path: Path) -> None:
    assert json.loads(run("schema").output)["$id"] == "urn:onze-data:dossier:1.0"
    assert run("schema", "--out", tmp_path).exit_code == 0
    assert {file.name for file in tmp_path.iterdir()} == set(schema_files())


def test_it_runs_as_a_program() -> None:
    result = subprocess.run([sys.executable, "cli.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0
    assert "assess" in result.stdout
