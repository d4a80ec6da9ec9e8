"""The cover says what the project is and with what it began."""

from datetime import date

import pytest

from dossier.model import RegisterRecord
from language.messages import speech
from language.model import Language
from questionnaire.routing import Scope
from tests.reports import invented
from tests.reports.reading import drawn, flat

RECORD = RegisterRecord(name="Early signals", url="https://register.example/early-signals", taken_on=date(2026, 11, 20))


@pytest.mark.parametrize("language", list(Language))
def test_a_dossier_that_began_with_a_record_of_the_register_names_it(language: Language) -> None:
    say = speech(language)
    day = {Language.DUTCH: "20 november 2026", Language.ENGLISH: "20 November 2026"}[language]
    taken = say("“{name}” in the algorithm register, taken on {date}", name=RECORD.name, date=day)
    cover = flat(drawn(invented.full(register_record=RECORD), language)[:1])
    assert say("Begun with") in cover
    assert f"{taken} ({RECORD.url})" in cover


def test_without_a_record_nothing_is_said_of_the_register() -> None:
    cover = flat(drawn(invented.unknown())[:1])
    assert "Begun with" not in cover
    assert "algorithm register" not in cover


def test_a_record_with_a_long_name_and_address_leaves_the_cover_one_page() -> None:
    record = RECORD.model_copy(update={"name": "Signal " * 25, "url": "https://register.example/" + "a" * 170})
    found = drawn(invented.full(register_record=record))
    assert "Begun with" in found[0]
    assert "Summary for the council" in found[1]


def test_only_who_wants_a_quick_scan_reads_that_it_is_one() -> None:
    wanted = invented.quick_scan()
    unfinished = wanted.model_copy(update={"intended_scope": Scope.FULL})
    assert "Quick scan: not every question was put" in flat(drawn(wanted)[:1])
    report = flat(tuple(page for page in drawn(unfinished) if "quadruple helix" not in page))
    assert "Not every question has been answered yet, so there is no verdict yet." in report
    assert "No verdict yet" in report
    assert "quick scan" not in report.lower()


def test_something_else_is_not_said_of_a_project() -> None:
    dossier = invented.full()
    other = dossier.answers["PF-01.domain"].model_copy(update={"chosen": "other"})
    cover = flat(drawn(dossier.model_copy(update={"answers": {**dossier.answers, "PF-01.domain": other}}))[:1])
    assert "Something else" not in cover
    assert "Waterveen · A data warehouse · An algorithm or AI · Permanent" in cover
