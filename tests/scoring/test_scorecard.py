"""From answers to the scorecard: what counts, what does not, and what a quick scan may say."""

from datetime import UTC, date, datetime

import pytest

from questionnaire.answer import Confirmation, Evidence, Standing, Truth
from questionnaire.answers import (
    AnyAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClaimAnswer,
    CountsAnswer,
    Group,
    GroupCounts,
    GroupsAnswer,
    ImpactClassAnswer,
    KnockOutAnswer,
    LevelAnswer,
    empty_answer,
)
from questionnaire.load import load_instrument
from questionnaire.routing import Scope, visible_questions
from questionnaire.taking_part import RungCell, RungsAnswer, Speaker, Voice
from scoring.inputs import evidence_value, inputs
from scoring.involvement import People
from scoring.involvement_inputs import impact
from scoring.model import ImpactClass, Status
from scoring.proportionality_inputs import gate_items
from scoring.scorecard import ScoreName, scorecard

INSTRUMENT = load_instrument()
OFFICER = Confirmation(name="S. de Wit", role="privacy_officer", on=date(2026, 11, 24))
GIVEN, UNKNOWN = Standing.GIVEN, Standing.UNKNOWN


def choice(code: str) -> ChoiceAnswer:
    return ChoiceAnswer(standing=GIVEN, chosen=code)


def choices(*codes: str) -> ChoicesAnswer:
    return ChoicesAnswer(standing=GIVEN, chosen=codes)


def level(points: int, **more) -> LevelAnswer:
    return LevelAnswer(standing=GIVEN, points=points, **more)


PROFILE: dict[str, AnyAnswer] = {
    "PF-01.phase": choice("experiment"),
    "PF-02.product": choices("dashboard"),
    "PF-03": GroupsAnswer(standing=GIVEN, groups=(Group(id="g1", name="Jongeren", is_vulnerable=Truth.NO),)),
    "PF-05": ClaimAnswer(standing=GIVEN, text="Wij helpen.", placement=2),
    "PF-06.data": choices("personal"),
    "PF-07.signal": choices("offer"),
    "PF-07.decisions": choice("no"),
    "PF-08.people": choice("under_10000"),
}


def test_an_empty_dossier_is_a_quick_scan_in_which_everything_is_possible() -> None:
    card = scorecard(INSTRUMENT, {})
    assert card.scope is Scope.QUICK_SCAN
    assert card.involvement.status is Status.QUICK_SCAN
    assert card.proportionality.status is Status.STOP_NOT_EXCLUDED
    assert card.images.status is Status.NOT_MEASURED
    assert not any(verdict.number_shown for verdict in card.verdicts)
    assert card.involvement.bounds is not None
    assert card.involvement.bounds.claimed is None
    assert card.involvement.bounds.possible == pytest.approx(1.0)


def test_what_was_not_asked_stays_in_the_denominator() -> None:
    card = scorecard(INSTRUMENT, {**PROFILE, "DB-01": level(3), "DB-02": level(3)})
    basis = card.proportionality.gates[0]
    assert basis.bounds is not None
    assert basis.bounds.claimed == pytest.approx(1.0)
    assert basis.bounds.proven == pytest.approx(0.0)
    assert basis.knowledge.completeness < 0.8


def test_i_do_not_know_counts_as_put_so_a_dossier_full_of_it_is_no_quick_scan() -> None:
    core = {q.id: q.kind for q in visible_questions(INSTRUMENT, PROFILE) if q.is_core}
    answers = {key: empty_answer(kind).model_copy(update={"standing": UNKNOWN}) for key, kind in core.items()}
    card = scorecard(INSTRUMENT, {**PROFILE, **answers})
    assert card.scope is Scope.FULL
    assert card.involvement.status is Status.TOO_LITTLE_KNOWN


def test_the_profile_sets_the_impact_class_and_unknown_counts_as_yes() -> None:
    assert impact(inputs(INSTRUMENT, PROFILE)) is ImpactClass.LOW
    assert impact(inputs(INSTRUMENT, {**PROFILE, "PF-07.signal": choices("check")})) is ImpactClass.MEDIUM
    assert impact(inputs(INSTRUMENT, {})) is ImpactClass.HIGH


def test_anyone_raises_the_impact_class_and_only_the_council_lowers_it() -> None:
    raised = ImpactClassAnswer(standing=GIVEN, impact_class="high")
    assert impact(inputs(INSTRUMENT, {**PROFILE, "BT-01": raised})) is ImpactClass.HIGH
    risky = {**PROFILE, "PF-06.data": choices("special"), "PF-07.decisions": choice("yes")}
    lowered = ImpactClassAnswer(standing=GIVEN, impact_class="low")
    assert impact(inputs(INSTRUMENT, {**risky, "BT-01": lowered})) is ImpactClass.HIGH
    council = Confirmation(name="Gemeenteraad", role="council", on=date(2026, 10, 1))
    decided = lowered.model_copy(update={"confirmed_by": council})
    assert impact(inputs(INSTRUMENT, {**risky, "BT-01": decided})) is ImpactClass.LOW


def test_that_nobody_is_in_the_data_counts_once_the_privacy_officer_confirmed_it() -> None:
    said: dict[str, AnyAnswer] = {"PF-06.data": choices("none"), "PF-03": GroupsAnswer(standing=GIVEN)}
    assert scorecard(INSTRUMENT, said).involvement.people is People.DENIED
    confirmed = {**said, "PF-06.data": ChoicesAnswer(standing=GIVEN, chosen=("none",), confirmed_by=OFFICER)}
    assert scorecard(INSTRUMENT, confirmed).involvement.people is People.NONE


def test_people_in_the_data_whom_nobody_named_make_the_score_zero() -> None:
    card = scorecard(INSTRUMENT, {"PF-06.data": choices("personal"), "PF-03": GroupsAnswer(standing=GIVEN)})
    assert card.involvement.nobody_named
    assert card.involvement.bounds is not None
    assert card.involvement.bounds.possible == 0.0


def test_a_question_that_the_profile_hides_never_counts() -> None:
    nobody = ChoicesAnswer(standing=GIVEN, chosen=("none",), confirmed_by=OFFICER)
    hidden = {**PROFILE, "PF-06.data": nobody, "NO-02": level(0)}
    shown = {**hidden, "PF-06.data": choices("personal")}
    without, with_it = (gate_items(inputs(INSTRUMENT, answers)).necessity for answers in (hidden, shown))
    assert len(with_it) - len(without) == 3
    assert not any(item.value == 0.0 for item in without)


def test_questions_of_a_module_share_one_weight_in_each_gate() -> None:
    answers = {**PROFILE, "PF-02.product": choices("algorithm")}
    module = [q for q in visible_questions(INSTRUMENT, answers) if q.module == "algorithm" and q.gate]
    items = gate_items(inputs(INSTRUMENT, answers))
    plain = gate_items(inputs(INSTRUMENT, {**PROFILE, "PF-02.product": choices("other")}))
    gained = sum(
        sum(item.weight for item in getattr(items, gate)) - sum(item.weight for item in getattr(plain, gate))
        for gate in ("purpose_and_basis", "suitability", "necessity", "safeguards")
    )
    assert gained == pytest.approx(len({q.gate for q in module}))


@pytest.mark.parametrize(
    ("evidence", "worth"),
    [
        (Evidence(title="Dat weten wij gewoon"), 0.0),
        (Evidence(title="Verslag", location="archief/verslag.pdf, blz. 3"), 0.75),
        (Evidence(title="Verslag", is_public=True), 0.0),
        (Evidence(title="Verslag", location="https://example.org/verslag", is_public=True), 1.0),
        (Evidence(title="Verslag", confirmed_by=OFFICER), 1.0),
        (Evidence(title="Briefjes van de avond", from_data_subjects=True), 1.0),
        (Evidence(title="Besluit", confirmed_by=OFFICER.model_copy(update={"role": "council"})), 0.0),
    ],
    ids=["only said", "a document", "public without a place", "public", "verified", "theirs", "not the officer"],
)
def test_evidence_is_worth_what_can_be_seen_of_it(evidence: Evidence, worth: float) -> None:
    assert evidence_value([evidence]) == worth


def test_the_best_evidence_counts() -> None:
    assert evidence_value([]) == 0.0
    assert evidence_value([Evidence(title="a"), Evidence(title="b", location="map 3")]) == 0.75


def test_a_not_applicable_answer_counts_as_unknown_until_it_is_confirmed() -> None:
    said = LevelAnswer(standing=Standing.NOT_APPLICABLE, reason="Er is geen besluit.")
    items = gate_items(inputs(INSTRUMENT, {**PROFILE, "WA-04": said})).safeguards
    assert all(item.standing.value == "unknown" for item in items)
    confirmed = said.model_copy(update={"confirmed_by": OFFICER})
    items = gate_items(inputs(INSTRUMENT, {**PROFILE, "WA-04": confirmed})).safeguards
    assert [item.standing.value for item in items].count("not_applicable") == 1


def test_a_later_phase_is_not_due_and_cannot_be_chosen() -> None:
    card = scorecard(INSTRUMENT, {**PROFILE, "PF-01.phase": choice("idea")})
    row = card.involvement.rows[0]
    assert [cell.standing.value for cell in row.cells] == ["unknown", "not_due", "not_due", "not_due"]


def test_a_knock_out_that_the_profile_excludes_is_no() -> None:
    card = scorecard(INSTRUMENT, PROFILE)
    assert "KO-3" not in card.proportionality.stop_not_excluded
    assert "KO-1" in card.proportionality.stop_not_excluded


def test_a_stop_says_more_than_a_quick_scan() -> None:
    yes = KnockOutAnswer(standing=GIVEN, truth=Truth.YES)
    card = scorecard(INSTRUMENT, {**PROFILE, "KO-1": yes})
    assert card.proportionality.status is Status.STOPPED
    assert card.proportionality.stop_reasons == ("KO-1",)


def test_measured_images_in_a_quick_scan_have_no_number() -> None:
    counts = CountsAnswer(
        standing=GIVEN,
        officials=(0, 0, 0, 1, 2, 5, 4),
        groups=(GroupCounts(row="g1", counts=(6, 3, 1, 1, 1, 0, 0)),),
    )
    card = scorecard(INSTRUMENT, {**PROFILE, "CD-01": counts})
    assert card.images.status is Status.QUICK_SCAN
    assert not card.verdict(ScoreName.IMAGES).number_shown
    assert card.images.bounds.claimed == pytest.approx(0.244, abs=0.1)


def test_a_group_whose_vulnerability_is_unknown_is_protected_as_a_vulnerable_one() -> None:
    counts = CountsAnswer(
        standing=GIVEN, officials=(0, 0, 0, 1, 2, 5, 4), groups=(GroupCounts(row="g1", counts=(3, 2, 1, 1, 0, 0, 0)),)
    )
    unsure = GroupsAnswer(standing=GIVEN, groups=(Group(id="g1", name="Jongeren"),))
    assert scorecard(INSTRUMENT, {**PROFILE, "CD-01": counts}).images.groups
    assert not scorecard(INSTRUMENT, {**PROFILE, "PF-03": unsure, "CD-01": counts}).images.groups


def test_a_row_of_a_group_that_is_no_longer_named_is_kept_and_does_not_count() -> None:
    cell = RungCell(row="gone", standing=GIVEN, voices=(Voice(rung=5),))
    answer = RungsAnswer(standing=GIVEN, cells=(cell,), answered_at=datetime(2026, 11, 24, tzinfo=UTC))
    assert scorecard(INSTRUMENT, {**PROFILE, "BT-02": answer}) == scorecard(INSTRUMENT, PROFILE)


def test_a_partner_is_drawn_as_it_was_said_because_it_is_never_scored() -> None:
    cell = RungCell(row="companies", standing=GIVEN, voices=(Voice(rung=4, speaker=Speaker.SELF),))
    card = scorecard(INSTRUMENT, {**PROFILE, "BT-02": RungsAnswer(standing=GIVEN, cells=(cell,))})
    row = next(row for row in card.involvement.rows if row.name == "companies")
    assert (row.cells[0].rung_said, row.cells[0].rung_counted) == (4, 4)
    assert not row.is_scored
