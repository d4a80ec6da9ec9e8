"""The command line checks a report: one sentence, what it rests on, and an exit code for each verdict."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import cli
from language.model import Language
from services.examples import examples
from services.trust import TRUST
from tests.services.signed_examples import NAME, signed_report, unsigned_report


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a signed report, one that nobody signed, one that was changed, and a folder to trust."""
    files = {
        "signed.pdf": signed_report().pdf,
        "half.pdf": signed_report().half,
        "unsigned.pdf": unsigned_report(),
        "changed.pdf": signed_report().changed,
        "no.pdf": b"no PDF",
        "trust/authority.pem": signed_report().authority,
        "trust/readme.txt": b"no certificate",
    }
    (tmp_path / "trust").mkdir()
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def run(*words: object) -> Result:
    return CliRunner().invoke(cli.app, ["verify", *[str(word) for word in words], "--lang", "en"])


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("signed.pdf", 0, "Signed and sound. This report is signed, was not changed,"),
        ("changed.pdf", 1, "Not sound. Do not rely on this report:"),
        ("no.pdf", 2, "Cannot be judged. This file cannot be judged, because it cannot be read.\n- This is not a PDF"),
        ("unsigned.pdf", 3, "Sound, not signed. Nobody signed this report;"),
        ("half.pdf", 3, "Sound, not yet signed by everybody. This report is sound so far,"),
    ],
)
def test_each_verdict_has_its_exit_code(folder: Path, name: str, code: int, told: str) -> None:
    result = run(folder / name, "--trust", folder / "trust")
    assert (result.exit_code, result.output[: len(told)]) == (code, told)
    data = run(folder / name, "--trust", folder / "trust", "--json")
    assert data.exit_code == code
    assert json.loads(data.output)["sentence"] in result.output


def test_whom_to_trust_is_never_taken_from_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(folder / "signed.pdf").exit_code == 1
    monkeypatch.setenv(TRUST, str(folder / "trust"))
    assert run(folder / "signed.pdf").exit_code == 0
    (folder / "nobody").mkdir()
    assert run(folder / "signed.pdf", "--trust", folder / "nobody").exit_code == 1


def test_one_file_with_certificates_can_be_named_as_well(folder: Path) -> None:
    assert run(folder / "signed.pdf", "--trust", folder / "trust" / "authority.pem").exit_code == 0


def test_a_file_or_folder_that_is_not_there_gets_one_line(folder: Path) -> None:
    for words in ((folder / "none.pdf",), (folder / "signed.pdf", "--trust", folder / "none")):
        result = run(*words)
        assert result.exit_code == 2
        assert len(result.output.splitlines()) == 1
        assert "cannot be opened" in result.output


def test_the_demo_writes_a_signed_report_that_is_sound_for_who_trusts_the_certificate_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "examples", lambda language: [one for one in examples(language) if one.id == NAME])
    monkeypatch.setattr(cli, "SIGNED_EXAMPLE", NAME)
    out = tmp_path / "demo"
    written = CliRunner().invoke(cli.app, ["demo", "--out", str(out), "--signed"])
    assert written.exit_code == 0, written.output
    assert sorted(file.name for file in out.iterdir()) == sorted(
        [
            "TEST-certificate.pem",
            *(f"zoetermeer.{ending}" for ending in ("json", "scores.json", "nl.pdf", "en.pdf")),
            *(f"zoetermeer.{language}.signed.pdf" for language in Language),
        ]
    )
    for language in Language:
        result = run(out / f"zoetermeer.{language}.signed.pdf", "--trust", out / "TEST-certificate.pem")
        assert result.exit_code == 0, result.output
        assert result.output.count("TEST · ") == 5, "four certificates, and who made the statement"
