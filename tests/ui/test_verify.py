"""The page that checks a report: for everybody, without a project, the verdict first and then what it rests on."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from services.trust import TRUST
from tests.services.signed_examples import signed_report, unsigned_report
from tests.ui.walk import MAIN, words

SECONDS = 120


@pytest.fixture(autouse=True)
def no_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this page needs a database, so there is none that could be opened."""
    monkeypatch.setenv("ONZE_DATA_DATABASE_URL", f"sqlite:///{tmp_path / 'not' / 'there' / 'at' / 'all.sqlite3'}")
    monkeypatch.delenv(TRUST, raising=False)


def opened(lang: str = "en") -> AppTest:
    at = AppTest.from_file(MAIN, default_timeout=SECONDS)
    at.query_params["lang"] = lang
    at.switch_page("screens/verify.py")
    return ran(at)


def ran(at: AppTest) -> AppTest:
    at.run()
    assert not at.exception, at.exception[0].value
    return at


def checked(pdf: bytes, *certificates: bytes, lang: str = "en") -> AppTest:
    at = opened(lang)
    if certificates:
        files = [(f"{place}.pem", data, "application/x-pem-file") for place, data in enumerate(certificates)]
        at.file_uploader(key="certificates-to-trust").set_value(files)
    at.file_uploader(key="report-to-verify").set_value(("report.pdf", pdf, "application/pdf"))
    return ran(at)


def test_without_a_report_it_says_what_to_do_and_what_each_verdict_means() -> None:
    page = words(opened())
    assert "Choose a report above." in page
    assert "No certificate is trusted now." in page
    for verdict in ("Signed and sound", "Not sound", "Cannot be judged", "Sound, not signed"):
        assert page.count(verdict) == 1
    assert page.count("For example:") == 4


def test_a_signed_report_shows_its_verdict_its_signers_and_its_details() -> None:
    page = words(checked(signed_report().pdf, signed_report().authority))
    first = page.index("This report is signed, was not changed, and its scores follow")
    assert first < page.index("TEST · Fatima Verzonnen signed") < page.index("SHA-256 of the file")
    assert page.count(">In order<") == 4
    assert "You trust: TEST · Municipality of Zoetermeer CA." in page


def test_what_this_installation_trusts_counts_as_well(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "authority.pem").write_bytes(signed_report().authority)
    monkeypatch.setenv(TRUST, str(tmp_path))
    assert "This report is signed, was not changed" in words(checked(signed_report().pdf))
    monkeypatch.setenv(TRUST, str(tmp_path / "gone"))
    assert opened().error[0].value == "The certificates of this installation cannot be read. Ask your administrator."


@pytest.mark.parametrize(
    ("pdf", "told"),
    [
        (signed_report, "no certificate was given to trust"),
        (unsigned_report, "Nobody signed this report"),
        (lambda: b"no PDF", "This is not a PDF file."),
        (lambda: signed_report().changed, "Do not rely on this report"),
    ],
    ids=["nobody trusted", "unsigned", "no PDF", "changed"],
)
def test_every_other_verdict_is_told(pdf, told: str) -> None:
    made = pdf()
    assert told in words(checked(made if isinstance(made, bytes) else made.pdf))


def test_a_file_without_a_certificate_is_named() -> None:
    at = opened()
    at.file_uploader(key="certificates-to-trust").set_value([("<b>.pem", b"none", "text/plain")])
    assert "There is no certificate in" in ran(at).error[0].value


def test_a_second_run_of_the_page_says_the_same_without_checking_again(monkeypatch: pytest.MonkeyPatch) -> None:
    at = checked(unsigned_report())
    monkeypatch.setattr("services.verification.verified", None)
    assert "Nobody signed this report" in words(ran(at))
