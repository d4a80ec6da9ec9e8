"""The invented full dossier fills every part of a result, and says that it is invented."""

import json

from dossier.file import dossier_bytes
from dossier.model import Origin
from questionnaire.answer import Evidence, Standing, Truth
from questionnaire.answers import CountsAnswer, InfringementWeighingAnswer, PurposeWeighingAnswer
from questionnaire.load import load_instrument
from questionnaire.model import AnswerKind
from questionnaire.routing import Scope, is_put, visible_questions
from questionnaire.taking_part import OwnRungsAnswer
from scoring.flag_rules import flags
from scoring.inputs import evidence_value, inputs
from scoring.matrix import RowKind
from scoring.model import ImpactClass
from scoring.scorecard import scorecard
from tests.dossiers.changes import GUARANTORS, HOUSEMATES, TENANTS
from tests.dossiers.variants import FULL_FILE, full_dossier

INSTRUMENT = load_instrument()
FULL = full_dossier()
CARD = scorecard(INSTRUMENT, FULL.answers)


def every_evidence() -> list[Evidence]:
    found: list[Evidence] = []

    def collect(value: object) -> None:
        if isinstance(value, dict):
            found.extend(Evidence.model_validate(piece) for piece in value.get("evidence", ()))
            for part in value.values():
                collect(part)
        elif isinstance(value, list):
            for part in value:
                collect(part)

    collect(json.loads(FULL_FILE.read_text("utf-8"))["answers"])
    return found


def test_it_is_written_as_the_product_writes_it() -> None:
    assert FULL_FILE.read_bytes() == dossier_bytes(FULL)


def test_it_says_that_it_is_invented() -> None:
    assert FULL.project.origin is Origin.INVENTED
    assert "verzonnen" in FULL.project.organisation
    assert "Verzonnen" in FULL.project.summary


def test_every_question_that_it_is_asked_was_put_and_no_other_was() -> None:
    asked = visible_questions(INSTRUMENT, FULL.answers)
    assert [question.id for question in asked if not is_put(question, FULL.answers)] == []
    assert set(FULL.answers) == {question.id for question in asked}
    assert CARD.scope is Scope.FULL


def test_it_has_an_answer_of_every_kind() -> None:
    assert {answer.kind for answer in FULL.answers.values()} == set(AnswerKind)


def test_all_three_scores_have_a_number() -> None:
    assert all(verdict.number_shown and verdict.bounds for verdict in CARD.verdicts)


def test_what_is_proven_is_less_than_what_is_said() -> None:
    for verdict in CARD.verdicts:
        assert verdict.bounds is not None
        assert verdict.bounds.claimed is not None
        assert verdict.bounds.proven < verdict.bounds.claimed


def test_the_matrix_has_every_kind_of_row_in_every_phase() -> None:
    rows = CARD.involvement.rows
    assert {row.kind for row in rows} == set(RowKind)
    assert [row.name for row in rows if row.kind is RowKind.DATA_SUBJECTS] == [TENANTS, HOUSEMATES, GUARANTORS]
    assert all(cell.rung_counted is not None for row in rows[:4] for cell in row.cells)
    standings = {cell.standing for row in rows for cell in row.cells}
    assert {standing.value for standing in standings} == {"given", "unknown", "not_applicable"}


def test_the_small_group_is_shown_together_with_another() -> None:
    images = CARD.images
    assert images.pooling.shown == (TENANTS,)
    assert images.pooling.pooled == (GUARANTORS, HOUSEMATES)
    assert images.not_measured == ()


def test_both_images_are_distributions_with_an_interval_and_an_estimate() -> None:
    assert CARD.images.officials is not None
    assert CARD.images.officials.answered == 8
    assert CARD.images.officials.has_distribution
    for group in CARD.images.groups:
        assert group.distance is not None
        assert group.distance.interval is not None
        assert group.distance.estimate is not None


def test_the_people_rated_their_own_rung_lower_than_the_team_did() -> None:
    assert isinstance(FULL.answers["BT-06"], OwnRungsAnswer)
    cells = {cell.phase.value: cell for row in CARD.involvement.rows if row.name == TENANTS for cell in row.cells}
    assert (cells["design"].rung_said, cells["design"].own_median, cells["design"].rung_counted) == (4, 3, 3)


def test_one_vulnerable_group_makes_the_impact_medium() -> None:
    assert [group.id for group in CARD.profile.groups if group.is_vulnerable is Truth.YES] == [TENANTS]
    assert CARD.impact is ImpactClass.MEDIUM


def test_the_weighing_has_its_reasons_and_is_an_open_choice() -> None:
    gain, loss = FULL.answers["AF-01"], FULL.answers["AF-02"]
    assert isinstance(gain, PurposeWeighingAnswer)
    assert isinstance(loss, InfringementWeighingAnswer)
    assert gain.reason
    assert all(infringement.reason for infringement in loss.infringements)
    assert CARD.proportionality.weighing.is_open


def test_there_is_evidence_of_every_worth_and_from_everyone() -> None:
    pieces = every_evidence()
    assert {evidence_value([piece]) for piece in pieces} == {0, 0.75, 1}
    assert any(piece.from_data_subjects for piece in pieces)
    assert any(piece.is_public and piece.location for piece in pieces)
    assert any(piece.confirmed_by for piece in pieces)
    assert any(not piece.location for piece in pieces)


def test_public_evidence_stands_on_an_address_that_cannot_exist() -> None:
    addresses = [piece.location for piece in every_evidence() if "://" in piece.location]
    assert addresses
    assert all(address.startswith("https://waterveen.example/") for address in addresses)


def test_the_privacy_officer_excluded_every_stop() -> None:
    stops = [answer for answer in FULL.answers.values() if answer.kind is AnswerKind.KNOCK_OUT]
    assert stops
    assert all(answer.truth is Truth.NO and answer.confirmed_by for answer in stops)
    assert not {flag.id for flag in flags(CARD, inputs(INSTRUMENT, FULL.answers))} & {"F07", "F08"}


def test_something_does_not_apply_and_the_privacy_officer_confirmed_it() -> None:
    answers = [answer for answer in FULL.answers.values() if answer.standing is Standing.NOT_APPLICABLE]
    assert [(answer.reason != "", answer.confirmed_by is not None) for answer in answers] == [(True, True)]


def test_there_are_risks_actions_and_counts_of_every_aspect() -> None:
    assert sum(CARD.risks.counts.values()) == 3
    assert {action.state.value for action in FULL.actions} == {"to_do", "busy", "done"}
    aspects = [FULL.answers[f"CD-0{number}"] for number in range(3, 9)]
    assert all(isinstance(answer, CountsAnswer) and len(answer.groups) == 3 for answer in aspects)
