"""Each question with a form of its own on screen: what is chosen is kept, fits its question, and is shown again."""

from datetime import date

from questionnaire.answer import Confirmation, Standing, Truth
from questionnaire.answers import (
    ChoicesAnswer,
    Infringement,
    InfringementWeighingAnswer,
    Risk,
    RisksAnswer,
)
from questionnaire.routing import Scope
from scoring.involvement_inputs import impact
from scoring.proportionality_inputs import knock_outs
from tests.ui.form_walk import GIVEN, TENANTS, YOUTHS, confirm, opened, press, scored
from tests.ui.walk import field, open_row, rows_of, set_radio, words
from ui.route import route


def test_the_impact_that_the_project_gives_is_told_and_may_be_raised(visitor, instrument):
    visitor.answers("PF-06.data", ChoicesAnswer(standing=GIVEN, chosen=("personal",)))
    at = opened(visitor, instrument, "BT-01")
    assert "Your project gives:" in words(at)
    assert words(at).count("don&#x27;t know, so it counts") >= 2

    set_radio(at, "high", "BT-01", "class")

    assert visitor.kept("BT-01").impact_class == "high"
    assert impact(scored(visitor, instrument)) == "high"


def test_the_impact_is_lowered_by_a_dated_decision_of_the_council_only(visitor, instrument):
    at = opened(visitor, instrument, "BT-01")
    set_radio(at, "low", "BT-01", "class")
    assert "Only the council may lower the impact." in words(at)
    assert impact(scored(visitor, instrument)) != "low"

    confirm(at, "BT-01", "Decision 2026/12")

    decided = Confirmation(name="Decision 2026/12", role="council", on=date(2026, 11, 1))
    assert visitor.kept("BT-01").confirmed_by == decided
    assert impact(scored(visitor, instrument)) == "low"


def test_own_ratings_are_counted_for_each_group_and_moment(visitor, instrument):
    at = opened(visitor, instrument, "BT-06")
    assert rows_of(at, "BT-06") == [TENANTS, YOUTHS]

    open_row(at, "BT-06", YOUTHS)
    open_row(at, "BT-06", "design", f"{YOUTHS}/phases")
    field(at, "text_input", "BT-06", f"{YOUTHS}/design/4").set_value("6").run()

    cell = visitor.kept("BT-06").cells[0]
    assert (cell.row, cell.phase.value, cell.counts) == (YOUTHS, "design", (0, 0, 0, 0, 6, 0))
    assert "6 people" in field(at, "button", "rows-", f"/BT-06/rows/{YOUTHS}").label


def test_that_nobody_rated_their_own_part_can_be_unknown(visitor, instrument):
    at = opened(visitor, instrument, "BT-06")

    field(at, "checkbox", "BT-06", "unknown").set_value(True).run()

    assert visitor.kept("BT-06").standing is Standing.UNKNOWN


def test_reporting_back_is_asked_for_each_group_and_for_other_citizens(visitor, instrument):
    at = opened(visitor, instrument, "BT-07")
    assert rows_of(at, "BT-07") == [TENANTS, YOUTHS, "other_citizens"]

    set_radio(at, "yes", "BT-07", f"{TENANTS}/told")
    press(at, "rows-next-", "BT-07")
    set_radio(at, "unknown", "BT-07", f"{YOUTHS}/told")

    assert {cell.row: cell.truth for cell in visitor.kept("BT-07").cells} == {TENANTS: "yes", YOUTHS: "unknown"}
    assert visitor.kept("BT-07").standing is GIVEN


def test_a_text_is_a_field_with_i_dont_know(visitor, instrument):
    at = opened(visitor, instrument, "BT-08")

    field(at, "checkbox", "BT-08", "unknown").set_value(True).run()

    assert visitor.kept("BT-08").standing is Standing.UNKNOWN


def test_what_the_purpose_gains_is_graded_three_times(visitor, instrument):
    at = opened(visitor, instrument, "AF-01")

    set_radio(at, "heavy", "AF-01", "purpose/importance")
    set_radio(at, "certain", "AF-01", "purpose/certainty")
    set_radio(at, "unknown", "AF-01", "purpose/weight")

    kept = visitor.kept("AF-01")
    assert (kept.standing, kept.importance, kept.weight, kept.certainty) == (GIVEN, 4, None, "certain")
    assert field(at, "radio", "AF-01", "purpose/weight").value == "unknown"
    assert field(opened(visitor, instrument, "AF-01"), "radio", "AF-01", "purpose/weight").value is None


def test_a_right_is_added_graded_and_removed(visitor, instrument):
    at = opened(visitor, instrument, "AF-02")
    press(at, "add-right-", "AF-02", "private_life")
    field(at, "text_input", "new-line-", "AF-02").set_value("Protest (Constitution 9)").run()
    assert rows_of(at, "AF-02") == ["0", "1"]

    set_radio(at, "middle", "AF-02", "1/weight")
    open_row(at, "AF-02", "0")
    set_radio(at, "uncertain", "AF-02", "0/certainty")
    field(at, "text_input", "AF-02", "0/own/2").set_value("8").run()

    first, second = visitor.kept("AF-02").infringements
    assert (second.right, second.weight) == ("Protest (Constitution 9)", 2)
    assert first.right == "private_life"
    assert (first.certainty, first.own_importance) == ("uncertain", (0, 0, 8))
    assert "counts as a certain loss" in words(at)

    press(at, "remove-infringements-", "AF-02", "/0")
    assert [loss.right for loss in visitor.kept("AF-02").infringements] == ["Protest (Constitution 9)"]


def test_a_listed_right_is_read_in_the_language_of_the_page(visitor, instrument):
    label = instrument.question("AF-02").text.scale("right").step("home").label
    visitor.answers("AF-02", InfringementWeighingAnswer(standing=GIVEN, infringements=(Infringement(right="home"),)))

    at = opened(visitor, instrument, "AF-02")

    assert f">{label.en}</h4>" in words(at)
    assert not [button for button in at.button if "add-right-" in button.key and button.key.endswith("/home")]


def test_a_risk_is_named_and_then_graded_and_the_worst_is_told_in_words(visitor, instrument):
    at = opened(visitor, instrument, "AF-03")
    field(at, "text_input", "new-line-", "AF-03").set_value("A letter <b>reaches</b> the wrong person").run()
    assert visitor.kept("AF-03").risks == (Risk(what="A letter <b>reaches</b> the wrong person"),)
    assert "not graded yet" in words(at)

    set_radio(at, "significant", "AF-03", "0/severity")
    set_radio(at, "maximum", "AF-03", "0/likelihood")

    assert [(risk.severity, risk.likelihood) for risk in visitor.kept("AF-03").risks] == [(3, 4)]
    assert "red: high risk" in words(at)
    assert "<b>reaches</b>" not in words(at)


def test_a_grade_of_a_risk_that_nobody_knows_is_taken_away(visitor, instrument):
    risk = Risk(what="A", severity=1, likelihood=2)
    visitor.answers("AF-03", RisksAnswer(standing=GIVEN, risks=(risk,)))
    at = opened(visitor, instrument, "AF-03")

    set_radio(at, "unknown", "AF-03", "0/severity")

    assert visitor.kept("AF-03").risks == (Risk(what="A", likelihood=2),)
    assert "not graded yet" in words(at)


def test_the_worst_risk_is_the_worst_known_one(visitor, instrument):
    risks = (Risk(what="A", severity=1, likelihood=2), Risk(what="B", severity=2, likelihood=3))
    visitor.answers("AF-03", RisksAnswer(standing=GIVEN, risks=risks))

    page = words(opened(visitor, instrument, "AF-03"))

    assert page.index("The worst risk:") < page.index("yellow: medium risk") < page.index("green: low risk")


def test_bridging_is_four_things_each_with_its_evidence(visitor, instrument):
    at = opened(visitor, instrument, "CD-09")
    assert rows_of(at, "CD-09") == ["discussed", "explanation_changed", "design_changed", "asked_again"]

    set_radio(at, "yes", "CD-09", "discussed/done")
    press(at, "add-evidence-", "CD-09", "discussed")
    press(at, "rows-next-", "CD-09")
    set_radio(at, "no", "CD-09", "explanation_changed/done")

    kept = visitor.kept("CD-09")
    assert {cell.item.value: cell.done.value for cell in kept.cells} == {
        "discussed": "yes",
        "explanation_changed": "no",
    }


def test_anyone_can_say_stop(visitor, instrument):
    at = opened(visitor, instrument, "KO-1")

    set_radio(at, "yes", "KO-1", "truth")

    assert knock_outs(scored(visitor, instrument))["KO-1"] is Truth.YES
    assert "The project has to stop" in words(at)
    assert "A STOP holds: the project cannot go on like this." in words(visitor.opens("result"))
    for role in ("dpo", "accountable_owner"):
        told = words(visitor.reviews(role))
        assert "A STOP holds: " in told
        assert "Whoever goes on writes down why, under a name." in told


def test_every_question_of_the_instrument_can_be_shown(visitor, instrument):
    for step in route(instrument, visitor.store.dossier(visitor.project).dossier.answers, Scope.FULL):
        at = visitor.opens("profile" if step.is_profile else "questions", step.code)
        assert words(at).count("Why this question?") == len(step.questions)
