"""The command line starts a dossier from every record of the algorithm register, or says why not."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import cli
from dossier.file import dossier_from_bytes
from exchange import algorithm_register

REGISTER = Path(__file__).parent / "exchange" / "register"


def run(*words: object) -> Result:
    return CliRunner().invoke(cli.app, ["import-register", *(str(word) for word in words)])


def test_help_names_the_command() -> None:
    assert "import-register" in CliRunner().invoke(cli.app, ["--help"]).output


@pytest.mark.parametrize("name", ["v0_1.json", "v0_3.json", "v0_4.json", "v1_0.json", "download.csv"])
def test_every_record_becomes_a_dossier_file_that_opens(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    result = run(REGISTER / name, "--out", out, "--lang", "en")
    assert result.exit_code == 0, result.output
    files = sorted(out.glob("*.json"))
    dossiers = [dossier_from_bytes(file.read_bytes()) for file in files]
    assert f"{len(dossiers)} dossier" in result.output
    assert "0 rows were rejected." in result.output
    assert all(dossier.register_record and dossier.language.value == "en" for dossier in dossiers)
    assert (out / "rejected.csv").read_bytes() == b"\xef\xbb\xbfrow;name;reason\r\n"


def test_a_dossier_that_is_there_already_stays_as_it_is(tmp_path: Path) -> None:
    run(REGISTER / "v0_4.json", "--out", tmp_path)
    before = {file: file.read_bytes() for file in tmp_path.glob("*.json")}
    run(REGISTER / "v0_4.json", "--out", tmp_path)
    assert len(list(tmp_path.glob("*.json"))) == 2 * len(before)
    assert all(file.read_bytes() == data for file, data in before.items())


def test_rejected_rows_are_counted_and_listed(tmp_path: Path) -> None:
    file = tmp_path / "some.json"
    file.write_text(json.dumps([{"name": "Model", "goal": "Plannen"}, {"name": "@naam"}, 3]))
    result = run(file, "--out", tmp_path / "out", "--lang", "en")
    assert result.exit_code == 0
    assert result.output.splitlines()[-1].endswith("1 dossier was started. 2 rows were rejected. rejected.csv")
    listed = (tmp_path / "out" / "rejected.csv").read_text(encoding="utf-8-sig").splitlines()
    assert listed[1] == "2;'@naam;This record says nothing but a name."
    assert len(listed) == 3


@pytest.mark.parametrize("data", [b"", b"[", b"PK\x00", b"a;b\n1;2\n"])
def test_a_file_that_is_not_of_the_register_gets_one_line_and_writes_nothing(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "bad"
    file.write_bytes(data)
    result = run(file, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert str(file) in result.output
    assert "Traceback" not in result.output
    assert not (tmp_path / "out").exists()


def test_an_installation_with_a_broken_table_of_fields_gets_one_line_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "register_fields.yaml"
    table.write_text("fields: [\n")
    monkeypatch.setattr(algorithm_register, "FIELDS_FILE", table)
    algorithm_register._refuse_unsound_content.cache_clear()
    result = run(REGISTER / "v0_4.json", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert len(result.output.splitlines()) == 1
    assert "register_fields.yaml:2" in result.output
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_not_there_and_a_folder_that_cannot_be_made_get_one_line(tmp_path: Path) -> None:
    assert run(tmp_path / "none.json", "--out", tmp_path / "out").exit_code == 2
    (tmp_path / "taken").write_text("a file")
    result = run(REGISTER / "v1_0.json", "--out", tmp_path / "taken")
    assert result.exit_code == 2
    assert len(result.output.splitlines()) == 1
