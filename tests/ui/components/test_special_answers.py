"""What the answers with a form of their own become when somebody changes one thing of them."""

from datetime import date

import pytest

from questionnaire.answer import Confirmation, Evidence, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    BridgingAnswer,
    BridgingCell,
    BridgingItem,
    ImpactClassAnswer,
    Infringement,
    InfringementWeighingAnswer,
    KnockOutAnswer,
    LevelAnswer,
    PurposeWeighingAnswer,
    Risk,
    RisksAnswer,
)
from questionnaire.model import AnswerKind, Phase
from questionnaire.profile import profile
from questionnaire.taking_part import OwnRungsAnswer, ReportedBackAnswer, ReportedBackCell
from ui.components import (
    answer_bridging,
    answer_impact,
    answer_knock_out,
    answer_own_rungs,
    answer_reported_back,
    answer_weighing,
    impact,
    question,
)
from ui.components.answer_infringements import LOSSES
from ui.components.answer_risks import RISKS
from ui.components.confirmation import confirmed_as_seen, typed_date

GIVEN, UNKNOWN, OPEN = Standing.GIVEN, Standing.UNKNOWN, Standing.OPEN
OFFICER = Confirmation(name="P. Officer", role="privacy_officer", on=date(2026, 11, 1))
REPORT = Evidence(title="Report", location="file 3")
ROWS = ("a", "b")


def test_every_kind_of_answer_has_a_form():
    assert {form.model_fields["kind"].default for form in question.FORMS} == set(AnswerKind)


def test_a_class_is_raised_by_anyone_and_lowered_by_the_council():
    unknown_profile = profile({})
    assert impact.difference(unknown_profile, ImpactClassAnswer(standing=GIVEN, impact_class="high")) == 0
    low = answer_impact.with_class(ImpactClassAnswer(), "low")
    assert isinstance(low, ImpactClassAnswer)
    assert (low.standing, impact.is_lowered(unknown_profile, low)) == (GIVEN, True)
    assert answer_impact.with_class(low, "unknown").impact_class is None


def test_a_class_that_is_changed_is_no_longer_decided_by_the_council():
    decision = Confirmation(name="2026/12", role="council", on=date(2026, 11, 1))
    low = ImpactClassAnswer(standing=GIVEN, impact_class="low", confirmed_by=decision)

    assert answer_impact.with_class(low, "medium").confirmed_by is None


def test_a_stop_question_that_is_answered_anew_is_not_confirmed():
    no = KnockOutAnswer(standing=GIVEN, truth=Truth.NO, confirmed_by=OFFICER)

    assert answer_knock_out.with_truth(no, Truth.YES).confirmed_by is None
    assert answer_knock_out.with_truth(no, Truth.UNKNOWN).standing is UNKNOWN


def test_own_rungs_without_people_are_no_answer():
    one = answer_own_rungs.with_count(OwnRungsAnswer(), "a", Phase.DESIGN, 2, 7)
    assert one.cells[0].counts == (0, 0, 7, 0, 0, 0)
    assert answer_own_rungs.counts_of(one, "a", Phase.AGENDA) == (0,) * 6

    none = answer_own_rungs.with_count(one, "a", Phase.DESIGN, 2, 0)
    assert (none.cells, none.standing) == ((), OPEN)


def test_reporting_back_is_unknown_once_every_row_is():
    hidden = ReportedBackAnswer(cells=(ReportedBackCell(row="gone", truth=Truth.YES),))
    first = answer_reported_back.with_truth(hidden, "a", Truth.UNKNOWN, ROWS)
    second = answer_reported_back.with_truth(first, "b", Truth.UNKNOWN, ROWS)
    third = answer_reported_back.with_truth(second, "b", Truth.NO, ROWS)

    assert [one.standing for one in (first, second, third)] == [OPEN, UNKNOWN, GIVEN]
    assert [cell.row for cell in third.cells] == ["gone", "a", "b"]


def test_bridging_is_unknown_once_all_four_are_and_keeps_evidence():
    answer: AnyAnswer = BridgingAnswer()
    for item in BridgingItem:
        assert answer.standing is OPEN
        answer = answer_bridging.with_done(answer, item, Truth.UNKNOWN)
    assert answer.standing is UNKNOWN

    shown = BridgingCell(item=BridgingItem.DISCUSSED, done=Truth.YES, evidence=(REPORT,))
    again = answer_bridging.with_done(answer_bridging.with_cell(answer, shown), BridgingItem.DISCUSSED, Truth.NO)
    assert again.standing is GIVEN
    assert answer_bridging.cell_of(again, BridgingItem.DISCUSSED).evidence == (REPORT,)


def test_a_gain_is_given_with_one_grade_and_unknown_without():
    one = answer_weighing.with_grade(PurposeWeighingAnswer(reason="Fewer evictions."), "importance", 4)
    assert (one.standing, one.importance, one.reason) == (GIVEN, 4, "Fewer evictions.")

    none = answer_weighing.with_grade(one, "importance", None)
    assert (none.standing, none.reason) == (UNKNOWN, "Fewer evictions.")


def test_whom_one_meant_to_ask_is_no_reason_for_a_grade():
    asks = PurposeWeighingAnswer(standing=UNKNOWN, reason="The alderman")

    assert answer_weighing.with_grade(asks, "weight", 2).reason == ""


def test_a_thing_in_a_list_is_named_once_and_keeps_its_grades_when_another_goes():
    first = LOSSES.with_new(InfringementWeighingAnswer(), "home")
    twice = LOSSES.with_new(LOSSES.with_new(first, "HOME"), "Protest")
    graded = LOSSES.with_change(twice, 1, weight=4)

    assert LOSSES.names(graded) == ["home", "Protest"]
    left = LOSSES.without(graded, 0)
    assert left.infringements == (Infringement(right="Protest", weight=4),)
    assert LOSSES.without(left, 0).standing is OPEN


def test_a_thing_in_a_list_that_somebody_else_removed_is_not_changed():
    losses, risks = InfringementWeighingAnswer(standing=GIVEN), RisksAnswer(standing=GIVEN)

    assert LOSSES.with_change(losses, 0, weight=4) == losses
    assert RISKS.with_change(risks, 0, severity=2) == risks


def test_no_more_is_added_than_an_answer_can_hold():
    full: AnyAnswer = InfringementWeighingAnswer()
    for number in range(LOSSES.most + 1):
        full = LOSSES.with_new(full, f"Right {number}")

    assert len(LOSSES.pieces(full)) == LOSSES.most


def test_a_risk_is_named_before_it_is_graded():
    named = RISKS.with_new(RisksAnswer(), "A wrong letter")
    graded = RISKS.with_change(RISKS.with_new(named, "a wrong letter"), 0, severity=3)

    assert graded.risks == (Risk(what="A wrong letter", severity=3, likelihood=None),)
    assert RISKS.without(graded, 0).standing is OPEN


@pytest.mark.parametrize("typed", ["24-11-2026", " 24/11/2026 ", "24.11.2026", "24 11 2026", "2026-11-24"])
def test_a_date_is_read_day_first_or_year_first(typed):
    assert typed_date(typed) == date(2026, 11, 24)


@pytest.mark.parametrize("typed", ["", "31-02-2026", "24-11-26", "11-24-2026", "0-0-0000", "morgen", "١-١-٢٠٢٦" * 9])
def test_anything_else_is_no_date(typed):
    assert typed_date(typed) is None


def test_only_what_was_seen_is_confirmed():
    seen = LevelAnswer(standing=Standing.NOT_APPLICABLE, reason="A law prescribes it.")

    noted_since = seen.model_copy(update={"note": "Law 5.", "answered_by": "A."})
    assert confirmed_as_seen(noted_since, seen, OFFICER).confirmed_by == OFFICER
    other = seen.model_copy(update={"reason": "We do not want to."})
    assert confirmed_as_seen(other, seen, OFFICER) is None
