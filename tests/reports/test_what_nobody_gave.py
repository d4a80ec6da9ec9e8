"""Where nobody answered or confirmed anything, a report claims nothing of anybody."""

from datetime import date

from dossier.model import RegisterRecord
from tests.reports import invented
from tests.reports.reading import drawn, flat

RECORD = RegisterRecord(name="Early signals", taken_on=date(2026, 11, 20))


def test_a_dossier_with_only_a_record_of_the_register_was_not_filled_in_by_the_organisation() -> None:
    begun = flat(drawn(invented.dossier({}, register_record=RECORD))[:1])
    assert "The organisation has confirmed nothing yet." in begun
    assert "Filled in by the organisation itself" not in begun
    assert "has confirmed nothing yet" not in flat(drawn(invented.full(register_record=RECORD))[:1])


def test_where_nobody_was_asked_nobody_chose_to_answer() -> None:
    told = flat(drawn(invented.dossier({})))
    assert "People chose themselves whether to answer" not in told
    assert "people chose themselves whether to answer" not in told
    assert "Nobody answered, so there are no figures." in told
    assert "What can still go wrong was not answered yet." in told


def test_the_cover_asks_and_puts_no_words_into_anybodys_mouth() -> None:
    cover = flat(drawn(invented.dossier({}))[:1])
    assert "“" not in cover
