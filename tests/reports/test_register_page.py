"""What the algorithm register says stands in the report beside the questions, and is no answer."""

from datetime import date

import pytest

from dossier.model import RegisterRecord, RegisterText
from dossier.redaction import BlackedOut
from language.messages import speech
from language.model import Language
from tests.reports import invented
from tests.reports.reading import drawn, flat

GOAL = RegisterText(field="goal", text="To <b>find</b> debts & help early.", questions=("GE-01",))
RISKS = RegisterText(field="risks", text="Nobody looked at mistakes.", questions=("WA-06", "AF-03"))
NOBODY_ASKS = RegisterText(field="url", text="Stands beside no question.")
RECORD = RegisterRecord(name="Early signals", taken_on=date(2026, 11, 20), texts=(GOAL, RISKS, NOBODY_ASKS))


@pytest.mark.parametrize("language", list(Language))
def test_each_text_stands_beside_its_questions_word_for_word(language: Language) -> None:
    say = speech(language)
    told = flat(drawn(invented.full(register_record=RECORD), language))
    assert say("What the algorithm register says") in told
    assert "“To <b>find</b> debts & help early.”" in told
    assert told.count("“Nobody looked at mistakes.”") == 2
    assert "Stands beside no question." not in told
    assert say("The team's own answer counts.") in told


def test_a_text_beside_a_question_without_an_answer_is_not_confirmed() -> None:
    dossier = invented.full(register_record=RECORD)
    open_ = {name: answer for name, answer in dossier.answers.items() if name != "WA-06"}
    told = flat(drawn(dossier.model_copy(update={"answers": open_})))
    assert told.count("Not confirmed yet.") == 1


def test_without_texts_there_is_no_such_page() -> None:
    empty = RECORD.model_copy(update={"texts": (NOBODY_ASKS,)})
    assert "What the algorithm register says" not in flat(drawn(invented.full(register_record=empty)))
    assert "What the algorithm register says" not in flat(drawn(invented.full()))


def test_where_an_answer_was_blacked_out_the_text_of_the_register_stays_away_too() -> None:
    dossier = invented.full(register_record=RECORD)
    assert dossier.answers["WA-06"].reason
    black = (BlackedOut.of("/answers/WA-06/reason", dossier.answers["WA-06"].reason),)
    told = flat(drawn(dossier.model_copy(update={"blacked_out": black})))
    assert "“Nobody looked at mistakes.”" not in told
