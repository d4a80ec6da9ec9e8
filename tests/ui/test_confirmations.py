"""What counts only once somebody confirmed it: who, when, and that it was the answer as it was seen."""

import pytest

from questionnaire.answer import Evidence, Standing, Truth
from questionnaire.answers import (
    ChoicesAnswer,
    KnockOutAnswer,
    LevelAnswer,
)
from questionnaire.taking_part import RungCell, RungsAnswer
from scoring.involvement_inputs import people
from scoring.proportionality_inputs import knock_outs
from tests.ui.form_walk import GIVEN, confirm, opened, press, scored
from tests.ui.walk import field, open_row, set_radio, words


def test_no_counts_once_the_privacy_officer_says_so(visitor, instrument):
    at = opened(visitor, instrument, "KO-1")
    set_radio(at, "no", "KO-1", "truth")
    assert knock_outs(scored(visitor, instrument))["KO-1"] is Truth.UNKNOWN

    confirm(at, "KO-1")
    assert knock_outs(scored(visitor, instrument))["KO-1"] is Truth.NO
    assert "P. Officer, on 1 November 2026" in words(at)

    press(at, "unconfirm-", "KO-1")
    assert knock_outs(scored(visitor, instrument))["KO-1"] is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("name", "on", "trouble"),
    [
        (" ", "1-11-2026", "a name is missing"),
        ("P.", "31-2-2026", "this is not a date"),
        ("P.", "1-1-2999", "this date has yet to come"),
    ],
)
def test_half_a_confirmation_is_refused_with_one_message(visitor, instrument, name, on, trouble):
    visitor.answers("KO-1", KnockOutAnswer(standing=GIVEN, truth=Truth.NO))
    at = opened(visitor, instrument, "KO-1")

    confirm(at, "KO-1", name, on)

    assert words(at).count(trouble) == 1
    assert visitor.kept("KO-1").confirmed_by is None


def test_an_answer_that_was_changed_meanwhile_is_not_confirmed(visitor, instrument):
    visitor.answers("KO-1", KnockOutAnswer(standing=GIVEN, truth=Truth.NO))
    at = opened(visitor, instrument, "KO-1")
    visitor.answers("KO-1", KnockOutAnswer(standing=GIVEN, truth=Truth.YES))

    confirm(at, "KO-1")

    assert visitor.kept("KO-1").confirmed_by is None
    assert "The answer was changed while you read it." in words(at)


def test_the_list_of_groups_is_confirmed_and_another_group_undoes_that(visitor, instrument):
    at = opened(visitor, instrument, "PF-03")
    confirm(at, "PF-03")
    assert visitor.kept("PF-03").confirmed_by.role == "privacy_officer"

    field(at, "text_input", "new-group").set_value("Neighbours").run()

    assert visitor.kept("PF-03").confirmed_by is None


def test_that_no_people_are_in_the_data_is_confirmed(visitor, instrument):
    visitor.answers("PF-06.data", ChoicesAnswer(standing=GIVEN, chosen=("personal",)))
    at = opened(visitor, instrument, "PF-06.data")
    assert not [one for one in at.text_input if one.key.startswith("who-") and "PF-06.data" in one.key]

    field(at, "checkbox", "PF-06.data", "choices/none").set_value(True).run()
    confirm(at, "PF-06.data")

    assert people(scored(visitor, instrument)) == "none"


def test_not_applicable_is_confirmed_for_a_question_and_for_other_citizens(visitor, instrument):
    visitor.answers("NO-01", LevelAnswer(standing=Standing.NOT_APPLICABLE, reason="A law prescribes it."))
    cell = RungCell(row="other_citizens", standing=Standing.NOT_APPLICABLE, evidence=(Evidence(title="Note"),))
    visitor.answers("BT-02", RungsAnswer(standing=GIVEN, cells=(cell,)))

    confirm(opened(visitor, instrument, "NO-01"), "NO-01")
    at = opened(visitor, instrument, "BT-02")
    open_row(at, "BT-02", "other_citizens")
    confirm(at, "BT-02", part="other_citizens")

    assert visitor.kept("NO-01").confirmed_by.name == "P. Officer"
    assert visitor.kept("BT-02").cells[0].confirmed_by.name == "P. Officer"
    assert visitor.kept("BT-02").cells[0].evidence == cell.evidence
