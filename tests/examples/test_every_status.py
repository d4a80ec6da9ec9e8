"""Every verdict and every flag has its case, each a small change of the invented full dossier."""

from collections.abc import Iterable

import pytest

from dossier.file import dossier_bytes, dossier_from_bytes
from questionnaire.load import load_instrument
from questionnaire.routing import Scope
from scoring.flag_rules import flags
from scoring.flags import Flag, flag_texts
from scoring.inputs import inputs
from scoring.model import Status
from scoring.scorecard import Scorecard, ScoreName, scorecard
from tests.dossiers.changes import GUARANTORS, HOUSEMATES, TENANTS
from tests.dossiers.variants import VARIANTS, full_dossier, variant

S = Status
Verdicts = tuple[Status, Status, Status]
OF_FULL: Verdicts = (S.PARTLY, S.UNDER_CONDITIONS, S.DIFFER)
IMAGE_FLAGS = frozenset({"F11 image_gap", "F11 blind_spot"})
LIKE_FULL = (
    *("guarantors-represented", "who-spoke-unknown", "reach-unknown", "no-support", "client-council-not-asked"),
    *("figures-chosen-by-others", "looked-back-too-late", "council-unaware-of-the-follow-up"),
    *("made-permanent-without-council", "dpia-due", "dpia-confirmed", "guarantors-not-asked"),
    *("guarantors-not-asked-for-a-reason", "red-risk", "ai-class-unknown", "high-risk-ai-without-assessment"),
    *("high-risk-ai-with-assessment", "prohibited-ai-not-stopped", "changes-not-tested"),
    *("help-promised-and-checks-follow", "agreed-over-the-tenants", "agreed-with-the-tenants"),
    *("agreed-over-the-tenants-on-an-aspect",),
)

VERDICTS: dict[str, Verdicts] = {
    "full": OF_FULL,
    "everybody-took-part": (S.FULLY, S.UNDER_CONDITIONS, S.DIFFER),
    "guarantors-left-out-at-first": (S.HARDLY, S.UNDER_CONDITIONS, S.DIFFER),
    "guarantors-came-later": OF_FULL,
    "guarantors-absent-from-an-idea": (S.NOT, S.UNDER_CONDITIONS, S.DIFFER),
    "guarantors-never-took-part": (S.NOT, S.UNDER_CONDITIONS, S.DIFFER),
    "officials-spoke-for-guarantors": (S.NOT, S.UNDER_CONDITIONS, S.DIFFER),
    "nobody-named": (S.NOT, S.UNDER_CONDITIONS, S.NOT_MEASURED),
    "taking-part-unknown": (S.TOO_LITTLE_KNOWN, S.UNDER_CONDITIONS, S.DIFFER),
    "council-unaware": OF_FULL,
    "structural-without-council": OF_FULL,
    "structural-with-council": OF_FULL,
    "well-substantiated": (S.PARTLY, S.TENABLE, S.DIFFER),
    "not-suitable": (S.PARTLY, S.NOT_SUBSTANTIATED, S.DIFFER),
    "suitability-asserted": (S.PARTLY, S.NOT_SUBSTANTIATED, S.DIFFER),
    "only-said": (S.TOO_LITTLE_KNOWN, S.TOO_LITTLE_KNOWN, S.DIFFER),
    "gain-unknown": (S.PARTLY, S.TOO_LITTLE_KNOWN, S.DIFFER),
    "much-unknown": (S.PARTLY, S.TOO_LITTLE_KNOWN, S.DIFFER),
    "much-not-applicable": (S.PARTLY, S.TOO_LITTLE_KNOWN, S.DIFFER),
    "stopped": (S.PARTLY, S.STOPPED, S.DIFFER),
    "stop-not-excluded": (S.PARTLY, S.STOP_NOT_EXCLUDED, S.DIFFER),
    "stop-not-answered": (S.PARTLY, S.STOP_NOT_EXCLUDED, S.DIFFER),
    "stopped-and-not-excluded": (S.PARTLY, S.STOPPED, S.DIFFER),
    "images-close": (S.PARTLY, S.UNDER_CONDITIONS, S.CLOSE),
    "tenants-see-control": (S.PARTLY, S.UNDER_CONDITIONS, S.IMAGE_GAP),
    "tenants-see-control-and-it-was-bridged": OF_FULL,
    "tenants-see-control-others-silent": (S.PARTLY, S.UNDER_CONDITIONS, S.IMAGE_GAP),
    "tenants-silent": (S.PARTLY, S.UNDER_CONDITIONS, S.NOT_MEASURED),
    "too-few-to-be-shown": (S.PARTLY, S.UNDER_CONDITIONS, S.NOT_MEASURED),
    "officials-silent": (S.PARTLY, S.UNDER_CONDITIONS, S.NOT_MEASURED),
    "one-answer-of-the-team": OF_FULL,
    "service-underestimated": OF_FULL,
    "claim-not-believed": OF_FULL,
    "residents-told-nothing": OF_FULL,
    "claim-unknown": OF_FULL,
    "quick-scan": (S.QUICK_SCAN, S.STOP_NOT_EXCLUDED, S.QUICK_SCAN),
    "one-question-never-put": (S.QUICK_SCAN, S.QUICK_SCAN, S.QUICK_SCAN),
    "one-question-never-put-and-stopped": (S.QUICK_SCAN, S.STOPPED, S.QUICK_SCAN),
    "one-question-never-put-and-tenants-silent": (S.QUICK_SCAN, S.QUICK_SCAN, S.NOT_MEASURED),
    **dict.fromkeys(LIKE_FULL, OF_FULL),
    "single-remedy": (S.PARTLY, S.NOT_SUBSTANTIATED, S.DIFFER),
    "prohibited-ai-stopped": (S.PARTLY, S.STOPPED, S.DIFFER),
}

PRESENT_FLAGS: dict[str, frozenset[str]] = {
    "full": IMAGE_FLAGS | {"F05 rated_lower", "F10 felt_as_control", "F14 weighing_open"},
    "guarantors-left-out-at-first": frozenset({"F02 absent_from_the_start"}),
    "guarantors-came-later": frozenset({"F03 agenda_without_data_subjects"}),
    "guarantors-absent-from-an-idea": frozenset({"F03 absent_from_the_agenda"}),
    "guarantors-never-took-part": frozenset({"F02 absent_from_the_start"}),
    "officials-spoke-for-guarantors": frozenset({"F02 absent_from_the_start"}),
    "nobody-named": frozenset({"F01 no_group_named"}),
    "taking-part-unknown": frozenset({"F17 much_unknown"}),
    "council-unaware": frozenset({"F06 council_unaware"}),
    "structural-without-council": frozenset({"F06 structural_without_council"}),
    "much-unknown": frozenset({"F17 much_unknown"}),
    "much-not-applicable": frozenset({"F17 much_not_applicable"}),
    "stopped": frozenset({"F07 stopped"}),
    "stop-not-excluded": frozenset({"F08 stop_not_excluded"}),
    "stop-not-answered": frozenset({"F08 stop_not_excluded"}),
    "stopped-and-not-excluded": frozenset({"F07 stopped"}),
    "tenants-see-control": IMAGE_FLAGS,
    "tenants-silent": frozenset({"F17 not_measured"}),
    "too-few-to-be-shown": frozenset({"F17 not_measured"}),
    "officials-silent": frozenset({"F17 municipality_not_measured"}),
    "residents-told-nothing": frozenset({"F17 claim_absent"}),
    "claim-unknown": frozenset({"F17 claim_unknown"}),
    "tenants-see-control-others-silent": frozenset({"F17 not_measured"}),
    "service-underestimated": frozenset({"F11 underestimated"}),
    "claim-not-believed": frozenset({"F11 claim_not_believed"}),
    "quick-scan": frozenset({"F08 stop_not_excluded", "F17 much_unknown"}),
    "one-question-never-put-and-stopped": frozenset({"F07 stopped"}),
    "guarantors-represented": frozenset({"F04 only_represented"}),
    "reach-unknown": frozenset({"F04 reach_unknown"}),
    "no-support": frozenset({"F04 no_support"}),
    "client-council-not-asked": frozenset({"F04 client_council_not_asked"}),
    "figures-chosen-by-others": frozenset({"F03 figures_chosen_without_residents"}),
    "looked-back-too-late": frozenset({"F03 looked_back_without_data_subjects"}),
    "council-unaware-of-the-follow-up": frozenset({"F06 follow_up_without_council"}),
    "made-permanent-without-council": frozenset({"F06 made_permanent_without_council"}),
    "dpia-due": frozenset({"F09 dpia_due"}),
    "guarantors-not-asked": frozenset({"F09 views_not_sought"}),
    "single-remedy": frozenset({"F13 single_remedy"}),
    "red-risk": frozenset({"F14 red_risk"}),
    "ai-class-unknown": frozenset({"F15 class_unknown"}),
    "high-risk-ai-without-assessment": frozenset({"F15 high_risk_without_assessment"}),
    "prohibited-ai-not-stopped": frozenset({"F15 prohibited_without_stop"}),
    "prohibited-ai-stopped": frozenset({"F07 stopped"}),
    "changes-not-tested": frozenset({"F16 changes_not_tested"}),
    "help-promised-and-checks-follow": frozenset({"F10 signal_leads_to_check"}),
    "agreed-over-the-tenants": frozenset({"F12 data_subjects_overruled"}),
    "agreed-over-the-tenants-on-an-aspect": frozenset({"F12 overruled_on_an_aspect"}),
}

ABSENT_FLAGS: dict[str, frozenset[str]] = {
    "full": frozenset({"F01", "F02", "F03", "F04", "F06", "F07", "F08", "F09", "F12", "F13", "F15", "F16", "F17"}),
    "everybody-took-part": frozenset({"F01", "F02", "F03", "F04", "F05", "F06"}),
    "guarantors-left-out-at-first": frozenset({"F03"}),
    "guarantors-came-later": frozenset({"F02"}),
    "guarantors-absent-from-an-idea": frozenset({"F02"}),
    "structural-with-council": frozenset({"F06"}),
    "stopped-and-not-excluded": frozenset({"F08"}),
    "images-close": frozenset({"F11", "F17"}),
    "well-substantiated": frozenset({"F14"}),
    "gain-unknown": frozenset({"F14"}),
    "who-spoke-unknown": frozenset({"F04"}),
    "dpia-confirmed": frozenset({"F09"}),
    "guarantors-not-asked-for-a-reason": frozenset({"F09"}),
    "high-risk-ai-with-assessment": frozenset({"F15"}),
    "prohibited-ai-stopped": frozenset({"F15"}),
    "service-underestimated": frozenset({"F10"}),
    "residents-told-nothing": frozenset({"F10"}),
    "claim-unknown": frozenset({"F10"}),
    "agreed-with-the-tenants": frozenset({"F12"}),
}


def card_of(name: str) -> Scorecard:
    return scorecard(load_instrument(), variant(name).answers)


def flags_of(name: str) -> tuple[Flag, ...]:
    return flags(card_of(name), inputs(load_instrument(), variant(name).answers))


def raised_in(name: str) -> frozenset[str]:
    return frozenset(f"{flag.id} {flag.variant}" for flag in flags_of(name))


def ids_of(raised: Iterable[str]) -> set[str]:
    return {flag.split()[0] for flag in raised}


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_is_a_dossier_that_can_be_opened(name: str) -> None:
    assert dossier_from_bytes(dossier_bytes(variant(name))) == variant(name)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_has_its_three_verdicts(name: str) -> None:
    assert tuple(verdict.status for verdict in card_of(name).verdicts) == VERDICTS[name], VARIANTS[name].tells


@pytest.mark.parametrize("name", PRESENT_FLAGS)
def test_a_variant_raises_its_flags(name: str) -> None:
    assert raised_in(name) >= PRESENT_FLAGS[name], VARIANTS[name].tells


@pytest.mark.parametrize("name", ABSENT_FLAGS)
def test_a_variant_raises_no_flag_that_its_answers_do_not_carry(name: str) -> None:
    assert not ids_of(raised_in(name)) & ABSENT_FLAGS[name], VARIANTS[name].tells


def test_every_verdict_is_reached() -> None:
    assert {verdict.status for name in VARIANTS for verdict in card_of(name).verdicts} == set(Status)


def test_every_flag_is_raised() -> None:
    known = {f"{flag_id} {variant_id}" for flag_id, variant_id in flag_texts()}
    assert {flag for name in VARIANTS for flag in raised_in(name)} == known


def test_every_variant_has_a_sentence_of_its_own() -> None:
    sentences = [each.tells for each in VARIANTS.values()]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.endswith((".", ".”")) for sentence in sentences)


def test_a_flag_names_whom_it_is_about() -> None:
    raised = {f"{flag.id} {flag.variant}": flag.names for flag in flags_of("full")}
    assert raised["F11 blind_spot"] == (TENANTS,)
    assert raised["F11 image_gap"] == (TENANTS, f"{GUARANTORS}+{HOUSEMATES}")
    assert [flag.names for flag in flags_of("guarantors-came-later") if flag.id == "F03"] == [(GUARANTORS,)]
    assert [flag.names for flag in flags_of("stopped") if flag.id == "F07"] == [("KO-4",)]


def test_the_group_that_never_took_part_decides() -> None:
    card = card_of("guarantors-never-took-part")
    assert card.involvement.weakest_group == GUARANTORS
    assert card.involvement.bounds is not None
    assert card.involvement.bounds.possible == 0


@pytest.mark.parametrize("name", ["stopped", "stop-not-excluded", "not-suitable", "gain-unknown", "only-said"])
def test_proportionality_keeps_its_number_back(name: str) -> None:
    assert not card_of(name).verdict(ScoreName.PROPORTIONALITY).number_shown, VARIANTS[name].tells


@pytest.mark.parametrize("name", ["quick-scan", "one-question-never-put"])
def test_a_quick_scan_has_bands_and_no_number(name: str) -> None:
    card = card_of(name)
    assert card.scope is Scope.QUICK_SCAN
    assert all(verdict.bounds and not verdict.number_shown for verdict in card.verdicts)


def test_talk_closes_at_most_half_of_a_gap() -> None:
    before = card_of("tenants-see-control").images.bounds.proven
    after = card_of("tenants-see-control-and-it-was-bridged").images.bounds.proven
    assert after == pytest.approx(before + (1 - before) / 2)


def test_a_gap_that_is_certain_is_named_although_others_were_not_asked() -> None:
    images = card_of("tenants-see-control-others-silent").images
    assert images.status is Status.IMAGE_GAP
    assert set(images.not_measured) == {HOUSEMATES, GUARANTORS}
    assert images.bounds.claimed is None


def test_one_answer_of_the_team_has_no_interval() -> None:
    distances = [group.distance for group in card_of("one-answer-of-the-team").images.groups]
    assert distances
    assert all(distance and distance.interval is None and not distance.stated for distance in distances)


def test_what_was_called_not_applicable_is_not_also_called_unknown() -> None:
    assert "F17 much_unknown" not in raised_in("much-not-applicable")


def test_silent_officials_are_not_told_as_silent_people() -> None:
    assert "F17 not_measured" not in raised_in("officials-silent")


def test_that_no_stop_holds_is_for_the_privacy_officer_to_say() -> None:
    answers = full_dossier().answers
    by_team = {**answers, "KO-1": answers["KO-1"].model_copy(update={"confirmed_by": None})}
    card = scorecard(load_instrument(), by_team)
    assert card.proportionality.stop_not_excluded == ("KO-1",)
