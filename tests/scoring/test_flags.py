"""Flags: what raises each of them, what does not, and that their texts say no more than the answers do."""

import re
from collections.abc import Iterator

import pytest

from dossier.assessment import Assessment
from dossier.model import Origin
from language.model import Language, LocalisedText
from principles.load import principles
from questionnaire.answer import Truth
from questionnaire.answers import Risk
from questionnaire.load import load_instrument
from questionnaire.model import Feed
from questionnaire.taking_part import Speaker, Voice
from scoring.flag_rules import flags
from scoring.flags import Flag, FlagText, flag_texts
from scoring.inputs import inputs
from scoring.scorecard import scorecard
from tests.dossiers.changes import (
    AGENDA,
    DESIGN,
    GUARANTORS,
    HOUSEMATES,
    TENANTS,
    Change,
    agreed,
    all_of,
    answered,
    claim,
    dont_know,
    only_groups,
    people_say,
    phase,
    rungs,
    spoken_for,
    unchanged,
    unexplained,
    with_each,
    with_value,
)
from tests.dossiers.flagged import with_algorithm
from tests.dossiers.variants import full_dossier, variant

INSTRUMENT = load_instrument()
TEXTS = list(flag_texts().values())
LONGEST_DUTCH_SENTENCE = 20
OWN_FLAGS = {"F04 reach_unknown", "F08 stop_not_excluded", "F15 class_unknown"}

every_text = pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{text.id} {text.variant}")


def raised_by(*changes: Change) -> dict[str, Flag]:
    """The flags of the full dossier after these changes, by id and variant."""
    answers = all_of(*changes)(full_dossier().answers)
    found = flags(scorecard(INSTRUMENT, answers), inputs(INSTRUMENT, answers))
    return {f"{flag.id} {flag.variant}": flag for flag in found}


def told(text: FlagText) -> Iterator[LocalisedText]:
    every = (text.title, text.explanation, text.next_step, text.title_article, text.explanation_article)
    return (one for one in every if one)


@every_text
def test_a_flag_rests_on_questions_and_sources_that_exist(text: FlagText) -> None:
    assert all(INSTRUMENT.has(question) for question in text.rests_on)
    assert text.sources
    assert set(text.sources) <= set(principles().sources)


@every_text
def test_a_flag_says_it_in_both_languages_and_in_short_sentences(text: FlagText) -> None:
    for one in told(text):
        assert one.nl != one.en or one.nl == "STOP"
        assert ("{names}" in one.nl) == ("{names}" in one.en)
        for sentence in re.split(r"(?<=[.?!])\s+", one.nl):
            assert len(sentence.split()) <= LONGEST_DUTCH_SENTENCE, sentence


@every_text
def test_what_is_told_of_an_article_names_the_article(text: FlagText) -> None:
    if text.explanation_article:
        assert "artikel" in text.explanation_article.nl
        assert "article" in text.explanation_article.en


def test_every_question_that_only_flags_read_is_read_by_one() -> None:
    read = {question for text in TEXTS for question in text.rests_on}
    only_for_flags = {question.id for question in INSTRUMENT.questions if question.feeds == (Feed.FLAG,)}
    assert only_for_flags >= {"KW-2", "KW-5", "ST-1", "ST-2", "DW-4", "AL-1", "BT-08"}
    assert only_for_flags <= read


def test_all_seventeen_are_known() -> None:
    assert {text.id for text in TEXTS} == {f"F{number:02}" for number in range(1, 18)}


def test_a_flag_names_only_the_questions_that_the_project_is_asked_as_its_ground() -> None:
    represented = raised_by(spoken_for(GUARANTORS, Speaker.REPRESENTATIVE), phase("idea"))["F04 only_represented"]
    assert represented.rests_on == (AGENDA,)


def test_a_flag_rests_on_the_questions_that_it_names() -> None:
    flag = raised_by()["F10 felt_as_control"]
    assert flag.names == ("CD-05", "CD-06", "CD-08")
    assert flag.rests_on == ("PF-05", *flag.names)
    open_stop = raised_by(dont_know("KO-1"))["F08 stop_not_excluded"]
    assert open_stop.rests_on == ("KO-1",)


@every_text
def test_a_flag_is_told_without_the_codes_of_questions(text: FlagText) -> None:
    assert not [one for words in told(text) for one in (words.nl, words.en) if re.search(r"\b[A-Z]{2}-\d", one)]


def test_a_group_that_spoke_for_itself_once_is_not_called_represented() -> None:
    heard_once = rungs(1, [GUARANTORS], [DESIGN])
    assert "F04 only_represented" not in raised_by(spoken_for(GUARANTORS, Speaker.REPRESENTATIVE), heard_once)


def test_a_representative_beside_officials_is_still_the_only_one_who_spoke() -> None:
    def heard(cell):
        voices = (Voice(rung=3, speaker=Speaker.OFFICIALS), Voice(rung=2, speaker=Speaker.REPRESENTATIVE))
        return cell.model_copy(update={"voices": voices}) if cell.row == GUARANTORS else cell

    found = raised_by(*(with_each(question, "cells", heard) for question in ("BT-02", "BT-03", "BT-04", "BT-05")))
    assert found["F04 only_represented"].names == (GUARANTORS,)


def test_who_was_missing_is_no_flag_where_nobody_took_part() -> None:
    nobody = rungs(0, [TENANTS, HOUSEMATES, GUARANTORS])
    assert "F04 reach_unknown" not in raised_by(nobody, dont_know("BT-08"))


def test_only_vulnerable_groups_are_named_for_help_that_was_not_given() -> None:
    assert raised_by(with_value("KW-2", points=0))["F04 no_support"].names == (TENANTS,)


def test_a_group_is_named_for_its_own_lower_rating_once_enough_of_it_answered() -> None:
    assert raised_by()["F05 rated_lower"].names == (TENANTS,)
    assert "F05 rated_lower" not in raised_by(with_each("BT-06", "cells", _only_four))


def _only_four(cell):
    return cell.model_copy(update={"counts": (4, 0, 0, 0, 0, 0)})


def test_a_council_that_heard_of_the_follow_up_and_did_not_decide_is_no_flag() -> None:
    assert not {"F06 follow_up_without_council"} & set(raised_by(with_value("ST-2", points=1)))


@pytest.mark.parametrize(
    ("features", "due"),
    [(("on_ap_list",), True), (("matching", "innovative"), True), (("vulnerable",), False), (("none",), False)],
)
def test_a_dpia_is_due_on_the_list_or_from_two_features(features: tuple[str, ...], *, due: bool) -> None:
    found = raised_by(phase("design"), with_value("PF-08.dpia", chosen=features))
    assert ("F09 dpia_due" in found) is due


def test_a_dpia_that_is_missing_while_the_project_runs_is_left_to_the_stop_question() -> None:
    assert "F09 dpia_due" not in raised_by(phase("pilot"))


NOT_ASKED = all_of(rungs(1, [GUARANTORS]), unexplained(AGENDA, DESIGN))


@pytest.mark.parametrize(
    "change",
    [
        dont_know("PF-08.dpia"),
        with_value("PF-08.dpia", chosen=("vulnerable",)),
        phase("idea"),
        dont_know(DESIGN),
        rungs(2, [GUARANTORS], [DESIGN]),
    ],
    ids=["features unknown", "no dpia due", "design not due", "design unknown", "asked in the design"],
)
def test_views_are_not_called_unsought_unless_all_of_it_is_known(change: Change) -> None:
    assert "F09 views_not_sought" in raised_by(NOT_ASKED)
    assert "F09 views_not_sought" not in raised_by(NOT_ASKED, change)


def test_a_representative_who_was_asked_is_enough_for_the_views_of_a_group() -> None:
    def represented(cell):
        voices = (Voice(rung=2, speaker=Speaker.REPRESENTATIVE),)
        return cell.model_copy(update={"voices": voices}) if cell.row == GUARANTORS else cell

    assert "F09 views_not_sought" not in raised_by(NOT_ASKED, with_each(DESIGN, "cells", represented))


@pytest.mark.parametrize("placement", [-3, 0])
def test_who_promises_no_help_is_not_told_that_words_and_deeds_differ(placement: int) -> None:
    checks = with_value("PF-07.signal", chosen=("check",))
    assert "F10" not in {flag.id for flag in raised_by(checks, claim(placement)).values()}
    assert "F10 signal_leads_to_check" in raised_by(checks, claim(1))


def test_exactly_half_of_a_group_is_not_most_of_it() -> None:
    # Of the tenants eight of sixteen chose the side of control on what follows a signal.
    assert "CD-03" not in raised_by()["F10 felt_as_control"].names
    assert "CD-05" in raised_by()["F10 felt_as_control"].names


def test_an_agreed_answer_is_never_a_respondent() -> None:
    before = full_dossier().answers
    assert scorecard(INSTRUMENT, agreed("CD-01", 3)(before)) == scorecard(INSTRUMENT, before)


def test_an_agreed_answer_overrules_the_groups_outside_whose_middle_half_it_lies() -> None:
    assert raised_by(agreed("CD-01", 3))["F12 data_subjects_overruled"].names == (TENANTS, f"{GUARANTORS}+{HOUSEMATES}")
    assert raised_by(agreed("CD-01", -2))["F12 data_subjects_overruled"].names == (f"{GUARANTORS}+{HOUSEMATES}",)


def test_what_a_hidden_small_group_said_never_shows_in_a_flag() -> None:
    found = raised_by(only_groups(GUARANTORS), agreed("CD-01", 3), agreed("CD-03", 3))
    assert not {"F10", "F12"} & {flag.id for flag in found.values()}


@pytest.mark.parametrize(("point", "overrules"), [(3, False), (1, False), (0, True), (-3, True)])
def test_of_a_group_of_which_only_the_class_is_shown_the_class_is_compared(point: int, *, overrules: bool) -> None:
    unanimous = all_of(only_groups(HOUSEMATES), people_say({HOUSEMATES: (0, 0, 0, 0, 0, 0, 9)}))
    assert ("F12 data_subjects_overruled" in raised_by(unanimous, agreed("CD-01", point))) is overrules


@pytest.mark.parametrize("unknown", ["GE-01", "NO-01"])
def test_a_single_remedy_is_not_concluded_from_one_answer(unknown: str) -> None:
    both = all_of(with_value("GE-01", points=1), with_value("NO-01", points=1))
    assert "F13 single_remedy" in raised_by(both)
    assert "F13 single_remedy" not in raised_by(both, dont_know(unknown))


def test_a_risk_without_a_grade_is_not_red() -> None:
    assert "F14 red_risk" not in raised_by(with_value("AF-03", risks=(Risk(what="Iets ergs.", severity=4),)))


def test_what_was_typed_about_an_algorithm_that_is_not_there_any_more_raises_nothing() -> None:
    hidden = all_of(answered("AL-1", chosen="prohibited"), answered("AL-5", points=0))
    assert raised_by(hidden) == raised_by()


def test_a_study_of_rights_of_which_nobody_knows_is_not_called_missing() -> None:
    assert "F15 high_risk_without_assessment" not in raised_by(with_algorithm("high_risk_deployer"))


@pytest.mark.parametrize("ai_class", ["not_ai", "other_ai", "transparency"])
def test_ai_without_a_high_risk_is_no_flag(ai_class: str) -> None:
    found = raised_by(with_algorithm(ai_class), answered("AL-5", points=0))
    assert "F15" not in {flag.id for flag in found.values()}


@pytest.mark.parametrize("points", [0, 1])
def test_changes_that_were_not_looked_at_are_told_like_changes_that_were_not_tested(points: int) -> None:
    assert "F16 changes_not_tested" in raised_by(with_value("ST-3", points=points))


@pytest.mark.parametrize(
    "question",
    sorted(name for name in full_dossier().answers if not name.startswith(("PF", "BT-0")) or name == "BT-08"),
)
def test_what_nobody_knows_raises_no_flag_but_its_own(question: str) -> None:
    new = set(raised_by(dont_know(question))) - set(raised_by())
    assert {flag for flag in new if not flag.startswith("F17")} <= OWN_FLAGS


@pytest.mark.parametrize("name", ["guarantors-represented", "reach-unknown", "council-unaware", "single-remedy"])
@pytest.mark.parametrize("language", Language)
def test_an_article_is_told_as_an_article(name: str, language: Language) -> None:
    dossier = variant(name)
    project = dossier.project.model_copy(update={"origin": Origin.ARTICLE})
    assessment = Assessment(dossier.model_copy(update={"project": project}), INSTRUMENT)
    told_as = [flag for flag in assessment.flags if flag.text.explanation_article]
    assert told_as
    for flag in told_as:
        assert {"nl": "artikel", "en": "article"}[language.value] in assessment.explanation(flag, language)


def test_the_most_urgent_comes_first() -> None:
    found = list(raised_by(with_value("AF-03", risks=(Risk(what="Iets.", severity=3, likelihood=3),))).values())
    assert found[0].severity.value == "red"
    assert found[-1].severity.value == "info"


def test_a_project_of_which_nothing_is_known_is_told_only_that() -> None:
    nothing = raised_by(lambda _: {})
    assert {flag.id for flag in nothing.values()} == {"F01", "F08", "F17"}
    assert raised_by(unchanged) == raised_by()


def test_yes_from_anybody_raises_a_stop_without_naming_the_privacy_officer() -> None:
    by_team = with_value("KO-4", truth=Truth.YES, confirmed_by=None)
    flag = raised_by(by_team)["F07 stopped"]
    assert "privacy officer" not in flag.text.explanation.nl + flag.text.explanation.en
