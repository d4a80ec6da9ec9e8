"""Which instrument next: each rule as a case."""

from datetime import date

import pytest

from questionnaire.answer import Confirmation, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    Group,
    GroupsAnswer,
    KnockOutAnswer,
    LevelAnswer,
    Risk,
    RisksAnswer,
)
from questionnaire.load import load_instrument
from scoring.inputs import inputs
from scoring.instrument_texts import NextInstrument, Urgency
from scoring.instruments import recommendations
from scoring.recommendation import Ground, Recommendation

INSTRUMENT = load_instrument()
GIVEN = Standing.GIVEN
OFFICER = Confirmation(name="S. de Wit", role="privacy_officer", on=date(2026, 11, 24))
PRE_SCAN, DPIA, IAMA, FRIA = NextInstrument

Answers = dict[str, AnyAnswer]


def choice(code: str) -> ChoiceAnswer:
    return ChoiceAnswer(standing=GIVEN, chosen=code)


def choices(*codes: str) -> ChoicesAnswer:
    return ChoicesAnswer(standing=GIVEN, chosen=codes)


def groups(vulnerable: Truth = Truth.NO) -> GroupsAnswer:
    return GroupsAnswer(standing=GIVEN, groups=(Group(id="g1", name="Huurders", is_vulnerable=vulnerable),))


def level(points: int) -> LevelAnswer:
    return LevelAnswer(standing=GIVEN, points=points)


QUIET: Answers = {
    "PF-01.phase": choice("experiment"),
    "PF-02.product": choices("dashboard"),
    "PF-03": groups(),
    "PF-06.data": choices("personal"),
    "PF-07.signal": choices("nothing"),
    "PF-07.decisions": choice("no"),
    "PF-08.dpia": choices("none"),
}
ALGORITHM: Answers = {**QUIET, "PF-02.product": choices("algorithm"), "AL-1": choice("other_ai")}


def told(instrument: NextInstrument, answers: Answers) -> Recommendation:
    """The recommendation for one instrument."""
    found = {one.instrument: one for one in recommendations(inputs(INSTRUMENT, answers))}
    assert list(found) == list(NextInstrument)
    return found[instrument]


def verdict(instrument: NextInstrument, answers: Answers) -> tuple[Urgency, str]:
    found = told(instrument, answers)
    return found.urgency, found.verdict_id


# DPIA and prescan


def test_a_project_on_the_list_of_the_authority_needs_a_dpia_and_no_prescan_to_find_out() -> None:
    answers = {**QUIET, "PF-08.dpia": choices("on_ap_list")}
    assert verdict(DPIA, answers) == (Urgency.COMES_UP, "on_list")
    assert verdict(PRE_SCAN, answers) == (Urgency.DOES_NOT_COME_UP, "dpia_anyway")
    assert told(DPIA, answers).because == (Ground("PF-08.dpia", "on_ap_list"),)


def test_two_of_the_nine_features_bring_up_a_dpia_and_are_named() -> None:
    found = told(DPIA, {**QUIET, "PF-08.dpia": choices("scoring", "matching")})
    assert (found.urgency, found.verdict_id) == (Urgency.COMES_UP, "two_features")
    assert found.because == (Ground("PF-08.dpia", "scoring"), Ground("PF-08.dpia", "matching"))
    assert found.unknown == ()


def test_with_one_feature_the_prescan_decides() -> None:
    answers = {**QUIET, "PF-08.dpia": choices("innovative")}
    assert verdict(DPIA, answers) == (Urgency.MAY_COME_UP, "one_feature")
    assert verdict(PRE_SCAN, answers) == (Urgency.COMES_UP, "first")


def test_special_data_and_a_vulnerable_group_are_two_features_without_being_ticked() -> None:
    answers = {**QUIET, "PF-06.data": choices("special"), "PF-03": groups(Truth.YES)}
    found = told(DPIA, answers)
    assert found.verdict_id == "two_features"
    assert found.because == (Ground("PF-06.data", "special"), Ground("PF-03", "vulnerable"))


def test_a_feature_that_is_named_twice_counts_once() -> None:
    answers = {**QUIET, "PF-06.data": choices("special"), "PF-08.dpia": choices("sensitive")}
    assert told(DPIA, answers).verdict_id == "one_feature"


def test_while_the_features_are_not_known_the_prescan_comes_first() -> None:
    answers = {key: answer for key, answer in QUIET.items() if key != "PF-08.dpia"}
    assert verdict(DPIA, answers) == (Urgency.NOT_KNOWN, "features_unknown")
    assert told(DPIA, answers).unknown == ("PF-08.dpia",)
    assert verdict(PRE_SCAN, answers) == (Urgency.COMES_UP, "first")


def test_while_it_is_not_known_whether_a_group_is_vulnerable_a_dpia_is_not_ruled_out() -> None:
    found = told(DPIA, {**QUIET, "PF-03": groups(Truth.UNKNOWN)})
    assert (found.urgency, found.unknown) == (Urgency.NOT_KNOWN, ("PF-03",))


def test_without_any_feature_the_prescan_only_puts_down_why_not() -> None:
    assert verdict(DPIA, QUIET) == (Urgency.DOES_NOT_COME_UP, "no_feature")
    assert verdict(PRE_SCAN, QUIET) == (Urgency.MAY_COME_UP, "to_be_sure")
    assert "can be high even then" in told(DPIA, QUIET).verdict.text.en


def test_without_people_in_the_data_nothing_comes_up_once_the_privacy_officer_confirmed_it() -> None:
    confirmed = ChoicesAnswer(standing=GIVEN, chosen=("none",), confirmed_by=OFFICER)
    answers = {**QUIET, "PF-06.data": confirmed}
    assert verdict(DPIA, answers) == (Urgency.DOES_NOT_COME_UP, "no_people")
    assert verdict(PRE_SCAN, answers) == (Urgency.DOES_NOT_COME_UP, "no_people")


def test_that_nobody_is_in_the_data_is_not_known_before_it_is_confirmed() -> None:
    answers = {**QUIET, "PF-06.data": choices("none")}
    assert verdict(DPIA, answers) == (Urgency.NOT_KNOWN, "not_confirmed")
    assert verdict(PRE_SCAN, answers) == (Urgency.NOT_KNOWN, "not_confirmed")


def test_data_about_groups_only_are_not_taken_for_no_personal_data() -> None:
    answers = {**QUIET, "PF-06.data": choices("group")}
    assert verdict(DPIA, answers) == (Urgency.NOT_KNOWN, "personal_unclear")
    assert told(DPIA, answers).because == (Ground("PF-06.data", "group"),)
    assert verdict(PRE_SCAN, answers) == (Urgency.COMES_UP, "first")


def test_a_compulsory_dpia_that_is_missing_comes_up_whatever_the_features() -> None:
    found = told(DPIA, {**QUIET, "KO-6": KnockOutAnswer(standing=GIVEN, truth=Truth.YES)})
    assert (found.urgency, found.verdict_id) == (Urgency.COMES_UP, "missing")
    assert Ground("KO-6", "yes") in found.because


def test_the_privacy_officers_no_is_told_without_making_more_of_it() -> None:
    said = KnockOutAnswer(standing=GIVEN, truth=Truth.NO)
    assert told(DPIA, {**QUIET, "KO-6": said}).remark_ids == ()
    found = told(DPIA, {**QUIET, "KO-6": said.model_copy(update={"confirmed_by": OFFICER})})
    assert found.remark_ids == ("settled",)
    assert "does not say which of the three" in found.remarks[0].text.en


def test_a_red_risk_that_is_left_brings_up_prior_consultation() -> None:
    red = RisksAnswer(standing=GIVEN, risks=(Risk(what="Uitsluiting", severity=4, likelihood=3),))
    found = told(DPIA, {**QUIET, "AF-03": red})
    assert found.remark_ids == ("high_risk_left",)
    assert "article 36" in found.remarks[0].text.en


def test_a_feature_that_was_ticked_before_it_was_hidden_does_not_count() -> None:
    confirmed = ChoicesAnswer(standing=GIVEN, chosen=("none",), confirmed_by=OFFICER)
    hidden = {**QUIET, "PF-06.data": confirmed, "PF-08.dpia": choices("on_ap_list")}
    assert told(DPIA, hidden).verdict_id == "no_people"


# IAMA


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("AL-1", choice("high_risk_deployer")),
        ("AL-1", choice("high_risk_provider")),
        ("PF-07.decisions", choice("yes")),
        ("PF-07.signal", choices("talk")),
        ("PF-08.dpia", choices("scoring")),
    ],
)
def test_an_iama_is_recommended_for_an_algorithm_that_can_affect_people(question: str, answer: AnyAnswer) -> None:
    found = told(IAMA, {**ALGORITHM, question: answer})
    assert (found.urgency, found.verdict_id) == (Urgency.COMES_UP, "impactful")
    assert found.because[0] == Ground("PF-02.product", "algorithm")
    assert found.because[1].question == question
    assert "recommends" in found.verdict.text.en


def test_in_doubt_an_algorithm_counts_as_one_that_affects_people() -> None:
    answers = {key: answer for key, answer in ALGORITHM.items() if key != "PF-07.decisions"}
    found = told(IAMA, answers)
    assert (found.urgency, found.verdict_id) == (Urgency.COMES_UP, "impact_unknown")
    assert found.unknown == ("PF-07.decisions",)


def test_an_algorithm_that_affects_nobody_directly_may_have_an_iama() -> None:
    assert verdict(IAMA, ALGORITHM) == (Urgency.MAY_COME_UP, "algorithm")


def test_without_an_algorithm_neither_iama_nor_fria_comes_up() -> None:
    assert verdict(IAMA, QUIET) == (Urgency.DOES_NOT_COME_UP, "no_algorithm")
    assert verdict(FRIA, QUIET) == (Urgency.DOES_NOT_COME_UP, "no_algorithm")


def test_a_score_without_an_algorithm_is_pointed_out() -> None:
    answers = {**QUIET, "PF-08.dpia": choices("scoring")}
    assert told(IAMA, answers).remark_ids == ("score_without_algorithm",)
    assert told(FRIA, answers).remark_ids == ("score_without_algorithm",)


@pytest.mark.parametrize(("points", "remarks"), [(0, ()), (1, ("begun",)), (2, ("assessed",)), (3, ("assessed",))])
def test_a_study_of_human_rights_that_was_done_is_told(points: int, remarks: tuple[str, ...]) -> None:
    answers = {**ALGORITHM, "AL-5": level(points)}
    assert told(IAMA, answers).remark_ids == remarks
    assert told(FRIA, answers).remark_ids == remarks


# FRIA


@pytest.mark.parametrize(
    ("code", "urgency", "verdict_id"),
    [
        ("high_risk_deployer", Urgency.COMES_UP, "deployer"),
        ("high_risk_provider", Urgency.MAY_COME_UP, "provider"),
        ("prohibited", Urgency.DOES_NOT_COME_UP, "prohibited"),
        ("other_ai", Urgency.DOES_NOT_COME_UP, "no_high_risk"),
        ("transparency", Urgency.DOES_NOT_COME_UP, "no_high_risk"),
        ("not_ai", Urgency.DOES_NOT_COME_UP, "no_high_risk"),
    ],
)
def test_the_class_under_the_ai_act_decides_on_a_fria(code: str, urgency: Urgency, verdict_id: str) -> None:
    answers = {**ALGORITHM, "AL-1": choice(code)}
    assert verdict(FRIA, answers) == (urgency, verdict_id)
    assert Ground("AL-1", code) in told(FRIA, answers).because


def test_the_duty_of_a_fria_has_its_dates_and_says_where_the_later_one_stands() -> None:
    text = told(FRIA, {**ALGORITHM, "AL-1": choice("high_risk_deployer")}).verdict.text
    assert "2 december 2027" in text.nl
    assert "2 August 2030" in text.en
    assert "artikel 111" in text.nl


def test_while_the_class_is_not_known_it_is_the_first_thing_to_find_out() -> None:
    found = told(FRIA, {key: answer for key, answer in ALGORITHM.items() if key != "AL-1"})
    assert (found.urgency, found.verdict_id, found.unknown) == (Urgency.NOT_KNOWN, "class_unknown", ("AL-1",))
